/**
 * How often findings hold over many seeds.
 *
 * <p>One seed is one study: its findings hold or fail by {@link org.mitoferry.statistics}. Over many seeds, each with other donors, days,
 * hands and places of cells, a finding holds in {@code k} of {@code n}; that share says how far it rests on the luck of a seed. It is
 * called firm where {@code k >= 0.9 n}. Beside it stands the median of the effect over seeds with its 5 % and 95 % points (linear between
 * order statistics, as type 7 of Hyndman and Fan 1996, doi:10.1080/00031305.1996.10473566), which describe the seeds and test nothing.
 *
 * <p>{@code judged.csv} has one line a set, seed, finding and clause ({@link org.mitoferry.judgement.JudgedClause}); every table is made
 * from it. {@code judge.json} says what was judged with what.
 *
 * <p>The package carries nothing out; see {@link org.mitoferry.trial}.
 */
@NullMarked
package org.mitoferry.judgement;

import org.jspecify.annotations.NullMarked;
