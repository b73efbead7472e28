package org.mitoferry.benchmarks;

import java.util.Locale;

/**
 * One measured figure.
 *
 * @param value what was measured
 * @param unit of the value; of seconds less is better, of all else more
 * @param target what is aimed at; NaN where nothing is
 * @param limit what memory alone would allow, measured in the same run; NaN where it says nothing
 */
record Figure(String name, double value, String unit, double target, double limit) {

    static final String SECONDS = "s";

    private boolean reaches() {
        return Double.isNaN(target) || (unit.equals(SECONDS) ? value <= target : value >= target);
    }

    /** A line of JSON. */
    String line() {
        return String.format(
                Locale.ROOT,
                "{\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"target\": %s, \"limit\": %s, \"percentOfLimit\": %s, \"ok\": %b}",
                name,
                number(value),
                unit,
                number(target),
                number(limit),
                number(100 * value / limit),
                reaches());
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.4g", value);
    }
}
