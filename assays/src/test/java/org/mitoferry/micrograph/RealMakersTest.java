package org.mitoferry.micrograph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of makers of microscopes. */
class RealMakersTest {
    @Test
    void planes_of_a_lif_image_are_those_that_imagej_saved_from_it() throws Exception {
        Micrograph image = Micrographs.open(RealMicrographs.find("formats/lif/xz-example.lif"))
                .get(0);
        assertEquals(2, image.facts().channels().size());
        assertEquals(20, image.facts().times());
        assertArrayEquals(saved("c0t0.tif"), image.volume(0, 0).plane(0));
        assertArrayEquals(saved("c1t8.tif"), image.volume(1, 8).plane(0));
    }

    @Test
    void a_lif_file_tells_its_images_and_their_voxels() throws Exception {
        List<Micrograph> images = Micrographs.open(RealMicrographs.find("formats/lif/xz-example.lif"));
        assertEquals(
                List.of("xzt", "xzy", "xz"),
                images.stream().map(image -> image.facts().series()).toList());
        MicrographFacts facts = images.get(0).facts();
        // The resolution that ImageJ stored: 7.128607 pixels per micrometre.
        assertEquals(1 / 7.128607, facts.voxelSize().xMicrometres(), 1e-7);
        assertEquals(1 / 7.128663, facts.voxelSize().yMicrometres(), 1e-7);
        assertEquals(10.07 / 19, facts.frameIntervalSeconds(), 1e-9);
        assertEquals(5.039354 / 22, images.get(1).facts().voxelSize().zMicrometres(), 1e-9);
    }

    @Test
    void wavelengths_of_a_lif_sweep_are_channels() throws Exception {
        List<Micrograph> images =
                Micrographs.open(RealMicrographs.find("formats/lif/LeicaLASX_wavelength-sweep_example.lif"));
        MicrographFacts emission = images.get(0).facts();
        assertEquals(20, emission.channels().size());
        assertEquals(550, emission.channels().get(0).emissionNanometres(), 1e-6);
        assertEquals(740, emission.channels().get(19).emissionNanometres(), 1e-6);
        MicrographFacts all = images.get(2).facts();
        assertEquals(
                List.of(64, 64, 11, 10, 2),
                List.of(all.width(), all.height(), all.depth(), all.channels().size(), all.times()));
    }

    @Test
    void planes_of_a_czi_are_the_bytes_of_its_subblocks() throws Exception {
        Path file = RealMicrographs.find("formats/xyz__multiple_images.czi");
        List<Micrograph> scenes = Micrographs.open(file);
        assertEquals(
                List.of("scene 1", "scene 2"),
                scenes.stream().map(scene -> scene.facts().series()).toList());
        List<float[]> planes = new ArrayList<>();
        for (Micrograph scene : scenes) {
            assertEquals(2, scene.facts().depth());
            planes.addAll(List.of(scene.volume(0, 0).planes()));
        }
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int subblock = -1;
        for (float[] plane : planes) {
            subblock = text.indexOf("ZISRAWSUBBLOCK", subblock + 1);
            assertEquals(251 * 251, plane.length);
            for (int i = 0; i < plane.length; i++) {
                int at = subblock + 32 + 256 + 2 * i;
                assertEquals((bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8, plane[i]);
            }
        }
    }

    @Test
    void a_czi_tells_its_voxels_and_wavelengths() throws Exception {
        MicrographFacts facts = Micrographs.open(RealMicrographs.find("formats/xyz__multiple_images.czi"))
                .get(0)
                .facts();
        assertEquals(0.19564437607395324, facts.voxelSize().xMicrometres(), 1e-12);
        assertEquals(0.3, facts.voxelSize().zMicrometres(), 1e-12);
        assertEquals("ChA", facts.channels().get(0).name());
        assertEquals(561, facts.channels().get(0).excitationNanometres());
    }

    private static float[] saved(String name) throws MicrographProblem {
        return Micrographs.open(RealMicrographs.find("formats/lif/" + name))
                .get(0)
                .volume(0, 0)
                .plane(0);
    }
}
