package org.mitoferry.culture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ActiveEffectTest {

    private static ActiveEffect effect(double most, boolean adds) {
        return new ActiveEffect(4, CellParameter.MOTILITY, most, adds, 0.15, 2, 60, 60, new boolean[] {true});
    }

    @Test
    void half_of_the_effect_is_reached_at_the_half_dose() {
        assertEquals(0.5, effect(0, false).atEquilibrium(0.15), 1e-15);
    }

    @Test
    void without_drug_nothing_changes() {
        assertEquals(0, effect(0, false).atEquilibrium(0));
        assertEquals(15, effect(0, false).on(15, 0));
        assertEquals(15, effect(3, true).on(15, 0));
    }

    @Test
    void more_drug_never_does_less() {
        double last = 0;
        for (double dose = 1e-6; dose < 1e6; dose *= 1.3) {
            double now = effect(0, false).atEquilibrium(dose);
            assertTrue(now >= last && now <= 1);
            last = now;
        }
        assertEquals(1, last, 1e-9);
    }

    @Test
    void ten_times_the_half_dose_follows_hills_law() {
        assertEquals(100.0 / 101, effect(0, false).atEquilibrium(1.5), 1e-12);
    }

    @Test
    void a_factor_multiplies_and_an_addend_adds() {
        assertEquals(3, effect(0.1, false).on(30, 1), 1e-12);
        assertEquals(16.5, effect(0.1, false).on(30, 0.5), 1e-12);
        assertEquals(35, effect(10, true).on(30, 0.5), 1e-12);
    }
}
