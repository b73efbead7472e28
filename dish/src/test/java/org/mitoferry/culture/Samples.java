package org.mitoferry.culture;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Statistics of samples that the tests need. */
public final class Samples {

    private Samples() {}

    public static double mean(double... values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    public static double variance(double... values) {
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1);
    }

    public static double correlation(double[] a, double[] b) {
        double meanA = mean(a);
        double meanB = mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / (a.length - 1) / Math.sqrt(variance(a) * variance(b));
    }

    /** Square root of the sample's size times the greatest distance from the distribution: above 1.95 once in a thousand. */
    public static double kolmogorov(double[] values, DoubleUnaryOperator distribution) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double worst = 0;
        for (int i = 0; i < sorted.length; i++) {
            double f = distribution.applyAsDouble(sorted[i]);
            worst = Math.max(worst, Math.max(f - i / (double) sorted.length, (i + 1) / (double) sorted.length - f));
        }
        return worst * Math.sqrt(sorted.length);
    }
}
