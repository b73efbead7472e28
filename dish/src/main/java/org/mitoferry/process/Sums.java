package org.mitoferry.process;

/**
 * Sums over mitochondria in eight interleaved lanes: each addition waits for the one eight places before, not for the one before, so a sum is
 * bound by the adders and not by their delay. The lanes are part of the result: the order of additions is fixed, so the bits are the same
 * on every processor.
 */
final class Sums {

    private static final int LANES = 8;

    private Sums() {}

    /** The sum of {@code a[i]} from {@code first} up to, not including, {@code end}. */
    static double of(double[] a, int first, int end) {
        double lane0 = 0;
        double lane1 = 0;
        double lane2 = 0;
        double lane3 = 0;
        double lane4 = 0;
        double lane5 = 0;
        double lane6 = 0;
        double lane7 = 0;
        int i = first;
        for (; i <= end - LANES; i += LANES) {
            lane0 += a[i];
            lane1 += a[i + 1];
            lane2 += a[i + 2];
            lane3 += a[i + 3];
            lane4 += a[i + 4];
            lane5 += a[i + 5];
            lane6 += a[i + 6];
            lane7 += a[i + 7];
        }
        double rest = 0;
        for (; i < end; i++) {
            rest += a[i];
        }
        return ((lane0 + lane4) + (lane1 + lane5)) + ((lane2 + lane6) + (lane3 + lane7)) + rest;
    }

    /** The sum of {@code a[firstA + i] b[firstB + i]} over {@code count} places. */
    static double ofProducts(double[] a, int firstA, double[] b, int firstB, int count) {
        double lane0 = 0;
        double lane1 = 0;
        double lane2 = 0;
        double lane3 = 0;
        double lane4 = 0;
        double lane5 = 0;
        double lane6 = 0;
        double lane7 = 0;
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            int j = firstA + i;
            int k = firstB + i;
            lane0 += a[j] * b[k];
            lane1 += a[j + 1] * b[k + 1];
            lane2 += a[j + 2] * b[k + 2];
            lane3 += a[j + 3] * b[k + 3];
            lane4 += a[j + 4] * b[k + 4];
            lane5 += a[j + 5] * b[k + 5];
            lane6 += a[j + 6] * b[k + 6];
            lane7 += a[j + 7] * b[k + 7];
        }
        double rest = 0;
        for (; i < count; i++) {
            rest += a[firstA + i] * b[firstB + i];
        }
        return ((lane0 + lane4) + (lane1 + lane5)) + ((lane2 + lane6) + (lane3 + lane7)) + rest;
    }
}
