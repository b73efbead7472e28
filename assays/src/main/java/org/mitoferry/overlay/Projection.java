package org.mitoferry.overlay;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.mitoferry.micrograph.Volume;

/**
 * The brightest sample over all planes of a stack, scaled to 0 to 1 for a display.
 *
 * @param width pixels in a row
 * @param height rows
 * @param shares row by row, 0 to 1
 */
record Projection(int width, int height, float[] shares) {
    private static final double LOW_QUANTILE = 0.3;
    private static final double HIGH_QUANTILE = 0.9985;

    /** @param gamma below 1 lifts what is dim */
    static Projection of(Volume volume, double gamma) {
        float[] brightest = volume.plane(0).clone();
        for (float[] plane : volume.planes()) {
            for (int i = 0; i < plane.length; i++) {
                brightest[i] = Math.max(brightest[i], plane[i]);
            }
        }
        return new Projection(volume.width(), volume.height(), scaled(brightest, gamma));
    }

    /** Samples between two quantiles of theirs as shares of the display, in place. */
    static float[] scaled(float[] samples, double gamma) {
        float[] sorted = samples.clone();
        Arrays.sort(sorted);
        float low = sorted[(int) (LOW_QUANTILE * (sorted.length - 1))];
        float high = sorted[(int) (HIGH_QUANTILE * (sorted.length - 1))];
        float range = high > low ? high - low : 1;
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) StrictMath.pow(Math.clamp((samples[i] - low) / range, 0, 1), gamma);
        }
        return samples;
    }

    /** Adds this in a colour to red, green and blue shares. */
    void addTo(float[][] rgb, int colourRgb) {
        for (int part = 0; part < 3; part++) {
            float strength = (colourRgb >> (16 - 8 * part) & 255) / 255f;
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
