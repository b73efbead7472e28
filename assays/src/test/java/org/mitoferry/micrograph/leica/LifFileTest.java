package org.mitoferry.micrograph.leica;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;

class LifFileTest {
    @TempDir
    Path folder;

    @Test
    void samples_of_channels_that_alternate_are_told_apart() throws Exception {
        byte[] pixels = {1, 0, 2, 0, 3, 0, 4, 1};
        Micrograph image = read(new LifBuilder()
                .channel(12, 0, "Red")
                .channel(12, 2, "Green")
                .dimension(1, 2, 4, 1e-7, "m")
                .dimension(2, 1, 8, 0, "m")
                .write(file(), pixels));
        assertArrayEquals(new float[] {1, 3}, image.volume(0, 0).plane(0));
        assertArrayEquals(new float[] {2, 260}, image.volume(1, 0).plane(0));
        assertEquals(0.1, image.facts().voxelSize().xMicrometres(), 1e-12);
        assertEquals(0x00ff00, image.facts().channels().get(1).colourRgb());
    }

    @Test
    void a_length_spans_from_the_middle_of_the_first_pixel_to_that_of_the_last() throws Exception {
        Micrograph image = read(new LifBuilder()
                .channel(8, 0, "Gray")
                .dimension(1, 5, 1, 400, "nm")
                .dimension(2, 1, 5, 0, "nm")
                .dimension(3, 3, 5, 1e-3, "mm")
                .write(file(), new byte[15]));
        assertEquals(0.1, image.facts().voxelSize().xMicrometres(), 1e-12);
        assertEquals(0.5, image.facts().voxelSize().zMicrometres(), 1e-12);
    }

    @Test
    void tiles_are_series_of_their_own_in_the_first_version_too() throws Exception {
        Path file = new LifBuilder()
                .firstVersion()
                .channel(8, 0, "Gray")
                .dimension(1, 2, 1, 0, "")
                .dimension(2, 1, 2, 0, "")
                .dimension(10, 2, 2, 0, "")
                .write(file(), new byte[] {1, 2, 3, 4});
        List<Micrograph> tiles = Micrographs.open(file);
        assertEquals(
                List.of("cells part 1", "cells part 2"),
                tiles.stream().map(tile -> tile.facts().series()).toList());
        assertArrayEquals(new float[] {3, 4}, tiles.get(1).volume(0, 0).plane(0));
    }

    @Test
    void an_image_that_does_not_fit_into_its_memory_is_refused() throws Exception {
        Path file = new LifBuilder()
                .channel(8, 0, "Gray")
                .dimension(1, 1_000_000, 1, 0, "m")
                .dimension(2, 1_000_000, 1_000_000, 0, "m")
                .write(file(), new byte[100]);
        MicrographProblem problem = assertThrows(MicrographProblem.class, () -> Micrographs.open(file));
        assertTrue(problem.getMessage().contains("truncated"), problem.getMessage());
    }

    private Path file() {
        return folder.resolve("a.lif");
    }

    private static Micrograph read(Path file) throws MicrographProblem {
        return Micrographs.open(file).get(0);
    }
}
