package org.mitoferry.image;

import org.mitoferry.micrograph.Volume;

/**
 * Thresholds from the histogram; what is ABOVE the threshold belongs to the signal. Tested against scikit-image, whose conventions they
 * follow.
 *
 * <p>All of them always give a number: on a picture without signal they cut the noise in two. A caller must ask whether what lies above is
 * more than noise.
 */
public final class Thresholds {
    private Thresholds() {}

    /**
     * N. Otsu, IEEE Trans. SMC 9:62 (1979): the largest variance between the two classes. Wants classes of like size; with little signal it
     * moves into the background.
     */
    public static double otsu(Histogram histogram) {
        long[] counts = histogram.counts();
        double total = 0;
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            total += counts[i];
            sum += counts[i] * histogram.centre(i);
        }
        double below = 0;
        double sumBelow = 0;
        double best = -1;
        int at = 0;
        for (int i = 0; i + 1 < counts.length; i++) {
            below += counts[i];
            sumBelow += counts[i] * histogram.centre(i);
            double above = total - below;
            double difference = sumBelow / below - (sum - sumBelow) / above;
            double variance = below * above * difference * difference;
            if (variance > best) {
                best = variance;
                at = i;
            }
        }
        return histogram.centre(at);
    }

    /**
     * C. H. Li and P. K. S. Tam, Pattern Recognition Letters 19:771 (1998): least cross entropy, by iteration from the mean until it
     * moves by less than half a class. Finds dim signal where Otsu does not. Where signal is rare the iteration may end within the noise of
     * the background.
     */
    public static double li(Histogram histogram) {
        return li(histogram, histogram.least() + mean(histogram, -1, Double.POSITIVE_INFINITY));
    }

    /** The same from another start, in intensity: that of Otsu leads it to rare bright signal. */
    public static double li(Histogram histogram, double start) {
        long[] counts = histogram.counts();
        if (counts.length == 1 || histogram.largest() == histogram.least()) {
            return histogram.least();
        }
        double tolerance = (histogram.centre(1) - histogram.centre(0)) / 2;
        double next = start - histogram.least();
        double current = Double.NEGATIVE_INFINITY;
        while (Math.abs(next - current) > tolerance) {
            current = next;
            double above = mean(histogram, current, Double.POSITIVE_INFINITY);
            double below = mean(histogram, -1, current);
            if (!(below > 0) || !(above > below)) {
                break;
            }
            next = (below - above) / (StrictMath.log(below) - StrictMath.log(above));
        }
        return next + histogram.least();
    }

    /** Mean, counted from the least sample, of the classes with floor < centre <= ceiling. */
    private static double mean(Histogram histogram, double floor, double ceiling) {
        double sum = 0;
        double count = 0;
        for (int i = 0; i < histogram.counts().length; i++) {
            double centre = histogram.centre(i) - histogram.least();
            if (centre > floor && centre <= ceiling) {
                sum += histogram.counts()[i] * centre;
                count += histogram.counts()[i];
            }
        }
        return sum / count;
    }

    /**
     * G. W. Zack and others, J. Histochem. Cytochem. 25:741 (1977): the class farthest from the line between the peak and the far end of
     * the histogram. For one large peak of background and a long tail of signal.
     */
    public static double triangle(Histogram histogram) {
        long[] counts = histogram.counts();
        int peak = 0;
        int low = -1;
        int high = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > counts[peak]) {
                peak = i;
            }
            if (counts[i] > 0) {
                low = low < 0 ? i : low;
                high = i;
            }
        }
        boolean longTailAbove = peak - low < high - peak;
        int end = longTailAbove ? high : low;
        int step = longTailAbove ? -1 : 1;
        int width = Math.abs(peak - end);
        double best = Double.NEGATIVE_INFINITY;
        int at = end;
        for (int i = 0; i < width; i++) {
            double away = (double) counts[peak] * i - (double) width * counts[end + step * i];
            if (away > best) {
                best = away;
                at = end + step * i;
            }
        }
        return histogram.centre(at);
    }

    /**
     * A threshold for every pixel: the Gaussian mean of its neighbourhood in the plane, plus an offset.
     *
     * @param sigmaMicrometres of the neighbourhood; larger than the structures
     * @param offset in intensity; without one, half of the noise of an empty field is called signal
     */
    public static Volume local(Volume volume, double sigmaMicrometres, double offset) {
        return raised(Background.smooth(volume, sigmaMicrometres), offset);
    }

    /** The same for pictures without calibration. */
    public static Volume localPixels(Volume volume, double sigmaPixels, double offset) {
        return raised(WideGaussian.smooth(volume, sigmaPixels, sigmaPixels), offset);
    }

    private static Volume raised(Volume volume, double offset) {
        for (float[] plane : volume.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] += (float) offset;
            }
        }
        return volume;
    }
}
