package org.mitoferry.process;

/**
 * Sums over mitochondria in four interleaved lanes: each addition waits for the one four places before, not for the one before, so a sum is
 * bound by the adders and not by their delay. The lanes are part of the result: the order of additions is fixed, so the bits are the same
 * on every processor.
 */
final class Sums {

    private Sums() {}

    /** The sum of {@code a[i]} from {@code first} up to, not including, {@code end}. */
    static double of(double[] a, int first, int end) {
        double lane0 = 0;
        double lane1 = 0;
        double lane2 = 0;
        double lane3 = 0;
        int i = first;
        for (; i < end - 3; i += 4) {
            lane0 += a[i];
            lane1 += a[i + 1];
            lane2 += a[i + 2];
            lane3 += a[i + 3];
        }
        for (; i < end; i++) {
            lane0 += a[i];
        }
        return (lane0 + lane1) + (lane2 + lane3);
    }

    /** The sum of {@code a[firstA + i] b[firstB + i]} over {@code count} places. */
    static double ofProducts(double[] a, int firstA, double[] b, int firstB, int count) {
        double lane0 = 0;
        double lane1 = 0;
        double lane2 = 0;
        double lane3 = 0;
        int i = 0;
        for (; i < count - 3; i += 4) {
            lane0 += a[firstA + i] * b[firstB + i];
            lane1 += a[firstA + i + 1] * b[firstB + i + 1];
            lane2 += a[firstA + i + 2] * b[firstB + i + 2];
            lane3 += a[firstA + i + 3] * b[firstB + i + 3];
        }
        for (; i < count; i++) {
            lane0 += a[firstA + i] * b[firstB + i];
        }
        return (lane0 + lane1) + (lane2 + lane3);
    }
}
