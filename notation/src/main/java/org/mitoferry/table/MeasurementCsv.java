package org.mitoferry.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problem;
import org.mitoferry.yaml.ReadingCode;

/**
 * Measurements as comma-separated values (RFC 4180, with LF at line ends): what is written reads back equal, to the last bit of each
 * double.
 *
 * <p>A value that is NaN is written as an empty field. Both directions stream: one row is held at a time. Text is UTF-8.
 */
public final class MeasurementCsv {
    /** The columns, in their order. */
    public static final List<String> COLUMNS = List.of(
            "study",
            "experiment",
            "arm",
            "well",
            "field",
            "cell",
            "object",
            "quantity",
            "value",
            "unit",
            "method",
            "reason");

    private MeasurementCsv() {}

    /** Writes rows to {@code out}, which is closed with this; the header is written at once. */
    public static final class Rows implements Closeable, Consumer<Measurement> {
        private final Writer out;
        private final StringBuilder line = new StringBuilder(160);

        /** @throws UncheckedIOException when the header cannot be written */
        public Rows(Writer out) {
            this.out = out;
            line.append(String.join(",", COLUMNS)).append('\n');
            flushLine();
        }

        /** @throws UncheckedIOException when the row cannot be written */
        @Override
        public void accept(Measurement row) {
            text(row.study()).append(',').append(row.experiment()).append(',');
            text(row.arm())
                    .append(',')
                    .append(row.well())
                    .append(',')
                    .append(row.field())
                    .append(',');
            text(row.cell()).append(',');
            text(row.object()).append(',');
            text(row.quantity()).append(',');
            if (!Double.isNaN(row.value())) {
                line.append(NumberText.of(row.value()));
            }
            line.append(',');
            text(row.unit()).append(',');
            text(row.method()).append(',');
            text(row.reason()).append('\n');
            flushLine();
        }

        private StringBuilder text(String value) {
            boolean quotes = false;
            for (int i = 0; i < value.length() && !quotes; i++) {
                char c = value.charAt(i);
                quotes = c == ',' || c == '"' || c == '\n' || c == '\r';
            }
            return quotes ? line.append('"').append(value.replace("\"", "\"\"")).append('"') : line.append(value);
        }

        private void flushLine() {
            try {
                out.append(line);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            line.setLength(0);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Opens a file for writing; what is in it is replaced. */
    public static Rows create(Path file) throws IOException {
        return new Rows(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    /** Writes all rows, replacing the file. */
    public static void write(Path file, Iterable<Measurement> rows) throws IOException {
        try (Rows out = create(file)) {
            rows.forEach(out);
        }
    }

    /** All rows of a file. For large files use {@link #read(String, Reader, Consumer)}. */
    public static List<Measurement> read(Path file) throws IOException {
        List<Measurement> rows = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            read(file.toString(), in, rows::add);
        }
        return rows;
    }

    /**
     * Hands each row to {@code each}, in the order of the file.
     *
     * @param name what the file is called in problems
     * @throws InvalidInput with the first {@code broken-table} problem; rows before it have been handed over
     */
    public static void read(String name, Reader in, Consumer<Measurement> each) throws IOException {
        CsvRecords records = new CsvRecords(name, in);
        List<String> header = records.next();
        if (!header.equals(COLUMNS)) {
            throw broken(
                    name,
                    1,
                    "These are not the columns of a table of measurements",
                    "The first line is " + String.join(",", COLUMNS));
        }
        while (true) {
            List<String> fields = records.next();
            if (fields.isEmpty()) {
                return;
            }
            each.accept(row(name, records.line(), fields));
        }
    }

    private static Measurement row(String name, int line, List<String> fields) {
        if (fields.size() != COLUMNS.size()) {
            throw broken(name, line, "The row has " + fields.size() + " fields", "Each row has " + COLUMNS.size());
        }
        try {
            String value = fields.get(8);
            return new Measurement(
                    fields.get(0),
                    Integer.parseInt(fields.get(1)),
                    fields.get(2),
                    Integer.parseInt(fields.get(3)),
                    Integer.parseInt(fields.get(4)),
                    fields.get(5),
                    fields.get(6),
                    fields.get(7),
                    value.isEmpty() ? Double.NaN : Double.parseDouble(value),
                    fields.get(9),
                    fields.get(10),
                    fields.get(11));
        } catch (NumberFormatException notANumber) {
            throw broken(
                    name,
                    line,
                    "A number in this row cannot be read",
                    "experiment, well and field are whole numbers, value is a number or empty");
        }
    }

    static InvalidInput broken(String name, int line, String what, String instead) {
        return new InvalidInput(
                List.of(new Problem(ReadingCode.BROKEN_TABLE.code(), new Place(name, line, 1), what, instead)));
    }
}
