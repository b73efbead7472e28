package org.mitoferry.writing;

/** Effects with their units, as {@code ratio}, {@code share}, {@code points}, {@code 1} or a unit of measure. */
public final class EffectWords {
    private static final double PERCENT = 100;

    /** What does not round to no points. */
    private static final double SMALLEST_STEP = 0.05;

    private EffectWords() {}

    /** {@code × 6.30}, {@code 42.6 %}, {@code +21.4 points}, {@code 4.33}, {@code 26.5 min}; an en dash for NaN. */
    public static String effect(double value, String unit) {
        if (Double.isNaN(value)) {
            return Digits.NONE;
        }
        return switch (unit) {
            case "ratio" -> "\u00d7 " + end(value, unit);
            case "share" -> end(value, unit) + " %";
            case "points" -> points(value) + " points";
            case "1", "" -> end(value, unit); // a plain number has no unit to print
            default -> end(value, unit) + " " + unit;
        };
    }

    /** A difference in percentage points with its sign, without the word: {@code +21.4}. */
    public static String points(double value) {
        return (value >= SMALLEST_STEP ? "+" : "") + end(value, "points");
    }

    /** The end of an interval, without its unit. */
    public static String end(double value, String unit) {
        return switch (unit) {
            case "points" -> Digits.fixed(value, 1);
            case "share" -> Digits.fixed(PERCENT * value, 1);
            default -> Digits.measured(value);
        };
    }

    /** {@code 3.04 to 3.06}, without the unit; empty where there is no interval. */
    public static String interval(double low, double high, String unit) {
        return Double.isNaN(low) ? "" : end(low, unit) + " to " + end(high, unit);
    }

    /** {@code +24.6 points [20.4, 27.5]}: the effect with its interval in square brackets, where there is one. */
    public static String within(double value, double low, double high, String unit) {
        String interval =
                Double.isNaN(low) || Double.isNaN(value) ? "" : " [" + end(low, unit) + ", " + end(high, unit) + "]";
        return effect(value, unit) + interval;
    }

    /** The effect with its interval in brackets, where there is one. */
    public static String both(double value, double low, double high, String unit) {
        String interval = interval(low, high, unit);
        return effect(value, unit) + (interval.isEmpty() ? "" : " (" + interval + ")");
    }
}
