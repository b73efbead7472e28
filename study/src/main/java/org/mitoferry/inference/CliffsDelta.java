package org.mitoferry.inference;

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
        double[] ofX = new double[n];
        double[] ofY = new double[m];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double sign = Math.signum(x[i] - y[j]);
                ofX[i] += sign / m;
                ofY[j] += sign / n;
            }
        }
        double delta = MeanDifference.mean(ofX);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
        if (Math.abs(delta) == 1) {
            double least = Math.min(n, m);
            double bound = (least - z * z) / (least + z * z);
            return delta > 0 ? new CliffsDelta(1, bound, 1) : new CliffsDelta(-1, -1, -bound);
        }
        double inner = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double off = Math.signum(x[i] - y[j]) - delta;
                inner += off * off;
            }
        }
        double pairs = (double) n * m;
        double variance = ((double) m * m * MeanDifference.squares(ofX) + (double) n * n * MeanDifference.squares(ofY) - inner)
                / (pairs * (pairs - 1));
        variance = Math.max(variance, (1 - delta * delta) / (pairs - 1));
        double rest = 1 - delta * delta;
        double root = z * Math.sqrt(variance) * Math.sqrt(rest * rest + z * z * variance);
        double below = rest + z * z * variance;
        double centre = delta - delta * delta * delta;
        return new CliffsDelta(delta, (centre - root) / below, Math.min(1, (centre + root) / below));
    }
}
