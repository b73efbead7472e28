package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.Colocalisation.Threshold;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

class ColocalisationTest {
    private static Volume of(float... samples) {
        return new Volume(samples.length, 1, new float[][] {samples}, VoxelSize.ofPixel(0.1));
    }

    private static Volume noise(long seed, double offset) {
        Random random = new Random(seed);
        float[] samples = new float[10_000];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (offset + Math.rint(20 * random.nextDouble()));
        }
        return new Volume(100, 100, new float[][] {samples}, VoxelSize.ofPixel(0.1));
    }

    @Test
    void coefficients_of_a_few_samples_are_those_by_hand() {
        var result = Colocalisation.measure(of(0, 1, 2, 3, 10), of(5, 0, 1, 2, 2), null, Threshold.NONE);
        assertEquals(15.0 / 16, result.m1(), 1e-12);
        assertEquals(0.5, result.m2(), 1e-12);
        // scipy.stats.pearsonr([0, 1, 2, 3, 10], [5, 0, 1, 2, 2]) and spearmanr
        assertEquals(-0.13490130521016735, result.pearson(), 1e-7);
        assertEquals(-0.051298917604257706, result.spearman(), 1e-7);
        assertEquals(2.0 / 5 - 0.5, result.icq(), 1e-12);
    }

    @Test
    void ranks_do_not_see_a_monotone_change_of_scale() {
        Volume a = noise(1, 0);
        Volume b = noise(2, 0);
        Volume cubed = b.blankLike();
        for (int i = 0; i < 10_000; i++) {
            b.plane(0)[i] += a.plane(0)[i];
            cubed.plane(0)[i] = b.plane(0)[i] * b.plane(0)[i] * b.plane(0)[i];
        }
        double once = Colocalisation.measure(a, b, null, Threshold.NONE).spearman();
        assertEquals(
                once, Colocalisation.measure(a, cubed, null, Threshold.NONE).spearman(), 1e-12);
        assertEquals(0.69, once, 0.02);
    }

    @Test
    void independent_channels_have_no_correlation_and_an_offset_makes_all_of_one_lie_in_the_other() {
        var result = Colocalisation.measure(noise(1, 8), noise(2, 8), null, Threshold.NONE);
        assertEquals(0, result.pearson(), 0.03);
        assertEquals(0, result.icq(), 0.03);
        assertEquals(1, result.m1());
        assertTrue(Colocalisation.measure(noise(1, 8), noise(2, 8), null, Threshold.OTSU)
                        .m1()
                < 0.6);
    }

    @Test
    void costes_thresholds_part_signal_from_independent_noise() {
        Volume a = noise(1, 8);
        Volume b = noise(2, 8);
        for (int i = 0; i < 600; i++) {
            a.plane(0)[i] += 60 + i % 50;
            b.plane(0)[i] += 60 + i % 50;
        }
        var result = Colocalisation.measure(a, b, null, Threshold.COSTES);
        // Noise ends at 28 and signal begins at 68; a few pairs of signal among all the noise do not show yet.
        assertTrue(
                result.firstThreshold() > 28 && result.firstThreshold() < 72, "threshold " + result.firstThreshold());
    }

    @Test
    void channels_that_exclude_each_other_have_no_costes_threshold() {
        Volume a = noise(1, 0);
        Volume b = a.blankLike();
        for (int i = 0; i < 10_000; i++) {
            b.plane(0)[i] = 30 - a.plane(0)[i];
        }
        assertTrue(Double.isNaN(
                Colocalisation.measure(a, b, null, Threshold.COSTES).m1()));
    }
}
