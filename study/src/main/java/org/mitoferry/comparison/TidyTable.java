package org.mitoferry.comparison;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mitoferry.store.MeasurementStore;
import org.mitoferry.table.CsvRecords;
import org.mitoferry.table.Measurement;
import org.mitoferry.table.MeasurementCsv;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ReadingCode;

/**
 * A table of measurements, and what its experiments and donors are called.
 *
 * @param name what the table is called in problems
 * @param rows measurements
 * @param experiments name of each experiment by its number
 * @param donors name of each experiment's donor; empty where the table does not say
 */
public record TidyTable(
        String name,
        List<Measurement> rows,
        SortedMap<Integer, String> experiments,
        SortedMap<Integer, String> donors) {
    private static final String PARQUET = ".parquet";

    public TidyTable {
        rows = List.copyOf(rows);
    }

    /** A table of {@code run} or {@code measure}: an experiment is a donor of its own. */
    public static TidyTable of(String name, List<Measurement> rows) {
        SortedMap<Integer, String> numbers = new TreeMap<>();
        rows.forEach(row -> numbers.put(row.experiment(), String.valueOf(row.experiment())));
        return new TidyTable(name, rows, numbers, numbers);
    }

    /**
     * Reads a table: the folder of a run, a Parquet or CSV file with the columns of measurements, or a CSV file of a person's own, whose
     * columns {@code columns} names.
     *
     * @param quantity the quantity asked for, which a person's table may have as a column
     * @throws org.mitoferry.yaml.InvalidInput with all that is wrong with the table
     * @throws IOException when the file cannot be read
     */
    public static TidyTable read(Path place, OwnColumns columns, String quantity) throws IOException {
        Problems problems = new Problems();
        columns.problems().forEach(problems::report);
        Path file = Files.isDirectory(place) ? place.resolve(MeasurementStore.CSV) : place;
        if (!Files.isRegularFile(file)) {
            problems.report(
                    ComparisonProblem.UNREADABLE_TABLE,
                    Place.whole(place.toString()),
                    Files.isDirectory(place) ? "The folder holds no " + MeasurementStore.CSV : "There is no such file",
                    "Name the folder of a finished run, or a table as CSV or Parquet");
        }
        problems.throwIfAny();
        if (file.toString().endsWith(PARQUET)) {
            return of(file.toString(), MeasurementStore.readParquetFile(file));
        }
        TidyTable table = readText(file, columns, quantity, problems);
        if (table.rows().isEmpty() && problems.isEmpty()) {
            problems.report(
                    ComparisonProblem.UNREADABLE_TABLE, Place.whole(file.toString()), "The table has no rows", "");
        }
        problems.throwIfAny();
        return table;
    }

    private static TidyTable readText(Path file, OwnColumns columns, String quantity, Problems problems)
            throws IOException {
        try {
            return isOfMeasurements(file)
                    ? of(file.toString(), MeasurementCsv.read(file))
                    : OwnTable.read(file, columns, quantity, problems);
        } catch (CharacterCodingException notText) {
            problems.report(
                    ReadingCode.NOT_UTF8,
                    Place.whole(file.toString()),
                    "The file is not UTF-8 text",
                    "Save it as UTF-8");
            problems.throwIfAny();
            throw notText;
        }
    }

    private static boolean isOfMeasurements(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new CsvRecords(file.toString(), in).next().equals(MeasurementCsv.COLUMNS);
        }
    }

    /** The arms, in the order in which the table has them. */
    List<String> arms() {
        return rows.stream().map(Measurement::arm).distinct().toList();
    }

    /** The quantities, in the order in which the table has them. */
    List<String> quantities() {
        List<String> names = new ArrayList<>();
        rows.stream().map(Measurement::quantity).distinct().forEach(names::add);
        return names;
    }
}
