package org.mitoferry.statistics;

import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.TTest;

/**
 * Mean of independent values with its Student t interval, and the t tests on it.
 *
 * @param mean arithmetic mean
 * @param low lower end of the two-sided interval
 * @param high upper end of it
 * @param confidence confidence of the interval, such as 0.95
 * @param n number of values, at least 2
 */
public record MeanEstimate(double mean, double low, double high, double confidence, int n) {

    /**
     * The mean of {@code values} with its two-sided interval. Values that are all equal have an interval of no width.
     *
     * @throws IllegalArgumentException with fewer than two values
     */
    public static MeanEstimate of(double[] values, double confidence) {
        int n = values.length;
        if (n < 2) {
            throw new IllegalArgumentException("an interval needs two values, not " + n);
        }
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double standardError = Math.sqrt(squares / (n - 1) / n);
        double quantile = TDistribution.of(n - 1).inverseSurvivalProbability((1 - confidence) / 2);
        return new MeanEstimate(mean, mean - quantile * standardError, mean + quantile * standardError, confidence, n);
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** p of the t test of the mean against {@code mu}; NaN when the values do not vary, because there is no error to compare with. */
    static double p(double[] values, double mu, AlternativeHypothesis alternative) {
        if (isConstant(values)) {
            return Double.NaN;
        }
        return TTest.withDefaults().withMu(mu).with(alternative).test(values).getPValue();
    }

    /** p of the two one-sided tests that the mean lies inside {@code low} to {@code high}: the larger of the two. */
    static double equivalenceP(double[] values, double low, double high) {
        return Math.max(
                p(values, low, AlternativeHypothesis.GREATER_THAN), p(values, high, AlternativeHypothesis.LESS_THAN));
    }

    private static boolean isConstant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }
}
