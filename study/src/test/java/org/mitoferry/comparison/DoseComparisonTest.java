package org.mitoferry.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.InvalidInput;

class DoseComparisonTest {

    private static final double[] DOSES = {0, 0.1, 0.3, 1, 3, 10, 30};

    @TempDir
    Path folder;

    /** The logistic with slope 1.5 from 10 to 90. */
    private static double response(double dose, double middle) {
        return 90 - 80 / (1 + Math.pow(dose / middle, 1.5));
    }

    private Path table(String armColumn) throws IOException {
        StringBuilder text = new StringBuilder("Day," + (armColumn.isEmpty() ? "" : armColumn + ",") + "nM,Dead\n");
        for (int day = 1; day <= 3; day++) {
            for (String arm : armColumn.isEmpty() ? List.of("") : List.of("alone", "on stroma")) {
                double middle = (arm.equals("on stroma") ? 4 : 1) * Math.exp(0.1 * (day - 2));
                for (double dose : DOSES) {
                    text.append("d" + day + "," + (arm.isEmpty() ? "" : arm + ",") + dose + "," + response(dose, middle)
                            + "\n");
                }
            }
        }
        return Files.writeString(folder.resolve("doses.csv"), text);
    }

    private DoseComparison compare(Path table, String columns) throws IOException {
        TidyTable read = TidyTable.read(
                table, OwnColumns.parse(List.of(columns.split(","))).withDose("nM"), "Dead");
        return DoseComparison.of(read, Question.of("Dead", List.of()), "nM");
    }

    @Test
    void the_dose_of_half_the_response_is_found_in_each_experiment_and_n_counts_these() throws IOException {
        DoseComparison doses = compare(table("Where"), "experiment=Day,arm=Where");
        DoseComparison.Series alone = doses.series().getFirst();
        assertEquals("alone", alone.arm());
        assertEquals(3, alone.experiments().size());
        assertEquals(Math.log(1), alone.middle().value(), 1e-6);
        assertEquals(-0.1, alone.experiments().get(1), 1e-6);
        // mean of -0.1, 0, 0.1: standard error 0.1/sqrt(3)
        assertEquals(0.1 / Math.sqrt(3), alone.middle().standardError(), 1e-6);
    }

    @Test
    void arms_are_compared_by_the_ratio_of_their_ec50_within_experiments() throws IOException {
        DoseComparison.Ratio ratio =
                compare(table("Where"), "experiment=Day,arm=Where").ratios().getFirst();
        assertEquals("on stroma", ratio.arm());
        assertEquals(Math.log(4), ratio.logarithm().value(), 1e-6);
    }

    @Test
    void a_table_without_arms_is_one_series() throws IOException {
        DoseComparison doses = compare(table(""), "experiment=Day");
        assertEquals(
                List.of("all"),
                doses.series().stream().map(DoseComparison.Series::arm).toList());
    }

    @Test
    void doses_that_do_not_enclose_the_change_give_no_ec50_and_a_sentence() throws IOException {
        Path table = Files.writeString(folder.resolve("few.csv"), "Day,nM,Dead\nd1,0,1\nd1,1,2\nd2,0,1\nd2,1,2\n");
        DoseComparison doses = compare(table, "experiment=Day");
        assertTrue(
                doses.sentences().getFirst().contains("No curve fits"),
                doses.sentences().getFirst());
    }

    @Test
    void a_column_that_is_not_there_is_told() throws IOException {
        Path table = table("Where");
        InvalidInput refused = assertThrows(
                InvalidInput.class,
                () -> TidyTable.read(
                        table,
                        OwnColumns.parse(List.of("experiment=Day", "arm=Where")).withDose("uM"),
                        "Dead"));
        assertTrue(refused.getMessage().contains("'uM'"), refused.getMessage());
    }

    @Test
    void arms_of_a_run_whose_names_tell_doses_are_series_with_the_arm_of_that_name_as_dose_0() {
        List<Measurement> rows =
                List.of("JJN3 OGD", "JJN3 OGD + bortezomib 5 nM", "JJN3 OGD + Bortezomib 2 uM", "BMSC").stream()
                        .map(arm -> new Measurement("s", 1, arm, 1, 1, "JJN3", "", "q", 1, "", "truth", ""))
                        .toList();
        TidyTable doses = Doses.named(TidyTable.of("t", rows), "bortezomib");
        assertEquals(List.of("JJN3 OGD @ 0", "JJN3 OGD @ 0.005", "JJN3 OGD @ 2"), doses.arms());
    }

    @Test
    void no_dose_at_all_is_told() {
        List<Measurement> rows = List.of(new Measurement("s", 1, "A", 1, 1, "JJN3", "", "q", 1, "", "truth", ""));
        TidyTable table = TidyTable.of("t", rows);
        InvalidInput refused = assertThrows(
                InvalidInput.class, () -> DoseComparison.of(table, Question.of("q", List.of()), "bortezomib"));
        assertTrue(refused.getMessage().contains("No arm tells a dose of 'bortezomib'"), refused.getMessage());
    }
}
