package org.mitoferry.tuning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The search on functions whose minimum is known. */
class SearchTest {
    private static final int DIMENSIONS = 10;
    private static final double[] MIDDLE = new double[DIMENSIONS];

    static {
        Arrays.fill(MIDDLE, 0.5);
    }

    /** Axes whose weights span a factor of 100, with the minimum off the middle. */
    private static double ellipsoid(double[] x) {
        double sum = 0;
        for (int i = 0; i < DIMENSIONS; i++) {
            double distance = x[i] - minimum(i);
            sum += Math.pow(100, i / (DIMENSIONS - 1.0)) * distance * distance;
        }
        return sum;
    }

    private static double minimum(int i) {
        return 0.2 + 0.06 * i;
    }

    /** A wave that changes from generation to generation and from place to place. */
    private static double noise(double[] x, int generation) {
        return 0.05 * Math.sin(1000 * Arrays.stream(x).sum() + 7 * generation) + 0.2 * Math.cos(3.0 * generation);
    }

    @Test
    void the_minimum_of_a_shifted_ellipsoid_is_found_under_noise() {
        double[] found = Search.mean(MIDDLE, 0.15, 1200, 1, (x, generation) -> ellipsoid(x) + noise(x, generation));
        assertTrue(ellipsoid(found) < 0.05 * ellipsoid(MIDDLE), "cost " + ellipsoid(found));
    }

    @Test
    void a_minimum_outside_the_range_is_looked_for_at_its_end() {
        double[] found = Search.mean(MIDDLE, 0.15, 1200, 1, (x, _) -> {
            double sum = 0;
            for (double one : x) {
                sum += (one - 1.3) * (one - 1.3);
            }
            return sum;
        });
        for (double one : found) {
            assertEquals(1, one, 0.05);
        }
    }

    @Test
    void candidates_stay_inside_their_ranges() {
        Search.mean(MIDDLE, 0.4, 200, 1, (x, _) -> {
            for (double one : x) {
                assertTrue(one >= 0 && one <= 1, "position " + one);
            }
            return x[0];
        });
    }

    @Test
    void the_start_is_generation_0_and_all_others_come_in_whole_generations() {
        List<Integer> generations = new ArrayList<>();
        Search.mean(MIDDLE, 0.15, 40, 1, (x, generation) -> {
            generations.add(generation);
            return ellipsoid(x);
        });
        int population = Search.population(DIMENSIONS);
        List<Integer> expected = new ArrayList<>(List.of(0));
        for (int i = 0; i < 39 / population * population; i++) {
            expected.add(1 + i / population);
        }
        assertEquals(expected, generations);
    }

    @Test
    void the_same_search_takes_the_same_way() {
        assertArrayEquals(
                Search.mean(MIDDLE, 0.15, 100, 5, (x, _) -> ellipsoid(x)),
                Search.mean(MIDDLE, 0.15, 100, 5, (x, _) -> ellipsoid(x)));
    }
}
