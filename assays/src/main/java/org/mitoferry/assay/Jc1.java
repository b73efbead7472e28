package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.image.Gaussian;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Sigma;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.Measurement;

/**
 * JC-1 ratio: red fluorescence of aggregates over green fluorescence of monomers, per cell and per field.
 *
 * <p>Definition. From each channel its background is taken off (median of the field away from cells, or a stated one of an unstained
 * picture), sums over the voxels of a cell are formed and freed of spill-over ({@link Spillover}). The ratio of a cell is sum of red over
 * sum of green; the ratio of a field is that of the sums of all cells of a type: a ratio of sums, which large and bright cells weigh most
 * in, and not a mean of ratios, which dim cells make noisy and too high. {@link #relative} divides by the ratio of a reference arm of the
 * same day. Unit: 1.
 *
 * <p>{@code jc1MitochondrialRatio}: the same sums with every voxel weighted by how far the monomer stands above its surroundings (a
 * Gaussian of half the width of a mitochondrion less one twice as wide as it, within planes, in both channels). It is the ratio in the
 * mitochondria: what fills the cell, dye of the cytosol and its own glow, has no fine structure and drops out, and so does how many
 * mitochondria a cell has. It ranks single cells that have lost most of their dye, wants several scans of each plane (noise of the monomer
 * makes it too small), and is no substitute for the ratio of sums between arms.
 *
 * <p>References: S. T. Smiley and others, PNAS 88:3671 (1991); A. Cossarizza and others, Biochem. Biophys. Res. Commun. 197:40 (1993); D.
 * G. Nicholls, Methods Mol. Biol. 810:119 (2012) on what a ratio does not say.
 *
 * <p>Take the field before it is stained, in the same light, and give it ({@link #unstained}): what is read beside cells leaves
 * autofluorescence in, which rules the ratio of cells that have lost their dye (in virtual hypoxic cells the ratio then rises as the
 * potential falls). Cells that have moved since have the background of where they lie now.
 *
 * <p>Fails: it is no potential in mV; two cell types differ in volume, surface, plasma membrane potential and efflux of the dye, so a
 * ratio compares arms of one type; staining in air gives cells their potential back within minutes; excitation at 488 nm puts 10 to 20 %
 * of the monomer into the red channel; saturated pixels clip the red channel first (counted, and the ratio refused above a share); the
 * dye is slow, and central aggregates in a thick cell are no higher potential.
 */
public final class Jc1 {
    /** What rows of this assay name as their method. */
    public static final String METHOD = "JC-1";

    private static final String QUANTITY = "jc1Ratio";
    private static final String MITOCHONDRIAL = "jc1MitochondrialRatio";

    /**
     * Settings.
     *
     * @param guardMicrometres background is read farther than this from all cells
     * @param saturation samples at this intensity or above are saturated; infinite where that is not known
     * @param mostSaturated share of saturated samples above which a cell is refused
     * @param leastMonomer mean green signal below which a cell counts as unstained and is refused
     * @param fineMicrometres standard deviation of the Gaussian that lets mitochondria stand out, 0 or more
     * @param surroundingsMicrometres of that which is taken off it, above the former
     */
    public record Settings(
            double guardMicrometres,
            double saturation,
            double mostSaturated,
            double leastMonomer,
            double fineMicrometres,
            double surroundingsMicrometres) {
        public Settings {
            boolean structure = fineMicrometres >= 0 && surroundingsMicrometres > fineMicrometres;
            if (!(guardMicrometres >= 0 && saturation > 0 && mostSaturated >= 0 && leastMonomer >= 0 && structure)) {
                throw new IllegalArgumentException("Settings of a JC-1 ratio out of range");
            }
        }

        /** Guard 2 um, saturation not known; cells with more than 1 % of saturated samples are refused. */
        public static Settings defaults() {
            return new Settings(2, Double.POSITIVE_INFINITY, 0.01, 0, 0.15, 0.8);
        }
    }

    /**
     * One cell.
     *
     * @param label of the cell
     * @param monomer sum of the green signal, in intensity
     * @param aggregate sum of the red signal, in intensity
     * @param fineMonomer sum of the green signal weighted by the fine structure of the monomer
     * @param fineAggregate that of the red signal
     * @param reason why its ratio is not used; empty where it is
     */
    public record Cell(
            int label, double monomer, double aggregate, double fineMonomer, double fineAggregate, String reason) {
        /** Red over green in the mitochondria; NaN where it is not used or the monomer shows no structure. */
        public double mitochondrialRatio() {
            return reason.isEmpty() && fineMonomer > 0 ? fineAggregate / fineMonomer : Double.NaN;
        }

        /** Red over green; NaN where it is not used. */
        public double ratio() {
            return reason.isEmpty() ? aggregate / monomer : Double.NaN;
        }
    }

    /**
     * What a voxel shows without dye, in intensity.
     *
     * @param monomer in the green channel
     * @param aggregate in the red channel
     */
    public record Background(double monomer, double aggregate) {}

    private Jc1() {}

    /** Measures all cells; backgrounds are read from the field itself, beside them. */
    public static List<Cell> measure(
            Volume monomer, Volume aggregate, Cells cells, Spillover spillover, Settings settings) {
        return measure(monomer, aggregate, cells, spillover, Map.of(), settings);
    }

    /** The background of each cell by its label: its means in the same light, of the same field before it was stained. */
    public static Map<Integer, Background> unstained(Volume monomer, Volume aggregate, Cells cells) {
        List<LabelStatistics.Item> green = LabelStatistics.of(cells.labels(), monomer);
        List<LabelStatistics.Item> red = LabelStatistics.of(cells.labels(), aggregate);
        Map<Integer, Background> backgrounds = new LinkedHashMap<>();
        for (int i = 0; i < green.size(); i++) {
            backgrounds.put(
                    green.get(i).label(),
                    new Background(green.get(i).mean(), red.get(i).mean()));
        }
        return backgrounds;
    }

    /**
     * Measures all cells.
     *
     * @param unstained background of each cell by its label; empty where it is to be read beside the cells
     */
    public static List<Cell> measure(
            Volume monomer,
            Volume aggregate,
            Cells cells,
            Spillover spillover,
            Map<Integer, Background> unstained,
            Settings settings) {
        Background beside = !unstained.isEmpty()
                ? new Background(Double.NaN, Double.NaN)
                : new Background(
                        FieldBackground.of(monomer, cells.labels(), settings.guardMicrometres()),
                        FieldBackground.of(aggregate, cells.labels(), settings.guardMicrometres()));
        Volume greenStructure = structure(monomer, settings);
        double[] fineGreen = products(greenStructure, greenStructure, cells);
        double[] fineRed = products(greenStructure, structure(aggregate, settings), cells);
        double[] saturated = saturatedShares(monomer, aggregate, cells, settings.saturation());
        List<LabelStatistics.Item> green = LabelStatistics.of(cells.labels(), monomer);
        List<LabelStatistics.Item> red = LabelStatistics.of(cells.labels(), aggregate);
        List<Cell> measured = new ArrayList<>();
        for (int i = 0; i < green.size(); i++) {
            LabelStatistics.Item item = green.get(i);
            Background without = unstained.getOrDefault(item.label(), beside);
            double seenGreen = item.sum() - item.voxels() * without.monomer();
            double seenRed = red.get(i).sum() - item.voxels() * without.aggregate();
            double ownGreen = spillover.first(seenGreen, seenRed);
            double ownRed = spillover.second(seenGreen, seenRed);
            String reason = "";
            if (saturated[item.label()] > settings.mostSaturated()) {
                reason = "saturated";
            } else if (!(ownGreen > settings.leastMonomer() * item.voxels())) {
                reason = "no monomer signal";
            }
            double ownFineGreen = spillover.first(fineGreen[item.label()], fineRed[item.label()]);
            double ownFineRed = spillover.second(fineGreen[item.label()], fineRed[item.label()]);
            measured.add(new Cell(item.label(), ownGreen, ownRed, ownFineGreen, ownFineRed, reason));
        }
        return measured;
    }

    private static Volume structure(Volume channel, Settings settings) {
        Volume fine = Gaussian.smooth(channel, Sigma.ofMicrometres(channel, settings.fineMicrometres(), 0));
        Volume around = Gaussian.smooth(channel, Sigma.ofMicrometres(channel, settings.surroundingsMicrometres(), 0));
        for (int z = 0; z < fine.depth(); z++) {
            for (int i = 0; i < fine.plane(z).length; i++) {
                fine.plane(z)[i] -= around.plane(z)[i];
            }
        }
        return fine;
    }

    /** Sums of the products of two volumes over each cell, by its label. */
    private static double[] products(Volume one, Volume other, Cells cells) {
        double[] sums = new double[cells.count() + 1];
        for (int z = 0; z < one.depth(); z++) {
            int[] labels = cells.labels().plane(z);
            for (int i = 0; i < labels.length; i++) {
                sums[labels[i]] += (double) one.plane(z)[i] * other.plane(z)[i];
            }
        }
        return sums;
    }

    private static double[] saturatedShares(Volume monomer, Volume aggregate, Cells cells, double saturation) {
        long[] all = new long[cells.count() + 1];
        long[] saturated = new long[all.length];
        for (int z = 0; z < monomer.depth(); z++) {
            int[] labels = cells.labels().plane(z);
            for (int i = 0; i < labels.length; i++) {
                all[labels[i]]++;
                boolean clipped = monomer.plane(z)[i] >= saturation || aggregate.plane(z)[i] >= saturation;
                saturated[labels[i]] += clipped ? 1 : 0;
            }
        }
        double[] shares = new double[all.length];
        for (int label = 0; label < all.length; label++) {
            shares[label] = all[label] == 0 ? 0 : (double) saturated[label] / all[label];
        }
        return shares;
    }

    /** Ratio of the sums over the usable cells of a type; NaN where there is none. */
    public static double fieldRatio(List<Cell> measured, Cells cells, String type) {
        double green = 0;
        double red = 0;
        for (Cell cell : measured) {
            if (cell.reason().isEmpty() && cells.isOf(cell.label(), type)) {
                green += cell.monomer();
                red += cell.aggregate();
            }
        }
        return green > 0 ? red / green : Double.NaN;
    }

    /** Ratio of the weighted sums over the usable cells of a type; NaN where there is none. */
    public static double mitochondrialRatio(List<Cell> measured, Cells cells, String type) {
        double green = 0;
        double red = 0;
        for (Cell cell : measured) {
            if (cell.reason().isEmpty() && cells.isOf(cell.label(), type)) {
                green += cell.fineMonomer();
                red += cell.fineAggregate();
            }
        }
        return green > 0 ? red / green : Double.NaN;
    }

    /** A ratio as a multiple of that of a reference arm; NaN without one. */
    public static double relative(double ratio, double referenceRatio) {
        return referenceRatio > 0 ? ratio / referenceRatio : Double.NaN;
    }

    /** Rows of every type there is: the ratio of the field, then those of the cells. */
    public static List<Measurement> rows(FieldOfView view, List<Cell> measured, Cells cells, List<String> types) {
        FieldRows rows = new FieldRows(view, METHOD);
        for (String type : types) {
            String missing = cells.count(type) == 0 ? "no cell" : "no cell with a usable signal";
            rows.add(type, QUANTITY, "1", fieldRatio(measured, cells, type), missing);
            rows.add(type, MITOCHONDRIAL, "1", mitochondrialRatio(measured, cells, type), missing);
        }
        for (Cell cell : measured) {
            if (types.contains(cells.group(cell.label()))) {
                rows.add(cells.name(cell.label()), QUANTITY, "1", cell.ratio(), cell.reason());
                String none = cell.reason().isEmpty() ? "the monomer shows no structure" : cell.reason();
                rows.add(cells.name(cell.label()), MITOCHONDRIAL, "1", cell.mitochondrialRatio(), none);
            }
        }
        return rows.rows();
    }
}
