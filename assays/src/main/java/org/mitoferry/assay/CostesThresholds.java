package org.mitoferry.assay;

/**
 * The thresholds of S. V. Costes and others, Biophys. J. 86:3993 (2004).
 *
 * <p>Both thresholds move down together along the line of orthogonal regression b = slope a + intercept, until the samples that are below
 * at least one of them no longer correlate (Pearson <= 0). A pair is below at place t of the line exactly when t > min(a, (b - intercept)
 * / slope), so one pass that sorts pairs into 4096 classes of that number gives Pearson at every place.
 *
 * <p>Fails: where channels do not correlate there is no threshold (NaN); where nearly everything correlates it sinks into the background;
 * haze common to both channels moves it. Fiji's Coloc 2 steps through whole intensities or bisects, and ends a few intensities beside.
 */
final class CostesThresholds {
    private static final int CLASSES = 4096;
    private static final int SUMS = 6;

    private CostesThresholds() {}

    /** The thresholds of the first and the second channel, or two NaN. */
    static double[] of(SamplePairs pairs) {
        double[] line = line(pairs);
        double slope = line[0];
        double intercept = line[1];
        if (!(slope > 0) || Double.isInfinite(slope)) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double least = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < pairs.size(); i++) {
            double place = Math.min(pairs.first()[i], (pairs.second()[i] - intercept) / slope);
            least = Math.min(least, place);
            largest = Math.max(largest, place);
        }
        double[][] sums = new double[CLASSES][SUMS];
        double scale = CLASSES / (largest - least);
        for (int i = 0; i < pairs.size(); i++) {
            double a = pairs.first()[i];
            double b = pairs.second()[i];
            double place = Math.min(a, (b - intercept) / slope);
            add(sums[Math.clamp((long) ((place - least) * scale), 0, CLASSES - 1)], a, b);
        }
        double threshold = least + lowestUncorrelated(sums) / scale;
        return new double[] {threshold, slope * threshold + intercept};
    }

    /** Slope and intercept of the line from which the squared distances of pairs are least. */
    private static double[] line(SamplePairs pairs) {
        double meanA = SamplePairs.mean(pairs.first());
        double meanB = SamplePairs.mean(pairs.second());
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < pairs.size(); i++) {
            double a = pairs.first()[i] - meanA;
            double b = pairs.second()[i] - meanB;
            aa += a * a;
            bb += b * b;
            ab += a * b;
        }
        double slope = (bb - aa + Math.sqrt((bb - aa) * (bb - aa) + 4 * ab * ab)) / (2 * ab);
        return new double[] {slope, meanB - slope * meanA};
    }

    private static void add(double[] sums, double a, double b) {
        sums[0]++;
        sums[1] += a;
        sums[2] += b;
        sums[3] += a * a;
        sums[4] += b * b;
        sums[5] += a * b;
    }

    /** Coming from above, the first number of classes that do not correlate together. */
    private static int lowestUncorrelated(double[][] sums) {
        double[] below = new double[SUMS];
        for (double[] each : sums) {
            for (int k = 0; k < SUMS; k++) {
                below[k] += each[k];
            }
        }
        for (int classes = CLASSES; classes > 0; classes--) {
            if (below[0] * below[5] - below[1] * below[2] <= 0) {
                return classes;
            }
            for (int k = 0; k < SUMS; k++) {
                below[k] -= sums[classes - 1][k];
            }
        }
        return 0;
    }
}
