package org.mitoferry.micrograph.zarr;

import java.util.Arrays;
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

    @Override
    public Volume volume(int channel, int time) throws MicrographProblem {
        Objects.checkIndex(channel, facts.channels().size());
        Objects.checkIndex(time, facts.times());
        Bounds.volume(facts.width(), facts.height(), facts.depth());
        float[][] planes = new float[facts.depth()][facts.width() * facts.height()];
        if (array.fill() != 0) {
            for (float[] plane : planes) {
                Arrays.fill(plane, array.fill());
            }
        }
        ZarrChunks chunks = new ZarrChunks(array);
        long[] place = new long[array.shape().length];
        set(place, CHANNEL, channel / side(CHANNEL));
        set(place, TIME, time / side(TIME));
        boolean any = false;
        for (int z = 0; z < facts.depth(); z += side(Z)) {
            set(place, Z, z / side(Z));
            for (int y = 0; y < facts.height(); y += side(Y)) {
                set(place, Y, y / side(Y));
                for (int x = 0; x < facts.width(); x += side(X)) {
                    set(place, X, x / side(X));
                    byte[] raw = chunks.read(place);
                    if (raw.length > 0) {
                        any = true;
                        copy(raw, channel % side(CHANNEL), time % side(TIME), planes, x, y, z);
                    }
                }
            }
        }
        if (!any && !facts.labelled()) {
            throw new MicrographProblem("is truncated: no chunk of channel " + (channel + 1) + " at time " + (time + 1) + " is there");
        }
        return new Volume(facts.width(), facts.height(), planes, facts.voxelSize());
    }

    private void copy(byte[] raw, int channel, int time, float[][] planes, int left, int top, int first) throws MicrographProblem {
        int size = array.type().bytes();
        int columns = Math.min(side(X), facts.width() - left);
        int rows = Math.min(side(Y), facts.height() - top);
        int depth = Math.min(side(Z), facts.depth() - first);
        long start = channel * stride(CHANNEL) + time * stride(TIME);
        for (int z = 0; z < depth; z++) {
            for (int y = 0; y < rows; y++) {
                long from = (start + z * stride(Z) + y * stride(Y)) * size;
                int to = (top + y) * facts.width() + left;
                Samples.convert(
                        array.type(), array.order(), raw, (int) from, (int) stride(X) * size, planes[first + z], to, columns);
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
