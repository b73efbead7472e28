package org.mitoferry.measure;

import java.lang.reflect.RecordComponent;
import java.util.Locale;
import org.mitoferry.quantity.NumberText;

/**
 * One number or name of a record of settings as a line of YAML: {@code guardLateralMicrometres} is {@code guard lateral: 0.45 um}.
 *
 * @param key in the file
 * @param unit of its value, empty for plain numbers, names and nested settings
 * @param type of the component
 */
record SettingKey(String key, String unit, Class<?> type) {
    /** How infinity, which stands for a number that nobody knows, is written. */
    static final String UNKNOWN = "unknown";

    private static final String[][] UNITS = {
        {"CubicMicrometres", "um3"},
        {"SquareMicrometres", "um2"},
        {"MicrometresPerSecond", "um/s"},
        {"Micrometres", "um"},
        {"Minutes", "min"}
    };

    static SettingKey of(RecordComponent component) {
        String name = component.getName();
        for (String[] unit : UNITS) {
            if (name.endsWith(unit[0])) {
                return new SettingKey(
                        words(name.substring(0, name.length() - unit[0].length())), unit[1], component.getType());
            }
        }
        return new SettingKey(words(name), "", component.getType());
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    boolean isNested() {
        return type.isRecord();
    }

    /** The value as it is written. */
    String text(Object value) {
        return switch (value) {
            case Double number ->
                Double.isInfinite(number)
                        ? UNKNOWN
                        : unit.isEmpty() ? NumberText.of(number) : NumberText.of(number) + " " + unit;
            case String name -> name;
            default -> value.toString();
        };
    }
}
