package org.mitoferry.tuning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.statistics.ExperimentValue;
import org.mitoferry.statistics.ExperimentValues;
import org.mitoferry.table.Measurement;

/**
 * What one quantity should plausibly be in one arm, whatever the findings say.
 *
 * @param which parts that the object of a row must have; null for all
 * @param per a quantity of the same cells and arm by which it is divided; null for none
 * @param range plausible values of the mean over experiments
 * @param source who says so
 */
public record Band(
        String quantity,
        @Nullable String cells,
        @Nullable String which,
        @Nullable String per,
        String arm,
        Scale range,
        String source) {
    /** Nothing is further out than this, in lengths of the range: a 0 on a logarithmic scale is infinitely far. */
    private static final double FARTHEST = 2;

    /** {@code caspasePositiveFraction of JJN3 in JJN3 Nx}. */
    public String name() {
        return quantity + (per == null ? "" : " / " + per) + (cells == null ? "" : " of " + cells)
                + (which == null ? "" : ", " + which) + " in " + arm;
    }

    /** The mean over experiments; NaN where it was not measured. */
    double value(List<Measurement> rows) {
        double value = mean(rows, quantity, which);
        return per == null ? value : value / mean(rows, per, null);
    }

    private double mean(List<Measurement> rows, String what, @Nullable String classes) {
        return ExperimentValues.of(rows, arm, cells, classes, what).experiments().values().stream()
                .mapToDouble(ExperimentValue::value)
                .average()
                .orElse(Double.NaN);
    }

    /** How far outside the range, in its lengths; 0 inside, 1 where nothing was measured. */
    double distance(double value) {
        if (Double.isNaN(value)) {
            return 1;
        }
        double position = range.position(value);
        return Math.min(FARTHEST, Math.max(0, Math.max(-position, position - 1)));
    }
}
