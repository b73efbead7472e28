package org.mitoferry.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mitoferry.table.Measurement;

/**
 * Reduces the rows of one quantity in one arm to one number an experiment.
 *
 * <p>Which rows are read, {@link Selection} says. A field's weight is the number in its {@code cells} row (same experiment, arm, well,
 * field, cell group, time and classes); with weights known for every field the value is the weighted mean, which for a fraction is the
 * pooled fraction, else it is the plain mean. Of single objects, or single cells, the value is the mean over all of the experiment, each
 * counted once; of lifetimes it is the Kaplan-Meier median, and an experiment in which more than half outlived the recording has none.
 *
 * @param experiments by experiment's number; those without a value are absent
 * @param method the method of the rows read; empty when there were none
 * @param unit unit of the rows read; empty when there were none
 * @param reason why there is no value at all; empty when there is one
 */
public record ExperimentValues(
        SortedMap<Integer, ExperimentValue> experiments, String method, String unit, String reason) {

    private static final String CELLS = "cells";

    private record Place(int experiment, int well, int field, String object) {}

    /**
     * Reads one quantity, of all classes together.
     *
     * @param cells the cell group; null for a quantity that belongs to no group
     */
    public static ExperimentValues of(List<Measurement> rows, String arm, @Nullable String cells, String quantity) {
        return of(rows, arm, cells, null, quantity);
    }

    /**
     * Reads one quantity.
     *
     * @param cells the cell group; null for a quantity that belongs to no group
     * @param which parts that {@code object} must have, joined by "; "; null for all
     */
    public static ExperimentValues of(
            List<Measurement> rows, String arm, @Nullable String cells, @Nullable String which, String quantity) {
        boolean lifetime = ObjectSamples.isLifetime(quantity);
        Selection selection = Selection.of(rows, arm, cells, which, quantity, lifetime);
        if (selection.rows().isEmpty()) {
            return new ExperimentValues(new TreeMap<>(), selection.method(), "", selection.reason());
        }
        Map<Place, Double> weights = selection.objects() ? Map.of() : weights(rows, arm, cells, selection.method());
        SortedMap<Integer, ExperimentValue> values = byExperiment(selection, lifetime, weights);
        return new ExperimentValues(
                values,
                selection.method(),
                selection.unit(),
                values.isEmpty()
                        ? "in arm '" + arm + "' more than half of the objects outlive the recording in every experiment"
                        : "");
    }

    private static Map<Place, Double> weights(
            List<Measurement> rows, String arm, @Nullable String cells, String method) {
        Map<Place, Double> weights = new HashMap<>();
        for (Measurement row : rows) {
            if (row.quantity().equals(CELLS)
                    && row.arm().equals(arm)
                    && cells != null
                    && row.cell().equals(cells)
                    && row.method().equals(method)
                    && Double.isFinite(row.value())) {
                weights.put(place(row), row.value());
            }
        }
        return weights;
    }

    private static Place place(Measurement row) {
        return new Place(row.experiment(), row.well(), row.field(), row.object());
    }

    private static SortedMap<Integer, ExperimentValue> byExperiment(
            Selection selection, boolean lifetime, Map<Place, Double> weights) {
        SortedMap<Integer, SortedMap<FieldKey, List<Selection.Row>>> grouped = new TreeMap<>();
        for (Selection.Row row : selection.rows()) {
            Measurement m = row.measurement();
            grouped.computeIfAbsent(m.experiment(), _ -> new TreeMap<>())
                    .computeIfAbsent(new FieldKey(m.well(), m.field()), _ -> new ArrayList<>())
                    .add(row);
        }
        SortedMap<Integer, ExperimentValue> values = new TreeMap<>();
        grouped.forEach((experiment, fields) -> {
            ExperimentValue value =
                    selection.objects() && lifetime ? median(experiment, fields) : reduce(experiment, fields, weights);
            if (Double.isFinite(value.value())) {
                values.put(experiment, value);
            }
        });
        return values;
    }

    private static ExperimentValue median(int experiment, SortedMap<FieldKey, List<Selection.Row>> fields) {
        List<Selection.Row> all = fields.values().stream().flatMap(List::stream).collect(Collectors.toList());
        double median = ObjectSamples.sample(all).survival().median();
        return new ExperimentValue(experiment, median, Double.NaN, List.of(median));
    }

    private static ExperimentValue reduce(
            int experiment, SortedMap<FieldKey, List<Selection.Row>> fields, Map<Place, Double> weights) {
        List<Double> ofFields = new ArrayList<>();
        double weighted = 0;
        double cells = 0;
        double sum = 0;
        int rows = 0;
        boolean allWeighted = true;
        for (List<Selection.Row> field : fields.values()) {
            double fieldSum =
                    field.stream().mapToDouble(r -> r.measurement().value()).sum();
            OptionalDouble weight = weight(field.getFirst(), weights);
            ofFields.add(fieldSum / field.size());
            allWeighted &= weight.isPresent();
            weighted += weight.orElse(0) * fieldSum / field.size();
            cells += weight.orElse(0);
            sum += fieldSum;
            rows += field.size();
        }
        boolean pooled = allWeighted && cells > 0;
        return new ExperimentValue(
                experiment, pooled ? weighted / cells : sum / rows, pooled ? cells : Double.NaN, ofFields);
    }

    /** Cells counted at the same time count; for rows of no class also those counted at no time. */
    private static OptionalDouble weight(Selection.Row row, Map<Place, Double> weights) {
        Place place = place(row.measurement());
        Double same = weights.get(place);
        Double any = same == null && row.parts().classes().isEmpty()
                ? weights.get(new Place(place.experiment(), place.well(), place.field(), ""))
                : same;
        return any == null ? OptionalDouble.empty() : OptionalDouble.of(any);
    }

    private record FieldKey(int well, int field) implements Comparable<FieldKey> {
        @Override
        public int compareTo(FieldKey other) {
            return well != other.well ? Integer.compare(well, other.well) : Integer.compare(field, other.field);
        }
    }
}
