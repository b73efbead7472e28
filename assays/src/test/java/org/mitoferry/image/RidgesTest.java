package org.mitoferry.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoferry.image.Ridges.Scale;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

class RidgesTest {
    private static final VoxelSize FINE = VoxelSize.of(0.1, 0.15);
    private static final double WIDTH = 0.3;
    private static final double[] MIDDLE = {2.4, 2.4, 2.4};

    private static Volume line(double[] unit, double peak) {
        return Drawn.of(
                49, 49, 33, FINE, at -> peak * Math.exp(-Drawn.squareFromLine(at, MIDDLE, unit) / (2 * WIDTH * WIDTH)));
    }

    @ParameterizedTest
    @CsvSource({"1,0,0", "0,1,0", "0,0,1", "1,1,0", "1,-2,0.5", "1,1,1", "-0.3,0.2,1", "3,1,0.2"})
    void a_line_of_any_direction_has_a_quarter_of_its_peak_at_its_own_width(double x, double y, double z) {
        double[] unit = Drawn.unit(x, y, z);
        RidgeField field = Ridges.bright(line(unit, 100), List.of(new Scale(WIDTH, WIDTH)), 1);
        assertEquals(25, field.strength().at(24, 24, 16), 1.5);
        double[] found = new double[3];
        field.direction(24, 24, 16, found);
        assertEquals(1, Math.abs(found[0] * unit[0] + found[1] * unit[1] + found[2] * unit[2]), 1e-3);
    }

    @Test
    void the_direction_is_one_in_space_when_scales_differ_along_the_axes() {
        double[] unit = Drawn.unit(2, 0, 1);
        RidgeField field = Ridges.bright(line(unit, 100), List.of(new Scale(0.25, 0.5)), 1);
        double[] found = new double[3];
        field.direction(24, 24, 16, found);
        assertEquals(1, Math.abs(found[0] * unit[0] + found[2] * unit[2]), 1e-3);
    }

    @Test
    void a_wide_line_answers_at_a_wide_scale() {
        Volume line = line(Drawn.unit(1, 1, 0), 100);
        RidgeField field =
                Ridges.bright(line, List.of(new Scale(0.12, 0.15), new Scale(0.3, 0.3), new Scale(0.9, 0.9)), 0);
        assertEquals(1, field.scale(24, 24, 16));
    }

    @Test
    void a_sheet_has_hardly_any_strength_and_a_spot_a_seventh_of_a_line() {
        List<Scale> scales = List.of(new Scale(WIDTH, WIDTH));
        Volume sheet =
                Drawn.of(49, 49, 33, FINE, at -> 100 * Math.exp(-(at[0] - 2.4) * (at[0] - 2.4) / (2 * WIDTH * WIDTH)));
        assertEquals(0, Ridges.bright(sheet, scales, 0).strength().at(24, 24, 16), 0.5);
        Volume spot = Drawn.of(49, 49, 33, FINE, at -> {
            double square = 0;
            for (double c : at) {
                square += (c - 2.4) * (c - 2.4);
            }
            return 100 * Math.exp(-square / (2 * WIDTH * WIDTH));
        });
        assertEquals(
                100 * Math.exp(-2) / Math.pow(2, 2.5),
                Ridges.bright(spot, scales, 0).strength().at(24, 24, 16),
                0.3);
    }

    @Test
    void in_a_plane_a_line_has_its_direction_and_a_dark_line_nothing() {
        double[] unit = Drawn.unit(2, 1, 0);
        double[] point = {2.4, 2.4, 0};
        Volume bright = Drawn.of(
                49,
                49,
                1,
                VoxelSize.ofPixel(0.1),
                at -> 100 * Math.exp(-Drawn.squareFromLine(at, point, unit) / (2 * WIDTH * WIDTH)));
        Volume dark = bright.blankLike();
        for (int i = 0; i < dark.plane(0).length; i++) {
            dark.plane(0)[i] = 100 - bright.plane(0)[i];
        }
        RidgeField field = Ridges.bright(bright, List.of(new Scale(WIDTH, WIDTH)), 0);
        double[] found = new double[3];
        field.direction(24, 24, 0, found);
        assertEquals(1, Math.abs(found[0] * unit[0] + found[1] * unit[1]), 1e-4);
        assertEquals(100 / Math.pow(2, 1.5), field.strength().at(24, 24, 0), 1);
        assertEquals(
                0,
                Ridges.bright(dark, List.of(new Scale(WIDTH, WIDTH)), 0)
                        .strength()
                        .at(24, 24, 0));
    }

    @Test
    void what_is_above_the_floor_does_not_depend_on_the_floor() {
        Random random = new Random(3);
        Volume noise = Drawn.of(40, 70, 8, FINE, at -> 20 + 5 * random.nextGaussian());
        List<Scale> scales = List.of(new Scale(0.15, 0.25), new Scale(0.3, 0.3));
        Volume all = Ridges.bright(noise, scales, 0).strength();
        Volume strong = Ridges.bright(noise, scales, 1).strength();
        boolean some = false;
        for (int z = 0; z < 8; z++) {
            for (int i = 0; i < all.plane(z).length; i++) {
                assertEquals(all.plane(z)[i] > 1 ? all.plane(z)[i] : 0, strong.plane(z)[i]);
                some |= strong.plane(z)[i] > 0;
            }
        }
        assertTrue(some);
    }

    @Test
    void strength_is_linear_in_intensity_and_blind_to_an_offset() {
        Volume line = line(Drawn.unit(1, 2, 0.3), 100);
        Volume changed = line.blankLike();
        for (int z = 0; z < line.depth(); z++) {
            for (int i = 0; i < line.plane(z).length; i++) {
                changed.plane(z)[i] = 2 * line.plane(z)[i] + 8;
            }
        }
        List<Scale> scales = List.of(new Scale(0.2, 0.3));
        float[] once = Ridges.bright(line, scales, 0).strength().plane(16);
        float[] twice = Ridges.bright(changed, scales, 0).strength().plane(16);
        for (int i = 0; i < once.length; i++) {
            once[i] *= 2;
        }
        assertArrayEquals(once, twice, 2e-3f);
    }
}
