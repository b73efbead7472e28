package org.mitoferry.batch;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mitoferry.measure.ChannelRole;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.table.CsvRecords;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ReadingCode;
import org.mitoferry.yaml.ScalarNode;

/**
 * Which picture was taken where, as a table with commas between its columns.
 *
 * <p>{@code file}, {@code arm} and {@code channels} are needed. {@code experiment} and {@code well} are 1 where they are not said,
 * {@code field} counts on from there over the files and series of a line. {@code channels} are roles with {@code ;} between, {@code -} for
 * one that is not looked at. Further columns: {@code series}, {@code cells}, {@code hours}.
 */
public final class Design {
    static final List<String> COLUMNS =
            List.of("file", "arm", "experiment", "well", "field", "channels", "series", "cells", "hours");
    private static final List<String> NEEDED = List.of("file", "arm", "channels");
    /** What a proposal writes for a channel of which it knows nothing. */
    static final String OPEN = "?";

    private static final Map<String, String> WANTED = Map.of(
            "file", "the name of a picture or a pattern such as OGD_exp1_*.tif",
            "arm", "what was done, such as OGD",
            "channels", "what each channel shows, such as actin;-;nuclei");

    private static final String NOT_LOOKED_AT = "-";

    private final List<DesignLine> lines;

    private Design(List<DesignLine> lines) {
        this.lines = List.copyOf(lines);
    }

    List<DesignLine> lines() {
        return lines;
    }

    /** Reads a file; all mistakes are reported with their places. */
    public static Design read(Path file, Problems problems) throws IOException {
        try {
            return read(file.toString(), Files.readString(file, StandardCharsets.UTF_8), problems);
        } catch (NoSuchFileException missing) {
            problems.report(
                    ReadingCode.UNREADABLE_FILE,
                    Place.whole(file.toString()),
                    "There is no such file",
                    "Check the path");
        } catch (MalformedInputException other) {
            problems.report(
                    ReadingCode.NOT_UTF8,
                    Place.whole(file.toString()),
                    "The file is not UTF-8 text",
                    "Save it as 'CSV UTF-8 (comma delimited)'");
        }
        return new Design(List.of());
    }

    /** Reads text as if it were the file {@code name}. */
    static Design read(String name, String text, Problems problems) throws IOException {
        List<DesignLine> lines = new ArrayList<>();
        try (Reader in = new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            CsvRecords records = new CsvRecords(name, in);
            List<String> head = records.next().stream()
                    .map(column -> column.strip().toLowerCase(Locale.ROOT))
                    .toList();
            if (!isHead(name, head, problems)) {
                return new Design(List.of());
            }
            for (List<String> fields = records.next(); !fields.isEmpty(); fields = records.next()) {
                if (fields.stream().anyMatch(field -> !field.isBlank())) {
                    new LineReader(name, records.line(), head, fields, problems)
                            .read()
                            .ifPresent(lines::add);
                }
            }
        } catch (InvalidInput broken) {
            broken.problems().forEach(problems::report);
            return new Design(List.of());
        }
        if (lines.isEmpty() && problems.isEmpty()) {
            problems.report(
                    DesignCode.EMPTY_DESIGN,
                    Place.whole(name),
                    "The design has no line",
                    "Write one line for each picture");
        }
        return new Design(lines);
    }

    private static boolean isHead(String name, List<String> head, Problems problems) {
        Place place = new Place(name, 1, 1);
        if (head.size() == 1 && head.getFirst().contains(";")) {
            problems.report(
                    ReadingCode.BROKEN_TABLE,
                    place,
                    "The columns are separated by semicolons",
                    "Separate them by commas; semicolons stand between channels");
            return false;
        }
        for (String column : head) {
            if (!COLUMNS.contains(column)) {
                problems.report(
                        DesignCode.UNKNOWN_COLUMN,
                        place,
                        "There is no column '" + column + "'",
                        Suggestions.sentence(column, COLUMNS));
            }
        }
        for (String column : NEEDED) {
            if (!head.contains(column)) {
                problems.report(
                        DesignCode.MISSING_COLUMN,
                        place,
                        "The column '" + column + "' is missing",
                        "The first line is such as file,arm,experiment,well,field,channels");
            }
        }
        return head.containsAll(NEEDED);
    }

    /** Reads one line. */
    private static final class LineReader {
        private final String name;
        private final int line;
        private final List<String> head;
        private final List<String> fields;
        private final Problems problems;

        LineReader(String name, int line, List<String> head, List<String> fields, Problems problems) {
            this.name = name;
            this.line = line;
            this.head = head;
            this.fields = fields;
            this.problems = problems;
        }

        Optional<DesignLine> read() {
            int before = problems.count();
            if (fields.size() != head.size()) {
                problems.report(
                        ReadingCode.BROKEN_TABLE,
                        new Place(name, line, 1),
                        "The line has " + fields.size() + " fields, and there are " + head.size() + " columns",
                        "Put text with commas into double quotes");
                return Optional.empty();
            }
            DesignLine read = new DesignLine(
                    new Place(name, line, 1),
                    needed("file"),
                    needed("arm"),
                    count("experiment", 1),
                    count("well", 1),
                    count("field", 0),
                    channels(),
                    text("series"),
                    text("cells"),
                    hours());
            return problems.count() > before ? Optional.empty() : Optional.of(read);
        }

        private String text(String column) {
            int at = head.indexOf(column);
            return at < 0 ? "" : fields.get(at).strip();
        }

        /** Where a field begins, as far as that can be told of a line that may hold quotes. */
        private Place place(String column) {
            int at = Math.max(0, head.indexOf(column));
            int before = fields.subList(0, at).stream()
                    .mapToInt(field -> field.length() + 1)
                    .sum();
            return new Place(name, line, before + 1);
        }

        private ScalarNode node(String column) {
            return ScalarNode.of(text(column), place(column), problems);
        }

        private String needed(String column) {
            if (text(column).isEmpty()) {
                problems.report(
                        ReadingCode.EMPTY_VALUE,
                        place(column),
                        "The column '" + column + "' is empty",
                        "Write " + WANTED.get(column));
            }
            return text(column);
        }

        private int count(String column, int usual) {
            if (text(column).isEmpty()) {
                return usual;
            }
            if (!text(column).matches("0*[1-9]\\d{0,8}")) {
                problems.report(
                        DesignCode.OUT_OF_RANGE,
                        place(column),
                        "'" + text(column) + "' is no number of " + (column.startsWith("e") ? "an " : "a ") + column,
                        "They are whole and count from 1");
                return usual;
            }
            return Integer.parseInt(text(column));
        }

        private double hours() {
            String written = text("hours");
            return written.isEmpty()
                    ? Double.NaN
                    : written.matches(".*[a-z]")
                            ? node("hours").quantity("h")
                            : node("hours").number();
        }

        private List<Optional<ChannelRole>> channels() {
            List<Optional<ChannelRole>> roles = new ArrayList<>();
            Set<ChannelRole> seen = EnumSet.noneOf(ChannelRole.class);
            String written = needed("channels");
            if (written.isEmpty()) {
                return roles;
            }
            for (String word : written.split(";", -1)) {
                Optional<ChannelRole> role = ChannelRole.of(word);
                roles.add(role);
                if (role.isEmpty() && !word.isBlank() && !word.strip().equals(NOT_LOOKED_AT)) {
                    unknown(word.strip());
                } else if (role.isPresent() && !seen.add(role.get())) {
                    problems.report(
                            DesignCode.SAME_ROLE,
                            place("channels"),
                            "Two channels are '" + role.get() + "'",
                            "Write - for a channel that is not to be looked at");
                }
            }
            return roles;
        }

        private void unknown(String word) {
            String instead = word.equals(OPEN)
                    ? "Write what the channel shows, one of: " + String.join(", ", ChannelRole.words())
                            + "; or - for nothing"
                    : DesignProposal.role(word)
                            .map(role -> "What it stains is '" + role + "': write that")
                            .orElseGet(() -> others(word));
            String what =
                    word.equals(OPEN) ? "The role of a channel is not filled in" : "There is no role '" + word + "'";
            problems.report(DesignCode.UNKNOWN_ROLE, place("channels"), what, instead);
        }

        private static String others(String word) {
            return Suggestions.sentence(word, ChannelRole.words()) + " Or - for a channel that is not to be looked at";
        }
    }
}
