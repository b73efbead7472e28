package org.mitoferry.statistics;

import static org.mitoferry.statistics.ExpectedWords.number;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.mitoferry.protocol.Expectation.Rule;

/** The rules that compare two arms within experiments. What the scale has no place for (see {@link Scales}) is told. */
final class PairedRules {

    private static final double DIFFERENCE = 0.95;
    private static final double EQUIVALENCE = 0.90;
    private static final double PERCENT = 100;
    /** Fractions lie between 0 and 1, so no difference of two is larger. */
    private static final double MOST_POINTS = 100;

    /** Quantities counted per cell end so. */
    private static final String PER_CELL = "PerCell";

    private PairedRules() {}

    static Outcome ratio(Rule.Ratio rule, Pairs pairs, String quantity) {
        double[] d = logRatios(pairs, quantity);
        String undefined = undefined(d, pairs, quantity);
        if (!undefined.isEmpty()) {
            return new Outcome.Untestable(undefined);
        }
        MeanEstimate estimate = MeanEstimate.of(d, DIFFERENCE);
        double effect = Math.exp(estimate.mean());
        boolean clear = rule.greater() ? estimate.low() > 0 : estimate.high() < 0;
        boolean large = rule.greater() ? effect >= rule.ratio() : effect <= rule.ratio();
        String why = differenceWhy(
                clear,
                large,
                "95 % interval of the ratio",
                "1",
                rule.greater(),
                "the ratio " + number(effect) + (large ? " reaches " : " does not reach ") + number(rule.ratio()));
        return new Outcome.Tested(
                clear && large,
                effect,
                Math.exp(estimate.low()),
                Math.exp(estimate.high()),
                DIFFERENCE,
                "ratio",
                "paired t on ln ratios, two-sided",
                MeanEstimate.p(d, 0, AlternativeHypothesis.TWO_SIDED),
                SignedRank.p(d, AlternativeHypothesis.TWO_SIDED),
                why + mended(pairs));
    }

    static Outcome points(Rule.Points rule, Pairs pairs) {
        int n = pairs.size();
        double[] logits = new double[n];
        double[] reference = new double[n];
        for (int i = 0; i < n; i++) {
            Optional<Scales.Fractions> fractions =
                    Scales.fractions(pairs.arm().get(i), pairs.versus().get(i));
            if (fractions.isEmpty()) {
                return plainPoints(rule, pairs);
            }
            logits[i] = fractions.get().logitDifference();
            reference[i] = fractions.get().versus();
        }
        MeanEstimate estimate = MeanEstimate.of(logits, DIFFERENCE);
        double effect = MeanEstimate.mean(pointDifferences(pairs));
        boolean clear = rule.greater() ? estimate.low() > 0 : estimate.high() < 0;
        boolean large = rule.greater() ? effect >= rule.points() : effect <= -rule.points();
        String why = differenceWhy(
                clear,
                large,
                "95 % interval of the difference (on logits)",
                "0",
                rule.greater(),
                "the difference of " + number(effect) + " points" + (large ? " reaches " : " does not reach ")
                        + number(rule.greater() ? rule.points() : -rule.points()));
        return new Outcome.Tested(
                clear && large,
                effect,
                inPoints(estimate.low(), reference),
                inPoints(estimate.high(), reference),
                DIFFERENCE,
                "points",
                "paired t on logits, two-sided",
                MeanEstimate.p(logits, 0, AlternativeHypothesis.TWO_SIDED),
                SignedRank.p(logits, AlternativeHypothesis.TWO_SIDED),
                why);
    }

    /** The same on plain differences, where a fraction of 0 or 1 has no logit and no known number of cells to mend it by. */
    private static Outcome plainPoints(Rule.Points rule, Pairs pairs) {
        double[] d = pointDifferences(pairs);
        MeanEstimate estimate = MeanEstimate.of(d, DIFFERENCE);
        boolean clear = rule.greater() ? estimate.low() > 0 : estimate.high() < 0;
        boolean large = rule.greater() ? estimate.mean() >= rule.points() : estimate.mean() <= -rule.points();
        String why = differenceWhy(
                clear,
                large,
                "95 % interval of the difference",
                "0",
                rule.greater(),
                "the difference of " + number(estimate.mean()) + " points" + (large ? " reaches " : " does not reach ")
                        + number(rule.greater() ? rule.points() : -rule.points()));
        return new Outcome.Tested(
                clear && large,
                estimate.mean(),
                Math.max(-MOST_POINTS, estimate.low()),
                Math.min(MOST_POINTS, estimate.high()),
                DIFFERENCE,
                "points",
                "paired t on points, two-sided",
                MeanEstimate.p(d, 0, AlternativeHypothesis.TWO_SIDED),
                SignedRank.p(d, AlternativeHypothesis.TWO_SIDED),
                why + " Tested in points, not logits, as a fraction is 0 or 1 and has no number of cells.");
    }

    static Outcome equivalentRatio(Rule.EquivalentRatio rule, Pairs pairs, String quantity) {
        double[] d = logRatios(pairs, quantity);
        String undefined = undefined(d, pairs, quantity);
        if (!undefined.isEmpty()) {
            return new Outcome.Untestable(undefined);
        }
        double margin = Math.log1p(rule.margin());
        MeanEstimate estimate = MeanEstimate.of(d, EQUIVALENCE);
        boolean inside = estimate.low() > -margin && estimate.high() < margin;
        return new Outcome.Tested(
                inside,
                Math.exp(estimate.mean()),
                Math.exp(estimate.low()),
                Math.exp(estimate.high()),
                EQUIVALENCE,
                "ratio",
                "two one-sided paired t on ln ratios",
                MeanEstimate.equivalenceP(d, -margin, margin),
                signedRankEquivalence(d, margin),
                equivalenceWhy(
                        inside, String.format(Locale.ROOT, "%.2f to %.2f", Math.exp(-margin), Math.exp(margin))));
    }

    static Outcome equivalentPoints(Rule.EquivalentPoints rule, Pairs pairs) {
        double[] d = pointDifferences(pairs);
        MeanEstimate estimate = MeanEstimate.of(d, EQUIVALENCE);
        boolean inside = estimate.low() > -rule.points() && estimate.high() < rule.points();
        return new Outcome.Tested(
                inside,
                estimate.mean(),
                estimate.low(),
                estimate.high(),
                EQUIVALENCE,
                "points",
                "two one-sided paired t on points",
                MeanEstimate.equivalenceP(d, -rule.points(), rule.points()),
                signedRankEquivalence(d, rule.points()),
                equivalenceWhy(inside, "\u00b1" + number(rule.points()) + " points"));
    }

    /** Differences as shares of what a third arm shows. */
    static Outcome equivalentShare(Rule.EquivalentShare rule, List<Double> shares) {
        double[] d = shares.stream().mapToDouble(Double::doubleValue).toArray();
        MeanEstimate estimate = MeanEstimate.of(d, EQUIVALENCE);
        boolean inside = estimate.low() > -rule.margin() && estimate.high() < rule.margin();
        return new Outcome.Tested(
                inside,
                estimate.mean(),
                estimate.low(),
                estimate.high(),
                EQUIVALENCE,
                "share",
                "two one-sided paired t on shares of " + rule.ofArm(),
                MeanEstimate.equivalenceP(d, -rule.margin(), rule.margin()),
                signedRankEquivalence(d, rule.margin()),
                equivalenceWhy(inside, "\u00b1" + number(PERCENT * rule.margin()) + " % of " + rule.ofArm()));
    }

    /** Whether a quantity is a count per cell, so that half a count means something. */
    static boolean isCounted(String quantity) {
        return quantity.endsWith(PER_CELL);
    }

    /** ln ratios; NaN where there is none. */
    private static double[] logRatios(Pairs pairs, String quantity) {
        boolean counted = isCounted(quantity);
        double[] d = new double[pairs.size()];
        for (int i = 0; i < d.length; i++) {
            d[i] = Scales.logRatio(pairs.arm().get(i), pairs.versus().get(i), counted)
                    .orElse(Double.NaN);
        }
        return d;
    }

    /** What was done about counts of 0, where there are any. */
    private static String mended(Pairs pairs) {
        boolean zero = false;
        for (int i = 0; i < pairs.size(); i++) {
            zero |= pairs.arm().get(i).value() == 0 || pairs.versus().get(i).value() == 0;
        }
        return zero ? " A count of 0 was taken as half a count, in both sides of its pair." : "";
    }

    /** Why there is no ratio, where there is none. */
    private static String undefined(double[] logRatios, Pairs pairs, String quantity) {
        for (int i = 0; i < logRatios.length; i++) {
            if (Double.isNaN(logRatios[i])) {
                boolean reference = pairs.versus().get(i).value() <= 0;
                return "There is no ratio in experiment " + pairs.arm().get(i).experiment() + ", where " + quantity
                        + " is "
                        + number(
                                reference
                                        ? pairs.versus().get(i).value()
                                        : pairs.arm().get(i).value())
                        + (reference ? " in the reference." : " in the arm.");
            }
        }
        return "";
    }

    private static double[] pointDifferences(Pairs pairs) {
        List<ExperimentValue> arm = pairs.arm();
        double[] d = new double[pairs.size()];
        for (int i = 0; i < d.length; i++) {
            d[i] = PERCENT * (arm.get(i).value() - pairs.versus().get(i).value());
        }
        return d;
    }

    /** A difference of logits as percentage points: added to each experiment's own reference, then averaged. */
    private static double inPoints(double logitDifference, double[] reference) {
        double sum = 0;
        for (double fraction : reference) {
            sum += Scales.expit(Scales.logit(fraction) + logitDifference) - fraction;
        }
        return PERCENT * sum / reference.length;
    }

    private static double signedRankEquivalence(double[] d, double margin) {
        double[] aboveLow = new double[d.length];
        double[] belowHigh = new double[d.length];
        for (int i = 0; i < d.length; i++) {
            aboveLow[i] = d[i] + margin;
            belowHigh[i] = d[i] - margin;
        }
        return Math.max(
                SignedRank.p(aboveLow, AlternativeHypothesis.GREATER_THAN),
                SignedRank.p(belowHigh, AlternativeHypothesis.LESS_THAN));
    }

    private static String differenceWhy(
            boolean clear, boolean large, String interval, String nothing, boolean greater, String size) {
        String side = clear
                ? "The " + interval + " lies " + (greater ? "above " : "below ") + nothing
                : "The " + interval + " does not lie " + (greater ? "above " : "below ") + nothing;
        return side + (clear == large ? " and " : ", but ") + size + ".";
    }

    private static String equivalenceWhy(boolean inside, String margin) {
        return "The 90 % interval " + (inside ? "lies" : "does not lie") + " inside the margin " + margin + ".";
    }
}
