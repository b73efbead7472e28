package org.mitoferry.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoferry.comparison.ComparedRows.compare;
import static org.mitoferry.comparison.ComparedRows.levels;
import static org.mitoferry.comparison.ComparedRows.logit;
import static org.mitoferry.comparison.ComparedRows.onlyProblem;
import static org.mitoferry.comparison.ComparedRows.question;
import static org.mitoferry.comparison.ComparedRows.row;
import static org.mitoferry.comparison.ComparedRows.shares;
import static org.mitoferry.comparison.ComparedRows.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.mitoferry.inference.MeanDifference;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.Problem;

class ComparisonOfSharesAndLifetimesTest {
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
}
