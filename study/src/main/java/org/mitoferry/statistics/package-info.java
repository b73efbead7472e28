/**
 * From measurements to verdicts.
 *
 * <h2>The unit of replication</h2>
 *
 * An experiment is one donor of stroma and one day; all arms share it, so experiments are blocks and arms are compared within them. Cells,
 * fields and wells of one experiment are not independent of each other. {@link org.mitoferry.statistics.ExperimentValues} therefore reduces
 * every arm of an experiment to one number first: fractions are pooled over the cells of all wells and fields, other quantities are the
 * mean over cells and fields (weighted by the number of cells where it is known). Single objects (nanotubes, mitochondria, masses) are
 * averaged over the experiment, each counted once; times that some objects outlive give a Kaplan-Meier median. With fewer than two
 * experiments nothing is tested.
 *
 * <h2>Findings and clauses</h2>
 *
 * A finding holds when all its clauses hold, fails when one that could be tested fails, and is not tested otherwise. Its p is the largest
 * of its clauses' (an intersection-union test, Berger 1982), and Holm's adjustment runs over findings. A clause may pick a class of
 * objects, or a time: the parts of a row's {@code object} ({@code t=24 h; nanotube 17; large}) must have all that it names
 * ({@link org.mitoferry.statistics.ObjectParts}).
 *
 * <h2>The rules</h2>
 *
 * With d the paired differences over n experiments, on the scale of the rule:
 *
 * <ul>
 *   <li>Ratio: d = ln(a/v). Holds when the 95 % interval mean(d) +- t(0.975, n-1) s/sqrt(n) excludes 0 in the stated direction and
 *       exp(mean(d)) reaches the minimum. A quantity counted per cell ({@code ...PerCell}) that is 0 gets half a count in both arms of the
 *       pair, and the finding says so; any other ratio with a 0 in it does not exist and is not tested. Lifetimes are compared by their
 *       medians, or, where one is not reached, by mean times up to the end of the recording.
 *   <li>Points: d = logit(a) - logit(v). Holds when its 95 % interval excludes 0 in the stated direction and the mean difference in
 *       percentage points reaches the minimum. When one fraction of a pair is 0 or 1, both become (k + 0.5)/(n + 1) (Haldane 1955, Anscombe
 *       1956); where the n of it is not known, all pairs are tested on plain differences, and the finding says so. The interval is printed
 *       in points, carried back by applying the logit difference to each experiment's own reference value and averaging, so that it
 *       excludes 0 exactly when the interval of logits does.
 *   <li>Equivalence: two one-sided tests (Schuirmann 1987): the 90 % interval lies inside the margin, on ln ratios or on points.
 *   <li>Equivalence on the scale of a third arm: d = (a - v)/s, with s what that arm shows; 90 % interval inside the margin.
 *   <li>Threshold: the one-sided 95 % bound of the mean lies beyond the bound.
 *   <li>Between, and median between: the 90 % interval of the mean, or of the ln Kaplan-Meier medians, lies between the bounds.
 *   <li>Share above: the one-sided 95 % bound of the share of objects above a value, one share an experiment, reaches the least share.
 *   <li>Zero: 0 in every experiment. There is no p.
 *   <li>Two classes: {@link org.mitoferry.distribution.TwoClasses}; the effect is the ratio of the classes' geometric means.
 * </ul>
 *
 * Beside the verdict stand the p of that t test, the exact signed-rank p (its smallest possible two-sided value is 2/2^n), Holm's (1979)
 * adjusted p over all rows tested, and a Mann-Whitney p that takes fields as if they were independent. The last is what papers often print;
 * it is labelled so and never decides; for lifetimes its place is taken by a log-rank test within experiments.
 *
 * <h2>What it does not do</h2>
 *
 * No mixed models, no test of more than two arms, no power calculation. A share near 0 or 1 has a t bound like any mean.
 */
@NullMarked
package org.mitoferry.statistics;

import org.jspecify.annotations.NullMarked;
