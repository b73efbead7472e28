package org.mitoferry.explanation;

import java.util.List;
import java.util.SortedMap;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.statistics.ExperimentValue;
import org.mitoferry.statistics.ExperimentValues;
import org.mitoferry.table.Measurement;

/**
 * What both arms of a clause show, in the quantity's own unit: means over experiments.
 *
 * @param arm NaN where nothing was measured
 */
record ArmMeans(double arm, double versus) {
    private static final double HARDLY_ANY = 0.25;

    static ArmMeans of(Clause clause, List<Measurement> rows) {
        String cells = clause.versusCells() == null ? clause.cells() : clause.versusCells();
        String which = clause.versusWhich() == null ? clause.which() : clause.versusWhich();
        String versus = clause.versus() == null ? clause.arm() : clause.versus();
        return new ArmMeans(
                mean(ExperimentValues.of(rows, clause.arm(), clause.cells(), clause.which(), clause.quantity())),
                mean(ExperimentValues.of(rows, versus, cells, which, clause.quantity())));
    }

    private static double mean(ExperimentValues values) {
        SortedMap<Integer, ExperimentValue> experiments = values.experiments();
        return experiments.values().stream()
                .mapToDouble(ExperimentValue::value)
                .average()
                .orElse(Double.NaN);
    }

    /** Whether neither arm shows a quarter of what the larger one shows in another study. */
    boolean isGoneFrom(ArmMeans whole) {
        return Math.max(arm, versus) < HARDLY_ANY * Math.max(whole.arm, whole.versus);
    }
}
