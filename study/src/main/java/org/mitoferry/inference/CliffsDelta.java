package org.mitoferry.inference;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Cliff's delta: how much more often a value of the first sample is larger than one of the second, than smaller.
 *
 * @param delta between -1 and 1
 * @param low lower end of the interval of Feng and Cliff (2004, Journal of Modern Applied Statistical Methods 3, 322-332)
 * @param high upper end of it
 */
public record CliffsDelta(double delta, double low, double high) {

    /**
     * The delta with its interval, which is not symmetric and stays within -1 and 1.
     *
     * @throws IllegalArgumentException with fewer than two values in either sample
     */
    public static CliffsDelta of(double[] x, double[] y, double confidence) {
        int n = x.length;
        int m = y.length;
        if (n < 2 || m < 2) {
            throw new IllegalArgumentException("Cliff's delta needs two values on each side");
        }
        double[] ofX = dominance(x, y);
        double[] ofY = dominance(y, x);
        for (int j = 0; j < m; j++) {
            ofY[j] = -ofY[j];
        }
        double delta = MeanDifference.mean(ofX);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        if (Math.abs(delta) == 1) {
            double least = Math.min(n, m);
            double bound = (least - z * z) / (least + z * z);
            return delta > 0 ? new CliffsDelta(1, bound, 1) : new CliffsDelta(-1, -1, -bound);
        }
        double pairs = (double) n * m;
        // the sum of (sign - delta)^2 over all pairs, of which those that tie have the sign 0
        double inner = pairs - ties(x, y) - pairs * delta * delta;
        double variance =
                ((double) m * m * MeanDifference.squares(ofX) + (double) n * n * MeanDifference.squares(ofY) - inner)
                        / (pairs * (pairs - 1));
        variance = Math.max(variance, (1 - delta * delta) / (pairs - 1));
        double rest = 1 - delta * delta;
        double root = z * Math.sqrt(variance) * Math.sqrt(rest * rest + z * z * variance);
        double below = rest + z * z * variance;
        double centre = delta - delta * delta * delta;
        return new CliffsDelta(delta, (centre - root) / below, Math.min(1, (centre + root) / below));
    }

    /** Of each value of {@code x}, the share of {@code y} below it less that above it. */
    private static double[] dominance(double[] x, double[] y) {
        double[] sorted = sorted(y);
        double[] shares = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            shares[i] = (double) (below(sorted, x[i]) - (sorted.length - upTo(sorted, x[i]))) / sorted.length;
        }
        return shares;
    }

    private static double ties(double[] x, double[] y) {
        double[] sorted = sorted(y);
        double ties = 0;
        for (double value : x) {
            ties += upTo(sorted, value) - below(sorted, value);
        }
        return ties;
    }

    /** Ascending, with -0 made 0. */
    private static double[] sorted(double[] values) {
        return Arrays.stream(values).map(value -> value + 0.0).sorted().toArray();
    }

    private static int below(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int upTo(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
