package org.mitoferry.tuning;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A plausible range as a measure of length: 0 is its lower end and 1 its upper one. Logarithmic where the range is positive and its ends
 * differ by more than threefold, else linear.
 */
public record Scale(double low, double high) {
    private static final double LOGARITHMIC_FROM = 3;
    private static final int DIGITS = 3;

    public Scale {
        if (!(low < high)) {
            throw new IllegalArgumentException("no range from " + low + " to " + high);
        }
    }

    boolean logarithmic() {
        return low > 0 && high > LOGARITHMIC_FROM * low;
    }

    /** Where a value lies; below 0 or above 1 outside the range. Minus infinity for a value of 0 or less on a logarithmic scale. */
    double position(double value) {
        return logarithmic() ? Math.log(Math.max(0, value) / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /** The value at a position. */
    double value(double position) {
        return logarithmic() ? low * Math.pow(high / low, position) : low + position * (high - low);
    }

    /** The value to three significant digits, or the end of the range that it would cross. */
    double rounded(double value) {
        double three = new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
        return Math.clamp(three, low, high);
    }
}
