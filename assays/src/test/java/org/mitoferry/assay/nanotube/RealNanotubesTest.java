package org.mitoferry.assay.nanotube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.RealMicrographs;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.segmentation.CellBodies;
import org.mitoferry.segmentation.SegmentationSettings;

/** Real actin. There are no annotated nanotubes among these pictures, so nothing here is an accuracy on real nanotubes. */
class RealNanotubesTest {
    private static final PointSpread SPREAD = new PointSpread(0.3, 0.8);

    private static Volume actin(String name, int channel) throws Exception {
        try (Micrograph micrograph =
                Micrographs.open(RealMicrographs.find("actin/" + name)).getFirst()) {
            return micrograph.volume(channel, 0);
        }
    }

    private static NanotubeCount count(Volume picture, Labels bodies) {
        return NanotubeAssay.count(picture, bodies, List.of(), SPREAD, NanotubeSettings.defaults());
    }

    private static Labels bodies(Volume picture) {
        return CellBodies.find(picture, null, null, SegmentationSettings.defaults())
                .labels();
    }

    @Test
    void a_single_cell_with_filopodia_has_no_nanotube_and_its_filopodia_read_as_wide_as_they_are() throws Exception {
        Volume picture = actin("turku_MCF7_actin_MYO10.tiff", 0);
        NanotubeCount count = count(picture, bodies(picture));
        assertEquals(0, count.nanotubes().size());
        List<Double> widths = count.rejected().stream()
                .filter(candidate -> candidate.rejection() == Rejection.ONE_FREE_END
                        && candidate.measures().widthFit() > 0.8)
                .map(candidate -> candidate.measures().rawFwhmMicrometres())
                .sorted(Comparator.naturalOrder())
                .toList();
        assertTrue(widths.size() >= 15, () -> "filopodia " + widths.size());
        double median = widths.get(widths.size() / 2);
        assertTrue(median > 0.3 && median < 0.6, () -> "median width " + median);
    }

    @Test
    @Tag("slow")
    void tubes_drawn_into_real_actin_are_found_and_at_most_one_new_call_a_field_is_wrong() throws Exception {
        Volume cells = actin("ebimage_cells.tif", 0);
        Volume single = actin("turku_MCF7_actin_MYO10.tiff", 0);
        List<Volume> fields = new ArrayList<>();
        for (float[] plane : cells.planes()) {
            fields.add(new Volume(cells.width(), cells.height(), new float[][] {plane}, VoxelSize.ofPixel(0.25)));
        }
        fields.add(mirrored(single, true));
        fields.add(mirrored(single, false));
        List<NanotubeScore> scores = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Volume field = fields.get(i);
            Labels bodies = bodies(field);
            int before = count(field, bodies).nanotubes().size();
            TubesInPicture tubes = new TubesInPicture(field, bodies, 5, SPREAD, 900 + i);
            NanotubeCount after = count(tubes.picture, bodies);
            NanotubeScore score = NanotubeScore.of(tubes.drawn, NanotubeScore.calls(after));
            assertTrue(score.calls() - score.matches().size() <= before + 1, "new false calls in field " + i);
            scores.add(score);
        }
        double recall = NanotubeScore.together(scores).recall();
        assertTrue(recall >= 0.8, () -> "recall " + recall);
    }

    /** Two of the one cell, side by side. */
    private static Volume mirrored(Volume picture, boolean rightFirst) {
        int width = picture.width();
        float[] both = new float[2 * width * picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                int left = rightFirst ? width - 1 - x : x;
                float sample = picture.plane(0)[y * width + x];
                both[y * 2 * width + left] = sample;
                both[y * 2 * width + 2 * width - 1 - left] = sample;
            }
        }
        double pixel = picture.voxelSize().xMicrometres();
        return new Volume(2 * width, picture.height(), new float[][] {both}, VoxelSize.ofPixel(pixel));
    }
}
