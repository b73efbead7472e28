package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;

@Tag("slow")
class MortalityTest {

    /** Without variation between donors: the median donor. */
    @Test
    void stromal_cells_live_through_two_days_of_deprivation_and_half_are_dead_after_three() {
        Culture culture = TestDish.of("BMSC").size(1000, 1000).seeded(120);
        TestDish.fill(culture, 0.2, 0, 0);
        double[] death = new double[120];
        Arrays.fill(death, Double.POSITIVE_INFINITY);
        try (Crew crew = new Crew(2)) {
            CultureStep step = new CultureStep(culture, crew);
            for (int k = 1; k <= 96 * 60; k++) {
                step.advance(1);
                for (int c = 0; c < 120; c++) {
                    if (culture.cells().life[c] != Cells.ALIVE && Double.isInfinite(death[c])) {
                        death[c] = k / 60.0;
                    }
                }
            }
        }
        long deadAtTwoDays = Arrays.stream(death).filter(t -> t < 48).count();
        assertTrue(deadAtTwoDays < 0.05 * 120, deadAtTwoDays + " dead after two days");
        Arrays.sort(death);
        assertTrue(death[60] > 60 && death[60] < 84, "median " + death[60] + " h");
    }
}
