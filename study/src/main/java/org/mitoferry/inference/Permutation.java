package org.mitoferry.inference;

import org.apache.commons.numbers.combinatorics.BinomialCoefficientDouble;
import org.mitoferry.culture.Draws;

/**
 * Permutation tests of a mean at the level of experiments: under the null the arms of an experiment could have changed names.
 *
 * @param p two-sided: the share of arrangements whose mean lies at least as far out as the one seen
 * @param arrangements how many were looked at
 * @param exact whether they were all there are; else a sample with the one seen added, (1 + further)/(1 + drawn)
 */
public record Permutation(double p, long arrangements, boolean exact) {
    private static final int MOST_SIGNS = 16;
    private static final double MOST_CHOICES = 100_000;
    private static final int DRAWN = 99_999;
    /** Sums of the same numbers in another order differ by rounding. */
    private static final double ROUNDING = 1e-12;

    /** Paired differences: each may turn its sign. The smallest p of n is 2/2^n. */
    public static Permutation ofSigns(double[] differences, long seed) {
        double size = 0;
        double observed = 0;
        for (double d : differences) {
            observed += d;
            size += Math.abs(d);
        }
        double border = Math.abs(observed) - ROUNDING * size;
        int n = differences.length;
        long further = 0;
        if (n <= MOST_SIGNS) {
            long all = 1L << n;
            for (long signs = 0; signs < all; signs++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += (signs >> i & 1) == 0 ? differences[i] : -differences[i];
                }
                further += Math.abs(sum) >= border ? 1 : 0;
            }
            return new Permutation((double) further / all, all, true);
        }
        for (int draw = 0; draw < DRAWN; draw++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += Draws.uniform(seed, draw, Draws.CHOICE, i) < 0.5 ? differences[i] : -differences[i];
            }
            further += Math.abs(sum) >= border ? 1 : 0;
        }
        return new Permutation((1.0 + further) / (1 + DRAWN), DRAWN, false);
    }

    /** Independent samples: the difference of means under all ways to hand out the labels. */
    public static Permutation ofLabels(double[] x, double[] y, long seed) {
        double[] all = Ranks.joined(x, y);
        double mean = MeanDifference.mean(all);
        double size = 0;
        for (int i = 0; i < all.length; i++) {
            all[i] -= mean;
            size += Math.abs(all[i]);
        }
        // with the common mean taken off, the difference of means goes with the sum of the first sample
        double observed = 0;
        for (int i = 0; i < x.length; i++) {
            observed += all[i];
        }
        double border = Math.abs(observed) - ROUNDING * size;
        double choices = BinomialCoefficientDouble.value(all.length, x.length);
        if (choices <= MOST_CHOICES) {
            long further = chosen(all, 0, x.length, 0, border);
            return new Permutation(further / choices, Math.round(choices), true);
        }
        long further = 0;
        for (int draw = 0; draw < DRAWN; draw++) {
            further += Math.abs(drawn(all.clone(), x.length, seed, draw)) >= border ? 1 : 0;
        }
        return new Permutation((1.0 + further) / (1 + DRAWN), DRAWN, false);
    }

    private static long chosen(double[] all, int from, int left, double sum, double border) {
        if (left == 0) {
            return Math.abs(sum) >= border ? 1 : 0;
        }
        long further = 0;
        for (int i = from; i <= all.length - left; i++) {
            further += chosen(all, i + 1, left - 1, sum + all[i], border);
        }
        return further;
    }

    private static double drawn(double[] values, int size, long seed, int draw) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            int pick = i + (int) (Draws.uniform(seed, draw, Draws.CHOICE, i) * (values.length - i));
            double value = values[pick];
            values[pick] = values[i];
            sum += value;
        }
        return sum;
    }
}
