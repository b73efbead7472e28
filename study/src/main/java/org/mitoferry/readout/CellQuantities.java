package org.mitoferry.readout;

import static org.mitoferry.culture.CellParameter.*;

import java.util.List;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.PotentialDye;

/** Potential, energy and life of cells, as the culture knows them. */
final class CellQuantities {

    static final Quantity MEMBRANE_POTENTIAL =
            Quantity.meanOfLiving("membranePotential_mV", "mV", CellQuantities::membranePotentialMillivolts);
    static final Quantity JC1_RATIO = Quantity.meanOfLiving("jc1Ratio", "1", CellQuantities::jc1Ratio);
    static final Quantity ATP_LEVEL =
            Quantity.meanOfLiving("atpLevel", "1", (culture, cell) -> culture.cells().charge[cell]);
    static final Quantity CASPASE_POSITIVE = Quantity.meanOfCounted(
            "caspasePositiveFraction", "1", (culture, cell) -> caspasePositive(culture, cell) ? 1 : 0);
    static final Quantity VIABLE = Quantity.meanOfCounted(
            "viableFraction", "1", (culture, cell) -> culture.cells().living(cell) ? 1 : 0);
    static final Quantity ADHERENT = Quantity.meanOfCounted(
            "adherentFraction", "1", (culture, cell) -> culture.cells().life[cell] < Cells.LOST ? 1 : 0);

    /** Counted cells of a field: what fractions refer to. */
    static final Quantity CELLS = Quantity.of("cells", "1", CellQuantities::countCells);

    static final List<Quantity> ALL =
            List.of(MEMBRANE_POTENTIAL, JC1_RATIO, ATP_LEVEL, CASPASE_POSITIVE, VIABLE, ADHERENT, CELLS);

    private CellQuantities() {}

    private static void countCells(Look look, Quantity quantity, int group) {
        double[] counts = look.zeros();
        for (int cell = 0; cell < look.culture().cells().count; cell++) {
            if (look.culture().cells().type[cell] == group && counted(look.culture(), cell)) {
                counts[look.fields().of(cell)]++;
            }
        }
        look.counts(quantity, group, counts);
    }

    /** The ratio of the aggregating dye that the arm uses; NaN without one. */
    private static double jc1Ratio(Culture culture, int cell) {
        for (int dye = 0; dye < culture.dyes().size(); dye++) {
            if (culture.dyes().get(dye).aggregates()) {
                return dyeRatio(culture, cell, dye);
            }
        }
        return Double.NaN;
    }

    /** In the dish or dead and floated off, but not taken out by a person: what death is counted over. */
    static boolean counted(Culture culture, int cell) {
        return culture.cells().life[cell] != Cells.REMOVED;
    }

    /** Caspase-3/7 active, now or before the cell floated off. */
    static boolean caspasePositive(Culture culture, int cell) {
        byte life = culture.cells().life[cell];
        return life == Cells.CASPASE_POSITIVE || life == Cells.LOST;
    }

    /** Mean membrane potential of the cell's mitochondria, weighted by length, mV (a magnitude). */
    static double membranePotentialMillivolts(Culture culture, int cell) {
        Mitochondria m = culture.mitochondria();
        double sum = 0;
        double length = 0;
        for (int i = m.start[cell]; i < m.start[cell] + m.count[cell]; i++) {
            sum += m.length[i] * m.potential[i];
            length += m.length[i];
        }
        return sum / length;
    }

    /**
     * Red over green of an aggregating potential dye such as JC-1, in units of dye: aggregate in the matrix over monomer in matrix and
     * cytosol.
     *
     * <p>Matrix concentration c of each mitochondrion follows Nernst within the cell's loading so far. Monomer saturates where aggregates
     * form, so of c the share r^n/(1 + r^n) is aggregate, r = c over the concentration of half aggregation (Reers et al. 1991,
     * doi:10.1021/bi00232a015).
     *
     * @return NaN when the cell holds none of the dye
     */
    static double dyeRatio(Culture culture, int cell, int dyeIndex) {
        PotentialDye dye = culture.dyes().get(dyeIndex);
        double content = culture.dyeContent().get(cell, dyeIndex);
        Mitochondria m = culture.mitochondria();
        int first = m.start[cell];
        int end = first + m.count[cell];
        double accumulated = 0;
        double length = 0;
        for (int i = first; i < end; i++) {
            accumulated += m.length[i] * dye.accumulation(m.potential[i]);
            length += m.length[i];
        }
        if (content <= 0 || length <= 0) {
            return Double.NaN;
        }
        double cytosol = content * length / accumulated;
        double red = 0;
        double green = 0;
        for (int i = first; i < end; i++) {
            double c = cytosol * dye.accumulation(m.potential[i]);
            double share = dye.aggregatedShare(c);
            red += m.length[i] * c * share;
            green += m.length[i] * c * (1 - share);
        }
        double volume = culture.profiles().value(culture.cells().type[cell], MITOCHONDRIAL_VOLUME);
        double cytosolic = cytosol * length * (1 - volume) / volume;
        return red / (green + cytosolic);
    }
}
