package org.mitoferry.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mitoferry.inference.StudentPower;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.table.Measurement;

class PlanTest {
    private static final double BETWEEN = 0.3;
    private static final double WITHIN = 0.4;

    private static Clause clause(Rule rule) {
        return new Clause("loadPerCell_um", "BMSC", null, "treated", null, null, "control", rule);
    }

    private static Clause ratio() {
        return clause(new Rule.Ratio(true, 1));
    }

    /** Fields lognormal within experiments, which share a day between arms; the effect of an experiment is lognormal as well. */
    private static List<Measurement> table(int experiments, int fields, double effect, long seed) {
        Random random = new Random(seed);
        List<Measurement> rows = new ArrayList<>();
        for (int e = 1; e <= experiments; e++) {
            double day = 0.5 * random.nextGaussian();
            double own = effect + BETWEEN * random.nextGaussian();
            for (int f = 1; f <= fields; f++) {
                rows.add(row(e, "control", f, Math.exp(day + WITHIN * random.nextGaussian())));
                rows.add(row(e, "treated", f, Math.exp(day + own + WITHIN * random.nextGaussian())));
            }
        }
        return rows;
    }

    private static Measurement row(int experiment, String arm, int field, double value) {
        return new Measurement(
                "s", experiment, arm, 1, field, "BMSC", "", "loadPerCell_um", value, "um", Measurement.TRUTH, "");
    }

    private static Pilot pilot(Clause clause, List<Measurement> rows) {
        @Nullable Pilot pilot = Pilot.of(clause, rows);
        if (pilot == null) {
            throw new AssertionError("no pilot");
        }
        return pilot;
    }

    private static Plan plan(Clause clause, List<Measurement> rows, List<Integer> fields, double effect) {
        return Plan.of(new Plan.Question(clause, 0.8, 0.05, fields, 12, effect, 16, 0.25, 7), pilot(clause, rows));
    }

    private static double power(Plan plan, int experiments, int fields) {
        return plan.curve(fields).get(experiments - 2).power();
    }

    @Test
    void the_power_is_that_of_the_t_test_with_the_pilots_variance() {
        Plan plan = plan(ratio(), table(60, 1, 0.5, 3), List.of(1), Double.NaN);
        double student = StudentPower.oneSample(6, plan.mean(), plan.sdBetween(), 0.05);
        assertEquals(student, power(plan, 6, 1), 0.05);
    }

    @Test
    void more_experiments_and_more_fields_never_hurt() {
        Plan plan = plan(ratio(), table(20, 10, 0.5, 5), List.of(1, 10), Double.NaN);
        assertTrue(power(plan, 4, 1) < power(plan, 8, 1));
        assertTrue(power(plan, 6, 1) < power(plan, 6, 10));
    }

    @Test
    void fields_cannot_replace_experiments() {
        // With endless fields an experiment still spreads by its own effect
        Plan plan = plan(ratio(), table(40, 10, 0.5, 9), List.of(10), Double.NaN);
        double best = StudentPower.oneSample(4, 0.5, BETWEEN, 0.05);
        assertTrue(power(plan, 4, 10) < best + 0.1, power(plan, 4, 10) + " against " + best);
    }

    @Test
    void without_an_effect_the_direction_stated_is_found_in_one_study_of_forty() {
        Plan plan = plan(ratio(), table(40, 1, 0.5, 11), List.of(1), 0);
        assertEquals(0.025, power(plan, 8, 1), 0.015);
    }

    @Test
    void an_effect_the_other_way_is_not_found() {
        Plan plan = plan(clause(new Rule.Ratio(false, 1)), table(20, 1, 1.0, 13), List.of(1), Double.NaN);
        assertTrue(power(plan, 10, 1) < 0.001);
    }

    @Test
    void arms_that_are_equal_are_shown_to_be_equivalent_by_many_experiments() {
        Plan plan = plan(clause(new Rule.EquivalentRatio(0.5)), table(30, 10, 0, 17), List.of(10), 0);
        assertTrue(power(plan, 4, 10) < power(plan, 12, 10));
        assertTrue(power(plan, 12, 10) > 0.8, "power " + power(plan, 12, 10));
    }

    @Test
    void the_cheapest_design_depends_on_what_a_field_costs() {
        List<Measurement> rows = table(30, 10, 0.5, 19);
        Plan dearFields = Plan.of(
                new Plan.Question(ratio(), 0.8, 0.05, List.of(1, 10), 20, Double.NaN, 1, 10, 7), pilot(ratio(), rows));
        Plan cheapFields = Plan.of(
                new Plan.Question(ratio(), 0.8, 0.05, List.of(1, 10), 20, Double.NaN, 100, 0.01, 7),
                pilot(ratio(), rows));
        assertEquals(1, dearFields.cheapest().orElseThrow().fields());
        assertEquals(10, cheapFields.cheapest().orElseThrow().fields());
    }

    @Test
    void rows_of_the_whole_well_are_no_field() {
        List<Measurement> rows = table(4, 10, 0.5, 37);
        for (int e = 1; e <= 4; e++) {
            for (String arm : List.of("control", "treated")) {
                rows.add(new Measurement("s", e, arm, 1, 0, "BMSC", "", "cells", 120, "1", Measurement.TRUTH, ""));
            }
        }
        assertEquals(10, pilot(ratio(), rows).fields());
    }

    @Test
    void two_experiments_are_no_pilot() {
        assertNull(Pilot.of(ratio(), table(2, 3, 0.5, 23)));
    }

    @Test
    void the_same_question_has_the_same_answer() {
        List<Measurement> rows = table(10, 3, 0.5, 29);
        assertEquals(
                plan(ratio(), rows, List.of(1, 3), Double.NaN).designs(),
                plan(ratio(), rows, List.of(1, 3), Double.NaN).designs());
    }

    @Test
    void the_spread_that_one_field_adds_is_told() {
        Plan plan = plan(ratio(), table(60, 10, 0.5, 31), List.of(1), Double.NaN);
        assertEquals(WITHIN * Math.sqrt(2), plan.sdOfOneField(), 0.08);
    }
}
