package org.mitoferry.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mitoferry.micrograph.Volume;

/**
 * Counts of samples in classes of equal width from the least to the largest.
 *
 * @param least the smallest sample
 * @param largest the largest sample
 * @param counts samples in each class
 */
public record Histogram(double least, double largest, long[] counts) {
    /** Classes where samples are not whole numbers. */
    public static final int CLASSES = 256;

    private static final int MOST_CLASSES = 1 << 16;

    /** Of all samples, or of those in a mask. Whole numbers have a class each (up to 65536), others share 256. NaN is left out. */
    public static Histogram of(Volume volume, @Nullable Mask within) {
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        boolean whole = true;
        for (int z = 0; z < volume.depth(); z++) {
            float[] plane = volume.plane(z);
            for (int i = 0; i < plane.length; i++) {
                if ((within == null || within.plane(z)[i]) && !Float.isNaN(plane[i])) {
                    least = Math.min(least, plane[i]);
                    largest = Math.max(largest, plane[i]);
                    whole &= plane[i] == Math.rint(plane[i]);
                }
            }
        }
        if (least > largest) {
            throw new IllegalArgumentException("A histogram of no samples");
        }
        boolean each = whole && largest - least < MOST_CLASSES;
        long[] counts = new long[each ? (int) (largest - least) + 1 : CLASSES];
        Histogram histogram = new Histogram(least, largest, counts);
        histogram.count(volume, within);
        return histogram;
    }

    private void count(Volume volume, @Nullable Mask within) {
        double scale = counts.length / classRange();
        for (int z = 0; z < volume.depth(); z++) {
            float[] plane = volume.plane(z);
            for (int i = 0; i < plane.length; i++) {
                if ((within == null || within.plane(z)[i]) && !Float.isNaN(plane[i])) {
                    counts[Math.clamp((long) ((plane[i] - edge()) * scale), 0, counts.length - 1)]++;
                }
            }
        }
    }

    private boolean isWhole() {
        return counts.length == largest - least + 1;
    }

    /** Classes of whole numbers are centred on them; the others fill the range. */
    private double edge() {
        return isWhole() ? least - 0.5 : least;
    }

    private double classRange() {
        return isWhole() ? counts.length : Math.max(Double.MIN_NORMAL, largest - least);
    }

    /** The middle of the class in which a share of all samples is reached, counted from the least. */
    public double quantile(double share) {
        long all = Arrays.stream(counts).sum();
        long sum = 0;
        int index = 0;
        while (index < counts.length - 1 && sum + counts[index] < share * all) {
            sum += counts[index++];
        }
        return centre(index);
    }

    /** The middle of a class, in intensity. */
    public double centre(int index) {
        return edge() + (index + 0.5) * classRange() / counts.length;
    }
}
