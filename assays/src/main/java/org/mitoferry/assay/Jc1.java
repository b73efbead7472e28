package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Gaussian;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Sigma;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.Measurement;

/**
 * JC-1 ratio: red fluorescence of aggregates over green fluorescence of monomers, per cell and per field.
 *
 * <p>Definition. From each channel its background is taken off (median of the field away from cells, or a stated one of an unstained
 * picture), sums over the voxels of a cell are formed, without those beside another cell ({@link CellsApart}: objectives blur), and freed of spill-over ({@link Spillover}). The ratio of a cell is sum of red over
 * sum of green; the ratio of a field is that of the sums of all cells of a type: a ratio of sums, which large and bright cells weigh most
 * in, and not a mean of ratios, which dim cells make noisy and too high. {@link #relative} divides by the ratio of a reference arm of the
 * same day. Unit: 1.
 *
 * <p>{@code jc1MitochondrialRatio}: the ratio in the mitochondria. Of both channels the fine structure is taken within planes (a Gaussian
 * as wide as a mitochondrion through the objective less one four times as wide), so what fills the cell drops out, and so does how many
 * mitochondria a cell has. The ratio is that of sum(g r) over sum(g g), where one factor g is the structure of the monomer in one plane and
 * the other that of the next plane: their noise is not the same, so it adds nothing to either sum in the mean, while the mitochondria, which
 * the point spread function draws out over several planes, are in both. On a single plane both factors are the same one, and the noise of
 * the monomer makes the ratio of dim cells too small. Where the field before it was stained is given, it is taken off sample by sample
 * first: the edge of what a cell glows by itself is a structure too.
 *
 * <p>References: S. T. Smiley and others, PNAS 88:3671 (1991); A. Cossarizza and others, Biochem. Biophys. Res. Commun. 197:40 (1993); D.
 * G. Nicholls, Methods Mol. Biol. 810:119 (2012) on what a ratio does not say.
 *
 * <p>Take the field before it is stained, in the same light, and give it ({@link Unstained}): what is read beside cells leaves
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
     * @param apartMicrometres what lies nearer to another cell is left out, 0 or more
     */
    public record Settings(
            double guardMicrometres,
            double saturation,
            double mostSaturated,
            double leastMonomer,
            double fineMicrometres,
            double surroundingsMicrometres,
            double apartMicrometres) {
        public Settings {
            boolean structure = fineMicrometres >= 0 && surroundingsMicrometres > fineMicrometres;
            boolean lengths = guardMicrometres >= 0 && apartMicrometres >= 0 && structure;
            if (!(saturation > 0 && mostSaturated >= 0 && leastMonomer >= 0 && lengths)) {
                throw new IllegalArgumentException("Settings of a JC-1 ratio out of range");
            }
        }

        /** Guard 2 um, saturation not known; cells with more than 1 % of saturated samples are refused. */
        public static Settings defaults() {
            return new Settings(2, Double.POSITIVE_INFINITY, 0.01, 0, 0.3, 1.2, 1.3);
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
     * The field before it was stained, in the same light, on the same grid.
     *
     * @param monomer green channel
     * @param aggregate red channel
     */
    public record Unstained(Volume monomer, Volume aggregate) {}

    private Jc1() {}

    /** Measures all cells; backgrounds are read from the field itself, beside them. */
    public static List<Cell> measure(
            Volume monomer, Volume aggregate, Cells cells, Spillover spillover, Settings settings) {
        return measure(monomer, aggregate, cells, spillover, null, settings);
    }

    /**
     * Measures all cells.
     *
     * @param unstained null where the background is to be read beside the cells
     */
    public static List<Cell> measure(
            Volume monomer,
            Volume aggregate,
            Cells cells,
            Spillover spillover,
            @Nullable Unstained unstained,
            Settings settings) {
        Labels apart = CellsApart.of(cells.labels(), settings.apartMicrometres());
        long[] voxels = new long[cells.count() + 1];
        LabelStatistics.of(apart, null).forEach(item -> voxels[item.label()] = item.voxels());
        Volume greenBefore = unstained == null ? null : unstained.monomer();
        Volume redBefore = unstained == null ? null : unstained.aggregate();
        double[] green = over(background(monomer, cells, greenBefore, apart, settings), monomer, apart);
        double[] red = over(background(aggregate, cells, redBefore, apart, settings), aggregate, apart);
        Volume greenStructure = structure(monomer, greenBefore, settings);
        Volume redStructure = structure(aggregate, redBefore, settings);
        double[] fineGreen = products(greenStructure, greenStructure, apart);
        double[] fineRed = products(greenStructure, redStructure, apart);
        double[] saturated = saturatedShares(monomer, aggregate, cells, settings.saturation());
        List<Cell> measured = new ArrayList<>();
        for (LabelStatistics.Item item : LabelStatistics.of(cells.labels(), null)) {
            int label = item.label();
            double ownGreen = spillover.first(green[label], red[label]);
            String reason = "";
            if (voxels[label] == 0) {
                reason = "no part of it is apart from other cells";
            } else if (saturated[label] > settings.mostSaturated()) {
                reason = "saturated";
            } else if (!(ownGreen > settings.leastMonomer() * voxels[label])) {
                reason = "no monomer signal";
            }
            measured.add(new Cell(
                    label,
                    ownGreen,
                    spillover.second(green[label], red[label]),
                    spillover.first(fineGreen[label], fineRed[label]),
                    spillover.second(fineGreen[label], fineRed[label]),
                    reason));
        }
        return measured;
    }

    /** By label what is to be taken off each sample: the mean of the cell before it was stained, or what is read beside all cells. */
    private static double[] background(
            Volume channel, Cells cells, @Nullable Volume unstained, Labels apart, Settings settings) {
        double[] backgrounds = new double[cells.count() + 1];
        if (unstained == null) {
            Arrays.fill(backgrounds, FieldBackground.of(channel, cells.labels(), settings.guardMicrometres()));
        } else {
            LabelStatistics.of(apart, unstained).forEach(item -> backgrounds[item.label()] = item.mean());
        }
        return backgrounds;
    }

    /** Sums of what stands over a background, by label. */
    private static double[] over(double[] backgrounds, Volume channel, Labels labels) {
        double[] sums = new double[backgrounds.length];
        LabelStatistics.of(labels, channel)
                .forEach(item -> sums[item.label()] = item.sum() - item.voxels() * backgrounds[item.label()]);
        return sums;
    }

    private static Volume structure(Volume channel, @Nullable Volume without, Settings settings) {
        Volume fine = Gaussian.smooth(channel, Sigma.ofMicrometres(channel, settings.fineMicrometres(), 0));
        subtract(fine, Gaussian.smooth(channel, Sigma.ofMicrometres(channel, settings.surroundingsMicrometres(), 0)));
        if (without != null) {
            subtract(fine, structure(without, null, settings));
        }
        return fine;
    }

    private static void subtract(Volume from, Volume other) {
        for (int z = 0; z < from.depth(); z++) {
            for (int i = 0; i < from.plane(z).length; i++) {
                from.plane(z)[i] -= other.plane(z)[i];
            }
        }
    }

    /**
     * Sums over each cell, by its label, of one volume in a plane times another in the next, and the other way round; of a single plane
     * those of both in it.
     */
    private static double[] products(Volume one, Volume other, Labels cells) {
        double[] sums = new double[cells.count() + 1];
        int apart = one.depth() > 1 ? 1 : 0;
        for (int z = 0; z + apart < one.depth(); z++) {
            int[] labels = cells.plane(z);
            int[] next = cells.plane(z + apart);
            for (int i = 0; i < labels.length; i++) {
                if (labels[i] == next[i]) {
                    sums[labels[i]] += (double) one.plane(z)[i] * other.plane(z + apart)[i]
                            + (double) one.plane(z + apart)[i] * other.plane(z)[i];
                }
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
