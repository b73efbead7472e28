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
        int radius = weights.length / 2;
        Bands.forEach(height, planes.length, (z, firstRow, endRow) -> {
            float[] padded = new float[width + 2 * radius];
            float[] sums = new float[width];
            for (int y = firstRow; y < endRow; y++) {
                pad(planes[z], y * width, width, radius, padded);
                java.util.Arrays.fill(sums, 0);
                for (int j = 0; j < weights.length; j++) {
                    addScaled(padded, j, weights[j], sums, 0, width);
                }
                System.arraycopy(sums, 0, out[z], y * width, width);
            }
        });
        return out;
    }

    /** Weights at -r to r, correlated along y. */
    static float[][] alongY(float[][] planes, int width, int height, float[] weights) {
        float[][] out = new float[planes.length][width * height];
        int radius = weights.length / 2;
        Bands.forEach(height, planes.length, (z, firstRow, endRow) -> {
            for (int y = firstRow; y < endRow; y++) {
                for (int j = 0; j < weights.length; j++) {
                    addScaled(planes[z], reflect(y + j - radius, height) * width, weights[j], out[z], y * width, width);
                }
            }
        });
        return out;
    }

    /** Weights at -r to r, correlated across planes. */
    static float[][] alongZ(float[][] planes, int width, int height, float[] weights) {
        int depth = planes.length;
        float[][] out = new float[depth][width * height];
        int radius = weights.length / 2;
        Bands.forEach(height, depth, (z, firstRow, endRow) -> {
            int start = firstRow * width;
            int length = (endRow - firstRow) * width;
            for (int j = 0; j < weights.length; j++) {
                addScaled(planes[reflect(z + j - radius, depth)], start, weights[j], out[z], start, length);
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

    private static void addScaled(float[] from, int fromStart, float weight, float[] to, int toStart, int length) {
        for (int i = 0; i < length; i++) {
            to[toStart + i] += weight * from[fromStart + i];
        }
    }
}
