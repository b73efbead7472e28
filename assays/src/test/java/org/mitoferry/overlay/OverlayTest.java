package org.mitoferry.overlay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.FieldOfView;
import org.mitoferry.measure.AssayParameters;
import org.mitoferry.measure.Battery;
import org.mitoferry.measure.ChannelRole;
import org.mitoferry.measure.DrawnField;
import org.mitoferry.measure.FieldChannels;
import org.mitoferry.measure.FieldResult;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

class OverlayTest {
    private static final VoxelSize VOXELS = VoxelSize.of(0.25, 0.5);
    private static final AssayParameters PARAMETERS = AssayParameters.shipped();

    private static BufferedImage page(VoxelSize voxels, boolean threads) throws MicrographProblem {
        Map<ChannelRole, Volume> channels = Map.of(ChannelRole.ACTIN, DrawnField.actin(voxels, threads));
        FieldChannels field = FieldChannels.of(new FieldOfView("s", 1, "OGD", 1, 1, Double.NaN), channels);
        FieldResult result = Battery.measure(field, PARAMETERS);
        return Overlay.draw(field, result, PARAMETERS);
    }

    /** Pixels of a colour; strokes are smoothed at their edges, so only their middles have it. */
    private static long pixels(BufferedImage page, Color colour) {
        return java.util.Arrays.stream(rgb(page))
                .filter(pixel -> (pixel & 0xffffff) == (colour.getRGB() & 0xffffff))
                .count();
    }

    private static int[] rgb(BufferedImage page) {
        return page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    }

    @Test
    void called_and_rejected_lines_and_outlines_of_cells_are_drawn_each_in_its_colour() throws Exception {
        BufferedImage with = page(VOXELS, true);
        BufferedImage without = page(VOXELS, false);
        assertTrue(pixels(with, Palette.NANOTUBE) > pixels(without, Palette.NANOTUBE) + 20);
        assertTrue(pixels(with, Palette.REJECTED) > pixels(without, Palette.REJECTED));
        assertTrue(pixels(with, Palette.ROUND) > 300);
        assertTrue(with.getHeight() > without.getHeight(), "the side views of the called nanotube need room");
    }

    @Test
    void a_picture_without_calibration_is_shown_without_anything_measured() throws Exception {
        BufferedImage page = page(VoxelSize.UNCALIBRATED, true);
        assertEquals(0, pixels(page, Palette.ROUND));
        assertEquals(0, pixels(page, Palette.NANOTUBE));
        assertTrue(pixels(page, Palette.REJECTED) > 20, "the reason stands below");
    }

    @Test
    void the_same_field_gives_the_same_page() throws Exception {
        assertArrayEquals(rgb(page(VOXELS, true)), rgb(page(VOXELS, true)));
    }
}
