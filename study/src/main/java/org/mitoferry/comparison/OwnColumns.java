package org.mitoferry.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problem;

/**
 * Which column of a person's table plays which part.
 *
 * @param names column by part; a part that is not named here is played by the column of its own name, if there is one
 * @param problems what is wrong with how they were named
 */
public record OwnColumns(Map<String, String> names, List<Problem> problems) {
    static final String DONOR = "donor";
    static final String EXPERIMENT = "experiment";
    static final String ARM = "arm";
    static final String WELL = "well";
    static final String FIELD = "field";
    static final String CELL = "cell";
    static final String OBJECT = "object";
    static final String QUANTITY = "quantity";
    static final String VALUE = "value";
    static final String TOTAL = "total";
    static final String DOSE = "dose";
    static final List<String> PARTS =
            List.of(DONOR, EXPERIMENT, ARM, WELL, FIELD, CELL, OBJECT, QUANTITY, VALUE, TOTAL);
    private static final String OPTION = "--columns";

    public OwnColumns {
        names = Map.copyOf(names);
        problems = List.copyOf(problems);
    }

    /** Columns that have the names of their parts. */
    public static OwnColumns usual() {
        return new OwnColumns(Map.of(), List.of());
    }

    /** From such as {@code experiment=Day}, {@code arm=Treatment}. */
    public static OwnColumns parse(List<String> words) {
        Map<String, String> names = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            String part = equals < 0
                    ? word.strip()
                    : word.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            if (equals < 0 || !PARTS.contains(part)) {
                problems.add(new Problem(
                        ComparisonProblem.UNKNOWN_ROLE.code(),
                        Place.whole(OPTION),
                        "'" + word + "' names no part of a table",
                        equals < 0
                                ? "Write such as experiment=Day, with one of " + String.join(", ", PARTS)
                                : Suggestions.sentence(part, PARTS)));
            } else {
                names.put(part, word.substring(equals + 1).strip());
            }
        }
        return new OwnColumns(names, problems);
    }

    /** The same with a column of doses; each dose of an arm is then an arm of its own, as {@link Doses} names it. */
    public OwnColumns withDose(String column) {
        Map<String, String> all = new TreeMap<>(names);
        all.put(DOSE, column);
        return new OwnColumns(all, problems);
    }

    /** Where the column of a part stands; empty where the table has none. */
    Optional<Integer> find(String part, List<String> header) {
        String name = names.getOrDefault(part, part);
        int exact = header.indexOf(name);
        if (exact >= 0) {
            return Optional.of(exact);
        }
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    boolean isNamed(String part) {
        return names.containsKey(part);
    }

    String name(String part) {
        return names.getOrDefault(part, part);
    }
}
