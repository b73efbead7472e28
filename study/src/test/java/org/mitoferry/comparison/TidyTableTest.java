package org.mitoferry.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.store.MeasurementStore;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Problem;

class TidyTableTest {
    private static final String OWN = """
            Day,Treatment,Image,Ratio,Patient
            Mon,Control,1,1.5,p
            Mon,Control,2,1.7,p
            Mon,Drug,1,0.9,p
            Tue,Control,1,2.0,q
            Tue,Drug,1,,q
            Tue,Drug,2,1.1,q
            """;

    private static final OwnColumns COLUMNS =
            OwnColumns.parse(List.of("experiment=Day", "arm=Treatment", "field=Image", "donor=Patient"));

    @TempDir
    private Path folder;

    @Test
    void a_persons_columns_become_experiments_arms_and_fields() throws IOException {
        TidyTable table = read(OWN, COLUMNS, "Ratio");
        assertEquals(List.of("Control", "Drug"), table.arms());
        assertEquals("{1=Mon, 2=Tue}", table.experiments().toString());
        assertEquals("{1=p, 2=q}", table.donors().toString());
        assertEquals(2, table.rows().get(1).field());
        assertEquals(1.7, table.rows().get(1).value());
        assertTrue(Double.isNaN(table.rows().get(4).value()));
    }

    @Test
    void rows_without_a_column_of_fields_are_told_apart() throws IOException {
        TidyTable table = read("experiment,arm,x\n1,A,1\n1,A,2\n1,B,3\n", OwnColumns.usual(), "x");
        assertEquals(
                List.of(1, 2, 1), table.rows().stream().map(Measurement::field).toList());
    }

    @Test
    void a_long_table_has_its_quantities_in_one_column() throws IOException {
        String text = "experiment,arm,quantity,value\n1,A,x,1\n1,A,y,7\n2,A,x,2\n";
        TidyTable table = read(text, OwnColumns.usual(), "x");
        List<Double> values = table.rows().stream()
                .filter(row -> row.quantity().equals("x"))
                .map(Measurement::value)
                .toList();
        assertEquals(List.of(1.0, 2.0), values);
    }

    @Test
    void a_column_of_totals_makes_shares_with_their_cells() throws IOException {
        String text = "experiment,arm,field,dead,total\n1,A,1,3,12\n1,B,1,6,12\n";
        TidyTable table = read(text, OwnColumns.usual(), "dead");
        assertEquals(0.25, table.rows().getFirst().value());
        assertEquals("cells", table.rows().get(1).quantity());
        assertEquals(12, table.rows().get(1).value());
    }

    @Test
    void tables_of_runs_are_read_as_they_are_from_csv_and_parquet() throws IOException {
        List<Measurement> rows =
                List.of(new Measurement("s", 1, "A", 1, 1, "JJN3", "t=24 h", "jc1Ratio", 0.5, "1", "truth", ""));
        MeasurementStore.write(folder, rows);
        assertEquals(
                rows, TidyTable.read(folder, OwnColumns.usual(), "jc1Ratio").rows());
        Path parquet = folder.resolve(MeasurementStore.PARQUET);
        assertEquals(
                rows, TidyTable.read(parquet, OwnColumns.usual(), "jc1Ratio").rows());
    }

    @Test
    void a_parquet_table_of_something_else_is_told() throws IOException {
        Path file = folder.resolve("other.parquet");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("COPY (SELECT 'x' AS a, 'JJN3' AS b) TO '" + file + "' (FORMAT parquet)");
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        InvalidInput thrown = assertThrows(InvalidInput.class, () -> TidyTable.read(file, OwnColumns.usual(), "x"));
        assertEquals("broken-table", thrown.problems().getFirst().code());
    }

    @Test
    void columns_that_are_missing_are_all_told_with_those_there_are() {
        List<Problem> problems =
                problems("Day,Treatment,Ratio\nMon,A,1\n", OwnColumns.parse(List.of("field=Imago")), "Ratios");
        assertEquals(4, problems.size(), problems.toString());
        assertTrue(problems.stream().allMatch(p -> p.code().equals("missing-column")), problems.toString());
        assertTrue(problems.getLast().toString().contains("Did you mean 'Ratio'?"), problems.toString());
        assertTrue(problems.getFirst().toString().contains("--columns experiment=NAME"), problems.toString());
    }

    @Test
    void what_is_no_number_is_told_with_its_line_and_column() {
        Problem problem = problems(OWN.replace("2.0", "high"), COLUMNS, "Ratio").getFirst();
        assertEquals("not-a-value", problem.code());
        assertEquals(5, problem.place().line());
        assertEquals(4, problem.place().column());
    }

    @Test
    void counts_that_are_none_are_told() {
        String text = "experiment,arm,field,dead,total\n1,A,1,13,12\n1,B,1,2.5,12\n1,B,1,1,12\n1,B,1,1,12\n";
        List<Problem> problems = problems(text, OwnColumns.usual(), "dead");
        assertEquals(
                List.of(2, 3, 5), problems.stream().map(p -> p.place().line()).toList());
    }

    @Test
    void an_experiment_with_two_donors_is_told() {
        Problem problem =
                problems(OWN.replace("0.9,p", "0.9,z"), COLUMNS, "Ratio").getFirst();
        assertEquals("two-donors", problem.code());
        assertEquals(4, problem.place().line());
    }

    @Test
    void a_table_parted_by_semicolons_is_told_so() {
        Problem problem =
                problems("experiment;arm;x\n1;A;1,5\n", OwnColumns.usual(), "x").getFirst();
        assertTrue(problem.what().contains("not parted by commas"), problem.what());
    }

    @Test
    void a_part_that_no_column_has_is_told_with_those_there_are() {
        Problem problem = problems(OWN, OwnColumns.parse(List.of("experimnt=Day")), "Ratio")
                .getFirst();
        assertEquals("unknown-role", problem.code());
        assertTrue(problem.instead().contains("'experiment'"), problem.instead());
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        InvalidInput thrown = assertThrows(
                InvalidInput.class, () -> TidyTable.read(folder.resolve("none.csv"), OwnColumns.usual(), "x"));
        assertEquals("unreadable-table", thrown.problems().getFirst().code());
    }

    private TidyTable read(String text, OwnColumns columns, String quantity) throws IOException {
        return TidyTable.read(Files.writeString(folder.resolve("own.csv"), text), columns, quantity);
    }

    private List<Problem> problems(String text, OwnColumns columns, String quantity) {
        return assertThrows(InvalidInput.class, () -> read(text, columns, quantity))
                .problems();
    }
}
