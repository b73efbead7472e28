package org.mitoferry.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.RealMicrographs;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

class NucleiTest {
    private static Volume read(String name, VoxelSize size) throws MicrographProblem {
        try (Micrograph micrograph =
                Micrographs.open(RealMicrographs.find("nuclei/" + name)).getFirst()) {
            return micrograph.withVoxelSize(size).volume(0, 0);
        }
    }

    @Test
    void crowded_nuclei_are_counted_within_five_per_cent() throws MicrographProblem {
        // The picture states no pixel size; half a micrometre makes its nuclei 11.9 micrometres wide.
        Volume picture = read("img2d.tif", VoxelSize.ofPixel(0.5));
        Labels found = Nuclei.find(picture, Nuclei.Settings.ofDiameter(11.85));
        assertEquals(125, found.count(), 0.05 * 125);
        Volume truth = read("mask2d.tif", VoxelSize.ofPixel(0.5));
        double met = shareMet(truth, found);
        assertTrue(met > 0.7, "met with an overlap above one half: " + met);
    }

    @Test
    void nuclei_of_a_dividing_culture_are_counted_although_nothing_was_tuned_on_it() throws MicrographProblem {
        Volume picture = read("neubias_xy_8bit__mitocheck_incenp_t1.tif", VoxelSize.ofPixel(0.5));
        assertEquals(7, Nuclei.find(picture, Nuclei.Settings.ofDiameter(30)).count(), 1);
    }

    @Test
    void few_nuclei_on_the_offset_of_a_camera_are_all_that_is_found() {
        Random random = new Random(6);
        Volume volume = Volume.blank(400, 400, 6, VoxelSize.of(0.32, 1.5));
        double[][] centres = {{20, 30, 4}, {90, 40, 5}, {60, 100, 4}};
        for (int z = 0; z < 6; z++) {
            for (int i = 0; i < 400 * 400; i++) {
                double signal = 6;
                for (double[] c : centres) {
                    double square = Math.pow(i % 400 * 0.32 - c[0], 2)
                            + Math.pow(Math.floorDiv(i, 400) * 0.32 - c[1], 2)
                            + Math.pow(z * 1.5 - c[2], 2);
                    signal += square < 4.5 * 4.5 ? 40 : 0;
                }
                volume.plane(z)[i] = (float) (1000 + 10 * (signal + Math.sqrt(signal + 9) * random.nextGaussian()));
            }
        }
        assertEquals(3, Nuclei.find(volume, Nuclei.Settings.ofDiameter(9)).count());
    }

    @Test
    void in_noise_alone_there_is_no_nucleus() {
        Random random = new Random(7);
        Volume volume = Volume.blank(300, 300, 1, VoxelSize.ofPixel(0.5));
        for (int i = 0; i < 300 * 300; i++) {
            volume.plane(0)[i] = (float) (100 + 30 * random.nextGaussian());
        }
        assertEquals(0, Nuclei.find(volume, Nuclei.Settings.ofDiameter(12)).count());
    }

    @Test
    void touching_balls_in_space_are_parted() {
        VoxelSize size = VoxelSize.of(0.5, 1);
        Random random = new Random(4);
        Volume volume = Volume.blank(100, 60, 24, size);
        double[][] centres = {{15, 15, 12}, {24, 15, 12}, {33, 15, 12}, {20, 22.5, 8}};
        for (int z = 0; z < 24; z++) {
            for (int y = 0; y < 60; y++) {
                for (int x = 0; x < 100; x++) {
                    double signal = 10;
                    for (double[] c : centres) {
                        double square =
                                Math.pow(x * 0.5 - c[0], 2) + Math.pow(y * 0.5 - c[1], 2) + Math.pow(z - c[2], 2);
                        signal += square < 25 ? 100 : 0;
                    }
                    volume.plane(z)[y * 100 + x] = (float) (signal + 5 * random.nextGaussian());
                }
            }
        }
        Labels labels = Nuclei.find(volume, Nuclei.Settings.ofDiameter(10));
        assertEquals(4, labels.count());
        for (LabelStatistics.Item item : LabelStatistics.of(labels, null)) {
            assertEquals(10, item.equivalentBallMicrometres(), 1);
        }
    }

    @Test
    void a_ball_of_the_stated_diameter_is_one_nucleus_through_a_low_objective() {
        VoxelSize size = VoxelSize.of(0.32, 1.5);
        Random random = new Random(5);
        Volume volume = Volume.blank(120, 120, 12, size);
        double[][] centres = {{8, 8, 7}, {20.3, 9, 8}, {30, 30, 8.6}, {9, 27, 7.4}};
        for (int z = 0; z < 12; z++) {
            for (int i = 0; i < 120 * 120; i++) {
                double signal = 6;
                for (double[] c : centres) {
                    double square = Math.pow(i % 120 * 0.32 - c[0], 2)
                            + Math.pow(Math.floorDiv(i, 120) * 0.32 - c[1], 2)
                            + Math.pow(z * 1.5 - c[2], 2);
                    signal += square < 4.35 * 4.35 ? 150 : 0;
                }
                volume.plane(z)[i] = (float) (signal + Math.sqrt(signal + 9) * random.nextGaussian());
            }
        }
        assertEquals(4, Nuclei.find(volume, Nuclei.Settings.ofDiameter(9)).count());
    }

    private static double shareMet(Volume truth, Labels found) {
        int objects = 256;
        int[] sizes = new int[objects];
        int[][] shared = new int[objects][found.count() + 1];
        int[] foundSizes = new int[found.count() + 1];
        for (int i = 0; i < truth.plane(0).length; i++) {
            int label = (int) truth.plane(0)[i];
            sizes[label]++;
            shared[label][found.plane(0)[i]]++;
            foundSizes[found.plane(0)[i]]++;
        }
        int met = 0;
        int count = 0;
        for (int label = 1; label < objects; label++) {
            count += sizes[label] > 0 ? 1 : 0;
            boolean hit = false;
            for (int other = 1; other <= found.count(); other++) {
                hit |= 2 * shared[label][other] > sizes[label] + foundSizes[other] - shared[label][other];
            }
            met += hit ? 1 : 0;
        }
        return (double) met / count;
    }
}
