package org.mitoferry.parameter;

import org.mitoferry.quantity.NumberText;

/**
 * What a number can be at all, whatever is plausible: no length is negative, no share above one. Nothing outside makes sense to the model.
 *
 * @param lowest in the unit of the number
 * @param lowestIncluded whether the number may be {@code lowest} itself
 * @param highest in the same unit, included
 */
public record Limits(double lowest, boolean lowestIncluded, double highest) {

    /** Any number. */
    public static final Limits NONE = new Limits(Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY);

    /** A rate, an amount, a spread: what can be nothing. */
    public static final Limits NOT_NEGATIVE = new Limits(0, true, Double.POSITIVE_INFINITY);

    /** A time constant, a size, a half point: what others are divided by. */
    public static final Limits POSITIVE = new Limits(0, false, Double.POSITIVE_INFINITY);

    /** A part of a whole. */
    public static final Limits SHARE = new Limits(0, true, 1);

    /** Both ends included. */
    public static Limits between(double lowest, double highest) {
        return new Limits(lowest, true, highest);
    }

    /** Whether the number is within; NaN is not. */
    public boolean allow(double value) {
        return (lowestIncluded ? value >= lowest : value > lowest) && value <= highest;
    }

    /** What may be written, as the end of a sentence: {@code "above 0"}. */
    public String words() {
        if (highest < Double.POSITIVE_INFINITY) {
            return (lowestIncluded ? "from " : "above ") + NumberText.of(lowest) + " to " + NumberText.of(highest);
        }
        return lowestIncluded ? NumberText.of(lowest) + " or more" : "above " + NumberText.of(lowest);
    }
}
