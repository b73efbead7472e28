package org.mitoferry.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Correlation with one-dimensional weights along the axes: across planes first, then along columns, then along rows.
 *
 * <p>The edge is reflected with the outermost sample repeated (d c b a | a b c d | d c b a), as often as the weights are long. Sums are
 * carried in single precision in the order of the weights, so the bits do not depend on the number of threads. A band of rows goes through
 * all three axes before the next, in room that is used again: large volumes are read and written once.
 */
final class Convolution {
    private Convolution() {}

    /** The place within 0 to size - 1 that an index outside is reflected to. */
    static int reflect(int index, int size) {
        int folded = Math.floorMod(index, 2 * size);
        return folded < size ? folded : 2 * size - 1 - folded;
    }

    /** New planes; weights are those at -r to r, and null leaves an axis as it is. */
    static float[][] separable(
            float[][] planes,
            int width,
            int height,
            float @Nullable [] alongX,
            float @Nullable [] alongY,
            float @Nullable [] alongZ) {
        float[][] out = new float[planes.length][width * height];
        int reach = reach(alongY);
        Bands.forEach(height, planes.length, bandRows(reach), (z, firstRow, endRow) -> {
            RowSource source = alongZ == null
                    ? RowSource.ofPlane(planes[z], width, height)
                    : RowSource.acrossPlanes(planes, z, width, height, firstRow - reach, endRow + reach, alongZ);
            PaddedRow row = new PaddedRow(width, reach(alongX));
            for (int y = firstRow; y < endRow; y++) {
                row.clear();
                if (alongY == null) {
                    source.copy(y, row);
                } else {
                    source.addAlongColumns(y, alongY, row);
                }
                if (alongX == null) {
                    row.copyTo(out[z], y * width);
                } else {
                    row.addAlongRow(alongX, out[z], y * width);
                }
            }
        });
        return out;
    }

    static int reach(float @Nullable [] weights) {
        return weights == null ? 0 : weights.length / 2;
    }

    /** Rows at both ends of a band are worked out by its neighbour as well, so a band is long where weights are. */
    static int bandRows(int reach) {
        return Math.max(Bands.ROWS, 4 * reach);
    }

    /** Rows of a plane, or of planes that were smoothed into one. */
    static final class RowSource {
        private final float[] samples;
        private final int firstRow;
        private final int width;
        private final int height;

        private RowSource(float[] samples, int firstRow, int width, int height) {
            this.samples = samples;
            this.firstRow = firstRow;
            this.width = width;
            this.height = height;
        }

        static RowSource ofPlane(float[] plane, int width, int height) {
            return new RowSource(plane, 0, width, height);
        }

        /** Rows {@code first} to {@code end - 1} of a plane, or as many of them as there are, weighted with those of its neighbours. */
        static RowSource acrossPlanes(
                float[][] planes, int z, int width, int height, int first, int end, float[] weights) {
            int from = Math.max(0, first - Math.max(0, end - height));
            int to = Math.min(height, end + Math.max(0, -first));
            float[] samples = new float[(to - from) * width];
            float[][] sources = new float[weights.length][];
            for (int j = 0; j < weights.length; j++) {
                sources[j] = planes[reflect(z + j - weights.length / 2, planes.length)];
            }
            int[] starts = new int[weights.length];
            for (int y = from; y < to; y++) {
                Arrays.fill(starts, y * width);
                addWeighted(sources, starts, weights, samples, (y - from) * width, width);
            }
            return new RowSource(samples, from, width, height);
        }

        private int start(int y) {
            return (reflect(y, height) - firstRow) * width;
        }

        void copy(int y, PaddedRow to) {
            System.arraycopy(samples, start(y), to.samples, to.reach, width);
        }

        void addAlongColumns(int y, float[] weights, PaddedRow to) {
            for (int j = 0; j < weights.length; j++) {
                to.sources(weights.length)[j] = samples;
                to.starts(weights.length)[j] = start(y + j - weights.length / 2);
            }
            addWeighted(to.sources(weights.length), to.starts(weights.length), weights, to.samples, to.reach, width);
        }
    }

    /** One row with room for its reflected edges. */
    static final class PaddedRow {
        private final int width;
        private final int reach;
        private final float[] samples;
        private float[][] sources = {};
        private int[] starts = {};

        PaddedRow(int width, int reach) {
            this.width = width;
            this.reach = reach;
            this.samples = new float[width + 2 * reach];
        }

        private float[][] sources(int taps) {
            sources = sources.length == taps ? sources : new float[taps][];
            return sources;
        }

        private int[] starts(int taps) {
            starts = starts.length == taps ? starts : new int[taps];
            return starts;
        }

        void clear() {
            Arrays.fill(samples, 0);
        }

        void copyTo(float[] to, int start) {
            System.arraycopy(samples, reach, to, start, width);
        }

        /** Weights no longer than the room at the edges. */
        void addAlongRow(float[] weights, float[] to, int start) {
            for (int i = 1; i <= reach; i++) {
                samples[reach - i] = samples[reach + reflect(-i, width)];
                samples[reach + width - 1 + i] = samples[reach + reflect(width - 1 + i, width)];
            }
            int taps = weights.length;
            for (int j = 0; j < taps; j++) {
                sources(taps)[j] = samples;
                starts(taps)[j] = reach - taps / 2 + j;
            }
            addWeighted(sources(taps), starts(taps), weights, to, start, width);
        }
    }

    /** Four sources at a time, so that a sum is loaded and stored once for four products. */
    private static void addWeighted(
            float[][] sources, int[] starts, float[] weights, float[] to, int toStart, int length) {
        int j = 0;
        for (; j + 3 < weights.length; j += 4) {
            addFour(sources, starts, weights, j, to, toStart, length);
        }
        for (; j < weights.length; j++) {
            addOne(sources[j], starts[j], weights[j], to, toStart, length);
        }
    }

    private static void addFour(
            float[][] sources, int[] starts, float[] weights, int j, float[] to, int toStart, int length) {
        float[] a = sources[j];
        float[] b = sources[j + 1];
        float[] c = sources[j + 2];
        float[] d = sources[j + 3];
        int atA = starts[j];
        int atB = starts[j + 1];
        int atC = starts[j + 2];
        int atD = starts[j + 3];
        float wa = weights[j];
        float wb = weights[j + 1];
        float wc = weights[j + 2];
        float wd = weights[j + 3];
        for (int i = 0; i < length; i++) {
            to[toStart + i] += wa * a[atA + i] + wb * b[atB + i] + (wc * c[atC + i] + wd * d[atD + i]);
        }
    }

    private static void addOne(float[] from, int fromStart, float weight, float[] to, int toStart, int length) {
        for (int i = 0; i < length; i++) {
            to[toStart + i] += weight * from[fromStart + i];
        }
    }
}
