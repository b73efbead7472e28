package org.mitoferry.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoferry.micrograph.VoxelSize;

class ThinningTest {
    private static final VoxelSize SIZE = VoxelSize.of(0.1, 0.1);

    /** Components, and components of the rest: one for the outside and one for each cavity (hole in a plane). */
    private static int[] topology(Mask mask) {
        int objects = Components.of(mask, Connectivity.CORNERS).count();
        return new int[] {objects, Components.of(mask.not(), Connectivity.FACES).count()};
    }

    @Test
    void random_masks_keep_their_components_and_cavities() {
        Random random = new Random(12);
        for (int run = 0; run < 20; run++) {
            Mask mask = Mask.blank(16, 14, 12, SIZE);
            for (int z = 1; z < 11; z++) {
                for (int i = 0; i < 16 * 14; i++) {
                    boolean edge = i % 16 == 0 || i % 16 == 15 || i < 16 || i >= 13 * 16;
                    mask.plane(z)[i] = !edge && random.nextDouble() < 0.3 + 0.03 * run;
                }
            }
            Mask lines = Thinning.of(mask);
            assertEquals(java.util.Arrays.toString(topology(mask)), java.util.Arrays.toString(topology(lines)));
            assertTrue(lines.and(mask.not()).count() == 0);
        }
    }

    @Test
    void a_thick_ring_in_a_plane_becomes_a_closed_line() {
        Mask ring = Mask.blank(60, 60, 1, SIZE);
        for (int i = 0; i < 3600; i++) {
            double r = Math.hypot(i % 60 - 30.0, Math.floorDiv(i, 60) - 30.0);
            ring.plane(0)[i] = r > 15 && r < 22;
        }
        Mask line = Thinning.of(ring);
        assertEquals(2, topology(line)[1]);
        assertTrue(line.count() < 160, line.count() + " pixels");
        assertEquals(line.count(), Thinning.of(line).count());
    }

    @Test
    void a_rod_becomes_a_line_about_as_long() {
        Mask rod = Mask.blank(60, 15, 15, SIZE);
        for (int z = 4; z < 11; z++) {
            for (int y = 4; y < 11; y++) {
                java.util.Arrays.fill(rod.plane(z), y * 60 + 5, y * 60 + 55, true);
            }
        }
        Mask line = Thinning.of(rod);
        assertEquals(1, topology(line)[0]);
        assertTrue(line.count() >= 43 && line.count() <= 64, line.count() + " voxels");
    }
}
