package org.mitoferry.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as a reader wants them: few digits, no locale. */
final class Digits {

    static final String NONE = "\u2013";
    private static final double SMALLEST_P = 1e-4;
    private static final String MINUS = "\u2212";

    private Digits() {}

    /** {@code digits} significant digits without an exponent where that is readable; an en dash for NaN. */
    static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? NONE : value > 0 ? "\u221e" : MINUS + "\u221e";
        }
        if (value == 0) {
            return "0";
        }
        double magnitude = Math.abs(value);
        if (magnitude < 1e-4 || magnitude >= 1e7) {
            return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value).replace("-", MINUS);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        int scale = Math.max(0, digits - (rounded.precision() - rounded.scale()));
        return String.format(Locale.ROOT, "%." + scale + "f", rounded).replace("-", MINUS);
    }

    /** One digit after the point, for percentage points; an en dash for NaN. */
    static String points(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.equals("-0.0") ? "0.0" : text.replace("-", MINUS);
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
