package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.mitoferry.assay.CaspaseFraction;
import org.mitoferry.assay.Cells;
import org.mitoferry.assay.Jc1;
import org.mitoferry.assay.SignalThreshold;
import org.mitoferry.assay.Spillover;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.PotentialDye;
import org.mitoferry.image.Labels;
import org.mitoferry.segmentation.CellBodies;
import org.mitoferry.segmentation.CellMap;
import org.mitoferry.segmentation.Nuclei;
import org.mitoferry.segmentation.SegmentationSettings;

/** Dyes of living cells against the state: JC-1 and active caspase. */
final class DyeScores {

    static final List<String> JC1_STAINS = List.of("monomer", "aggregate");
    static final List<String> CASPASE_STAINS = List.of("DAPI", "CellEvent caspase-3/7");

    /** Nuclei of JJN3, as measured on a few. */
    private static final double NUCLEUS_MICROMETRES = 9;

    private static final String MONOMER = "JC-1 monomer";
    private static final String AGGREGATE = "JC-1 aggregate";
    static final double[] WHOLE_RANGE = {70, 150};
    static final double[] HYPOXIC_RANGE = {55, 100};
    private static final double LEAST_OVERLAP = 0.5;

    /** A cell: what was read of it, and its mean potential. */
    record Reading(String type, double ratio, double mitochondrialRatio, double potentialMillivolts) {}

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

    private DyeScores() {}

    /**
     * The JC-1 ratio of each living cell that was found, where it lies whole in the field.
     *
     * @param field with the same light before it was stained
     */
    static List<Reading> jc1(VirtualField field) {
        CellMap map = CellBodies.find(
                field.channel(MONOMER),
                null,
                null,
                SegmentationSettings.defaults().dim());
        double spill = Microscope.shipped().equipment().bleedThrough(MONOMER, AGGREGATE);
        Cells cells = Cells.of(map, field.cells().depth());
        double[] ratios = new double[map.cells().size() + 1];
        double[] fine = new double[ratios.length];
        Jc1.measure(
                        field.channel(MONOMER),
                        field.channel(AGGREGATE),
                        cells,
                        new Spillover(spill, 0),
                        new Jc1.Unstained(
                                field.channel("unstained " + MONOMER), field.channel("unstained " + AGGREGATE)),
                        Jc1.Settings.defaults())
                .forEach(cell -> {
                    ratios[cell.label()] = cell.ratio();
                    fine[cell.label()] = cell.mitochondrialRatio();
                });
        Culture culture = field.picture().scene().culture();
        int[] slots = field.picture().scene().cells();
        List<Reading> readings = new ArrayList<>();
        for (CellScore.Place place : CellScore.of(field, map).places()) {
            int slot = slots[place.label() - 1];
            boolean alive = culture.cells().life[slot] == org.mitoferry.culture.Cells.ALIVE;
            if (alive
                    && place.overlap() >= LEAST_OVERLAP
                    && !map.cell(place.found()).atEdge()) {
                readings.add(new Reading(
                        place.type(), ratios[place.found()], fine[place.found()], potential(culture, slot)));
            }
        }
        return readings;
    }

    /** Gives each cell another potential, in an order that tells nothing, and as much dye as it holds then. */
    static void polarise(Culture culture, double[] rangeMillivolts) {
        Mitochondria m = culture.mitochondria();
        PotentialDye dye = culture.dyes().getFirst();
        int count = culture.cells().count;
        for (int cell = 0; cell < count; cell++) {
            // Steps of the golden section fill the range evenly for any number of cells.
            double share = (cell * 0.6180339887498949) % 1;
            double potential = rangeMillivolts[0] + (rangeMillivolts[1] - rangeMillivolts[0]) * share;
            Arrays.fill(m.potential, m.start[cell], m.start[cell] + m.count[cell], potential);
            culture.dyeContent().set(cell, 0, dye.accumulation(potential + PotentialDye.USUAL_PLASMA_MILLIVOLTS));
        }
    }

    /** Mean over the length of a cell's own mitochondria. */
    private static double potential(Culture culture, int cell) {
        Mitochondria m = culture.mitochondria();
        double sum = 0;
        double length = 0;
        for (int i = m.start[cell]; i < m.start[cell] + m.count[cell]; i++) {
            sum += m.length[i] * m.potential[i];
            length += m.length[i];
        }
        return sum / length;
    }

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
        return CaspaseFraction.signals(
                nuclei,
                field.channel("caspase-3/7"),
                Collections.nCopies(nuclei.count(), "JJN3"),
                CaspaseFraction.Settings.defaults());
    }

    /** Spearman's, of values without ties. */
    static double rankCorrelation(List<Reading> readings, ToDoubleFunction<Reading> ratio) {
        double[] ratios = readings.stream().mapToDouble(ratio).toArray();
        double[] potentials =
                readings.stream().mapToDouble(Reading::potentialMillivolts).toArray();
        double[] a = ranks(ratios);
        double[] b = ranks(potentials);
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        double n = a.length;
        return 1 - 6 * squares / (n * (n * n - 1));
    }

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(value -> Arrays.binarySearch(sorted, value))
                .toArray();
    }
}
