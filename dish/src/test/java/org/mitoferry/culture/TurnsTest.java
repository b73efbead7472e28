package org.mitoferry.culture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TurnsTest {

    @Test
    void sine_and_cosine_of_turns_are_those_of_the_angle() {
        Random random = new Random(1);
        for (int k = 0; k < 10_000; k++) {
            double turns = 20 * random.nextDouble() - 10;
            assertEquals(StrictMath.sin(2 * Math.PI * turns), Turns.sine(turns), 1e-13);
            assertEquals(StrictMath.cos(2 * Math.PI * turns), Turns.cosine(turns), 1e-13);
        }
    }

    @Test
    void quarters_of_a_turn_are_exact() {
        assertEquals(0, Turns.sine(3));
        assertEquals(1, Turns.cosine(-2));
        assertEquals(-1, Turns.sine(0.75));
        assertEquals(1, Turns.sine(-0.75));
        assertEquals(-1, Turns.cosine(0.5));
    }
}
