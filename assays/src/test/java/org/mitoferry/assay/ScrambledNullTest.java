package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoferry.image.Gaussian;
import org.mitoferry.image.Mask;
import org.mitoferry.image.Sigma;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

class ScrambledNullTest {
    /** Spots at random, smooth over two pixels. */
    private static Volume spots(long seed) {
        Random random = new Random(seed);
        Volume volume = Volume.blank(64, 64, 4, VoxelSize.of(0.1, 0.3));
        for (int i = 0; i < 300; i++) {
            volume.plane(random.nextInt(4))[random.nextInt(64 * 64)] = 1000;
        }
        return Gaussian.smooth(volume, new Sigma(2, 2, 0.7));
    }

    private static Mask round() {
        Mask mask = Mask.blank(64, 64, 4, VoxelSize.of(0.1, 0.3));
        for (boolean[] plane : mask.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = Math.hypot(i % 64 - 32.0, Math.floorDiv(i, 64) - 32.0) < 30;
            }
        }
        return mask;
    }

    @Test
    void unrelated_spots_have_a_p_that_is_not_small_in_most_of_twenty_pictures() {
        int small = 0;
        double ratios = 0;
        for (int run = 0; run < 20; run++) {
            var result = ScrambledNull.shifts(
                    spots(2L * run), spots(2L * run + 1), round(), 0.8, 39, run, pairs -> Colocalisation.m1(pairs, 15));
            small += result.p() <= 0.05 ? 1 : 0;
            ratios += result.ratio() / 20;
        }
        assertTrue(small <= 4, small + " of 20");
        assertEquals(1, ratios, 0.1);
    }

    @Test
    void the_same_spots_are_beyond_all_scrambles_of_both_kinds() {
        assertEquals(
                0.05,
                ScrambledNull.shifts(spots(1), spots(1), round(), 0.8, 19, 5, Colocalisation::pearson)
                        .p(),
                1e-12);
        assertEquals(
                0.05,
                ScrambledNull.blocks(spots(1), spots(1), round(), 0.5, 2, 19, 5, Colocalisation::pearson)
                        .p(),
                1e-12);
    }

    @Test
    void a_seed_gives_the_same_scrambles_again_and_another_seed_others() {
        var once = ScrambledNull.blocks(spots(1), spots(2), round(), 0.5, 1, 9, 5, Colocalisation::icq);
        var again = ScrambledNull.blocks(spots(1), spots(2), round(), 0.5, 1, 9, 5, Colocalisation::icq);
        var other = ScrambledNull.blocks(spots(1), spots(2), round(), 0.5, 1, 9, 6, Colocalisation::icq);
        assertArrayEquals(once.scrambled(), again.scrambled());
        assertTrue(once.scrambled()[4] != other.scrambled()[4]);
    }

    @Test
    void scrambling_moves_samples_and_loses_none() {
        Mask all = Mask.above(Volume.blank(64, 64, 4, VoxelSize.of(0.1, 0.3)), -1);
        var result =
                ScrambledNull.blocks(spots(1), spots(2), all, 0.8, 2, 5, 3, pairs -> SamplePairs.mean(pairs.second()));
        for (double mean : result.scrambled()) {
            assertEquals(result.observed(), mean, 1e-9);
        }
    }

    @Test
    void a_mask_that_is_too_small_is_refused() {
        Mask few = Mask.blank(64, 64, 4, VoxelSize.of(0.1, 0.3));
        few.plane(0)[70] = true;
        assertThrows(
                IllegalArgumentException.class,
                () -> ScrambledNull.shifts(spots(1), spots(2), few, 0.8, 5, 3, Colocalisation::pearson));
        assertThrows(
                IllegalArgumentException.class,
                () -> ScrambledNull.blocks(spots(1), spots(2), few, 0.8, 1, 5, 3, Colocalisation::pearson));
    }
}
