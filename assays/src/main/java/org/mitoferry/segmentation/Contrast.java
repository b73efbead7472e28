package org.mitoferry.segmentation;

import java.util.Arrays;
import org.mitoferry.micrograph.Volume;

/** Whether a threshold parts signal from background or noise from noise. */
final class Contrast {
    private static final int MOST_DIFFERENCES = 1 << 20;

    private Contrast() {}

    /**
     * Whether the means above and below the threshold differ by more than so many standard deviations of the noise: the median difference
     * of samples that lie a lag apart in a row, wide enough for their noise to be independent. Where there is nothing but noise they
     * differ by 1.6 of it.
     *
     * @param lag in pixels, 1 or more
     */
    static boolean isSignal(Volume volume, double threshold, int lag, double leastDeviations) {
        double above = 0;
        double below = 0;
        long countAbove = 0;
        for (float[] plane : volume.planes()) {
            for (float sample : plane) {
                boolean isAbove = sample > threshold;
                above += isAbove ? sample : 0;
                below += isAbove ? 0 : sample;
                countAbove += isAbove ? 1 : 0;
            }
        }
        long countBelow = (long) volume.depth() * volume.height() * volume.width() - countAbove;
        if (countAbove == 0 || countBelow == 0) {
            return false;
        }
        double difference = above / countAbove - below / countBelow;
        return difference > leastDeviations * noise(volume, lag);
    }

    /** The standard deviation that fits the median difference; of evenly spread samples where there are many. */
    private static double noise(Volume volume, int lag) {
        int samples = volume.width() * volume.height();
        int stride = (int) Math.max(1, (long) samples * volume.depth() / MOST_DIFFERENCES);
        float[] differences = new float[volume.depth() * (samples / stride + 1)];
        int next = 0;
        for (float[] plane : volume.planes()) {
            for (int i = 0; i < samples; i += stride) {
                if (i % volume.width() + lag < volume.width()) {
                    differences[next++] = Math.abs(plane[i + lag] - plane[i]);
                }
            }
        }
        float[] used = Arrays.copyOf(differences, next);
        Arrays.sort(used);
        return next == 0 ? Double.POSITIVE_INFINITY : 1.4826 / Math.sqrt(2) * used[next / 2];
    }
}
