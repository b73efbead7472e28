package org.mitoferry.table;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * Splits comma-separated text into records: RFC 4180 with LF or CR LF at line ends; a quoted field may hold commas, quotes and line ends.
 */
public final class CsvRecords {
    private static final int END = -1;

    private final String name;
    private final Reader in;
    private int line;
    private int nextLine = 1;

    /** @param name what the text is called in problems */
    public CsvRecords(String name, Reader in) {
        this.name = name;
        this.in = in;
    }

    /** The line where the last record began, from 1. */
    public int line() {
        return line;
    }

    /** One record as a line, with quotes where they are needed and LF at its end. */
    public static String line(List<String> fields) {
        StringJoiner line = new StringJoiner(",", "", "\n");
        for (String field : fields) {
            boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
            line.add(plain ? field : '"' + field.replace("\"", "\"\"") + '"');
        }
        return line.toString();
    }

    /**
     * The fields of the next record; empty at the end of the text.
     *
     * @throws org.mitoferry.yaml.InvalidInput with a {@code broken-table} problem where a quote is not closed
     */
    public List<String> next() throws IOException {
        line = nextLine;
        List<String> fields = new ArrayList<>();
        int c = in.read();
        if (c == END) {
            return fields;
        }
        StringBuilder field = new StringBuilder();
        while (true) {
            if (c == '"' && field.isEmpty()) {
                c = quoted(field);
                if (c != ',' && c != '\n' && c != '\r' && c != END) {
                    throw MeasurementCsv.broken(
                            name, line, "Text follows a closing quote", "Double a quote inside quotes");
                }
            } else {
                while (c != ',' && c != '\n' && c != '\r' && c != END) {
                    field.append((char) c);
                    c = in.read();
                }
            }
            fields.add(field.toString());
            field.setLength(0);
            if (c == '\r') {
                c = in.read();
                if (c != '\n') {
                    throw MeasurementCsv.broken(name, line, "A line ends with CR alone", "End lines with LF");
                }
            }
            if (c != ',') {
                nextLine++;
                return fields;
            }
            c = in.read();
        }
    }

    /** Reads up to the closing quote, and returns the character after it. */
    private int quoted(StringBuilder field) throws IOException {
        while (true) {
            int c = in.read();
            if (c == END) {
                throw MeasurementCsv.broken(name, line, "A quote is not closed", "Close it");
            }
            if (c == '\n') {
                nextLine++;
            }
            if (c == '"') {
                int after = in.read();
                if (after != '"') {
                    return after;
                }
            }
            field.append((char) c);
        }
    }
}
