package org.mitoferry.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoferry.comparison.ComparedRows.LEVELS;
import static org.mitoferry.comparison.ComparedRows.compare;
import static org.mitoferry.comparison.ComparedRows.fields;
import static org.mitoferry.comparison.ComparedRows.levels;
import static org.mitoferry.comparison.ComparedRows.logs;
import static org.mitoferry.comparison.ComparedRows.onlyProblem;
import static org.mitoferry.comparison.ComparedRows.question;
import static org.mitoferry.comparison.ComparedRows.row;
import static org.mitoferry.comparison.ComparedRows.shareRow;
import static org.mitoferry.comparison.ComparedRows.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mitoferry.inference.BlockAnova;
import org.mitoferry.inference.Estimate;
import org.mitoferry.inference.MeanDifference;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.Verdicts;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.InvalidInput;
import org.mitoferry.yaml.Problem;

class ComparisonTest {
    @Test
    void two_arms_that_share_experiments_are_compared_by_a_paired_t_on_logarithms() {
        Analysis found = compare(levels(2), "A", "B").contrasts().getFirst().decisive();
        double[] d = new double[LEVELS.length];
        for (int e = 0; e < d.length; e++) {
            d[e] = Math.log(LEVELS[e][1] / LEVELS[e][0]);
        }
        Estimate expected = MeanDifference.paired(d);
        assertEquals(expected.p(), found.p(), 1e-12);
        assertEquals(Math.exp(expected.low(0.95)), found.low(), 1e-12);
        assertEquals(4, found.n());
        assertEquals(Analysis.Role.DEFAULT, found.role());
    }

    @Test
    void the_default_says_what_a_finding_of_a_run_says() {
        List<Measurement> rows = levels(2);
        Expectation.Clause clause =
                new Expectation.Clause("level", null, null, "B", null, null, "A", new Rule.Ratio(false, 0.9));
        Finding finding = Verdicts.judge(
                        List.of(new Expectation(
                                "x", "s", List.of(clause), Expectation.Origin.EMERGENT, List.of(), null)),
                        rows)
                .getFirst();
        Analysis found = compare(rows, "A", "B").contrasts().getFirst().decisive();
        assertEquals(finding.pExperiment(), found.p(), 1e-12);
        assertEquals(finding.effect(), found.effect(), 1e-12);
        assertEquals(finding.intervalHigh(), found.high(), 1e-12);
    }

    @Test
    void a_mixed_model_of_complete_blocks_is_the_analysis_of_variance_with_blocks() {
        Comparison comparison = compare(levels(3), "A", "B", "C");
        double[] y = new double[12];
        int[] arm = new int[12];
        int[] block = new int[12];
        for (int i = 0; i < 12; i++) {
            block[i] = i / 3;
            arm[i] = i % 3;
            y[i] = Math.log(LEVELS[block[i]][arm[i]]);
        }
        Estimate expected = BlockAnova.of(y, arm, block).contrast(2, 0);
        Analysis found = comparison.contrasts().get(1).decisive();
        assertTrue(found.method().startsWith("mixed model"), found.method());
        assertEquals(expected.p(), found.p(), 1e-6);
        assertEquals(
                BlockAnova.of(y, arm, block).p(),
                comparison.overall().getFirst().p(),
                1e-9);
    }

    @Test
    void holm_adjusts_over_the_arms_compared() {
        List<Contrast> contrasts = compare(levels(3), "A", "B", "C").contrasts();
        double smaller = Math.min(
                contrasts.get(0).decisive().p(), contrasts.get(1).decisive().p());
        double larger = Math.max(
                contrasts.get(0).decisive().p(), contrasts.get(1).decisive().p());
        double least = Math.min(contrasts.get(0).pHolm(), contrasts.get(1).pHolm());
        double most = Math.max(contrasts.get(0).pHolm(), contrasts.get(1).pHolm());
        assertEquals(2 * smaller, least, 1e-12);
        assertEquals(Math.max(2 * smaller, larger), most, 1e-12);
    }

    @Test
    void an_arm_missing_in_one_experiment_brings_the_mixed_model_and_loses_nothing() {
        List<Measurement> rows = new ArrayList<>(levels(2));
        rows.removeIf(row -> row.experiment() == 1 && row.arm().equals("B"));
        Analysis found = compare(rows, "A", "B").contrasts().getFirst().decisive();
        assertTrue(found.method().startsWith("mixed model"), found.method());
        assertEquals(3, found.n());
        assertEquals(4, found.nVersus());
    }

    @Test
    void arms_that_share_no_experiment_are_compared_by_welch() {
        List<Measurement> rows = new ArrayList<>();
        double[] a = {1.1, 1.5, 1.3};
        double[] b = {2.0, 2.9, 2.2};
        for (int i = 0; i < 3; i++) {
            rows.add(row(i + 1, "A", 1, "", a[i]));
            rows.add(row(i + 4, "B", 1, "", b[i]));
        }
        Analysis found = compare(rows, "A", "B").contrasts().getFirst().decisive();
        Estimate expected = MeanDifference.welch(logs(b), logs(a));
        assertEquals(expected.p(), found.p(), 1e-12);
        assertTrue(found.remark().contains("share no experiment"), found.remark());
    }

    @Test
    void the_other_way_round_is_the_reciprocal_with_the_same_p() {
        Analysis there = compare(levels(2), "A", "B").contrasts().getFirst().decisive();
        Analysis back = compare(levels(2), "B", "A").contrasts().getFirst().decisive();
        assertEquals(there.p(), back.p(), 1e-12);
        assertEquals(1 / there.effect(), back.effect(), 1e-12);
        assertEquals(1 / there.low(), back.high(), 1e-12);
    }

    @Test
    void the_order_of_rows_does_not_matter() {
        List<Measurement> rows = new ArrayList<>(levels(3));
        Comparison before = compare(rows, "A", "B", "C");
        Collections.shuffle(rows, new Random(5));
        Comparison after = compare(rows, "A", "B", "C");
        assertEquals(
                before.contrasts().get(1).decisive().p(),
                after.contrasts().get(1).decisive().p(),
                1e-9);
        assertEquals(before.ladders(), after.ladders());
    }

    @Test
    void fields_as_n_are_refused_with_the_reason() {
        Problem problem = onlyProblem(table(fields()), question("A", "B").withUnit(Level.FIELD, false));
        assertEquals("pseudoreplication", problem.code());
        assertTrue(problem.what().contains("share donor, day"), problem.what());
        assertTrue(problem.instead().contains("--paper-style"), problem.instead());
    }

    @Test
    void fields_as_n_are_taken_when_asked_for_by_name_with_the_default_beside() {
        Contrast found = Comparison.of(table(fields()), question("A", "B").withUnit(Level.FIELD, true))
                .contrasts()
                .getFirst();
        assertEquals(Analysis.Role.PAPER_STYLE, found.decisive().role());
        assertEquals(12, found.decisive().n());
        Analysis beside = found.beside().getFirst();
        assertEquals(Analysis.Role.DEFAULT, beside.role());
        assertEquals(4, beside.n());
    }

    @Test
    void what_papers_print_stands_beside_the_default_under_its_name() {
        List<Analysis> beside = Comparison.of(table(fields()), question("A", "B"))
                .contrasts()
                .getFirst()
                .beside();
        Analysis paper = beside.stream()
                .filter(one -> one.role() == Analysis.Role.PAPER_STYLE)
                .findFirst()
                .orElseThrow();
        assertEquals(Level.FIELD, paper.unit());
        assertEquals(12, paper.n());
        assertTrue(paper.remark().contains("which they are not"), paper.remark());
    }

    @Test
    void every_rung_that_the_table_tells_of_is_counted() {
        Ladder ladder =
                Comparison.of(table(fields()), question("A", "B")).ladders().get("A");
        assertEquals(4, ladder.counts().get(Level.EXPERIMENT));
        assertEquals(4, ladder.counts().get(Level.WELL));
        assertEquals(12, ladder.counts().get(Level.FIELD));
        assertFalse(ladder.counts().containsKey(Level.CELL));
    }

    @Test
    void donors_as_n_average_their_experiments() {
        TidyTable plain = table(levels(2));
        TreeMap<Integer, String> donors = new TreeMap<>(Map.of(1, "p", 2, "p", 3, "q", 4, "q"));
        TidyTable table = new TidyTable("t", plain.rows(), plain.experiments(), donors);
        Analysis found = Comparison.of(table, question("A", "B").withUnit(Level.DONOR, false))
                .contrasts()
                .getFirst()
                .decisive();
        double[] d = new double[4];
        for (int e = 0; e < 4; e++) {
            d[e] = Math.log(LEVELS[e][1] / LEVELS[e][0]);
        }
        Estimate expected = MeanDifference.paired(new double[] {(d[0] + d[1]) / 2, (d[2] + d[3]) / 2});
        assertEquals(2, found.n());
        assertEquals(expected.p(), found.p(), 1e-9);
        Comparison byExperiment = Comparison.of(table, question("A", "B"));
        assertTrue(
                byExperiment.remarks().getFirst().contains("2 donors"),
                byExperiment.remarks().toString());
    }

    @Test
    void one_experiment_is_refused() {
        List<Measurement> rows =
                levels(2).stream().filter(row -> row.experiment() == 1).toList();
        Problem problem = onlyProblem(table(rows), question("A", "B"));
        assertEquals("one-experiment", problem.code());
        assertTrue(problem.what().contains("'B' has 1 experiment, 'A' has 1 experiment"), problem.what());
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        Question wrong = Question.of("levels", List.of("A", "X"))
                .withUnit(Level.CELL, false)
                .withMargin(OptionalDouble.of(-1));
        InvalidInput thrown = assertThrows(InvalidInput.class, () -> Comparison.of(table(levels(2)), wrong));
        List<String> codes =
                thrown.problems().stream().map(Problem::code).sorted().toList();
        assertEquals(List.of("bad-margin", "pseudoreplication", "unknown-arm", "unknown-quantity"), codes);
        assertTrue(thrown.getMessage().contains("Did you mean 'level'?"), thrown.getMessage());
    }

    @Test
    void a_quantity_of_two_cell_groups_asks_which() {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 1; e < 4; e++) {
            for (String cells : List.of("JJN3", "BMSC")) {
                rows.add(shareRow(e, "A", cells, "level", 1 + e));
                rows.add(shareRow(e, "B", cells, "level", 2 + 0.9 * e));
            }
        }
        assertEquals(
                "cells-not-named", onlyProblem(table(rows), question("A", "B")).code());
        Question named = Question.of("level of BMSC", List.of("A", "B"));
        assertEquals(
                3,
                Comparison.of(table(rows), named)
                        .contrasts()
                        .getFirst()
                        .decisive()
                        .n());
    }
}
