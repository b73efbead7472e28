package org.mitoferry.assay;

import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.Volume;

/**
 * The samples of two channels at the same voxels.
 *
 * @param first of the first channel, in the order of planes, rows, columns
 * @param second of the second channel, as many
 */
public record SamplePairs(float[] first, float[] second) {
    public SamplePairs {
        if (first.length != second.length) {
            throw new IllegalArgumentException("Pairs of " + first.length + " and " + second.length + " samples");
        }
    }

    /** All voxels of two volumes of one form, or those in a mask. */
    public static SamplePairs of(Volume first, Volume second, @Nullable Mask within) {
        if (first.width() != second.width() || first.height() != second.height() || first.depth() != second.depth()) {
            throw new IllegalArgumentException("The channels differ in form");
        }
        long count = within == null ? (long) first.width() * first.height() * first.depth() : within.count();
        float[] a = new float[Math.toIntExact(count)];
        float[] b = new float[a.length];
        int next = 0;
        for (int z = 0; z < first.depth(); z++) {
            float[] from = first.plane(z);
            float[] and = second.plane(z);
            for (int i = 0; i < from.length; i++) {
                if (within == null || within.plane(z)[i]) {
                    a[next] = from[i];
                    b[next++] = and[i];
                }
            }
        }
        return new SamplePairs(a, b);
    }

    /** Number of pairs. */
    public int size() {
        return first.length;
    }

    static double mean(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample;
        }
        return sum / samples.length;
    }
}
