package org.mitoferry.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gas over the medium, and how late it reaches the cells. */
class MediumGasTest {

    private static final MediumConstants CONSTANTS = MediumConstants.cultureMediumAt37Celsius();

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 5, 60})
    void the_surface_follows_the_gas_exponentially_whatever_the_step(double minutes) {
        Medium medium = inAir(CONSTANTS.oxygen("oxygen"));
        medium.setGas(0, 0.2);
        for (int i = 0; i < Math.round(180 / minutes); i++) {
            medium.step(minutes);
        }
        double low = CONSTANTS.dissolvedOxygenMicromolar(0.2);
        double high = CONSTANTS.dissolvedOxygenMicromolar(18.6);
        assertEquals(low + (high - low) * Math.exp(-3), medium.surfaceMicromolar(0), 1e-10);
    }

    @Test
    void without_a_lag_the_surface_is_in_equilibrium_at_once() {
        Medium medium = inAir(new Substance("oxygen", 168_000, 0, new Substance.GasExchange(8.98, 0)));
        medium.setGas(0, 0.2);
        medium.step(0.01);
        assertEquals(0.2 * 8.98, medium.surfaceMicromolar(0));
    }

    @Test
    void a_change_of_gas_takes_hours_to_reach_the_cells() {
        Medium medium = inAir(CONSTANTS.oxygen("oxygen"));
        double start = medium.atCells()[0];
        medium.setGas(0, 0.2);
        for (int i = 0; i < 30; i++) {
            medium.step(1);
        }
        assertTrue(medium.atCells()[0] > 0.6 * start, "after 30 min " + medium.atCells()[0]);
        for (int i = 0; i < 150; i++) {
            medium.step(1);
        }
        assertTrue(medium.atCells()[0] < 0.1 * start, "after 3 h " + medium.atCells()[0]);
    }

    @Test
    void in_ware_equilibrated_beforehand_the_new_medium_stays_as_it_is() {
        Medium medium = inAir(CONSTANTS.oxygen("oxygen"));
        medium.setGas(0, 0.2);
        medium.equilibrateSurface();
        medium.exchange(0, new double[] {CONSTANTS.dissolvedOxygenMicromolar(0.2)});
        for (int i = 0; i < 500; i++) {
            medium.step(1);
        }
        assertEquals(CONSTANTS.dissolvedOxygenMicromolar(0.2), medium.atCells()[0], 1e-12);
        assertEquals(0, medium.ledger(0).throughSurface(), 1e-6);
    }

    @Test
    void dissolved_oxygen_is_pressure_times_solubility() {
        assertEquals(1.797, CONSTANTS.dissolvedOxygenMicromolar(0.2), 0.0005);
    }

    private static Medium inAir(Substance oxygen) {
        Medium medium = Medium.column(VerticalGrid.graded(2000, 20, 1.25), 1e6, List.of(oxygen));
        medium.setGas(0, 18.6);
        medium.equilibrateSurface();
        medium.add(0, medium.surfaceMicromolar(0));
        return medium;
    }
}
