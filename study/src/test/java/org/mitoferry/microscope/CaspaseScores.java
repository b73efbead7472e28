package org.mitoferry.microscope;

import java.util.Collections;
import java.util.List;
import org.mitoferry.assay.CaspaseFraction;
import org.mitoferry.assay.NucleusSignals;
import org.mitoferry.assay.SignalThreshold;
import org.mitoferry.image.Labels;
import org.mitoferry.segmentation.Nuclei;

/** Active caspase against the state. */
final class CaspaseScores {

    static final List<String> STAINS = List.of("DAPI", "CellEvent caspase-3/7");

    /** Nuclei of JJN3, as measured on a few. */
    private static final double NUCLEUS_MICROMETRES = 9;

    /**
     * Positive nuclei.
     *
     * @param read by the threshold of a control
     * @param readAlone by the picture's own threshold; none where there is no such threshold
     * @param truth in the state
     * @param nuclei found
     * @param cells whose nuclei are in view
     */
    record Caspase(int read, int readAlone, int truth, int nuclei, int cells) {
        Caspase plus(Caspase other) {
            return new Caspase(
                    read + other.read,
                    readAlone + other.readAlone,
                    truth + other.truth,
                    nuclei + other.nuclei,
                    cells + other.cells);
        }
    }

    private CaspaseScores() {}

    /** @param control a field of untreated cells */
    static Caspase caspase(VirtualField field, VirtualField control) {
        List<CaspaseFraction.Nucleus> signals = nuclei(field);
        CaspaseFraction.Settings settings = CaspaseFraction.Settings.defaults();
        SignalThreshold own = CaspaseFraction.ownThreshold(signals, settings);
        SignalThreshold controlled = CaspaseFraction.controlThreshold(nuclei(control), settings);
        boolean[] seen = new boolean[field.nuclei().count() + 1];
        for (int[] plane : field.nuclei().planes()) {
            for (int label : plane) {
                seen[label] = true;
            }
        }
        int cells = 0;
        int positive = 0;
        for (int label = 1; label < seen.length; label++) {
            cells += seen[label] ? 1 : 0;
            positive += seen[label] && field.positive().get(label - 1) ? 1 : 0;
        }
        return new Caspase(positive(signals, controlled), positive(signals, own), positive, signals.size(), cells);
    }

    private static int positive(List<CaspaseFraction.Nucleus> signals, SignalThreshold threshold) {
        return threshold.exists()
                ? CaspaseFraction.share(signals, "", threshold).positive()
                : 0;
    }

    private static List<CaspaseFraction.Nucleus> nuclei(VirtualField field) {
        Labels nuclei = Nuclei.find(field.channel("nuclei"), Nuclei.Settings.ofDiameter(NUCLEUS_MICROMETRES));
        return new NucleusSignals(
                        nuclei,
                        field.channel("nuclei"),
                        Collections.nCopies(nuclei.count(), "JJN3"),
                        CaspaseFraction.Settings.defaults())
                .of(field.channel("caspase-3/7"));
    }
}
