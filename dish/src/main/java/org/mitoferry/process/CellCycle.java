package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Cells;

/**
 * Growth through the cell cycle, which needs serum, sugar and ATP; division follows when it is complete ({@link Division}).
 *
 * <pre>dc/dt = 1/divisionTime  serum / (serum + divisionSerum)  fG  a</pre>
 *
 * A cell and its mitochondria grow together by a factor 2^dc, so their length per volume stays. Doubling of JJN3 in full medium takes 30-48
 * h (DSMZ ACC 541).
 */
final class CellCycle {

    private static final double LN2 = 0.6931471805599453;

    private CellCycle() {}

    static void advance(Host h) {
        double progress = progress(h);
        if (progress > 0) {
            grow(h, progress);
        }
    }

    /** What the cell's volume will grow by in this step, as a share of it, if its charge stays. */
    static double growth(Host h) {
        return growth(progress(h));
    }

    /** Share of the cycle that passes in this step. */
    private static double progress(Host h) {
        double time = h.parameter(DIVISION_TIME);
        double serum = h.serum / (h.serum + h.parameter(DIVISION_SERUM));
        double drive = serum * h.glucoseDrive * h.cells.charge[h.cell];
        if (time <= 0 || drive <= 0) {
            return 0;
        }
        return Math.max(0, Math.min(h.minutes / (60 * time) * drive, 1 - Math.min(1, h.cells.cycle[h.cell])));
    }

    private static double growth(double progress) {
        double exponent = LN2 * progress;
        return exponent + exponent * exponent / 2;
    }

    private static void grow(Host h, double progress) {
        Cells cells = h.cells;
        int cell = h.cell;
        double growth = growth(progress);
        double factor = 1 + growth;
        double[] length = h.mitochondria.length;
        cells.lengthGrown[cell] += growth * Sums.of(length, h.first, h.end);
        for (int i = h.first; i < h.end; i++) {
            length[i] *= factor;
        }
        cells.cycle[cell] += progress;
        cells.referenceLength[cell] *= factor;
        cells.aminoAcidsGrown[cell] += growth * cells.aminoAcids[cell];
        cells.aminoAcids[cell] *= factor; // a fed cell's stores grow with it
        cells.glycogenGrown[cell] += growth * cells.glycogen[cell];
        cells.glycogen[cell] *= factor;
        cells.atpPool[cell] *= factor;
        cells.charge[cell] /= factor; // new nucleotides come uncharged: growth makes no ATP
    }
}
