package org.mitoferry.statistics;

import static org.mitoferry.statistics.ExpectedWords.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.table.Measurement;

/** Judges what a protocol expects by what was measured; the rules stand in the package's description. */
public final class Verdicts {

    private static final double THRESHOLD = 0.90;
    private static final double PERCENT = 100;
    private static final String ONE_EXPERIMENT =
            "One experiment: the experiment is the unit of replication, so there is nothing to test.";

    private Verdicts() {}

    /**
     * One finding for each expectation, in the order given. Holm's adjustment runs over the rows that could be tested.
     *
     * @param measurements rows of one study; rows of quantities and arms that no expectation names are ignored
     */
    public static List<Finding> judge(List<Expectation> expectations, List<Measurement> measurements) {
        List<Finding> findings = new ArrayList<>();
        for (Expectation expectation : expectations) {
            findings.add(judge(expectation, measurements));
        }
        double[] adjusted =
                Holm.adjust(findings.stream().mapToDouble(Finding::pExperiment).toArray());
        List<Finding> complete = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            complete.add(findings.get(i).withHolm(adjusted[i]));
        }
        return List.copyOf(complete);
    }

    private static Finding judge(Expectation expectation, List<Measurement> rows) {
        String notTested = expectation.notTested();
        if (notTested != null) {
            return Finding.notTested(expectation, 0, "", sentence(notTested));
        }
        Clause clause = expectation.clauses().getFirst();
        ExperimentValues arm = ExperimentValues.of(rows, clause.arm(), clause.cells(), clause.quantity());
        if (arm.experiments().isEmpty()) {
            return Finding.notTested(expectation, 0, "", sentence(arm.reason()));
        }
        String versusArm = clause.versus();
        if (clause.rule() instanceof Rule.Threshold rule) {
            return judgeAlone(expectation, rule, arm);
        }
        if (!clause.rule().compares()) {
            return Finding.notTested(expectation, 0, arm.method(), "No test of this rule is at hand.");
        }
        if (versusArm == null) {
            return Finding.notTested(expectation, 0, arm.method(), "No arm to compare with is named.");
        }
        ExperimentValues versus =
                ExperimentValues.of(rows, versusArm, ExpectedWords.versusCells(clause), clause.quantity());
        if (versus.experiments().isEmpty()) {
            return Finding.notTested(expectation, 0, arm.method(), sentence(versus.reason()));
        }
        return judgePairs(expectation, arm, versus);
    }

    private static Finding judgePairs(Expectation expectation, ExperimentValues arm, ExperimentValues versus) {
        Pairs pairs = Pairs.of(arm, versus);
        String method = arm.method().equals(versus.method()) ? arm.method() : arm.method() + ", " + versus.method();
        if (pairs.size() == 0) {
            return Finding.notTested(expectation, 0, method, "No experiment has a value in both arms.");
        }
        if (pairs.size() == 1) {
            return describe(expectation, pairs.arm().getFirst(), pairs.versus().getFirst(), method);
        }
        Optional<Outcome> outcome = switch (expectation.clauses().getFirst().rule()) {
            case Rule.Ratio rule -> PairedRules.ratio(rule, pairs);
            case Rule.Points rule -> PairedRules.points(rule, pairs);
            case Rule.EquivalentRatio rule -> PairedRules.equivalentRatio(rule, pairs);
            case Rule.EquivalentPoints rule -> Optional.of(PairedRules.equivalentPoints(rule, pairs));
            case Rule.Threshold _,
                    Rule.Between _,
                    Rule.MedianBetween _,
                    Rule.ShareAbove _,
                    Rule.Zero _,
                    Rule.TwoClasses _ -> throw new IllegalStateException("a rule on one arm has no pairs");
        };
        double pField = FieldTest.p(fields(pairs.arm()), fields(pairs.versus()));
        String leftOut = pairs.leftOut().isEmpty()
                ? ""
                : " Left out, without a value in one of the arms: experiment "
                        + pairs.leftOut().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".";
        return outcome.map(o -> finding(expectation, o, pField, pairs.size(), method, leftOut))
                .orElseGet(
                        () -> Finding.notTested(
                                expectation,
                                pairs.size(),
                                method,
                                "A value of 0 (or a fraction of 1) cannot be compared on this scale without its number of cells."));
    }

    /** The effect of a single experiment, untested; a quotient that does not exist stays away. */
    private static Finding describe(
            Expectation expectation, ExperimentValue arm, ExperimentValue versus, String method) {
        Rule rule = expectation.clauses().getFirst().rule();
        boolean ratio = rule instanceof Rule.Ratio || rule instanceof Rule.EquivalentRatio;
        double effect = ratio ? arm.value() / versus.value() : PERCENT * (arm.value() - versus.value());
        return Double.isFinite(effect)
                ? Finding.described(expectation, 1, method, ONE_EXPERIMENT, effect, ratio ? "ratio" : "points")
                : Finding.notTested(expectation, 1, method, ONE_EXPERIMENT);
    }

    private static Finding judgeAlone(Expectation expectation, Rule.Threshold rule, ExperimentValues arm) {
        int n = arm.experiments().size();
        if (n == 1) {
            double value = arm.experiments().firstEntry().getValue().value();
            return Finding.described(expectation, n, arm.method(), ONE_EXPERIMENT, value, arm.unit());
        }
        double[] values = arm.experiments().values().stream()
                .mapToDouble(ExperimentValue::value)
                .toArray();
        double[] beyond = new double[n];
        for (int i = 0; i < n; i++) {
            beyond[i] = values[i] - rule.bound();
        }
        MeanEstimate estimate = MeanEstimate.of(values, THRESHOLD);
        boolean holds = rule.greater() ? estimate.low() > rule.bound() : estimate.high() < rule.bound();
        AlternativeHypothesis side =
                rule.greater() ? AlternativeHypothesis.GREATER_THAN : AlternativeHypothesis.LESS_THAN;
        String why = "The one-sided 95 % bound, " + number(rule.greater() ? estimate.low() : estimate.high()) + ", is "
                + (holds ? "" : "not ") + (rule.greater() ? "above " : "below ") + number(rule.bound()) + ".";
        Outcome outcome = new Outcome(
                holds,
                estimate.mean(),
                estimate.low(),
                estimate.high(),
                THRESHOLD,
                arm.unit(),
                "one-sided t of the mean",
                MeanEstimate.p(values, rule.bound(), side),
                SignedRank.p(beyond, side),
                why);
        return finding(expectation, outcome, Double.NaN, n, arm.method(), "");
    }

    private static Finding finding(
            Expectation expectation, Outcome outcome, double pField, int n, String method, String addition) {
        return new Finding(
                expectation.id(),
                expectation.statement(),
                ExpectedWords.of(expectation),
                expectation.origin(),
                outcome.holds() ? Verdict.HOLDS : Verdict.FAILS,
                outcome.effect(),
                outcome.low(),
                outcome.high(),
                outcome.confidence(),
                outcome.unit(),
                outcome.test(),
                outcome.p(),
                outcome.pSignedRank(),
                Double.NaN,
                pField,
                n,
                method,
                outcome.why() + addition);
    }

    private static List<Double> fields(List<ExperimentValue> values) {
        return values.stream().flatMap(v -> v.fields().stream()).toList();
    }

    private static String sentence(String reason) {
        return reason.isEmpty() ? "" : Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }
}
