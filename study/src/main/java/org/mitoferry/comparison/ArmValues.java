package org.mitoferry.comparison;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mitoferry.statistics.ExperimentValue;
import org.mitoferry.statistics.ExperimentValues;
import org.mitoferry.statistics.RowsRead;
import org.mitoferry.table.Measurement;

/**
 * What a table has of one arm.
 *
 * @param arm its name
 * @param values one number an experiment
 * @param rows the rows they were made of
 */
record ArmValues(String arm, ExperimentValues values, List<Measurement> rows) {

    static ArmValues of(TidyTable table, String arm, @Nullable String cells, Question question) {
        List<Measurement> rows = table.rows();
        return new ArmValues(
                arm,
                ExperimentValues.of(rows, arm, cells, question.which(), question.quantity()),
                RowsRead.of(rows, arm, cells, question.which(), question.quantity()));
    }

    /** Pooled hits and cells by experiment; without those whose number of cells is not known. */
    SortedMap<Integer, double[]> counts() {
        SortedMap<Integer, double[]> counts = new TreeMap<>();
        for (ExperimentValue one : values.experiments().values()) {
            double hits = one.value() * one.cells();
            if (one.cells() > 0 && Math.abs(hits - Math.rint(hits)) < 1e-6 * one.cells()) {
                counts.put(one.experiment(), new double[] {Math.rint(hits), Math.rint(one.cells())});
            }
        }
        return counts;
    }
}
