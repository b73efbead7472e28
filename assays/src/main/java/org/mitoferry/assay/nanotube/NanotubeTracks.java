package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Polyline;

/**
 * Lifetimes of nanotubes from the calls of single frames.
 *
 * <p>A call continues a track when it joins the same two cells (labels must mean the same cell in all frames) and its line lies, in the
 * mean, within a bound of the track's last one; pairs are taken by rising distance. A track may be missed for some frames, as
 * calls fail now and then. Its life lasts from its first to its last frame plus one interval, so a tube of one frame lived for one
 * interval.
 *
 * <p>A tube that is called in one frame may be seen in the next without being called, as when one end is too dim. So, as edges are
 * followed at two thresholds (J. Canny, IEEE TPAMI 8:679, 1986), a track goes on, forth and back, along any line that covers most of it, called
 * or not; what was never called is no track.
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
        final Polyline first;
        int firstFrame;
        int lastFrame;
        NanotubeScore.Joint last;

        Open(NanotubeScore.Joint joint, int frame) {
            firstFrame = frame;
            first = joint.line();
            last = joint;
            see(joint, frame);
        }

        void see(NanotubeScore.Joint joint, int frame) {
            last = joint;
            lastFrame = frame;
            lengths.add(joint.line().lengthMicrometres());
        }

        void hold(Polyline line, int frame) {
            last = new NanotubeScore.Joint(last.firstCell(), last.secondCell(), line);
            lastFrame = frame;
        }
    }

    private record Pair(int track, int call, double distance) {}

    private static final double COVERED = 0.85;

    private NanotubeTracks() {}

    /** Tracks of calls alone. */
    public static List<Track> of(
            List<List<NanotubeScore.Joint>> frames,
            double intervalSeconds,
            double mostDistanceMicrometres,
            int mostMissedFrames) {
        List<List<Polyline>> none = Collections.nCopies(frames.size(), List.of());
        return of(frames, none, intervalSeconds, mostDistanceMicrometres, mostMissedFrames);
    }

    /**
     * @param frames calls of every frame, in order
     * @param lines of every frame that were not called
     * @param intervalSeconds between frames, above 0
     * @param mostDistanceMicrometres mean distance of lines from frame to frame
     * @param mostMissedFrames a track goes on when it was missed for at most this many frames
     * @return by first frame, then as called
     */
    public static List<Track> of(
            List<List<NanotubeScore.Joint>> frames,
            List<List<Polyline>> lines,
            double intervalSeconds,
            double mostDistanceMicrometres,
            int mostMissedFrames) {
        List<Open> tracks = new ArrayList<>();
        for (int frame = 0; frame < frames.size(); frame++) {
            continueWith(tracks, frames.get(frame), frame, mostDistanceMicrometres, mostMissedFrames);
            for (Open track : tracks) {
                if (track.lastFrame < frame && frame - track.lastFrame <= mostMissedFrames + 1) {
                    Polyline line = along(track.last.line(), lines.get(frame), mostDistanceMicrometres);
                    if (line != null) {
                        track.hold(line, frame);
                    }
                }
            }
        }
        tracks.forEach(track -> back(track, lines, mostDistanceMicrometres));
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

    private static void back(Open track, List<List<Polyline>> lines, double mostDistance) {
        Polyline line = track.first;
        while (line != null && track.firstFrame > 0) {
            line = along(line, lines.get(track.firstFrame - 1), mostDistance);
            track.firstFrame -= line == null ? 0 : 1;
        }
    }

    /** The line that covers another best, null when none covers most of it: itself while it goes nowhere else, so that a track drifts with it. */
    private static @Nullable Polyline along(Polyline line, List<Polyline> lines, double mostDistance) {
        Polyline best = null;
        double most = COVERED;
        for (Polyline other : lines) {
            double covered = Lines.shareWithin(line, other, mostDistance);
            if (covered >= most) {
                most = covered;
                best = Lines.meanDistance(other, line) <= mostDistance ? other : line;
            }
        }
        return best;
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
