package org.mitoferry.distribution;

import java.util.Arrays;
import org.mitoferry.culture.Draws;

/**
 * Hartigan and Hartigan's dip: the smallest largest distance between the sample's distribution function and one with a single mode (Annals
 * of Statistics 13, 1985, 70-84).
 *
 * <p>Below the mode such a function is convex, above it concave. Over a modal interval that starts as the whole sample, the greatest convex
 * minorant and the least concave majorant of the points (x_i, i) are drawn; where they are furthest apart, the interval shrinks to the two
 * vertices that enclose that place, and what the minorant left of it and the majorant right of it miss by is a bound of the dip. It ends
 * when the interval no longer shrinks, or nothing inside can raise the bound.
 */
public final class Dip {

    private Dip() {}

    /** The dip, between 1/(2n) and 1/4; 0 for fewer than two values. */
    public static double of(double[] values) {
        double[] x = values.clone();
        Arrays.sort(x);
        return ofSorted(x);
    }

    /**
     * Probability of a dip at least this large in samples of the uniform law, which for large n is the law with one mode that has the
     * largest dips.
     *
     * @param samples number of samples drawn
     * @return (1 + larger ones)/(1 + samples)
     */
    public static double p(double dip, int n, int samples, long seed) {
        int larger = 0;
        double[] x = new double[n];
        for (int sample = 0; sample < samples; sample++) {
            for (int i = 0; i < n; i++) {
                x[i] = Draws.uniform(seed, sample, Draws.CHOICE, i);
            }
            Arrays.sort(x);
            larger += ofSorted(x) >= dip ? 1 : 0;
        }
        return (1.0 + larger) / (1 + samples);
    }

    private static double ofSorted(double[] x) {
        int n = x.length;
        if (n < 2 || x[0] == x[n - 1]) {
            return n < 2 ? 0 : 0.5 / n;
        }
        double[] minorant = new double[n];
        double[] majorant = new double[n];
        int[] vertices = new int[n];
        int low = 0;
        int high = n - 1;
        double dip = 1;
        while (true) {
            hull(x, low, high, false, vertices, minorant);
            hull(x, low, high, true, vertices, majorant);
            int widest = low;
            double gap = 0;
            for (int i = low; i <= high; i++) {
                double here = majorant[i] - minorant[i] + 1;
                if (here >= gap && (isVertex(minorant, i) || isVertex(majorant, i))) {
                    gap = here;
                    widest = i;
                }
            }
            if (gap <= dip) {
                break;
            }
            int left = widest;
            while (!isVertex(minorant, left)) {
                left--;
            }
            int right = widest;
            while (!isVertex(majorant, right)) {
                right++;
            }
            for (int i = low; i <= left; i++) {
                dip = Math.max(dip, i - minorant[i] + 1);
            }
            for (int i = right; i <= high; i++) {
                dip = Math.max(dip, majorant[i] - i + 1);
            }
            if (left == low && right == high) {
                break;
            }
            low = left;
            high = right;
        }
        return dip / (2 * n);
    }

    /** Whether the hull touches the point; vertices are written as the whole numbers they are. */
    private static boolean isVertex(double[] hull, int i) {
        return hull[i] == i;
    }

    /** The lower (or upper) convex hull of the points (x_i, i), {@code low} to {@code high}, at every one of them. */
    private static void hull(double[] x, int low, int high, boolean upper, int[] vertices, double[] out) {
        int size = 0;
        for (int i = low; i <= high; i++) {
            while (size > 1 && !turns(x, vertices[size - 2], vertices[size - 1], i, upper)) {
                size--;
            }
            vertices[size++] = i;
        }
        for (int v = 0; v + 1 < size; v++) {
            int from = vertices[v];
            int to = vertices[v + 1];
            double width = x[to] - x[from];
            for (int i = from + 1; i < to; i++) {
                out[i] = width > 0 ? from + (to - from) * (x[i] - x[from]) / width : i;
            }
        }
        for (int v = 0; v < size; v++) {
            out[vertices[v]] = vertices[v];
        }
    }

    private static boolean turns(double[] x, int a, int b, int c, boolean upper) {
        double turn = (x[b] - x[a]) * (c - a) - (double) (b - a) * (x[c] - x[a]);
        return upper ? turn < 0 : turn > 0;
    }
}
