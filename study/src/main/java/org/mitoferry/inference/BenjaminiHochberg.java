package org.mitoferry.inference;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Benjamini and Hochberg's step-up adjustment for the false discovery rate (1995, JRSS B 57, 289-300). */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /** Adjusted p values in the order given. NaN entries were not tested: they stay NaN and are not counted. */
    public static double[] adjust(double[] p) {
        int[] descending = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted((a, b) -> Double.compare(p[b], p[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double running = 1;
        for (int i = 0; i < descending.length; i++) {
            int rank = descending.length - i;
            running = Math.min(running, p[descending[i]] * descending.length / rank);
            adjusted[descending[i]] = running;
        }
        return adjusted;
    }
}
