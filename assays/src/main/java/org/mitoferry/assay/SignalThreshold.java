package org.mitoferry.assay;

import java.util.Arrays;
import org.mitoferry.image.SampleList;

/**
 * Above which signal a cell or a nucleus is positive, and where that comes from.
 *
 * <p>From a control: centre + so many standard deviations. A control holds some positive ones too, so centre and spread are the median and
 * the median absolute deviation (times 1.4826), which do not see them. Without a control: the threshold of N. Otsu, IEEE Trans. SMC 9:62
 * (1979), of the logarithms, halfway between the two values it parts; it is refused where the groups lie closer than so many standard
 * deviations of the lower one or the upper is not twice as bright, since it cuts a single group in two as well.
 *
 * <p>Where the lower of these groups is large enough to serve as a control, its centre + so many standard deviations is taken instead
 * ({@link #ofLowerGroup}): halfway between the groups lies above what has just begun to glow.
 *
 * <p>Fails: Otsu's threshold moves with the share of positives and finds none where few are positive and dim.
 *
 * @param signal as those of the objects (intensity above the background, per cent of a stain); NaN where there is none
 * @param origin where it comes from
 * @param reason why there is none, else empty
 */
public record SignalThreshold(double signal, Origin origin, String reason) {
    /** Where a threshold comes from. */
    public enum Origin {
        /** From a control. */
        CONTROL,
        /** From the picture itself. */
        OTSU,
        /** There is none. */
        NONE
    }

    /** Signals below this are taken for it before logarithms are formed, in intensity or per cent. */
    private static final double LEAST_SIGNAL = 1;

    /** The upper group is at least twice as bright. */
    private static final double LEAST_LOG_RATIO = StrictMath.log(2);

    /** Whether there is one. */
    public boolean exists() {
        return origin != Origin.NONE;
    }

    private static SignalThreshold none(String reason) {
        return new SignalThreshold(Double.NaN, Origin.NONE, reason);
    }

    /** From the signals of a control. */
    public static SignalThreshold ofControl(double[] signals, double standardDeviations, int leastNumber) {
        return ofControl(signals, standardDeviations, 1, leastNumber);
    }

    /**
     * From the signals of a control, and so many times as bright at least as its centre.
     *
     * @param leastRatio 1 or more
     */
    public static SignalThreshold ofControl(
            double[] signals, double standardDeviations, double leastRatio, int leastNumber) {
        if (signals.length < leastNumber) {
            return none("the control has only " + signals.length + " objects");
        }
        float[] samples = new float[signals.length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) signals[i];
        }
        double[] centre = SampleList.centreAndNoise(samples);
        double above = Math.max(centre[0] + standardDeviations * centre[1], leastRatio * centre[0]);
        return new SignalThreshold(above, Origin.CONTROL, "");
    }

    /** From the signals to be judged. */
    public static SignalThreshold ofOtsu(double[] signals, double leastSeparation, int leastNumber) {
        if (signals.length < leastNumber) {
            return none("there is no control and only " + signals.length + " objects");
        }
        double[] logs = Arrays.stream(signals)
                .map(signal -> StrictMath.log(Math.max(LEAST_SIGNAL, signal)))
                .sorted()
                .toArray();
        int below = otsu(logs);
        double[] lower = Arrays.copyOf(logs, below);
        double upper = mean(Arrays.copyOfRange(logs, below, logs.length));
        double centre = mean(lower);
        double spread = Math.sqrt(
                Arrays.stream(lower).map(log -> (log - centre) * (log - centre)).sum() / below);
        if (below == logs.length || upper - centre < Math.max(LEAST_LOG_RATIO, leastSeparation * spread)) {
            return none("there is no control, and the signals are one group");
        }
        return new SignalThreshold(StrictMath.exp((logs[below - 1] + logs[below]) / 2), Origin.OTSU, "");
    }

    /**
     * From the signals to be judged, where they fall into two groups: the lower one is taken for the control, if it has enough objects.
     *
     * @param standardDeviations of the lower group above its centre
     * @param leastRatio to its centre
     */
    public static SignalThreshold ofLowerGroup(
            double[] signals, double standardDeviations, double leastRatio, double leastSeparation, int leastNumber) {
        SignalThreshold halfway = ofOtsu(signals, leastSeparation, leastNumber);
        double[] lower = Arrays.stream(signals)
                .filter(signal -> signal <= halfway.signal())
                .toArray();
        SignalThreshold above = ofControl(lower, standardDeviations, leastRatio, leastNumber);
        return above.exists() && above.signal() < halfway.signal()
                ? new SignalThreshold(above.signal(), Origin.OTSU, "")
                : halfway;
    }

    /** How many of the sorted values belong to the lower class; all where they are equal. */
    private static int otsu(double[] sorted) {
        double all = Arrays.stream(sorted).sum();
        double low = 0;
        double best = 0;
        int at = sorted.length;
        for (int n = 1; n < sorted.length; n++) {
            low += sorted[n - 1];
            double difference = low / n - (all - low) / (sorted.length - n);
            double variance = (double) n * (sorted.length - n) * difference * difference;
            if (variance > best && sorted[n] > sorted[n - 1]) {
                best = variance;
                at = n;
            }
        }
        return at;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
