package org.mitoferry.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.junit.jupiter.api.Test;

/** What happens at the ends of the data: no spread, no hits, too few values, too many arrangements. */
class BordersTest {

    @Test
    void p_is_below_one_in_twenty_exactly_where_the_interval_excludes_0() {
        for (double value = 0.1; value < 5; value += 0.1) {
            Estimate estimate = new Estimate(value, 1, 4.5);
            assertEquals(estimate.p() < 0.05, estimate.low(0.95) > 0, "at " + value);
            assertEquals(estimate.equivalenceP(-4, 4) < 0.05, estimate.high(0.90) < 4, "equivalence at " + value);
        }
    }

    @Test
    void values_that_are_all_equal_have_no_asymptotic_p_and_an_exact_one_of_1() {
        double[] x = {2, 2, 2};
        assertTrue(Double.isNaN(MannWhitney.asymptoticP(x, x, AlternativeHypothesis.TWO_SIDED)));
        assertEquals(1, MannWhitney.exactP(x, x, AlternativeHypothesis.TWO_SIDED), 1e-12);
        assertTrue(Double.isNaN(KruskalWallis.of(List.of(x, x, x)).p()));
        assertTrue(Double.isNaN(MeanDifference.paired(new double[] {1, 1}).p()));
    }

    @Test
    void minus_0_ties_with_0() {
        double[] x = {0.0, 1};
        double[] y = {-0.0, 2};
        assertEquals(1.5, MannWhitney.u(x, y), 0);
    }

    @Test
    void six_against_six_without_overlap_gives_the_two_in_924_of_the_publication() {
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] y = {11, 12, 13, 14, 15, 16};
        assertEquals(2.0 / 924, MannWhitney.exactP(x, y, AlternativeHypothesis.TWO_SIDED), 1e-12);
        assertEquals(2.0 / 924, Permutation.ofLabels(x, y, 1).p(), 1e-12);
    }

    @Test
    void more_arrangements_than_can_be_looked_at_are_sampled() {
        double[] ones = new double[20];
        Arrays.fill(ones, 1);
        Permutation signs = Permutation.ofSigns(ones, 3);
        assertFalse(signs.exact());
        assertTrue(signs.p() <= 3e-5, "p of 2 in a million, found " + signs.p());
        double[] x = new double[12];
        double[] y = new double[12];
        for (int i = 0; i < 12; i++) {
            x[i] = i;
            y[i] = 11 - i;
        }
        Permutation labels = Permutation.ofLabels(x, y, 3);
        assertFalse(labels.exact());
        assertEquals(1, labels.p(), 1e-12);
    }

    @Test
    void three_pairs_reach_an_interval_of_three_quarters_and_say_so() {
        assertEquals(0.75, HodgesLehmann.paired(new double[] {1, 2, 4}, 0.95).confidence(), 1e-12);
    }

    @Test
    void a_dominance_without_overlap_keeps_an_interval_that_few_values_deserve() {
        CliffsDelta few = CliffsDelta.of(new double[] {1, 2, 3}, new double[] {4, 5, 6}, 0.95);
        assertEquals(-1, few.delta(), 0);
        assertTrue(few.high() > 0, "three against three say little: " + few);
    }

    @Test
    void blocks_that_do_not_connect_the_arms_are_refused() {
        double[] y = {1, 2, 3, 4, 5, 6};
        int[] arm = {0, 1, 0, 1, 2, 2};
        int[] block = {0, 0, 1, 1, 2, 2};
        assertThrows(IllegalArgumentException.class, () -> BlockAnova.of(y, arm, block));
    }

    @Test
    void columns_that_depend_on_each_other_are_refused() {
        double[][] x = {{1, 1}, {1, 1}, {1, 1}, {1, 1}};
        assertThrows(
                IllegalArgumentException.class,
                () -> MixedModel.fit(new double[] {1, 2, 3, 5}, x, new int[] {0, 0, 1, 1}));
    }

    @Test
    void two_arms_in_complete_blocks_have_the_paired_t_of_the_mixed_model() {
        double[] a = {1.2, 3.4, 2.2, 5.1, 4.4};
        double[] b = {1.9, 4.5, 2.4, 6.0, 5.9};
        double[] y = new double[10];
        double[][] x = new double[10][];
        int[] group = new int[10];
        for (int i = 0; i < 5; i++) {
            y[2 * i] = a[i];
            y[2 * i + 1] = b[i];
            x[2 * i] = new double[] {1, 0};
            x[2 * i + 1] = new double[] {0, 1};
            group[2 * i] = i;
            group[2 * i + 1] = i;
        }
        Estimate mixed = MixedModel.fit(y, x, group).contrast(-1, 1);
        Estimate paired = MeanDifference.paired(b, a);
        assertEquals(paired.value(), mixed.value(), 1e-9);
        assertEquals(paired.p(), mixed.p(), 1e-6);
        assertEquals(4, mixed.degreesOfFreedom(), 1e-5);
    }

    @Test
    void an_arm_without_a_hit_has_no_binomial_estimate() {
        double[][] x = {{1, 0}, {1, 1}, {1, 0}, {1, 1}, {1, 0}, {1, 1}};
        BinomialMixedModel model = BinomialMixedModel.fit(
                new double[] {0, 5, 0, 7, 0, 6},
                new double[] {20, 20, 20, 20, 20, 20},
                x,
                new int[] {0, 0, 1, 1, 2, 2},
                9);
        assertFalse(model.converged());
    }

    @Test
    void groups_that_do_not_differ_leave_the_plain_logistic_model() {
        double[][] x = {{1, 0}, {1, 1}, {1, 0}, {1, 1}};
        BinomialMixedModel model = BinomialMixedModel.fit(
                new double[] {10, 20, 10, 20}, new double[] {40, 40, 40, 40}, x, new int[] {0, 0, 1, 1}, 9);
        assertEquals(Math.log(1.0 / 3), model.coefficients()[0], 1e-6);
        assertEquals(-Math.log(1.0 / 3), model.coefficients()[1], 1e-6);
        assertEquals(0, model.groupDeviation(), 1e-3);
    }

    @Test
    void a_dose_response_without_noise_is_found_whichever_way_it_goes() {
        double[] doses = {0, 0.01, 0.1, 0.3, 1, 3, 10, 100};
        for (boolean falls : new boolean[] {true, false}) {
            double lower = falls ? 9 : 1;
            double upper = falls ? 1 : 9;
            double[] responses = Arrays.stream(doses)
                    .map(dose -> upper + (lower - upper) / (1 + Math.pow(dose / 0.5, 1.7)))
                    .toArray();
            DoseResponse fit = DoseResponse.fit(doses, responses);
            double[] found = {fit.lower(), fit.upper(), fit.slope(), Math.exp(fit.logMiddle())};
            assertArrayEquals(new double[] {lower, upper, 1.7, 0.5}, found, 1e-6);
        }
    }

    @Test
    void an_independent_action_has_no_excess() {
        double[] a = {0.2, 0.3, 0.4};
        double[] b = {0.5, 0.4, 0.1};
        double[] both = {0.6, 0.58, 0.46};
        assertEquals(0, Bliss.excess(a, b, both).value(), 1e-12);
        assertEquals(0.25, Bliss.corrected(0.4, 0.2), 1e-12);
    }
}
