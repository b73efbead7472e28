package org.mitoferry.cli;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as a reader wants them. */
final class Figures {
    private static final double LARGEST_PLAIN = 1e6;
    private static final double SMALLEST_PLAIN = 1e-4;

    private Figures() {}

    /** Three significant digits: {@code 12.3}, {@code 0.00123}, {@code 1.2e-07}; a dash for what is no number. */
    static String three(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= SMALLEST_PLAIN && size < LARGEST_PLAIN
                ? rounded.toPlainString()
                : Double.toString(rounded.doubleValue());
    }

    /** Two digits and a unit: {@code 45 s}, {@code 3 min}, {@code 1 h 20 min}. */
    static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 90) {
            return whole + " s";
        }
        long minutes = Math.round(whole / 60.0);
        if (minutes < 90) {
            return minutes + " min";
        }
        return minutes / 60 + " h " + minutes % 60 + " min";
    }
}
