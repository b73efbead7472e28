package org.mitoferry.microscope;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographChannel;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Volume;

/** A stack as a person sees it: brightest planes of each channel in its colour, added up, with a scale bar. */
final class Preview {

    private static final double LOW_QUANTILE = 0.3;
    private static final double HIGH_QUANTILE = 0.9985;
    private static final double BAR_MICROMETRES = 10;
    private static final int WHITE = 0xffffff;

    private Preview() {}

    /**
     * @param channels numbers of those to show
     * @param gamma of the display: 1 shows counts as they are, less lifts what is dim
     */
    public static BufferedImage of(Micrograph picture, List<Integer> channels, double gamma) throws MicrographProblem {
        int width = picture.facts().width();
        int height = picture.facts().height();
        float[][] rgb = new float[3][width * height];
        for (int c : channels) {
            MicrographChannel channel = picture.facts().channels().get(c);
            float[] brightest = brightest(picture.volume(c, 0));
            add(brightest, channel.colourRgb() < 0 ? WHITE : channel.colourRgb(), gamma, rgb);
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            int pixel = 0;
            for (float[] part : rgb) {
                pixel = pixel << 8 | Math.min(255, Math.round(255 * part[i]));
            }
            image.setRGB(i % width, i / width, pixel);
        }
        bar(image, picture.facts().voxelSize().xMicrometres());
        return image;
    }

    /** The brightest sample over all planes. */
    public static float[] brightest(Volume volume) {
        float[] brightest = volume.plane(0).clone();
        for (float[] plane : volume.planes()) {
            for (int i = 0; i < plane.length; i++) {
                brightest[i] = Math.max(brightest[i], plane[i]);
            }
        }
        return brightest;
    }

    private static void add(float[] samples, int colour, double gamma, float[][] rgb) {
        float[] sorted = samples.clone();
        Arrays.sort(sorted);
        float low = sorted[(int) (LOW_QUANTILE * (sorted.length - 1))];
        float high = sorted[(int) (HIGH_QUANTILE * (sorted.length - 1))];
        float range = Math.max(1, high - low);
        for (int i = 0; i < samples.length; i++) {
            double share = StrictMath.pow(Math.max(0, Math.min(1, (samples[i] - low) / range)), gamma);
            for (int part = 0; part < 3; part++) {
                int strength = colour >> (16 - 8 * part) & 255;
                rgb[part][i] += (float) (share * strength / 255);
            }
        }
    }

    private static void bar(BufferedImage image, double pixelMicrometres) {
        int length = (int) Math.round(BAR_MICROMETRES / pixelMicrometres);
        int thick = Math.max(2, image.getHeight() / 150);
        for (int y = 0; y < thick; y++) {
            for (int x = 0; x < Math.min(length, image.getWidth() - 20); x++) {
                image.setRGB(image.getWidth() - 12 - x, image.getHeight() - 14 - y, WHITE);
            }
        }
    }
}
