package org.mitoferry.micrograph.tiff;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.Pictures;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.tiff.TiffBuilder.Page;

class LyingTiffTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 32773, 7, 50000})
    void a_picture_of_a_million_by_a_million_pixels_is_refused_before_room_is_made(int compression) throws Exception {
        Page page = new Page(1_000_000, 1_000_000, 8, new byte[100]).shorts(259, compression);
        assertLine("1000000 x 1000000 pixels", new TiffBuilder().page(page).write(file()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8, 32773, 7, 50000})
    void a_few_bytes_are_not_a_large_picture(int compression) throws Exception {
        Page page = new Page(30_000, 30_000, 8, new byte[100]).shorts(259, compression);
        assertLine("", new TiffBuilder().page(page).write(file()));
    }

    @Test
    void pixels_beyond_the_end_of_the_file_are_truncation() throws Exception {
        Page page = new Page(10, 10, 8, new byte[100]);
        assertLine("truncated", new TiffBuilder().directory(page, 0xffff_fff0L).write(file()));
    }

    @Test
    void a_chain_of_pages_in_a_circle_ends() throws Exception {
        TiffBuilder builder =
                new TiffBuilder().page(new Page(1, 1, 8, new byte[1])).page(new Page(1, 1, 8, new byte[1]));
        assertLine("circle", builder.write(file(), builder.firstPage()));
    }

    @Test
    void what_unpacks_beyond_its_strip_is_not_unpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] block = new byte[1 << 20];
            Arrays.fill(block, (byte) 9);
            for (int i = 0; i < 64; i++) {
                deflater.write(block);
            }
        }
        Page page = new Page(4, 1, 8, packed.toByteArray()).shorts(259, 8);
        Path file = new TiffBuilder().page(page).write(file());
        assertTrue(Arrays.equals(
                new float[] {9, 9, 9, 9},
                Micrographs.open(file).get(0).volume(0, 0).plane(0)));
    }

    @Test
    void a_description_that_promises_more_planes_than_there_are_pages_is_truncation() throws Exception {
        Path whole = folder.resolve("whole.tif");
        OmeTiff.write(whole, Pictures.random(SampleType.UINT8, 16, 16, 2, false));
        String bytes = Files.readString(whole, StandardCharsets.ISO_8859_1);
        String more = bytes.replace("SizeZ=\"2\"", "SizeZ=\"9\"");
        assertLine("promises", Files.writeString(file(), more, StandardCharsets.ISO_8859_1));
    }

    @Test
    void planes_that_imagej_promised_and_are_not_there_are_truncation() throws Exception {
        Page page = new Page(2, 2, 8, new byte[4]).text("ImageJ=1.54f\nimages=600\nslices=600\n");
        assertLine("truncated", new TiffBuilder().page(page).write(file()));
    }

    @Test
    void a_description_that_names_its_pages_over_and_over_ends() throws Exception {
        String blocks = "<TiffData IFD=\"0\" PlaneCount=\"1\"/>".repeat(100_000);
        String text = "<OME><Image><Pixels SizeX=\"1\" SizeY=\"1\">" + blocks + "</Pixels></Image></OME>";
        assertLine(
                "over and over",
                new TiffBuilder()
                        .page(new Page(1, 1, 8, new byte[1]).text(text))
                        .write(file()));
    }

    @Test
    void a_set_of_several_files_is_told_as_such() throws Exception {
        String text = "<OME UUID=\"urn:uuid:1\"><Image><Pixels SizeX=\"1\" SizeY=\"1\" SizeC=\"2\">"
                + "<TiffData IFD=\"0\"><UUID FileName=\"one.ome.tif\">urn:uuid:1</UUID></TiffData>"
                + "<TiffData IFD=\"0\" FirstC=\"1\"><UUID FileName=\"two.ome.tif\">urn:uuid:2</UUID></TiffData>"
                + "</Pixels></Image></OME>";
        assertLine(
                "several files",
                new TiffBuilder()
                        .page(new Page(1, 1, 8, new byte[1]).text(text))
                        .write(file()));
    }

    @Test
    void blocks_that_all_claim_the_whole_file_are_refused() throws Exception {
        TiffBuilder builder = new TiffBuilder();
        Page page = new Page(1, 2000, 8, new byte[1 << 20])
                .shorts(259, 8)
                .longs(278, 1)
                .everyStrip(2000, 8, 1 << 20);
        assertLine("lying", builder.complete(page).write(file()));
    }

    @Test
    void entities_that_grow_are_not_expanded() throws Exception {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE OME [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><OME>&b;</OME>";
        assertLine(
                "OME-XML",
                new TiffBuilder()
                        .page(new Page(1, 1, 8, new byte[1]).text(bomb))
                        .write(file()));
    }

    @Test
    void a_file_cut_anywhere_gives_one_line() throws Exception {
        Path whole = folder.resolve("whole.tif");
        OmeTiff.write(whole, Pictures.random(SampleType.UINT16, 40, 30, 2, false));
        byte[] bytes = Files.readAllBytes(whole);
        for (int length = 0; length < bytes.length - 1; length += 97) {
            assertLine("", Files.write(file(), Arrays.copyOf(bytes, length)));
        }
    }

    @Test
    void a_file_of_another_kind_says_what_is_read() throws Exception {
        assertLine("of no kind that is read", Files.writeString(file(), "a letter to nobody"));
        assertLine("does not exist", folder.resolve("nowhere.tif"));
        assertLine("not an OME-Zarr", folder);
    }

    private Path file() {
        return folder.resolve("a.tif");
    }

    private static void assertLine(String part, Path file) {
        MicrographProblem problem = assertThrows(MicrographProblem.class, () -> readAll(file));
        assertTrue(problem.getMessage().contains(part), problem.getMessage());
        assertFalse(problem.getMessage().contains("\n"), problem.getMessage());
    }

    private static void readAll(Path file) throws MicrographProblem {
        List<Micrograph> series = Micrographs.open(file);
        for (Micrograph one : series) {
            for (int channel = 0; channel < one.facts().channels().size(); channel++) {
                for (int time = 0; time < one.facts().times(); time++) {
                    one.volume(channel, time);
                }
            }
        }
    }
}
