package org.mitoferry.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.micrograph.tiff.OmeTiff;
import org.mitoferry.yaml.Problems;

class ChallengeTest {
    private static final int SIDE = 100;
    private static final VoxelSize VOXELS = VoxelSize.of(0.2, 0.5);

    @TempDir
    Path folder;

    private Path truth;

    @BeforeEach
    void write_a_truth() throws Exception {
        truth = Files.createDirectories(folder.resolve("truth/field-1"));
        Files.writeString(truth.resolve("nanotubes.json"), """
                {"nanotubes": [
                  {"id": 11, "kind": "nanotube", "from": 1, "to": 2, "resolvable": true, "points_um": [[4, 10, 3], [16, 10, 3]]},
                  {"id": 12, "kind": "nanotube", "from": 1, "to": 2, "resolvable": true, "points_um": [[4, 5, 3], [16, 5, 3]]},
                  {"id": 13, "kind": "nanotube", "from": 1, "to": 2, "resolvable": false, "points_um": [[4, 15, 3], [16, 15, 3]]},
                  {"id": 14, "kind": "filopodium", "from": 1, "to": 0, "resolvable": false, "points_um": [[4, 18, 3], [8, 18, 3]]},
                  {"id": 15, "kind": "nanotube", "from": 1, "to": 2, "resolvable": false, "crowded": true, "doubt": "an end lies at several cells",
                   "points_um": [[4, 17, 8], [16, 17, 8]]},
                  {"id": 16, "kind": "probe", "from": 1, "to": 0, "resolvable": false, "doubt": "its free line touches a cell",
                   "points_um": [[4, 7.5, 8], [15, 7.5, 8]]},
                  {"id": 17, "kind": "nanotube", "from": 1, "to": 2, "resolvable": true, "points_um": [[4, 1, 3], [5.2, 1, 3]]}
                ]}
                """);
        Files.writeString(truth.resolve("objects.csv"), """
                kind,id,label,x_um,y_um,z_um,length_um,merged,nanotube,within
                cell,1,1,2,10,3,,,,yes
                foreign mitochondrion,5,1,2,4,3,2,1,,yes
                foreign mitochondrion,6,2,2,8,3,1,2,,yes
                foreign mitochondrion,7,3,2.4,8,3,1,2,,yes
                foreign mitochondrion,8,4,2,12,30,1,3,,no
                foreign mitochondrion,9,5,9,10,3,1,4,11,yes
                residual body,0,,5,12,3,,,,yes
                residual body,0,,5,16,30,,,,no
                """);
        Volume cells = Volume.blank(SIDE, SIDE, 12, VOXELS);
        for (float[] plane : cells.planes()) {
            for (int i = 0; i < plane.length; i++) {
                int x = i % SIDE;
                plane[i] = x < 20 ? 1 : x > 80 ? 2 : 0;
            }
        }
        write("cells", cells);
    }

    private void write(String name, Volume labels) throws Exception {
        MicrographFacts facts = new MicrographFacts(
                "",
                "",
                SIDE,
                SIDE,
                12,
                List.of(MicrographChannel.named(name)),
                1,
                VOXELS,
                Double.NaN,
                SampleType.UINT16,
                true);
        OmeTiff.write(truth.resolve(name + ".ome.tif"), Micrograph.of(facts, List.of(labels)));
    }

    private List<FieldScore> scores(Path known, Path result, @Nullable VoxelSize size) throws IOException {
        Problems problems = new Problems();
        List<FieldScore> scores = Challenge.score(known, result, size, problems);
        assertEquals(List.of(), problems.list());
        return scores;
    }

    private Path lines(String text) throws IOException {
        return Files.writeString(folder.resolve("mine.csv"), text);
    }

    @Test
    void end_cells_are_read_off_the_label_image_whatever_a_counter_calls_its_own() throws Exception {
        FieldScore score = scores(truth, lines("""
                line,from,to,x_um,y_um,z_um
                a,8,9,15.5,10.2,3
                a,8,9,10,10.2,3
                a,8,9,4.5,10.2,3
                b,8,9,4,2,3
                b,8,9,16,2,3
                """), null).getFirst();
        assertEquals(1, score.matches());
        assertEquals(0.5, score.precision());
        assertEquals(0.5, score.recall());
        assertEquals(0.5, score.f1());
        assertEquals(0, score.countError());
        assertEquals(11.0 / 12 - 1, score.lengthBias(), 1e-9);
        assertEquals(List.of("12"), score.missed());
        assertEquals(List.of("b"), score.wrong());
    }

    @Test
    void a_nanotube_that_cannot_be_told_is_neither_missed_nor_false_when_it_is_called() throws Exception {
        FieldScore score = scores(truth, lines("line,x_um,y_um,z_um\na,4,15,3\na,16,15,3\n"), null)
                .getFirst();
        assertEquals(2, score.truths());
        assertEquals(0, score.calls());
        assertTrue(Double.isNaN(score.precision()));
    }

    @Test
    void a_call_along_a_probe_that_touches_a_cell_is_wrong_only_where_crowded_ones_are_asked_for() throws Exception {
        List<FieldScore> scores = scores(truth, lines("line,x_um,y_um,z_um\na,4,7.5,8\na,16,7.5,8\n"), null);
        assertEquals(List.of(0, 1), scores.stream().map(FieldScore::calls).toList());
        assertEquals(List.of("a"), scores.get(1).wrong());
    }

    @Test
    void a_crowded_nanotube_must_be_found_only_where_crowded_ones_are_asked_for() throws Exception {
        List<FieldScore> scores = scores(truth, lines("line,x_um,y_um,z_um\na,4,17,8\na,16,17,8\n"), null);
        assertEquals(Challenge.NANOTUBES, scores.get(0).what());
        assertEquals(Challenge.WITH_CROWDED, scores.get(1).what());
        assertEquals(List.of(2, 3), scores.stream().map(FieldScore::truths).toList());
        assertEquals(List.of(0, 1), scores.stream().map(FieldScore::calls).toList());
        assertEquals(1, scores.get(1).matches());
    }

    @Test
    void a_call_along_part_of_what_need_not_be_found_is_of_no_account() throws Exception {
        List<FieldScore> scores = scores(truth, lines("line,x_um,y_um,z_um\na,4,15,3\na,8,15,3\n"), null);
        assertEquals(List.of(0, 0), scores.stream().map(FieldScore::calls).toList());
        assertEquals(List.of(1, 1), scores.stream().map(FieldScore::spared).toList());
    }

    @Test
    void a_line_without_heights_is_compared_in_the_plane() throws Exception {
        FieldScore score =
                scores(truth, lines("line,x_um,y_um\na,4,10\na,16,10\n"), null).getFirst();
        assertEquals(1, score.matches());
    }

    @Test
    void rejected_lines_of_a_measured_field_are_no_calls() throws Exception {
        Path out = Files.createDirectories(folder.resolve("measured/fields/field-1"));
        Files.writeString(out.resolve("nanotubes.csv"), """
                line,from,to,x_um,y_um,z_um,rejected
                nanotube 1,1,2,4,10,3,
                nanotube 1,1,2,16,10,3,
                candidate 1,1,2,4,5,3,too dim to be told from noise
                candidate 1,1,2,16,5,3,too dim to be told from noise
                """);
        FieldScore score = scores(folder.resolve("truth"), folder.resolve("measured"), null)
                .getFirst();
        assertEquals("field-1", score.field());
        assertEquals(1, score.calls());
        assertEquals(1, score.matches());
    }

    @Test
    void regions_of_imagej_are_lines_and_points_in_micrometres() throws Exception {
        Path zip = folder.resolve("RoiSet.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            entry(out, "straight.roi", straight(20.5f, 50.5f, 80.5f, 50.5f, 7));
            entry(out, "segmented.roi", segmented(new int[] {20, 50, 80}, new int[] {25, 25, 25}, 7));
            entry(out, "notes.txt", new byte[] {1});
        }
        FieldScore score = scores(truth, zip, null).getFirst();
        assertEquals(2, score.matches(), score.toString());
        assertEquals(0, score.lengthBias(), 1e-6);
    }

    private static void entry(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    /** As ImageJ's RoiEncoder lays it out: a header of 64 bytes, here with the plane in it. */
    private static ByteBuffer header(int type, int points, int plane, int bytes) {
        ByteBuffer roi = ByteBuffer.allocate(bytes);
        roi.put(new byte[] {'I', 'o', 'u', 't'}).putShort((short) 228).put((byte) type);
        roi.putShort(16, (short) points);
        roi.putInt(56, plane);
        return roi;
    }

    private static byte[] straight(float x1, float y1, float x2, float y2, int plane) {
        ByteBuffer roi = header(3, 0, plane, 64);
        return roi.putFloat(18, x1)
                .putFloat(22, y1)
                .putFloat(26, x2)
                .putFloat(30, y2)
                .array();
    }

    private static byte[] segmented(int[] x, int[] y, int plane) {
        ByteBuffer roi = header(5, x.length, plane, 64 + 4 * x.length);
        roi.putShort(8, (short) y[0]).putShort(10, (short) x[0]);
        for (int i = 0; i < x.length; i++) {
            roi.putShort(64 + 2 * i, (short) (x[i] - x[0]));
            roi.putShort(64 + 2 * (x.length + i), (short) (y[i] - y[0]));
        }
        return roi.array();
    }

    @Test
    void an_annotated_set_of_a_laboratory_is_a_truth_too() throws Exception {
        Path annotated = Files.createDirectories(folder.resolve("annotated/well-3"));
        Files.writeString(annotated.resolve("nanotubes.csv"), """
                line,from,to,x_um,y_um,z_um,certain
                1,4,7,4,10,3,yes
                1,4,7,10,11,3.5,yes
                1,4,7,16,10,3,yes
                2,4,9,4,2,3,no
                2,4,9,16,2,3,no
                """);
        Files.writeString(annotated.resolve("mitochondria.csv"), "x_um,y_um,z_um\n2,4,3\n2,8,3\n");
        Path result = Files.createDirectories(folder.resolve("counter"));
        Files.writeString(result.resolve("well-3.csv"), """
                line,from,to,x_um,y_um,z_um
                p,7,4,16,10,3
                p,7,4,10,11,3.5
                p,7,4,4,10,3
                q,9,4,16,2,3
                q,9,4,4,2,3
                """);
        FieldScore score = scores(folder.resolve("annotated"), result, null).getFirst();
        assertEquals(1, score.truths());
        assertEquals(1, score.calls());
        assertEquals(1.0, score.f1());
        FieldScore points =
                scores(annotated, lines("x_um,y_um\n2,4.3\n9,9\n"), null).getFirst();
        assertEquals(Challenge.MITOCHONDRIA, points.what());
        assertEquals(0.5, points.recall());
        assertEquals(List.of("object 2"), points.missed());
    }

    @Test
    void mitochondria_that_the_resolution_merges_count_once_and_those_beyond_the_stack_or_in_nanotubes_do_not()
            throws Exception {
        FieldScore score = scores(truth, lines("""
                object,x_um,y_um,z_um,length_um,refused
                a,2,4.2,3,1.8,
                b,2.2,8,3,1.5,
                c,2,12,3,1,outside
                """), null).getFirst();
        assertEquals(2, score.truths());
        assertEquals(2, score.matches());
        assertEquals(List.of(1.8 / 2 - 1), score.lengthErrors());
    }

    @Test
    void a_call_on_the_voxels_of_a_mitochondrion_meets_the_object_that_it_is_part_of() throws Exception {
        Files.writeString(truth.resolve("objects.csv"), """
                kind,id,label,x_um,y_um,z_um,length_um,merged,nanotube,within
                foreign mitochondrion,6,1,2,8,3,1,1,,yes
                foreign mitochondrion,7,2,2.4,8,3,1,1,,yes
                foreign mitochondrion,8,3,9,8,3,1,2,,yes
                foreign mitochondrion,9,4,15,8,3,1,3,,yes
                """);
        Volume labels = Volume.blank(SIDE, SIDE, 12, VOXELS);
        int[] columns = {10, 12, 45, 75};
        for (int i = 0; i < columns.length; i++) {
            labels.plane(6)[40 * SIDE + columns[i]] = i + 1;
        }
        write("foreign-mitochondria", labels);
        FieldScore score = scores(truth, lines("x_um,y_um,z_um\n2.4,8,3\n9,8.2,3\n14.8,8,3\n"), null)
                .getFirst();
        assertEquals(3, score.truths());
        assertEquals(3, score.matches(), score.toString());
    }

    @Test
    void dye_of_digested_mitochondria_in_lysosomes_is_neither_right_nor_wrong() throws Exception {
        FieldScore score = scores(truth, lines("""
                object,x_um,y_um,z_um,length_um,refused
                a,2,4.2,3,1.8,
                b,5.2,12.1,3,0.5,
                c,5,16,3,0.5,
                """), null).getFirst();
        assertEquals(2, score.calls());
        assertEquals(1, score.spared());
        assertEquals(1, score.matches());
        assertEquals(List.of("c"), score.wrong(), "a residual body beyond the stack excuses nothing");
    }

    @Test
    void several_fields_are_scored_together_by_their_counts() {
        FieldScore one = new FieldScore("a", Challenge.NANOTUBES, 4, 4, 1, 3, List.of(0.1), List.of(), List.of());
        FieldScore other = new FieldScore("b", Challenge.NANOTUBES, 6, 4, 2, 3, List.of(-0.1), List.of(), List.of());
        FieldScore both = FieldScore.together(Challenge.NANOTUBES, List.of(one, other));
        assertEquals(3, both.spared());
        assertEquals(0.75, both.precision());
        assertEquals(0.6, both.recall());
        assertEquals(0, both.lengthBias(), 1e-12);
        assertEquals(0.1, both.lengthErrorMean(), 1e-12);
    }

    @Test
    void mistakes_are_told_with_their_places() throws Exception {
        Problems problems = new Problems();
        Challenge.score(truth, lines("line,x_um,y_um\na,4,ten\na,16,10\n"), null, problems);
        assertTrue(
                problems.list().getFirst().toString().contains("mine.csv:2:1: [not-a-number]"),
                problems.list().toString());
        Problems columns = new Problems();
        Challenge.score(truth, lines("line,x,y\na,4,10\n"), null, columns);
        assertEquals(2, columns.count());
        Problems nothing = new Problems();
        Challenge.score(folder, lines("line,x_um,y_um\n"), null, nothing);
        assertEquals("no-truth", nothing.list().getFirst().code());
        Path cut = Files.write(folder.resolve("cut.roi"), new byte[] {'I', 'o', 'u', 't', 0});
        Problems damaged = new Problems();
        Challenge.score(truth, cut, null, damaged);
        assertEquals(1, damaged.count());
    }
}
