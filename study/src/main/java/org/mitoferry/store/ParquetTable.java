package org.mitoferry.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.mitoferry.table.Measurement;
import org.mitoferry.table.MeasurementCsv;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problem;
import org.mitoferry.yaml.ReadingCode;

/**
 * Measurements as Parquet, through an in-memory DuckDB. One thread and kept insertion order make the file a function of the rows;
 * extensions are never fetched.
 */
final class ParquetTable {

    static final String URL = "jdbc:duckdb:";
    private static final String COLUMNS = """
            study VARCHAR, experiment INTEGER, arm VARCHAR, well INTEGER, field INTEGER, cell VARCHAR, object VARCHAR, \
            quantity VARCHAR, value DOUBLE, unit VARCHAR, method VARCHAR, reason VARCHAR""";
    static final String SETTINGS = """
            SET threads = 1; SET preserve_insertion_order = true; SET autoinstall_known_extensions = false; \
            SET autoload_known_extensions = false""";
    static final String FORMAT = "(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)";

    private ParquetTable() {}

    static void write(Path file, List<Measurement> rows) throws IOException {
        try (Connection connection = DriverManager.getConnection(URL);
                Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            statement.execute("CREATE TABLE measurements (" + COLUMNS + ")");
            append(connection, rows);
            statement.execute("COPY measurements TO '" + quoted(file) + "' " + FORMAT);
        } catch (SQLException failure) {
            throw notWritten(failure);
        }
    }

    private static void append(Connection connection, List<Measurement> rows) throws SQLException {
        DuckDBConnection duck = connection.unwrap(DuckDBConnection.class);
        try (DuckDBAppender appender = duck.createAppender("measurements")) {
            for (Measurement row : rows) {
                appender.beginRow()
                        .append(row.study())
                        .append(row.experiment())
                        .append(row.arm())
                        .append(row.well())
                        .append(row.field())
                        .append(row.cell())
                        .append(row.object())
                        .append(row.quantity())
                        .append(row.value())
                        .append(row.unit())
                        .append(row.method())
                        .append(row.reason())
                        .endRow();
            }
        }
    }

    static List<Measurement> read(Path file) throws IOException {
        List<Measurement> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(URL);
                Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            try (PreparedStatement query =
                            connection.prepareStatement("SELECT * FROM read_parquet('" + quoted(file) + "')");
                    ResultSet result = query.executeQuery()) {
                checkColumns(file, result.getMetaData());
                while (result.next()) {
                    rows.add(row(result));
                }
            }
        } catch (SQLException failure) {
            throw notRead(failure);
        }
        return rows;
    }

    private static void checkColumns(Path file, ResultSetMetaData facts) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= facts.getColumnCount(); i++) {
            columns.add(facts.getColumnName(i));
        }
        if (!columns.equals(MeasurementCsv.COLUMNS)) {
            throw new InvalidInput(List.of(new Problem(
                    ReadingCode.BROKEN_TABLE.code(),
                    Place.whole(file.toString()),
                    "These are not the columns of a table of measurements",
                    "They are " + String.join(", ", MeasurementCsv.COLUMNS))));
        }
    }

    private static Measurement row(ResultSet result) throws SQLException {
        return new Measurement(
                result.getString(1),
                result.getInt(2),
                result.getString(3),
                result.getInt(4),
                result.getInt(5),
                result.getString(6),
                result.getString(7),
                result.getString(8),
                result.getDouble(9),
                result.getString(10),
                result.getString(11),
                result.getString(12));
    }

    static IOException notWritten(SQLException failure) {
        return new IOException("the Parquet table could not be written: " + failure.getMessage(), failure);
    }

    static IOException notRead(SQLException failure) {
        return new IOException("the Parquet table could not be read: " + failure.getMessage(), failure);
    }

    static String quoted(Path file) {
        return file.toAbsolutePath().toString().replace("'", "''");
    }
}
