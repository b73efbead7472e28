package org.mitoferry.robustness;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.store.WholeFile;
import org.mitoferry.table.CsvRecords;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problem;
import org.mitoferry.yaml.ReadingCode;

/** {@code robustness.csv}: RFC 4180 with LF at line ends, empty where there is no number; reads back equal. */
public final class RobustnessCsv {

    /** File name. */
    public static final String FILE = "robustness.csv";

    private static final List<String> COLUMNS = List.of(
            "set",
            "parameter",
            "factor",
            "before",
            "value",
            "unit",
            "note",
            "row",
            "clause",
            "expected",
            "base row verdict",
            "row verdict",
            "base effect",
            "effect",
            "low",
            "high",
            "effect unit",
            "change",
            "change low",
            "change high",
            "blocks",
            "minimum");

    private RobustnessCsv() {}

    /** Writes all lines into the folder, whole or not at all. */
    public static void write(Path folder, List<RobustnessLine> lines) throws IOException {
        StringBuilder text = new StringBuilder(CsvRecords.line(COLUMNS));
        lines.forEach(line -> text.append(CsvRecords.line(fields(line))));
        WholeFile.write(folder.resolve(FILE), text.toString());
    }

    /** Whether the folder holds one. */
    public static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * Reads the lines of a folder.
     *
     * @throws InvalidInput with a {@code broken-table} problem
     */
    public static List<RobustnessLine> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        List<RobustnessLine> lines = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            CsvRecords records = new CsvRecords(file.toString(), in);
            if (!records.next().equals(COLUMNS)) {
                throw broken(file, 1, "These are not the columns of a table of robustness");
            }
            for (List<String> fields = records.next(); !fields.isEmpty(); fields = records.next()) {
                try {
                    lines.add(line(fields));
                } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
                    throw broken(file, records.line(), "This row cannot be read");
                }
            }
        }
        return lines;
    }

    private static List<String> fields(RobustnessLine line) {
        return List.of(
                line.set(),
                line.parameter(),
                number(line.factor()),
                number(line.before()),
                number(line.value()),
                line.unit(),
                line.note(),
                line.row(),
                Integer.toString(line.clause()),
                line.expected(),
                line.baseRow(),
                line.changedRow(),
                number(line.base()),
                number(line.effect()),
                number(line.low()),
                number(line.high()),
                line.effectUnit(),
                number(line.change()),
                number(line.changeLow()),
                number(line.changeHigh()),
                Integer.toString(line.blocks()),
                line.minimum());
    }

    private static RobustnessLine line(List<String> fields) {
        return new RobustnessLine(
                fields.get(0),
                fields.get(1),
                number(fields.get(2)),
                number(fields.get(3)),
                number(fields.get(4)),
                fields.get(5),
                fields.get(6),
                fields.get(7),
                Integer.parseInt(fields.get(8)),
                fields.get(9),
                fields.get(10),
                fields.get(11),
                number(fields.get(12)),
                number(fields.get(13)),
                number(fields.get(14)),
                number(fields.get(15)),
                fields.get(16),
                number(fields.get(17)),
                number(fields.get(18)),
                number(fields.get(19)),
                Integer.parseInt(fields.get(20)),
                fields.get(21));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : NumberText.of(value);
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }

    private static InvalidInput broken(Path file, int line, String what) {
        return new InvalidInput(List.of(new Problem(
                ReadingCode.BROKEN_TABLE.code(),
                new Place(file.toString(), line, 1),
                what,
                "The first line is " + String.join(",", COLUMNS))));
    }
}
