/**
 * Arms compared in any tidy table: from {@code run}, from {@code measure}, or one that a person brings.
 *
 * <h2>The ladder</h2>
 *
 * Donor, experiment, well, field, cell, object: n counts the highest level at which treatments were given out independently, which is the
 * experiment (or the donor, where several experiments share one). What lies below tells how well one experiment was measured, not whether
 * the result repeats; to count it as n is pseudoreplication, and {@link org.mitoferry.comparison.Comparison} refuses it unless it is asked
 * for as {@code paper-style}. Fields of one experiment share donor, day, medium and hands, so that their spread is smaller than
 * that between experiments, and a test that takes them as independent rejects a true null far too often (Lazic 2010,
 * doi:10.1186/1471-2202-11-5).
 *
 * <h2>The default analysis</h2>
 *
 * Each arm of each experiment is one number first ({@link org.mitoferry.statistics.ExperimentValues}), on a scale ({@link
 * org.mitoferry.comparison.Scale}): the logarithm for levels and counts, the logit for shares, the number itself where neither exists. Then
 *
 * <ul>
 *   <li>two arms that share their experiments: paired t;
 *   <li>arms that share none: Welch's t;
 *   <li>more than two arms, or arms that are missing in some experiments: y = arm + b_experiment + error by restricted maximum
 *       likelihood, with Satterthwaite's degrees of freedom. It takes the differences of all arms to spread alike.
 * </ul>
 *
 * Each arm is compared with the first, and Holm's adjustment runs over these. Beside it stand, each with its name: an exact permutation of
 * experiments, a hierarchical bootstrap, a binomial mixed model where cells were counted, equivalence within a margin where one is given,
 * and what papers print, a test that takes fields, cells or objects as independent. None of these decides. The binomial mixed model is not
 * the default although it knows the counts: its error is that of the normal law and its one intercept leaves out that an effect
 * differs between experiments; with a laboratory's few experiments it rejects a true null too often (measured in docs/statistics.md).
 *
 * <p>It does not choose arms, does not drop outliers, and has no covariates, random slopes or doses.
 */
@NullMarked
package org.mitoferry.comparison;

import org.jspecify.annotations.NullMarked;
