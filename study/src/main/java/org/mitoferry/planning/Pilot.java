package org.mitoferry.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.statistics.ExperimentValue;
import org.mitoferry.statistics.ExperimentValues;
import org.mitoferry.statistics.PairedEffects;
import org.mitoferry.table.Measurement;

/** A table from which experiments and fields are drawn. */
public final class Pilot {
    private static final String CELLS = "cells";
    private static final int FEWEST = 3;
    private static final double PERCENT = 100;

    private record FieldKey(int well, int field) implements Comparable<FieldKey> {
        @Override
        public int compareTo(FieldKey other) {
            return well != other.well ? Integer.compare(well, other.well) : Integer.compare(field, other.field);
        }
    }

    /** Rows of both arms in one experiment, by field; those of no field belong to all. */
    private record Experiment(
            SortedMap<FieldKey, List<Measurement>> arm, SortedMap<FieldKey, List<Measurement>> versus) {
        int fields() {
            return Math.min(arm.size(), versus.size());
        }
    }

    private final Clause clause;
    private final List<Measurement> rows;
    private final List<Experiment> experiments;

    private Pilot(Clause clause, List<Measurement> rows, List<Experiment> experiments) {
        this.clause = clause;
        this.rows = rows;
        this.experiments = experiments;
    }

    /**
     * Takes from a table what a clause compares.
     *
     * @return null when fewer than three experiments have both arms
     */
    public static @Nullable Pilot of(Clause clause, List<Measurement> table) {
        String versus = clause.versus() == null ? clause.arm() : clause.versus();
        // Rows of the whole well are no field; they count only where nothing was read by fields
        boolean byField = table.stream().anyMatch(row -> row.quantity().equals(clause.quantity()) && row.field() > 0);
        List<Measurement> rows = table.stream()
                .filter(row -> row.quantity().equals(clause.quantity())
                        || row.quantity().equals(CELLS))
                .filter(row -> row.arm().equals(clause.arm()) || row.arm().equals(versus))
                .filter(row -> row.field() > 0 == byField)
                .toList();
        SortedMap<Integer, Double> effects = PairedEffects.tested(clause, rows);
        if (effects.size() < FEWEST) {
            return null;
        }
        List<Experiment> experiments = new ArrayList<>();
        for (int number : effects.keySet()) {
            experiments.add(new Experiment(fields(rows, clause.arm(), number), fields(rows, versus, number)));
        }
        return new Pilot(clause, rows, experiments);
    }

    private static SortedMap<FieldKey, List<Measurement>> fields(List<Measurement> rows, String arm, int experiment) {
        SortedMap<FieldKey, List<Measurement>> fields = new TreeMap<>();
        for (Measurement row : rows) {
            if (row.experiment() == experiment && row.arm().equals(arm)) {
                fields.computeIfAbsent(new FieldKey(row.well(), row.field()), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        return fields;
    }

    /** Number of experiments with an effect, at least 3. */
    public int experiments() {
        return experiments.size();
    }

    /** Fields an arm that every experiment has, at least 1. */
    public int fields() {
        return experiments.stream().mapToInt(Experiment::fields).min().orElse(1);
    }

    /** Effects of the experiments with all their fields, on the scale of the test. */
    public double[] effects() {
        return PairedEffects.tested(clause, rows).values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** The same as they are printed: points, or natural logarithms of ratios. */
    public double[] printedEffects() {
        return PairedEffects.of(clause, rows).values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /**
     * An effect on the scale that the finding is tested on.
     *
     * @param effect percentage points without a sign, in the direction that the finding states; a ratio for quantities compared by ratios
     */
    public double onScaleOfTest(double effect) {
        if (PairedEffects.isRatio(clause)) {
            return Math.log(effect);
        }
        if (clause.rule() instanceof Rule.Points points) {
            double versus = versusMean();
            return logit(versus + (points.greater() ? 1 : -1) * Math.abs(effect) / PERCENT) - logit(versus);
        }
        return effect;
    }

    private static double logit(double fraction) {
        return Math.log(fraction / (1 - fraction));
    }

    /** Mean of the arm compared with, over experiments. */
    private double versusMean() {
        return values(clause.versus() == null ? clause.arm() : clause.versus()).values().stream()
                .mapToDouble(ExperimentValue::value)
                .average()
                .orElse(Double.NaN);
    }

    /** Mean number of cells that a field of an arm holds; NaN where the table does not count them. */
    public double cellsPerField(String arm) {
        return values(arm).values().stream()
                .mapToDouble(value -> value.cells() / value.fields().size())
                .average()
                .orElse(Double.NaN);
    }

    private Map<Integer, ExperimentValue> values(String arm) {
        return ExperimentValues.of(rows, arm, clause.cells(), clause.which(), clause.quantity())
                .experiments();
    }

    /**
     * Effects of each experiment when only some fields are taken, drawn anew so many times.
     *
     * @param fields an arm, 1 to {@link #fields()}
     * @return by experiment; a draw in which the effect has no value is left out
     */
    double[][] drawn(int fields, int draws, long seed) {
        double[][] drawn = new double[experiments.size()][];
        for (int e = 0; e < drawn.length; e++) {
            Experiment one = experiments.get(e);
            SplittableRandom random = new SplittableRandom(seed + 1_000_003L * fields + e);
            List<Measurement> sampled = new ArrayList<>();
            for (int draw = 1; draw <= draws; draw++) {
                take(one.arm(), fields, draw, random, sampled);
                take(one.versus(), fields, draw, random, sampled);
            }
            drawn[e] = PairedEffects.tested(clause, sampled).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
        }
        return drawn;
    }

    /** Some fields without replacement, by Floyd's walk over a shuffled head. */
    private static void take(
            SortedMap<FieldKey, List<Measurement>> from,
            int fields,
            int draw,
            SplittableRandom random,
            List<Measurement> into) {
        List<FieldKey> keys = new ArrayList<>(from.keySet());
        for (int i = 0; i < Math.min(fields, keys.size()); i++) {
            int j = i + random.nextInt(keys.size() - i);
            FieldKey chosen = keys.get(j);
            keys.set(j, keys.get(i));
            keys.set(i, chosen);
            for (Measurement row : from.getOrDefault(chosen, List.of())) {
                into.add(row.inExperiment(draw));
            }
        }
    }
}
