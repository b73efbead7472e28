package org.mitoferry.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.statistics.ClauseFinding;
import org.mitoferry.statistics.Verdict;

/**
 * Margins against numbers worked out by hand. Quantiles of Student's t: 2.570582 (0.975, 5), 2.015048 (0.95, 5), 3.182446 (0.975, 3),
 * 2.353363 (0.95, 3).
 */
class ClauseMarginTest {
    private static final double T975 = 2.570582;
    private static final double T95 = 2.015048;
    private static final double CLOSE = 1e-4;

    private static ClauseFinding found(double effect, double low, double high, double confidence, double p) {
        return new ClauseFinding(
                "q", "", Verdict.FAILS, effect, low, high, confidence, "", "", p, p, Double.NaN, 4, "truth", "");
    }

    /** Of four experiments with this spread on a plain scale, at the confidence of a rule. */
    private static ClauseFinding plain(double mean, double spread, double confidence) {
        double t = confidence == 0.95 ? 3.182446 : 2.353363;
        double half = t * spread / 2;
        return found(mean, mean - half, mean + half, confidence, 0.5);
    }

    private static ClauseFinding log(double mean, double spread, double confidence) {
        ClauseFinding plain = plain(mean, spread, confidence);
        return found(Math.exp(mean), Math.exp(plain.intervalLow()), Math.exp(plain.intervalHigh()), confidence, 0.5);
    }

    /** Standard error of six: (2 usual^2 + 3 spread^2) / 5, over 6. */
    private static double error(double usual, double spread) {
        return Math.sqrt((2 * usual * usual + 3 * spread * spread) / 5 / 6);
    }

    @Test
    void a_ratio_is_as_far_as_the_nearer_of_its_bound_and_of_one() {
        // ln 2.0 = 0.6931, bound ln 1.5 = 0.4055; spread 0.3: s^2 = (0.02 + 0.27) / 5 = 0.058, e = 0.0983192
        double e = 0.0983192;
        assertEquals(e, error(0.1, 0.3), 1e-6);
        assertEquals(
                (0.693147 - 0.405465) / e, ClauseMargin.of(new Rule.Ratio(true, 1.5), log(0.693147, 0.3, 0.95)), 1e-3);
        // A bound of 1.05 is further away than clearness of 1: 6.448 against 7.050 - 2.571
        assertEquals(0.693147 / e - T975, ClauseMargin.of(new Rule.Ratio(true, 1.05), log(0.693147, 0.3, 0.95)), 1e-3);
    }

    @Test
    void a_ratio_downwards_is_the_mirror_of_one_upwards() {
        assertEquals(
                ClauseMargin.of(new Rule.Ratio(true, 2), log(0.5, 0.2, 0.95)),
                ClauseMargin.of(new Rule.Ratio(false, 0.5), log(-0.5, 0.2, 0.95)),
                1e-9);
    }

    @Test
    void points_are_counted_from_their_bound() {
        // 14 points, bound 10; spread 5: s^2 = (8 + 75) / 5 = 16.6, e = 1.663330
        assertEquals(4 / 1.663330, ClauseMargin.of(new Rule.Points(true, 10), plain(14, 5, 0.95)), CLOSE);
        assertEquals(4 / 1.663330, ClauseMargin.of(new Rule.Points(false, 10), plain(-14, 5, 0.95)), CLOSE);
        assertTrue(ClauseMargin.of(new Rule.Points(false, 10), plain(14, 5, 0.95)) < -10);
    }

    @Test
    void equivalence_is_the_room_left_inside_the_margin() {
        assertEquals(
                (5 - 1) / error(2, 1) - T95, ClauseMargin.of(new Rule.EquivalentPoints(5), plain(-1, 1, 0.90)), CLOSE);
        assertEquals(
                (Math.log(1.2) - 0.05) / error(0.1, 0.04) - T95,
                ClauseMargin.of(new Rule.EquivalentRatio(0.2), log(0.05, 0.04, 0.90)),
                CLOSE);
        assertEquals(
                (0.05 - 0.01) / error(0.02, 0.01) - T95,
                ClauseMargin.of(new Rule.EquivalentShare(0.05, "arm"), plain(0.01, 0.01, 0.90)),
                CLOSE);
    }

    @Test
    void bounds_of_one_arm_take_a_tenth_of_the_bound_as_usual_spread() {
        assertEquals(
                (2 - 1.5) / error(0.15, 0.2) - T95,
                ClauseMargin.of(new Rule.Threshold(true, 1.5), plain(2, 0.2, 0.90)),
                CLOSE);
        assertEquals(
                (1.5 - 1.2) / error(0.15, 0.2) - T95,
                ClauseMargin.of(new Rule.Between(0.5, 1.5), plain(1.2, 0.2, 0.90)),
                CLOSE);
        assertEquals(
                Math.log(60.0 / 40) / error(0.1, 0.2) - T95,
                ClauseMargin.of(new Rule.MedianBetween(15, 60), log(Math.log(40), 0.2, 0.90)),
                CLOSE);
    }

    @Test
    void a_share_is_told_by_its_lower_end_since_the_upper_one_is_cut() {
        ClauseFinding whole = plain(0.97, 0.04, 0.90);
        ClauseFinding cut = found(0.97, whole.intervalLow(), 1, 0.90, 0.5);
        assertEquals((0.97 - 0.9) / error(0.02, 0.04) - T95, ClauseMargin.of(new Rule.ShareAbove(1, 0.9), cut), CLOSE);
    }

    @Test
    void two_classes_gain_with_the_root_of_the_number_of_experiments() {
        // p = 0.0013499 is a score of 3; of four experiments, so 3 sqrt(6/4) - 1.644854
        assertEquals(
                3.674235 - 1.644854, ClauseMargin.of(new Rule.TwoClasses(), found(3, 2, 4, 0.95, 0.0013499)), 1e-3);
    }

    @Test
    void experiments_that_happen_to_be_equal_are_not_certain() {
        double z = ClauseMargin.of(new Rule.Points(true, 10), plain(12, 0, 0.95));
        assertEquals(2 / error(2, 0), z, CLOSE);
        assertTrue(z < 5, "z " + z);
    }

    @Test
    void zero_is_safe_where_it_holds_and_worse_the_more_there_is() {
        ClauseFinding holds = new ClauseFinding(
                "q",
                "",
                Verdict.HOLDS,
                0,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                "",
                "",
                Double.NaN,
                Double.NaN,
                Double.NaN,
                4,
                "truth",
                "");
        double none = Double.NaN;
        assertEquals(2, ClauseMargin.of(new Rule.Zero(), holds));
        assertEquals(-0.5, ClauseMargin.of(new Rule.Zero(), found(0.01, none, none, none, none)), 1e-12);
        assertEquals(-0.75, ClauseMargin.of(new Rule.Zero(), found(0.03, none, none, none, none)), 1e-12);
    }

    @Test
    void what_was_not_tested_is_as_good_as_even() {
        double none = Double.NaN;
        ClauseFinding untested = new ClauseFinding(
                "q", "", Verdict.NOT_TESTED, none, none, none, none, "", "", none, none, none, 0, "", "");
        assertEquals(0, ClauseMargin.of(new Rule.Ratio(true, 2), untested));
    }

    @Test
    void a_safe_clause_costs_nothing_and_a_hopeless_one_no_more_than_the_most() {
        assertEquals(0, Objective.cost(2));
        assertEquals(4 / (1 + 4 / 50.0), Objective.cost(0), 1e-12);
        assertTrue(Objective.cost(-1000) < 50 && Objective.cost(-1000) > Objective.cost(-10));
    }
}
