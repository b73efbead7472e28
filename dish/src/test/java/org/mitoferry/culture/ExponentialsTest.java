package org.mitoferry.culture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExponentialsTest {

    private static final int MANY = 300_000;

    @Test
    void logarithms_of_uniform_numbers_are_those_of_the_strict_library() {
        Random random = new Random(1);
        for (int k = 0; k < MANY; k++) {
            agrees(random.nextDouble() + 0x1p-54);
        }
    }

    @Test
    void logarithms_near_one_keep_all_their_digits() {
        Random random = new Random(2);
        for (int k = 0; k < MANY; k++) {
            double little = random.nextDouble() * Math.scalb(1, -1 - random.nextInt(52));
            agrees(1 - little);
            agrees(1 + little);
        }
        agrees(Math.nextDown(1.0));
        agrees(Math.nextUp(1.0));
        assertEquals(0, Exponentials.log(1));
    }

    @Test
    void logarithms_of_numbers_of_any_size_are_those_of_the_strict_library() {
        Random random = new Random(3);
        for (int k = 0; k < MANY; k++) {
            agrees((1 + random.nextDouble()) * Math.scalb(1, random.nextInt(2046) - 1022));
        }
        agrees(Double.MIN_NORMAL);
        agrees(Double.MAX_VALUE);
    }

    @Test
    void no_step_is_left_where_one_centre_gives_way_to_the_next() {
        for (int j = 90; j <= 182; j++) {
            double border = (j + 0.5) / 128;
            agrees(border);
            agrees(Math.nextDown(border));
            agrees(Math.nextUp(border));
        }
        agrees(StrictMath.sqrt(0.5));
        agrees(Math.nextDown(StrictMath.sqrt(0.5)));
        agrees(StrictMath.sqrt(2));
        agrees(Math.nextUp(StrictMath.sqrt(2)));
    }

    /** The smallest and the greatest uniform number that can be drawn. */
    @Test
    void the_ends_of_a_draw_have_their_logarithms() {
        agrees(0x1p-54);
        agrees(1 - 0x1p-53);
    }

    @Test
    void powers_are_those_of_the_strict_library() {
        Random random = new Random(4);
        for (int k = 0; k < MANY; k++) {
            powerAgrees(20 * random.nextDouble() - 10);
            powerAgrees(1400 * random.nextDouble() - 700);
            powerAgrees(Math.scalb(random.nextDouble() - 0.5, -random.nextInt(60)));
        }
    }

    @Test
    void no_step_is_left_where_one_root_of_two_gives_way_to_the_next() {
        for (int j = -1000; j <= 1000; j++) {
            double border = (j + 0.5) / 64 * StrictMath.log(2);
            powerAgrees(border);
            powerAgrees(Math.nextDown(border));
            powerAgrees(Math.nextUp(border));
        }
        assertEquals(1, Exponentials.exp(0));
    }

    @Test
    void powers_beyond_the_ordinary_are_those_of_the_strict_library() {
        double[] beyond = {
            -699.9999,
            699.9999,
            700,
            -700,
            709,
            710,
            -708,
            -745,
            -746,
            1e300,
            -1e300,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY
        };
        for (double x : beyond) {
            powerAgrees(x);
        }
        assertEquals(Double.NaN, Exponentials.exp(Double.NaN));
    }

    private static void powerAgrees(double x) {
        double expected = StrictMath.exp(x);
        double deviation = Double.isInfinite(expected) ? 0 : 3 * Math.ulp(expected);
        assertEquals(expected, Exponentials.exp(x), deviation, () -> "exp " + x);
    }

    private static void agrees(double x) {
        double expected = StrictMath.log(x);
        assertEquals(expected, Exponentials.log(x), 3 * Math.ulp(expected), () -> "ln " + x);
    }
}
