package org.mitoferry.culture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AnglesTest {

    @Test
    void sine_and_cosine_are_those_of_the_strict_library() {
        Random random = new Random(1);
        for (int k = 0; k < 10_000; k++) {
            double radians = 60 * random.nextDouble() - 30;
            assertEquals(StrictMath.sin(radians), Angles.sine(radians), 1e-13);
            assertEquals(StrictMath.cos(radians), Angles.cosine(radians), 1e-13);
        }
    }

    @Test
    void quarter_turns_are_as_exact_as_the_angle() {
        assertEquals(1, Angles.sine(Math.PI / 2), 1e-15);
        assertEquals(-1, Angles.cosine(Math.PI), 1e-15);
        assertEquals(-1, Angles.sine(-Math.PI / 2), 1e-15);
    }
}
