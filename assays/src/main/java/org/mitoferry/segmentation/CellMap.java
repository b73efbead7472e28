package org.mitoferry.segmentation;

import java.util.List;
import org.mitoferry.image.Labels;

/**
 * The cell bodies of a field.
 *
 * @param labels on the grid of the picture they were found in: at every voxel the label of the cell, 0 between cells and on what is
 *     stripped (nanotubes, filopodia)
 * @param cells one for every label from 1 to the count of labels, in their order: that of label l stands at l - 1
 */
public record CellMap(Labels labels, List<Cell> cells) {
    public CellMap {
        cells = List.copyOf(cells);
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).label() != i + 1) {
                throw new IllegalArgumentException("Cell " + cells.get(i).label() + " at place " + i);
            }
        }
        if (cells.size() != labels.count()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + labels.count() + " labels");
        }
    }

    /** The cell of a label, from 1. */
    public Cell cell(int label) {
        return cells.get(label - 1);
    }

    /** Cells of one type, in the order of their labels. */
    public List<Cell> ofType(String type) {
        return cells.stream().filter(cell -> cell.type().equals(type)).toList();
    }

    /** Seen from above: at every place the label of the highest voxel that has one. The labels themselves on a single plane. */
    public Labels fromAbove() {
        return Shadows.fromAbove(labels);
    }
}
