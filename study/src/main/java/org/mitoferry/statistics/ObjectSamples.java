package org.mitoferry.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mitoferry.distribution.KaplanMeier;
import org.mitoferry.table.Measurement;

/**
 * Single objects (nanotubes, mitochondria, masses), kept apart by experiment.
 *
 * @param experiments by experiment's number
 * @param method the method of the rows read
 * @param unit their unit
 * @param reason why there is none; empty when there is one
 */
public record ObjectSamples(SortedMap<Integer, Sample> experiments, String method, String unit, String reason) {

    /**
     * The objects of one experiment.
     *
     * @param values one a object
     * @param ended whether its time ran out while it was watched; false for one that outlived the recording
     */
    public record Sample(double[] values, boolean[] ended) {

        /** How long they lived, by Kaplan and Meier. */
        public KaplanMeier survival() {
            return KaplanMeier.of(values, ended);
        }
    }

    /** Part of the name of a quantity that is a time which objects live for. */
    private static final String LIFETIME = "Lifetime";

    /**
     * Reads the objects of one quantity.
     *
     * @param cells the cell group; null for any
     * @param which parts that {@code object} must have, joined by "; "; null for all
     */
    public static ObjectSamples of(
            List<Measurement> rows, String arm, @Nullable String cells, @Nullable String which, String quantity) {
        Selection selection = Selection.of(rows, arm, cells, which, quantity, true);
        if (!selection.rows().isEmpty() && !selection.objects()) {
            return new ObjectSamples(
                    new TreeMap<>(),
                    selection.method(),
                    selection.unit(),
                    "arm '" + arm + "' has no single objects with " + quantity);
        }
        return new ObjectSamples(
                byExperiment(selection.rows()), selection.method(), selection.unit(), selection.reason());
    }

    static SortedMap<Integer, Sample> byExperiment(List<Selection.Row> rows) {
        SortedMap<Integer, List<Selection.Row>> grouped = new TreeMap<>();
        for (Selection.Row row : rows) {
            grouped.computeIfAbsent(row.measurement().experiment(), _ -> new ArrayList<>())
                    .add(row);
        }
        SortedMap<Integer, Sample> samples = new TreeMap<>();
        grouped.forEach((experiment, objects) -> samples.put(experiment, sample(objects)));
        return samples;
    }

    static Sample sample(List<Selection.Row> rows) {
        double[] values = new double[rows.size()];
        boolean[] ended = new boolean[rows.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows.get(i).measurement().value();
            ended[i] = !rows.get(i).parts().isCensored();
        }
        return new Sample(values, ended);
    }

    /** Whether values of a quantity are times that some objects outlive, so that their mean says little. */
    public static boolean isLifetime(String quantity) {
        return quantity.contains(LIFETIME);
    }

    /** All objects thrown together, for what describes and does not judge. */
    public Sample pooled() {
        int n = experiments.values().stream().mapToInt(s -> s.values().length).sum();
        double[] values = new double[n];
        boolean[] ended = new boolean[n];
        int at = 0;
        for (Sample sample : experiments.values()) {
            System.arraycopy(sample.values(), 0, values, at, sample.values().length);
            System.arraycopy(sample.ended(), 0, ended, at, sample.values().length);
            at += sample.values().length;
        }
        return new Sample(values, ended);
    }
}
