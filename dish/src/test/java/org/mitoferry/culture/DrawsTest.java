package org.mitoferry.culture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class DrawsTest {

    private static final long SEED = 20_250_101;
    private static final int MANY = 200_000;

    @Test
    void counter_and_key_of_nothing_give_the_published_words() {
        assertEquals(words(0x6627e8d5, 0xe169c58d), Draws.bits(0, 0, 0, 0));
    }

    @Test
    void counter_and_key_of_ones_give_the_published_words() {
        assertEquals(words(0x408f276d, 0x41c83b0e), Draws.bits(-1, -1, -1, -1));
    }

    @Test
    void counter_and_key_of_the_digits_of_pi_give_the_published_words() {
        long key = words(0xa4093822, 0x299f31d0);
        long id = words(0x243f6a88, 0x85a308d3);
        assertEquals(words(0xd16cfe09, 0x94fdcceb), Draws.bits(key, id, 0x13198a2e, 0x03707344));
    }

    private static long words(int first, int second) {
        return ((long) second << 32) | (first & 0xFFFFFFFFL);
    }

    @Test
    void uniform_draws_are_uniform() {
        double[] sample = sample(n -> Draws.uniform(SEED, 5, Draws.CHOICE, n));
        assertTrue(Samples.kolmogorov(sample, x -> x) < 1.95);
        assertEquals(0.5, Samples.mean(sample), 4 * Math.sqrt(1 / 12.0 / MANY));
        assertEquals(1 / 12.0, Samples.variance(sample), 4 * Math.sqrt(1 / 180.0 / MANY));
    }

    @Test
    void uniform_draws_never_reach_their_bounds() {
        for (double u : sample(n -> Draws.uniform(SEED, 6, Draws.CHOICE, n))) {
            assertTrue(u > 0 && u < 1);
        }
    }

    @Test
    void exponential_draws_are_exponential_with_mean_one() {
        double[] sample = sample(n -> Draws.exponential(SEED, 5, Draws.CLOCK, n));
        assertTrue(Samples.kolmogorov(sample, x -> 1 - Math.exp(-x)) < 1.95);
        assertEquals(1, Samples.mean(sample), 4 / Math.sqrt(MANY));
    }

    @Test
    void normal_draws_have_the_moments_of_the_standard_normal() {
        double[] sample = sample(n -> Draws.normal(SEED, 5, Draws.MOTION, n));
        assertEquals(0, Samples.mean(sample), 4 / Math.sqrt(MANY));
        assertEquals(1, Samples.variance(sample), 4 * Math.sqrt(2.0 / MANY));
        assertEquals(0, meanPower(sample, 3), 4 * Math.sqrt(15.0 / MANY));
        assertEquals(3, meanPower(sample, 4), 4 * Math.sqrt(96.0 / MANY));
    }

    @Test
    void squares_of_normal_draws_follow_the_chi_square_law_of_pairs() {
        double[] sample = new double[MANY / 2];
        for (int i = 0; i < sample.length; i++) {
            double a = Draws.normal(SEED, 8, Draws.MOTION, 2 * i);
            double b = Draws.normal(SEED, 8, Draws.MOTION, 2 * i + 1);
            sample[i] = (a * a + b * b) / 2;
        }
        assertTrue(Samples.kolmogorov(sample, x -> 1 - Math.exp(-x)) < 1.95);
    }

    @Test
    void lognormal_draws_have_mean_one_and_the_asked_variation() {
        double[] sample = sample(n -> Draws.lognormal(SEED, 5, Draws.SEEDING, n, 0.4));
        assertEquals(1, Samples.mean(sample), 4 * 0.4 / Math.sqrt(MANY));
        assertEquals(0.4, Math.sqrt(Samples.variance(sample)), 0.006);
    }

    @Test
    void lognormal_draws_without_variation_are_one() {
        assertEquals(1, Draws.lognormal(SEED, 5, Draws.SEEDING, 3, 0));
    }

    @Test
    void draws_for_two_purposes_do_not_correlate() {
        double[] reference = sample(n -> Draws.uniform(SEED, 5, 1, n));
        for (int purpose = 2; purpose <= 12; purpose++) {
            int other = purpose;
            assertUncorrelated(reference, sample(n -> Draws.uniform(SEED, 5, other, n)));
        }
    }

    @Test
    void draws_of_neighbouring_ids_do_not_correlate() {
        double[] reference = sample(n -> Draws.uniform(SEED, 1L << 32, Draws.HIT, n));
        assertUncorrelated(reference, sample(n -> Draws.uniform(SEED, (1L << 32) + 1, Draws.HIT, n)));
        assertUncorrelated(reference, sample(n -> Draws.uniform(SEED, 2L << 32, Draws.HIT, n)));
    }

    @Test
    void draws_of_neighbouring_seeds_do_not_correlate() {
        assertUncorrelated(
                sample(n -> Draws.uniform(1, 9, Draws.HIT, n)), sample(n -> Draws.uniform(2, 9, Draws.HIT, n)));
    }

    @Test
    void draws_of_following_steps_do_not_correlate() {
        assertUncorrelated(
                sample(n -> Draws.uniform(SEED, 9, Draws.HIT, n)),
                sample(n -> Draws.uniform(SEED, 9, Draws.HIT, n + 1)));
    }

    @Test
    void derived_seeds_differ_for_every_experiment_and_arm() {
        Set<Long> seeds = new HashSet<>();
        for (int experiment = 1; experiment <= 100; experiment++) {
            for (int arm = 0; arm < 50; arm++) {
                seeds.add(Draws.derive(SEED, experiment, arm));
            }
        }
        assertEquals(5000, seeds.size());
        assertNotEquals(Draws.derive(1, 1, 0), Draws.derive(2, 1, 0));
    }

    private static void assertUncorrelated(double[] a, double[] b) {
        assertEquals(0, Samples.correlation(a, b), 4.5 / Math.sqrt(MANY));
    }

    private static double meanPower(double[] sample, int power) {
        double sum = 0;
        for (double x : sample) {
            sum += Math.pow(x, power);
        }
        return sum / sample.length;
    }

    private static double[] sample(IntToDoubleFunction draw) {
        double[] sample = new double[MANY];
        for (int n = 0; n < MANY; n++) {
            sample[n] = draw.applyAsDouble(n);
        }
        return sample;
    }
}
