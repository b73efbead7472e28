package org.mitoferry.medium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cells in a plane above the bottom take and give. */
class MediumPlaneTest {

    private static final MediumConstants CONSTANTS = MediumConstants.cultureMediumAt37Celsius();
    private static final double D = CONSTANTS.oxygenDiffusivitySquareMicrometresPerMinute();
    private static final double HEIGHT = 2000;

    @ParameterizedTest
    @CsvSource({"800, 0", "0, 800", "700, 500", "-300, 600"})
    void constant_uptake_in_the_plane_and_on_the_bottom_ends_in_the_profile_of_two_slopes(double plane, double bottom) {
        Medium medium = oxygen(18.6);
        medium.exchanges(1).prescribed()[0] = -plane;
        medium.exchanges(0).prescribed()[0] = -bottom;
        settle(medium, 600);
        double surface = CONSTANTS.dissolvedOxygenMicromolar(18.6);
        double planeHeight = medium.vertical().centreMicrometres(medium.layerOf(1));
        double atPlane = surface - (plane + bottom) / D * (HEIGHT - planeHeight);
        for (int z = 0; z < medium.vertical().layers(); z++) {
            double height = medium.vertical().centreMicrometres(z);
            double expected = height >= planeHeight
                    ? surface - (plane + bottom) / D * (HEIGHT - height)
                    : atPlane - bottom / D * (planeHeight - height);
            assertEquals(expected, medium.concentrations()[z], 1e-8);
        }
        assertEquals(atPlane, medium.exchanges(1).atCells()[0], 1e-8);
        assertEquals(atPlane - bottom / D * planeHeight, medium.exchanges(0).atCells()[0], 1e-8);
    }

    @ParameterizedTest
    @CsvSource({"18.6, 0.5", "1, 0.5", "0.2, 0.5", "0.2, 0"})
    void cells_of_both_levels_settle_where_their_michaelis_laws_meet_the_supply(double gas, double km) {
        Medium medium = oxygen(gas);
        breathe(medium, 1, 500, km);
        breathe(medium, 0, 900, km);
        settle(medium, 60);
        double fluxPlane = medium.exchanges(1).takenUp()[0] / 60;
        double fluxBottom = medium.exchanges(0).takenUp()[0] / 60;
        double height = medium.vertical().centreMicrometres(medium.layerOf(1));
        double surface = CONSTANTS.dissolvedOxygenMicromolar(gas);
        double atPlane = surface - (fluxPlane + fluxBottom) / D * (HEIGHT - height);
        assertEquals(atPlane, medium.exchanges(1).atCells()[0], 1e-6 * surface);
        assertEquals(atPlane - fluxBottom / D * height, medium.exchanges(0).atCells()[0], 1e-6 * surface);
        if (km > 0) {
            assertEquals(500 * lawful(medium, 1, km), fluxPlane, 1e-6 * fluxPlane);
            assertEquals(900 * lawful(medium, 0, km), fluxBottom, 1e-6 * fluxBottom);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 1, 100, 1e6})
    void a_step_of_any_length_meets_both_laws_at_its_end(double minutes) {
        Medium medium = oxygen(0.2);
        medium.add(0, 3);
        breathe(medium, 1, 700, 0.5);
        breathe(medium, 0, 1500, 0.5);
        for (int i = 0; i < 5; i++) {
            medium.step(minutes);
            for (int level = 0; level < 2; level++) {
                double lawful = (level == 1 ? 700 : 1500) * lawful(medium, level, 0.5) * minutes;
                assertEquals(lawful, medium.exchanges(level).takenUp()[0], 1e-8 * lawful);
            }
            int layer = medium.layerOf(1);
            assertEquals(
                    medium.concentrations()[layer],
                    medium.exchanges(1).atCells()[0],
                    1e-8 * medium.concentrations()[layer] + 1e-11);
        }
    }

    @Test
    void a_steady_state_does_not_depend_on_the_step() {
        double[] atPlane = new double[2];
        for (int k = 0; k < 2; k++) {
            Medium medium = oxygen(1);
            breathe(medium, 1, 500, 0.5);
            breathe(medium, 0, 600, 0.5);
            settle(medium, k == 0 ? 5 : 500);
            atPlane[k] = medium.exchanges(1).atCells()[0];
        }
        assertEquals(atPlane[0], atPlane[1], 1e-9);
    }

    @Test
    void a_plane_without_cells_changes_not_a_bit() {
        Medium with = oxygen(5);
        Medium without = Medium.column(grid(), 1e6, List.of(CONSTANTS.oxygen("oxygen")));
        without.setGas(0, 5);
        without.equilibrateSurface();
        without.exchange(0, new double[] {CONSTANTS.dissolvedOxygenMicromolar(5)});
        for (Medium medium : List.of(with, without)) {
            breathe(medium, 0, 1200, 0.5);
            for (int i = 0; i < 50; i++) {
                medium.step(1);
            }
        }
        assertArrayEquals(without.concentrations(), with.concentrations());
        assertArrayEquals(without.takenUp(), with.takenUp());
        assertEquals(1, without.levels());
    }

    @Test
    void books_close_whatever_the_cells_of_both_levels_take_and_give() {
        Random random = new Random(3);
        Medium medium = Medium.columnWithPlane(
                grid(),
                1e6,
                List.of(
                        CONSTANTS.oxygen("oxygen"),
                        Substance.dissolved("lactate", 7e4),
                        new Substance("factor", 5e3, 1e-3, null)),
                1000);
        medium.setGas(0, 18.6);
        medium.exchange(0, new double[] {200, 1000, 3});
        for (int i = 0; i < 300; i++) {
            for (int level = 0; level < 2; level++) {
                Exchanges e = medium.exchanges(level);
                e.capacities()[0] = 2000 * random.nextDouble();
                e.halfSaturations()[0] = random.nextInt(3) == 0 ? 0 : random.nextDouble();
                for (int s = 0; s < 3; s++) {
                    e.prescribed()[s] = (s == 1 ? 3e4 : 300) * (random.nextDouble() - 0.6);
                }
            }
            medium.step(random.nextDouble() * 20 + 0.01);
            for (double c : medium.concentrations()) {
                assertTrue(c >= -1e-9, "negative: " + c);
            }
        }
        for (int s = 0; s < 3; s++) {
            assertTrue(medium.ledger(s).relativeError() < 1e-11, medium.ledger(s)::toString);
        }
    }

    @Test
    void what_is_prescribed_beyond_what_there_is_is_cut() {
        Medium medium = Medium.columnWithPlane(grid(), 1e6, List.of(Substance.dissolved("glucose", 5e4)), 1000);
        medium.exchange(0, new double[] {10});
        medium.exchanges(1).prescribed()[0] = -1e6;
        double before = medium.contentFemtomoles(0);
        medium.step(1);
        assertEquals(0, medium.exchanges(1).atCells()[0], 1e-9);
        assertEquals(before, medium.contentFemtomoles(0) + medium.exchanges(1).takenUp()[0], 1e-9 * before);
        for (int i = 0; i < 3000; i++) {
            medium.step(1);
        }
        assertTrue(medium.contentFemtomoles(0) < 1e-6 * before);
    }

    @Test
    void the_plane_lies_in_the_layer_nearest_to_its_height_and_never_in_the_lowest() {
        VerticalGrid even = VerticalGrid.uniform(1000, 10);
        assertEquals(4, even.layerAt(460));
        assertEquals(9, even.layerAt(5000));
        assertEquals(1, even.layerAt(0));
        assertThrows(
                IllegalArgumentException.class,
                () -> VerticalGrid.uniform(1000, 1).layerAt(500));
    }

    private static double lawful(Medium medium, int level, double km) {
        double c = medium.exchanges(level).atCells()[0];
        return c / (c + km);
    }

    private static void breathe(Medium medium, int level, double capacity, double km) {
        medium.exchanges(level).capacities()[0] = capacity;
        medium.exchanges(level).halfSaturations()[0] = km;
    }

    private static Medium oxygen(double gasPercent) {
        Medium medium = Medium.columnWithPlane(grid(), 1e6, List.of(CONSTANTS.oxygen("oxygen")), 1000);
        medium.setGas(0, gasPercent);
        medium.equilibrateSurface();
        medium.exchange(0, new double[] {CONSTANTS.dissolvedOxygenMicromolar(gasPercent)});
        return medium;
    }

    private static VerticalGrid grid() {
        return VerticalGrid.graded(HEIGHT, 20, 1.25);
    }

    private static void settle(Medium medium, double minutes) {
        for (int i = 0; i < 2000; i++) {
            medium.step(minutes);
        }
    }
}
