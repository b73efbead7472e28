package org.mitoferry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Origin;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.table.Measurement;

/** Rows of several clauses, classes of objects, and the rules on one arm. */
class ClausesTest {

    private static final String TUBES = "nanotubeLifetime_min";
    private static final int EXPERIMENTS = 6;

    private static Clause clause(String quantity, @Nullable String which, String arm, Rule rule) {
        return new Clause(quantity, "BMSC", which, arm, null, null, null, rule);
    }

    private static Clause versus(
            String quantity,
            @Nullable String which,
            String arm,
            @Nullable String versusWhich,
            String versus,
            Rule rule) {
        return new Clause(quantity, "BMSC", which, arm, null, versusWhich, versus, rule);
    }

    private static Finding judge(List<Measurement> rows, Clause... clauses) {
        Expectation expectation = new Expectation("x", "s", List.of(clauses), Origin.EMERGENT, List.of(), null);
        return Verdicts.judge(List.of(expectation), rows).getFirst();
    }

    private static Measurement row(int experiment, String arm, String object, String quantity, double value) {
        return Rows.row(experiment, arm, 1, "BMSC", object, quantity, value);
    }

    private interface Law {
        double draw(int experiment, Random random);
    }

    private static void objects(
            List<Measurement> rows, String arm, String classes, String quantity, int each, Law law) {
        Random random = new Random(quantity.hashCode() + classes.hashCode());
        for (int e = 1; e <= EXPERIMENTS; e++) {
            for (int i = 0; i < each; i++) {
                String object = "t=24 h; nanotube " + rows.size() + (classes.isEmpty() ? "" : "; " + classes);
                rows.add(row(e, arm, object, quantity, law.draw(e, random)));
            }
        }
    }

    private static List<Measurement> means(String arm, String quantity, double... values) {
        List<Measurement> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            rows.add(row(i + 1, arm, "t=24 h", quantity, values[i]));
        }
        return rows;
    }

    private static double exponential(double mean, Random random) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    @Test
    void where_the_last_time_has_no_object_those_of_an_earlier_one_do_not_stand_in() {
        List<Measurement> rows = new ArrayList<>();
        objects(rows, "A", "large", "nanotubeLength_um", 5, (e, random) -> 10);
        for (int e = 1; e <= EXPERIMENTS; e++) {
            rows.add(Rows.row(e, "A", 0, "BMSC", "t=30 h", "nanotubeLength_um", Double.NaN));
        }
        Selection read = Selection.of(rows, "A", "BMSC", null, "nanotubeLength_um", false);
        assertEquals("arm 'A' has no value of nanotubeLength_um of BMSC", read.reason());
    }

    @Test
    void a_row_holds_only_when_all_clauses_hold() {
        List<Measurement> rows = means("A", "q", 1.0, 1.1, 0.9);
        Clause holds = clause("q", null, "A", new Rule.Between(0.5, 1.5));
        Clause fails = clause("q", null, "A", new Rule.Threshold(true, 2));
        assertEquals(Verdict.HOLDS, judge(rows, holds, holds).verdict());
        Finding mixed = judge(rows, holds, fails);
        assertEquals(Verdict.FAILS, mixed.verdict());
        assertEquals("Of 2 clauses 1 holds, 1 fails.", mixed.why());
    }

    @Test
    void a_clause_without_data_leaves_the_row_untested_unless_another_fails() {
        List<Measurement> rows = means("A", "q", 1.0, 1.1, 0.9);
        Clause holds = clause("q", null, "A", new Rule.Between(0.5, 1.5));
        Clause missing = clause("q", null, "B", new Rule.Zero());
        Clause fails = clause("q", null, "A", new Rule.Threshold(true, 2));
        Finding untested = judge(rows, holds, missing);
        assertEquals(Verdict.NOT_TESTED, untested.verdict());
        assertEquals("Arm 'B' was not run.", untested.clauses().getLast().why());
        assertTrue(Double.isNaN(untested.pHolm()));
        assertEquals(Verdict.FAILS, judge(rows, missing, fails).verdict());
    }

    @Test
    void an_arm_that_was_run_without_the_quantity_is_told_from_one_that_was_not_run() {
        List<Measurement> rows = means("A", "other", 1, 2);
        assertEquals(
                "Arm 'A' was run without measuring q of BMSC.",
                judge(rows, clause("q", null, "A", new Rule.Zero())).why());
    }

    @Test
    void a_row_without_clauses_is_not_tested_and_gives_the_reason() {
        Expectation expectation =
                new Expectation("2I", "s", List.of(), Origin.EMERGENT, List.of(), null, "run explain");
        Finding finding = Verdicts.judge(List.of(expectation), List.of()).getFirst();
        assertEquals(Verdict.NOT_TESTED, finding.verdict());
        assertEquals("Run explain.", finding.why());
        assertEquals(0, finding.n());
    }

    @Test
    void the_p_of_a_row_is_the_largest_of_its_clauses() {
        List<Measurement> rows = means("A", "q", 1.0, 1.1, 0.9);
        Clause easy = clause("q", null, "A", new Rule.Threshold(true, 0));
        Clause hard = clause("q", null, "A", new Rule.Threshold(true, 0.8));
        Finding finding = judge(rows, easy, hard);
        assertEquals(finding.clauses().getLast().pExperiment(), finding.p());
        assertTrue(finding.clauses().getFirst().pExperiment() < finding.p());
        assertEquals(finding.p(), finding.pHolm());
    }

    @Test
    void more_objects_of_one_experiment_do_not_raise_the_n_nor_its_weight() {
        List<Measurement> few = new ArrayList<>();
        List<Measurement> many = new ArrayList<>();
        for (int e = 1; e <= 3; e++) {
            for (int i = 0; i < 400; i++) {
                Measurement row = row(e, "A", "t=24 h; cargo " + i, "cargoLength_um", e + (i % 2 == 0 ? 0.1 : -0.1));
                many.add(row);
                if (e > 1 || i < 4) {
                    few.add(row);
                }
            }
        }
        Rule rule = new Rule.Between(0.5, 9);
        Finding one = judge(few, clause("cargoLength_um", null, "A", rule));
        Finding other = judge(many, clause("cargoLength_um", null, "A", rule));
        assertEquals(3, one.n());
        assertEquals(2, one.effect(), 1e-12);
        assertEquals(other.pExperiment(), one.pExperiment(), 1e-12);
    }

    @Test
    void classes_are_matched_against_the_parts_of_the_object() {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 1; e <= 4; e++) {
            rows.add(row(e, "A", "t=6 h", "acceptorPositiveFraction", 0.3));
            rows.add(row(e, "A", "t=6 h; joined", "acceptorPositiveFraction", 0.5 + 0.01 * e));
            rows.add(row(e, "A", "t=6 h; never joined", "acceptorPositiveFraction", 0.1 + 0.005 * e));
            rows.add(row(e, "A", "t=24 h; joined", "acceptorPositiveFraction", 0.05));
            rows.add(row(e, "A", "t=24 h; never joined", "acceptorPositiveFraction", 0.04));
            rows.add(row(e, "A", "t=24 h", "acceptorPositiveFraction", 0.045));
        }
        Finding joined = judge(
                rows,
                versus(
                        "acceptorPositiveFraction",
                        "t=6 h; joined",
                        "A",
                        "t=6 h; never joined",
                        "A",
                        new Rule.Points(true, 5)));
        assertEquals(Verdict.HOLDS, joined.verdict(), joined.why());
        assertEquals(41.25, joined.effect(), 1e-9);
        Finding last = judge(rows, clause("acceptorPositiveFraction", null, "A", new Rule.Threshold(true, 0.2)));
        assertEquals(0.045, last.effect(), 1e-12);
        Finding early = judge(rows, clause("acceptorPositiveFraction", "t=6 h", "A", new Rule.Threshold(true, 0.2)));
        assertEquals(0.3, early.effect(), 1e-12);
    }

    @Test
    void an_experiment_without_any_object_does_not_hide_those_of_the_others() {
        List<Measurement> rows = new ArrayList<>();
        objects(rows, "A", "", "cargoLength_um", 5, (e, r) -> 0.9 + 0.01 * e);
        rows.removeIf(m -> m.experiment() == 2);
        rows.add(new Measurement(
                "s", 2, "A", 1, 0, "BMSC", "t=24 h", "cargoLength_um", Double.NaN, "um", "truth", "no mitochondrion"));
        Finding finding = judge(rows, clause("cargoLength_um", null, "A", new Rule.Between(0.5, 1.5)));
        assertEquals(Verdict.HOLDS, finding.verdict(), finding.why());
        assertEquals(EXPERIMENTS - 1, finding.n());
    }

    @Test
    void a_class_that_no_row_has_is_named() {
        Finding finding = judge(
                means("A", "nanotubeHeight_um", 2, 2),
                clause("nanotubeHeight_um", "large", "A", new Rule.Threshold(true, 1)));
        assertEquals(Verdict.NOT_TESTED, finding.verdict());
        assertTrue(finding.why().contains("'large'"), finding.why());
    }

    @Test
    void zero_is_zero_in_every_experiment() {
        assertEquals(
                Verdict.HOLDS,
                judge(means("A", "q", 0, 0, 0), clause("q", null, "A", new Rule.Zero()))
                        .verdict());
        Finding fails = judge(means("A", "q", 0, 0.01, 0), clause("q", null, "A", new Rule.Zero()));
        assertEquals(Verdict.FAILS, fails.verdict());
        assertTrue(fails.why().contains("1 of 3 experiments"), fails.why());
    }

    @Test
    void a_mean_near_a_bound_is_not_between() {
        Rule rule = new Rule.Between(0.5, 1.5);
        assertEquals(
                Verdict.FAILS,
                judge(means("A", "q", 1.2, 1.6, 1.45), clause("q", null, "A", rule))
                        .verdict());
        assertEquals(
                Verdict.HOLDS,
                judge(means("A", "q", 1.0, 1.1, 0.9), clause("q", null, "A", rule))
                        .verdict());
    }

    @Test
    void a_share_of_objects_is_bounded_over_experiments() {
        List<Measurement> high = new ArrayList<>();
        objects(high, "A", "", "nanotubeHeight_um", 100, (e, r) -> r.nextDouble() < 0.97 ? 2 : 0.5);
        Rule rule = new Rule.ShareAbove(1, 0.9);
        Finding holds = judge(high, clause("nanotubeHeight_um", null, "A", rule));
        assertEquals(Verdict.HOLDS, holds.verdict(), holds.why());
        assertEquals(0.97, holds.effect(), 0.02);
        List<Measurement> low = new ArrayList<>();
        objects(low, "A", "", "nanotubeHeight_um", 100, (e, r) -> r.nextDouble() < (e == 1 ? 0.3 : 1) ? 2 : 0.5);
        assertEquals(
                Verdict.FAILS,
                judge(low, clause("nanotubeHeight_um", null, "A", rule)).verdict());
    }

    @Test
    void a_share_needs_single_objects() {
        Finding finding = judge(
                means("A", "nanotubeHeight_um", 2, 2),
                clause("nanotubeHeight_um", null, "A", new Rule.ShareAbove(1, 0.9)));
        assertEquals(Verdict.NOT_TESTED, finding.verdict());
        assertTrue(finding.why().contains("single objects"), finding.why());
    }

    @Test
    void censored_objects_count_as_outliving_the_recording() {
        List<Measurement> rows = new ArrayList<>();
        Random random = new Random(4);
        for (int e = 1; e <= EXPERIMENTS; e++) {
            for (int i = 0; i < 150; i++) {
                double t = exponential(40, random);
                String object = "t=24 h; nanotube " + rows.size() + "; large" + (t > 45 ? "; censored" : "");
                rows.add(row(e, "A", object, TUBES, Math.min(t, 45)));
            }
        }
        Finding finding = judge(rows, clause(TUBES, "large", "A", new Rule.MedianBetween(15, 60)));
        assertEquals(Verdict.HOLDS, finding.verdict(), finding.why());
        assertEquals(40 * Math.log(2), finding.effect(), 2.5);
        assertTrue(finding.why().contains("Kaplan-Meier median"), finding.why());
    }

    @Test
    void a_median_that_is_not_reached_is_not_tested() {
        List<Measurement> rows = new ArrayList<>();
        objects(rows, "A", "censored", TUBES, 10, (e, r) -> 60);
        Finding finding = judge(rows, clause(TUBES, null, "A", new Rule.MedianBetween(15, 60)));
        assertEquals(Verdict.NOT_TESTED, finding.verdict());
        assertTrue(finding.why().contains("outlived the recording"), finding.why());
    }

    @Test
    void lifetimes_of_two_classes_are_compared_by_their_medians() {
        List<Measurement> rows = new ArrayList<>();
        objects(rows, "A", "small", TUBES, 80, (e, r) -> exponential(15, r));
        objects(rows, "A", "large", TUBES, 40, (e, r) -> exponential(50, r));
        Finding finding = judge(rows, versus(TUBES, "large", "A", "small", "A", new Rule.Ratio(true, 1.5)));
        assertEquals(Verdict.HOLDS, finding.verdict(), finding.why());
        assertEquals(50.0 / 15, finding.effect(), 0.8);
        assertEquals(EXPERIMENTS, finding.n());
        assertTrue(
                finding.why().contains("Kaplan-Meier medians") && finding.why().contains("Log-rank"), finding.why());
        assertTrue(finding.pField() < 1e-4);
    }

    @Test
    void where_a_median_is_not_reached_mean_times_up_to_the_end_of_the_recording_are_compared() {
        List<Measurement> rows = new ArrayList<>();
        objects(rows, "A", "small", TUBES, 20, (e, r) -> 20 + r.nextInt(3));
        objects(rows, "A", "large; censored", TUBES, 20, (e, r) -> 60 + e);
        Finding finding = judge(rows, versus(TUBES, "large", "A", "small", "A", new Rule.Ratio(true, 1)));
        assertTrue(finding.why().contains("mean times up to"), finding.why());
        assertTrue(
                finding.effect() >= 1 && finding.effect() < 1.2,
                "both sides are watched for 22 min: " + finding.effect());
    }

    @Test
    void two_clear_classes_are_found_and_one_lognormal_is_not() {
        List<Measurement> rows = new ArrayList<>();
        objects(
                rows,
                "A",
                "",
                "nanotubeDiameter_um",
                80,
                (e, r) -> Math.exp((r.nextDouble() < 0.6 ? -2 : -0.5) + 0.25 * r.nextGaussian()));
        objects(rows, "B", "", "nanotubeDiameter_um", 80, (e, r) -> Math.exp(-1 + 0.5 * r.nextGaussian()));
        Finding two = judge(rows, clause("nanotubeDiameter_um", null, "A", new Rule.TwoClasses()));
        assertEquals(Verdict.HOLDS, two.verdict(), two.why());
        assertEquals(Math.exp(1.5), two.effect(), 0.3);
        assertEquals(
                Verdict.FAILS,
                judge(rows, clause("nanotubeDiameter_um", null, "B", new Rule.TwoClasses()))
                        .verdict());
        Collections.shuffle(rows, new Random(3));
        assertEquals(two, judge(rows, clause("nanotubeDiameter_um", null, "A", new Rule.TwoClasses())));
    }

    @Test
    void classes_are_not_looked_for_in_a_handful_of_objects() {
        List<Measurement> rows = new ArrayList<>();
        objects(rows, "A", "", "nanotubeDiameter_um", 5, (e, r) -> r.nextDouble());
        assertEquals(
                Verdict.NOT_TESTED,
                judge(rows, clause("nanotubeDiameter_um", null, "A", new Rule.TwoClasses()))
                        .verdict());
    }

    @Test
    void a_ratio_to_zero_is_said_not_to_exist() {
        List<Measurement> rows = means("A", "foreignMitochondrionLength_um", 1, 1.2, 1.1);
        rows.addAll(means("B", "foreignMitochondrionLength_um", 0, 1.2, 1.1));
        for (int e = 1; e <= 3; e++) {
            rows.add(row(e, "A", "t=24 h", "cells", 50));
            rows.add(row(e, "B", "t=24 h", "cells", 50));
        }
        Finding finding =
                judge(rows, versus("foreignMitochondrionLength_um", null, "A", null, "B", new Rule.Ratio(false, 0.9)));
        assertEquals(Verdict.NOT_TESTED, finding.verdict());
        assertEquals(
                "There is no ratio in experiment 1, where foreignMitochondrionLength_um is 0 in the reference.",
                finding.why());
    }

    @Test
    void a_count_per_cell_of_zero_gets_half_a_count() {
        List<Measurement> rows = means("A", "nanotubesPerCell", 0, 0.02, 0);
        rows.addAll(means("B", "nanotubesPerCell", 1, 1.2, 1.1));
        for (int e = 1; e <= 3; e++) {
            rows.add(row(e, "A", "t=24 h", "cells", 50));
            rows.add(row(e, "B", "t=24 h", "cells", 50));
        }
        Finding finding = judge(rows, versus("nanotubesPerCell", null, "A", null, "B", new Rule.Ratio(false, 0.2)));
        double expected = Math.cbrt(0.01 / 1.01 * (0.02 / 1.2) * (0.01 / 1.11));
        assertEquals(expected, finding.effect(), 1e-12);
        assertEquals(Verdict.HOLDS, finding.verdict());
    }

    @Test
    void an_equivalence_on_the_scale_of_a_third_arm_is_a_share_of_it() {
        List<Measurement> rows = means("Transwell", "farRedMean", 10.1, 9.9, 10.2);
        rows.addAll(means("Unstained", "farRedMean", 10, 10, 10));
        rows.addAll(means("Co-culture", "farRedMean", 100, 100, 100));
        Rule rule = new Rule.EquivalentShare(0.05, "Co-culture");
        Finding finding = judge(rows, versus("farRedMean", null, "Transwell", null, "Unstained", rule));
        assertEquals(Verdict.HOLDS, finding.verdict());
        assertEquals(0.2 / 3 / 100, finding.effect(), 1e-12);
        Rule missing = new Rule.EquivalentShare(0.05, "Elsewhere");
        assertEquals(
                "Arm 'Elsewhere' was not run.",
                judge(rows, versus("farRedMean", null, "Transwell", null, "Unstained", missing))
                        .why());
    }

    @Test
    void objects_are_found_by_name_and_class_and_fields_by_time() {
        assertEquals(
                new ObjectParts(OptionalDouble.of(24), "nanotube 17", List.of("large", "never joined")),
                ObjectParts.parse("t=24 h; nanotube 17; large; never joined"));
        assertTrue(ObjectParts.parse("17").isObject());
        assertEquals(false, ObjectParts.parse("t=6 h; joined").isObject());
    }
}
