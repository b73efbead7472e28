package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.image.Labels;
import org.mitoferry.table.Measurement;

/**
 * Share of nuclei that are positive for active caspase-3/7 (a dye that binds DNA once its DEVD peptide is cut), by cell type.
 *
 * <p>Definition. The signal of a nucleus is the mean of the channel over its voxels in per cent of that of the nuclear stain, both less the
 * median of a ring round it. Some of the dye glows on the DNA of every cell, and brighter where the nucleus of a dying one has condensed, long
 * before its caspase is active; per DNA it does not. Cytoplasm glows as well, that of spread cells most, and would lift their nuclei above
 * those of round ones; the ring takes it off. A packed nucleus without a ring has the median of the field outside nuclei instead.
 * Positive is a signal above a threshold: centre + 3 standard deviations of the nuclei of a control (untreated, same day, same settings)
 * and at least twice their centre,
 * or, without a control, the same of the lower of two groups into which Otsu's threshold parts the logarithms of the signals, refused
 * where the nuclei do not fall into two groups ({@link SignalThreshold}). The share has an
 * interval after Wilson, which is that of one field's count and not of an experiment. Unit of signals: per cent; of shares: 1.
 *
 * <p>Measured: on HT29 cells with phospho-histone H3 in its place (10 um nuclei at 0.5 um a pixel, neither of which the file states), 20 of
 * 297 (6.7 %, interval 4.4 to 10.2 %); another count of ours has 17 of about 306 (5.6 %). No truth is published, and the number of nuclei
 * goes from 314 to 241 as their diameter is given as 8 to 14 um. No real caspase picture was at hand.
 *
 * <p>Reference: DEVD and nucleic-acid dye conjugates, H.-Z. Cen and others, FASEB J. 22:2243 (2008).
 *
 * <p>Fails: suspension cells that died are washed away, and the share sinks (stronger without stroma); late dead ones lose their signal;
 * apoptotic bodies that stroma has taken up lie over its nuclei; fragments of a dead nucleus count one by one unless the segmentation
 * drops them; a threshold of each picture's own has no nucleus to go by where all are positive; fields are no replicates.
 */
public final class CaspaseFraction {
    /** What rows of this assay name as their method. */
    public static final String METHOD = "caspase fraction";

    private static final String QUANTITY = "caspasePositiveFraction";

    /**
     * Settings.
     *
     * @param guardMicrometres background is read farther than this from all nuclei
     * @param ringMicrometres and in a ring of this width round each
     * @param leastRingSamples a ring of fewer samples gives way to the background of the field, 1 or more
     * @param standardDeviations of the control above its mean
     * @param leastRatio and so many times as bright as it, 1 or more: nuclei of another type are a little brighter than a control's
     * @param leastControlNuclei fewer give no threshold
     * @param leastSeparation Otsu's two groups must lie apart, in standard deviations of the logarithms of the lower group
     */
    public record Settings(
            double guardMicrometres,
            double ringMicrometres,
            int leastRingSamples,
            double standardDeviations,
            double leastRatio,
            int leastControlNuclei,
            double leastSeparation) {
        public Settings {
            if (!(guardMicrometres >= 0
                    && ringMicrometres > 0
                    && leastRingSamples >= 1
                    && standardDeviations >= 0
                    && leastRatio >= 1
                    && leastControlNuclei >= 2
                    && leastSeparation >= 0)) {
                throw new IllegalArgumentException("Settings of a caspase fraction out of range");
            }
        }

        /** Guard 1 um, ring 2 um of 50 samples, 3 standard deviations, twice the control, 10 nuclei, groups 4 standard deviations apart (halves of an even spread are 3.5 apart). */
        public static Settings defaults() {
            return new Settings(1, 2, 50, 3, 2, 10, 4);
        }
    }

    /**
     * One nucleus.
     *
     * @param label its number
     * @param type of its cell; empty where it lies in none
     * @param signal mean of the channel in per cent of that of the nuclear stain, both less their backgrounds
     */
    public record Nucleus(int label, String type, double signal) {}

    private CaspaseFraction() {}

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

    /** The threshold of a control's nuclei. */
    public static SignalThreshold controlThreshold(List<Nucleus> control, Settings settings) {
        return SignalThreshold.ofControl(
                signals(control), settings.standardDeviations(), settings.leastRatio(), settings.leastControlNuclei());
    }

    /** The threshold of a picture's own nuclei, where they fall into two groups. */
    public static SignalThreshold ownThreshold(List<Nucleus> nuclei, Settings settings) {
        return SignalThreshold.ofLowerGroup(
                signals(nuclei),
                settings.standardDeviations(),
                settings.leastRatio(),
                settings.leastSeparation(),
                settings.leastControlNuclei());
    }

    private static double[] signals(List<Nucleus> nuclei) {
        return nuclei.stream().mapToDouble(Nucleus::signal).toArray();
    }

    /** The positive nuclei of a type among those of that type; an empty type counts all. */
    public static WilsonInterval share(List<Nucleus> nuclei, String type, SignalThreshold threshold) {
        List<Nucleus> ofType = nuclei.stream()
                .filter(nucleus -> type.isEmpty() || nucleus.type().equals(type))
                .toList();
        int positive = (int) ofType.stream()
                .filter(nucleus -> nucleus.signal() > threshold.signal())
                .count();
        return new WilsonInterval(positive, ofType.size());
    }

    /** Rows for every type asked for: the share with its interval, and the nuclei it is of. */
    public static List<Measurement> rows(
            FieldOfView view, List<Nucleus> nuclei, List<String> types, SignalThreshold threshold) {
        FieldRows rows = new FieldRows(view, METHOD);
        for (String type : types) {
            WilsonInterval share = share(nuclei, type, threshold);
            if (!threshold.exists()) {
                rows.add(type, QUANTITY, "1", Double.NaN, threshold.reason());
            } else {
                rows.share(type, QUANTITY, share, "no nucleus");
            }
            rows.add(type, "nuclei", "1", share.total(), "");
        }
        return rows.rows();
    }
}
