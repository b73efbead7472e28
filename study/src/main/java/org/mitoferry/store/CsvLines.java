package org.mitoferry.store;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.table.CsvRecords;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problem;
import org.mitoferry.yaml.ReadingCode;

/**
 * A table of values, one record a line: RFC 4180 with LF at line ends, empty where there is no number.
 *
 * @param name of the file
 * @param columns in their order
 * @param write the fields of a line, one for each column
 * @param read the line of such fields; throws {@link IllegalArgumentException} where a field cannot be read
 */
public record CsvLines<T>(
        String name, List<String> columns, Function<T, List<String>> write, Function<Fields, T> read) {

    /** The fields of a line, taken from the left. */
    public static final class Fields {
        private final List<String> fields;
        private int next;

        private Fields(List<String> fields) {
            this.fields = fields;
        }

        public String text() {
            return fields.get(next++);
        }

        public int integer() {
            return Integer.parseInt(text());
        }

        public long seed() {
            return Long.parseLong(text());
        }

        /** NaN where the field is empty. */
        public double number() {
            String text = text();
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        }

        public Verdict verdict() {
            return Verdict.of(text());
        }
    }

    public CsvLines {
        columns = List.copyOf(columns);
    }

    /** A number to the last bit; empty for NaN. */
    public static String field(double value) {
        return Double.isNaN(value) ? "" : NumberText.of(value);
    }

    /** Writes all lines into the folder, whole or not at all. */
    public void write(Path folder, List<T> lines) throws IOException {
        StringBuilder text = new StringBuilder(CsvRecords.line(columns));
        lines.forEach(line -> text.append(CsvRecords.line(write.apply(line))));
        WholeFile.write(folder.resolve(name), text.toString());
    }

    /** Whether the folder holds such a table. */
    public boolean in(Path folder) {
        return Files.isRegularFile(folder.resolve(name));
    }

    /**
     * Reads the lines of a folder.
     *
     * @throws InvalidInput with a {@code broken-table} problem
     */
    public List<T> read(Path folder) throws IOException {
        Path file = folder.resolve(name);
        List<T> lines = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            CsvRecords records = new CsvRecords(file.toString(), in);
            if (!records.next().equals(columns)) {
                throw broken(file, 1, "These are not the columns of " + name);
            }
            for (List<String> fields = records.next(); !fields.isEmpty(); fields = records.next()) {
                if (fields.size() != columns.size()) {
                    throw broken(file, records.line(), "The row has " + fields.size() + " fields");
                }
                try {
                    lines.add(read.apply(new Fields(fields)));
                } catch (IllegalArgumentException unreadable) {
                    throw broken(file, records.line(), "A number or a word of this row cannot be read");
                }
            }
        }
        return lines;
    }

    private InvalidInput broken(Path file, int line, String what) {
        return new InvalidInput(List.of(new Problem(
                ReadingCode.BROKEN_TABLE.code(),
                new Place(file.toString(), line, 1),
                what,
                "The first line is " + String.join(",", columns))));
    }
}
