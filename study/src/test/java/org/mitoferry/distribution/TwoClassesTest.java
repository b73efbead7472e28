package org.mitoferry.distribution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TwoClassesTest {

    private static final int STUDIES = 60;
    private static final int EXPERIMENTS = 3;
    private static final int OBJECTS = 60;

    private interface Law {
        double draw(SplittableRandom random);
    }

    /** Values on the log scale; every experiment has a mean of its own, as donors do. */
    private static double[][] study(long seed, int experiments, int objects, Law law) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] values = new double[experiments][objects];
        for (double[] experiment : values) {
            double donor = 0.5 * random.nextGaussian();
            for (int i = 0; i < objects; i++) {
                experiment[i] = donor + law.draw(random);
            }
        }
        return values;
    }

    private static double shareOfOne(Law law) {
        int one = 0;
        for (int seed = 1; seed <= STUDIES; seed++) {
            one += TwoClasses.of(study(seed, EXPERIMENTS, OBJECTS, law), seed).two() ? 0 : 1;
        }
        return (double) one / STUDIES;
    }

    private static double twoOf(SplittableRandom random) {
        return random.nextDouble() < 0.65 ? -1.9 + 0.25 * random.nextGaussian() : -0.5 + 0.3 * random.nextGaussian();
    }

    @Test
    void a_lognormal_class_is_one() {
        assertTrue(shareOfOne(r -> 0.4 * r.nextGaussian()) >= 0.95);
    }

    @Test
    void a_skewed_class_is_one() {
        assertTrue(shareOfOne(r -> 0.9 * Math.abs(r.nextGaussian()) + 0.3 * r.nextGaussian()) >= 0.95);
    }

    @Test
    void a_class_more_skewed_than_a_skew_normal_can_be_is_one() {
        assertTrue(shareOfOne(r -> -Math.log(1 - r.nextDouble())) >= 0.95);
    }

    @Test
    void two_clear_classes_are_two_and_their_ratio_is_found() {
        TwoClasses found = TwoClasses.of(study(3, 6, 80, TwoClassesTest::twoOf), 1);
        assertTrue(found.two(), found.pLognormal() + " " + found.pSkewed() + " " + found.pDip());
        double distance = found.classes().stream()
                .mapToDouble(c -> c.highMean() - c.lowMean())
                .average()
                .orElseThrow();
        assertEquals(1.4, distance, 0.1);
        assertEquals(0.65, found.classes().getFirst().lowShare(), 0.15);
    }

    @Test
    void experiments_that_differ_do_not_make_two_classes() {
        double[][] values = study(9, 6, 60, r -> 0.2 * r.nextGaussian());
        for (int i = 0; i < values[0].length; i++) {
            values[0][i] += 5;
            values[1][i] += 5;
        }
        assertFalse(TwoClasses.of(values, 1).two());
    }

    @Test
    void one_experiment_of_six_with_two_classes_is_not_enough() {
        double[][] values = study(10, 6, 60, r -> 0.3 * r.nextGaussian());
        values[0] = study(11, 1, 60, TwoClassesTest::twoOf)[0];
        assertFalse(TwoClasses.of(values, 1).two());
    }

    @Test
    void shifting_and_stretching_the_log_scale_changes_nothing_but_the_classes() {
        double[][] values = study(5, 2, 50, TwoClassesTest::twoOf);
        double[][] moved = Arrays.stream(values)
                .map(x -> Arrays.stream(x).map(v -> 3 + 2 * v).toArray())
                .toArray(double[][]::new);
        TwoClasses plain = TwoClasses.of(values, 7);
        TwoClasses other = TwoClasses.of(moved, 7);
        assertEquals(plain.pLognormal(), other.pLognormal(), 1e-12);
        assertEquals(plain.pDip(), other.pDip(), 1e-12);
        assertEquals(
                3 + 2 * plain.classes().getFirst().lowMean(),
                other.classes().getFirst().lowMean(),
                1e-2);
    }

    @Test
    void the_same_seed_gives_the_same_answer_and_the_order_of_values_does_not_matter() {
        double[][] values = study(6, 2, 40, r -> r.nextGaussian());
        double[][] reversed = Arrays.stream(values)
                .map(x -> Arrays.stream(x).sorted().toArray())
                .toArray(double[][]::new);
        TwoClasses one = TwoClasses.of(values, 4);
        TwoClasses other = TwoClasses.of(reversed, 4);
        assertArrayEquals(
                new double[] {one.pLognormal(), one.pSkewed(), one.pDip()},
                new double[] {other.pLognormal(), other.pSkewed(), other.pDip()});
    }

    @Test
    void combined_p_values_of_one_size_are_smaller_than_each() {
        assertEquals(0.05, TwoClasses.combined(new double[] {0.05}), 1e-12);
        assertTrue(TwoClasses.combined(new double[] {0.05, 0.05, 0.05}) < 0.003);
        assertEquals(0.5, TwoClasses.combined(new double[] {0.01, 0.99}), 1e-9);
    }

    @Test
    void too_few_values_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> TwoClasses.of(new double[][] {{1, 2, 3}}, 1));
        assertThrows(IllegalArgumentException.class, () -> TwoClasses.of(new double[0][], 1));
    }
}
