package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.table.Measurement;

class Jc1Test {
    private static final VoxelSize SIZE = VoxelSize.of(0.5, 1);
    private static final int WIDTH = 200;
    private static final int HEIGHT = 60;
    private static final Spillover MATRIX = new Spillover(0.15, 0.02);

    /** Four cells in a row, the third dim; the last two are stroma. */
    private static final double[] GREEN = {200, 100, 20, 150};

    private static final double[] RED = {400, 100, 60, 15};

    private static Labels labels() {
        int[][] planes = new int[3][WIDTH * HEIGHT];
        for (int[] plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                int cell = i % WIDTH / 50;
                boolean inside = Math.hypot(i % 50 - 25.0, Math.floorDiv(i, WIDTH) - 30.0) < 15;
                plane[i] = inside ? cell + 1 : 0;
            }
        }
        return new Labels(WIDTH, HEIGHT, planes, 4, SIZE);
    }

    private static Cells cells() {
        return Cells.of(labels(), List.of("JJN3", "JJN3", "BMSC", "BMSC"));
    }

    /** A channel with so much light in each cell on a background. */
    private static Volume channel(double[] light, double background, long seed) {
        Random random = new Random(seed);
        Volume volume = Volume.blank(WIDTH, HEIGHT, 3, SIZE);
        Labels labels = labels();
        for (int z = 0; z < 3; z++) {
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                int label = labels.plane(z)[i];
                double mean = background + (label == 0 ? 0 : light[label - 1]);
                volume.plane(z)[i] = (float) (mean + Math.sqrt(mean) * random.nextGaussian());
            }
        }
        return volume;
    }

    private static double[] each(double[] values, DoubleUnaryOperator change) {
        double[] out = new double[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = change.applyAsDouble(values[i]);
        }
        return out;
    }

    private static double[] sum(double[] one, double[] other) {
        double[] out = one.clone();
        for (int i = 0; i < out.length; i++) {
            out[i] += other[i];
        }
        return out;
    }

    /** What both channels see of both dyes. */
    private static List<Jc1.Cell> measured(Spillover spillover) {
        Volume green = channel(sum(GREEN, each(RED, v -> 0.02 * v)), 30, 1);
        Volume red = channel(sum(RED, each(GREEN, v -> 0.15 * v)), 50, 2);
        return Jc1.measure(green, red, cells(), spillover, Jc1.Settings.defaults());
    }

    @Test
    void with_the_matrix_of_the_controls_the_ratios_of_cells_are_the_drawn_ones() {
        List<Jc1.Cell> cells = measured(MATRIX);
        for (int i = 0; i < 4; i++) {
            assertEquals(RED[i] / GREEN[i], cells.get(i).ratio(), 0.03 * RED[i] / GREEN[i] + 0.01);
        }
        assertEquals(75.0 / 170, Jc1.fieldRatio(cells, cells(), "BMSC"), 0.01);
    }

    @Test
    void the_field_before_it_was_stained_takes_away_what_cells_glow_by_themselves() {
        double[] own = {20, 45, 30, 60};
        Volume green = channel(sum(GREEN, own), 30, 9);
        Volume red = channel(sum(sum(RED, each(GREEN, v -> 0.15 * v)), own), 50, 10);
        Spillover spillover = new Spillover(0.15, 0);
        Jc1.Settings settings = Jc1.Settings.defaults();
        Jc1.Unstained before = new Jc1.Unstained(channel(own, 30, 11), channel(own, 50, 12));
        List<Jc1.Cell> with = Jc1.measure(green, red, cells(), spillover, before, settings);
        List<Jc1.Cell> without = Jc1.measure(green, red, cells(), spillover, settings);
        for (int i = 0; i < 4; i++) {
            assertEquals(RED[i] / GREEN[i], with.get(i).ratio(), 0.03 * RED[i] / GREEN[i] + 0.01);
        }
        assertTrue(without.get(3).ratio() > 2 * with.get(3).ratio());
    }

    @Test
    void without_it_the_monomer_raises_the_ratio_of_depolarised_cells_most() {
        assertTrue(measured(Spillover.NONE).get(3).ratio() > 2 * RED[3] / GREEN[3]);
    }

    @Test
    void controls_of_one_dye_give_the_matrix_back() {
        Labels labels = labels();
        double into = Spillover.share(
                channel(GREEN, 30, 3), channel(each(GREEN, v -> 0.15 * v), 50, 4), labels.any(), 30, 50);
        assertEquals(0.15, into, 0.005);
        assertTrue(
                Double.isNaN(Spillover.share(channel(new double[4], 0, 3), channel(GREEN, 0, 4), labels.any(), 0, 0)));
    }

    @Test
    void unmixing_is_the_inverse_of_mixing() {
        double first = 100 + 0.02 * 300;
        double second = 300 + 0.15 * 100;
        assertEquals(100, MATRIX.first(first, second), 1e-9);
        assertEquals(300, MATRIX.second(first, second), 1e-9);
        assertThrows(IllegalArgumentException.class, () -> new Spillover(2, 0.5));
    }

    @Test
    void what_fills_a_cell_evenly_drops_out_of_the_ratio_in_mitochondria() {
        Volume green = channel(new double[] {20, 20, 20, 20}, 30, 13);
        Volume red = channel(new double[] {30, 30, 30, 30}, 50, 14);
        // A ratio of 1 to 4 in rods, whatever fills the cell.
        Labels labels = labels();
        for (int z = 0; z < green.depth(); z++) {
            for (int i = 0; i < green.plane(z).length; i++) {
                int label = labels.plane(z)[i];
                if (label > 0 && Math.floorDiv(i, green.width()) % 6 < 3) {
                    green.plane(z)[i] += 200;
                    red.plane(z)[i] += 200f * label + 0.15f * 200;
                }
            }
        }
        List<Jc1.Cell> cells = Jc1.measure(green, red, cells(), new Spillover(0.15, 0), Jc1.Settings.defaults());
        for (Jc1.Cell cell : cells) {
            assertEquals(cell.label(), cell.mitochondrialRatio(), 0.06 * cell.label());
        }
    }

    /** Rods three pixels wide in every sixth row of each cell, through all planes. */
    private static void rods(Volume volume, double light) {
        Labels labels = labels();
        for (int z = 0; z < volume.depth(); z++) {
            for (int i = 0; i < volume.plane(z).length; i++) {
                boolean rod = labels.plane(z)[i] > 0 && Math.floorDiv(i, volume.width()) % 6 < 3;
                volume.plane(z)[i] += rod ? (float) light : 0;
            }
        }
    }

    @Test
    void noise_of_the_monomer_in_a_stack_does_not_lower_the_ratio_of_dim_mitochondria() {
        Volume green = channel(new double[] {20, 20, 20, 20}, 400, 15);
        Volume red = channel(new double[] {20, 20, 20, 20}, 30, 16);
        rods(green, 16);
        rods(red, 16);
        double mean = Jc1.measure(green, red, cells(), Spillover.NONE, Jc1.Settings.defaults()).stream()
                .mapToDouble(Jc1.Cell::mitochondrialRatio)
                .average()
                .orElseThrow();
        assertEquals(1, mean, 0.15);
    }

    @Test
    void structure_that_was_there_before_staining_drops_out_of_the_ratio_in_mitochondria() {
        double[] none = new double[4];
        Volume green = channel(none, 30, 17);
        Volume red = channel(none, 50, 18);
        Volume greenBefore = channel(none, 30, 19);
        Volume redBefore = channel(none, 50, 20);
        for (Volume own : List.of(red, redBefore)) {
            rods(own, 90);
        }
        rods(green, 60);
        rods(red, 30);
        Jc1.Settings settings = Jc1.Settings.defaults();
        Jc1.Unstained before = new Jc1.Unstained(greenBefore, redBefore);
        for (Jc1.Cell cell : Jc1.measure(green, red, cells(), Spillover.NONE, before, settings)) {
            assertEquals(0.5, cell.mitochondrialRatio(), 0.05);
        }
        for (Jc1.Cell cell : Jc1.measure(green, red, cells(), Spillover.NONE, settings)) {
            assertEquals(2, cell.mitochondrialRatio(), 0.1);
        }
    }

    @Test
    void what_lies_beside_another_cell_is_left_out() {
        int[] plane = new int[60 * 20];
        Volume green = Volume.blank(60, 20, 1, SIZE);
        Volume red = Volume.blank(60, 20, 1, SIZE);
        for (int i = 0; i < plane.length; i++) {
            int x = i % 60;
            plane[i] = x < 20 ? 1 : x < 40 ? 2 : x < 42 ? 3 : 0;
            boolean seam = x > 16 && x < 23;
            green.plane(0)[i] = plane[i] == 0 ? 0 : seam ? 900 : 100;
            red.plane(0)[i] = plane[i] == 0 ? 0 : seam ? 100 : 50;
        }
        Labels labels = new Labels(60, 20, new int[][] {plane}, 3, SIZE);
        Jc1.Settings settings = new Jc1.Settings(2, Double.POSITIVE_INFINITY, 0.01, 0, 0.3, 1.2, 1.5);
        List<Jc1.Cell> cells =
                Jc1.measure(green, red, Cells.of(labels, List.of("JJN3", "JJN3", "JJN3")), Spillover.NONE, settings);
        assertEquals(0.5, cells.get(0).ratio(), 1e-6);
        assertEquals(0.5, cells.get(1).ratio(), 1e-6);
        assertEquals("no part of it is apart from other cells", cells.get(2).reason());
    }

    @Test
    void more_light_of_the_lamp_in_both_channels_leaves_ratios_as_they_are() {
        Volume green = channel(each(GREEN, v -> 2 * v), 60, 5);
        Volume red = channel(each(RED, v -> 2 * v), 100, 6);
        List<Jc1.Cell> cells = Jc1.measure(green, red, cells(), Spillover.NONE, Jc1.Settings.defaults());
        assertEquals(2, cells.getFirst().ratio(), 0.03);
    }

    @Test
    void saturated_and_unstained_cells_are_refused_with_a_reason() {
        Volume green = channel(new double[] {200, 100, 0, 150}, 30, 7);
        Jc1.Settings settings = new Jc1.Settings(2, 400, 0.01, 5, 0.3, 1.2, 0);
        List<Jc1.Cell> cells = Jc1.measure(green, channel(RED, 50, 8), cells(), Spillover.NONE, settings);
        assertEquals("saturated", cells.get(0).reason());
        assertEquals("", cells.get(1).reason());
        assertEquals("no monomer signal", cells.get(2).reason());
        FieldOfView view = new FieldOfView("s", 2, "BMSC OGD", 1, 3, 24);
        List<Measurement> rows = Jc1.rows(view, cells, cells(), List.of("JJN3", "BMSC", "HeLa"));
        assertEquals(1, rows.get(0).value(), 0.05);
        assertEquals(0.1, rows.get(2).value(), 0.02);
        assertEquals("no cell", rows.get(4).reason());
        assertEquals("JJN3#1", rows.get(6).cell());
        assertEquals("saturated", rows.get(6).reason());
    }

    @Test
    void a_reference_arm_makes_the_ratio_relative() {
        assertEquals(0.25, Jc1.relative(0.5, 2));
        assertTrue(Double.isNaN(Jc1.relative(0.5, Double.NaN)));
    }
}
