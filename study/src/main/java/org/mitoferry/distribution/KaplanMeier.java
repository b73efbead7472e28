package org.mitoferry.distribution;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Survival of objects some of which outlived the observation (Kaplan and Meier 1958).
 *
 * <p>S(t) is the product of 1 - d/r over the times at which d of r objects at risk ended; at equal times ends come before censorings. The
 * band is pointwise, Greenwood's variance on the log(-log) scale; where S is 0 it has no width, as R's {@code survfit} has it.
 *
 * @param times distinct times at which something ended, ascending
 * @param survival S just after each
 * @param low lower end of the 95 % band after each
 * @param high upper end of it
 * @param objects number of objects
 * @param ended how many of them were seen to end
 * @param last the longest time seen, ended or not
 */
public record KaplanMeier(
        double[] times, double[] survival, double[] low, double[] high, int objects, int ended, double last) {

    private static final double HALF = 0.5;
    private static final double ROUNDING = 1e-12;
    private static final double QUANTILE = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);

    /**
     * The estimate.
     *
     * @param durations how long each object was seen, at least 0
     * @param ended whether it was seen to end; false where it outlived the observation
     * @throws IllegalArgumentException with no objects, or arrays of different length
     */
    public static KaplanMeier of(double[] durations, boolean[] ended) {
        int n = durations.length;
        if (n == 0 || ended.length != n) {
            throw new IllegalArgumentException("one flag for each of one or more durations");
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted((a, b) -> Double.compare(durations[a], durations[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] times = new double[n];
        double[] survival = new double[n];
        double[] low = new double[n];
        double[] high = new double[n];
        int steps = 0;
        int ends = 0;
        double s = 1;
        double greenwood = 0;
        for (int i = 0; i < n; ) {
            double t = durations[order[i]];
            int atRisk = n - i;
            int deaths = 0;
            for (; i < n && durations[order[i]] == t; i++) {
                deaths += ended[order[i]] ? 1 : 0;
            }
            if (deaths == 0) {
                continue;
            }
            ends += deaths;
            s *= 1 - (double) deaths / atRisk;
            greenwood += (double) deaths / atRisk / (atRisk - deaths);
            double width = QUANTILE * Math.sqrt(greenwood) / Math.log(s);
            times[steps] = t;
            survival[steps] = s;
            low[steps] = s > 0 ? Math.pow(s, Math.exp(-width)) : 0;
            high[steps] = s > 0 ? Math.pow(s, Math.exp(width)) : 0;
            steps++;
        }
        return new KaplanMeier(
                Arrays.copyOf(times, steps),
                Arrays.copyOf(survival, steps),
                Arrays.copyOf(low, steps),
                Arrays.copyOf(high, steps),
                n,
                ends,
                durations[order[n - 1]]);
    }

    /** The time that half of the objects outlive; infinite where more than half outlive the observation. */
    public double median() {
        return crossing(survival);
    }

    /** Lower end of the 95 % interval of the median (Brookmeyer and Crowley): where the lower band crosses one half. */
    public double medianLow() {
        return crossing(low);
    }

    /** Upper end of it, where the upper band does; infinite where it never does. */
    public double medianHigh() {
        return crossing(high);
    }

    /** Mean time up to {@code horizon}: the area under the curve until then. */
    public double restrictedMean(double horizon) {
        double area = 0;
        double from = 0;
        double s = 1;
        for (int i = 0; i < times.length && times[i] < horizon; i++) {
            area += s * (times[i] - from);
            from = times[i];
            s = survival[i];
        }
        return area + s * (horizon - from);
    }

    /** Where a falling step function passes one half; the middle of the step where it rests on one half exactly. */
    private double crossing(double[] curve) {
        for (int i = 0; i < curve.length; i++) {
            if (curve[i] <= HALF + ROUNDING) {
                boolean rests = Math.abs(curve[i] - HALF) <= ROUNDING && i + 1 < curve.length;
                return rests ? (times[i] + times[i + 1]) / 2 : times[i];
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
