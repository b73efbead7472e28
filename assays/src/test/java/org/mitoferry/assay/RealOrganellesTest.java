package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.RealMicrographs;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.segmentation.Organelles;

/** Assays on real mitochondria and lysosomes; nobody counted these, so what is asked is order, not number. */
class RealOrganellesTest {
    private static final String HELA = "lysosome/hela_lysosome_mito_nucleus_48bit.tif";
    private static final MitochondriaTransfer.Settings TRANSFER = MitochondriaTransfer.Settings.defaults();

    private static Volume read(String name, int channel, VoxelSize size) throws MicrographProblem {
        try (Micrograph micrograph =
                Micrographs.open(RealMicrographs.find(name)).getFirst()) {
            return micrograph.withVoxelSize(size).volume(channel, 0);
        }
    }

    private static Volume hela(int channel) throws MicrographProblem {
        return read(HELA, channel, VoxelSize.ofPixel(0.0515));
    }

    /** All that is not the black rectangle, as one cell. */
    private static Cells whole() throws MicrographProblem {
        Volume[] channels = {hela(0), hela(1), hela(2)};
        int[] plane = new int[channels[0].plane(0).length];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = channels[0].plane(0)[i]
                                    + channels[1].plane(0)[i]
                                    + channels[2].plane(0)[i]
                            > 0
                    ? 1
                    : 0;
        }
        Labels labels =
                new Labels(channels[0].width(), channels[0].height(), new int[][] {plane}, 1, channels[0].voxelSize());
        return Cells.of(labels, List.of("HeLa"));
    }

    @Test
    void lysosomes_of_hela_cells_meet_mitochondria_beyond_scrambled_ones_and_less_when_moved_away()
            throws MicrographProblem {
        Cells cells = whole();
        var mitochondria = MitochondriaTransfer.measure(hela(1), cells, "HeLa", List.of(), TRANSFER);
        Lamp1Contact.Settings settings = new Lamp1Contact.Settings(1, 0.08, 4, 0.3, 0.15, 39, 1);
        var contact = Lamp1Contact.measure(mitochondria, hela(0), cells, "HeLa", settings);
        assertEquals(200, contact.mitochondria(), 60);
        assertTrue(contact.enrichment() > 1.5, "enrichment " + contact.enrichment());
        assertEquals(1.0 / 40, contact.cells().getFirst().p(), 1e-9);
        var moved = Lamp1Contact.measure(mitochondria, shifted(hela(0), 100), cells, "HeLa", settings);
        assertTrue(moved.touching() < 0.7 * contact.touching(), moved.touching() + " of " + contact.touching());
        Lamp1Contact.Settings near = new Lamp1Contact.Settings(1, 0.08, 4, 0.1, 0.15, 39, 1);
        assertTrue(
                Lamp1Contact.measure(mitochondria, hela(0), cells, "HeLa", near).touching() < contact.touching());
    }

    /** The picture with its columns moved on, around the edge. */
    private static Volume shifted(Volume volume, int pixels) {
        Volume out = volume.blankLike();
        for (int i = 0; i < out.plane(0).length; i++) {
            int x = (i % volume.width() + pixels) % volume.width();
            out.plane(0)[Math.floorDiv(i, volume.width()) * volume.width() + x] = volume.plane(0)[i];
        }
        return out;
    }

    @Test
    void constrictions_of_resting_hela_mitochondria_meet_lysosomes_about_as_chance_has_it() throws MicrographProblem {
        Cells cells = whole();
        Mask lysosomes = Lamp1Contact.lamp1(hela(0), cells, "HeLa", Lamp1Contact.Settings.defaults());
        var result = FissionPoints.measure(
                MitochondriaTransfer.measure(hela(1), cells, "HeLa", List.of(), TRANSFER),
                lysosomes,
                cells,
                "HeLa",
                List.of(),
                TRANSFER,
                FissionPoints.Settings.defaults());
        assertTrue(
                result.constrictions().size() >= 20, "" + result.constrictions().size());
        assertEquals(1, result.enrichment(), 0.35);
    }

    @Test
    void mitochondria_of_yeast_are_few_long_tubes_in_space() throws MicrographProblem {
        Volume yeast = read("mitochondria/MitoGraphTest001.tif", 0, VoxelSize.of(0.056, 0.2));
        var found = Organelles.find(yeast, null, Organelles.Settings.mitochondria());
        assertEquals(25, found.labels().count(), 20);
        double longest = 0;
        for (LabelStatistics.Item item : LabelStatistics.of(found.labels(), found.signal())) {
            longest = Math.max(
                    longest, ObjectLine.of(found.labels(), item, found.signal()).lengthMicrometres());
        }
        assertTrue(longest > 4 && longest < 15, "longest " + longest);
    }
}
