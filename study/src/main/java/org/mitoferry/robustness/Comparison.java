package org.mitoferry.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.robustness.TunedNumber.Variant;
import org.mitoferry.statistics.ClauseFinding;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.MeanEstimate;
import org.mitoferry.statistics.PairedEffects;
import org.mitoferry.table.Measurement;
import org.mitoferry.trial.TrialResult;

/** Compares changed trials with those of the base, block by block. */
final class Comparison {
    private static final double CONFIDENCE = 0.95;

    private final String set;
    private final List<Expectation> expectations;
    private final List<Measurement> baseRows;
    private final List<Finding> base;

    /** @param base one result a seed, all of one protocol and set; not empty */
    Comparison(List<TrialResult> base) {
        this.set = base.getFirst().trial().protocol().parameterSet();
        this.expectations = base.getFirst().trial().protocol().expectations();
        this.baseRows = TrialResult.pooledRows(base);
        this.base = TrialResult.pooled(base);
    }

    /**
     * What a change did: one line for each clause.
     *
     * @param changed one result for each of the base's seeds, in the same order
     */
    List<RobustnessLine> with(Variant variant, List<TrialResult> changed) {
        List<Measurement> rows = TrialResult.pooledRows(changed);
        List<Finding> findings = TrialResult.pooled(changed);
        String note = variant.clipped()
                ? "clipped to its range, " + NumberText.of(variant.number().lowest()) + " to "
                        + NumberText.of(variant.number().highest())
                : "";
        List<RobustnessLine> lines = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            List<Clause> clauses = expectations.get(i).clauses();
            for (int c = 0; c < clauses.size(); c++) {
                lines.add(RobustnessLine.of(set, variant, note, change(i, c, findings.get(i), rows)));
            }
        }
        return lines;
    }

    private ClauseChange change(int row, int number, Finding changed, List<Measurement> rows) {
        Clause clause = expectations.get(row).clauses().get(number);
        ClauseFinding before = base.get(row).clauses().get(number);
        ClauseFinding after = changed.clauses().get(number);
        double[] differences = differences(clause, rows);
        Change change = Change.of(differences, PairedEffects.isRatio(clause));
        return new ClauseChange(
                changed.id(),
                number + 1,
                after.expected(),
                base.get(row).verdict(),
                changed.verdict(),
                before.effect(),
                after.effect(),
                after.intervalLow(),
                after.intervalHigh(),
                after.effectUnit().isEmpty() ? before.effectUnit() : after.effectUnit(),
                change.mean,
                change.low,
                change.high,
                differences.length,
                Minimum.of(clause.rule(), after.effect()));
    }

    /** Of the blocks that have an effect in both. */
    private double[] differences(Clause clause, List<Measurement> rows) {
        SortedMap<Integer, Double> before = PairedEffects.of(clause, baseRows);
        SortedMap<Integer, Double> after = PairedEffects.of(clause, rows);
        return after.entrySet().stream()
                .filter(entry -> before.containsKey(entry.getKey()))
                .mapToDouble(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), Double.NaN))
                .toArray();
    }

    /** Mean of the differences and its interval; factors for logarithms. */
    private record Change(double mean, double low, double high) {
        static Change of(double[] differences, boolean logarithms) {
            if (differences.length < 2) {
                double one = differences.length == 1 ? differences[0] : Double.NaN;
                return new Change(logarithms ? Math.exp(one) : one, Double.NaN, Double.NaN);
            }
            MeanEstimate estimate = MeanEstimate.of(differences, CONFIDENCE);
            return logarithms
                    ? new Change(Math.exp(estimate.mean()), Math.exp(estimate.low()), Math.exp(estimate.high()))
                    : new Change(estimate.mean(), estimate.low(), estimate.high());
        }
    }
}
