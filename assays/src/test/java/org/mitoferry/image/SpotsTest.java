package org.mitoferry.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

class SpotsTest {
    private static double spot(double[] at, double x, double y, double z, double sigma) {
        double square = (at[0] - x) * (at[0] - x) + (at[1] - y) * (at[1] - y) + (at[2] - z) * (at[2] - z);
        return Math.exp(-square / (2 * sigma * sigma));
    }

    @Test
    void spots_between_voxels_are_placed_to_a_twentieth_of_a_voxel() {
        VoxelSize size = VoxelSize.of(0.1, 0.2);
        Volume volume = Drawn.of(
                60,
                50,
                20,
                size,
                at -> 5 + 100 * spot(at, 2.033, 1.521, 1.87, 0.3) + 60 * spot(at, 4.07, 3.2, 2.55, 0.3));
        List<Spots.Spot> spots = Spots.bright(volume, 0.3, 5);
        assertEquals(2, spots.size());
        assertEquals(20.33, spots.get(0).xPixels(), 0.05);
        assertEquals(15.21, spots.get(0).yPixels(), 0.05);
        assertEquals(9.35, spots.get(0).zPixels(), 0.05);
        assertEquals(40.7, spots.get(1).xPixels(), 0.05);
        assertEquals(12.75, spots.get(1).zPixels(), 0.05);
        assertEquals(0.6, spots.get(1).strength() / spots.get(0).strength(), 0.02);
        assertEquals(100 * 3 / Math.pow(2, 2.5), spots.get(0).strength(), 2);
    }

    @Test
    void a_plateau_is_one_spot() {
        Volume volume = Volume.blank(9, 9, 1, VoxelSize.ofPixel(0.1));
        for (int i : new int[] {40, 41, 49, 50}) {
            volume.plane(0)[i] = 50;
        }
        assertEquals(1, Spots.bright(volume, Sigma.inPlane(1), 1).size());
    }
}
