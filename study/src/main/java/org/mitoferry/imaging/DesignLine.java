package org.mitoferry.imaging;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One line of {@code design.csv}.
 *
 * @param file relative to the folder
 * @param hours since the start of the arm; of a time-lapse its first frame
 * @param channels roles, in order
 */
record DesignLine(String file, String arm, int experiment, int well, int field, double hours, List<String> channels) {

    static final String HEAD = "file,arm,experiment,well,field,hours,channels";

    String text() {
        return String.join(
                ",",
                quoted(file),
                quoted(arm),
                Integer.toString(experiment),
                Integer.toString(well),
                Integer.toString(field),
                String.format(Locale.ROOT, "%.3f", hours).replaceAll("\\.?0+$", ""),
                quoted(channels.stream().collect(Collectors.joining(";"))));
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
