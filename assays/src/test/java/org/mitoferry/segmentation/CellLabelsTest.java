package org.mitoferry.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.RealMicrographs;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.micrograph.tiff.OmeTiff;
import org.mitoferry.micrograph.zarr.OmeZarr;

class CellLabelsTest {
    private static final VoxelSize SIZE = VoxelSize.of(0.5, 0.5);
    private static final SegmentationSettings SETTINGS = SegmentationSettings.defaults();

    @TempDir
    Path folder;

    /** Two squares of 16 and 10 pixels, numbered 7 and 40000. */
    private static Volume squares(int depth) {
        Volume volume = Volume.blank(60, 50, depth, VoxelSize.UNCALIBRATED);
        for (int z = 0; z < depth; z++) {
            for (int i = 0; i < 60 * 50; i++) {
                int x = i % 60;
                int y = i / 60;
                boolean first = x >= 10 && x < 26 && y >= 10 && y < 26;
                boolean second = x >= 50 && y >= 30 && y < 40;
                volume.plane(z)[i] = first ? 40000 : second ? 7 : 0;
            }
        }
        return volume;
    }

    private static Micrograph picture(Volume samples, SampleType type, boolean labelled) {
        List<MicrographChannel> channels = List.of(MicrographChannel.named("cells"));
        return Micrograph.of(
                new MicrographFacts(
                        "", "", 60, 50, samples.depth(), channels, 1, samples.voxelSize(), Double.NaN, type, labelled),
                List.of(samples));
    }

    @Test
    void labels_of_a_tiff_keep_their_numbers_and_take_the_voxels_of_the_picture() throws MicrographProblem {
        Path file = folder.resolve("labels.tif");
        OmeTiff.write(file, picture(squares(1), SampleType.UINT16, false));
        CellMap map = CellLabels.read(file).on(Volume.blank(60, 50, 1, SIZE), null, SETTINGS);
        assertEquals(List.of(7, 40000), map.cells().stream().map(Cell::written).toList());
        assertEquals(List.of(1, 2), map.cells().stream().map(Cell::label).toList());
        assertEquals(64, map.cell(2).areaSquareMicrometres(), 1e-9);
        assertEquals(17.5 * 0.5, map.cell(2).xMicrometres(), 1e-9);
        assertTrue(map.cell(1).atEdge());
    }

    @Test
    void labels_beside_the_picture_of_an_ome_zarr_are_found() throws MicrographProblem {
        Path zarr = folder.resolve("field.ome.zarr");
        Volume light = Volume.blank(60, 50, 1, SIZE);
        OmeZarr.write(
                zarr, picture(light, SampleType.UINT16, false), Map.of("cells", picture(squares(1), SampleType.UINT32, true)));
        assertEquals(2, CellLabels.read(zarr).on(light, null, SETTINGS).cells().size());
    }

    @Test
    void outlines_on_a_stack_hold_what_is_signal_within_them() throws MicrographProblem {
        Volume body = new DrawnCells().ball(9, 9, 8, 6.5).actin(60, 50, 34, SIZE, 1);
        Volume outline = Volume.blank(60, 50, 1, VoxelSize.UNCALIBRATED);
        for (int i = 0; i < 60 * 50; i++) {
            outline.plane(0)[i] = Math.hypot(i % 60 - 18, i / 60 % 50 - 18) < 14 ? 3 : 0;
        }
        CellMap map = CellLabels.of(outline).on(body, null, SETTINGS);
        assertEquals(4 * Math.PI / 3 * Math.pow(6.5, 3), map.cell(1).volumeCubicMicrometres(), 200);
        assertEquals("JJN3", map.cell(1).type());
    }

    @Test
    void samples_that_number_nothing_are_refused_in_one_line() {
        Volume fractions = Volume.blank(4, 4, 1, SIZE);
        fractions.plane(0)[3] = 0.5f;
        String line = assertThrows(MicrographProblem.class, () -> CellLabels.of(fractions)).getMessage();
        assertEquals("is no label image: it holds 0.5, and labels are whole numbers from 0 to 16777216", line);
        Volume negative = Volume.blank(4, 4, 1, SIZE);
        negative.plane(0)[3] = -1;
        assertThrows(MicrographProblem.class, () -> CellLabels.of(negative));
    }

    @Test
    void labels_of_another_form_are_refused_in_one_line() throws MicrographProblem {
        CellLabels labels = CellLabels.of(squares(3));
        Volume body = Volume.blank(60, 50, 4, SIZE);
        String line = assertThrows(MicrographProblem.class, () -> labels.on(body, null, SETTINGS)).getMessage();
        assertEquals("the label image is 60 x 50 x 3, the picture 60 x 50 x 4", line);
    }

    @Test
    void the_labels_of_a_public_picture_are_its_seven_nuclei() throws MicrographProblem {
        Path file = RealMicrographs.find("nuclei/neubias_xy_8bit_labels__mitocheck_incenp_t1.tif");
        Labels labels = CellLabels.read(file)
                .on(Volume.blank(260, 364, 1, VoxelSize.ofPixel(0.5)), null, SETTINGS)
                .labels();
        assertEquals(7, labels.count());
    }
}
