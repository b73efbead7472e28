package org.mitoferry.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Holm's step-down adjustment (Scandinavian Journal of Statistics 6, 1979, 65-70). */
public final class Holm {

    private Holm() {}

    /** Adjusted p values in the order given. NaN entries were not tested: they stay NaN and are not counted. */
    public static double[] adjust(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted((a, b) -> Double.compare(p[a], p[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double running = 0;
        for (int rank = 0; rank < order.length; rank++) {
            running = Math.max(running, Math.min(1, (order.length - rank) * p[order[rank]]));
            adjusted[order[rank]] = running;
        }
        return adjusted;
    }
}
