package org.mitoferry.table;

import java.util.OptionalDouble;
import org.mitoferry.quantity.NumberText;

/** The time that a row was read at, as its {@code object} has it: {@code t=24 h}, to a thousandth of an hour. */
public final class MeasuredTime {

    /** How a part of an {@code object} that is a time begins. */
    public static final String PREFIX = "t=";

    private static final String SUFFIX = " h";
    private static final double THOUSANDTHS = 1000;

    private MeasuredTime() {}

    /** A time since the start of the arm as a part of an {@code object}. */
    public static String text(double hours) {
        return PREFIX + NumberText.of(Math.round(hours * THOUSANDTHS) / THOUSANDTHS) + SUFFIX;
    }

    /** Hours since the start of the arm; empty where the part is no time. */
    public static OptionalDouble hours(String part) {
        if (!part.startsWith(PREFIX) || !part.endsWith(SUFFIX) || part.length() <= PREFIX.length() + SUFFIX.length()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(
                    Double.parseDouble(part.substring(PREFIX.length(), part.length() - SUFFIX.length())));
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }
}
