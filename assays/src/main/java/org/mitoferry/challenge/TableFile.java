package org.mitoferry.challenge;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mitoferry.table.CsvRecords;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ReadingCode;
import org.mitoferry.yaml.ScalarNode;

/** A table with commas, read by the names of its columns; columns that nobody asks for are left alone. */
final class TableFile {
    /** One line of it. */
    final class Row {
        private final int line;
        private final List<String> fields;

        private Row(int line, List<String> fields) {
            this.line = line;
            this.fields = fields;
        }

        /** The text of a column; empty where there is no such column. */
        String text(String column) {
            int at = head.indexOf(column);
            return at < 0 || at >= fields.size() ? "" : fields.get(at).strip();
        }

        /** The number of a column; NaN where it is empty, and with a problem where it is none. */
        double number(String column) {
            return text(column).isEmpty()
                    ? Double.NaN
                    : ScalarNode.of(text(column), new Place(name, line, 1), problems)
                            .number();
        }

        /** A number that must be there. */
        double needed(String column) {
            return ScalarNode.of(text(column), new Place(name, line, 1), problems)
                    .number();
        }
    }

    private final String name;
    private final Problems problems;
    private final List<String> head;
    private final List<Row> rows = new ArrayList<>();

    private TableFile(String name, List<String> head, Problems problems) {
        this.name = name;
        this.head = head;
        this.problems = problems;
    }

    static TableFile read(Path file, Problems problems) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        try (Reader in = new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text)) {
            CsvRecords records = new CsvRecords(file.toString(), in);
            TableFile table = new TableFile(
                    file.toString(),
                    records.next().stream()
                            .map(column -> column.strip().toLowerCase(Locale.ROOT))
                            .toList(),
                    problems);
            for (List<String> fields = records.next(); !fields.isEmpty(); fields = records.next()) {
                if (fields.stream().anyMatch(field -> !field.isBlank())) {
                    table.rows.add(table.new Row(records.line(), fields));
                }
            }
            return table;
        } catch (InvalidInput broken) {
            broken.problems().forEach(problems::report);
            return new TableFile(file.toString(), List.of(), problems);
        }
    }

    boolean has(String column) {
        return head.contains(column);
    }

    /** Whether the columns are there; those that are not are reported. */
    boolean requires(String... columns) {
        boolean all = true;
        for (String column : columns) {
            if (!has(column)) {
                all = false;
                problems.report(
                        ReadingCode.BROKEN_TABLE,
                        new Place(name, 1, 1),
                        "The column '" + column + "' is missing",
                        "The first line names the columns: " + String.join(",", columns));
            }
        }
        return all;
    }

    List<Row> rows() {
        return rows;
    }
}
