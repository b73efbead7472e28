package org.mitoferry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoferry.table.Measurement;

class ExperimentValuesTest {

    private static final String FRACTION = "caspasePositiveFraction";

    private static ExperimentValue only(List<Measurement> rows) {
        return ExperimentValues.of(rows, "A", "JJN3", FRACTION).experiments().get(1);
    }

    @Test
    void a_fraction_is_pooled_over_the_cells_of_all_fields() {
        List<Measurement> rows = List.of(
                Rows.fraction(1, "A", 1, 0.5),
                Rows.cells(1, "A", 1, 10),
                Rows.fraction(1, "A", 2, 0.0),
                Rows.cells(1, "A", 2, 30));
        assertEquals(5.0 / 40, only(rows).value(), 1e-15);
        assertEquals(40, only(rows).cells());
        assertEquals(List.of(0.5, 0.0), only(rows).fields());
    }

    @Test
    void wells_are_pooled_into_their_experiment() {
        List<Measurement> rows = new ArrayList<>();
        for (int well = 1; well <= 2; well++) {
            rows.add(new Measurement(
                    "s", 1, "A", well, 1, "JJN3", "", FRACTION, well == 1 ? 0.2 : 0.8, "1", "truth", ""));
            rows.add(new Measurement("s", 1, "A", well, 1, "JJN3", "", "cells", well == 1 ? 30 : 10, "1", "truth", ""));
        }
        assertEquals((6.0 + 8.0) / 40, only(rows).value(), 1e-15);
    }

    @Test
    void without_cell_counts_the_value_is_the_plain_mean_of_the_fields() {
        ExperimentValue value = only(List.of(Rows.fraction(1, "A", 1, 0.5), Rows.fraction(1, "A", 2, 0.1)));
        assertEquals(0.3, value.value(), 1e-15);
        assertTrue(Double.isNaN(value.cells()));
    }

    @Test
    void the_last_time_of_the_arm_counts() {
        List<Measurement> rows = List.of(
                Rows.row(1, "A", 1, "JJN3", "t=24 h", FRACTION, 0.4),
                Rows.row(1, "A", 1, "JJN3", "t=6 h", FRACTION, 0.1),
                Rows.row(1, "A", 1, "JJN3", "t=24 h", "cells", 20),
                Rows.row(1, "A", 1, "JJN3", "t=6 h", "cells", 70));
        assertEquals(0.4, only(rows).value());
        assertEquals(20, only(rows).cells());
    }

    @Test
    void a_row_without_a_time_comes_before_the_trace() {
        List<Measurement> rows =
                List.of(Rows.row(1, "A", 1, "JJN3", "t=48 h", FRACTION, 0.9), Rows.fraction(1, "A", 1, 0.2));
        assertEquals(0.2, only(rows).value());
    }

    @Test
    void single_cells_are_averaged_when_the_type_has_no_rows_of_its_own() {
        List<Measurement> rows = List.of(
                Rows.row(1, "A", 1, "JJN3#1", "", "membranePotential_mV", 100),
                Rows.row(1, "A", 1, "JJN3#2", "", "membranePotential_mV", 140),
                Rows.row(1, "A", 1, "BMSC#1", "", "membranePotential_mV", 10));
        assertEquals(
                120,
                ExperimentValues.of(rows, "A", "JJN3", "membranePotential_mV")
                        .experiments()
                        .get(1)
                        .value());
    }

    @Test
    void the_truth_is_read_before_an_assay() {
        Measurement assay = new Measurement("s", 1, "A", 1, 1, "JJN3", "", FRACTION, 0.9, "1", "image", "");
        ExperimentValues values =
                ExperimentValues.of(List.of(assay, Rows.fraction(1, "A", 1, 0.2)), "A", "JJN3", FRACTION);
        assertEquals(0.2, values.experiments().get(1).value());
        assertEquals("truth", values.method());
    }

    @Test
    void a_row_of_the_whole_well_is_used_where_there_are_no_fields() {
        List<Measurement> rows = List.of(Rows.row(1, "A", 0, "", "", "glucose_mM", 4.5));
        assertEquals(
                4.5,
                ExperimentValues.of(rows, "A", null, "glucose_mM")
                        .experiments()
                        .get(1)
                        .value());
    }

    @Test
    void the_order_of_rows_does_not_matter() {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 1; e <= 3; e++) {
            for (int f = 1; f <= 4; f++) {
                rows.add(Rows.fraction(e, "A", f, 0.1 * f));
                rows.add(Rows.cells(e, "A", f, 10 * e + f));
            }
        }
        ExperimentValues straight = ExperimentValues.of(rows, "A", "JJN3", FRACTION);
        Collections.shuffle(rows, new Random(7));
        assertEquals(straight, ExperimentValues.of(rows, "A", "JJN3", FRACTION));
    }

    @Test
    void a_quantity_without_any_value_says_why() {
        Measurement gone = new Measurement(
                "s", 1, "A", 1, 1, "JJN3", "", FRACTION, Double.NaN, "1", "truth", "no cell in the field");
        assertTrue(ExperimentValues.of(List.of(gone), "A", "JJN3", FRACTION)
                .reason()
                .contains("no cell in the field"));
    }
}
