package org.mitoferry.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against R 4's {@code power.t.test(n, delta, sd, type = "one.sample", strict = TRUE)$power}. */
class StudentPowerTest {

    @ParameterizedTest
    @CsvSource({
        "3, 10, 6, 0.367163569832",
        "6, 10, 8, 0.689273116367",
        "6, 1, 1, 0.506841979959",
        "2, 5, 2, 0.218529391470",
        "12, 0.5, 1, 0.352824149327",
        "20, 0.1, 1, 0.070941156971"
    })
    void the_power_is_that_of_R(int n, double difference, double sd, double power) {
        assertEquals(power, StudentPower.oneSample(n, difference, sd, 0.05), 1e-8);
    }

    @Test
    void without_a_difference_the_power_is_the_level() {
        assertEquals(0.05, StudentPower.oneSample(5, 0, 3, 0.05), 1e-9);
    }

    @Test
    void the_direction_does_not_matter() {
        assertEquals(StudentPower.oneSample(5, 2, 3, 0.05), StudentPower.oneSample(5, -2, 3, 0.05), 0);
    }

    @Test
    void what_does_not_vary_is_always_seen() {
        assertEquals(1, StudentPower.oneSample(2, 0.1, 0, 0.05), 0);
    }

    @Test
    void the_number_of_experiments_is_the_first_that_reaches_the_power() {
        int n = StudentPower.oneSample(10, 8, 0.05, 0.8, 40).orElseThrow();
        assertTrue(StudentPower.oneSample(n, 10, 8, 0.05) >= 0.8);
        assertTrue(StudentPower.oneSample(n - 1, 10, 8, 0.05) < 0.8);
    }

    @Test
    void more_experiments_than_allowed_are_none() {
        assertEquals(OptionalInt.empty(), StudentPower.oneSample(0.1, 8, 0.05, 0.8, 40));
    }

    @Test
    void one_experiment_has_no_power_to_be_asked_for() {
        assertThrows(IllegalArgumentException.class, () -> StudentPower.oneSample(1, 1, 1, 0.05));
    }
}
