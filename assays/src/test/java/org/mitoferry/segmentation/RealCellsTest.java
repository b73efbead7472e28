package org.mitoferry.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.RealMicrographs;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** Pictures that nobody drew for this. Where a file states no pixel size, one is given that makes its cells as large as such cells are. */
class RealCellsTest {
    private static final SegmentationSettings SETTINGS = SegmentationSettings.defaults();

    private static Volume read(String name, int channel) throws MicrographProblem {
        try (Micrograph micrograph = Micrographs.open(RealMicrographs.find(name)).getFirst()) {
            return micrograph.volume(channel, 0);
        }
    }

    private static Volume read(String name, int channel, double pixelMicrometres) throws MicrographProblem {
        Volume volume = read(name, channel);
        return new Volume(volume.width(), volume.height(), volume.planes(), VoxelSize.ofPixel(pixelMicrometres));
    }

    @Test
    void a_cell_with_thirty_five_filopodia_is_one_body_without_them() throws MicrographProblem {
        CellMap map = CellBodies.find(read("actin/turku_MCF7_actin_MYO10.tiff", 0), null, null, SETTINGS);
        assertEquals(1, map.cells().size());
        Cell cell = map.cell(1);
        assertEquals("BMSC", cell.type());
        assertTrue(cell.areaSquareMicrometres() > 1200 && cell.areaSquareMicrometres() < 1500, cell.toString());
        // Filopodia reach out to about 26 micrometres above and below the body's middle.
        int[] plane = map.labels().plane(0);
        for (int x = 0; x < 512; x++) {
            assertEquals(0, plane[85 * 512 + x]);
            assertEquals(0, plane[425 * 512 + x]);
        }
    }

    @Test
    void a_stellate_cell_with_stress_fibres_stays_in_one_piece() throws MicrographProblem {
        CellMap map = CellBodies.find(read("actin/BPAE_actin.tif", 0, 0.2), null, null, SETTINGS);
        double all = map.cells().stream().mapToDouble(Cell::areaSquareMicrometres).sum();
        double largest = map.cells().stream().mapToDouble(Cell::areaSquareMicrometres).max().orElseThrow();
        assertTrue(largest > 0.98 * all, "the largest has " + largest + " of " + all);
        assertTrue(map.ofType("JJN3").isEmpty());
    }

    @Test
    void a_crowded_layer_has_about_as_many_bodies_as_nuclei() throws MicrographProblem {
        Volume actin = read("nuclei/human_D03f00d2.tif", 0, 0.65);
        Volume nuclei = read("nuclei/human_D03f00d0.tif", 0, 0.65);
        CellMap map = CellBodies.find(actin, nuclei, null, SETTINGS);
        assertEquals(306, map.cells().size(), 0.05 * 306);
    }

    @Test
    void every_one_of_four_large_nuclei_seeds_one_body() throws MicrographProblem {
        // The stated 0.051 micrometres would make the nuclei 7 micrometres wide; three times that makes them those of HeLa.
        Volume mitochondria = read("lysosome/hela_lysosome_mito_nucleus_48bit.tif", 1, 0.15);
        Volume nuclei = read("lysosome/hela_lysosome_mito_nucleus_48bit.tif", 2, 0.15);
        CellMap map = CellBodies.find(mitochondria, nuclei, null, SETTINGS);
        int[][] middles = {{147, 282}, {300, 170}, {450, 180}, {325, 412}};
        boolean[] seen = new boolean[map.cells().size() + 1];
        for (int[] middle : middles) {
            int label = map.labels().plane(0)[middle[1] * 672 + middle[0]];
            assertTrue(label != 0 && !seen[label], "nucleus at " + middle[0] + ", " + middle[1]);
            seen[label] = true;
        }
    }

    @Test
    void seven_nuclei_of_a_dividing_culture_are_whole() throws MicrographProblem {
        Volume dna = read("nuclei/neubias_xy_8bit__mitocheck_incenp_t1.tif", 0, 0.4);
        Labels nuclei = WholeNuclei.find(dna, SETTINGS);
        Volume truth = read("nuclei/neubias_xy_8bit_labels__mitocheck_incenp_t1.tif", 0, 0.4);
        int[][] numbers = new int[1][truth.plane(0).length];
        for (int i = 0; i < numbers[0].length; i++) {
            numbers[0][i] = (int) truth.plane(0)[i];
        }
        Labels drawn = new Labels(truth.width(), truth.height(), numbers, 255, truth.voxelSize());
        Mask all = drawn.any();
        assertTrue(all.count() > 0);
        int met = 0;
        for (int k = 1; k <= 255; k++) {
            met += drawn.of(k).count() > 0 && Overlaps.overlap(drawn, k, nuclei, Overlaps.best(drawn, k, nuclei)) > 0.5 ? 1 : 0;
        }
        assertEquals(7, met);
    }
}
