/**
 * Shapes of samples and times to an event, as pure functions of numbers; nothing here knows an experiment's arms or a table.
 *
 * <h2>One class or two</h2>
 *
 * {@link org.mitoferry.distribution.TwoClasses} asks of values on their log scale whether two normal components
 *
 * <pre>f(x) = w N(x; m1, s1) + (1 - w) N(x; m2, s2)</pre>
 *
 * describe them better than one normal component (one lognormal class) and better than one skewed component (Azzalini's skew-normal,
 * 2/omega phi(z) Phi(alpha z) with z = (x - xi)/omega), and whether they have more than one mode. The two likelihood ratios have no
 * chi-squared law: the mixture is not regular (McLachlan 1987, Applied Statistics 36, 318-324), and the second pair is not even nested.
 * Each is therefore compared with the same ratio in samples drawn from the single component that was fitted (a parametric bootstrap). Modes
 * are counted by Hartigan and Hartigan's dip (Annals of Statistics 13, 1985, 70-84) against samples of the uniform law. A single skewed
 * class passes as one because the skewed component or the dip keeps it, though a mixture always fits better than a symmetric bell.
 *
 * <h2>Times to an event</h2>
 *
 * {@link org.mitoferry.distribution.KaplanMeier} estimates survival where some objects outlived the observation (Kaplan and Meier 1958,
 * JASA 53, 457-481), with Greenwood's variance on the log(-log) scale and Brookmeyer and Crowley's (1982, Biometrics 38, 29-41) interval of
 * the median; {@link org.mitoferry.distribution.LogRank} compares two groups within strata (Mantel 1966; Peto and Peto 1972).
 *
 * <p>Random samples come from counter-based draws, so that an answer is a function of values and seed. The package does not choose a number
 * of components beyond two, does not handle left truncation, and knows no covariates.
 */
@NullMarked
package org.mitoferry.distribution;

import org.jspecify.annotations.NullMarked;
