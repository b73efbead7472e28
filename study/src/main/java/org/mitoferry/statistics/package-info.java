/**
 * From measurements to verdicts.
 *
 * <h2>The unit of replication</h2>
 *
 * An experiment is one donor of stroma and one day; all arms share it, so experiments are blocks and arms are compared within them. Cells,
 * fields and wells of one experiment are not independent of each other. {@link org.mitoferry.statistics.ExperimentValues} therefore reduces every
 * arm of an experiment to one number first: fractions are pooled over the cells of all wells and fields, other quantities are the mean over
 * cells and fields (weighted by the number of cells where it is known). With fewer than two experiments nothing is tested.
 *
 * <h2>The rules</h2>
 *
 * With d the paired differences over n experiments, on the scale of the rule:
 *
 * <ul>
 *   <li>Ratio: d = ln(a/v). Holds when the 95 % interval mean(d) +- t(0.975, n-1) s/sqrt(n) excludes 0 in the stated direction and exp(mean(d))
 *       reaches the minimum. A quantity counted per cell that is 0 gets half a count in both arms of the pair.
 *   <li>Points: d = logit(a) - logit(v). Holds when its 95 % interval excludes 0 in the stated direction and the mean difference in percentage points
 *       reaches the minimum. When one fraction of a pair is 0 or 1, both become (k + 0.5)/(n + 1) (Haldane 1955, Anscombe 1956). The interval is
 *       printed in points, carried back by applying the logit difference to each experiment's own reference value and averaging, so that it
 *       excludes 0 exactly when the interval of logits does.
 *   <li>Equivalence: two one-sided tests (Schuirmann 1987): the 90 % interval lies inside the margin, on ln ratios or on points.
 *   <li>Threshold: the one-sided 95 % bound of the mean lies beyond the bound.
 * </ul>
 *
 * Beside the verdict stand the p of that t test, the exact signed-rank p (its smallest possible two-sided value is 2/2^n), Holm's (1979) adjusted p
 * over all rows tested, and a Mann-Whitney p that takes fields as if they were independent. The last is what papers often print; it is labelled
 * so and never decides.
 *
 * <h2>What it does not do</h2>
 *
 * No mixed models, no test of more than two arms, no test of distributions, no power calculation.
 */
@NullMarked
package org.mitoferry.statistics;

import org.jspecify.annotations.NullMarked;
