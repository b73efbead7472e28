package org.mitoferry.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The share of an effect that goes when a link is cut: {@code 1 - mean(left)/mean(full)}, with Fieller's 95 % confidence set for a ratio of
 * paired means. Above 1 the effect has turned its sign, below 0 it has grown.
 *
 * @param value NaN where there is no effect to share
 * @param low NaN where the set has no ends, because the whole effect is not told from 0
 */
record Share(double value, double low, double high) {
    private static final double TAIL = 0.025;
    private static final Share NONE = new Share(Double.NaN, Double.NaN, Double.NaN);

    /** Of effects by experiment; those that only one of them has are left out. */
    static Share lost(SortedMap<Integer, Double> full, SortedMap<Integer, Double> left) {
        List<double[]> pairs = new ArrayList<>();
        full.forEach((experiment, effect) -> {
            Double there = left.get(experiment);
            if (there != null) {
                pairs.add(new double[] {effect, there});
            }
        });
        return pairs.isEmpty() ? NONE : of(pairs);
    }

    private static Share of(List<double[]> pairs) {
        int n = pairs.size();
        double f = pairs.stream().mapToDouble(pair -> pair[0]).average().orElse(0);
        double l = pairs.stream().mapToDouble(pair -> pair[1]).average().orElse(0);
        if (f == 0) {
            return NONE;
        }
        double ratio = l / f;
        if (n < 2) {
            return new Share(1 - ratio, Double.NaN, Double.NaN);
        }
        double ff = 0;
        double ll = 0;
        double fl = 0;
        for (double[] pair : pairs) {
            ff += (pair[0] - f) * (pair[0] - f);
            ll += (pair[1] - l) * (pair[1] - l);
            fl += (pair[0] - f) * (pair[1] - l);
        }
        double scale = 1.0 / (n - 1) / n; // variances and covariance of the means
        double t = TDistribution.of(n - 1.0).inverseSurvivalProbability(TAIL);
        // All ratios q with |mean(left) - q mean(full)| <= t standard errors: a q^2 - 2 b q + c <= 0
        double a = f * f - t * t * ff * scale;
        double b = f * l - t * t * fl * scale;
        double c = l * l - t * t * ll * scale;
        if (a <= 0) {
            return new Share(1 - ratio, Double.NaN, Double.NaN);
        }
        double root = Math.sqrt(Math.max(0, b * b - a * c)); // below 0 by rounding alone: the ratio itself solves it
        return new Share(1 - ratio, 1 - (b + root) / a, 1 - (b - root) / a);
    }
}
