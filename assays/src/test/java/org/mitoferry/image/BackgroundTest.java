package org.mitoferry.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

class BackgroundTest {
    private static final VoxelSize SIZE = VoxelSize.of(0.1, 0.3);

    @Test
    void a_wide_gaussian_is_that_of_all_pixels_to_one_per_cent() {
        Random random = new Random(6);
        Volume picture = Drawn.of(
                203, 157, 2, SIZE, at -> (at[0] > 9 ? 70 : 10) + (at[1] > 14 ? 20 : 0) + 10 * random.nextDouble());
        for (double sigmaMicrometres : new double[] {1.3, 1.9, 2.7}) {
            Volume exact = Gaussian.smooth(picture, Sigma.inPlane(10 * sigmaMicrometres));
            assertEquals(0, Oracle.largestDifference(exact, Background.smooth(picture, sigmaMicrometres)), 0.8);
        }
    }

    @Test
    void a_top_hat_keeps_narrow_spots_on_a_slope_and_takes_wide_bodies_away() {
        Volume picture = Drawn.of(100, 80, 1, SIZE, at -> {
            double spot = Math.hypot(at[0] - 3, at[1] - 4) < 0.25 ? 50 : 0;
            double body = Math.hypot(at[0] - 7, at[1] - 4) < 1.6 ? 200 : 0;
            return 20 + 2 * at[0] + spot + body;
        });
        Volume flat = Background.topHat(picture, 0.5);
        assertEquals(50, flat.at(30, 40, 0), 2);
        assertTrue(flat.at(70, 40, 0) < 3);
        assertTrue(flat.at(10, 10, 0) < 2);
    }

    @Test
    void a_local_threshold_finds_spots_on_dark_and_on_bright_ground() {
        Volume picture = Drawn.of(100, 60, 1, SIZE, at -> {
            boolean spot = Math.hypot(at[0] - 2.5, at[1] - 3) < 0.3 || Math.hypot(at[0] - 7.5, at[1] - 3) < 0.3;
            return 10 + 10 * at[0] + (spot ? 30 : 0);
        });
        Mask found = Mask.above(picture, Thresholds.local(picture, 1.5, 15));
        Labels spots = Components.of(found, Connectivity.FACES);
        assertEquals(2, spots.count());
    }
}
