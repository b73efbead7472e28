package org.mitoferry.micrograph.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageWriterSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.tiff.TiffBuilder.Page;

/** Kinds of TIFF that few programs write. */
class TiffKindsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"None", "PackBits", "LZW", "Deflate", "ZLib"})
    void what_a_foreign_writer_compressed_reads_back(String compression) throws Exception {
        SplittableRandom random = new SplittableRandom(3);
        BufferedImage image = new BufferedImage(300, 217, BufferedImage.TYPE_USHORT_GRAY);
        float[] expected = new float[300 * 217];
        for (int i = 0; i < expected.length; i++) {
            // Runs and noise, so that tables fill up and are cleared.
            int value = i / 40 % 3 == 0 ? 500 : random.nextInt(1 << 16);
            expected[i] = value;
            image.getRaster().setSample(i % 300, i / 300, 0, value);
        }
        Path file = folder.resolve("a.tif");
        write(image, compression, file);
        assertArrayEquals(expected, first(file).volume(0, 0).plane(0));
    }

    /** Columns of one strip are known by hand: Technical Note 3 splits a row of floats into planes of bytes and takes differences. */
    @Test
    void floats_behind_predictor_3_read_back() throws Exception {
        float[] values = {1.5f, -2.25f, 3e7f, 0, 1e-3f, 7, 8, 9};
        byte[] shuffled = new byte[32];
        for (int i = 0; i < 8; i++) {
            int bits = Float.floatToIntBits(values[i]);
            for (int b = 0; b < 4; b++) {
                // Two rows of four.
                shuffled[i / 4 * 16 + b * 4 + i % 4] = (byte) (bits >>> 24 - 8 * b);
            }
        }
        for (int row = 0; row < 2; row++) {
            for (int i = 15; i > 0; i--) {
                shuffled[row * 16 + i] -= shuffled[row * 16 + i - 1];
            }
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(shuffled);
        }
        Page page = new Page(4, 2, 32, packed.toByteArray())
                .shorts(339, 3)
                .shorts(259, 8)
                .shorts(317, 3);
        Path file = new TiffBuilder().page(page).write(folder.resolve("a.tif"));
        assertArrayEquals(values, first(file).volume(0, 0).plane(0));
    }

    @Test
    void colours_stored_apart_are_channels() throws Exception {
        Page page = new Page(2, 2, 8, new byte[] {1, 2, 3, 4, 5, 6, 7, 8})
                .shorts(277, 2)
                .shorts(284, 2);
        Path file = new TiffBuilder().pageOfHalves(page).write(folder.resolve("a.tif"));
        assertArrayEquals(new float[] {1, 2, 3, 4}, first(file).volume(0, 0).plane(0));
        assertArrayEquals(new float[] {5, 6, 7, 8}, first(file).volume(1, 0).plane(0));
    }

    @ParameterizedTest
    @CsvSource({"1, 0 1 0 1 1", "4, 10 11 12 13 14", "12, 2748 3567 291 1110 2047"})
    void samples_of_a_few_bits_are_unpacked(int bits, String values) throws Exception {
        String[] texts = values.split(" ");
        float[] expected = new float[texts.length];
        byte[] packed = new byte[(texts.length * bits + 7) / 8];
        for (int i = 0; i < texts.length; i++) {
            expected[i] = Integer.parseInt(texts[i]);
            for (int bit = 0; bit < bits; bit++) {
                int at = i * bits + bit;
                packed[at / 8] |= (byte) (((int) expected[i] >>> bits - 1 - bit & 1) << 7 - at % 8);
            }
        }
        Path file =
                new TiffBuilder().page(new Page(texts.length, 1, bits, packed)).write(folder.resolve("a.tif"));
        assertArrayEquals(expected, first(file).volume(0, 0).plane(0));
    }

    @Test
    void where_white_is_zero_bright_is_large_all_the_same() throws Exception {
        Page page = new Page(3, 1, 8, new byte[] {0, 1, (byte) 255}).shorts(262, 0);
        Path file = new TiffBuilder().page(page).write(folder.resolve("a.tif"));
        assertArrayEquals(new float[] {255, 254, 0}, first(file).volume(0, 0).plane(0));
    }

    @Test
    void planes_that_follow_one_page_of_imagej_without_pages_of_their_own_are_read() throws Exception {
        ByteBuffer data = ByteBuffer.allocate(6 * 4);
        for (int i = 0; i < 24; i++) {
            data.put((byte) i);
        }
        Page page = new Page(2, 2, 8, data.array())
                .text("ImageJ=1.54f\nimages=6\nchannels=2\nslices=3\nhyperstack=true\nunit=nm\nspacing=250\n")
                .ratio(282, 0.01)
                .ratio(283, 0.01);
        Path file = new TiffBuilder().page(page).write(folder.resolve("a.tif"));
        Micrograph picture = first(file);
        assertArrayEquals(new float[] {20, 21, 22, 23}, picture.volume(1, 0).plane(2));
        assertEquals(0.1, picture.facts().voxelSize().xMicrometres(), 1e-9);
        assertEquals(0.25, picture.facts().voxelSize().zMicrometres(), 1e-9);
    }

    @Test
    void a_scanner_s_resolution_that_imagej_took_over_in_inches_is_no_calibration() throws Exception {
        assertFalse(imageJ("inch", 300).voxelSize().isCalibrated());
        assertEquals(25_400 / 65_000.5, imageJ("inch", 65_000.5).voxelSize().xMicrometres(), 1e-6);
    }

    @Test
    void axes_that_tifffile_described_are_followed() throws Exception {
        TiffBuilder builder = new TiffBuilder();
        for (int i = 0; i < 6; i++) {
            Page page = new Page(1, 1, 8, new byte[] {(byte) i});
            builder.page(i == 0 ? page.text("{\"shape\": [3, 2, 1, 1], \"axes\": \"TCYX\"}") : page);
        }
        Micrograph picture = first(builder.write(folder.resolve("a.tif")));
        assertEquals(3, picture.facts().times());
        assertEquals(5, picture.volume(1, 2).at(0, 0, 0));
        assertEquals(2, picture.volume(0, 1).at(0, 0, 0));
    }

    @Test
    void pages_of_another_size_are_another_series() throws Exception {
        Path file = new TiffBuilder()
                .page(new Page(1, 1, 8, new byte[] {1}))
                .page(new Page(1, 1, 8, new byte[] {2}))
                .page(new Page(2, 1, 8, new byte[] {3, 4}))
                .write(folder.resolve("a.tif"));
        List<Micrograph> series = Micrographs.open(file);
        assertEquals(
                List.of(2, 1), series.stream().map(one -> one.facts().depth()).toList());
        assertArrayEquals(new float[] {3, 4}, series.get(1).volume(0, 0).plane(0));
    }

    private MicrographFacts imageJ(String unit, double resolution) throws Exception {
        Page page = new Page(1, 1, 8, new byte[1])
                .text("ImageJ=1.54f\nunit=" + unit + "\n")
                .ratio(282, resolution)
                .ratio(283, resolution);
        return first(new TiffBuilder().page(page).write(folder.resolve("i.tif")))
                .facts();
    }

    private static Micrograph first(Path file) throws MicrographProblem {
        return Micrographs.open(file).get(0);
    }

    private static void write(BufferedImage image, String compression, Path file) throws Exception {
        ImageWriter writer = new TIFFImageWriterSpi().createWriterInstance(null);
        try (FileImageOutputStream output = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(output);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }
}
