package org.mitoferry.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Problem;

class SummaryTableTest {
    private static final String DEAD = "caspasePositiveFraction";
    private static final String FOREIGN = "foreignMitochondriaPerCell";

    private final List<Measurement> rows = new ArrayList<>();

    private void row(int experiment, String arm, int field, String cell, String object, String quantity, double value) {
        row(experiment, arm, field, cell, object, quantity, value, "truth");
    }

    private void row(
            int experiment,
            String arm,
            int field,
            String cell,
            String object,
            String quantity,
            double value,
            String method) {
        rows.add(new Measurement("s", experiment, arm, 1, field, cell, object, quantity, value, "1", method, ""));
    }

    private static Protocol protocol(int experiments, String... arms) {
        List<Protocol.Arm> all = new ArrayList<>();
        for (String arm : arms) {
            all.add(new Protocol.Arm(arm, List.of()));
        }
        Expectation.Clause clause =
                new Expectation.Clause(FOREIGN, "BMSC", null, "A", null, null, null, new Expectation.Rule.Zero());
        Expectation expectation =
                new Expectation("X", "Nothing comes", List.of(clause), Expectation.Origin.EMERGENT, List.of(), null);
        return new Protocol(
                "s",
                "title",
                null,
                new Protocol.Vessel("24-well", 2, 100, 100, 1, 1),
                Map.of(),
                Map.of(),
                experiments,
                1,
                all,
                List.of(expectation),
                List.of());
    }

    private SummaryTable table(int experiments, TableQuestion question) {
        return SummaryTable.of(protocol(experiments, "A", "B"), rows, question);
    }

    private static TableQuestion ask(@Nullable String at, String... quantities) {
        return new TableQuestion(List.of(quantities), List.of(), at);
    }

    private List<String> problems(TableQuestion question) {
        InvalidInput invalid = assertThrows(InvalidInput.class, () -> table(2, question));
        return invalid.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void an_entry_is_the_mean_over_experiments_with_its_t_interval() {
        for (int experiment = 1; experiment <= 6; experiment++) {
            row(experiment, "A", 1, "BMSC", "", FOREIGN, experiment);
        }
        TableEntry entry =
                table(6, ask(null, FOREIGN)).rows().getFirst().entries().getFirst();
        assertEquals(3.5, entry.mean(), 1e-12);
        assertEquals(3.5 - 1.963314, entry.low(), 1e-6); // R: t.test(1:6)$conf.int
        assertEquals(3.5 + 1.963314, entry.high(), 1e-6);
        assertEquals(6, entry.experiments());
    }

    @Test
    void two_experiments_have_a_range_in_place_of_an_interval() {
        row(1, "A", 1, "BMSC", "", FOREIGN, 4);
        row(2, "A", 1, "BMSC", "", FOREIGN, 1);
        assertEquals(
                new TableEntry(2.5, 1, 4, 2),
                table(2, ask(null, FOREIGN)).rows().getFirst().entries().getFirst());
    }

    @Test
    void fields_are_pooled_within_their_experiment_first() {
        row(1, "A", 1, "JJN3", "", DEAD, 0.5);
        row(1, "A", 1, "JJN3", "", "cells", 10);
        row(1, "A", 2, "JJN3", "", DEAD, 0);
        row(1, "A", 2, "JJN3", "", "cells", 30);
        row(2, "A", 1, "JJN3", "", DEAD, 0.225);
        TableEntry entry = table(2, ask(null, DEAD)).rows().getFirst().entries().getFirst();
        assertEquals((0.125 + 0.225) / 2, entry.mean(), 1e-12);
        assertEquals(2, entry.experiments());
    }

    @Test
    void the_order_of_the_measurements_does_not_matter() {
        Random order = new Random(5);
        for (int experiment = 1; experiment <= 3; experiment++) {
            for (String arm : List.of("A", "B")) {
                row(experiment, arm, 1, "BMSC", "t=24 h", FOREIGN, order.nextDouble());
            }
        }
        String before = TableText.csv(table(3, ask(null, FOREIGN)));
        Collections.shuffle(rows, order);
        assertEquals(before, TableText.csv(table(3, ask(null, FOREIGN))));
    }

    @Test
    void without_a_time_the_last_reading_counts_and_with_one_that_reading() {
        row(1, "A", 1, "BMSC", "t=24 h", FOREIGN, 1);
        row(1, "A", 1, "BMSC", "t=48 h", FOREIGN, 2);
        row(1, "B", 1, "BMSC", "t=48 h", FOREIGN, 7);
        assertEquals(List.of(2.0, 7.0), means(ask(null, FOREIGN)));
        assertEquals(List.of(1.0, Double.NaN), means(ask("t=24 h", FOREIGN)));
        assertEquals(List.of(1.0, Double.NaN), means(ask("1440 min", FOREIGN)));
    }

    private List<Double> means(TableQuestion question) {
        return table(1, question).rows().stream()
                .map(row -> row.entries().getFirst().mean())
                .toList();
    }

    @Test
    void a_quantity_of_several_groups_has_a_column_for_each() {
        row(1, "A", 1, "JJN3", "", DEAD, 0.5);
        row(1, "A", 1, "BMSC", "", DEAD, 0.1);
        row(1, "A", 0, "", "", "pericellularOxygen_uM", 3);
        assertEquals(
                List.of(DEAD + " of JJN3", DEAD + " of BMSC", "pericellularOxygen_uM"),
                names(table(1, ask(null, DEAD, "pericellularOxygen_uM"))));
        assertEquals(List.of(DEAD + " of BMSC"), names(table(1, ask(null, DEAD + " of BMSC"))));
    }

    private static List<String> names(SummaryTable table) {
        return table.columns().stream().map(TableColumn::name).toList();
    }

    @Test
    void a_class_of_objects_is_a_column_of_its_own() {
        row(1, "A", 1, "BMSC", "t=24 h", FOREIGN, 5);
        row(1, "A", 0, "BMSC", "t=24 h; route vesicle", FOREIGN, 2);
        assertEquals(2.0, means(ask(null, FOREIGN + " of BMSC; route vesicle")).getFirst());
        assertEquals(5.0, means(ask(null, FOREIGN + " of BMSC")).getFirst());
    }

    @Test
    void unless_told_the_columns_are_those_of_the_findings() {
        row(1, "A", 1, "JJN3", "", DEAD, 0.5);
        row(1, "A", 1, "BMSC", "", FOREIGN, 2);
        row(1, "A", 1, "JJN3", "", FOREIGN, 0);
        assertEquals(List.of(FOREIGN + " of BMSC"), names(table(1, ask(null))));
    }

    @Test
    void arms_stand_in_the_order_asked_for_and_those_not_carried_out_do_not_stand_there() {
        row(1, "A", 1, "BMSC", "", FOREIGN, 2);
        assertEquals(List.of("A"), arms(ask(null, FOREIGN)));
        row(1, "B", 1, "BMSC", "", FOREIGN, 2);
        assertEquals(List.of("A", "B"), arms(ask(null, FOREIGN)));
        assertEquals(List.of("B", "A"), arms(new TableQuestion(List.of(FOREIGN), List.of("B", "A"), null)));
    }

    private List<String> arms(TableQuestion question) {
        return table(1, question).rows().stream().map(SummaryTable.Row::arm).toList();
    }

    @Test
    void the_course_between_measure_steps_is_not_read() {
        row(1, "A", 1, "BMSC", "t=24 h", FOREIGN, 2);
        row(1, "A", 0, "BMSC", "t=30 h", FOREIGN, 9, "course");
        row(1, "B", 0, "BMSC", "t=30 h", FOREIGN, 9, "course");
        assertEquals(List.of(2.0), means(ask(null, FOREIGN)));
    }

    @Test
    void all_that_is_wrong_with_a_question_is_told_at_once() {
        row(1, "A", 1, "BMSC", "t=24 h", FOREIGN, 2);
        row(1, "A", 0, "BMSC", "t=24 h; route vesicle", FOREIGN, 2);
        TableQuestion question = new TableQuestion(
                List.of("foreignMitochondriaPerCel", FOREIGN + " of BMSCs", FOREIGN + "; route vesicles"),
                List.of("C"),
                "noon");
        List<String> problems = problems(question);
        assertEquals(5, problems.size(), problems.toString());
        assertTrue(
                problems.contains("--arms: [unknown-arm] This run has no arm 'C'. Did you mean 'A'?"),
                problems.toString());
        assertTrue(
                problems.contains(
                        "--quantities: [unknown-quantity] This run did not measure 'foreignMitochondriaPerCel'. Did you mean '"
                                + FOREIGN + "'?"),
                problems.toString());
        assertTrue(
                problems.contains("--quantities: [cells-not-measured] This run did not measure " + FOREIGN
                        + " of 'BMSCs'. Did you mean 'BMSC'?"),
                problems.toString());
        assertTrue(
                problems.contains("--quantities: [class-not-measured] This run has no " + FOREIGN
                        + " of BMSC that is 'route vesicles'. Did you mean 'route vesicle'?"),
                problems.toString());
        assertTrue(problems.stream().anyMatch(one -> one.startsWith("--at: [not-a-time]")), problems.toString());
    }

    @Test
    void a_time_without_any_reading_is_told_with_the_times_there_are() {
        row(1, "A", 1, "BMSC", "t=24 h", FOREIGN, 2);
        row(1, "B", 1, "BMSC", "t=48.5 h", FOREIGN, 2);
        assertEquals(
                List.of("--at: [time-not-measured] None of these quantities was read at t=36 h. They were at t=24 h,"
                        + " t=48.5 h."),
                problems(ask("36 h", FOREIGN)));
    }
}
