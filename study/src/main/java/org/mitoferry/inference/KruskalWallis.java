package org.mitoferry.inference;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The Kruskal-Wallis test of several independent samples, with Dunn's comparisons of each two.
 *
 * @param statistic H, corrected for ties
 * @param degreesOfFreedom samples less one
 * @param p by chi-squared; NaN when all values are equal
 * @param comparisons all pairs: the first with the second, the first with the third, and so on
 */
public record KruskalWallis(double statistic, int degreesOfFreedom, double p, List<Dunn> comparisons) {

    /**
     * Two samples by the mean ranks they have among all, with the variance of all.
     *
     * @param first index of one sample
     * @param second index of the other
     * @param z mean rank of the first less that of the second, over its standard error
     * @param p two-sided, not adjusted
     */
    public record Dunn(int first, int second, double z, double p) {}

    public KruskalWallis {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * Compares two or more samples.
     *
     * @throws IllegalArgumentException with fewer than two samples, or an empty one
     */
    public static KruskalWallis of(List<double[]> samples) {
        if (samples.size() < 2 || samples.stream().anyMatch(s -> s.length == 0)) {
            throw new IllegalArgumentException("two or more samples are compared, none of them empty");
        }
        double[] all = samples.stream().reduce(new double[0], Ranks::joined);
        Ranks ranks = Ranks.of(all);
        double n = all.length;
        double[] meanRanks = new double[samples.size()];
        double between = 0;
        int at = 0;
        for (int i = 0; i < meanRanks.length; i++) {
            int size = samples.get(i).length;
            for (int j = 0; j < size; j++) {
                meanRanks[i] += ranks.doubled()[at++] / 2.0 / size;
            }
            between += size * (meanRanks[i] - (n + 1) / 2) * (meanRanks[i] - (n + 1) / 2);
        }
        double variance = n * (n + 1) / 12 - ranks.ties() / (12 * (n - 1));
        double h = between / variance;
        int freedom = samples.size() - 1;
        double p = variance > 0 ? ChiSquaredDistribution.of(freedom).survivalProbability(h) : Double.NaN;
        return new KruskalWallis(h, freedom, p, comparisons(samples, meanRanks, variance));
    }

    private static List<Dunn> comparisons(List<double[]> samples, double[] meanRanks, double variance) {
        List<Dunn> pairs = new ArrayList<>();
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (int i = 0; i < meanRanks.length; i++) {
            for (int j = i + 1; j < meanRanks.length; j++) {
                double error = Math.sqrt(variance * (1.0 / samples.get(i).length + 1.0 / samples.get(j).length));
                double z = (meanRanks[i] - meanRanks[j]) / error;
                double p = error > 0 ? Math.min(1, 2 * normal.survivalProbability(Math.abs(z))) : Double.NaN;
                pairs.add(new Dunn(i, j, z, p));
            }
        }
        return pairs;
    }
}
