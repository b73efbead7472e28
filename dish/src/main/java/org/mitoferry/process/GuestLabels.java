package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.LABEL_REMNANT_TIME;

import org.mitoferry.culture.CellColumns;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Label;

/**
 * Labels where they are without the cell that was marked: on foreign mitochondria, in what lysosomes leave of them, and what leaks across
 * contacts.
 *
 * <pre>
 *   on a mitochondrion (for a micrometre): what its cell had when it left; dL/dt = -fading L, also for a protein, which no ribosome here makes anew
 *   digested: L l goes into residual bodies;   dR/dt = -(1/labelRemnantTime + fading) R, and their number alike
 *   leak, off unless the label says otherwise: contactLeak of a cell's label an hour to each cell in touch, without a mitochondrion
 * </pre>
 *
 * A dye bound to protein outlives the mitochondrion that it was in: residual bodies of cells keep it for hours.
 */
final class GuestLabels {

    private final Culture culture;
    private final DrugAction drugs;

    GuestLabels(Culture culture, DrugAction drugs) {
        this.culture = culture;
        this.drugs = drugs;
    }

    /** A mitochondrion takes along what its cell's mitochondria carry. */
    static void take(Culture culture, int slot, int donor) {
        ForeignMitochondria f = culture.foreign();
        for (int k = 0; k < f.labels(); k++) {
            boolean carried = culture.labels().get(k).kind() == Label.Kind.MITOCHONDRIAL;
            f.label[slot * f.labels() + k] = carried ? culture.labelContent().get(donor, k) : 0;
        }
    }

    /** A piece carries as much for a micrometre as the whole did. */
    static void split(ForeignMitochondria f, int whole, int piece) {
        System.arraycopy(f.label, whole * f.labels(), f.label, piece * f.labels(), f.labels());
    }

    /** What a mitochondrion carried stays in its host for a while. */
    static void digest(Culture culture, int slot) {
        ForeignMitochondria f = culture.foreign();
        int host = f.host[slot];
        for (int k = 0; k < f.labels(); k++) {
            double content = f.label[slot * f.labels() + k];
            if (content > 0) {
                add(culture.remnantContent(), host, k, content * f.length[slot]);
                add(culture.remnantNumber(), host, k, 1);
            }
        }
    }

    private static void add(CellColumns columns, int cell, int column, double more) {
        columns.set(cell, column, columns.get(cell, column) + more);
    }

    void advance(double minutes) {
        for (int k = 0; k < culture.labels().size(); k++) {
            Label label = culture.labels().get(k);
            double kept = StrictMath.exp(-label.fadingPerHour() * minutes / 60);
            fade(k, kept);
            forget(k, kept, minutes);
            if (label.contactLeakPerHour() > 0) {
                leak(k, label, minutes);
            }
        }
    }

    private void fade(int k, double kept) {
        ForeignMitochondria f = culture.foreign();
        for (int i = k; i < f.count * f.labels(); i += f.labels()) {
            f.label[i] *= kept;
        }
    }

    private void forget(int k, double kept, double minutes) {
        Cells cells = culture.cells();
        CellColumns content = culture.remnantContent();
        CellColumns number = culture.remnantNumber();
        for (int c = 0; c < cells.count; c++) {
            if (number.get(c, k) > 0) {
                double time = 60 * drugs.parameter(c, cells.type[c], LABEL_REMNANT_TIME);
                double left = StrictMath.exp(-minutes / time);
                content.set(c, k, content.get(c, k) * left * kept);
                number.set(c, k, number.get(c, k) * left);
            }
        }
    }

    /** Both ways between every round cell and the spread cells that it touches, round cells in ascending slots. */
    private void leak(int k, Label label, double minutes) {
        Cells cells = culture.cells();
        double share = label.contactLeakPerHour() * minutes / 60;
        for (int c = 0; c < cells.count; c++) {
            for (int n = c * Cells.MOST_CONTACTS; n < (c + 1) * Cells.MOST_CONTACTS; n++) {
                int other = cells.contactWith[n];
                if (other >= 0 && cells.living(c) && cells.living(other)) {
                    double there = carrier(label, c);
                    double here = carrier(label, other);
                    CellColumns content = culture.labelContent();
                    double net = share * (content.get(c, k) * there - content.get(other, k) * here);
                    if (there > 0 && here > 0) {
                        content.set(c, k, content.get(c, k) - net / there);
                        content.set(other, k, content.get(other, k) + net / here);
                    }
                }
            }
        }
    }

    /** What the content of a cell refers to: the length of its own mitochondria, or the cell. */
    private double carrier(Label label, int cell) {
        return label.kind() == Label.Kind.MEMBRANE ? 1 : culture.mitochondria().lengthIn(cell);
    }
}
