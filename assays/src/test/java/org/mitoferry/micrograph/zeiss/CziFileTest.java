package org.mitoferry.micrograph.zeiss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.Zstd;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;

class CziFileTest {
    private static final String METADATA = "<ImageDocument><Metadata><Scaling><Items>"
            + "<Distance Id=\"X\"><Value>1e-7</Value></Distance><Distance Id=\"Y\"><Value>2e-7</Value></Distance></Items></Scaling>"
            + "<Information><Image><Dimensions><Channels><Channel Name=\"actin\"><EmissionWavelength>520</EmissionWavelength>"
            + "<Color>#FF00FF00</Color></Channel></Channels><T><Positions><Interval><Increment>30</Increment></Interval></Positions></T>"
            + "</Dimensions></Image></Information></Metadata></ImageDocument>";

    @TempDir
    Path folder;

    @Test
    void tiles_of_a_mosaic_lie_where_they_were_taken_and_smaller_copies_are_left_out() throws Exception {
        Path file = new CziBuilder()
                .subblock(0, 0, new byte[] {3, 4}, "X", 12, 2, 2, "Y", -5, 1, 1, "M", 1, 1, 1)
                .subblock(0, 0, new byte[] {1, 2, 9}, "X", 10, 3, 3, "Y", -5, 1, 1, "M", 0, 1, 1)
                .subblock(0, 0, new byte[] {7}, "X", 10, 4, 1, "Y", -5, 1, 1)
                .write(file(), METADATA);
        Micrograph picture = only(file);
        assertArrayEquals(new float[] {1, 2, 3, 4}, picture.volume(0, 0).plane(0));
    }

    @Test
    void what_is_known_of_a_picture_is_in_our_units() throws Exception {
        Path file = new CziBuilder()
                .subblock(0, 0, new byte[] {3}, "X", 0, 1, 1, "Y", 0, 1, 1)
                .write(file(), METADATA);
        Micrograph picture = only(file);
        assertEquals(0.1, picture.facts().voxelSize().xMicrometres(), 1e-12);
        assertEquals(0.2, picture.facts().voxelSize().yMicrometres(), 1e-12);
        assertEquals(30, picture.facts().frameIntervalSeconds());
        assertEquals(List.of("actin"), picture.facts().channelNames());
        assertEquals(0x00ff00, picture.facts().channels().get(0).colourRgb());
        assertEquals(520, picture.facts().channels().get(0).emissionNanometres());
    }

    @Test
    void blue_green_and_red_come_out_as_red_green_and_blue() throws Exception {
        Path file = new CziBuilder()
                .subblock(3, 0, new byte[] {1, 2, 3}, "X", 0, 1, 1, "Y", 0, 1, 1)
                .write(file(), METADATA);
        Micrograph picture = only(file);
        assertEquals(3, picture.volume(0, 0).at(0, 0, 0));
        assertEquals(2, picture.volume(1, 0).at(0, 0, 0));
        assertEquals(1, picture.volume(2, 0).at(0, 0, 0));
    }

    @Test
    void pixels_behind_zstd_are_unpacked_with_low_and_high_bytes_apart_too() throws Exception {
        byte[] plain = Zstd.compress(new byte[] {1, 10, 2, 20});
        byte[] apart = Zstd.compress(new byte[] {1, 2, 10, 20});
        byte[] headed = new byte[apart.length + 3];
        headed[0] = 3;
        headed[1] = 1;
        headed[2] = 1;
        System.arraycopy(apart, 0, headed, 3, apart.length);
        Path file = new CziBuilder()
                .subblock(1, 5, plain, "X", 0, 2, 2, "Y", 0, 1, 1, "T", 0, 1, 1)
                .subblock(1, 6, headed, "X", 0, 2, 2, "Y", 0, 1, 1, "T", 1, 1, 1)
                .write(file(), METADATA);
        Micrograph picture = only(file);
        assertArrayEquals(new float[] {2561, 5122}, picture.volume(0, 0).plane(0));
        assertArrayEquals(new float[] {2561, 5122}, picture.volume(0, 1).plane(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void pixels_behind_other_compressions_are_refused_by_name(int compression) throws Exception {
        Path file = new CziBuilder()
                .subblock(0, compression, new byte[9], "X", 0, 3, 3, "Y", 0, 3, 3)
                .write(file(), METADATA);
        MicrographProblem problem =
                assertThrows(MicrographProblem.class, () -> only(file).volume(0, 0));
        assertTrue(problem.getMessage().contains("JPEG"), problem.getMessage());
    }

    @Test
    void a_subblock_of_a_million_by_a_million_pixels_is_refused() throws Exception {
        Path file = new CziBuilder()
                .subblock(0, 0, new byte[9], "X", 0, 1_000_000, 1_000_000, "Y", 0, 1_000_000, 1_000_000)
                .write(file(), METADATA);
        assertThrows(MicrographProblem.class, () -> Micrographs.open(file));
    }

    @Test
    void a_plane_that_is_not_there_is_told() throws Exception {
        Path file = new CziBuilder()
                .subblock(0, 0, new byte[1], "X", 0, 1, 1, "Y", 0, 1, 1, "Z", 0, 1, 1)
                .subblock(0, 0, new byte[1], "X", 0, 1, 1, "Y", 0, 1, 1, "Z", 2, 1, 1)
                .write(file(), METADATA);
        MicrographProblem problem =
                assertThrows(MicrographProblem.class, () -> only(file).volume(0, 0));
        assertTrue(problem.getMessage().contains("plane 2"), problem.getMessage());
    }

    private Path file() {
        return folder.resolve("a.czi");
    }

    private static Micrograph only(Path file) throws MicrographProblem {
        List<Micrograph> all = Micrographs.open(file);
        assertEquals(1, all.size());
        return all.get(0);
    }
}
