package org.mitoferry.judgement;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.store.WholeFile;
import org.mitoferry.table.CsvRecords;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problem;
import org.mitoferry.yaml.ReadingCode;

/** {@code judged.csv}: RFC 4180 with LF at line ends, empty where there is no number; reads back equal. */
public final class JudgedCsv {

    /** File name in the folder of a judgement. */
    public static final String FILE = "judged.csv";

    /** The columns, in their order. */
    static final List<String> COLUMNS = List.of(
            "set",
            "seed",
            "row",
            "statement",
            "origin",
            "clause",
            "quantity",
            "expected",
            "row verdict",
            "verdict",
            "effect",
            "low",
            "high",
            "unit",
            "p",
            "n",
            "why");

    private JudgedCsv() {}

    /** Writes all lines into the folder, whole or not at all. */
    public static void write(Path folder, List<JudgedClause> lines) throws IOException {
        StringBuilder text = new StringBuilder(CsvRecords.line(COLUMNS));
        for (JudgedClause line : lines) {
            text.append(CsvRecords.line(List.of(
                    line.set(),
                    Long.toString(line.seed()),
                    line.row(),
                    line.statement(),
                    line.origin(),
                    Integer.toString(line.clause()),
                    line.quantity(),
                    line.expected(),
                    line.rowVerdict().words(),
                    line.verdict().words(),
                    number(line.effect()),
                    number(line.low()),
                    number(line.high()),
                    line.unit(),
                    number(line.p()),
                    Integer.toString(line.n()),
                    line.why())));
        }
        WholeFile.write(folder.resolve(FILE), text.toString());
    }

    /** Whether the folder is that of a judgement. */
    public static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * Reads the lines of a folder.
     *
     * @throws InvalidInput with a {@code broken-table} problem
     */
    public static List<JudgedClause> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        List<JudgedClause> lines = new ArrayList<>();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            CsvRecords records = new CsvRecords(file.toString(), in);
            if (!records.next().equals(COLUMNS)) {
                throw broken(file, 1, "These are not the columns of a judgement");
            }
            for (List<String> fields = records.next(); !fields.isEmpty(); fields = records.next()) {
                lines.add(line(file, records.line(), fields));
            }
        }
        return lines;
    }

    private static JudgedClause line(Path file, int number, List<String> fields) {
        if (fields.size() != COLUMNS.size()) {
            throw broken(file, number, "The row has " + fields.size() + " fields");
        }
        try {
            return new JudgedClause(
                    fields.get(0),
                    Long.parseLong(fields.get(1)),
                    fields.get(2),
                    fields.get(3),
                    fields.get(4),
                    Integer.parseInt(fields.get(5)),
                    fields.get(6),
                    fields.get(7),
                    verdict(fields.get(8)),
                    verdict(fields.get(9)),
                    number(fields.get(10)),
                    number(fields.get(11)),
                    number(fields.get(12)),
                    fields.get(13),
                    number(fields.get(14)),
                    Integer.parseInt(fields.get(15)),
                    fields.get(16));
        } catch (IllegalArgumentException unreadable) {
            throw broken(file, number, "A number or a verdict in this row cannot be read");
        }
    }

    private static Verdict verdict(String words) {
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict.words().equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(words));
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
