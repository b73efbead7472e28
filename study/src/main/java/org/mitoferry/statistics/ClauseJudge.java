package org.mitoferry.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mitoferry.distribution.TwoClasses;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.table.Measurement;

/** Judges one clause by the rows of a study. */
final class ClauseJudge {

    private static final double PERCENT = 100;
    private static final String ONE_EXPERIMENT =
            "One experiment: the experiment is the unit of replication, so there is nothing to test.";

    private final Clause clause;
    private final String expected;
    private final List<Measurement> rows;

    private ClauseJudge(Clause clause, List<Measurement> rows) {
        this.clause = clause;
        this.expected = ExpectedWords.of(clause);
        this.rows = rows;
    }

    static ClauseFinding judge(Clause clause, List<Measurement> rows) {
        return new ClauseJudge(clause, rows).judge();
    }

    private ClauseFinding judge() {
        return switch (clause.rule()) {
            case Rule.Ratio _, Rule.Points _, Rule.EquivalentRatio _, Rule.EquivalentPoints _ ->
                ObjectSamples.isLifetime(clause.quantity()) ? lifetimes() : pairs();
            case Rule.EquivalentShare rule -> scaled(rule);
            case Rule.Threshold _, Rule.Between _, Rule.Zero _ -> alone();
            case Rule.MedianBetween _, Rule.ShareAbove _, Rule.TwoClasses _ -> objects();
        };
    }

    /** What is compared, in an arm. */
    private ExperimentValues of(String arm) {
        return ExperimentValues.of(rows, arm, clause.cells(), clause.which(), clause.quantity());
    }

    /** What it is compared with. */
    private ExperimentValues versus() {
        return ExperimentValues.of(
                rows,
                ExpectedWords.versus(clause),
                ExpectedWords.versusCells(clause),
                ExpectedWords.versusWhich(clause),
                clause.quantity());
    }

    private ClauseFinding pairs() {
        ExperimentValues arm = of(clause.arm());
        ExperimentValues versus = versus();
        String missing = missing(arm.reason(), versus.reason());
        if (!missing.isEmpty()) {
            return notTested(0, arm.method(), missing);
        }
        Pairs pairs = Pairs.of(arm, versus);
        return compared(pairs, method(arm.method(), versus.method()), Double.NaN, "");
    }

    /** Equivalence on the scale of a third arm: each experiment's difference as a share of that arm's value. */
    private ClauseFinding scaled(Rule.EquivalentShare rule) {
        ExperimentValues arm = of(clause.arm());
        ExperimentValues versus = versus();
        ExperimentValues scale = of(rule.ofArm());
        String missing = missing(arm.reason(), versus.reason(), scale.reason());
        String method = method(arm.method(), versus.method());
        if (!missing.isEmpty()) {
            return notTested(0, arm.method(), missing);
        }
        Pairs pairs = Pairs.of(arm, versus);
        List<Double> shares = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            int experiment = pairs.arm().get(i).experiment();
            ExperimentValue whole = scale.experiments().get(experiment);
            if (whole == null || !(whole.value() > 0)) {
                return notTested(
                        pairs.size(),
                        method,
                        "In experiment " + experiment + " " + clause.quantity() + " in " + rule.ofArm()
                                + " is not above 0, so there is no scale to compare on.");
            }
            shares.add((pairs.arm().get(i).value() - pairs.versus().get(i).value()) / whole.value());
        }
        if (shares.size() < 2) {
            return shares.isEmpty()
                    ? notTested(0, method, "No experiment has a value on both sides.")
                    : described(1, method, ONE_EXPERIMENT, shares.getFirst(), "share");
        }
        double pField = FieldTest.p(fields(pairs.arm()), fields(pairs.versus()));
        Outcome outcome = PairedRules.equivalentShare(rule, shares);
        return finding(
                outcome,
                pField,
                shares.size(),
                method,
                leftOut("Left out, without a value on one of the sides", pairs.leftOut()));
    }

    private ClauseFinding lifetimes() {
        ObjectSamples arm = ObjectSamples.of(rows, clause.arm(), clause.cells(), clause.which(), clause.quantity());
        ObjectSamples versus = ObjectSamples.of(
                rows,
                ExpectedWords.versus(clause),
                ExpectedWords.versusCells(clause),
                ExpectedWords.versusWhich(clause),
                clause.quantity());
        String missing = missing(arm.reason(), versus.reason());
        if (!missing.isEmpty()) {
            return notTested(0, arm.method(), missing);
        }
        LifetimePairs lifetimes = LifetimePairs.of(arm, versus);
        return compared(
                lifetimes.pairs(), method(arm.method(), versus.method()), lifetimes.pLogRank(), lifetimes.statistic());
    }

    private ClauseFinding compared(Pairs pairs, String method, double pObjects, String addition) {
        if (pairs.size() == 0) {
            return notTested(0, method, "No experiment has a value on both sides.");
        }
        if (pairs.size() == 1) {
            return describedPair(pairs.arm().getFirst(), pairs.versus().getFirst(), method, addition);
        }
        Outcome outcome = switch (clause.rule()) {
            case Rule.Ratio rule -> PairedRules.ratio(rule, pairs, clause.quantity());
            case Rule.Points rule -> PairedRules.points(rule, pairs);
            case Rule.EquivalentRatio rule -> PairedRules.equivalentRatio(rule, pairs, clause.quantity());
            case Rule.EquivalentPoints rule -> PairedRules.equivalentPoints(rule, pairs);
            case Rule.EquivalentShare _,
                    Rule.Threshold _,
                    Rule.Between _,
                    Rule.MedianBetween _,
                    Rule.ShareAbove _,
                    Rule.Zero _,
                    Rule.TwoClasses _ -> throw new IllegalStateException("this rule has no pairs: " + clause.rule());
        };
        double pField = Double.isNaN(pObjects) ? FieldTest.p(fields(pairs.arm()), fields(pairs.versus())) : pObjects;
        String leftOut = leftOut("Left out, without a value on one of the sides", pairs.leftOut());
        return finding(outcome, pField, pairs.size(), method, addition + leftOut);
    }

    /** The effect of a single experiment, untested; a quotient that does not exist stays away. */
    private ClauseFinding describedPair(ExperimentValue arm, ExperimentValue versus, String method, String addition) {
        boolean ratio = clause.rule() instanceof Rule.Ratio || clause.rule() instanceof Rule.EquivalentRatio;
        double effect = ratio ? arm.value() / versus.value() : PERCENT * (arm.value() - versus.value());
        return Double.isFinite(effect)
                ? described(1, method, ONE_EXPERIMENT + addition, effect, ratio ? "ratio" : "points")
                : notTested(1, method, ONE_EXPERIMENT + addition);
    }

    private ClauseFinding alone() {
        ExperimentValues arm = of(clause.arm());
        int n = arm.experiments().size();
        if (n == 0) {
            return notTested(0, arm.method(), sentence(arm.reason()));
        }
        if (n == 1) {
            double value = arm.experiments().firstEntry().getValue().value();
            return described(n, arm.method(), ONE_EXPERIMENT, value, unit(arm));
        }
        double[] values = arm.experiments().values().stream()
                .mapToDouble(ExperimentValue::value)
                .toArray();
        Outcome outcome = switch (clause.rule()) {
            case Rule.Threshold rule -> OneArmRules.threshold(rule, values, unit(arm));
            case Rule.Between rule -> OneArmRules.between(rule, values, unit(arm));
            case Rule.Zero _ -> OneArmRules.zero(arm.experiments().values(), unit(arm));
            case Rule.Ratio _,
                    Rule.Points _,
                    Rule.EquivalentRatio _,
                    Rule.EquivalentPoints _,
                    Rule.EquivalentShare _,
                    Rule.MedianBetween _,
                    Rule.ShareAbove _,
                    Rule.TwoClasses _ ->
                throw new IllegalStateException("this rule is none on a mean: " + clause.rule());
        };
        return finding(outcome, Double.NaN, n, arm.method(), "");
    }

    private ClauseFinding objects() {
        ObjectSamples all = ObjectSamples.of(rows, clause.arm(), clause.cells(), clause.which(), clause.quantity());
        if (!all.reason().isEmpty()) {
            return notTested(0, all.method(), sentence(all.reason()));
        }
        boolean classes = clause.rule() instanceof Rule.TwoClasses;
        ObjectSamples samples = classes ? only(all, ClauseJudge::canBeSplit) : all;
        int n = samples.experiments().size();
        if (n == 0) {
            return notTested(
                    0,
                    all.method(),
                    "No experiment has " + TwoClasses.FEWEST + " objects above 0 that differ in size.");
        }
        if (n == 1) {
            return notTested(1, all.method(), ONE_EXPERIMENT);
        }
        Outcome outcome = switch (clause.rule()) {
            case Rule.MedianBetween rule -> OneArmRules.medianBetween(rule, samples);
            case Rule.ShareAbove rule -> OneArmRules.shareAbove(rule, samples);
            case Rule.TwoClasses _ -> OneArmRules.twoClasses(samples);
            case Rule.Ratio _,
                    Rule.Points _,
                    Rule.EquivalentRatio _,
                    Rule.EquivalentPoints _,
                    Rule.EquivalentShare _,
                    Rule.Threshold _,
                    Rule.Between _,
                    Rule.Zero _ -> throw new IllegalStateException("this rule is none on objects: " + clause.rule());
        };
        List<Integer> leftOut = new ArrayList<>(all.experiments().keySet());
        leftOut.removeAll(samples.experiments().keySet());
        return finding(
                outcome,
                Double.NaN,
                n,
                all.method(),
                leftOut("Left out, with fewer than " + TwoClasses.FEWEST + " objects", leftOut));
    }

    private static ObjectSamples only(ObjectSamples samples, Predicate<ObjectSamples.Sample> condition) {
        SortedMap<Integer, ObjectSamples.Sample> kept = new TreeMap<>(samples.experiments());
        kept.values().removeIf(condition.negate());
        return new ObjectSamples(kept, samples.method(), samples.unit(), "");
    }

    private static boolean canBeSplit(ObjectSamples.Sample sample) {
        double[] values = sample.values();
        boolean varies = false;
        for (double value : values) {
            if (!(value > 0)) {
                return false;
            }
            varies |= value != values[0];
        }
        return varies && values.length >= TwoClasses.FEWEST;
    }

    private ClauseFinding finding(Outcome outcome, double pField, int n, String method, String addition) {
        return switch (outcome) {
            case Outcome.Untestable untestable -> notTested(n, method, untestable.why() + addition);
            case Outcome.Tested tested ->
                ClauseFinding.tested(clause.quantity(), expected, tested, pField, n, method, tested.why() + addition);
        };
    }

    private ClauseFinding notTested(int n, String method, String why) {
        return ClauseFinding.notTested(clause.quantity(), expected, n, method, why);
    }

    private String unit(ExperimentValues arm) {
        return ExpectedWords.unit(clause.quantity(), arm.unit());
    }

    private ClauseFinding described(int n, String method, String why, double effect, String unit) {
        return ClauseFinding.described(clause.quantity(), expected, n, method, why, effect, unit);
    }

    /** The reasons why there is nothing to compare, each once; empty when there is none. */
    private static String missing(String... reasons) {
        return Stream.of(reasons)
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .map(ClauseJudge::sentence)
                .collect(Collectors.joining(" "));
    }

    private static String method(String arm, String versus) {
        return arm.equals(versus) ? arm : arm + ", " + versus;
    }

    private static String leftOut(String why, Iterable<Integer> experiments) {
        List<String> names = new ArrayList<>();
        experiments.forEach(e -> names.add(String.valueOf(e)));
        return names.isEmpty() ? "" : " " + why + ": experiment " + String.join(", ", names) + ".";
    }

    private static List<Double> fields(List<ExperimentValue> values) {
        return values.stream().flatMap(v -> v.fields().stream()).toList();
    }

    private static String sentence(String reason) {
        return reason.isEmpty() ? "" : Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }
}
