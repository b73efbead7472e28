package org.mitoferry.inference;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Hodges and Lehmann's shift (1963, Annals of Mathematical Statistics 34, 598-611) with the interval that the exact rank test does not
 * reject, for values without ties.
 *
 * @param estimate the median of pairwise means, or differences
 * @param low lower end of the interval
 * @param high upper end of it
 * @param confidence what the interval reaches, at least what was asked for where the sample allows: with three pairs it cannot pass 0.75
 */
public record HodgesLehmann(double estimate, double low, double high, double confidence) {

    /** The centre of paired differences: the median of the means of all two of them, each with itself too. */
    public static HodgesLehmann paired(double[] differences, double confidence) {
        int n = differences.length;
        double[] means = new double[n * (n + 1) / 2];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                means[at++] = (differences[i] + differences[j]) / 2;
            }
        }
        double[] chance = {1};
        for (int rank = 1; rank <= n; rank++) {
            double[] next = new double[chance.length + rank];
            for (int sum = 0; sum < chance.length; sum++) {
                next[sum] += chance[sum] / 2;
                next[sum + rank] += chance[sum] / 2;
            }
            chance = next;
        }
        return of(means, chance, confidence);
    }

    /** By how much {@code x} lies above {@code y}: the median of all differences of one of each. */
    public static HodgesLehmann shift(double[] x, double[] y, double confidence) {
        double[] differences = new double[x.length * y.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                differences[i * y.length + j] = x[i] - y[j];
            }
        }
        int[] ranks = IntStream.rangeClosed(1, x.length + y.length).toArray();
        double[] sums = MannWhitney.sumsOfSubsets(ranks, x.length);
        int least = x.length * (x.length + 1) / 2;
        return of(differences, Arrays.copyOfRange(sums, least, least + x.length * y.length + 1), confidence);
    }

    /** From the values that the test would have to pass, in order, and the chance of each value of its statistic. */
    private static HodgesLehmann of(double[] values, double[] chance, double confidence) {
        Arrays.sort(values);
        double tail = (1 - confidence) / 2;
        int rejected = 0;
        double below = 0;
        // the smallest number whose cumulative chance reaches the tail, as R's quantile functions have it
        while (below + chance[rejected] < tail) {
            below += chance[rejected++];
        }
        if (rejected == 0) {
            rejected = 1;
            below = chance[0];
        }
        int n = values.length;
        double median = (values[(n - 1) / 2] + values[n / 2]) / 2;
        return new HodgesLehmann(median, values[rejected - 1], values[n - rejected], 1 - 2 * below);
    }
}
