package org.mitoferry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.table.Measurement;

class VerdictsTest {

    private static final String FRACTION = "caspasePositiveFraction";

    private static Expectation expect(String quantity, @Nullable String versus, Rule rule) {
        Expectation.Clause clause = new Expectation.Clause(quantity, "JJN3", null, "B", null, null, versus, rule);
        return new Expectation("1", "s", List.of(clause), Expectation.Origin.EMERGENT, List.of(), null);
    }

    private static List<Measurement> rows(String quantity, double[] a, double[] b, double cells) {
        List<Measurement> rows = new ArrayList<>();
        for (int i = 0; i < a.length; i++) {
            rows.add(Rows.row(i + 1, "A", 1, "JJN3", "", quantity, a[i]));
            rows.add(Rows.row(i + 1, "B", 1, "JJN3", "", quantity, b[i]));
            if (cells > 0) {
                rows.add(Rows.cells(i + 1, "A", 1, cells));
                rows.add(Rows.cells(i + 1, "B", 1, cells));
            }
        }
        return rows;
    }

    private static Finding judge(Rule rule, String quantity, double[] a, double[] b, double cells) {
        return Verdicts.judge(List.of(expect(quantity, "A", rule)), rows(quantity, a, b, cells))
                .getFirst();
    }

    private static final double[] LOW = {0.10, 0.12, 0.14, 0.11, 0.09, 0.13};
    private static final double[] HIGH = {0.40, 0.45, 0.43, 0.41, 0.38, 0.47};

    @Test
    void a_large_clear_difference_holds() {
        assertEquals(
                Verdict.HOLDS,
                judge(new Rule.Points(true, 10), FRACTION, LOW, HIGH, 100).verdict());
    }

    @Test
    void a_clear_difference_below_the_minimum_fails_and_says_so() {
        Finding finding = judge(new Rule.Points(true, 40), FRACTION, LOW, HIGH, 100);
        assertEquals(Verdict.FAILS, finding.verdict());
        assertTrue(finding.why().contains("does not reach 40"), finding.why());
    }

    @Test
    void a_difference_in_the_other_direction_fails() {
        assertEquals(
                Verdict.FAILS,
                judge(new Rule.Points(false, 10), FRACTION, LOW, HIGH, 100).verdict());
    }

    @Test
    void a_scattered_difference_fails_by_its_interval() {
        double[] scattered = {0.1, 0.9, 0.05, 0.8, 0.1, 0.7};
        Finding finding = judge(new Rule.Points(true, 10), FRACTION, LOW, scattered, 100);
        assertEquals(Verdict.FAILS, finding.verdict());
        assertTrue(finding.intervalLow() < 0 && finding.intervalHigh() > 0);
        assertTrue(finding.why().contains("does not lie above 0"), finding.why());
    }

    @Test
    void equal_arms_are_equivalent_and_not_different() {
        double[] nearly = {0.11, 0.11, 0.14, 0.12, 0.09, 0.12};
        assertEquals(
                Verdict.HOLDS,
                judge(new Rule.EquivalentPoints(5), FRACTION, LOW, nearly, 100).verdict());
        assertEquals(
                Verdict.FAILS,
                judge(new Rule.Points(true, 1), FRACTION, LOW, nearly, 100).verdict());
    }

    @Test
    void scaling_a_level_in_both_arms_changes_no_ratio() {
        double[] a = {1, 1.2, 0.9};
        double[] b = {2.2, 2.5, 1.7};
        Finding plain = judge(new Rule.Ratio(true, 1.3), "jc1Ratio", a, b, 0);
        Finding scaled = judge(
                new Rule.Ratio(true, 1.3), "jc1Ratio", new double[] {8, 9.6, 7.2}, new double[] {17.6, 20, 13.6}, 0);
        assertEquals(plain.effect(), scaled.effect(), 1e-12);
        assertEquals(plain.pExperiment(), scaled.pExperiment(), 1e-12);
    }

    @Test
    void a_fraction_of_zero_gets_half_a_count_when_the_count_is_known() {
        Finding finding =
                judge(new Rule.Points(true, 10), FRACTION, new double[] {0, 0, 0}, new double[] {0.3, 0.4, 0.5}, 50);
        assertEquals(Verdict.HOLDS, finding.verdict());
        double logit = Math.log(0.5 / 50.5);
        double[] d = {Math.log(15.5 / 35.5) - logit, Math.log(20.5 / 30.5) - logit, Math.log(25.5 / 25.5) - logit};
        assertEquals(
                MeanEstimate.p(d, 0, org.apache.commons.statistics.inference.AlternativeHypothesis.TWO_SIDED),
                finding.pExperiment(),
                1e-12);
    }

    @Test
    void a_fraction_of_zero_without_a_count_is_tested_in_points() {
        double[] some = {0.3, 0.4, 0.5};
        Finding finding = judge(new Rule.Points(true, 10), FRACTION, new double[] {0, 0, 0}, some, 0);
        assertEquals(Verdict.HOLDS, finding.verdict());
        assertEquals(40, finding.effect(), 1e-12);
        assertEquals(
                MeanEstimate.p(some, 0, org.apache.commons.statistics.inference.AlternativeHypothesis.TWO_SIDED),
                finding.pExperiment(),
                1e-12);
        assertTrue(finding.why().contains("Tested in points"), finding.why());
    }

    @Test
    void one_experiment_is_not_tested() {
        Finding finding = judge(new Rule.Points(true, 10), FRACTION, new double[] {0.1}, new double[] {0.9}, 50);
        assertEquals(Verdict.NOT_TESTED, finding.verdict());
        assertTrue(finding.why().startsWith("One experiment"), finding.why());
        assertEquals(1, finding.n());
        assertEquals(80, finding.effect(), 1e-12);
        assertTrue(Double.isNaN(finding.intervalLow()) && Double.isNaN(finding.pExperiment()));
    }

    @Test
    void a_missing_arm_is_named() {
        Finding finding = Verdicts.judge(
                        List.of(expect(FRACTION, "C", new Rule.Points(true, 10))), rows(FRACTION, LOW, HIGH, 9))
                .getFirst();
        assertEquals(Verdict.NOT_TESTED, finding.verdict());
        assertEquals("Arm 'C' was not run.", finding.why());
    }

    @Test
    void an_experiment_missing_in_one_arm_is_left_out_and_named() {
        List<Measurement> rows = rows(FRACTION, LOW, HIGH, 100);
        rows.removeIf(m -> m.experiment() == 4 && m.arm().equals("A"));
        Finding finding = Verdicts.judge(List.of(expect(FRACTION, "A", new Rule.Points(true, 10))), rows)
                .getFirst();
        assertEquals(5, finding.n());
        assertTrue(finding.why().contains("experiment 4"), finding.why());
    }

    @Test
    void no_variation_at_zero_passes_a_threshold_above_it() {
        Finding finding = Verdicts.judge(
                        List.of(expect(FRACTION, null, new Rule.Threshold(false, 0.02))),
                        rows(FRACTION, LOW, new double[] {0, 0, 0, 0, 0, 0}, 0))
                .getFirst();
        assertEquals(Verdict.HOLDS, finding.verdict());
        assertTrue(Double.isNaN(finding.pExperiment()));
    }

    @Test
    void a_threshold_that_the_bound_does_not_pass_fails_though_the_mean_does() {
        double[] around = {0.01, 0.05, 0.0, 0.0, 0.0, 0.04};
        Finding finding = Verdicts.judge(
                        List.of(expect(FRACTION, null, new Rule.Threshold(false, 0.02))),
                        rows(FRACTION, LOW, around, 0))
                .getFirst();
        assertTrue(finding.effect() < 0.02);
        assertEquals(Verdict.FAILS, finding.verdict());
    }

    @Test
    void holm_runs_over_the_tested_rows_alone() {
        List<Measurement> rows = rows(FRACTION, LOW, HIGH, 100);
        Expectation tested = expect(FRACTION, "A", new Rule.Points(true, 10));
        Expectation untested = expect(FRACTION, "C", new Rule.Points(true, 10));
        List<Finding> findings = Verdicts.judge(List.of(tested, untested, tested), rows);
        assertEquals(2 * findings.getFirst().pExperiment(), findings.getFirst().pHolm(), 1e-15);
        assertTrue(Double.isNaN(findings.get(1).pHolm()));
    }

    @Test
    void the_signed_rank_floor_is_two_over_two_to_the_n() {
        assertEquals(
                2.0 / 64,
                judge(new Rule.Points(true, 10), FRACTION, LOW, HIGH, 100).pSignedRank(),
                1e-15);
    }

    @Test
    void fields_multiply_the_paper_style_evidence_but_not_the_n() {
        List<Measurement> rows = new ArrayList<>(rows(FRACTION, LOW, HIGH, 100));
        Expectation expectation = expect(FRACTION, "A", new Rule.Points(true, 10));
        Finding one = Verdicts.judge(List.of(expectation), rows).getFirst();
        for (Measurement m : List.copyOf(rows)) {
            for (int field = 2; field <= 5; field++) {
                rows.add(new Measurement(
                        m.study(),
                        m.experiment(),
                        m.arm(),
                        m.well(),
                        field,
                        m.cell(),
                        m.object(),
                        m.quantity(),
                        m.value(),
                        m.unit(),
                        m.method(),
                        m.reason()));
            }
        }
        Finding many = Verdicts.judge(List.of(expectation), rows).getFirst();
        assertEquals(one.pExperiment(), many.pExperiment(), 1e-12);
        assertEquals(one.n(), many.n());
        assertTrue(many.pField() < 1e-3 * one.pField());
    }

    @Test
    void expectations_are_told_in_words() {
        assertEquals(
                "caspasePositiveFraction: JJN3 in B higher by at least 10 points than JJN3 in A",
                judge(new Rule.Points(true, 10), FRACTION, LOW, HIGH, 100).expected());
        assertNotEquals(
                "",
                judge(new Rule.EquivalentRatio(0.2), FRACTION, LOW, HIGH, 100).expected());
    }
}
