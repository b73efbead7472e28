package org.mitoferry.inference;

import java.util.stream.IntStream;

/** Two treatments together, against what they would do if they acted independently (Bliss 1939). */
public final class Bliss {

    private Bliss() {}

    /** Affected share expected of independent action, from the affected shares of each alone: a + b - ab. */
    public static double expected(double a, double b) {
        return a + b - a * b;
    }

    /**
     * The mean over experiments of what is seen beyond independent action: above 0 synergy, below 0 antagonism.
     *
     * @param a affected share under the first treatment, one an experiment, 0 to 1, each corrected for its untreated control
     * @param b likewise under the second
     * @param both likewise under both
     */
    public static Estimate excess(double[] a, double[] b, double[] both) {
        return MeanDifference.paired(IntStream.range(0, both.length)
                .mapToDouble(i -> both[i] - expected(a[i], b[i]))
                .toArray());
    }

    /**
     * An affected share corrected for the control's (Abbott 1925, Journal of Economic Entomology 18, 265-267).
     *
     * @param control below 1
     */
    public static double corrected(double affected, double control) {
        return (affected - control) / (1 - control);
    }
}
