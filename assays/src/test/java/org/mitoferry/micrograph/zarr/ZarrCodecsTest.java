package org.mitoferry.micrograph.zarr;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.Volume;

/** One plane of 3 x 2 samples, 1 to 6, behind every codec. */
class ZarrCodecsTest {
    private static final float[] PLANE = {1, 2, 3, 4, 5, 6};
    private static final byte[] LITTLE = {1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0};

    @TempDir
    Path folder;

    @BeforeEach
    void describe() throws IOException {
        Files.createDirectories(folder.resolve("0/c/0"));
        Files.writeString(
                folder.resolve(".zattrs"),
                "{\"multiscales\": [{\"axes\": [{\"name\": \"y\", \"unit\": \"nanometer\"},"
                        + " {\"name\": \"x\", \"unit\": \"nanometer\"}], \"datasets\": [{\"path\": \"0\","
                        + " \"coordinateTransformations\": [{\"type\": \"scale\", \"scale\": [200, 100]}]}]}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "zlib", "gzip", "zstd"})
    void chunks_of_version_2_are_unpacked(String codec) throws Exception {
        String compressor = codec.equals("null") ? "null" : "{\"id\": \"" + codec + "\"}";
        assertArrayEquals(
                PLANE, version2("<u2", "C", compressor, packed(codec, LITTLE)).plane(0));
    }

    @Test
    void columns_first_and_highest_byte_first_are_understood() throws Exception {
        byte[] columns = {0, 1, 0, 4, 0, 2, 0, 5, 0, 3, 0, 6};
        assertArrayEquals(PLANE, version2(">u2", "F", "null", columns).plane(0));
    }

    @Test
    void lengths_are_micrometres() throws Exception {
        Volume volume = version2("<u2", "C", "null", LITTLE);
        assertEquals(0.1, volume.voxelSize().xMicrometres(), 1e-12);
        assertEquals(0.2, volume.voxelSize().yMicrometres(), 1e-12);
    }

    @Test
    void chunks_of_version_3_are_transposed_back_and_their_sum_is_checked() throws Exception {
        byte[] columns = {1, 0, 4, 0, 2, 0, 5, 0, 3, 0, 6, 0};
        CRC32C sum = new CRC32C();
        sum.update(columns);
        byte[] summed = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(columns)
                .putInt((int) sum.getValue())
                .array();
        assertArrayEquals(PLANE, version3(summed).plane(0));
        summed[0] ^= 1;
        assertProblem("check sum", () -> version3(summed));
    }

    /** The block was packed by {@code lz4 -9} 1.9.4: 160 bytes of a period of 4, 30 bytes rising, 300 nines, 20 bytes rising. */
    @Test
    void a_block_of_lz4_is_unpacked() throws Exception {
        byte[] packed = HexFormat.of()
                .parseHex(
                        "4f01020304040089ff1032333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d4e4f090100ff1910004f01"
                                + "f00005060708090a0b0c0d0e0f10111213");
        byte[] expected = new byte[510];
        for (int i = 0; i < 510; i++) {
            expected[i] = (byte) (i < 160 ? i % 4 + 1 : i < 190 ? i - 110 : i < 490 ? 9 : i - 490);
        }
        byte[] target = new byte[510];
        Lz4.unpack(packed, 0, packed.length, target, 0, 510);
        assertArrayEquals(expected, target);
        assertProblem("LZ4", () -> Lz4.unpack(packed, 0, packed.length, new byte[509], 0, 509));
    }

    @Test
    void a_chunk_of_blosc_whose_bits_were_shuffled_is_put_together() throws Exception {
        // Eight samples of two bytes, so that each bit of all of them is one byte.
        int[] samples = {1, 2, 3, 0x8000, 5, 6, 7, 0x1234};
        byte[] shuffled = new byte[16];
        for (int bit = 0; bit < 16; bit++) {
            for (int i = 0; i < 8; i++) {
                shuffled[bit] |= (byte) ((samples[i] >>> bit & 1) << i);
            }
        }
        byte[] packed = Zstd.compress(shuffled);
        ByteBuffer chunk = ByteBuffer.allocate(16 + 4 + 4 + packed.length).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put((byte) 2).put((byte) 1).put((byte) (4 << 5 | 16 | 4)).put((byte) 2);
        chunk.putInt(16)
                .putInt(16)
                .putInt(chunk.capacity())
                .putInt(20)
                .putInt(packed.length)
                .put(packed);
        ByteBuffer read = ByteBuffer.wrap(Blosc.unpack(chunk.array(), 16)).order(ByteOrder.LITTLE_ENDIAN);
        for (int sample : samples) {
            assertEquals(sample, Short.toUnsignedInt(read.getShort()));
        }
    }

    @Test
    void a_chunk_that_unpacks_to_more_than_it_should_is_refused() throws Exception {
        byte[] bomb = Zstd.compress(new byte[100_000_000]);
        assertProblem("zstd", () -> version2("<u2", "C", "{\"id\": \"zstd\"}", bomb));
    }

    @Test
    void an_array_of_a_million_by_a_million_samples_is_refused() throws Exception {
        describeArray("[1000000, 1000000]", "[2, 3]", "<u2", "C", "null");
        assertProblem("1000000 x 1000000", () -> Micrographs.open(folder));
    }

    @Test
    void a_picture_without_chunks_is_truncated() throws Exception {
        describeArray("[2, 3]", "[2, 3]", "<u2", "C", "null");
        assertProblem("no chunk", () -> Micrographs.open(folder).get(0).volume(0, 0));
    }

    @Test
    void a_name_that_leads_out_of_the_folder_is_refused() throws Exception {
        String text = Files.readString(folder.resolve(".zattrs"));
        Files.writeString(folder.resolve(".zattrs"), text.replace("\"path\": \"0\"", "\"path\": \"../0\""));
        assertProblem("../0", () -> Micrographs.open(folder));
    }

    private Volume version2(String type, String order, String compressor, byte[] chunk) throws Exception {
        describeArray("[2, 3]", "[2, 3]", type, order, compressor);
        Files.write(folder.resolve("0/0.0"), chunk);
        return Micrographs.open(folder).get(0).volume(0, 0);
    }

    private void describeArray(String shape, String chunks, String type, String order, String compressor)
            throws IOException {
        Files.writeString(
                folder.resolve("0/.zarray"),
                "{\"zarr_format\": 2, \"shape\": " + shape + ", \"chunks\": " + chunks
                        + ", \"dtype\": \"" + type + "\", \"order\": \"" + order + "\", \"compressor\": " + compressor
                        + ", \"fill_value\": 0, \"filters\": null}");
    }

    private Volume version3(byte[] chunk) throws Exception {
        Files.writeString(
                folder.resolve("0/zarr.json"),
                "{\"zarr_format\": 3, \"node_type\": \"array\", \"shape\": [2, 3],"
                        + " \"data_type\": \"uint16\", \"chunk_grid\": {\"name\": \"regular\", \"configuration\": {\"chunk_shape\": [2, 3]}},"
                        + " \"chunk_key_encoding\": {\"name\": \"default\"}, \"fill_value\": 0, \"codecs\":"
                        + " [{\"name\": \"transpose\", \"configuration\": {\"order\": [1, 0]}}, {\"name\": \"bytes\"}, {\"name\": \"crc32c\"}]}");
        Files.write(folder.resolve("0/c/0/0"), chunk);
        return Micrographs.open(folder).get(0).volume(0, 0);
    }

    private static byte[] packed(String codec, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        switch (codec) {
            case "zlib" -> write(new DeflaterOutputStream(packed), bytes);
            case "gzip" -> write(new GZIPOutputStream(packed), bytes);
            case "zstd" -> packed.writeBytes(Zstd.compress(bytes));
            default -> packed.writeBytes(bytes);
        }
        return packed.toByteArray();
    }

    private static void write(OutputStream stream, byte[] bytes) throws IOException {
        try (stream) {
            stream.write(bytes);
        }
    }

    private static void assertProblem(String part, Executable reading) {
        MicrographProblem problem = assertThrows(MicrographProblem.class, reading);
        assertTrue(problem.getMessage().contains(part), problem.getMessage());
    }
}
