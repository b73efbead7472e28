package org.mitoferry.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against what diffusion and decay do by analysis. */
class MediumDiffusionTest {

    private static final double OXYGEN = 168_000;

    @Test
    void a_decaying_substance_falls_by_the_backward_euler_factor_of_its_rate() {
        Medium medium = Medium.column(
                VerticalGrid.graded(2000, 20, 1.25), 1e6, List.of(new Substance("drug", 30_000, 0.01, null)));
        medium.add(0, 0.5);
        for (int i = 0; i < 100; i++) {
            medium.step(1);
        }
        assertEquals(0.5 * Math.pow(1.01, -100), medium.meanMicromolar(0), 1e-14);
    }

    @Test
    void decay_tends_to_the_exponential_at_first_order() {
        double order = Math.log(decayError(0.5) / decayError(0.25)) / Math.log(2);
        assertEquals(1, order, 0.02);
    }

    private static double decayError(double minutes) {
        Medium medium =
                Medium.column(VerticalGrid.uniform(100, 4), 1e4, List.of(new Substance("drug", 30_000, 0.05, null)));
        medium.add(0, 1);
        for (int i = 0; i < Math.round(20 / minutes); i++) {
            medium.step(minutes);
        }
        return Math.abs(medium.meanMicromolar(0) - Math.exp(-1));
    }

    @Test
    void a_gaussian_source_spreads_by_two_D_t_along_each_axis() {
        double expected = 400 + 2 * 60 * 4;
        double[] variance = variances(gaussian(41, 10, 50));
        for (int axis = 0; axis < 3; axis++) {
            assertEquals(expected, variance[axis], 1e-4 * expected, "axis " + axis);
        }
    }

    @Test
    void a_gaussian_source_converges_to_the_greens_function_at_second_order_in_space() {
        double coarse = distanceToGreen(41, 10, 800);
        double fine = distanceToGreen(81, 5, 800);
        assertTrue(fine < 0.01, "fine " + fine);
        assertEquals(2, Math.log(coarse / fine) / Math.log(2), 0.15);
    }

    /** Largest difference anywhere, over the peak. */
    private static double distanceToGreen(int edge, double spacing, int steps) {
        Medium medium = gaussian(edge, spacing, steps);
        double variance = 400 + 2 * 60 * 4;
        double peak = Math.pow(400 / variance, 1.5);
        double worst = 0;
        for (int i = 0; i < medium.concentrations().length; i++) {
            double exact = peak * Math.exp(-squaredDistance(i, edge, spacing) / (2 * variance));
            worst = Math.max(worst, Math.abs(medium.concentrations()[i] - exact));
        }
        return worst / peak;
    }

    @Test
    void a_gaussian_source_spreads_alike_along_the_three_axes() {
        Medium medium = gaussian(41, 10, 50);
        double onAxis = medium.concentrations()[medium.voxel(0, 25, 20, 20)];
        assertEquals(onAxis, medium.concentrations()[medium.voxel(0, 20, 25, 20)], 1e-13 * onAxis);
        assertEquals(onAxis, medium.concentrations()[medium.voxel(0, 20, 20, 15)], 1e-13 * onAxis);
    }

    @Test
    void a_gaussian_source_stays_round_within_an_error_that_falls_with_step_and_spacing() {
        double coarse = outOfRound(gaussian(41, 10, 50), 20, 1);
        double fine = outOfRound(gaussian(81, 5, 200), 40, 2);
        assertTrue(coarse < 0.02, "coarse " + coarse);
        assertTrue(fine < coarse / 3, "fine " + fine + ", coarse " + coarse);
    }

    /**
     * Largest relative difference of two oblique directions from the axis, at a distance of five coarse voxels (3, 4, 5 make a right
     * angle).
     */
    private static double outOfRound(Medium medium, int middle, int scale) {
        double[] c = medium.concentrations();
        double onAxis = c[medium.voxel(0, middle + 5 * scale, middle, middle)];
        double inLayer = c[medium.voxel(0, middle + 3 * scale, middle + 4 * scale, middle)];
        double upright = c[medium.voxel(0, middle, middle - 4 * scale, middle + 3 * scale)];
        return Math.max(Math.abs(inLayer - onAxis), Math.abs(upright - onAxis)) / onAxis;
    }

    /** Four minutes of D = 60 um2/min from a Gaussian of standard deviation 20 um in the middle of a cube of voxels. */
    private static Medium gaussian(int edge, double spacing, int steps) {
        VerticalGrid grid = VerticalGrid.uniform(edge * spacing, edge);
        Medium medium = new Medium(grid, edge, edge, spacing, spacing, List.of(Substance.dissolved("dye", 60)));
        Arrays.setAll(medium.concentrations(), i -> Math.exp(-squaredDistance(i, edge, spacing) / 800));
        for (int i = 0; i < steps; i++) {
            medium.step(4.0 / steps);
        }
        return medium;
    }

    private static double offset(int voxel, int axis, int edge, double spacing) {
        int along = axis == 0 ? voxel % edge : axis == 1 ? voxel / edge % edge : voxel / (edge * edge);
        return (along - edge / 2) * spacing;
    }

    private static double squaredDistance(int voxel, int edge, double spacing) {
        double sum = 0;
        for (int axis = 0; axis < 3; axis++) {
            sum += Math.pow(offset(voxel, axis, edge, spacing), 2);
        }
        return sum;
    }

    private static double[] variances(Medium medium) {
        double[] c = medium.concentrations();
        double mass = Arrays.stream(c).sum();
        double[] variances = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            for (int i = 0; i < c.length; i++) {
                variances[axis] += c[i] / mass * Math.pow(offset(i, axis, 41, 10), 2);
            }
        }
        return variances;
    }

    @Test
    void the_slowest_relaxation_under_an_open_surface_takes_four_H2_over_pi2_D() {
        Medium medium = openColumn(VerticalGrid.uniform(2000, 200));
        medium.add(0, 100);
        double before = 0;
        for (int i = 0; i < 600; i++) {
            before = medium.meanMicromolar(0);
            medium.step(0.1);
        }
        double timeConstant = 0.1 / (before / medium.meanMicromolar(0) - 1);
        assertEquals(4 * 2000.0 * 2000 / (Math.PI * Math.PI * OXYGEN), timeConstant, 1e-4 * timeConstant);
    }

    @Test
    void the_error_in_space_is_of_second_order_on_uniform_layers() {
        double coarse = modeError(VerticalGrid.uniform(2000, 20));
        double fine = modeError(VerticalGrid.uniform(2000, 40));
        assertEquals(2, Math.log(coarse / fine) / Math.log(2), 0.05);
    }

    @Test
    void the_error_in_space_is_of_second_order_on_graded_layers_refined_together() {
        double coarse = modeError(VerticalGrid.graded(2000, 20, 1.25));
        VerticalGrid finer = VerticalGrid.graded(2000, 10, Math.sqrt(1.25));
        double fine = modeError(finer);
        assertEquals(2, Math.log(coarse / fine) / Math.log(finer.layers() / 15.0), 0.2);
    }

    /** Mean error of the first mode cos(pi z/2H) after 10 min; its backward Euler decay is known, so what remains is the error in space. */
    private static double modeError(VerticalGrid grid) {
        Medium medium = openColumn(grid);
        double k = Math.PI / (2 * 2000);
        for (int z = 0; z < grid.layers(); z++) {
            medium.concentrations()[z] = layerMean(grid, z, k);
        }
        for (int i = 0; i < 20; i++) {
            medium.step(0.5);
        }
        double decay = Math.pow(1 + OXYGEN * k * k * 0.5, -20);
        double error = 0;
        for (int z = 0; z < grid.layers(); z++) {
            error +=
                    Math.abs(medium.concentrations()[z] - decay * layerMean(grid, z, k)) * grid.thicknessMicrometres(z);
        }
        return error / 2000;
    }

    private static double layerMean(VerticalGrid grid, int z, double k) {
        double low = grid.centreMicrometres(z) - 0.5 * grid.thicknessMicrometres(z);
        double high = grid.centreMicrometres(z) + 0.5 * grid.thicknessMicrometres(z);
        return (Math.sin(k * high) - Math.sin(k * low)) / (k * (high - low));
    }

    @Test
    void a_mirrored_start_gives_the_mirrored_end() {
        SplittableRandom random = new SplittableRandom(11);
        Medium medium = randomGrid(random);
        Medium mirrored = randomGrid(random);
        for (int z = 0; z < medium.vertical().layers(); z++) {
            for (int y = 0; y < 6; y++) {
                for (int x = 0; x < 7; x++) {
                    mirrored.concentrations()[mirrored.voxel(0, 6 - x, 5 - y, z)] =
                            medium.concentrations()[medium.voxel(0, x, y, z)];
                    mirrored.capacities()[mirrored.column(0, 6 - x, 5 - y)] =
                            medium.capacities()[medium.column(0, x, y)];
                }
            }
        }
        for (int i = 0; i < 20; i++) {
            medium.step(0.3);
            mirrored.step(0.3);
        }
        for (int z = 0; z < medium.vertical().layers(); z++) {
            for (int y = 0; y < 6; y++) {
                for (int x = 0; x < 7; x++) {
                    double c = medium.concentrations()[medium.voxel(0, x, y, z)];
                    assertEquals(c, mirrored.concentrations()[mirrored.voxel(0, 6 - x, 5 - y, z)], 1e-12 * c);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-3, 1, 1e3, 1e6, 1e12})
    void no_step_is_too_long_and_none_leaves_the_bounds_of_the_start(double minutes) {
        SplittableRandom random = new SplittableRandom(7);
        Medium medium = randomGrid(random);
        double largest = Arrays.stream(medium.concentrations()).max().orElseThrow();
        for (int i = 0; i < 50; i++) {
            medium.step(minutes);
            for (double c : medium.concentrations()) {
                assertTrue(c >= 0 && c <= largest * (1 + 1e-12), c + " of " + largest);
            }
            for (double c : medium.atCells()) {
                assertTrue(c >= 0 && c <= largest * (1 + 1e-12), c + " at the cells, of " + largest);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e4, 1e8, 1e12})
    void mass_in_a_closed_medium_is_kept_to_rounding_however_long_the_step(double minutes) {
        SplittableRandom random = new SplittableRandom(5);
        Medium medium =
                new Medium(VerticalGrid.graded(2000, 5, 1.1), 9, 8, 3, 7, List.of(Substance.dissolved("dye", OXYGEN)));
        Arrays.setAll(medium.concentrations(), i -> random.nextDouble());
        double before = medium.contentFemtomoles(0);
        for (int i = 0; i < 1000; i++) {
            medium.step(minutes);
        }
        assertEquals(before, medium.contentFemtomoles(0), 1e-11 * before);
    }

    private static Medium randomGrid(SplittableRandom random) {
        Medium medium = new Medium(
                VerticalGrid.graded(200, 20, 1.25), 7, 6, 15, 12, List.of(Substance.dissolved("dye", OXYGEN)));
        Arrays.setAll(medium.concentrations(), i -> 10 * random.nextDouble());
        Arrays.setAll(medium.capacities(), i -> 0.1 * random.nextDouble());
        Arrays.fill(medium.halfSaturations(), 0.5);
        return medium;
    }

    private static Medium openColumn(VerticalGrid grid) {
        return Medium.column(grid, 1e6, List.of(new Substance("oxygen", OXYGEN, 0, new Substance.GasExchange(9, 0))));
    }
}
