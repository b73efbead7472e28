package org.mitoferry.micrograph.file;

/** Smaller copies of a plane, for viewers. */
public final class Pyramid {
    /** The longer side of the smallest copy is at most this. */
    private static final int SMALL = 256;

    private Pyramid() {}

    /** Planes of a picture of that size, itself included: each half as wide and high as the one before, rounded up. */
    public static int levels(int width, int height) {
        int levels = 1;
        for (int side = Math.max(width, height); side > SMALL; side = half(side)) {
            levels++;
        }
        return levels;
    }

    public static int half(int side) {
        return (side + 1) / 2;
    }

    /**
     * A plane of half the size.
     *
     * @param labels whether to take the upper left of four samples and not their mean
     * @param whole whether a mean is rounded to a whole number
     */
    public static float[] halved(float[] plane, int width, int height, boolean labels, boolean whole) {
        int newWidth = half(width);
        int newHeight = half(height);
        float[] smaller = new float[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            int upper = 2 * y * width;
            int lower = Math.min(2 * y + 1, height - 1) * width;
            for (int x = 0; x < newWidth; x++) {
                int left = 2 * x;
                int right = Math.min(left + 1, width - 1);
                float mean =
                        (plane[upper + left] + plane[upper + right] + plane[lower + left] + plane[lower + right]) / 4;
                smaller[y * newWidth + x] = labels ? plane[upper + left] : whole ? (float) Math.rint(mean) : mean;
            }
        }
        return smaller;
    }
}
