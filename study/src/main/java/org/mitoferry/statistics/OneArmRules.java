package org.mitoferry.statistics;

import static org.mitoferry.statistics.ExpectedWords.number;
import static org.mitoferry.statistics.ExpectedWords.probability;

import java.util.Arrays;
import java.util.Collection;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.mitoferry.distribution.KaplanMeier;
import org.mitoferry.distribution.NormalMixture;
import org.mitoferry.distribution.TwoClasses;
import org.mitoferry.protocol.Expectation.Rule;

/** The rules on what one arm shows. All take one number, or one sample of objects, from each of two experiments or more. */
final class OneArmRules {

    private static final double BOUND = 0.90;
    private static final double DIFFERENCE = 0.95;
    private static final double PERCENT = 100;
    /** Any number: the answer is a function of it and of the values. */
    private static final long SEED = 20_250_103;

    private OneArmRules() {}

    static Outcome threshold(Rule.Threshold rule, double[] values, String unit) {
        MeanEstimate estimate = MeanEstimate.of(values, BOUND);
        boolean holds = rule.greater() ? estimate.low() > rule.bound() : estimate.high() < rule.bound();
        AlternativeHypothesis side =
                rule.greater() ? AlternativeHypothesis.GREATER_THAN : AlternativeHypothesis.LESS_THAN;
        String why = "The one-sided 95 % bound, " + number(rule.greater() ? estimate.low() : estimate.high(), unit)
                + ", is " + (holds ? "" : "not ") + (rule.greater() ? "above " : "below ") + number(rule.bound(), unit)
                + ".";
        return new Outcome.Tested(
                holds,
                estimate.mean(),
                estimate.low(),
                estimate.high(),
                BOUND,
                unit,
                "one-sided t of the mean",
                MeanEstimate.p(values, rule.bound(), side),
                SignedRank.p(less(values, rule.bound()), side),
                why);
    }

    static Outcome between(Rule.Between rule, double[] values, String unit) {
        MeanEstimate estimate = MeanEstimate.of(values, BOUND);
        boolean inside = estimate.low() > rule.low() && estimate.high() < rule.high();
        return new Outcome.Tested(
                inside,
                estimate.mean(),
                estimate.low(),
                estimate.high(),
                BOUND,
                unit,
                "two one-sided t of the mean",
                MeanEstimate.equivalenceP(values, rule.low(), rule.high()),
                signedRankInside(values, rule.low(), rule.high()),
                insideWhy("the mean", inside, number(rule.low(), unit), number(rule.high(), unit)));
    }

    /** Kaplan-Meier medians, one an experiment, compared as logarithms. */
    static Outcome medianBetween(Rule.MedianBetween rule, ObjectSamples samples) {
        double[] logs = new double[samples.experiments().size()];
        int i = 0;
        for (var entry : samples.experiments().entrySet()) {
            double median = entry.getValue().survival().median();
            if (median == Double.POSITIVE_INFINITY) {
                return new Outcome.Untestable("In experiment " + entry.getKey()
                        + " more than half of the objects outlived the recording, so there is no median.");
            }
            if (!(median > 0)) {
                return new Outcome.Untestable("In experiment " + entry.getKey() + " the median is not above 0.");
            }
            logs[i++] = Math.log(median);
        }
        MeanEstimate estimate = MeanEstimate.of(logs, BOUND);
        double low = Math.log(rule.low());
        double high = Math.log(rule.high());
        boolean inside = estimate.low() > low && estimate.high() < high;
        return new Outcome.Tested(
                inside,
                Math.exp(estimate.mean()),
                Math.exp(estimate.low()),
                Math.exp(estimate.high()),
                BOUND,
                samples.unit(),
                "two one-sided t of the ln medians",
                MeanEstimate.equivalenceP(logs, low, high),
                signedRankInside(logs, low, high),
                insideWhy("the median", inside, number(rule.low()), number(rule.high())) + pooled(samples));
    }

    private static String pooled(ObjectSamples samples) {
        KaplanMeier all = samples.pooled().survival();
        String high = all.medianHigh() == Double.POSITIVE_INFINITY ? "beyond the recording" : number(all.medianHigh());
        return " Of all " + all.objects() + " objects, " + (all.objects() - all.ended())
                + " of them censored, the Kaplan-Meier median is " + number(all.median()) + " (95 % "
                + number(all.medianLow()) + " to " + high + ", taking objects as independent).";
    }

    static Outcome shareAbove(Rule.ShareAbove rule, ObjectSamples samples) {
        double[] shares = samples.experiments().values().stream()
                .mapToDouble(sample -> share(sample.values(), rule.bound()))
                .toArray();
        MeanEstimate estimate = MeanEstimate.of(shares, BOUND);
        boolean holds = estimate.low() >= rule.share();
        int objects = samples.pooled().values().length;
        return new Outcome.Tested(
                holds,
                estimate.mean(),
                estimate.low(),
                Math.min(1, estimate.high()),
                BOUND,
                "share",
                "one-sided t of the share",
                MeanEstimate.p(shares, rule.share(), AlternativeHypothesis.GREATER_THAN),
                SignedRank.p(less(shares, rule.share()), AlternativeHypothesis.GREATER_THAN),
                "The one-sided 95 % bound of the share above " + number(rule.bound()) + ", "
                        + number(PERCENT * estimate.low()) + " %, " + (holds ? "reaches " : "does not reach ")
                        + number(PERCENT * rule.share()) + " %, over " + objects + " objects.");
    }

    private static double share(double[] values, double bound) {
        return (double) Arrays.stream(values).filter(v -> v > bound).count() / values.length;
    }

    static Outcome zero(Collection<ExperimentValue> values, String unit) {
        double[] means = values.stream().mapToDouble(ExperimentValue::value).toArray();
        long other = Arrays.stream(means).filter(v -> v != 0).count();
        double cells = values.stream().mapToDouble(ExperimentValue::cells).sum();
        String of = Double.isNaN(cells) ? "" : " (" + number(cells) + " cells)";
        double none = Double.NaN;
        return new Outcome.Tested(
                other == 0,
                MeanEstimate.mean(means),
                none,
                none,
                none,
                unit,
                "",
                none,
                none,
                other == 0
                        ? "It is 0 in each of " + means.length + " experiments" + of + "."
                        : "It is not 0 in " + other + " of " + means.length + " experiments" + of + ".");
    }

    /** Objects of experiments that have enough of them; all positive. */
    static Outcome twoClasses(ObjectSamples samples) {
        double[][] logs = samples.experiments().values().stream()
                .map(sample -> Arrays.stream(sample.values()).map(Math::log).toArray())
                .toArray(double[][]::new);
        TwoClasses found = TwoClasses.of(logs, SEED);
        double[] distances = new double[logs.length];
        double share = 0;
        for (int i = 0; i < logs.length; i++) {
            NormalMixture classes = found.classes().get(i);
            distances[i] = classes.highMean() - classes.lowMean();
            share += classes.lowShare() / logs.length;
        }
        MeanEstimate estimate = MeanEstimate.of(distances, DIFFERENCE);
        String why = "Two components against one lognormal p " + probability(found.pLognormal())
                + ", against one skewed component p "
                + probability(found.pSkewed()) + " (bootstrap), dip test p " + probability(found.pDip())
                + "; all below 0.05 make two. The effect is the upper class over the lower, which holds "
                + number(PERCENT * share) + " % of the objects.";
        return new Outcome.Tested(
                found.two(),
                Math.exp(estimate.mean()),
                Math.exp(estimate.low()),
                Math.exp(estimate.high()),
                DIFFERENCE,
                "ratio",
                "largest of two bootstrap tests and the dip test, combined over experiments by Stouffer",
                found.p(),
                Double.NaN,
                why);
    }

    private static double[] less(double[] values, double bound) {
        return Arrays.stream(values).map(v -> v - bound).toArray();
    }

    private static double signedRankInside(double[] values, double low, double high) {
        return Math.max(
                SignedRank.p(less(values, low), AlternativeHypothesis.GREATER_THAN),
                SignedRank.p(less(values, high), AlternativeHypothesis.LESS_THAN));
    }

    private static String insideWhy(String what, boolean inside, String low, String high) {
        return "The 90 % interval of " + what + (inside ? " lies" : " does not lie") + " between " + low + " and "
                + high + ".";
    }
}
