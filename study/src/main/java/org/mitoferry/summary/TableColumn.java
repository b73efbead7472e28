package org.mitoferry.summary;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a column.
 *
 * @param cells the cell group; null for a quantity of the well
 * @param which class of objects, such as {@code route connexosome}, several joined by {@code "; "}; null for all
 * @param unit the quantity's unit; {@code 1} for pure numbers
 */
public record TableColumn(
        String quantity, @Nullable String cells, @Nullable String which, String unit) {

    /** {@code foreignMitochondriaPerCell of BMSC; route connexosome}, as it is asked for. */
    public String name() {
        return quantity + (cells == null ? "" : " of " + cells) + (which == null ? "" : "; " + which);
    }
}
