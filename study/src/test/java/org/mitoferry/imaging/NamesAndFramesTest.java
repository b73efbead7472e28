package org.mitoferry.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.SampleType;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** Small parts of what is written and told. */
class NamesAndFramesTest {

    @Test
    void names_of_files_keep_to_letters_digits_and_hyphens() {
        assertEquals("co-culture-ogd-cx43-off", FieldName.plain("Co-culture OGD, CX43 off"));
        assertEquals("2-o2", FieldName.plain(" 2 % O2 "));
    }

    @Test
    void a_line_of_the_design_quotes_what_holds_a_comma() {
        DesignLine line =
                new DesignLine("a.ome.tif", "OGD, \"new\"", 2, 1, 3, 47.5, List.of("actin", "donor mitochondria"));
        assertEquals("a.ome.tif,\"OGD, \"\"new\"\"\",2,1,3,47.5,actin;donor mitochondria", line.text());
        assertEquals("a,b,1,1,1,100,actin", new DesignLine("a", "b", 1, 1, 1, 100, List.of("actin")).text());
    }

    @Test
    void the_clock_of_a_movie_counts_hours_minutes_and_seconds() {
        assertEquals("0:00:00", Movie.clock(0));
        assertEquals("1:05:30", Movie.clock(65.5));
    }

    @Test
    void a_scale_bar_is_round_and_takes_at_most_a_quarter() {
        assertEquals(20, ScaleBar.lengthMicrometres(512, 0.2));
        assertEquals(50, ScaleBar.lengthMicrometres(625, 0.32));
    }

    @Test
    void channels_that_look_alike_are_not_laid_over_each_other() {
        assertEquals(
                List.of(1, 2, 4), Sheet.together(List.of("LifeAct", "actin", "donor mitochondria", "nuclei", "Lamp1")));
        assertEquals(List.of(0), Sheet.together(List.of("something else", "more")));
    }

    @Test
    void frames_are_read_back_as_they_came_and_leave_no_file(@TempDir Path folder)
            throws IOException, MicrographProblem {
        Path file = folder.resolve("film.frames");
        try (Frames frames = new Frames(file, frame(0).facts())) {
            for (int time = 0; time < 3; time++) {
                frames.add(frame(time), 100 + 0.5 * time);
            }
            try (Micrograph film = frames.film()) {
                assertEquals(3, film.facts().times());
                assertEquals(30, film.facts().frameIntervalSeconds(), 1e-9);
                for (int time = 0; time < 3; time++) {
                    for (int channel = 0; channel < 2; channel++) {
                        assertArrayEquals(
                                frame(time).volume(channel, 0).planes(),
                                film.volume(channel, time).planes());
                    }
                }
            }
            assertEquals(List.of(0.0, 0.5, 1.0), frames.minutesSinceFirst());
            assertTrue(Files.exists(file));
        }
        assertFalse(Files.exists(file));
    }

    private static Micrograph frame(int time) {
        MicrographFacts facts = new MicrographFacts(
                "",
                "",
                3,
                2,
                2,
                List.of(MicrographChannel.named("actin"), MicrographChannel.named("nuclei")),
                1,
                VoxelSize.of(0.2, 1),
                Double.NaN,
                SampleType.UINT16,
                false);
        return Micrograph.of(facts, List.of(volume(10_000 * time), volume(65_000 + time)));
    }

    private static Volume volume(int first) {
        float[][] planes = new float[2][6];
        for (int i = 0; i < 12; i++) {
            planes[i / 6][i % 6] = first + i;
        }
        return new Volume(3, 2, planes, VoxelSize.of(0.2, 1));
    }

    @Test
    void nuclei_of_spread_cells_are_told_by_their_size() {
        int[][] planes = new int[9][100 * 60];
        ellipsoid(planes, 1, 15, 30, 9, 9);
        ellipsoid(planes, 2, 60, 30, 17, 11);
        Labels nuclei = new Labels(100, 60, planes, 2, VoxelSize.of(0.5, 1));
        assertEquals(List.of("JJN3", "BMSC"), NucleusTypes.types(nuclei, "JJN3", "BMSC"));
    }

    private static void ellipsoid(int[][] planes, int label, double x, double y, double a, double b) {
        for (int k = 0; k < planes.length; k++) {
            for (int i = 0; i < planes[k].length; i++) {
                double u = (i % 100 - x) / a;
                double v = (Math.floorDiv(i, 100) - y) / b;
                double w = (k - 4) / 4.5;
                if (u * u + v * v + w * w < 1) {
                    planes[k][i] = label;
                }
            }
        }
    }
}
