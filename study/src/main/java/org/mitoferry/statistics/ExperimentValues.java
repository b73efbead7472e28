package org.mitoferry.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mitoferry.table.Measurement;

/**
 * Reduces the rows of one quantity in one arm to one number an experiment.
 *
 * <p>The rows read are those of the cell type as a whole ({@code JJN3}); where there are none, those of its single cells ({@code JJN3#17}), each
 * counted once. Rows of fields come before rows of the whole well (field 0). A field's weight is the number in its {@code cells} row (same experiment, arm,
 * well, field, cell type and time); with weights known for every field the value is the weighted mean, which for a fraction is the pooled
 * fraction, else it is the plain mean. Where a quantity was read several times ({@code object} is {@code t=24 h}), the last time of the arm
 * counts; rows without a time come before rows with one. Values read off the culture ({@code truth}) come before those of assays.
 *
 * @param experiments by experiment's number; those without a value are absent
 * @param method the method of the rows read; empty when there were none
 * @param unit unit of the rows read; empty when there were none
 * @param reason why there is no value at all; empty when there is one
 */
public record ExperimentValues(
        SortedMap<Integer, ExperimentValue> experiments, String method, String unit, String reason) {

    private static final String TRUTH = "truth";
    private static final String CELLS = "cells";

    private record Place(int experiment, int well, int field, String object) {}

    /**
     * Reads one quantity.
     *
     * @param cells the cell type; null for a quantity that belongs to no cell type
     */
    public static ExperimentValues of(List<Measurement> rows, String arm, @Nullable String cells, String quantity) {
        List<Measurement> ofArm = rows.stream().filter(m -> m.arm().equals(arm)).toList();
        if (ofArm.isEmpty()) {
            return none("arm '" + arm + "' was not run");
        }
        List<Measurement> chosen = ofCells(ofArm, cells, quantity);
        if (chosen.isEmpty()) {
            return none(quantity + (cells == null ? "" : " of " + cells) + " was not measured in arm '" + arm + "'");
        }
        String method = method(chosen);
        List<Measurement> read = fieldsBeforeWells(atLastTime(
                chosen.stream().filter(m -> m.method().equals(method)).toList()));
        List<Measurement> finite =
                read.stream().filter(m -> Double.isFinite(m.value())).toList();
        if (finite.isEmpty()) {
            String said = read.getFirst().reason();
            return none(quantity + " has no value in arm '" + arm + "'" + (said.isEmpty() ? "" : ": " + said));
        }
        return new ExperimentValues(
                byExperiment(finite, weights(ofArm, cells, method)),
                method,
                finite.getFirst().unit(),
                "");
    }

    private static ExperimentValues none(String reason) {
        return new ExperimentValues(new TreeMap<>(), "", "", reason);
    }

    private static List<Measurement> ofCells(List<Measurement> rows, @Nullable String cells, String quantity) {
        String type = cells == null ? "" : cells;
        List<Measurement> named =
                rows.stream().filter(m -> m.quantity().equals(quantity)).toList();
        List<Measurement> whole =
                named.stream().filter(m -> m.cell().equals(type)).toList();
        return whole.isEmpty() && cells != null
                ? named.stream().filter(m -> m.cell().startsWith(type + "#")).toList()
                : whole;
    }

    private static String method(List<Measurement> rows) {
        List<String> methods =
                rows.stream().map(Measurement::method).distinct().sorted().toList();
        return methods.contains(TRUTH) ? TRUTH : methods.getFirst();
    }

    private static List<Measurement> atLastTime(List<Measurement> rows) {
        List<Measurement> untimed = rows.stream()
                .filter(m -> MeasuredTime.hours(m.object()).isEmpty())
                .toList();
        if (!untimed.isEmpty()) {
            return untimed;
        }
        double last = rows.stream()
                .mapToDouble(m -> MeasuredTime.hours(m.object()).orElseThrow())
                .max()
                .orElseThrow();
        return rows.stream()
                .filter(m -> MeasuredTime.hours(m.object()).orElseThrow() == last)
                .toList();
    }

    private static List<Measurement> fieldsBeforeWells(List<Measurement> rows) {
        List<Measurement> fields = rows.stream().filter(m -> m.field() > 0).toList();
        return fields.isEmpty() ? rows : fields;
    }

    private static Map<Place, Double> weights(List<Measurement> ofArm, @Nullable String cells, String method) {
        Map<Place, Double> weights = new HashMap<>();
        for (Measurement row : ofArm) {
            if (row.quantity().equals(CELLS)
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
        boolean timed = MeasuredTime.hours(row.object()).isPresent();
        return new Place(row.experiment(), row.well(), row.field(), timed ? row.object() : "");
    }

    private static SortedMap<Integer, ExperimentValue> byExperiment(
            List<Measurement> rows, Map<Place, Double> weights) {
        SortedMap<Integer, SortedMap<FieldKey, List<Measurement>>> grouped = new TreeMap<>();
        for (Measurement row : rows) {
            grouped.computeIfAbsent(row.experiment(), _ -> new TreeMap<>())
                    .computeIfAbsent(new FieldKey(row.well(), row.field()), _ -> new ArrayList<>())
                    .add(row);
        }
        SortedMap<Integer, ExperimentValue> values = new TreeMap<>();
        grouped.forEach((experiment, fields) -> {
            ExperimentValue value = reduce(experiment, fields, weights);
            if (Double.isFinite(value.value())) {
                values.put(experiment, value);
            }
        });
        return values;
    }

    private static ExperimentValue reduce(
            int experiment, SortedMap<FieldKey, List<Measurement>> fields, Map<Place, Double> weights) {
        List<Double> ofFields = new ArrayList<>();
        double weighted = 0;
        double cells = 0;
        double sum = 0;
        int rows = 0;
        boolean allWeighted = true;
        for (List<Measurement> field : fields.values()) {
            double fieldSum = field.stream().mapToDouble(Measurement::value).sum();
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

    private static OptionalDouble weight(Measurement row, Map<Place, Double> weights) {
        Place place = place(row);
        Double atTime = weights.get(place);
        Double any =
                atTime == null ? weights.get(new Place(place.experiment(), place.well(), place.field(), "")) : atTime;
        return any == null ? OptionalDouble.empty() : OptionalDouble.of(any);
    }

    private record FieldKey(int well, int field) implements Comparable<FieldKey> {
        @Override
        public int compareTo(FieldKey other) {
            return well != other.well ? Integer.compare(well, other.well) : Integer.compare(field, other.field);
        }
    }
}
