package org.mitoferry.inference;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A share, or a difference of shares, with its interval.
 *
 * @param value the share, or the difference
 * @param low lower end
 * @param high upper end
 */
public record Proportions(double value, double low, double high) {

    /**
     * Wilson's score interval (1927, JASA 22, 209-212).
     *
     * @param hits 0 to {@code trials}
     * @param trials above 0
     */
    public static Proportions share(double hits, double trials, double confidence) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        double p = hits / trials;
        double centre = p + z * z / (2 * trials);
        double half = z * Math.sqrt(p * (1 - p) / trials + z * z / (4 * trials * trials));
        double below = 1 + z * z / trials;
        return new Proportions(p, Math.max(0, (centre - half) / below), Math.min(1, (centre + half) / below));
    }

    /** The share of the first less that of the second, with Newcombe's interval from both of Wilson's. */
    public static Proportions difference(
            double hits1, double trials1, double hits2, double trials2, double confidence) {
        Proportions one = share(hits1, trials1, confidence);
        Proportions two = share(hits2, trials2, confidence);
        double d = one.value - two.value;
        return new Proportions(
                d,
                d - Math.hypot(one.value - one.low, two.high - two.value),
                d + Math.hypot(one.high - one.value, two.value - two.low));
    }
}
