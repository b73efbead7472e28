package org.mitoferry.assay;

import java.util.Arrays;
import java.util.List;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.Measurement;

/**
 * Dye that passes through the medium: the far-red signal of acceptors under a transwell, measured against that of a direct co-culture.
 *
 * <p>Definition. {@code farRedMean} of a cell is the mean over all its voxels less the field's background (intensity); of a field the mean
 * over its cells of a group. The share of an experiment is (transwell - unstained) / (direct - unstained) of such means of the same day
 * (1). Whether it is nothing is a question of equivalence: the interval of the mean share over experiments at 90 % must lie within +- 0.05
 * (two one-sided tests, D. J. Schuirmann, J. Pharmacokinet. Biopharm. 15:657, 1987). This class gives the shares; the test belongs to the
 * statistics over experiments.
 *
 * <p>Fails: "not significant" says nothing here; autofluorescence differs between donors and between hypoxic and normal cells, so the
 * unstained arm must be treated alike; a millimetre of medium dilutes what a neighbour would get, so dye handed over at contacts is not
 * tested; the mean over voxels includes stray light of donors above a cell in a direct culture; exposure must be the same in all arms.
 */
public final class DyeEquivalence {
    /** What rows of this assay name as their method. */
    public static final String METHOD = "dye equivalence";

    /**
     * Settings.
     *
     * @param guardMicrometres background is read farther than this from all cells
     * @param margin of the share that counts as nothing, above 0
     */
    public record Settings(double guardMicrometres, double margin) {
        public Settings {
            if (!(guardMicrometres >= 0 && margin > 0)) {
                throw new IllegalArgumentException("Settings of dye equivalence out of range");
            }
        }

        /** Guard 2 um, 5 % of the direct signal. */
        public static Settings defaults() {
            return new Settings(2, 0.05);
        }
    }

    private DyeEquivalence() {}

    /** Mean over the cells of a group of their mean signals; NaN without a cell. */
    public static double fieldMean(List<CellSignal> signals, Cells cells, String group) {
        return Arrays.stream(CellSignal.means(signals, cells, group)).average().orElse(Double.NaN);
    }

    /**
     * The share of the direct signal that a transwell lets through.
     *
     * @return NaN where the direct signal is not above the unstained one
     */
    public static double share(double transwell, double unstained, double direct) {
        return direct > unstained ? (transwell - unstained) / (direct - unstained) : Double.NaN;
    }

    /** Whether an interval of the share lies within the margin on both sides. */
    public static boolean equivalent(double low, double high, Settings settings) {
        return low > -settings.margin() && high < settings.margin();
    }

    /** The signals of a field's cells. */
    public static List<CellSignal> measure(Volume farRed, Cells cells, Settings settings) {
        return CellSignal.of(farRed, cells, settings.guardMicrometres());
    }

    /** Rows of the field, then of each cell. */
    public static List<Measurement> rows(FieldOfView view, List<CellSignal> signals, Cells cells, String group) {
        FieldRows rows = new FieldRows(view, METHOD);
        rows.add(group, "farRedMean", "1", fieldMean(signals, cells, group), "no cell");
        for (CellSignal signal : signals) {
            if (cells.isOf(signal.cell(), group)) {
                rows.add(cells.name(signal.cell()), "farRedMean", "1", signal.mean(), "");
            }
        }
        return rows.rows();
    }
}
