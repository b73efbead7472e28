package org.mitoferry.statistics;

import java.util.Arrays;
import org.apache.commons.statistics.inference.AlternativeHypothesis;

/**
 * Wilcoxon's signed-rank test, exact also with ties.
 *
 * <p>Under the null every difference is as likely positive as negative. The distribution of the rank sum W+ over all 2^n signs is counted
 * by adding one difference after the other (a convolution over twice the mid-ranks, which are integers). Differences of exactly 0 are left
 * out, as Wilcoxon did. The library's exact test knows no ties, which is why this one exists; without ties the two agree.
 */
public final class SignedRank {

    private SignedRank() {}

    /**
     * Exact p, against the median 0.
     *
     * @return a probability; NaN when no difference is left
     */
    public static double p(double[] differences, AlternativeHypothesis alternative) {
        double[] kept = Arrays.stream(differences).filter(d -> d != 0).toArray();
        if (kept.length == 0) {
            return Double.NaN;
        }
        int[] doubledRanks = doubledMidRanks(kept);
        int observed = 0;
        int total = 0;
        for (int i = 0; i < kept.length; i++) {
            total += doubledRanks[i];
            observed += kept[i] > 0 ? doubledRanks[i] : 0;
        }
        double[] chance = distribution(doubledRanks, total);
        double atLeast = 0;
        double atMost = 0;
        for (int sum = 0; sum <= total; sum++) {
            atMost += sum <= observed ? chance[sum] : 0;
            atLeast += sum >= observed ? chance[sum] : 0;
        }
        return switch (alternative) {
            case GREATER_THAN -> Math.min(1, atLeast);
            case LESS_THAN -> Math.min(1, atMost);
            case TWO_SIDED -> Math.min(1, 2 * Math.min(atLeast, atMost));
        };
    }

    private static double[] distribution(int[] doubledRanks, int total) {
        double[] chance = new double[total + 1];
        chance[0] = 1;
        int reached = 0;
        for (int rank : doubledRanks) {
            reached += rank;
            for (int sum = reached; sum >= 0; sum--) {
                chance[sum] = 0.5 * (chance[sum] + (sum >= rank ? chance[sum - rank] : 0));
            }
        }
        return chance;
    }

    /** Twice the rank of each absolute value, ties sharing the mean of their ranks. */
    private static int[] doubledMidRanks(double[] values) {
        double[] sorted = Arrays.stream(values).map(Math::abs).sorted().toArray();
        int[] doubled = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            double magnitude = Math.abs(values[i]);
            int first = 0;
            while (sorted[first] < magnitude) {
                first++;
            }
            int last = first;
            while (last + 1 < sorted.length && sorted[last + 1] == magnitude) {
                last++;
            }
            doubled[i] = first + last + 2;
        }
        return doubled;
    }
}
