package org.mitoferry.assay;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Histogram;
import org.mitoferry.image.Mask;
import org.mitoferry.image.Thresholds;
import org.mitoferry.micrograph.Volume;

/**
 * How two channels go together, sample by sample, within a mask (one cell, as a rule). All numbers are without unit.
 *
 * <table>
 * <caption>Coefficients</caption>
 * <tr><th>name</th><th>definition</th><th>range</th><th>source</th></tr>
 * <tr><td>M1</td><td>share of the first channel's intensity in voxels where the second is above its threshold</td><td>0 to 1</td>
 * <td>E. M. M. Manders and others, J. Microsc. 169:375 (1993)</td></tr>
 * <tr><td>M2</td><td>the same with the channels exchanged</td><td>0 to 1</td><td>as above</td></tr>
 * <tr><td>Pearson</td><td>linear correlation, no threshold</td><td>-1 to 1</td><td>as above</td></tr>
 * <tr><td>Spearman</td><td>Pearson of the ranks, equal samples share their mean rank</td><td>-1 to 1</td><td>C. Spearman 1904</td></tr>
 * <tr><td>ICQ</td><td>share of voxels where both are above or both below their means, less one half</td><td>-0.5 to 0.5</td>
 * <td>Q. Li and others, J. Neurosci. 24:4070 (2004)</td></tr>
 * </table>
 *
 * <p>Fails:
 * <ul>
 * <li>Background and haze are common to both channels and raise Pearson, Spearman and ICQ; without a threshold any offset makes M1 and M2
 *     1. Take the background off first.
 * <li>Empty surroundings raise all correlations: give a mask of the cell.
 * <li>Bleed-through is colocalisation to all of them; chromatic shift takes it away.
 * <li>M1 rises with the area of the second channel's signal even where both are independent: compare with {@link ScrambledNull}.
 * <li>Pearson falls where the channels differ in abundance though all of one lies in the other: then M1 is meant.
 * <li>Otsu and Costes thresholds always or nearly always give a number, also on noise.
 * <li>Nothing here says that one lies inside the other, and nothing below the resolution can be told: see {@link ObjectContacts}.
 * </ul>
 */
public final class Colocalisation {
    /** What counts as signal in a channel. */
    public enum Threshold {
        /** Above 0; for pictures whose background was taken off. */
        NONE,
        /** Above the Otsu threshold of the channel within the mask. */
        OTSU,
        /** Above the threshold of the regression of Costes and others (2004); undefined where channels do not correlate. */
        COSTES
    }

    /**
     * What was found. NaN stands for what is not defined: shares of a channel without intensity, correlations of a constant channel, all of
     * M1, M2 and thresholds where the Costes regression finds none.
     *
     * @param voxels how many were compared
     * @param firstThreshold in intensity; above it is signal
     * @param secondThreshold in intensity
     * @param m1 Manders' share of the first channel
     * @param m2 Manders' share of the second channel
     * @param pearson linear correlation
     * @param spearman rank correlation
     * @param icq Li's intensity correlation quotient
     */
    public record Result(
            int voxels,
            double firstThreshold,
            double secondThreshold,
            double m1,
            double m2,
            double pearson,
            double spearman,
            double icq) {}

    private Colocalisation() {}

    /** Measures two channels of one form, in all voxels or within a mask. */
    public static Result measure(Volume first, Volume second, @Nullable Mask within, Threshold threshold) {
        SamplePairs pairs = SamplePairs.of(first, second, within);
        double[] thresholds = switch (threshold) {
            case NONE -> new double[2];
            case OTSU ->
                new double[] {
                    Thresholds.otsu(Histogram.of(first, within)), Thresholds.otsu(Histogram.of(second, within))
                };
            case COSTES -> CostesThresholds.of(pairs);
        };
        return new Result(
                pairs.size(),
                thresholds[0],
                thresholds[1],
                m1(pairs, thresholds[1]),
                m2(pairs, thresholds[0]),
                pearson(pairs),
                spearman(pairs),
                icq(pairs));
    }

    /** Share of the first channel's intensity where the second is above a threshold. */
    public static double m1(SamplePairs pairs, double secondThreshold) {
        return share(pairs.first(), pairs.second(), secondThreshold);
    }

    /** Share of the second channel's intensity where the first is above a threshold. */
    public static double m2(SamplePairs pairs, double firstThreshold) {
        return share(pairs.second(), pairs.first(), firstThreshold);
    }

    private static double share(float[] of, float[] where, double threshold) {
        if (Double.isNaN(threshold)) {
            return Double.NaN;
        }
        double all = 0;
        double part = 0;
        for (int i = 0; i < of.length; i++) {
            all += of[i];
            part += where[i] > threshold ? of[i] : 0;
        }
        return all == 0 ? Double.NaN : part / all;
    }

    /** Linear correlation; NaN when a channel is constant. */
    public static double pearson(SamplePairs pairs) {
        double meanFirst = SamplePairs.mean(pairs.first());
        double meanSecond = SamplePairs.mean(pairs.second());
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < pairs.size(); i++) {
            double a = pairs.first()[i] - meanFirst;
            double b = pairs.second()[i] - meanSecond;
            aa += a * a;
            bb += b * b;
            ab += a * b;
        }
        return aa == 0 || bb == 0 ? Double.NaN : ab / Math.sqrt(aa * bb);
    }

    /** Correlation of ranks; NaN when a channel is constant. */
    public static double spearman(SamplePairs pairs) {
        return pearson(new SamplePairs(ranks(pairs.first()), ranks(pairs.second())));
    }

    /**
     * Ranks from the middle, halved steps kept: single precision holds the doubled ranks of 8 million voxels exactly, and more with an
     * error that does not show in a correlation.
     */
    private static float[] ranks(float[] samples) {
        float[] sorted = samples.clone();
        Arrays.sort(sorted);
        float[] ranks = new float[samples.length];
        float[] values = new float[sorted.length];
        float[] rankOf = new float[sorted.length];
        int distinct = 0;
        for (int start = 0; start < sorted.length; ) {
            int end = start;
            while (end < sorted.length && sorted[end] == sorted[start]) {
                end++;
            }
            values[distinct] = sorted[start];
            rankOf[distinct++] = (float) ((start + end - 1) / 2.0 - (sorted.length - 1) / 2.0);
            start = end;
        }
        for (int i = 0; i < samples.length; i++) {
            ranks[i] = rankOf[Arrays.binarySearch(values, 0, distinct, samples[i])];
        }
        return ranks;
    }

    /** Li's intensity correlation quotient. */
    public static double icq(SamplePairs pairs) {
        double meanFirst = SamplePairs.mean(pairs.first());
        double meanSecond = SamplePairs.mean(pairs.second());
        long together = 0;
        for (int i = 0; i < pairs.size(); i++) {
            together += (pairs.first()[i] - meanFirst) * (pairs.second()[i] - meanSecond) > 0 ? 1 : 0;
        }
        return pairs.size() == 0 ? Double.NaN : (double) together / pairs.size() - 0.5;
    }
}
