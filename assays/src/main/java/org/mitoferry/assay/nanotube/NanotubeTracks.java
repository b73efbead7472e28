package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mitoferry.image.Polyline;

/**
 * Lifetimes of nanotubes from the calls of single frames.
 *
 * <p>A call continues a track when it joins the same two cells (labels must mean the same cell in all frames) and its line lies, in the
 * mean, within a bound of the track's last one; pairs are taken by rising distance. A track may be missed for some frames, as
 * calls fail now and then. Its life lasts from its first to its last frame plus one interval, so a tube of one frame lived for one
 * interval.
 *
 * <p>Of a tube that is there in the first frame the beginning was not seen, of one in the last (or within the frames that may be missed)
 * the end was not: such lifetimes are censored and belong into Kaplan-Meier or Cox estimates, never into a mean. Tubes that
 * live for less than an interval are missed altogether. Light shortens lives.
 */
public final class NanotubeTracks {
    /**
     * One tube over time.
     *
     * @param firstCell label
     * @param secondCell label
     * @param firstFrame from 0
     * @param lastFrame the last in which it was seen
     * @param seconds its life as far as it was seen
     * @param startCensored whether it was there before the first frame
     * @param endCensored whether it may have outlived the last frame
     * @param lengthsMicrometres at every frame where it was seen, in order
     */
    public record Track(
            int firstCell,
            int secondCell,
            int firstFrame,
            int lastFrame,
            double seconds,
            boolean startCensored,
            boolean endCensored,
            List<Double> lengthsMicrometres) {
        public Track {
            lengthsMicrometres = List.copyOf(lengthsMicrometres);
        }
    }

    private static final class Open {
        final List<Double> lengths = new ArrayList<>();
        final int firstFrame;
        int lastFrame;
        NanotubeScore.Joint last;

        Open(NanotubeScore.Joint joint, int frame) {
            firstFrame = frame;
            last = joint;
            see(joint, frame);
        }

        void see(NanotubeScore.Joint joint, int frame) {
            last = joint;
            lastFrame = frame;
            lengths.add(joint.line().lengthMicrometres());
        }
    }

    private record Pair(int track, int call, double distance) {}

    private NanotubeTracks() {}

    /**
     * @param frames calls of every frame, in order
     * @param intervalSeconds between frames, above 0
     * @param mostDistanceMicrometres mean distance of lines from frame to frame
     * @param mostMissedFrames a track goes on when it was missed for at most this many frames
     * @return by first frame, then as called
     */
    public static List<Track> of(
            List<List<NanotubeScore.Joint>> frames,
            double intervalSeconds,
            double mostDistanceMicrometres,
            int mostMissedFrames) {
        List<Open> tracks = new ArrayList<>();
        for (int frame = 0; frame < frames.size(); frame++) {
            continueWith(tracks, frames.get(frame), frame, mostDistanceMicrometres, mostMissedFrames);
        }
        int end = frames.size() - 1;
        return tracks.stream()
                .map(track -> new Track(
                        track.last.firstCell(),
                        track.last.secondCell(),
                        track.firstFrame,
                        track.lastFrame,
                        (track.lastFrame - track.firstFrame + 1) * intervalSeconds,
                        track.firstFrame == 0,
                        track.lastFrame >= end - mostMissedFrames,
                        track.lengths))
                .toList();
    }

    private static void continueWith(
            List<Open> tracks, List<NanotubeScore.Joint> calls, int frame, double mostDistance, int mostMissed) {
        List<Pair> pairs = new ArrayList<>();
        for (int t = 0; t < tracks.size(); t++) {
            Open track = tracks.get(t);
            for (int c = 0; c < calls.size() && frame - track.lastFrame <= mostMissed + 1; c++) {
                if (track.last.joinsSameAs(calls.get(c))) {
                    Polyline a = track.last.line();
                    Polyline b = calls.get(c).line();
                    double distance = Math.max(Lines.meanDistance(a, b), Lines.meanDistance(b, a));
                    if (distance <= mostDistance) {
                        pairs.add(new Pair(t, c, distance));
                    }
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::distance)
                .thenComparingInt(Pair::track)
                .thenComparingInt(Pair::call));
        boolean[] called = new boolean[calls.size()];
        for (Pair pair : pairs) {
            if (!called[pair.call()] && tracks.get(pair.track()).lastFrame < frame) {
                called[pair.call()] = true;
                tracks.get(pair.track()).see(calls.get(pair.call()), frame);
            }
        }
        for (int c = 0; c < called.length; c++) {
            if (!called[c]) {
                tracks.add(new Open(calls.get(c), frame));
            }
        }
    }
}
