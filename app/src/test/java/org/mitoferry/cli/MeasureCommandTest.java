package org.mitoferry.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.micrograph.tiff.OmeTiff;
import org.mitoferry.store.MeasurementStore;
import org.mitoferry.table.Measurement;

/** Small written stacks from the folder to the table, and what a person is told of their mistakes. Seeds 1 to 4. */
class MeasureCommandTest {
    private static final int SIDE = 100;
    private static final int DEPTH = 24;
    private static final VoxelSize VOXELS = VoxelSize.of(0.3, 0.6);

    @TempDir
    Path folder;

    private Path stacks;
    private Path out;

    @BeforeEach
    void write_the_stacks() throws Exception {
        stacks = Files.createDirectory(folder.resolve("stacks"));
        out = folder.resolve("measured");
        write("Nx_exp1_field1.ome.tif", 1, VOXELS);
        write("OGD_exp1_field1.ome.tif", 2, VOXELS);
    }

    private void write(String name, long seed, VoxelSize voxels) throws MicrographProblem {
        OmeTiff.write(stacks.resolve(name), stack(seed, voxels, "", 1));
    }

    /** A hollow ball in F-actin, and spots of dye in it. */
    private static Micrograph stack(long seed, VoxelSize voxels, String series, int channels) {
        SplittableRandom random = new SplittableRandom(seed);
        Volume actin = Volume.blank(SIDE, SIDE, DEPTH, voxels);
        Volume dye = Volume.blank(SIDE, SIDE, DEPTH, voxels);
        for (int z = 0; z < DEPTH; z++) {
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    double r = Math.sqrt(square(x * 0.3 - 15) + square(y * 0.3 - 15) + square(z * 0.6 - 7.2));
                    double light = r > 7 ? 8 : r > 6.2 ? 220 : 60;
                    actin.plane(z)[y * SIDE + x] = (float) Math.rint(light + 3 * random.nextDouble());
                    boolean spot = r < 5 && x % 9 < 2 && y % 9 < 2 && z % 5 == 0;
                    dye.plane(z)[y * SIDE + x] = (float) Math.rint((spot ? 300 : 8) + 3 * random.nextDouble());
                }
            }
        }
        MicrographFacts facts = new MicrographFacts(
                "",
                series,
                SIDE,
                SIDE,
                DEPTH,
                channels == 1
                        ? List.of(MicrographChannel.named("Phalloidin 488"))
                        : List.of(MicrographChannel.named("actin"), MicrographChannel.named("MitoTracker Deep Red")),
                1,
                voxels,
                Double.NaN,
                SampleType.UINT16,
                false);
        return Micrograph.of(facts, channels == 1 ? List.of(actin) : List.of(actin, dye));
    }

    private static double square(double value) {
        return value * value;
    }

    private Said measure(Object... arguments) {
        return Said.mitoferry(Stream.concat(Stream.of("measure", stacks, "--out", out, "--quiet"), Stream.of(arguments))
                .toArray());
    }

    private Path design(String text) throws IOException {
        return Files.writeString(folder.resolve("design.csv"), text);
    }

    private Path usual() throws IOException {
        return design("""
                file,arm,experiment,well,field,channels
                Nx*.tif,Nx,1,1,1,actin
                OGD*.tif,OGD,1,1,1,actin
                """);
    }

    private List<String> files(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> place.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_folder_and_a_design_become_one_table_and_a_page_for_every_field() throws Exception {
        Said said = measure("--design", usual());
        assertEquals(0, said.exitCode(), said.err());
        assertEquals("", said.err());
        assertEquals(
                List.of(
                        "failed.csv",
                        "fields/Nx_exp1_field1/cells.ome.tif",
                        "fields/Nx_exp1_field1/field.json",
                        "fields/Nx_exp1_field1/nanotubes.csv",
                        "fields/Nx_exp1_field1/overlay.png",
                        "fields/Nx_exp1_field1/rows.csv",
                        "fields/OGD_exp1_field1/cells.ome.tif",
                        "fields/OGD_exp1_field1/field.json",
                        "fields/OGD_exp1_field1/nanotubes.csv",
                        "fields/OGD_exp1_field1/overlay.png",
                        "fields/OGD_exp1_field1/rows.csv",
                        "measure.json",
                        "measurements.csv",
                        "measurements.parquet",
                        "parameters.yaml"),
                files(out));
        List<Measurement> rows = MeasurementStore.read(out);
        assertEquals(rows, MeasurementStore.readParquet(out));
        assertEquals(
                List.of("Nx 0.0", "OGD 0.0"),
                rows.stream()
                        .filter(row -> row.quantity().equals("nanotubes")
                                && row.cell().equals("JJN3")
                                && row.object().isEmpty())
                        .map(row -> row.arm() + " " + row.value())
                        .toList());
        assertTrue(rows.stream()
                .allMatch(row -> row.study().equals("stacks") && row.method().equals("micrograph")));
    }

    @Test
    void the_same_input_gives_the_same_bytes_on_any_number_of_threads() throws Exception {
        Path design = usual();
        assertEquals(0, measure("--design", design, "--threads", 1).exitCode());
        Path first = Files.move(out, folder.resolve("first"));
        assertEquals(0, measure("--design", design, "--threads", 3).exitCode());
        for (String file : files(first)) {
            assertArrayEquals(Files.readAllBytes(first.resolve(file)), Files.readAllBytes(out.resolve(file)), file);
        }
    }

    @Test
    void a_finished_field_is_not_measured_again_unless_something_it_depends_on_changed() throws Exception {
        Path design = usual();
        measure("--design", design);
        FileTime long_ago = FileTime.fromMillis(0);
        for (String field : List.of("Nx_exp1_field1", "OGD_exp1_field1")) {
            Files.setLastModifiedTime(out.resolve("fields").resolve(field).resolve("rows.csv"), long_ago);
        }
        write("OGD_exp1_field1.ome.tif", 4, VOXELS);
        assertEquals(0, measure("--design", design).exitCode());
        assertEquals(long_ago, Files.getLastModifiedTime(out.resolve("fields/Nx_exp1_field1/rows.csv")));
        assertNotEquals(long_ago, Files.getLastModifiedTime(out.resolve("fields/OGD_exp1_field1/rows.csv")));
        Path changed = Files.writeString(folder.resolve("mine.yaml"), "nanotubes: {least length: 3 um}\n");
        assertEquals(0, measure("--design", design, "--parameters", changed).exitCode());
        assertNotEquals(long_ago, Files.getLastModifiedTime(out.resolve("fields/Nx_exp1_field1/rows.csv")));
        assertTrue(Files.readString(out.resolve("parameters.yaml")).contains("  least length: 3 um "));
    }

    @Test
    void a_damaged_file_is_one_line_and_a_failed_row_and_the_batch_goes_on() throws Exception {
        byte[] whole = Files.readAllBytes(stacks.resolve("OGD_exp1_field1.ome.tif"));
        Files.write(stacks.resolve("OGD_exp1_field2.ome.tif"), Arrays.copyOf(whole, whole.length / 3));
        Files.writeString(stacks.resolve("OGD_exp1_field3.ome.tif"), "not a picture");
        byte[] bent = whole.clone();
        Arrays.fill(bent, whole.length / 2, whole.length / 2 + 2000, (byte) 0x55);
        Files.write(stacks.resolve("OGD_exp1_field4.ome.tif"), bent);
        Said said = measure("--design", usual());
        assertEquals(4, said.exitCode(), said.err());
        List<String> failed = Files.readAllLines(out.resolve("failed.csv"));
        assertTrue(failed.size() >= 3, failed.toString());
        assertTrue(
                failed.stream().anyMatch(line -> line.startsWith("OGD_exp1_field2.ome.tif,,OGD,1,1,2,")),
                failed.toString());
        assertTrue(
                failed.stream().anyMatch(line -> line.startsWith("OGD_exp1_field3.ome.tif,,OGD,1,1,3,")),
                failed.toString());
        assertEquals(failed.size() - 1, said.err().lines().count(), said.err());
        assertTrue(MeasurementStore.read(out).stream().anyMatch(row -> row.arm().equals("OGD") && row.field() == 1));
        assertFalse(Files.exists(out.resolve("fields/OGD_exp1_field2")));
    }

    @Test
    void mistakes_in_design_and_options_are_told_at_once_with_their_places_and_leave_nothing_behind() throws Exception {
        Path design = design("""
                file,arm,experiment,well,field,channels
                Nx*.tif,Nx,1,1,1,actin;Lamp1
                OGD_exp1_feild1.ome.tif,OGD,1,1,1,actin
                OGD*.tif,OGD,zero,1,1,acton
                Nx*.tif,,1,1,1,actin
                """);
        Path numbers = Files.writeString(folder.resolve("mine.yaml"), "nanotubes: {least length: -1 um}\n");
        Said said = measure("--design", design, "--parameters", numbers, "--pixel-size", "-2");
        assertEquals(2, said.exitCode());
        String told = said.err();
        assertTrue(told.contains("--pixel-size: [out-of-range]"), told);
        assertTrue(told.contains("design.csv:2:1: [channel-count]"), told);
        assertTrue(told.contains("design.csv:3:1: [no-file]"), told);
        assertTrue(told.contains("Did you mean 'OGD_exp1_field1.ome.tif'"), told);
        assertTrue(
                told.contains("design.csv:4:14: [out-of-range] 'zero' is no number of an experiment. They are whole"),
                told);
        assertTrue(told.contains("design.csv:4:23: [unknown-role]") && told.contains("'actin'"), told);
        assertTrue(told.contains("design.csv:5:9: [empty-value] The column 'arm' is empty. Write what was done"), told);
        assertTrue(told.contains("mine.yaml:1:27: [out-of-range]"), told);
        assertTrue(told.contains("7 problems; nothing was done."), told);
        assertFalse(Files.exists(out));
    }

    @Test
    void two_pictures_of_one_field_are_refused() throws Exception {
        Said said = measure("--design", design("file,arm,channels,field\n*.tif,all,actin,\nNx*.tif,all,actin,2\n"));
        assertEquals(2, said.exitCode());
        assertTrue(said.err().contains("[same-field]"), said.err());
        assertTrue(said.err().contains("[twice]"), said.err());
    }

    @Test
    void without_a_design_one_is_proposed_and_nothing_is_measured() throws Exception {
        Said said = measure();
        assertEquals(0, said.exitCode(), said.err());
        assertEquals(List.of("design-proposed.csv"), files(out));
        String proposal = Files.readString(out.resolve("design-proposed.csv"));
        assertEquals("""
                file,arm,experiment,well,field,channels
                Nx_exp1_field1.ome.tif,Nx,1,1,1,actin
                OGD_exp1_field1.ome.tif,OGD,1,1,1,actin
                """, proposal);
        assertTrue(said.out().contains(proposal) && said.out().contains("Nothing was measured yet"), said.out());
        assertEquals(0, measure("--accept-proposal").exitCode());
        assertEquals(
                List.of("Nx", "OGD"),
                MeasurementStore.read(out).stream()
                        .map(Measurement::arm)
                        .distinct()
                        .toList());
    }

    @Test
    void a_channel_that_nobody_knows_has_to_be_filled_in_by_a_person() throws Exception {
        OmeTiff.write(stacks.resolve("exp2_OGD_B03_7.ome.tif"), stack(3, VOXELS, "", 2));
        Files.delete(stacks.resolve("Nx_exp1_field1.ome.tif"));
        Files.copy(stacks.resolve("OGD_exp1_field1.ome.tif"), stacks.resolve("plain.tif"));
        measure();
        List<String> lines = Files.readAllLines(out.resolve("design-proposed.csv"));
        assertTrue(lines.contains("exp2_OGD_B03_7.ome.tif,OGD,2,15,7,actin;donor mitochondria"), lines.toString());
        Path open = design("file,arm,channels\nplain.tif,OGD,?\n");
        Said said = measure("--design", open);
        assertEquals(2, said.exitCode());
        assertTrue(
                said.err().contains("design.csv:2:15: [unknown-role] The role of a channel is not filled in"),
                said.err());
    }

    @Test
    void every_series_of_a_file_is_a_field() throws Exception {
        OmeTiff.write(
                stacks.resolve("many.ome.tif"), List.of(stack(1, VOXELS, "left", 1), stack(2, VOXELS, "right", 1)));
        assertEquals(
                0,
                measure("--design", design("file,arm,channels\nmany.ome.tif,A,actin\n"))
                        .exitCode());
        assertEquals(
                List.of(1, 2),
                MeasurementStore.read(out).stream()
                        .map(Measurement::field)
                        .distinct()
                        .toList());
        assertEquals(
                0,
                measure("--design", design("file,arm,series,channels\nmany.ome.tif,A,right,actin\n"))
                        .exitCode());
        assertFalse(Files.exists(out.resolve("fields/many-s1")));
        assertTrue(Files.exists(out.resolve("fields/many-s2/overlay.png")));
    }

    @Test
    void a_picture_without_calibration_is_refused_row_by_row_until_its_pixel_size_is_stated() throws Exception {
        write("bare.ome.tif", 3, VoxelSize.UNCALIBRATED);
        Path design = design("file,arm,channels\nbare.ome.tif,A,actin\n");
        Said said = measure("--design", design);
        assertEquals(4, said.exitCode());
        assertTrue(said.err().contains("bare.ome.tif: the size of a pixel is not known; give it with --pixel-size"));
        assertTrue(said.out().contains("0 fields measured"), said.out());
        List<Measurement> refused = MeasurementStore.read(out);
        assertTrue(refused.stream()
                .allMatch(row -> Double.isNaN(row.value()) && row.reason().contains("--pixel-size")));
        assertEquals(
                0,
                measure("--design", design, "--pixel-size", "0.3", "--z-step", "600 nm")
                        .exitCode());
        assertTrue(MeasurementStore.read(out).stream()
                .anyMatch(row -> row.quantity().equals("cells") && row.value() == 1));
    }

    @Test
    void a_picture_that_no_assay_reads_is_told_and_not_counted_as_measured() throws Exception {
        Said said = measure("--design", design("file,arm,channels\nNx*.tif,Nx,nuclei\nOGD*.tif,OGD,actin\n"));
        assertEquals(4, said.exitCode());
        assertEquals("Nx_exp1_field1.ome.tif: no channel shows cell bodies\n", said.err());
        assertTrue(said.out().startsWith("1 field measured"), said.out());
        assertTrue(Files.readAllLines(out.resolve("failed.csv")).getLast().startsWith("Nx_exp1_field1.ome.tif,1,Nx,"));
    }

    @Test
    void a_proposal_says_what_is_known_of_pictures_that_are_open_and_of_those_that_cannot_be_read() throws Exception {
        Files.writeString(stacks.resolve("cut.tif"), "II*");
        write("bare.ome.tif", 3, VoxelSize.UNCALIBRATED);
        Said said = measure();
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(said.out().contains("  bare.ome.tif: channel Phalloidin 488, 24 planes, size of a pixel not known"));
        assertTrue(said.out().contains("  cut.tif: is "), said.out());
        assertTrue(said.out().contains("A channel shows one of: nuclei, actin, "), said.out());
        assertFalse(said.out().contains("  Nx_exp1_field1"), said.out());
    }

    @Test
    void the_name_of_a_stain_or_of_no_length_is_told_with_what_to_write_instead() throws Exception {
        Said said = measure("--design", design("file,arm,channels\nNx*.tif,Nx,Phalloidin\n"), "--pixel-size", "big");
        assertEquals(2, said.exitCode());
        assertTrue(said.err().contains("There is no role 'Phalloidin'. What it stains is 'actin': write that"));
        assertTrue(said.err().contains("--pixel-size: [out-of-range] 'big' is no length. Write such as 0.16, in um"));
        assertFalse(Files.exists(out));
    }

    @Test
    void drawn_cells_stand_in_for_those_of_the_program() throws Exception {
        Volume labels = Volume.blank(SIDE, SIDE, DEPTH, VOXELS);
        for (float[] plane : labels.planes()) {
            for (int i = 0; i < plane.length; i++) {
                int x = i % SIDE;
                plane[i] = x > 30 && x < 45 ? 7 : x > 55 && x < 70 ? 9 : 0;
            }
        }
        MicrographFacts facts = new MicrographFacts(
                "",
                "",
                SIDE,
                SIDE,
                DEPTH,
                List.of(MicrographChannel.named("cells")),
                1,
                VOXELS,
                Double.NaN,
                SampleType.UINT16,
                true);
        OmeTiff.write(folder.resolve("Nx_exp1_field1-labels.tif"), Micrograph.of(facts, List.of(labels)));
        Path design = design("file,arm,channels\nNx*.tif,Nx,actin\n");
        Said said = measure("--design", design, "--cells", folder.resolve("{name}-labels.tif"));
        assertEquals(0, said.exitCode(), said.err());
        assertEquals(
                2,
                MeasurementStore.read(out).stream()
                        .filter(row -> row.quantity().equals("cells"))
                        .mapToDouble(Measurement::value)
                        .sum());
        Said missing = measure("--design", design, "--cells", "{name}-none.tif");
        assertEquals(2, missing.exitCode());
        assertTrue(missing.err().contains("[no-cells]"), missing.err());
    }

    @Test
    void without_fonts_it_says_why_there_are_no_pages_and_what_to_install() {
        StringWriter said = new StringWriter();
        StringWriter err = new StringWriter();
        new MeasureCommand().aboutPages(false, 3, new PrintWriter(said, true), new PrintWriter(err, true));
        assertEquals("", said.toString());
        assertTrue(
                err.toString().startsWith("mitoferry: This machine has no fonts, so there are no pages"),
                err::toString);
        assertTrue(err.toString().contains("fontconfig"), err::toString);
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void with_fonts_it_points_to_the_pages_of_the_fields_that_it_measured() {
        StringWriter said = new StringWriter();
        StringWriter err = new StringWriter();
        MeasureCommand command = new MeasureCommand();
        command.aboutPages(true, 0, new PrintWriter(said, true), new PrintWriter(err, true));
        assertEquals("", said.toString());
        command.aboutPages(true, 2, new PrintWriter(said, true), new PrintWriter(err, true));
        assertTrue(said.toString().contains("overlay.png"), said::toString);
        assertEquals("", err.toString());
    }
}
