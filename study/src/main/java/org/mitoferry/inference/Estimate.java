package org.mitoferry.inference;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A value with its error.
 *
 * @param value what was estimated, on the scale it was estimated on
 * @param standardError at least 0
 * @param degreesOfFreedom of Student's law, above 0; infinite for the normal law
 */
public record Estimate(double value, double standardError, double degreesOfFreedom) {

    /** The value over its standard error. */
    public double statistic() {
        return value / standardError;
    }

    /** Two-sided p against 0; NaN when there is no error to compare with. */
    public double p() {
        return standardError > 0 ? Math.min(1, 2 * law().survivalProbability(Math.abs(statistic()))) : Double.NaN;
    }

    /** Lower end of the two-sided interval. */
    public double low(double confidence) {
        return value - halfWidth(confidence);
    }

    /** Upper end of the two-sided interval. */
    public double high(double confidence) {
        return value + halfWidth(confidence);
    }

    /**
     * p of the two one-sided tests that the value lies between {@code low} and {@code high}: the larger of the two. It is below alpha where
     * the interval of confidence 1 - 2 alpha lies between them.
     */
    public double equivalenceP(double low, double high) {
        if (!(standardError > 0)) {
            return Double.NaN;
        }
        return Math.max(
                law().survivalProbability((value - low) / standardError),
                law().cumulativeProbability((value - high) / standardError));
    }

    private double halfWidth(double confidence) {
        return standardError == 0 ? 0 : standardError * law().inverseSurvivalProbability((1 - confidence) / 2);
    }

    private ContinuousDistribution law() {
        return Double.isInfinite(degreesOfFreedom) ? NormalDistribution.of(0, 1) : TDistribution.of(degreesOfFreedom);
    }
}
