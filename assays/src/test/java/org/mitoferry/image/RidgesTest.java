package org.mitoferry.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        assertEquals(
                25, Ridges.strength(line(unit, 100), new Scale(WIDTH, WIDTH), 1).at(24, 24, 16), 1.5);
    }

    @Test
    void a_line_answers_most_at_its_own_width() {
        Volume line = line(Drawn.unit(1, 1, 0), 100);
        double narrow = Ridges.strength(line, new Scale(0.12, 0.15), 0).at(24, 24, 16);
        double right = Ridges.strength(line, new Scale(WIDTH, WIDTH), 0).at(24, 24, 16);
        double wide = Ridges.strength(line, new Scale(0.9, 0.9), 0).at(24, 24, 16);
        assertTrue(right > narrow && right > wide, () -> narrow + " " + right + " " + wide);
    }

    @Test
    void a_sheet_has_hardly_any_strength_and_a_spot_a_seventh_of_a_line() {
        Scale scale = new Scale(WIDTH, WIDTH);
        Volume sheet =
                Drawn.of(49, 49, 33, FINE, at -> 100 * Math.exp(-(at[0] - 2.4) * (at[0] - 2.4) / (2 * WIDTH * WIDTH)));
        assertEquals(0, Ridges.strength(sheet, scale, 0).at(24, 24, 16), 0.5);
        Volume spot = Drawn.of(49, 49, 33, FINE, at -> {
            double square = 0;
            for (double c : at) {
                square += (c - 2.4) * (c - 2.4);
            }
            return 100 * Math.exp(-square / (2 * WIDTH * WIDTH));
        });
        assertEquals(
                100 * Math.exp(-2) / Math.pow(2, 2.5),
                Ridges.strength(spot, scale, 0).at(24, 24, 16),
                0.3);
    }

    @Test
    void in_a_plane_a_line_has_its_strength_and_a_dark_line_nothing() {
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
        Scale scale = new Scale(WIDTH, WIDTH);
        assertEquals(100 / Math.pow(2, 1.5), Ridges.strength(bright, scale, 0).at(24, 24, 0), 1);
        assertEquals(0, Ridges.strength(dark, scale, 0).at(24, 24, 0));
    }

    @Test
    void what_is_above_the_floor_does_not_depend_on_the_floor() {
        Random random = new Random(3);
        Volume noise = Drawn.of(40, 70, 8, FINE, at -> 20 + 5 * random.nextGaussian());
        Scale scale = new Scale(0.15, 0.25);
        Volume all = Ridges.strength(noise, scale, 0);
        Volume strong = Ridges.strength(noise, scale, 1);
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
        Scale scale = new Scale(0.2, 0.3);
        float[] once = Ridges.strength(line, scale, 0).plane(16);
        float[] twice = Ridges.strength(changed, scale, 0).plane(16);
        for (int i = 0; i < once.length; i++) {
            once[i] *= 2;
        }
        assertArrayEquals(once, twice, 2e-3f);
    }
}
