package org.mitoferry.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoferry.cli.Said.mitoferry;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;

/** Pictures of a protocol from the command line: what is written, and what is refused. */
class ImageCommandTest {
    private static final String SMALL = """
            title: A small culture under the microscope
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.1 mm x 0.1 mm, wells: 1, fields: 1}
            cells:
              JJN3: {density: 600 cells/mm2}
            media:
              Nx: {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
            experiments: 2
            seed: 904
            arms:
              "plain, and small":
                - seed: JJN3
                - incubate: 1 h
                - measure: cells
              filmed:
                - label: JJN3 with LifeAct-GFP
                - seed: JJN3
                - incubate: 1 h
                - image: {objective: 63x/1.4, channels: [LifeAct-GFP], every: 60 s, for: 3 min}
                - fix: PFA
                - stain: {with: [phalloidin, DAPI], for: 1 h}
                - image: {objective: 63x/1.4, channels: [phalloidin, DAPI], z step: 2 um}
                - measure: cells
            """;

    @TempDir
    Path folder;

    private Path small() throws IOException {
        return Files.writeString(folder.resolve("small.yaml"), SMALL);
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace(File.separatorChar, '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    @Test
    void every_image_step_gives_stacks_truth_and_previews_and_a_design_that_names_them()
            throws IOException, MicrographProblem {
        Path out = folder.resolve("pictures");
        Said said = mitoferry("image", small(), "--experiments", 1, "--threads", 1, "--out", out, "--quiet");
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(said.out().startsWith("2 stacks in "), said.out());
        assertEquals(
                List.of(
                        "file,arm,experiment,well,field,hours,channels",
                        "02-filmed-e1-w1-i1-f1.ome.tif,filmed,1,1,1,1,LifeAct",
                        "02-filmed-e1-w1-i2-f1.ome.tif,filmed,1,1,1,2.05,actin;nuclei"),
                Files.readAllLines(out.resolve("design.csv")));
        assertEquals(
                List.of(
                        "02-filmed-e1-w1-i1-f1.gif",
                        "02-filmed-e1-w1-i1-f1.ome.tif",
                        "02-filmed-e1-w1-i1-f1.png",
                        "02-filmed-e1-w1-i2-f1.ome.tif",
                        "02-filmed-e1-w1-i2-f1.png",
                        "design.csv",
                        "protocol.yaml",
                        "run.json",
                        "truth/02-filmed-e1-w1-i1-f1/cells.ome.tif",
                        "truth/02-filmed-e1-w1-i1-f1/foreign-mitochondria.ome.tif",
                        "truth/02-filmed-e1-w1-i1-f1/nanotubes.csv",
                        "truth/02-filmed-e1-w1-i1-f1/nanotubes.json",
                        "truth/02-filmed-e1-w1-i1-f1/nuclei.ome.tif",
                        "truth/02-filmed-e1-w1-i1-f1/objects.csv",
                        "truth/02-filmed-e1-w1-i2-f1/cells.ome.tif",
                        "truth/02-filmed-e1-w1-i2-f1/foreign-mitochondria.ome.tif",
                        "truth/02-filmed-e1-w1-i2-f1/nanotubes.json",
                        "truth/02-filmed-e1-w1-i2-f1/nuclei.ome.tif",
                        "truth/02-filmed-e1-w1-i2-f1/objects.csv"),
                List.copyOf(files(out).keySet()));

        try (Micrograph film = Micrographs.open(out.resolve("02-filmed-e1-w1-i1-f1.ome.tif"))
                        .getFirst();
                Micrograph still = Micrographs.open(out.resolve("02-filmed-e1-w1-i2-f1.ome.tif"))
                        .getFirst()) {
            assertAll(
                    () -> assertEquals(4, film.facts().times()),
                    () -> assertEquals(60, film.facts().frameIntervalSeconds(), 1e-6),
                    () -> assertEquals(0.25, film.facts().voxelSize().xMicrometres(), 1e-9),
                    () -> assertEquals(List.of("actin", "nuclei"), still.facts().channelNames()),
                    () -> assertEquals(2, still.facts().voxelSize().zMicrometres(), 1e-9));
        }
        assertEquals(4, frames(out.resolve("02-filmed-e1-w1-i1-f1.gif")));

        Said again = mitoferry("image", small(), "--experiments", 1, "--out", out, "--quiet");
        assertTrue(again.out().startsWith("These pictures are taken already"), again.out());
    }

    private static int frames(Path gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(gif.toFile())) {
            reader.setInput(in);
            return reader.getNumImages(true);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void neither_threads_nor_an_interruption_change_a_byte() throws IOException {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        mitoferry("image", small(), "--experiments", 1, "--threads", 1, "--out", one, "--quiet");
        mitoferry("image", small(), "--experiments", 1, "--threads", 3, "--out", other, "--quiet");
        Map<String, byte[]> first = files(one);
        assertSame(first, files(other));

        // As a kill leaves it: a stack, the record and the arm's list are missing.
        Files.delete(other.resolve("02-filmed-e1-w1-i1-f1.ome.tif"));
        Files.createDirectories(other.resolve("work"));
        Files.move(other.resolve("run.json"), other.resolve("work/inputs.json"));
        Said said = mitoferry("image", small(), "--experiments", 1, "--threads", 2, "--out", other, "--quiet");
        assertEquals(0, said.exitCode(), said.err());
        assertSame(first, files(other));
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
    }

    @Test
    void ome_zarr_holds_the_truth_as_labels() throws IOException, MicrographProblem {
        Path out = folder.resolve("zarr");
        Said said = mitoferry("image", small(), "--experiments", 1, "--format", "ome-zarr", "--out", out, "--quiet");
        assertEquals(0, said.exitCode(), said.err());
        Path stack = out.resolve("02-filmed-e1-w1-i2-f1.ome.zarr");
        assertEquals(
                List.of("actin", "nuclei"),
                Micrographs.open(stack).getFirst().facts().channelNames());
        assertTrue(Files.exists(stack.resolve("labels/cells/zarr.json")));
    }

    @Test
    void mistakes_are_told_all_at_once_and_nothing_is_written() throws IOException {
        Path out = folder.resolve("none");
        Said said = mitoferry(
                "image", small(), "--fields", 0, "--setting", "clsoe-up", "--arms", "plain, and small", "--out", out);
        assertAll(
                () -> assertEquals(2, said.exitCode()),
                () -> assertTrue(said.err().contains("--fields: [out-of-range]"), said.err()),
                () -> assertTrue(said.err().contains("close-up"), said.err()),
                () -> assertTrue(said.err().contains("None of the arms has an image step"), said.err()),
                () -> assertTrue(said.err().contains("3 problems"), said.err()),
                () -> assertFalse(Files.exists(out)));
        assertEquals(2, mitoferry("image", "no-such-protocol").exitCode());
        assertEquals(2, mitoferry("image", small(), "--format", "jpeg").exitCode());
    }

    @Test
    void a_folder_of_other_pictures_is_refused() throws IOException {
        Path out = folder.resolve("pictures");
        mitoferry("image", small(), "--experiments", 1, "--out", out, "--quiet");
        Said said = mitoferry("image", small(), "--experiments", 1, "--setting", "survey", "--out", out, "--quiet");
        assertAll(
                () -> assertEquals(2, said.exitCode()),
                () -> assertTrue(said.err().contains("setting: of each step there, survey here"), said.err()));
    }
}
