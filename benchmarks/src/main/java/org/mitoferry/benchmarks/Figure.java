package org.mitoferry.benchmarks;

import java.util.Locale;

/**
 * One measured figure.
 *
 * @param value what was measured
 * @param target what is aimed at; NaN where nothing is
 * @param less whether less is better
 * @param limit what memory alone would allow, measured in the same run; NaN where it says nothing
 */
record Figure(String name, double value, String unit, double target, boolean less, double limit) {

    static final String SECONDS = "s";

    /** A figure of which more is better, or less where it is a time. */
    Figure(String name, double value, String unit, double target, double limit) {
        this(name, value, unit, target, unit.equals(SECONDS), limit);
    }

    /** A figure that should not exceed its target. */
    static Figure atMost(String name, double value, String unit, double target) {
        return new Figure(name, value, unit, target, true, Double.NaN);
    }

    /** A figure without a target is neither reached nor missed. */
    private String verdict() {
        return Double.isNaN(target) ? "null" : String.valueOf(less ? value <= target : value >= target);
    }

    /** A line of JSON. */
    String line() {
        return String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"target\": %s, \"limit\": %s, \"percentOfLimit\": %s, \"ok\": %s}",
                name,
                number(value),
                unit,
                number(target),
                number(limit),
                number(100 * value / limit),
                verdict());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.4g", value);
    }
}
