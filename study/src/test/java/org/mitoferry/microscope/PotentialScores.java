package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.mitoferry.assay.Cells;
import org.mitoferry.assay.Jc1;
import org.mitoferry.assay.Spillover;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.PotentialDye;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.segmentation.CellBodies;
import org.mitoferry.segmentation.CellMap;
import org.mitoferry.segmentation.SegmentationSettings;

/** JC-1 of single cells against the potential that the state gives them. */
final class PotentialScores {

    static final double[] WHOLE_RANGE = {70, 150};
    static final double[] HYPOXIC_RANGE = {55, 100};

    private static final List<String> STAINS = List.of("monomer", "aggregate");
    private static final String MONOMER = "JC-1 monomer";
    private static final String AGGREGATE = "JC-1 aggregate";
    /** The whole patch in one field, so that there are cells to rank. */
    private static final int PIXELS = 1024;

    private static final double LEAST_OVERLAP = 0.5;

    /**
     * A cell: what was read of it, and what is true.
     *
     * @param ratio of the sums
     * @param mitochondrialRatio in its mitochondria
     * @param meanMillivolts of its mitochondria, by their length
     * @param dyeMillivolts at which as much dye would be held if all had the same: what the light comes from
     * @param heldRatio aggregate over monomer that its mitochondria hold
     */
    record Reading(
            String type,
            double ratio,
            double mitochondrialRatio,
            double meanMillivolts,
            double dyeMillivolts,
            double heldRatio) {}

    private PotentialScores() {}

    /** The culture, before and after it was stained, each plane scanned so many times; 0 for as often as the setting says. */
    static List<Reading> read(Culture culture, int scans, Crew crew) throws MicrographProblem {
        Microscope microscope = Microscope.shipped();
        Setting shipped = microscope.equipment().setting(FieldPlan.POTENTIAL);
        Setting setting = (scans == 0 ? shipped : scanned(shipped, scans))
                .withPixels(PIXELS, shipped.frame().pixelMicrometres());
        List<Channel> channels = new ArrayList<>(microscope.channels(STAINS, culture));
        List.copyOf(channels).forEach(channel -> channels.add(channel.unstained()));
        return of(VirtualField.take(
                culture, FieldPlan.shots(setting, channels, culture, 1).getFirst(), crew));
    }

    private static Setting scanned(Setting setting, int scans) {
        Setting.Light light = setting.light();
        return new Setting(
                setting.name(),
                setting.optics(),
                setting.frame(),
                new Setting.Light(
                        light.signal(), light.nanotubePhotons(), light.background(), light.bleaching(), scans),
                setting.decoys());
    }

    /** Each living cell that was found and lies whole in the field. */
    private static List<Reading> of(VirtualField field) {
        CellMap map = CellBodies.find(
                field.channel(MONOMER),
                null,
                null,
                SegmentationSettings.defaults().dim());
        double spill = Microscope.shipped().equipment().bleedThrough(MONOMER, AGGREGATE);
        Jc1.Cell[] measured = new Jc1.Cell[map.cells().size() + 1];
        Jc1.measure(
                        field.channel(MONOMER),
                        field.channel(AGGREGATE),
                        Cells.of(map, field.cells().depth()),
                        new Spillover(spill, 0),
                        new Jc1.Unstained(
                                field.channel("unstained " + MONOMER), field.channel("unstained " + AGGREGATE)),
                        Jc1.Settings.defaults())
                .forEach(cell -> measured[cell.label()] = cell);
        Culture culture = field.picture().scene().culture();
        int[] slots = field.picture().scene().cells();
        List<Reading> readings = new ArrayList<>();
        for (CellScore.Place place : CellScore.of(field, map).places()) {
            int slot = slots[place.label() - 1];
            boolean alive = culture.cells().life[slot] == org.mitoferry.culture.Cells.ALIVE;
            if (alive
                    && place.overlap() >= LEAST_OVERLAP
                    && !map.cell(place.found()).atEdge()) {
                readings.add(reading(place.type(), measured[place.found()], culture, slot));
            }
        }
        return readings;
    }

    private static Reading reading(String type, Jc1.Cell measured, Culture culture, int cell) {
        PotentialDye dye = culture.dyes().getFirst();
        Mitochondria m = culture.mitochondria();
        double length = m.lengthIn(cell);
        double potential = 0;
        double accumulated = 0;
        for (int i = m.start[cell]; i < m.start[cell] + m.count[cell]; i++) {
            potential += m.length[i] * m.potential[i];
            accumulated += m.length[i] * dye.accumulation(m.potential[i]);
        }
        double cytosol = culture.dyeContent().get(cell, 0) * length / accumulated;
        double red = 0;
        double green = 0;
        for (int i = m.start[cell]; i < m.start[cell] + m.count[cell]; i++) {
            double matrix = cytosol * dye.accumulation(m.potential[i]);
            red += m.length[i] * matrix * dye.aggregatedShare(matrix);
            green += m.length[i] * matrix * (1 - dye.aggregatedShare(matrix));
        }
        return new Reading(
                type,
                measured.ratio(),
                measured.mitochondrialRatio(),
                potential / length,
                PotentialDye.THERMAL_MILLIVOLTS * Math.log(accumulated / length),
                red / green);
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

    /** Spearman's, of readings that are numbers. */
    static double rankCorrelation(
            List<Reading> readings, ToDoubleFunction<Reading> one, ToDoubleFunction<Reading> other) {
        List<Reading> usable = readings.stream()
                .filter(reading -> Double.isFinite(one.applyAsDouble(reading)))
                .filter(reading -> Double.isFinite(other.applyAsDouble(reading)))
                .toList();
        double[] a = ranks(usable.stream().mapToDouble(one).toArray());
        double[] b = ranks(usable.stream().mapToDouble(other).toArray());
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        double n = a.length;
        return 1 - 6 * squares / (n * (n * n - 1));
    }

    private static double[] ranks(double[] values) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(place -> values[place]));
        double[] ranks = new double[values.length];
        for (int rank = 0; rank < order.length; rank++) {
            ranks[order[rank]] = rank;
        }
        return ranks;
    }
}
