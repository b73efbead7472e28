package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {
    /** The ends are the shares p for which (k/n - p)^2 = z^2 p (1 - p) / n. */
    @ParameterizedTest
    @CsvSource({"17, 306", "1, 10", "5, 10", "99, 100", "250, 1000"})
    void both_ends_solve_the_equation_of_the_score_test(int positive, int total) {
        WilsonInterval interval = new WilsonInterval(positive, total);
        for (double p : new double[] {interval.low(), interval.high()}) {
            double z = (interval.fraction() - p) / Math.sqrt(p * (1 - p) / total);
            assertEquals(1.959963984540054, Math.abs(z), 1e-9);
        }
    }

    @Test
    void nobody_positive_has_an_interval_from_zero_to_the_known_end() {
        WilsonInterval none = new WilsonInterval(0, 10);
        assertEquals(0, none.low());
        // z^2 / (n + z^2)
        assertEquals(3.841458820694124 / 13.841458820694124, none.high(), 1e-12);
        assertEquals(1 - none.high(), new WilsonInterval(10, 10).low(), 1e-12);
        assertEquals(1, new WilsonInterval(10, 10).high());
    }

    @Test
    void of_nothing_nothing_is_known_and_more_than_all_is_refused() {
        assertTrue(Double.isNaN(new WilsonInterval(0, 0).fraction()));
        assertTrue(Double.isNaN(new WilsonInterval(0, 0).low()));
        assertThrows(IllegalArgumentException.class, () -> new WilsonInterval(4, 3));
    }
}
