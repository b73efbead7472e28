package org.mitoferry.image;

/**
 * Correlation with one-dimensional weights along an axis.
 *
 * <p>The edge is reflected with the outermost sample repeated (d c b a | a b c d | d c b a), as often as the weights are long. Sums are
 * carried in single precision in the order of the weights, so the bits do not depend on the number of threads.
 */
final class Convolution {
    private Convolution() {}

    /** The place within 0 to size - 1 that an index outside is reflected to. */
    static int reflect(int index, int size) {
        int folded = Math.floorMod(index, 2 * size);
        return folded < size ? folded : 2 * size - 1 - folded;
    }

    /** Weights at -r to r, correlated along x. */
    static float[][] alongX(float[][] planes, int width, int height, float[] weights) {
        float[][] out = new float[planes.length][width * height];
        int taps = weights.length;
        int radius = taps / 2;
        Bands.forEach(height, planes.length, (z, firstRow, endRow) -> {
            float[] padded = new float[width + 2 * radius];
            float[][] sources = new float[taps][];
            int[] starts = new int[taps];
            for (int j = 0; j < taps; j++) {
                sources[j] = padded;
                starts[j] = j;
            }
            for (int y = firstRow; y < endRow; y++) {
                pad(planes[z], y * width, width, radius, padded);
                addWeighted(sources, starts, weights, out[z], y * width, width);
            }
        });
        return out;
    }

    /** Weights at -r to r, correlated along y. */
    static float[][] alongY(float[][] planes, int width, int height, float[] weights) {
        float[][] out = new float[planes.length][width * height];
        int taps = weights.length;
        Bands.forEach(height, planes.length, (z, firstRow, endRow) -> {
            float[][] sources = new float[taps][];
            int[] starts = new int[taps];
            for (int y = firstRow; y < endRow; y++) {
                for (int j = 0; j < taps; j++) {
                    sources[j] = planes[z];
                    starts[j] = reflect(y + j - taps / 2, height) * width;
                }
                addWeighted(sources, starts, weights, out[z], y * width, width);
            }
        });
        return out;
    }

    /** Weights at -r to r, correlated across planes. */
    static float[][] alongZ(float[][] planes, int width, int height, float[] weights) {
        int depth = planes.length;
        float[][] out = new float[depth][width * height];
        int taps = weights.length;
        Bands.forEach(height, depth, (z, firstRow, endRow) -> {
            float[][] sources = new float[taps][];
            int[] starts = new int[taps];
            for (int j = 0; j < taps; j++) {
                sources[j] = planes[reflect(z + j - taps / 2, depth)];
            }
            for (int y = firstRow; y < endRow; y++) {
                java.util.Arrays.fill(starts, y * width);
                addWeighted(sources, starts, weights, out[z], y * width, width);
            }
        });
        return out;
    }

    private static void pad(float[] plane, int rowStart, int width, int radius, float[] padded) {
        System.arraycopy(plane, rowStart, padded, radius, width);
        for (int i = 1; i <= radius; i++) {
            padded[radius - i] = plane[rowStart + reflect(-i, width)];
            padded[radius + width - 1 + i] = plane[rowStart + reflect(width - 1 + i, width)];
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
