package org.mitoferry.inference;

import java.util.stream.IntStream;

/**
 * Ranks of values, ties sharing the mean of theirs.
 *
 * @param doubled twice the rank of each value, a whole number
 * @param ties sum of t^3 - t over groups of t equal values; 0 without ties
 */
record Ranks(int[] doubled, double ties) {

    static Ranks of(double[] values) {
        int n = values.length;
        // -0 is 0: comparing doubles as objects would keep the two apart
        double[] x = IntStream.range(0, n).mapToDouble(i -> values[i] + 0.0).toArray();
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> Double.compare(x[a], x[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] doubled = new int[n];
        double ties = 0;
        for (int from = 0; from < n; ) {
            int to = from;
            while (to < n && x[order[to]] == x[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                doubled[order[i]] = from + 1 + to;
            }
            double t = to - (double) from;
            ties += t * t * t - t;
            from = to;
        }
        return new Ranks(doubled, ties);
    }

    /** {@code x} followed by {@code y}. */
    static double[] joined(double[] x, double[] y) {
        double[] all = new double[x.length + y.length];
        System.arraycopy(x, 0, all, 0, x.length);
        System.arraycopy(y, 0, all, x.length, y.length);
        return all;
    }
}
