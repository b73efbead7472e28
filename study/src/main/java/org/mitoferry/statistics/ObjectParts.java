package org.mitoferry.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.mitoferry.table.MeasuredTime;
import org.mitoferry.table.Measurement;

/**
 * What the {@code object} of a row says, its parts being joined by {@code "; "}: the time it was read at, the object's own name, its
 * classes.
 *
 * @param hours time since the start of the arm; empty where no part is a time
 * @param name such as {@code nanotube 17}; empty for a row that counts or averages a whole field
 * @param classes the rest, such as {@code large} or {@code never joined}
 */
public record ObjectParts(OptionalDouble hours, String name, List<String> classes) {

    /** Times are written to a thousandth of an hour. */
    private static final double SAME_HOURS = 2e-3;

    private static final String JOINT = ";";
    private static final Pattern NAME = Pattern.compile("(\\S.* )?\\d+");

    public ObjectParts {
        classes = List.copyOf(classes);
    }

    /** Takes a row's {@code object} apart. */
    public static ObjectParts of(Measurement row) {
        return parse(row.object());
    }

    static ObjectParts parse(String object) {
        OptionalDouble hours = OptionalDouble.empty();
        String name = "";
        List<String> classes = new ArrayList<>();
        for (String part : split(object)) {
            OptionalDouble time = MeasuredTime.hours(part);
            if (time.isPresent()) {
                hours = time;
            } else if (name.isEmpty() && NAME.matcher(part).matches()) {
                name = part;
            } else {
                classes.add(part);
            }
        }
        return new ObjectParts(hours, name, classes);
    }

    /** The parts of an {@code object}, or of the {@code which} of an expectation. */
    static List<String> split(String object) {
        List<String> parts = new ArrayList<>();
        for (String part : object.split(JOINT)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** Whether the row is one of single objects, rather than of a field or well. */
    public boolean isObject() {
        return !name.isEmpty();
    }

    /** Whether the object outlived the recording. */
    public boolean isCensored() {
        return classes.contains(Measurement.CENSORED);
    }

    boolean has(String part) {
        OptionalDouble time = MeasuredTime.hours(part);
        if (time.isPresent()) {
            return hours.isPresent() && Math.abs(hours.getAsDouble() - time.getAsDouble()) < SAME_HOURS;
        }
        return part.equals(name) || classes.contains(part);
    }
}
