package org.mitoferry.report;

import java.math.BigDecimal;
import java.math.MathContext;
import org.mitoferry.writing.Digits;

/** Numbers set for the page: a minus that is one, Greek for micro. */
final class Typeset {

    static final String NONE = Digits.NONE;
    private static final double SMALLEST_P = 1e-4;
    private static final String MINUS = "\u2212";

    private Typeset() {}

    /** With a minus for each hyphen before a digit, and the sign of infinity. */
    static String number(String text) {
        return text.replaceAll("-(?=[0-9i])", MINUS).replace("inf", "\u221e");
    }

    /**
     * A sentence that was written for a terminal: a minus for the hyphen of a negative number, Greek for micro, and numbers that stay with
     * their per cent. Hyphens inside words, names and ranges stay.
     */
    static String sentence(String text) {
        return text.replaceAll("(?<![\\p{L}\\p{N}])-(?=[0-9])", MINUS)
                .replaceAll("(?<=[0-9] )u(?=(m|M)\\b)", "\u00b5")
                .replace(" %", "\u00a0%");
    }

    /** A sentence that begins with a capital. */
    static String begun(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** {@code digits} significant digits without an exponent where that is readable; an en dash for NaN. */
    static String significant(double value, int digits) {
        return number(Digits.significant(value, digits));
    }

    /** A number as it was set, without trailing zeros. */
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        BigDecimal exact = new BigDecimal(value).round(new MathContext(10)).stripTrailingZeros();
        String text =
                exact.precision() - exact.scale() > 9 || exact.scale() > 9 ? exact.toString() : exact.toPlainString();
        return text.replace("-", MINUS);
    }

    /** A probability: two digits, never 0. */
    static String probability(double p) {
        if (Double.isNaN(p)) {
            return NONE;
        }
        if (p < SMALLEST_P) {
            return "< 0.0001";
        }
        return p >= 0.995 ? "1.0" : significant(p, 2);
    }

    /** A unit as printed: the Greek letter for micro, nothing for pure numbers. */
    static String unit(String unit) {
        return unit.equals("1") ? "" : unit.replaceAll("\\bu(?=(m|M|mol|L|g)\\b)", "\u00b5");
    }

    /** A duration in hours or minutes, as on a bench: {@code 24 h}, {@code 30 min}. */
    static String duration(double minutes) {
        return minutes >= 120 || minutes == 60 ? plain(round(minutes / 60)) + " h" : plain(round(minutes)) + " min";
    }

    private static double round(double value) {
        return Math.rint(value * 100) / 100;
    }
}
