package org.mitoferry.quantity;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as text: the shortest that reads back as the same double, and a strict reader. */
public final class NumberText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+(,\\d+)+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern GAPS = Pattern.compile("[+-]?\\d{1,3}([ _'\u00a0\u202f]\\d{3})+(\\.\\d+)?");

    private NumberText() {}

    /** {@code 24}, {@code 0.5}, {@code 5e-10}, {@code -0}; {@code NaN}, {@code Infinity}. */
    public static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        double magnitude = Math.abs(value);
        if (magnitude >= 1e-4 && magnitude < 1e7) {
            return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }
        String text = Double.toString(value).replace('E', 'e');
        return text.replace(".0e", "e");
    }

    /**
     * Reads a number.
     *
     * @throws NotAQuantity {@code decimal-comma} or {@code not-a-number}
     */
    public static double parse(String text) {
        String tidy = text.strip().replace('\u2212', '-');
        if (COMMA.matcher(tidy).matches()) {
            throw comma(tidy);
        }
        if (GAPS.matcher(tidy).matches()) {
            throw new NotAQuantity(
                    "not-a-number",
                    "'" + tidy + "' has gaps between its digits",
                    "Write " + tidy.replaceAll("[ _'\u00a0\u202f]", ""));
        }
        if (!NUMBER.matcher(tidy).matches()) {
            throw new NotAQuantity(
                    "not-a-number", "'" + tidy + "' is not a number", "Write a number such as 24, 0.5 or 5e5");
        }
        double value = Double.parseDouble(tidy);
        if (Double.isInfinite(value)) {
            throw new NotAQuantity("not-a-number", "'" + tidy + "' is too large", "Write a number below 1e308");
        }
        return value;
    }

    private static NotAQuantity comma(String tidy) {
        boolean thousands = tidy.matches("[+-]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
        String without = tidy.replace(",", "");
        String pointed = tidy.replace(',', '.');
        String instead = thousands
                ? "Write " + without
                        + (tidy.indexOf('.') < 0 && tidy.indexOf(',') == tidy.lastIndexOf(',')
                                ? " (or " + pointed + ", if that was meant)"
                                : "")
                : "Write " + pointed;
        return new NotAQuantity("decimal-comma", "'" + tidy + "' has a comma in a number", instead);
    }
}
