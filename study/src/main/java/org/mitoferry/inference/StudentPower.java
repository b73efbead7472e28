package org.mitoferry.inference;

import java.util.OptionalInt;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Power of the two-sided one-sample (or paired) t test: the chance that {@code |T|} exceeds its quantile where {@code T} has the noncentral
 * t distribution with {@code n - 1} degrees of freedom and noncentrality {@code sqrt(n) difference / sd}. Both tails count, as in R's
 * {@code power.t.test(type = "one.sample", strict = TRUE)}.
 */
public final class StudentPower {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    /** Standard deviations of the chi variable that are integrated to either side, and steps within: errors below 1e-9. */
    private static final double REACH = 9;

    private static final int STEPS = 2000;

    private StudentPower() {}

    /**
     * The power with {@code n} experiments.
     *
     * @param difference from the value tested against
     * @param sd between experiments, in the same unit; 0 gives a power of 1 unless the difference is 0
     * @param alpha such as 0.05
     */
    public static double oneSample(int n, double difference, double sd, double alpha) {
        if (n < 2 || !(sd >= 0) || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("n " + n + ", sd " + sd + ", alpha " + alpha);
        }
        if (sd == 0) {
            return difference == 0 ? alpha : 1;
        }
        double nu = n - 1.0;
        double quantile = TDistribution.of(nu).inverseSurvivalProbability(alpha / 2);
        double shift = Math.sqrt(n) * Math.abs(difference) / sd;
        // T = (Z + shift)/S with nu S^2 chi-squared: integrate over s by Simpson's rule
        double spread = 1 / Math.sqrt(2 * nu);
        double from = Math.max(0, 1 - REACH * spread);
        double to = 1 + REACH * spread;
        double step = (to - from) / STEPS;
        double logNorm = Math.log(2) + nu / 2 * Math.log(nu / 2) - LogGamma.value(nu / 2);
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double s = from + i * step;
            double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * beyond(quantile * s, shift) * density(s, nu, logNorm);
        }
        return Math.min(1, sum * step / 3);
    }

    /** Chance that |Z + shift| is above {@code bound}. */
    private static double beyond(double bound, double shift) {
        return NORMAL.survivalProbability(bound - shift) + NORMAL.cumulativeProbability(-bound - shift);
    }

    private static double density(double s, double nu, double logNorm) {
        if (s == 0) {
            return nu == 1 ? Math.exp(logNorm) : 0;
        }
        return Math.exp(logNorm + (nu - 1) * Math.log(s) - nu * s * s / 2);
    }

    /**
     * The smallest number of experiments, from 2 on, that reaches a power.
     *
     * @return empty when {@code most} do not
     */
    public static OptionalInt oneSample(double difference, double sd, double alpha, double power, int most) {
        for (int n = 2; n <= most; n++) {
            if (oneSample(n, difference, sd, alpha) >= power) {
                return OptionalInt.of(n);
            }
        }
        return OptionalInt.empty();
    }
}
