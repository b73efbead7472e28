package org.mitoferry.summary;

import java.util.Arrays;
import org.mitoferry.statistics.MeanEstimate;

/**
 * One number of the table.
 *
 * @param mean over experiments; NaN where there is none
 * @param low lower end of the 95 % interval, or the smallest value of fewer than three experiments; NaN where there is none
 * @param high upper end of it, or the largest
 * @param experiments number of experiments that have a value
 */
public record TableEntry(double mean, double low, double high, int experiments) {

    /** Experiments from which on there is an interval. */
    public static final int ENOUGH = 3;

    private static final double CONFIDENCE = 0.95;

    static TableEntry of(double[] values) {
        if (values.length == 0) {
            return new TableEntry(Double.NaN, Double.NaN, Double.NaN, 0);
        }
        if (values.length < ENOUGH) {
            double mean = Arrays.stream(values).average().orElseThrow();
            double smallest = Arrays.stream(values).min().orElseThrow();
            double largest = Arrays.stream(values).max().orElseThrow();
            return new TableEntry(mean, smallest, largest, values.length);
        }
        MeanEstimate estimate = MeanEstimate.of(values, CONFIDENCE);
        return new TableEntry(estimate.mean(), estimate.low(), estimate.high(), values.length);
    }
}
