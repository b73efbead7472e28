package org.mitoferry.overlay;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.mitoferry.image.Gaussian;
import org.mitoferry.image.Sigma;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * The brightest sample over all planes of a stack, scaled to 0 to 1 for a display.
 *
 * @param width pixels in a row
 * @param height rows
 * @param shares row by row, 0 to 1
 */
record Projection(int width, int height, float[] shares) {
    private static final double HIGH_QUANTILE = 0.9985;
    private static final double LOWER_SIGMA = 0.32;
    private static final int MOST_SORTED = 100_000;

    /**
     * @param gamma below 1 lifts what is dim
     * @param dark share of the picture that is background for certain, whose brightest is its level
     * @param noise times that the spread below this level is added to it; what is below stays black
     */
    static Projection of(Volume volume, double gamma, double dark, double noise) {
        float[] brightest = volume.plane(0).clone();
        for (float[] plane : volume.planes()) {
            for (int i = 0; i < plane.length; i++) {
                brightest[i] = Math.max(brightest[i], plane[i]);
            }
        }
        float[] sorted = sorted(brightest);
        float level = quantile(sorted, dark);
        double low = level + noise * (level - quantile(sorted, LOWER_SIGMA * dark));
        return new Projection(
                volume.width(), volume.height(), scaled(brightest, low, quantile(sorted, HIGH_QUANTILE), gamma));
    }

    /** The same with noise smoothed away, a pixel wide, so that dim lines show. */
    Projection smoothed() {
        Volume plane = new Volume(width, height, new float[][] {shares}, VoxelSize.UNCALIBRATED);
        return new Projection(
                width, height, Gaussian.smooth(plane, Sigma.inPlane(1)).plane(0));
    }

    private static float[] sorted(float[] samples) {
        int step = Math.max(1, samples.length / MOST_SORTED);
        float[] some = new float[(samples.length + step - 1) / step];
        for (int i = 0; i < some.length; i++) {
            some[i] = samples[i * step];
        }
        Arrays.sort(some);
        return some;
    }

    private static float quantile(float[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }

    /** Samples from low to high as shares of the display, in place. */
    static float[] scaled(float[] samples, double low, double high, double gamma) {
        double range = high > low ? high - low : 1;
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.pow(Math.clamp((samples[i] - low) / range, 0, 1), gamma);
        }
        return samples;
    }

    /** Adds this in a colour, times a weight, to red, green and blue shares. */
    void addTo(float[][] rgb, int colourRgb, double weight) {
        for (int part = 0; part < 3; part++) {
            float strength = (float) (weight * (colourRgb >> (16 - 8 * part) & 255) / 255);
            for (int i = 0; i < shares.length; i++) {
                rgb[part][i] += strength * shares[i];
            }
        }
    }

    /** Red, green and blue shares as a picture. */
    static BufferedImage picture(int width, int height, float[][] rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int pixel = 0;
                for (float[] part : rgb) {
                    pixel = pixel << 8 | Math.min(255, Math.round(255 * part[y * width + x]));
                }
                row[x] = pixel;
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }
}
