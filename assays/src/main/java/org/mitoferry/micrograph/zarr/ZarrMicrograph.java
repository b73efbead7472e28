package org.mitoferry.micrograph.zarr;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.file.Bounds;
import org.mitoferry.micrograph.file.Samples;

/**
 * A picture of an OME-Zarr.
 *
 * @param axes which axis of the array is t, c, z, y and x, in this order; -1 where there is none
 */
record ZarrMicrograph(ZarrArray array, MicrographFacts facts, int[] axes) implements Micrograph {
    static final String AXES = "tczyx";
    private static final int TIME = 0;
    private static final int CHANNEL = 1;
    private static final int Z = 2;
    private static final int Y = 3;
    private static final int X = 4;
    private static final int MOST_CHUNKS = 4_000_000;
    private static final int MOST_MISSING = 1000;
    private static final int HARMLESS_SAMPLES = 16 << 20;

    @Override
    public Volume volume(int channel, int time) throws MicrographProblem {
        Objects.checkIndex(channel, facts.channels().size());
        Objects.checkIndex(time, facts.times());
        Bounds.volume(facts.width(), facts.height(), facts.depth());
        ZarrChunks chunks = new ZarrChunks(array);
        List<Piece> pieces = pieces(chunks, channel, time);
        float[][] planes = new float[facts.depth()][facts.width() * facts.height()];
        if (array.fill() != 0) {
            for (float[] plane : planes) {
                Arrays.fill(plane, array.fill());
            }
        }
        for (Piece piece : pieces) {
            copy(chunks.read(piece.file()), channel % side(CHANNEL), time % side(TIME), planes, piece);
        }
        return new Volume(facts.width(), facts.height(), planes, facts.voxelSize());
    }

    /** A chunk that is there, and where it belongs in the volume. */
    private record Piece(Path file, int left, int top, int first) {}

    /** Chunks of a volume that are there. What the text promises has to be borne out by some, before room is made for it. */
    private List<Piece> pieces(ZarrChunks chunks, int channel, int time) throws MicrographProblem {
        double promised = Math.ceil((double) facts.depth() / side(Z))
                * Math.ceil((double) facts.height() / side(Y))
                * Math.ceil((double) facts.width() / side(X));
        if (promised > MOST_CHUNKS) {
            throw new MicrographProblem(
                    "says that a stack consists of " + (long) promised + " chunks, more than are read");
        }
        List<Piece> pieces = new ArrayList<>();
        long[] place = new long[array.shape().length];
        set(place, CHANNEL, channel / side(CHANNEL));
        set(place, TIME, time / side(TIME));
        for (long z = 0; z < facts.depth(); z += side(Z)) {
            set(place, Z, z / side(Z));
            for (long y = 0; y < facts.height(); y += side(Y)) {
                set(place, Y, y / side(Y));
                for (long x = 0; x < facts.width(); x += side(X)) {
                    set(place, X, x / side(X));
                    Path file = chunks.file(place);
                    if (Files.exists(file)) {
                        pieces.add(new Piece(file, (int) x, (int) y, (int) z));
                    }
                }
            }
        }
        if (pieces.isEmpty() && !facts.labelled()) {
            throw new MicrographProblem(
                    "is truncated: no chunk of channel " + (channel + 1) + " at time " + (time + 1) + " is there");
        }
        double samples = (double) facts.width() * facts.height() * facts.depth();
        if (samples > HARMLESS_SAMPLES && promised > MOST_MISSING * (pieces.size() + 1.0)) {
            throw new MicrographProblem("is truncated or lying: " + pieces.size() + " of " + (long) promised
                    + " chunks of a stack are there");
        }
        return pieces;
    }

    private void copy(byte[] raw, int channel, int time, float[][] planes, Piece piece) throws MicrographProblem {
        int size = array.type().bytes();
        int columns = Math.min(side(X), facts.width() - piece.left());
        int rows = Math.min(side(Y), facts.height() - piece.top());
        int depth = Math.min(side(Z), facts.depth() - piece.first());
        long start = channel * stride(CHANNEL) + time * stride(TIME);
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < rows; y++) {
                long from = (start + z * stride(Z) + y * stride(Y)) * size;
                int to = (piece.top() + y) * facts.width() + piece.left();
                Samples.convert(
                        array.type(),
                        array.order(),
                        raw,
                        (int) from,
                        (int) stride(X) * size,
                        planes[piece.first() + z],
                        to,
                        columns);
            }
        }
    }

    private int side(int which) {
        return axes[which] < 0 ? 1 : array.chunk()[axes[which]];
    }

    private long stride(int which) {
        return axes[which] < 0 ? 0 : array.strides()[axes[which]];
    }

    private void set(long[] place, int which, long value) {
        if (axes[which] >= 0) {
            place[axes[which]] = value;
        }
    }

    @Override
    public void close() {
        // Nothing stays open between two volumes.
    }
}
