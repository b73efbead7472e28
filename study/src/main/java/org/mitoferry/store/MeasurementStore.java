package org.mitoferry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mitoferry.table.Measurement;
import org.mitoferry.table.MeasurementCsv;

/** The measurements of a run folder, as CSV and as Parquet. */
public final class MeasurementStore {

    /** File name of the CSV table. */
    public static final String CSV = "measurements.csv";

    /** File name of the Parquet table. */
    public static final String PARQUET = "measurements.parquet";

    private MeasurementStore() {}

    /** Writes both tables into {@code folder}, each whole or not at all, in the order of {@code rows}. */
    public static void write(Path folder, List<Measurement> rows) throws IOException {
        WholeFile.write(folder.resolve(CSV), unfinished -> MeasurementCsv.write(unfinished, rows));
        WholeFile.write(folder.resolve(PARQUET), unfinished -> ParquetTable.write(unfinished, rows));
    }

    /** Whether the folder holds a table of measurements. */
    public static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(CSV));
    }

    /**
     * The rows of {@code measurements.csv}, in the order of the file.
     *
     * @throws org.mitoferry.yaml.InvalidInput when the file is not such a table
     */
    public static List<Measurement> read(Path folder) throws IOException {
        return MeasurementCsv.read(folder.resolve(CSV));
    }

    /** The rows of {@code measurements.parquet}, in the order of the file. */
    public static List<Measurement> readParquet(Path folder) throws IOException {
        return ParquetTable.read(folder.resolve(PARQUET));
    }

    /** The rows of a Parquet table of any name that has the columns of measurements, in the order of the file. */
    public static List<Measurement> readParquetFile(Path file) throws IOException {
        return ParquetTable.read(file);
    }
}
