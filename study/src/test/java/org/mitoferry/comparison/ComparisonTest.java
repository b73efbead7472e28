package org.mitoferry.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    /** By experiment: arm A, then B, then C. */
    private static final double[][] LEVELS = {{2.0, 1.5, 1.1}, {3.0, 2.6, 2.0}, {1.2, 0.7, 0.9}, {2.4, 1.9, 1.2}};

    private static final List<String> NAMES = List.of("A", "B", "C");

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

    @Test
    void a_share_of_0_gets_half_a_count_in_its_experiment_and_the_reader_is_told() {
        double[] a = {0, 0.1, 0.05};
        double[] b = {0.3, 0.4, 0.2};
        List<Measurement> rows = shares(a, b, 20);
        Comparison comparison = Comparison.of(table(rows), Question.of("deadFraction", List.of("A", "B")));
        assertEquals(Scale.LOGIT, comparison.scale());
        double[] d = {logit(6.5 / 21) - logit(0.5 / 21), logit(0.4) - logit(0.1), logit(0.2) - logit(0.05)};
        assertEquals(
                MeanDifference.paired(d).p(),
                comparison.contrasts().getFirst().decisive().p(),
                1e-9);
        assertTrue(
                comparison.remarks().getFirst().contains("half a count"),
                comparison.remarks().toString());
    }

    @Test
    void counted_shares_have_a_binomial_model_and_points_beside_them() {
        List<Measurement> rows = shares(new double[] {0.1, 0.2, 0.25}, new double[] {0.3, 0.5, 0.35}, 40);
        List<Analysis> beside = Comparison.of(
                        table(rows),
                        Question.of("deadFraction", List.of("A", "B")).withMargin(OptionalDouble.of(50)))
                .contrasts()
                .getFirst()
                .beside();
        Analysis binomial = beside.stream()
                .filter(one -> one.method().startsWith("binomial"))
                .findFirst()
                .orElseThrow();
        assertEquals(Analysis.Role.BESIDE, binomial.role());
        assertTrue(binomial.effect() > 1 && binomial.low() < binomial.effect(), binomial.toString());
        Analysis points = beside.stream()
                .filter(one -> one.method().startsWith("risk difference, mean"))
                .findFirst()
                .orElseThrow();
        assertEquals(100 * (0.2 + 0.3 + 0.1) / 3, points.effect(), 1e-9);
        Analysis margin = beside.stream()
                .filter(one -> one.method().startsWith("equivalence"))
                .findFirst()
                .orElseThrow();
        assertTrue(margin.p() < 0.05, margin.toString());
    }

    @Test
    void a_level_of_0_without_counts_brings_plain_differences_unless_a_scale_was_asked_for() {
        List<Measurement> rows = new ArrayList<>(levels(2));
        rows.set(0, row(1, "A", 0, "", 0));
        Comparison comparison = compare(rows, "A", "B");
        assertEquals(Scale.DIFFERENCE, comparison.scale());
        assertTrue(
                comparison.remarks().getFirst().contains("plain differences"),
                comparison.remarks().toString());
        Problem problem = onlyProblem(table(rows), question("A", "B").withScale(Optional.of(Scale.RATIO)));
        assertEquals("wrong-scale", problem.code());
    }

    @Test
    void lifetimes_are_medians_of_each_experiment_and_have_a_log_rank_beside() {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 1; e < 4; e++) {
            for (int i = 1; i < 8; i++) {
                String object = "nanotube " + i + (i == 7 ? "; censored" : "");
                rows.add(lifetime(e, "A", object, 10 * i + e));
                rows.add(lifetime(e, "B", object, 6 * i + 2 * e));
            }
        }
        Contrast found = Comparison.of(table(rows), Question.of("nanotubeLifetime_min", List.of("A", "B")))
                .contrasts()
                .getFirst();
        double[] d = {Math.log(26.0 / 41), Math.log(28.0 / 42), Math.log(30.0 / 43)};
        assertEquals(MeanDifference.paired(d).p(), found.decisive().p(), 1e-12);
        Analysis logRank = found.beside().stream()
                .filter(one -> one.method().startsWith("log-rank"))
                .findFirst()
                .orElseThrow();
        assertEquals(21, logRank.n());
        assertTrue(logRank.p() < 0.05, logRank.toString());
    }

    private static Measurement lifetime(int experiment, String arm, String object, double value) {
        return new Measurement(
                "s", experiment, arm, 1, 1, "", object, "nanotubeLifetime_min", value, "min", "truth", "");
    }

    @Test
    void differences_that_do_not_vary_have_no_p() {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 1; e < 4; e++) {
            rows.add(row(e, "A", 1, "", e));
            rows.add(row(e, "B", 1, "", 2 * e));
        }
        Analysis found = compare(rows, "A", "B").contrasts().getFirst().decisive();
        assertTrue(Double.isNaN(found.p()), found.toString());
        assertEquals(2, found.effect(), 1e-12);
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    private static double[] logs(double[] x) {
        return Arrays.stream(x).map(Math::log).toArray();
    }

    private static List<Measurement> levels(int arms) {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 0; e < LEVELS.length; e++) {
            for (int a = 0; a < arms; a++) {
                rows.add(row(e + 1, NAMES.get(a), 0, "", LEVELS[e][a]));
            }
        }
        return rows;
    }

    private static List<Measurement> fields() {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 0; e < LEVELS.length; e++) {
            for (int a = 0; a < 2; a++) {
                for (int f = 1; f <= 3; f++) {
                    rows.add(row(e + 1, NAMES.get(a), f, "", LEVELS[e][a] * (0.8 + 0.1 * f)));
                }
            }
        }
        return rows;
    }

    private static List<Measurement> shares(double[] a, double[] b, int cells) {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 0; e < a.length; e++) {
            rows.add(shareRow(e + 1, "A", "JJN3", "deadFraction", a[e]));
            rows.add(shareRow(e + 1, "A", "JJN3", "cells", cells));
            rows.add(shareRow(e + 1, "B", "JJN3", "deadFraction", b[e]));
            rows.add(shareRow(e + 1, "B", "JJN3", "cells", cells));
        }
        return rows;
    }

    private static Measurement shareRow(int experiment, String arm, String cells, String quantity, double value) {
        return new Measurement("s", experiment, arm, 1, 1, cells, "", quantity, value, "1", "truth", "");
    }

    private static Measurement row(int experiment, String arm, int field, String object, double value) {
        return new Measurement("s", experiment, arm, 1, field, "", object, "level", value, "1", "truth", "");
    }

    private static TidyTable table(List<Measurement> rows) {
        return TidyTable.of("t.csv", rows);
    }

    private static Question question(String... arms) {
        return Question.of("level", List.of(arms));
    }

    private static Comparison compare(List<Measurement> rows, String... arms) {
        return Comparison.of(table(rows), question(arms));
    }

    private static Problem onlyProblem(TidyTable table, Question question) {
        InvalidInput thrown = assertThrows(InvalidInput.class, () -> Comparison.of(table, question));
        assertEquals(1, thrown.problems().size(), thrown.getMessage());
        return thrown.problems().getFirst();
    }
}
