package org.mitoferry.measure;

import java.util.List;
import org.mitoferry.assay.Cells;

/**
 * Which group of cells a nanotube is at home in, so that it counts once. Between a spread and a round cell it is at home with the spread
 * one; between two spread cells of different groups nobody sees who sent it, and it is at home with the cell of the lower label.
 *
 * @param types of all cells by form, that of label l at l - 1, by which nanotubes are homotypic or not
 * @param cells the same bodies in the groups of the rows
 * @param roundType type of round cells
 */
record Homes(List<String> types, Cells cells, String roundType) {
    /** The group of a nanotube between two cells. */
    String of(int firstCell, int secondCell) {
        int lower = Math.min(firstCell, secondCell);
        boolean leaves =
                isHeterotypic(firstCell, secondCell) && types.get(lower - 1).equals(roundType);
        return cells.group(leaves ? Math.max(firstCell, secondCell) : lower);
    }

    boolean isHeterotypic(int firstCell, int secondCell) {
        return !types.get(firstCell - 1).equals(types.get(secondCell - 1));
    }

    /** Its class. */
    String kin(int firstCell, int secondCell) {
        return isHeterotypic(firstCell, secondCell) ? "heterotypic" : "homotypic";
    }
}
