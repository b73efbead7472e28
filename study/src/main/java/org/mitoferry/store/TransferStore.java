package org.mitoferry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.mitoferry.readout.Transfer;

/**
 * The transfers of a run folder, as Parquet: one row for each mitochondrion that went from one cell into another. There can be millions, so
 * they stream.
 */
public final class TransferStore {

    /** File name of the table. */
    public static final String PARQUET = "transfers.parquet";

    private static final String COLUMNS = """
            study VARCHAR, experiment INTEGER, arm VARCHAR, well INTEGER, time_min DOUBLE, x_um DOUBLE, y_um DOUBLE, route VARCHAR, fromCells VARCHAR, \
            fromId BIGINT, toCells VARCHAR, toId BIGINT, mitochondrion BIGINT, length_um DOUBLE, potential_mV DOUBLE, tag DOUBLE""";

    /** Gives all transfers of a run, in their order. */
    @FunctionalInterface
    public interface Source {
        void each(Consumer<Transfer> transfer) throws IOException;
    }

    private TransferStore() {}

    /** Writes the table into {@code folder}, whole or not at all. */
    public static void write(Path folder, Source transfers) throws IOException {
        WholeFile.write(folder.resolve(PARQUET), unfinished -> writeTable(unfinished, transfers));
    }

    /** Whether the folder holds a table of transfers. */
    public static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(PARQUET));
    }

    private static void writeTable(Path file, Source transfers) throws IOException {
        try (Connection connection = DriverManager.getConnection(ParquetTable.URL);
                Statement statement = connection.createStatement()) {
            statement.execute(ParquetTable.SETTINGS);
            statement.execute("CREATE TABLE transfers (" + COLUMNS + ")");
            append(connection, transfers);
            statement.execute("COPY transfers TO '" + ParquetTable.quoted(file) + "' " + ParquetTable.FORMAT);
        } catch (SQLException failure) {
            throw ParquetTable.notWritten(failure);
        }
    }

    private static void append(Connection connection, Source transfers) throws SQLException, IOException {
        DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender appender = duck.createAppender("transfers")) {
            transfers.each(transfer -> {
                try {
                    append(appender, transfer);
                } catch (SQLException failure) {
                    throw new IllegalStateException("a transfer does not fit its table", failure);
                }
            });
        }
    }

    private static void append(DuckDBAppender appender, Transfer transfer) throws SQLException {
        appender.beginRow()
                .append(transfer.study())
                .append(transfer.experiment())
                .append(transfer.arm())
                .append(transfer.well())
                .append(transfer.timeMinutes())
                .append(transfer.xMicrometres())
                .append(transfer.yMicrometres())
                .append(transfer.route())
                .append(transfer.fromCells())
                .append(transfer.fromId())
                .append(transfer.toCells())
                .append(transfer.toId())
                .append(transfer.mitochondrion())
                .append(transfer.lengthMicrometres())
                .append(transfer.potentialMillivolts())
                .append(transfer.tag())
                .endRow();
    }

    /** The transfers of a folder, in the order of the file. */
    public static List<Transfer> read(Path folder) throws IOException {
        List<Transfer> transfers = new ArrayList<>();
        String file = ParquetTable.quoted(folder.resolve(PARQUET));
        try (Connection connection = DriverManager.getConnection(ParquetTable.URL);
                Statement statement = connection.createStatement()) {
            statement.execute(ParquetTable.SETTINGS);
            try (PreparedStatement query = connection.prepareStatement("SELECT * FROM read_parquet('" + file + "')");
                    ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    transfers.add(transfer(result));
                }
            }
        } catch (SQLException failure) {
            throw ParquetTable.notRead(failure);
        }
        return transfers;
    }

    /**
     * The transfers of a folder summed up by arm, route and cell groups, in the order of these names.
     *
     * @param tagOnsetMillivolts by cell group, below which one of its mitochondria counts as depolarised; of groups that it lacks none does
     */
    public static List<TransferSum> sums(Path folder, Map<String, Double> tagOnsetMillivolts) throws IOException {
        List<TransferSum> sums = new ArrayList<>();
        String file = ParquetTable.quoted(folder.resolve(PARQUET));
        String query = "SELECT arm, route, fromCells, toCells, count(*), count(*) FILTER (potential_mV < millivolts),"
                + " count(*) FILTER (tag >= 0.5) FROM read_parquet('" + file
                + "') LEFT JOIN onsets ON onsets.cells = fromCells GROUP BY ALL ORDER BY arm, route, fromCells, toCells";
        try (Connection connection = DriverManager.getConnection(ParquetTable.URL);
                Statement statement = connection.createStatement()) {
            statement.execute(ParquetTable.SETTINGS);
            statement.execute("CREATE TABLE onsets (cells VARCHAR, millivolts DOUBLE)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO onsets VALUES (?, ?)")) {
                for (Map.Entry<String, Double> onset : tagOnsetMillivolts.entrySet()) {
                    insert.setString(1, onset.getKey());
                    insert.setDouble(2, onset.getValue());
                    insert.execute();
                }
            }
            try (ResultSet result = statement.executeQuery(query)) {
                while (result.next()) {
                    sums.add(new TransferSum(
                            result.getString(1),
                            result.getString(2),
                            result.getString(3),
                            result.getString(4),
                            result.getLong(5),
                            result.getLong(6),
                            result.getLong(7)));
                }
            }
        } catch (SQLException failure) {
            throw ParquetTable.notRead(failure);
        }
        return sums;
    }

    private static Transfer transfer(ResultSet result) throws SQLException {
        return new Transfer(
                result.getString(1),
                result.getInt(2),
                result.getString(3),
                result.getInt(4),
                result.getDouble(5),
                result.getDouble(6),
                result.getDouble(7),
                result.getString(8),
                result.getString(9),
                result.getLong(10),
                result.getString(11),
                result.getLong(12),
                result.getLong(13),
                result.getDouble(14),
                result.getDouble(15),
                result.getDouble(16));
    }
}
