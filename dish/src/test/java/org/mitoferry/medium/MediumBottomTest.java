package org.mitoferry.medium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cells take and give at the bottom. */
class MediumBottomTest {

    private static final MediumConstants CONSTANTS = MediumConstants.cultureMediumAt37Celsius();
    private static final double D = CONSTANTS.oxygenDiffusivitySquareMicrometresPerMinute();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_constant_uptake_under_an_open_surface_ends_in_a_linear_profile(boolean graded) {
        VerticalGrid grid = graded ? VerticalGrid.graded(2000, 20, 1.25) : VerticalGrid.uniform(2000, 50);
        Medium medium = oxygenColumn(grid, 18.6);
        medium.prescribed()[0] = -1200;
        settle(medium);
        // 1200 fmol/min over 1 mm2 are 1200 uM um/min.
        double slope = 1200 / D;
        double surface = CONSTANTS.dissolvedOxygenMicromolar(18.6);
        for (int z = 0; z < grid.layers(); z++) {
            assertEquals(surface - slope * (2000 - grid.centreMicrometres(z)), medium.concentrations()[z], 1e-9);
        }
        assertEquals(surface - slope * 2000, medium.atCells()[0], 1e-9);
    }

    @Test
    void zero_order_uptake_is_a_half_saturation_of_zero() {
        Medium byLaw = oxygenColumn(VerticalGrid.graded(2000, 20, 1.25), 18.6);
        Medium prescribed = oxygenColumn(VerticalGrid.graded(2000, 20, 1.25), 18.6);
        byLaw.capacities()[0] = 1200;
        prescribed.prescribed()[0] = -1200;
        for (int i = 0; i < 100; i++) {
            byLaw.step(1);
            prescribed.step(1);
            assertEquals(1200, byLaw.takenUp()[0], 1e-9);
        }
        assertArrayEquals(prescribed.concentrations(), byLaw.concentrations(), 1e-10);
    }

    @ParameterizedTest
    @CsvSource({
        "18.6, 2000, 120, 0",
        "1, 2000, 120, 600",
        "0.2, 1000, 150, 750",
        "0.2, 2000, 120, 0",
        "0.2, 2000, 120, 600",
        "0.2, 4000, 0, 3000"
    })
    void michaelis_uptake_settles_at_the_pericellular_oxygen_of_the_closed_form(
            double gas, double height, double bmscDensity, double jjn3Density) {
        List<PericellularOxygen.Layer> layers = List.of(
                new PericellularOxygen.Layer("BMSC", bmscDensity, 98, 0.5),
                new PericellularOxygen.Layer("JJN3", jjn3Density, 100, 0.5));
        PericellularOxygen.Supply expected = new PericellularOxygen(CONSTANTS).at(gas, height, layers);
        Medium medium = oxygenColumn(VerticalGrid.graded(height, 20, 1.25), gas);
        medium.capacities()[0] = (bmscDensity * 98 + jjn3Density * 100) / 60;
        medium.halfSaturations()[0] = 0.5;
        settle(medium);
        assertEquals(expected.atCellsMicromolar(), medium.atCells()[0], 1e-9 * expected.atCellsMicromolar());
        double perHour = medium.takenUp()[0] * 60 / 10;
        assertEquals(expected.uptakeFemtomolesPerSquareMillimetrePerHour(), perHour, 1e-9 * perHour);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 100, 1e8})
    void a_step_meets_the_michaelis_law_at_its_end(double minutes) {
        Medium medium = oxygenColumn(VerticalGrid.graded(2000, 20, 1.25), 0.2);
        medium.add(0, 3);
        medium.capacities()[0] = 1500;
        medium.halfSaturations()[0] = 0.5;
        for (int i = 0; i < 5; i++) {
            medium.step(minutes);
            double c = medium.atCells()[0];
            double lawful = minutes * 1500 * c / (c + 0.5);
            assertEquals(lawful, medium.takenUp()[0], 1e-11 * lawful);
            double crossing = D * (medium.concentrations()[0] - c) / 10 * minutes;
            assertEquals(lawful, crossing, 1e-8 * lawful);
        }
    }

    @Test
    void prescribed_uptake_stops_where_nothing_is_left() {
        Medium medium = new Medium(
                VerticalGrid.graded(500, 20, 1.25), 3, 1, 100, 100, List.of(Substance.dissolved("glucose", 54_000)));
        medium.add(0, 10);
        double before = medium.contentFemtomoles(0);
        Arrays.fill(medium.prescribed(), -1e4);
        double taken = 0;
        for (int i = 0; i < 200; i++) {
            medium.step(1);
            taken += Arrays.stream(medium.takenUp()).sum();
            assertTrue(Arrays.stream(medium.concentrations()).allMatch(c -> c >= 0));
        }
        assertTrue(medium.contentFemtomoles(0) < 1e-9 * before);
        assertEquals(before, taken, 1e-10 * before);
    }

    @Test
    void what_is_released_at_the_bottom_arrives_in_full() {
        Medium medium = Medium.column(
                VerticalGrid.graded(2000, 20, 1.25), 1e6, List.of(Substance.dissolved("lactate", 78_000)));
        medium.prescribed()[0] = 700;
        for (int i = 0; i < 60; i++) {
            medium.step(1);
        }
        assertEquals(42_000, medium.contentFemtomoles(0), 1e-7);
        assertEquals(0, medium.takenUp()[0]);
        assertTrue(medium.atCells()[0] > medium.concentrations()[0]);
    }

    @Test
    void a_single_column_is_the_mean_of_many_with_the_same_uptake() {
        VerticalGrid grid = VerticalGrid.graded(2000, 20, 1.25);
        Medium one = Medium.column(grid, 1e6, List.of(CONSTANTS.oxygen("oxygen")));
        Medium many = new Medium(grid, 8, 5, 125, 200, List.of(CONSTANTS.oxygen("oxygen")));
        for (Medium medium : List.of(one, many)) {
            medium.add(0, 160);
            medium.setGas(0, 0.2);
            Arrays.fill(medium.capacities(), 1200.0 / medium.columns());
            Arrays.fill(medium.halfSaturations(), 0.5);
            for (int i = 0; i < 600; i++) {
                medium.step(0.5);
            }
        }
        for (int z = 0; z < grid.layers(); z++) {
            for (int column = 0; column < 40; column++) {
                double c = many.concentrations()[z * 40 + column];
                assertEquals(one.concentrations()[z], c, 1e-12 * c);
            }
        }
        assertEquals(one.takenUp()[0], Arrays.stream(many.takenUp()).sum(), 1e-12 * one.takenUp()[0]);
        assertEquals(one.meanAtCellsMicromolar(0), many.meanAtCellsMicromolar(0), 1e-12);
    }

    @Test
    void cells_under_one_column_lower_the_oxygen_of_their_neighbours_less_the_farther_they_are() {
        Medium medium =
                new Medium(VerticalGrid.graded(500, 20, 1.25), 9, 1, 50, 50, List.of(CONSTANTS.oxygen("oxygen")));
        medium.setGas(0, 1);
        medium.equilibrateSurface();
        medium.add(0, medium.surfaceMicromolar(0));
        medium.capacities()[0] = 50;
        medium.halfSaturations()[0] = 0.5;
        for (int i = 0; i < 2000; i++) {
            medium.step(0.01);
        }
        for (int x = 1; x < 9; x++) {
            assertTrue(medium.atCells()[x - 1] < medium.atCells()[x]);
        }
    }

    @Test
    void the_error_in_time_is_of_first_order_with_michaelis_uptake_and_a_lagging_gas() {
        double coarse = afterTwoHours(1);
        double middle = afterTwoHours(0.5);
        double fine = afterTwoHours(0.25);
        assertEquals(1, Math.log((coarse - middle) / (middle - fine)) / Math.log(2), 0.05);
    }

    private static double afterTwoHours(double minutes) {
        Medium medium = Medium.column(VerticalGrid.graded(2000, 20, 1.25), 1e6, List.of(CONSTANTS.oxygen("oxygen")));
        medium.add(0, 60);
        medium.setGas(0, 0.2);
        medium.capacities()[0] = 1200;
        medium.halfSaturations()[0] = 0.5;
        for (int i = 0; i < Math.round(120 / minutes); i++) {
            medium.step(minutes);
        }
        return medium.meanMicromolar(0);
    }

    private static Medium oxygenColumn(VerticalGrid grid, double gas) {
        Medium medium = Medium.column(grid, 1e6, List.of(CONSTANTS.oxygen("oxygen")));
        medium.setGas(0, gas);
        medium.equilibrateSurface();
        medium.add(0, medium.surfaceMicromolar(0));
        return medium;
    }

    private static void settle(Medium medium) {
        for (int i = 0; i < 5000; i++) {
            medium.step(10);
        }
    }
}
