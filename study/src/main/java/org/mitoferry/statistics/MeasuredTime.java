package org.mitoferry.statistics;

import java.util.OptionalDouble;

/** The time a row was read at, when its {@code object} says so: {@code t=24 h}. */
public final class MeasuredTime {

    private static final String PREFIX = "t=";
    private static final String SUFFIX = " h";

    private MeasuredTime() {}

    /** Hours since the start of the arm; empty when {@code object} names no time. */
    public static OptionalDouble hours(String object) {
        if (!object.startsWith(PREFIX)
                || !object.endsWith(SUFFIX)
                || object.length() <= PREFIX.length() + SUFFIX.length()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(
                    Double.parseDouble(object.substring(PREFIX.length(), object.length() - SUFFIX.length())));
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }
}
