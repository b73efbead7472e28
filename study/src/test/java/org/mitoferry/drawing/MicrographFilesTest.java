package org.mitoferry.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.assay.nanotube.Kymograph;
import org.mitoferry.figure.KymographLine;
import org.mitoferry.image.Polyline;
import org.mitoferry.measure.ChannelRole;
import org.mitoferry.measure.TubeKymograph;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.report.MicrographPanel;

class MicrographFilesTest {

    @TempDir
    Path folder;

    private static BufferedImage noise(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return picture;
    }

    @Test
    void a_picture_that_packs_badly_is_kept_small() throws IOException {
        Path field = folder.resolve("micrographs").resolve("01-arm-24h");
        MicrographFiles.keep(field, noise(1500, 700));
        long bytes = Files.size(field.resolve("panel.jpg"));
        MicrographPanel panel = MicrographFiles.kept(folder).panels().getFirst();
        assertTrue(bytes <= 300_000, bytes + " bytes");
        assertEquals("01-arm-24h", panel.name());
        assertEquals(1500.0 / 700, (double) panel.widthPixels() / panel.heightPixels(), 0.01);
    }

    @Test
    void a_run_without_micrographs_kept_none() throws IOException {
        assertTrue(MicrographFiles.kept(folder).panels().isEmpty());
    }

    private static TubeKymograph along(int nanotube, double lengthMicrometres, double speed) {
        List<Volume> frames = new ArrayList<>();
        for (int frame = 0; frame < 4; frame++) {
            Volume volume = Volume.blank(200, 5, 1, new VoxelSize(0.1, 0.1, Double.NaN));
            for (int i = 0; i < volume.plane(0).length; i++) {
                volume.plane(0)[i] = i % 200;
            }
            frames.add(volume);
        }
        Polyline line = new Polyline(new double[] {0, lengthMicrometres}, new double[] {0.2, 0.2}, new double[] {0, 0});
        return new TubeKymograph(
                nanotube, ChannelRole.LAMP1, lengthMicrometres, speed, 30, Kymograph.of(frames, line, 0.1, 30));
    }

    @Test
    void three_nanotubes_are_kept_those_with_movement_first_and_then_the_longest() {
        List<TubeKymograph> all =
                List.of(along(1, 4, Double.NaN), along(2, 9, Double.NaN), along(3, 3, 0.1), along(4, 12, Double.NaN));
        List<Integer> kept = KymographFiles.lines(all).stream()
                .map(KymographLine::nanotube)
                .distinct()
                .toList();
        assertEquals(List.of(2, 3, 4), kept);
    }

    @Test
    void lines_hold_light_where_and_when_it_was() {
        List<KymographLine> lines = KymographFiles.lines(List.of(along(1, 4, Double.NaN)));
        assertFalse(lines.isEmpty());
        for (KymographLine line : lines) {
            assertEquals(10 * line.positionMicrometres(), line.light(), 0.06, line.toString());
        }
        assertEquals(1.5, lines.getLast().minutes(), 1e-9);
    }
}
