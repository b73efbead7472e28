package org.mitoferry.comparison;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mitoferry.quantity.NotAQuantity;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.table.CsvRecords;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/**
 * Reads a person's table into measurements: labels become numbers in the order in which they are met, and where a column counts what the
 * quantity was counted among, the value becomes a share with its number of cells.
 */
final class OwnTable {
    /** The cell group of shares, so that their counts are found. */
    static final String COUNTED = "counted";

    private static final String CELLS = "cells";
    private static final String METHOD = "table";
    /** The arm of a table of doses that has no column of arms. */
    private static final String ALL = "all";

    private static final int MOST_PROBLEMS = 20;
    private static final List<String> MISSING = List.of("", "NA", "NaN", "nan", "n/a", "-");

    private final String name;
    private final OwnColumns columns;
    private final String quantity;
    private final Problems problems;
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> repeats = new LinkedHashMap<>();
    private final SortedMap<Integer, String> experiments = new TreeMap<>();
    private final SortedMap<Integer, String> donors = new TreeMap<>();
    private final List<Measurement> rows = new ArrayList<>();

    private OwnTable(String name, OwnColumns columns, String quantity, Problems problems) {
        this.name = name;
        this.columns = columns;
        this.quantity = quantity;
        this.problems = problems;
    }

    /** Reads a file; what is wrong with it is reported, and then the answer is not to be used. */
    static TidyTable read(Path file, OwnColumns columns, String quantity, Problems problems) throws IOException {
        OwnTable table = new OwnTable(file.toString(), columns, quantity, problems);
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            table.read(in);
        }
        table.nameNoFields();
        return new TidyTable(file.toString(), table.rows, table.experiments, table.donors);
    }

    private void read(Reader in) throws IOException {
        CsvRecords records = new CsvRecords(name, in);
        List<String> header = records.next().stream()
                .map(column -> column.replace("\uFEFF", "").strip())
                .toList();
        findColumns(header);
        if (!problems.isEmpty()) {
            return;
        }
        for (List<String> fields = records.next();
                !fields.isEmpty() && problems.count() < MOST_PROBLEMS;
                fields = records.next()) {
            if (fields.size() == header.size()) {
                row(fields, records.line());
            } else if (!(fields.size() == 1 && fields.getFirst().isBlank())) {
                problems.report(
                        "broken-table",
                        new Place(name, records.line(), 1),
                        "The row has " + fields.size() + " fields",
                        "The first line has " + header.size());
            }
        }
    }

    /** Without a column of fields, and with one row for each arm of an experiment, that row is of the whole experiment. */
    private void nameNoFields() {
        boolean single = repeats.values().stream().allMatch(times -> times == 1);
        if (single && !places.containsKey(OwnColumns.FIELD)) {
            rows.replaceAll(row -> row.inField(0));
        }
    }

    private void findColumns(List<String> header) {
        Place first = new Place(name, 1, 1);
        if (header.isEmpty()) {
            problems.report(ComparisonProblem.UNREADABLE_TABLE, Place.whole(name), "The file is empty", "");
            return;
        }
        if (header.size() == 1
                && (header.getFirst().contains(";") || header.getFirst().contains("\t"))) {
            problems.report(
                    ComparisonProblem.MISSING_COLUMN,
                    first,
                    "The columns are not parted by commas",
                    "Save the table as comma-separated values, with a point as decimal mark");
            return;
        }
        for (String part : OwnColumns.PARTS) {
            Optional<Integer> place = columns.find(part, header);
            place.ifPresent(at -> places.put(part, at));
            boolean dosed = columns.isNamed(OwnColumns.DOSE);
            boolean needed = part.equals(OwnColumns.EXPERIMENT) || part.equals(OwnColumns.ARM) && !dosed;
            if (place.isEmpty() && (needed || columns.isNamed(part))) {
                problems.report(
                        ComparisonProblem.MISSING_COLUMN,
                        first,
                        "There is no column '" + columns.name(part) + "' that says the " + part,
                        columns.isNamed(part)
                                ? Suggestions.sentence(columns.name(part), header)
                                : "Say which it is: --columns " + part + "=NAME, with one of "
                                        + String.join(", ", header));
            }
        }
        if (columns.isNamed(OwnColumns.DOSE)) {
            Optional<Integer> dose = columns.find(OwnColumns.DOSE, header);
            dose.ifPresent(at -> places.put(OwnColumns.DOSE, at));
            if (dose.isEmpty()) {
                problems.report(
                        ComparisonProblem.MISSING_COLUMN,
                        first,
                        "There is no column '" + columns.name(OwnColumns.DOSE) + "' of doses",
                        Suggestions.sentence(columns.name(OwnColumns.DOSE), header));
            }
        }
        if (!places.containsKey(OwnColumns.QUANTITY) && !columns.isNamed(OwnColumns.VALUE)) {
            Optional<Integer> own =
                    new OwnColumns(Map.of(OwnColumns.VALUE, quantity), List.of()).find(OwnColumns.VALUE, header);
            own.ifPresent(at -> places.put(OwnColumns.VALUE, at));
            if (own.isEmpty()) {
                places.remove(OwnColumns.VALUE);
            }
        }
        if (!places.containsKey(OwnColumns.VALUE)) {
            problems.report(
                    ComparisonProblem.MISSING_COLUMN,
                    first,
                    "There is no column '" + quantity + "', and none is said to hold the values",
                    Suggestions.sentence(quantity, header));
        }
    }

    private void row(List<String> fields, int line) {
        String experiment = text(fields, OwnColumns.EXPERIMENT);
        String arm = places.containsKey(OwnColumns.ARM) || !places.containsKey(OwnColumns.DOSE)
                ? text(fields, OwnColumns.ARM)
                : ALL;
        if (places.containsKey(OwnColumns.DOSE)) {
            value(fields, line, OwnColumns.DOSE);
            arm = Doses.arm(arm, text(fields, OwnColumns.DOSE));
        }
        String rowQuantity = places.containsKey(OwnColumns.QUANTITY) ? text(fields, OwnColumns.QUANTITY) : quantity;
        if (experiment.isEmpty() || arm.isEmpty()) {
            problems.report(
                    ComparisonProblem.NO_LABEL,
                    place(line, experiment.isEmpty() ? OwnColumns.EXPERIMENT : OwnColumns.ARM),
                    "The row says no " + (experiment.isEmpty() ? "experiment" : "arm"),
                    "");
            return;
        }
        if (!rowQuantity.equals(quantity)) {
            // kept without its value, so that a misspelt quantity can be told from an absent one
            rows.add(measurement(number("experiment", experiment), arm, 1, 0, "", "", rowQuantity, Double.NaN));
            return;
        }
        int number = number("experiment", experiment);
        experiments.put(number, experiment);
        donor(fields, line, number, experiment);
        double value = value(fields, line, OwnColumns.VALUE);
        int well = label(fields, OwnColumns.WELL);
        int field = label(fields, OwnColumns.FIELD);
        String object = object(fields);
        if (field == 0 && object.isEmpty()) {
            field = repeats.merge(experiment + "\n" + arm + "\n" + well + "\n" + rowQuantity, 1, Integer::sum);
        }
        if (!places.containsKey(OwnColumns.TOTAL)) {
            rows.add(measurement(number, arm, well, field, "", object, rowQuantity, value));
            return;
        }
        double total = value(fields, line, OwnColumns.TOTAL);
        if (Double.isNaN(value) || Double.isNaN(total) || total == 0) {
            return;
        }
        if (value < 0 || value > total || value != Math.rint(value) || total != Math.rint(total)) {
            problems.report(
                    ComparisonProblem.NOT_A_COUNT,
                    place(line, OwnColumns.VALUE),
                    NumberText.of(value) + " of " + NumberText.of(total) + " is no count among others",
                    "With a column of totals, values are whole numbers from 0 to the total");
            return;
        }
        if (object.isEmpty()
                && repeats.merge(experiment + "\n" + arm + "\n" + well + "\n" + field + "\ncounted", 1, Integer::sum)
                        > 1) {
            problems.report(
                    ComparisonProblem.NOT_A_COUNT,
                    place(line, OwnColumns.FIELD),
                    "This field has been counted in a line before",
                    "Give each field a name of its own within its experiment and arm, or add its counts up");
        }
        rows.add(measurement(number, arm, well, field, COUNTED, object, rowQuantity, value / total));
        rows.add(measurement(number, arm, well, field, COUNTED, object, CELLS, total));
    }

    private void donor(List<String> fields, int line, int number, String experiment) {
        if (!places.containsKey(OwnColumns.DONOR)) {
            return;
        }
        String donor = text(fields, OwnColumns.DONOR);
        String before = donors.putIfAbsent(number, donor);
        if (before != null && !before.equals(donor)) {
            problems.report(
                    ComparisonProblem.TWO_DONORS,
                    place(line, OwnColumns.DONOR),
                    "Experiment '" + experiment + "' has donors '" + before + "' and '" + donor + "'",
                    "An experiment is one donor on one day: give each a name of its own in the column of experiments");
        }
    }

    private Measurement measurement(
            int experiment, String arm, int well, int field, String cell, String object, String of, double value) {
        String reason = Double.isNaN(value) ? "no value in the table" : "";
        return new Measurement(name, experiment, arm, well, field, cell, object, of, value, "", METHOD, reason);
    }

    private String object(List<String> fields) {
        StringBuilder object = new StringBuilder();
        if (places.containsKey(OwnColumns.OBJECT)) {
            object.append("object ").append(number("object", identity(fields, OwnColumns.OBJECT)));
        } else if (places.containsKey(OwnColumns.CELL)) {
            object.append("cell ").append(number("cell", identity(fields, OwnColumns.CELL)));
        }
        return object.toString();
    }

    /** A cell's label counts within all that stands above it. */
    private String identity(List<String> fields, String lowest) {
        StringBuilder identity = new StringBuilder();
        for (String part : OwnColumns.PARTS.subList(0, OwnColumns.PARTS.indexOf(lowest) + 1)) {
            identity.append(places.containsKey(part) ? text(fields, part) : "").append('\n');
        }
        return identity.toString();
    }

    private int label(List<String> fields, String part) {
        return places.containsKey(part) ? number(part, text(fields, part)) : 0;
    }

    private int number(String part, String label) {
        Map<String, Integer> known = numbers.computeIfAbsent(part, _ -> new LinkedHashMap<>());
        return known.computeIfAbsent(label, _ -> known.size() + 1);
    }

    private String text(List<String> fields, String part) {
        return fields.get(at(part)).strip();
    }

    private double value(List<String> fields, int line, String part) {
        String text = text(fields, part);
        if (MISSING.contains(text)) {
            return Double.NaN;
        }
        try {
            return NumberText.parse(text);
        } catch (NotAQuantity wrong) {
            problems.report(
                    ComparisonProblem.NOT_A_VALUE,
                    place(line, part),
                    "'" + text + "' is no number",
                    "Leave missing values empty");
            return Double.NaN;
        }
    }

    private Place place(int line, String part) {
        return new Place(name, line, at(part) + 1);
    }

    private int at(String part) {
        return places.getOrDefault(part, 0);
    }
}
