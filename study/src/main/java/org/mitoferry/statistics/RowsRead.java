package org.mitoferry.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.table.Measurement;

/** The rows that {@link ExperimentValues} reduces, for whoever counts or shows them. */
public final class RowsRead {

    private RowsRead() {}

    /**
     * Rows of one quantity in one arm that have a value, all of one kind: single objects or cells, or fields, or wells.
     *
     * @param cells the cell group; null for a quantity that belongs to no group
     * @param which parts that {@code object} must have, joined by "; "; null for all
     * @return empty where there is none
     */
    public static List<Measurement> of(
            List<Measurement> rows, String arm, @Nullable String cells, @Nullable String which, String quantity) {
        return Selection.of(rows, arm, cells, which, quantity, ObjectSamples.isLifetime(quantity)).rows().stream()
                .map(Selection.Row::measurement)
                .toList();
    }
}
