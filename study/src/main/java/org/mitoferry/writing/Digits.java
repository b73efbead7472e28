package org.mitoferry.writing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as a reader wants them: few digits, no locale, an en dash for NaN. */
public final class Digits {

    /** Stands where there is no number. */
    public static final String NONE = "\u2013";

    /** Significant digits of what was measured. */
    private static final int USUAL = 3;

    private static final double SMALLEST_PLAIN = 1e-4;
    private static final double LARGEST_PLAIN = 1e7;

    private Digits() {}

    /** {@code digits} significant digits, zeros kept: {@code 0.420}, {@code 1230}; with an exponent far from 1: {@code 3.1e-8}. */
    public static String significant(double value, int digits) {
        return like(value, value, digits);
    }

    /** Three significant digits, zeros kept. */
    public static String measured(double value) {
        return significant(value, USUAL);
    }

    /** A value to the place of the third digit of another, as for the ends of an interval. */
    public static String like(double value, double other) {
        return like(value, other, USUAL);
    }

    private static String like(double value, double other, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? NONE : value > 0 ? "inf" : "-inf";
        }
        double magnitude = Math.abs(other);
        if (value == 0 || other == 0 || !Double.isFinite(other)) {
            return value == 0 ? "0" : significant(value, digits);
        }
        if (magnitude < SMALLEST_PLAIN || magnitude >= LARGEST_PLAIN) {
            String text = String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
            return text.replaceFirst("e\\+?(-?)0*(?=\\d)", "e$1");
        }
        BigDecimal rounded = new BigDecimal(other).round(new MathContext(digits));
        int places = digits - (rounded.precision() - rounded.scale()); // below 0 for tens and hundreds
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }

    /** A number that was set: at most three significant digits, without zeros at the end: {@code 0.5}, {@code 2.25}. */
    public static String set(double value) {
        String text = measured(value);
        return text.contains(".") ? text.replaceFirst("\\.?0+(?=e|$)", "") : text;
    }

    /** So many digits after the point; never {@code -0.0}. */
    public static String fixed(double value, int places) {
        if (!Double.isFinite(value)) {
            return measured(value);
        }
        return new BigDecimal(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
}
