/**
 * Tables of a study: one row an arm, one column a quantity.
 *
 * <p>A cell of the table is the mean over experiments, each of which counts once, whatever the number of its wells, fields and cells
 * ({@link org.mitoferry.statistics.ExperimentValues}), with the interval
 *
 * <pre>mean +- t(0.975, n-1) s/sqrt(n)</pre>
 *
 * of Student (1908), or, with fewer than three experiments, the smallest and the largest value. The interval is symmetric, on the scale of
 * the quantity: near the end of a scale, such as 0 for a share, it may reach beyond. Rows that follow a well between measure steps are not
 * read.
 *
 * <p>A table is written as text, as Markdown or as comma-separated values, or into a document between two marks
 * ({@link org.mitoferry.summary.MarkedPlace}), so that no number in a document is typed. The same measurements give the same bytes.
 *
 * <p>{@link org.mitoferry.summary.EffectTable} sets arms against others: differences of shares in points, all else as ratios, both paired
 * by experiment with the intervals of {@link org.mitoferry.statistics}, beside the verdicts on what the protocol says of the pair. Its many
 * intervals are each for itself: nothing adjusts them for their number.
 */
@NullMarked
package org.mitoferry.summary;

import org.jspecify.annotations.NullMarked;
