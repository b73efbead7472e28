/**
 * Tests and estimates on plain arrays: what a laboratory's comparison of arms is made of. It knows neither tables nor cells; which number
 * is a replicate, the caller decides.
 *
 * <h2>Estimates with an error</h2>
 *
 * {@link org.mitoferry.inference.Estimate} is a value, its standard error and degrees of freedom; p, intervals and equivalence (two
 * one-sided tests, Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15, 657-680) follow from them. It comes from
 *
 * <ul>
 *   <li>{@link org.mitoferry.inference.MeanDifference}: paired t, Student's t and Welch's (Satterthwaite 1946, Biometrics Bulletin 2,
 *       110-114);
 *   <li>{@link org.mitoferry.inference.BlockAnova}: one-way and randomised blocks, y = block + arm + error;
 *   <li>{@link org.mitoferry.inference.MixedModel}: y = X beta + b_group + error by restricted maximum likelihood. With lambda the ratio of
 *       the variances, H_i = I + lambda J, the profile criterion is sum ln(1 + n_i lambda) + ln|X'H^-1 X| + (n - p) ln(r'H^-1 r); its
 *       derivative is closed and its root is found. A contrast has 2 f^2 / (g' C g) degrees of freedom, f its variance, g the gradient of f
 *       in the variances, C their covariance from the observed information (Giesbrecht and Burns 1985, Biometrics 41, 477-486; Kuznetsova
 *       et al. 2017, doi:10.18637/jss.v082.i13);
 *   <li>{@link org.mitoferry.inference.BinomialMixedModel}: logit P = X beta + sigma z_group by maximum likelihood, z integrated out by
 *       adaptive Gauss-Hermite quadrature, of which one node is Laplace's approximation (Pinheiro and Bates 1995, JCGS 4, 12-35).
 * </ul>
 *
 * <h2>Ranks and rearrangements</h2>
 *
 * {@link org.mitoferry.inference.MannWhitney} and {@link org.mitoferry.inference.Wilcoxon} are exact, with ties, by counting, or
 * asymptotic with corrections for ties and continuity; {@link org.mitoferry.inference.KruskalWallis} carries Dunn's comparisons (1964,
 * Technometrics 6, 241-252); {@link org.mitoferry.inference.HodgesLehmann} the shift and its interval, {@link
 * org.mitoferry.inference.CliffsDelta} the dominance. {@link org.mitoferry.inference.Permutation} rearranges whole experiments: all of
 * the arrangements where they are few, else a sample. {@link org.mitoferry.inference.HierarchicalBootstrap} draws experiments, then fields
 * inside them (Saravanan et al. 2020, doi:10.51628/001c.13927).
 *
 * <h2>Shares, doses</h2>
 *
 * {@link org.mitoferry.inference.Proportions} has Wilson's interval and Newcombe's (1998, Statistics in Medicine 17, 873-890, method 10);
 * {@link org.mitoferry.inference.DoseResponse} the four-parameter logistic by least squares; {@link org.mitoferry.inference.Bliss} the
 * excess over independent action (Bliss 1939, Annals of Applied Biology 26, 585-615). {@link org.mitoferry.inference.BenjaminiHochberg}
 * adjusts for many tests; Holm's adjustment is in {@link org.mitoferry.statistics.Holm}.
 *
 * <p>Every class is compared with R; {@code src/test/oracle/inference.R} makes the fixture. The package has no crossed or nested random
 * effects, no random slopes, no covariance other than one intercept a group, and no missing values.
 */
@NullMarked
package org.mitoferry.inference;

import org.jspecify.annotations.NullMarked;
