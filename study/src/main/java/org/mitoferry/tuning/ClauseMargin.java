package org.mitoferry.tuning;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.statistics.ClauseFinding;
import org.mitoferry.statistics.Verdict;

/**
 * How surely a clause would hold in a new study of six experiments, in standard errors of that study; see the package's description.
 *
 * <p>The spread over experiments is read off the interval that the finding prints, and moderated by a usual one (Smyth 2004, Statistical
 * Applications in Genetics and Molecular Biology 3, 3), so that two experiments that happen to be equal do not look certain.
 */
final class ClauseMargin {
    /** Experiments of the study that is asked for. */
    static final int STUDY = 6;

    /** The margin from which a clause counts as safe: about 98 % of studies hold. */
    static final double SAFE = 2;

    /** Weight of the usual spread, in degrees of freedom. */
    private static final double USUAL_FREEDOM = 2;

    private static final double USUAL_LOG = 0.1;
    private static final double USUAL_POINTS = 2;
    private static final double USUAL_SHARE = 0.02;
    /** Of the bound that a value is held against. */
    private static final double USUAL_OF_BOUND = 0.1;

    private static final double TWO_SIDED = quantile(STUDY, 0.95);
    private static final double ONE_SIDED = quantile(STUDY, 0.90);
    private static final double LEVEL = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.05);
    /** A value of a hundredth where 0 is wanted costs half a standard error. */
    private static final double SMALL = 0.01;

    private ClauseMargin() {}

    /** The margin z; 0 for a clause that was not tested. */
    static double of(Rule rule, ClauseFinding found) {
        if (found.verdict() == Verdict.NOT_TESTED) {
            return 0;
        }
        return switch (rule) {
            case Rule.Ratio r -> {
                double sign = r.greater() ? 1 : -1;
                double error = error(
                        halfWidth(Math.log(found.intervalLow()), Math.log(found.intervalHigh())), found, USUAL_LOG);
                double effect = sign * Math.log(found.effect());
                yield Math.min((effect - sign * Math.log(r.ratio())) / error, effect / error - TWO_SIDED);
            }
            case Rule.Points p -> {
                double error = error(halfWidth(found.intervalLow(), found.intervalHigh()), found, USUAL_POINTS);
                double effect = p.greater() ? found.effect() : -found.effect();
                yield Math.min((effect - p.points()) / error, effect / error - TWO_SIDED);
            }
            case Rule.EquivalentRatio m -> {
                double error = error(
                        halfWidth(Math.log(found.intervalLow()), Math.log(found.intervalHigh())), found, USUAL_LOG);
                yield (Math.log1p(m.margin()) - Math.abs(Math.log(found.effect()))) / error - ONE_SIDED;
            }
            case Rule.EquivalentPoints m ->
                (m.points() - Math.abs(found.effect())) / plainError(found, USUAL_POINTS) - ONE_SIDED;
            case Rule.EquivalentShare m ->
                (m.margin() - Math.abs(found.effect())) / plainError(found, USUAL_SHARE) - ONE_SIDED;
            case Rule.Threshold t -> beyond(found, t.bound(), t.greater());
            case Rule.Between b -> Math.min(beyond(found, b.low(), true), beyond(found, b.high(), false));
            case Rule.MedianBetween b -> {
                double error = error(
                        halfWidth(Math.log(found.intervalLow()), Math.log(found.intervalHigh())), found, USUAL_LOG);
                double inside = Math.min(Math.log(found.effect() / b.low()), Math.log(b.high() / found.effect()));
                yield inside / error - ONE_SIDED;
            }
            // The upper end is cut at 1, so the lower one tells the spread.
            case Rule.ShareAbove s ->
                (found.effect() - s.share()) / error(found.effect() - found.intervalLow(), found, USUAL_SHARE)
                        - ONE_SIDED;
            case Rule.Zero _ -> found.verdict() == Verdict.HOLDS ? SAFE : -found.effect() / (found.effect() + SMALL);
            case Rule.TwoClasses _ -> score(found.pExperiment()) * Math.sqrt((double) STUDY / found.n()) - LEVEL;
        };
    }

    private static double beyond(ClauseFinding found, double bound, boolean above) {
        double distance = above ? found.effect() - bound : bound - found.effect();
        return distance / plainError(found, USUAL_OF_BOUND * Math.abs(bound)) - ONE_SIDED;
    }

    private static double score(double p) {
        double floor = 1e-6;
        return NormalDistribution.of(0, 1).inverseSurvivalProbability(Math.clamp(p, floor, 1 - floor));
    }

    private static double plainError(ClauseFinding found, double usualSpread) {
        return error(halfWidth(found.intervalLow(), found.intervalHigh()), found, usualSpread);
    }

    private static double halfWidth(double low, double high) {
        return (high - low) / 2;
    }

    /** Standard error of the mean of six experiments. */
    private static double error(double halfWidth, ClauseFinding found, double usualSpread) {
        int n = found.n();
        double spread = halfWidth / quantile(n, found.intervalConfidence()) * Math.sqrt(n);
        double variance =
                (USUAL_FREEDOM * usualSpread * usualSpread + (n - 1) * spread * spread) / (USUAL_FREEDOM + n - 1);
        return Math.sqrt(variance / STUDY);
    }

    private static double quantile(int n, double confidence) {
        return TDistribution.of(n - 1).inverseSurvivalProbability((1 - confidence) / 2);
    }
}
