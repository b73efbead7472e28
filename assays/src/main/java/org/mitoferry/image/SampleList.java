package org.mitoferry.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mitoferry.micrograph.Volume;

/** Samples of a channel as one list: their percentiles. */
public final class SampleList {
    /** Ratio of the standard deviation to the median of absolute deviations, for normal noise. */
    private static final double NORMAL = 1.4826;

    private SampleList() {}

    /** Samples in a mask, or all; every n-th where there are more than the number wanted, which serves for percentiles. */
    public static float[] of(Volume volume, @Nullable Mask within, int most) {
        long all = within == null ? (long) volume.width() * volume.height() * volume.depth() : within.count();
        long every = Math.max(1, all / most);
        float[] samples = new float[(int) (all / every + 1)];
        int next = 0;
        long left = 0;
        for (int z = 0; z < volume.depth(); z++) {
            float[] plane = volume.plane(z);
            for (int i = 0; i < plane.length; i++) {
                if ((within == null || within.plane(z)[i]) && left-- == 0) {
                    samples[next++] = plane[i];
                    left = every - 1;
                }
            }
        }
        return Arrays.copyOf(samples, next);
    }

    /** A percentile from 0 to 1 of a list that is sorted here; NaN of none. */
    public static double percentile(float[] samples, double share) {
        if (samples.length == 0) {
            return Double.NaN;
        }
        Arrays.sort(samples);
        return samples[(int) Math.min(samples.length - 1L, (long) (share * samples.length))];
    }

    /** Median, and the standard deviation of normal noise that has the same median absolute deviation. */
    public static double[] centreAndNoise(float[] samples) {
        double median = percentile(samples, 0.5);
        float[] away = new float[samples.length];
        for (int i = 0; i < away.length; i++) {
            away[i] = (float) Math.abs(samples[i] - median);
        }
        return new double[] {median, NORMAL * percentile(away, 0.5)};
    }
}
