package org.mitoferry.readout;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;

/**
 * What can be read off a culture, under the name of tables and protocols.
 *
 * @param name with its unit, such as {@code plaqueArea_um2}
 * @param unit as in tables; {@code 1} for fractions, ratios and counts
 * @param scope what it is read for
 * @param reading makes its rows
 */
record Quantity(String name, String unit, Scope scope, Reading reading) {

    /** What the rows of a quantity belong to. */
    enum Scope {
        /** Each group of cells in the dish. */
        CELLS,
        /** The well. */
        WELL
    }

    /** Makes the rows of a quantity. */
    @FunctionalInterface
    interface Reading {
        /**
         * @param group index of the cell group; {@link Look#WELL} for what belongs to the well
         */
        void read(Look look, Quantity quantity, int group);
    }

    /** A number of one cell. */
    @FunctionalInterface
    interface OfCell {
        double value(Culture culture, int cell);
    }

    /** Read for each group of cells. */
    static Quantity of(String name, String unit, Reading reading) {
        return new Quantity(name, unit, Scope.CELLS, reading);
    }

    /** One number for the well. */
    static Quantity ofWell(String name, String unit, Reading reading) {
        return new Quantity(name, unit, Scope.WELL, reading);
    }

    /** Mean of a number of single cells over the living ones of a field; cells for which it is NaN are left out. */
    static Quantity meanOfLiving(String name, String unit, OfCell ofCell) {
        return of(name, unit, (look, quantity, group) -> mean(look, quantity, group, ofCell, true));
    }

    /** Mean over all counted cells of a field, living and dead; for a number that is 0 or 1 their share. */
    static Quantity meanOfCounted(String name, String unit, OfCell ofCell) {
        return of(name, unit, (look, quantity, group) -> mean(look, quantity, group, ofCell, false));
    }

    /** What only a micrograph has; the culture answers with a row that says so. */
    static Quantity ofMicrographs(String name, String unit) {
        return of(name, unit, (look, quantity, group) -> look.well(quantity, group, Double.NaN, Look.MICROGRAPHS_ONLY));
    }

    private static void mean(Look look, Quantity quantity, int group, OfCell ofCell, boolean livingOnly) {
        Culture culture = look.culture();
        Cells cells = culture.cells();
        double[] sums = look.zeros();
        double[] counts = look.zeros();
        for (int cell = 0; cell < cells.count; cell++) {
            boolean read = livingOnly ? cells.living(cell) : CellQuantities.counted(culture, cell);
            if (cells.type[cell] == group && read) {
                double value = ofCell.value(culture, cell);
                if (!Double.isNaN(value)) {
                    int field = look.fields().of(cell);
                    sums[field] += value;
                    counts[field]++;
                }
            }
        }
        look.ratios(quantity, group, sums, counts, livingOnly ? Look.NO_LIVING_CELL : Look.NO_CELL);
    }
}
