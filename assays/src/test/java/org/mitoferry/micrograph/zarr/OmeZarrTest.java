package org.mitoferry.micrograph.zarr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.Pictures;
import org.mitoferry.micrograph.RealMicrographs;
import org.mitoferry.micrograph.Same;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

class OmeZarrTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"UINT8", "INT8", "UINT16", "INT16", "UINT32", "INT32", "FLOAT"})
    void what_is_written_reads_back_sample_by_sample(SampleType type) throws Exception {
        Micrograph picture = Pictures.random(type, 70, 45, 3, false);
        OmeZarr.write(folder.resolve("a.zarr"), picture, Map.of());
        Micrograph read = Micrographs.open(folder.resolve("a.zarr")).get(0);
        assertEquals(type, read.facts().samples());
        Same.samples(picture, read);
    }

    @Test
    void labels_stand_beside_the_picture() throws Exception {
        Micrograph picture = Pictures.random(SampleType.UINT16, 600, 530, 2, false);
        Micrograph labels = Pictures.random(SampleType.UINT32, 600, 530, 2, true);
        OmeZarr.write(folder.resolve("a.zarr"), picture, Map.of("cells", labels));
        List<Micrograph> read = Micrographs.open(folder.resolve("a.zarr"));
        assertEquals(2, read.size());
        Same.samples(picture, read.get(0));
        Same.samples(labels, read.get(1));
        assertTrue(read.get(1).facts().labelled());
        assertEquals("labels/cells", read.get(1).facts().series());
    }

    @Test
    void what_is_known_of_a_picture_reads_back() throws Exception {
        Micrograph picture = Pictures.random(SampleType.UINT16, 20, 20, 3, false);
        OmeZarr.write(folder.resolve("a.zarr"), picture, Map.of());
        MicrographFacts facts =
                Micrographs.open(folder.resolve("a.zarr")).get(0).facts();
        assertEquals(picture.facts().channelNames(), facts.channelNames());
        assertEquals(0x00ff00, facts.channels().get(0).colourRgb());
        assertEquals(picture.facts().voxelSize(), facts.voxelSize());
        assertEquals(12.5, facts.frameIntervalSeconds());
    }

    @Test
    void a_folder_that_is_there_is_not_written_over() throws Exception {
        Micrograph picture = Pictures.random(SampleType.UINT8, 8, 8, 1, false);
        OmeZarr.write(folder.resolve("a.zarr"), picture, Map.of());
        assertThrows(MicrographProblem.class, () -> OmeZarr.write(folder.resolve("a.zarr"), picture, Map.of()));
    }

    /**
     * Digests of the samples as little-endian floats, from chunks that {@code zstd -dc} (0.5) and a decoder of Blosc and LZ4 in Python
     * (0.4) unpacked and numpy read.
     */
    @ParameterizedTest
    @CsvSource({
        "ome_zarr_v0.4.zarr, df34ef0457cfc95e, f062d0a13b26eff1, 8cc1e22d0ade466b",
        "ome_zarr_v0.5.zarr, 907bf0a413839bf5, c5c71233f2a34e04, d5aaa58d39b7f899"
    })
    void stored_pictures_read_bit_for_bit(String name, String dapi, String gfp, String nuclei) throws Exception {
        List<Micrograph> read = Micrographs.open(RealMicrographs.find("formats/" + name));
        assertEquals(2, read.size());
        MicrographFacts facts = read.get(0).facts();
        assertEquals(List.of("DAPI", "GFP"), facts.channelNames());
        assertEquals(new VoxelSize(0.5, 0.5, 0.5), facts.voxelSize());
        assertEquals(dapi, digest(read.get(0).volume(0, 0)));
        assertEquals(gfp, digest(read.get(0).volume(1, 0)));
        assertEquals(nuclei, digest(read.get(1).volume(0, 0)));
        assertEquals("labels/nuclei", read.get(1).facts().series());
    }

    /** Level 1 of the 0.4 picture is 4 x 8 x 8 large, in a chunk of 8 x 16 x 16. */
    @Test
    void a_chunk_may_be_larger_than_its_array() throws Exception {
        ZarrArray array = ZarrArray.open(RealMicrographs.find("formats/ome_zarr_v0.4.zarr/1"));
        MicrographFacts facts = new MicrographFacts(
                "",
                "",
                8,
                8,
                4,
                List.of(MicrographChannel.named("DAPI"), MicrographChannel.named("GFP")),
                1,
                VoxelSize.UNCALIBRATED,
                Double.NaN,
                SampleType.FLOAT,
                false);
        Volume read = new ZarrMicrograph(array, facts, new int[] {0, 1, 2, 3, 4}).volume(1, 0);
        for (float[] plane : read.planes()) {
            for (float sample : plane) {
                assertTrue(sample > 0 && sample < 1);
            }
        }
    }

    private static String digest(Volume volume) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (float[] plane : volume.planes()) {
            ByteBuffer bytes = ByteBuffer.allocate(4 * plane.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(plane);
            digest.update(bytes.array());
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }
}
