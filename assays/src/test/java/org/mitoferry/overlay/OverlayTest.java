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
    void channels_that_have_one_colour_are_shown_in_two() throws Exception {
        Volume actin = DrawnField.actin(VOXELS, false);
        FieldChannels field = FieldChannels.of(
                new FieldOfView("s", 1, "OGD", 1, 1, Double.NaN),
                Map.of(ChannelRole.ACTIN, actin, ChannelRole.LAMP1, actin, ChannelRole.CASPASE, actin));
        BufferedImage page = Overlay.draw(field, Battery.measure(field, PARAMETERS), PARAMETERS);
        assertEquals(ChannelRole.LAMP1.colourRgb(), ChannelRole.CASPASE.colourRgb());
        assertTrue(pixels(page, new Color(ChannelRole.LAMP1.colourRgb())) > 5, "the word Lamp1 in its own colour");
        assertTrue(pixels(page, new Color(0xffff00)) > 5, "the word caspase-3/7 in another");
    }

    @Test
    void side_views_have_a_bar_of_the_scale_in_which_they_are_drawn() throws Exception {
        assertEquals(2 * 4, bars(page(VOXELS, false)), "a bar four pixels high in each panel");
        assertEquals(3 * 4, bars(page(VOXELS, true)), "and one over the views of the called nanotube");
    }

    /** Rows of pixels in the colour of bars that are longer than any stroke of a letter. */
    private static int bars(BufferedImage page) {
        int[] pixels = rgb(page);
        int text = Palette.TEXT.getRGB();
        int bars = 0;
        int run = 0;
        for (int i = 0; i < pixels.length; i++) {
            run = pixels[i] == text && i % page.getWidth() != 0 ? run + 1 : 0;
            bars += run == 40 ? 1 : 0;
        }
        return bars;
    }

    @Test
    void the_same_field_gives_the_same_page() throws Exception {
        assertArrayEquals(rgb(page(VOXELS, true)), rgb(page(VOXELS, true)));
    }
}
