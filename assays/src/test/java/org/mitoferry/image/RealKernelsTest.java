package org.mitoferry.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.RealMicrographs;
import org.mitoferry.micrograph.Volume;

/** Against stored output of other programs on real pictures. */
class RealKernelsTest {
    private static Volume read(String name) throws MicrographProblem {
        try (Micrograph micrograph =
                Micrographs.open(RealMicrographs.find("algorithms/" + name)).getFirst()) {
            return micrograph.volume(0, 0);
        }
    }

    @Test
    void lines_of_a_retina_are_those_that_scikit_image_found() throws MicrographProblem {
        Volume retina = read("retina_inv_0c_0z_0t_0q.tiff");
        double[] sigmas = new double[10];
        for (int i = 0; i < 10; i++) {
            sigmas[i] = 0.5 + i * 19.5 / 9;
        }
        Volume lines = Frangi.brightLines(retina, sigmas, 0.5);
        double difference = Oracle.largestDifference(lines, read("retina_inv_0c_0z_0t_0q_frangi.tiff"));
        assertEquals(0, difference, 2e-3);
    }

    @Test
    void blobs_thinned_by_fiji_have_the_topology_and_number_of_voxels_of_ours() throws Exception {
        Volume fiji = read("skimage_blobs_3d_fiji_skeleton.tif");
        Mask theirs = Mask.above(fiji, 0);
        Mask ours = Thinning.of(Oracle.read().mask("blobs"));
        assertEquals(
                Components.of(theirs, Connectivity.CORNERS).count(),
                Components.of(ours, Connectivity.CORNERS).count());
        assertEquals(0, theirs.and(ours.not()).count());
        assertEquals(0, ours.and(theirs.not()).count());
    }
}
