package org.mitoferry.imaging;

import java.util.Arrays;
import org.mitoferry.micrograph.Volume;

/**
 * The brightest planes of one channel, made smaller by a whole number.
 *
 * @param samples row by row
 */
record Projection(int width, int height, float[] samples) {

    static Projection of(Volume volume, int smaller) {
        float[] brightest = brightest(volume);
        int width = volume.width() / smaller;
        int height = volume.height() / smaller;
        float[] samples = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int j = 0; j < smaller; j++) {
                    for (int i = 0; i < smaller; i++) {
                        sum += brightest[(y * smaller + j) * volume.width() + x * smaller + i];
                    }
                }
                samples[y * width + x] = sum / (smaller * smaller);
            }
        }
        return new Projection(width, height, samples);
    }

    /** The brightest sample over all planes. */
    private static float[] brightest(Volume volume) {
        float[] brightest = volume.plane(0).clone();
        for (float[] plane : volume.planes()) {
            for (int i = 0; i < plane.length; i++) {
                brightest[i] = Math.max(brightest[i], plane[i]);
            }
        }
        return brightest;
    }

    /** From counts to shades: black up to the first, full light from the second on. */
    record Range(float low, float high) {

        /** From 0 to 1. */
        double shade(float sample, double gamma) {
            double share = Math.max(0, Math.min(1, (sample - low) / (high - low)));
            return StrictMath.pow(share, gamma);
        }
    }

    /** What a display of it would show by itself: the darkest parts black, its brightest fully lit. */
    Range range() {
        float[] sorted = samples.clone();
        Arrays.sort(sorted);
        float low = sorted[(int) (LOW * (sorted.length - 1))];
        float high = sorted[(int) (HIGH * (sorted.length - 1))];
        return new Range(low, Math.max(low + LEAST, high));
    }

    private static final double LOW = 0.5;
    private static final double HIGH = 0.9985;
    /** Counts: a picture of nothing but noise stays dark. */
    private static final float LEAST = 60;
}
