package org.mitoferry.assay.nanotube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.nanotube.NanotubeScore.Joint;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** Tracks, kymographs and cargo. */
class NanotubesInTimeTest {
    private static final PointSpread SPREAD = new PointSpread(0.25, 0.7);

    private static Joint joint(int first, int second, double y) {
        return new Joint(first, second, new Polyline(new double[] {0, 10}, new double[] {y, y}, new double[] {2, 2}));
    }

    @Test
    void a_tube_that_is_seen_to_come_and_go_has_a_whole_life() {
        List<Joint> none = List.of();
        List<List<Joint>> frames = List.of(
                none, List.of(joint(1, 2, 0)), List.of(joint(2, 1, 0.4)), List.of(joint(1, 2, 0.8)), none, none);
        List<NanotubeTracks.Track> tracks = NanotubeTracks.of(frames, 30, 1, 0);
        assertEquals(1, tracks.size());
        assertEquals(90, tracks.getFirst().seconds());
        assertFalse(tracks.getFirst().startCensored() || tracks.getFirst().endCensored());
    }

    @Test
    void what_is_there_at_the_first_or_last_frame_is_censored() {
        List<List<Joint>> frames =
                List.of(List.of(joint(1, 2, 0)), List.of(joint(1, 2, 0), joint(3, 4, 9)), List.of(joint(3, 4, 9)));
        List<NanotubeTracks.Track> tracks = NanotubeTracks.of(frames, 60, 1, 0);
        assertTrue(tracks.get(0).startCensored() && !tracks.get(0).endCensored());
        assertTrue(!tracks.get(1).startCensored() && tracks.get(1).endCensored());
    }

    @Test
    void a_frame_that_was_missed_breaks_a_track_only_when_that_is_not_allowed() {
        List<List<Joint>> frames = List.of(List.of(joint(1, 2, 0)), List.of(), List.of(joint(1, 2, 0.2)), List.of());
        assertEquals(2, NanotubeTracks.of(frames, 60, 1, 0).size());
        assertEquals(180, NanotubeTracks.of(frames, 60, 1, 1).getFirst().seconds());
    }

    @Test
    void another_tube_between_the_same_cells_is_another_track() {
        List<List<Joint>> frames =
                List.of(List.of(joint(1, 2, 0), joint(1, 2, 5)), List.of(joint(1, 2, 5.1)), List.of(joint(1, 2, 5.2)));
        List<NanotubeTracks.Track> tracks = NanotubeTracks.of(frames, 60, 1, 0);
        assertEquals(
                List.of(60.0, 180.0),
                tracks.stream().map(NanotubeTracks.Track::seconds).toList());
    }

    @Test
    void a_track_goes_on_forth_and_back_along_lines_that_were_not_called() {
        List<List<Joint>> frames = List.of(List.of(), List.of(), List.of(joint(1, 2, 0)), List.of(), List.of());
        List<List<Polyline>> lines = List.of(
                List.of(),
                List.of(joint(1, 0, 0.3).line()),
                List.of(),
                List.of(joint(0, 0, 0.5).line()),
                List.of(joint(1, 2, 6).line()));
        List<NanotubeTracks.Track> tracks = NanotubeTracks.of(frames, lines, 60, 1, 0);
        assertEquals(1, tracks.size());
        assertEquals(180, tracks.getFirst().seconds());
        assertFalse(tracks.getFirst().startCensored());
    }

    @Test
    void a_stub_along_a_tube_does_not_hold_its_track() {
        List<List<Joint>> frames = List.of(List.of(), List.of(joint(1, 2, 0)), List.of(), List.of());
        Polyline stub = joint(1, 0, 0).line().resampled(0.5);
        List<List<Polyline>> lines = List.of(List.of(), List.of(), List.of(stub.part(0, 10)), List.of());
        assertEquals(60, NanotubeTracks.of(frames, lines, 60, 1, 0).getFirst().seconds());
    }

    private static List<Volume> moving(double speed, Polyline line, Random random) {
        List<Volume> frames = new ArrayList<>();
        for (int t = 0; t < 20; t++) {
            Volume frame = Volume.blank(120, 40, 7, VoxelSize.of(0.16, 0.4));
            for (double start : new double[] {3, 9}) {
                double from = (start + speed * t * 5) / line.lengthMicrometres();
                if (from > 0 && from < 0.97) {
                    DrawnTube.add(frame, NanotubeScene.part(line, from, from + 0.02), 0.4, 40, SPREAD);
                }
            }
            NanotubeScene.expose(frame, 8, 3, random);
            frames.add(frame);
        }
        return frames;
    }

    @Test
    void the_speed_of_cargo_and_its_direction_are_read_from_a_kymograph() {
        Polyline line = new Polyline(new double[] {1, 17}, new double[] {2, 4}, new double[] {1.2, 1.2});
        for (double speed : new double[] {0.08, -0.05}) {
            Kymograph kymograph = Kymograph.of(moving(speed, line, new Random(3)), line, 0.1, 5);
            assertEquals(speed, kymograph.speed(0.2, 0.005).micrometresPerSecond(), 0.006);
        }
    }

    @Test
    void what_stands_still_has_no_contrast_at_any_speed() {
        Polyline line = new Polyline(new double[] {1, 17}, new double[] {2, 4}, new double[] {1.2, 1.2});
        double still = Kymograph.of(moving(0, line, new Random(4)), line, 0.1, 5)
                .speed(0.2, 0.005)
                .contrast();
        double moving = Kymograph.of(moving(0.08, line, new Random(4)), line, 0.1, 5)
                .speed(0.2, 0.005)
                .contrast();
        assertTrue(moving > 2 * still, () -> still + " " + moving);
    }

    @Test
    void cargo_is_what_lies_within_the_tube_away_from_its_roots() {
        int[][] planes = new int[10][100 * 40];
        planes[5][20 * 100 + 50] = 1;
        planes[5][26 * 100 + 50] = 2;
        planes[9][20 * 100 + 70] = 3;
        planes[5][20 * 100 + 12] = 4;
        Labels objects = new Labels(100, 40, planes, 4, VoxelSize.of(0.1, 0.4));
        Polyline line = new Polyline(new double[] {1, 9}, new double[] {2, 2}, new double[] {2, 2});
        TubeMeasures measures = new TubeMeasures(8, 1, 0, 0.4, 1, 0.3, false, 0.3, 2, 2, 12, 9, 0, 1, 1);
        List<Cargo.Item> cargo = Cargo.of(new Candidate(1, 2, line, measures, null), objects, SPREAD, 0.6);
        assertEquals(1, cargo.size());
        assertEquals(1, cargo.getFirst().object());
        assertEquals(4, cargo.getFirst().alongMicrometres(), 0.1);
    }
}
