package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.Measurement;

/**
 * Share of nuclei that are positive for active caspase-3/7 (a dye that binds DNA once its DEVD peptide is cut), by cell type.
 *
 * <p>Definition. The signal of a nucleus is the mean of the channel over its voxels, less the median of the field outside nuclei.
 * Positive is a signal above a threshold: mean + 3 standard deviations of the nuclei of a control (untreated, same day, same settings;
 * the mean and spread are those of its lower part, see {@link #controlThreshold}), or, without a control, Otsu's threshold of the
 * logarithms of the signals (N. Otsu, IEEE Trans. SMC 9:62, 1979), refused where the nuclei do not fall into two groups. The share has an
 * interval after Wilson, which is that of one field's count and not of an experiment. Unit of signals: intensity; of shares: 1.
 *
 * <p>Reference: DEVD and nucleic-acid dye conjugates, H.-Z. Cen and others, FASEB J. 22:2243 (2008).
 *
 * <p>Fails: suspension cells that died are washed away, and the share sinks (stronger without stroma); late dead ones lose their signal;
 * apoptotic bodies that stroma has taken up lie over its nuclei; fragments of a dead nucleus count one by one unless the segmentation
 * drops them; a threshold of each picture's own (Otsu) moves with the share itself; fields are no replicates.
 */
public final class CaspaseFraction {
    /** What rows of this assay name as their method. */
    public static final String METHOD = "caspase fraction";

    private static final String QUANTITY = "caspasePositiveFraction";

    /**
     * Settings.
     *
     * @param guardMicrometres background is read farther than this from all nuclei
     * @param standardDeviations of the control above its mean
     * @param leastControlNuclei fewer give no threshold
     * @param leastSeparation Otsu's two groups must lie apart, in standard deviations of the logarithms of the lower group
     */
    public record Settings(double guardMicrometres, double standardDeviations, int leastControlNuclei, double leastSeparation) {
        public Settings {
            if (!(guardMicrometres >= 0 && standardDeviations >= 0 && leastControlNuclei >= 2 && leastSeparation >= 0)) {
                throw new IllegalArgumentException("Settings of a caspase fraction out of range");
            }
        }

        /** Guard 2 um, 3 standard deviations, 20 nuclei, groups 3 standard deviations apart. */
        public static Settings defaults() {
            return new Settings(2, 3, 20, 3);
        }
    }

    /** Where a threshold comes from. */
    public enum Origin {
        /** From the nuclei of a control. */
        CONTROL,
        /** From this picture's own nuclei. */
        OTSU,
        /** There is none. */
        NONE
    }

    /**
     * Above which a nucleus is positive.
     *
     * @param signal in intensity above the background; NaN where there is none
     * @param origin where it comes from
     * @param reason why there is none, else empty
     */
    public record Threshold(double signal, Origin origin, String reason) {}

    /**
     * One nucleus.
     *
     * @param label its number
     * @param type of its cell; empty where it lies in none
     * @param signal mean of the channel less the background
     */
    public record Nucleus(int label, String type, double signal) {}

    private CaspaseFraction() {}

    /** The signals of nuclei, in the order of their labels. */
    public static List<Nucleus> signals(Labels nuclei, Volume channel, List<String> types, Settings settings) {
        double background = FieldBackground.of(channel, nuclei, settings.guardMicrometres());
        List<Nucleus> signals = new ArrayList<>();
        for (LabelStatistics.Item item : LabelStatistics.of(nuclei, channel)) {
            signals.add(new Nucleus(item.label(), types.get(item.label() - 1), item.mean() - background));
        }
        return signals;
    }

    /** The type of each nucleus: the group of the cell that holds most of its voxels, empty where more of them lie in none. */
    public static List<String> typesByBody(Labels nuclei, Cells cells) {
        int[][] votes = new int[nuclei.count() + 1][cells.count() + 1];
        for (int z = 0; z < nuclei.depth(); z++) {
            for (int i = 0; i < nuclei.plane(z).length; i++) {
                votes[nuclei.plane(z)[i]][cells.labels().plane(z)[i]]++;
            }
        }
        List<String> types = new ArrayList<>();
        for (int nucleus = 1; nucleus < votes.length; nucleus++) {
            int most = 0;
            for (int cell = 1; cell < votes[nucleus].length; cell++) {
                most = votes[nucleus][cell] > votes[nucleus][most] ? cell : most;
            }
            types.add(most == 0 ? "" : cells.group(most));
        }
        return types;
    }

    /**
     * Mean + so many standard deviations of a control's nuclei. A control holds some dead ones too, so mean and spread are read from the
     * median and the median absolute deviation, which do not see them.
     */
    public static Threshold controlThreshold(List<Nucleus> control, Settings settings) {
        if (control.size() < settings.leastControlNuclei()) {
            return new Threshold(Double.NaN, Origin.NONE, "the control has " + control.size() + " nuclei");
        }
        float[] signals = new float[control.size()];
        for (int i = 0; i < signals.length; i++) {
            signals[i] = (float) control.get(i).signal();
        }
        double[] centre = SampleList.centreAndNoise(signals);
        return new Threshold(centre[0] + settings.standardDeviations() * centre[1], Origin.CONTROL, "");
    }

    /** Otsu's threshold of the logarithms of the signals, if it parts two groups. */
    public static Threshold otsuThreshold(List<Nucleus> nuclei, Settings settings) {
        double[] logs = nuclei.stream().mapToDouble(nucleus -> StrictMath.log(Math.max(1, nucleus.signal()))).sorted().toArray();
        if (logs.length < settings.leastControlNuclei()) {
            return new Threshold(Double.NaN, Origin.NONE, "there is no control and only " + logs.length + " nuclei");
        }
        int below = otsu(logs);
        double[] lower = Arrays.copyOf(logs, below);
        double[] upper = Arrays.copyOfRange(logs, below, logs.length);
        double centre = mean(lower);
        double spread = Math.sqrt(Arrays.stream(lower).map(log -> (log - centre) * (log - centre)).sum() / below);
        if (!(mean(upper) - centre >= settings.leastSeparation() * spread)) {
            return new Threshold(Double.NaN, Origin.NONE, "there is no control and the nuclei are one group");
        }
        return new Threshold(StrictMath.exp((lower[below - 1] + upper[0]) / 2), Origin.OTSU, "");
    }

    /** How many of the sorted values belong to the lower class. */
    private static int otsu(double[] sorted) {
        double all = Arrays.stream(sorted).sum();
        double low = 0;
        double best = -1;
        int at = 1;
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

    /** The positive nuclei of a type among those of that type; an empty type counts all. */
    public static WilsonInterval share(List<Nucleus> nuclei, String type, Threshold threshold) {
        List<Nucleus> ofType = nuclei.stream().filter(nucleus -> type.isEmpty() || nucleus.type().equals(type)).toList();
        int positive = (int) ofType.stream().filter(nucleus -> nucleus.signal() > threshold.signal()).count();
        return new WilsonInterval(positive, ofType.size());
    }

    /** Rows for every type asked for: the share with its interval, and the nuclei it is of. */
    public static List<Measurement> rows(FieldOfView view, List<Nucleus> nuclei, List<String> types, Threshold threshold) {
        FieldRows rows = new FieldRows(view, METHOD);
        for (String type : types) {
            WilsonInterval share = share(nuclei, type, threshold);
            if (threshold.origin() == Origin.NONE) {
                rows.add(type, QUANTITY, "1", Double.NaN, threshold.reason());
            } else {
                rows.share(type, QUANTITY, share, "no nucleus");
            }
            rows.add(type, "nuclei", "1", share.total(), "");
        }
        return rows.rows();
    }
}
