package org.mitoferry.inference;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;

/** The Mann-Whitney test (Wilcoxon's rank sum) of two independent samples. {@code GREATER_THAN} says that the first lies higher. */
public final class MannWhitney {
    private static final double HALF = 0.5;

    private MannWhitney() {}

    /** U of the first sample: the pairs in which it is larger, and half of those that tie. */
    public static double u(double[] x, double[] y) {
        int[] doubled = Ranks.of(Ranks.joined(x, y)).doubled();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += doubled[i];
        }
        return HALF * sum - HALF * x.length * (x.length + 1);
    }

    /**
     * Exact p, with or without ties: the share of the ways to pick the first sample out of all values that have such a rank sum, counted by
     * adding one value after the other. Two-sided it is twice the smaller tail. Time goes with the third power of the number of values, so
     * it is for some hundred at most.
     */
    public static double exactP(double[] x, double[] y, AlternativeHypothesis alternative) {
        int[] doubled = Ranks.of(Ranks.joined(x, y)).doubled();
        int observed = Arrays.stream(doubled, 0, x.length).sum();
        double[] chance = sumsOfSubsets(doubled, x.length);
        double atMost = 0;
        double atLeast = 0;
        for (int sum = 0; sum < chance.length; sum++) {
            atMost += sum <= observed ? chance[sum] : 0;
            atLeast += sum >= observed ? chance[sum] : 0;
        }
        return p(atMost, atLeast, alternative);
    }

    /** p by the normal law, corrected for ties and for continuity; NaN when all values are equal. */
    public static double asymptoticP(double[] x, double[] y, AlternativeHypothesis alternative) {
        Ranks ranks = Ranks.of(Ranks.joined(x, y));
        double n = x.length;
        double m = y.length;
        double centred = u(x, y) - HALF * n * m;
        double variance = n * m / 12 * (n + m + 1 - ranks.ties() / ((n + m) * (n + m - 1)));
        return normalP(centred, variance, alternative);
    }

    static double p(double atMost, double atLeast, AlternativeHypothesis alternative) {
        return switch (alternative) {
            case GREATER_THAN -> Math.min(1, atLeast);
            case LESS_THAN -> Math.min(1, atMost);
            case TWO_SIDED -> Math.min(1, 2 * Math.min(atLeast, atMost));
        };
    }

    /** p of a statistic on whole or half numbers, with its mean taken off, moved half a step towards the mean. */
    static double normalP(double centred, double variance, AlternativeHypothesis alternative) {
        if (!(variance > 0)) {
            return Double.NaN;
        }
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double deviation = Math.sqrt(variance);
        return switch (alternative) {
            case GREATER_THAN -> normal.survivalProbability((centred - HALF) / deviation);
            case LESS_THAN -> normal.cumulativeProbability((centred + HALF) / deviation);
            case TWO_SIDED ->
                Math.min(
                        1,
                        2
                                * normal.survivalProbability(
                                        (Math.abs(centred) - HALF * Math.signum(Math.abs(centred))) / deviation));
        };
    }

    /** The chance of each sum of {@code size} of the whole numbers, all subsets being as likely. */
    static double[] sumsOfSubsets(int[] numbers, int size) {
        int total = Arrays.stream(numbers).sum();
        double[][] chance = new double[size + 1][total + 1];
        chance[0][0] = 1;
        int reached = 0;
        for (int i = 0; i < numbers.length; i++) {
            reached += numbers[i];
            // of i + 1 values, k are picked: the last with chance k/(i + 1)
            for (int k = Math.min(size, i + 1); k >= 0; k--) {
                double with = (double) k / (i + 1);
                for (int sum = reached; sum >= 0; sum--) {
                    double without = k <= i ? (1 - with) * chance[k][sum] : 0;
                    chance[k][sum] =
                            without + (k > 0 && sum >= numbers[i] ? with * chance[k - 1][sum - numbers[i]] : 0);
                }
            }
        }
        return chance[size];
    }
}
