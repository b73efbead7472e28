package org.mitoferry.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.table.Measurement;

/** What a clause that compares two arms shows in each experiment, for whoever compares one study with another on the same blocks. */
public final class PairedEffects {
    private static final double PERCENT = 100;

    private PairedEffects() {}

    /** Whether a clause compares two arms, or two classes of an arm, by points or by a ratio. */
    public static boolean compares(Clause clause) {
        return clause.rule().compares() && !(clause.rule() instanceof Rule.EquivalentShare);
    }

    /** Whether a clause compares by a ratio, whose effects are logarithms, rather than by points. */
    public static boolean isRatio(Clause clause) {
        return clause.rule() instanceof Rule.Ratio || clause.rule() instanceof Rule.EquivalentRatio;
    }

    /**
     * The effect by experiment: percentage points of a difference, or the natural logarithm of a ratio, with half a count in both sides where
     * a count is 0.
     *
     * @return empty for a clause that compares otherwise; an experiment without a value on one side is absent
     */
    public static SortedMap<Integer, Double> of(Clause clause, List<Measurement> rows) {
        SortedMap<Integer, Double> effects = new TreeMap<>();
        boolean points = clause.rule() instanceof Rule.Points || clause.rule() instanceof Rule.EquivalentPoints;
        if (!points && !isRatio(clause)) {
            return effects;
        }
        ExperimentValues arm =
                ExperimentValues.of(rows, clause.arm(), clause.cells(), clause.which(), clause.quantity());
        ExperimentValues versus = ExperimentValues.of(
                rows,
                ExpectedWords.versus(clause),
                ExpectedWords.versusCells(clause),
                ExpectedWords.versusWhich(clause),
                clause.quantity());
        boolean counted = PairedRules.isCounted(clause.quantity());
        arm.experiments().forEach((experiment, here) -> {
            ExperimentValue there = versus.experiments().get(experiment);
            if (there != null && points) {
                effects.put(experiment, PERCENT * (here.value() - there.value()));
            } else if (there != null) {
                Scales.logRatio(here, there, counted).ifPresent(ratio -> effects.put(experiment, ratio));
            }
        });
        return effects;
    }

    /**
     * What the test of a clause is on, by experiment: natural logarithms of ratios, differences of logits where a difference of fractions is
     * asked for, percentage points where fractions are to be equivalent, or where one of them has no logit.
     *
     * @return as {@link #of}
     */
    public static SortedMap<Integer, Double> tested(Clause clause, List<Measurement> rows) {
        if (!(clause.rule() instanceof Rule.Points)) {
            return of(clause, rows);
        }
        SortedMap<Integer, Double> logits = new TreeMap<>();
        ExperimentValues arm =
                ExperimentValues.of(rows, clause.arm(), clause.cells(), clause.which(), clause.quantity());
        ExperimentValues versus = ExperimentValues.of(
                rows,
                ExpectedWords.versus(clause),
                ExpectedWords.versusCells(clause),
                ExpectedWords.versusWhich(clause),
                clause.quantity());
        for (Map.Entry<Integer, ExperimentValue> one : arm.experiments().entrySet()) {
            ExperimentValue there = versus.experiments().get(one.getKey());
            if (there != null) {
                Optional<Scales.Fractions> fractions = Scales.fractions(one.getValue(), there);
                if (fractions.isEmpty()) {
                    return of(clause, rows);
                }
                logits.put(one.getKey(), fractions.get().logitDifference());
            }
        }
        return logits;
    }
}
