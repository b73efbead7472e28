package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.Measurement;

/**
 * Acceptor cells told by a membrane dye (DiI), and how many of them hold mitochondria that came from the donors' side.
 *
 * <p>Definition. A cell of the group is an acceptor when its mean signal of the dye, above the field's background, exceeds a threshold
 * (from a picture of unstained cells of the group, or where the cells fall into two groups by themselves; {@link SignalThreshold}). {@code
 * acceptorPositiveFraction}: acceptors with at least one far-red object inside ({@link MitochondriaTransfer}) over all acceptors, with a
 * Wilson interval (1). Split by whether a nanotube joins the acceptor to another cell in the picture, where that was measured: that is
 * joined at fixation, not ever.
 *
 * <p>Reference: A. Rustom and others, Science 303:1007 (2004) for donors and acceptors in two dyes.
 *
 * <p>Fails: DiI passes from cell to cell through nanotubes, contacts and vesicles within a day, so donors become acceptors by dye: read the
 * share of doubtful cells near the threshold; JJN3 that were not taken out feed acceptors directly; spindle-shaped processes that lie on
 * each other are told apart no better than the axial resolution; a nanotube that broke in fixation, or was there before, is not seen.
 */
public final class AcceptorCells {
    /** What rows of this assay name as their method. */
    public static final String METHOD = "acceptor cells";

    private static final String QUANTITY = "acceptorPositiveFraction";
    private static final String NO_ACCEPTOR = "no acceptor";

    /**
     * Settings.
     *
     * @param guardMicrometres background is read farther than this from all cells
     * @param standardDeviations of unstained cells above their centre
     * @param leastCells fewer give no threshold
     * @param leastSeparation standard deviations between two groups of a picture without control
     */
    public record Settings(double guardMicrometres, double standardDeviations, int leastCells, double leastSeparation) {
        public Settings {
            if (!(guardMicrometres >= 0 && standardDeviations >= 0 && leastCells >= 2 && leastSeparation >= 0)) {
                throw new IllegalArgumentException("Settings of acceptor cells out of range");
            }
        }

        /** Guard 2 um, 3 standard deviations, 4 cells, groups 4 standard deviations apart. */
        public static Settings defaults() {
            return new Settings(2, 3, 4, 4);
        }
    }

    /**
     * What was found.
     *
     * @param all acceptors with a far-red object, of all
     * @param joined of those that a nanotube joins; null where that was not measured
     * @param alone of the others; null where that was not measured
     */
    public record Result(
            WilsonInterval all,
            @Nullable WilsonInterval joined,
            @Nullable WilsonInterval alone) {}

    private AcceptorCells() {}

    /** The threshold that unstained cells of a group give. */
    public static SignalThreshold controlThreshold(Volume unstained, Cells cells, String group, Settings settings) {
        double[] means = CellSignal.means(CellSignal.of(unstained, cells, settings.guardMicrometres()), cells, group);
        return SignalThreshold.ofControl(means, settings.standardDeviations(), settings.leastCells());
    }

    /** The threshold that the cells of a picture give themselves. */
    public static SignalThreshold otsuThreshold(Volume dye, Cells cells, String group, Settings settings) {
        double[] means = CellSignal.means(CellSignal.of(dye, cells, settings.guardMicrometres()), cells, group);
        return SignalThreshold.ofOtsu(means, settings.leastSeparation(), settings.leastCells());
    }

    /**
     * The same cells in two groups instead of one; other groups stay as they are.
     *
     * @param threshold that exists
     * @param acceptor name of the stained ones
     * @param donor name of the others
     */
    public static Cells told(
            Volume dye,
            Cells cells,
            String group,
            SignalThreshold threshold,
            String acceptor,
            String donor,
            Settings settings) {
        if (!threshold.exists()) {
            throw new IllegalArgumentException("There is no threshold: " + threshold.reason());
        }
        double[] means = new double[cells.count() + 1];
        CellSignal.of(dye, cells, settings.guardMicrometres()).forEach(signal -> means[signal.cell()] = signal.mean());
        List<String> groups = new ArrayList<>();
        for (int label = 1; label <= cells.count(); label++) {
            String own = cells.group(label);
            groups.add(own.equals(group) ? means[label] > threshold.signal() ? acceptor : donor : own);
        }
        return cells.regrouped(groups);
    }

    /**
     * Counts acceptors that hold an object.
     *
     * @param transfer measured with these cells
     * @param joined at index l whether a nanotube joins label l; null where that was not measured
     */
    public static Result measure(
            MitochondriaTransfer.Result transfer, Cells cells, String acceptors, boolean @Nullable [] joined) {
        int[] objects = transfer.perCell(cells);
        int[] all = new int[2];
        int[] positive = new int[2];
        for (int label = 1; label <= cells.count(); label++) {
            if (cells.isOf(label, acceptors)) {
                int kind = joined != null && joined[label] ? 1 : 0;
                all[kind]++;
                positive[kind] += objects[label] > 0 ? 1 : 0;
            }
        }
        return new Result(
                new WilsonInterval(positive[0] + positive[1], all[0] + all[1]),
                joined == null ? null : new WilsonInterval(positive[1], all[1]),
                joined == null ? null : new WilsonInterval(positive[0], all[0]));
    }

    /** Rows of the field. */
    public static List<Measurement> rows(FieldOfView view, Result result, String acceptors) {
        FieldRows rows = new FieldRows(view, METHOD);
        rows.share(acceptors, QUANTITY, result.all(), NO_ACCEPTOR);
        rows.add(acceptors, "acceptors", "1", result.all().total(), "");
        WilsonInterval joined = result.joined();
        WilsonInterval alone = result.alone();
        if (joined != null && alone != null) {
            rows.share(acceptors, QUANTITY, joined, "no acceptor is joined", "joined now");
            rows.share(acceptors, QUANTITY, alone, "all acceptors are joined", "not joined now");
        }
        return rows.rows();
    }
}
