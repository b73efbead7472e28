package org.mitoferry.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.mitoferry.inference.BinomialMixedModel;
import org.mitoferry.inference.Estimate;
import org.mitoferry.inference.HierarchicalBootstrap;
import org.mitoferry.inference.HodgesLehmann;
import org.mitoferry.inference.MannWhitney;
import org.mitoferry.inference.MeanDifference;
import org.mitoferry.inference.Permutation;
import org.mitoferry.inference.Wilcoxon;

/** What stands beside the default analysis at the same level: no other law, or another model. */
final class BesideAnalyses {
    private static final double CONFIDENCE = DefaultAnalysis.CONFIDENCE;
    private static final double EQUIVALENCE = 0.90;
    private static final double PERCENT = 100;
    private static final int SAMPLES = 4000;
    private static final int NODES = 15;
    private static final int MOST_RANKED = 60;

    private final Blocks blocks;
    private final List<ArmValues> arms;
    private final Question question;
    private final DefaultAnalysis decisive;

    BesideAnalyses(Blocks blocks, List<ArmValues> arms, Question question, DefaultAnalysis decisive) {
        this.blocks = blocks;
        this.arms = arms;
        this.question = question;
        this.decisive = decisive;
    }

    List<Analysis> of(int arm, int versus) {
        List<Analysis> all = new ArrayList<>();
        double[] differences = blocks.differences(arm, versus);
        boolean paired = differences.length > 1;
        all.add(paired ? signs(differences) : labels(arm, versus));
        ranks(arm, versus, differences).ifPresent(all::add);
        if (paired) {
            bootstrap(arm, versus).ifPresent(all::add);
        }
        if (blocks.scale() == Scale.LOGIT) {
            all.add(riskDifference(arm, versus));
        }
        if (blocks.scale() == Scale.LOGIT && unit() == Level.EXPERIMENT) {
            binomial(arm, versus).ifPresent(all::add);
        }
        question.margin().ifPresent(margin -> all.add(equivalence(arm, versus, margin)));
        return all;
    }

    private Level unit() {
        return question.unit().isBelowExperiment() ? Level.EXPERIMENT : question.unit();
    }

    private Analysis signs(double[] differences) {
        Permutation test = Permutation.ofSigns(differences, question.seed());
        int n = differences.length;
        return withoutEffect("permutation of signs, " + kind(test), n, n, test.p(), floor(Math.pow(2, 1 - n)));
    }

    private Analysis labels(int arm, int versus) {
        double[] x = blocks.of(arm);
        double[] y = blocks.of(versus);
        Permutation test = Permutation.ofLabels(x, y, question.seed());
        String remark = test.exact() ? floor((x.length == y.length ? 2.0 : 1.0) / test.arrangements()) : "";
        return withoutEffect("permutation of arms, " + kind(test), x.length, y.length, test.p(), remark);
    }

    private static String kind(Permutation test) {
        return test.exact() ? "exact" : test.arrangements() + " drawn";
    }

    private static String floor(double least) {
        return least > 1 - CONFIDENCE ? "With so few it cannot fall below " + ComparisonWords.number(least) + "." : "";
    }

    private Optional<Analysis> ranks(int arm, int versus, double[] differences) {
        double[] x = blocks.of(arm);
        double[] y = blocks.of(versus);
        boolean paired = differences.length > 1;
        if (x.length + y.length > MOST_RANKED) {
            return Optional.empty();
        }
        HodgesLehmann shift =
                paired ? HodgesLehmann.paired(differences, CONFIDENCE) : HodgesLehmann.shift(x, y, CONFIDENCE);
        double p = paired
                ? Wilcoxon.exactP(differences, AlternativeHypothesis.TWO_SIDED)
                : MannWhitney.exactP(x, y, AlternativeHypothesis.TWO_SIDED);
        return Optional.of(new Analysis(
                Analysis.Role.BESIDE,
                (paired ? "Wilcoxon's signed rank" : "Mann-Whitney") + ", exact; Hodges-Lehmann shift",
                unit(),
                paired ? differences.length : x.length,
                paired ? differences.length : y.length,
                blocks.scale().effect(),
                blocks.scale().effect(shift.estimate()),
                blocks.scale().effect(shift.low()),
                blocks.scale().effect(shift.high()),
                shift.confidence(),
                p,
                ""));
    }

    private Optional<Analysis> bootstrap(int arm, int versus) {
        List<HierarchicalBootstrap.Experiment> experiments = new ArrayList<>();
        SortedMap<Integer, List<Double>> x = measured(arms.get(arm));
        SortedMap<Integer, List<Double>> y = measured(arms.get(versus));
        x.forEach((experiment, values) -> {
            List<Double> reference = y.get(experiment);
            if (reference != null) {
                experiments.add(new HierarchicalBootstrap.Experiment(array(values), array(reference)));
            }
        });
        boolean spread = experiments.stream().anyMatch(e -> e.arm().length > 1 || e.versus().length > 1);
        if (experiments.size() < 2 || !spread) {
            return Optional.empty();
        }
        HierarchicalBootstrap interval = HierarchicalBootstrap.interval(
                experiments,
                (a, b) -> blocks.scale().of(a) - blocks.scale().of(b),
                CONFIDENCE,
                SAMPLES,
                question.seed());
        if (!Double.isFinite(interval.low()) || !Double.isFinite(interval.high())) {
            return Optional.empty();
        }
        int n = experiments.size();
        return Optional.of(new Analysis(
                Analysis.Role.BESIDE,
                "hierarchical bootstrap, experiments and what was measured in them",
                Level.EXPERIMENT,
                n,
                n,
                blocks.scale().effect(),
                Double.NaN,
                blocks.scale().effect(interval.low()),
                blocks.scale().effect(interval.high()),
                CONFIDENCE,
                Double.NaN,
                n < 8 ? "Too narrow with so few experiments." : ""));
    }

    private static SortedMap<Integer, List<Double>> measured(ArmValues arm) {
        return Ladder.values(PaperStyle.levels(arm.rows()).getFirst(), arm.rows());
    }

    static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The same shares as percentage points, which readers know better than odds. */
    private Analysis riskDifference(int arm, int versus) {
        Estimate estimate = points(arm, versus);
        boolean paired = blocks.differences(arm, versus).length > 1;
        return new Analysis(
                Analysis.Role.BESIDE,
                "risk difference, mean over " + unit().plural() + (paired ? ", paired t" : ", Welch's t"),
                unit(),
                blocks.of(arm).length,
                blocks.of(versus).length,
                "points",
                PERCENT * estimate.value(),
                PERCENT * estimate.low(CONFIDENCE),
                PERCENT * estimate.high(CONFIDENCE),
                CONFIDENCE,
                estimate.p(),
                "");
    }

    private Estimate points(int arm, int versus) {
        double[] differences = blocks.plainDifferences(arm, versus);
        return differences.length > 1
                ? MeanDifference.paired(differences)
                : MeanDifference.welch(blocks.plainOf(arm), blocks.plainOf(versus));
    }

    private Optional<Analysis> binomial(int arm, int versus) {
        SortedMap<Integer, double[]> x = arms.get(arm).counts();
        SortedMap<Integer, double[]> y = arms.get(versus).counts();
        int groups = 0;
        List<double[]> rows = new ArrayList<>();
        for (Map.Entry<Integer, double[]> counted : x.entrySet()) {
            double[] reference = y.get(counted.getKey());
            if (reference != null) {
                rows.add(new double[] {counted.getValue()[0], counted.getValue()[1], 1, groups});
                rows.add(new double[] {reference[0], reference[1], 0, groups++});
            }
        }
        if (groups < 2) {
            return Optional.empty();
        }
        BinomialMixedModel model = BinomialMixedModel.fit(
                rows.stream().mapToDouble(r -> r[0]).toArray(),
                rows.stream().mapToDouble(r -> r[1]).toArray(),
                rows.stream().map(r -> new double[] {1, r[2]}).toArray(double[][]::new),
                rows.stream().mapToInt(r -> (int) r[3]).toArray(),
                NODES);
        Estimate estimate = model.contrast(0, 1);
        boolean fits = model.converged();
        return Optional.of(new Analysis(
                Analysis.Role.BESIDE,
                "binomial mixed model, random experiment, Wald",
                Level.EXPERIMENT,
                groups,
                groups,
                Scale.LOGIT.effect(),
                fits ? Math.exp(estimate.value()) : Double.NaN,
                fits ? Math.exp(estimate.low(CONFIDENCE)) : Double.NaN,
                fits ? Math.exp(estimate.high(CONFIDENCE)) : Double.NaN,
                CONFIDENCE,
                fits ? estimate.p() : Double.NaN,
                fits
                        ? "Rejects too often with few experiments, and where the effect differs between them."
                        : "One arm has no hit, or only hits, so that there is no estimate."));
    }

    /** Two one-sided tests; a margin of a share is in percentage points, that of a ratio goes as far up as down on the logarithm. */
    private Analysis equivalence(int arm, int versus, double margin) {
        boolean share = blocks.scale() == Scale.LOGIT;
        Estimate estimate = share ? points(arm, versus) : decisive.estimate(arm, versus);
        double bound = switch (blocks.scale()) {
            case RATIO -> Math.log1p(margin);
            case LOGIT -> margin / PERCENT;
            case DIFFERENCE -> margin;
        };
        double factor = share ? PERCENT : 1;
        Scale scale = share ? Scale.DIFFERENCE : blocks.scale();
        return new Analysis(
                Analysis.Role.BESIDE,
                "equivalence within " + within(scale, share, margin) + ", two one-sided tests",
                unit(),
                blocks.of(arm).length,
                blocks.of(versus).length,
                share ? "points" : scale.effect(),
                factor * scale.effect(estimate.value()),
                factor * scale.effect(estimate.low(EQUIVALENCE)),
                factor * scale.effect(estimate.high(EQUIVALENCE)),
                EQUIVALENCE,
                estimate.equivalenceP(-bound, bound),
                "");
    }

    private static String within(Scale scale, boolean share, double margin) {
        if (scale == Scale.DIFFERENCE) {
            return ComparisonWords.number(margin) + (share ? " points" : "");
        }
        return "a factor of " + ComparisonWords.number(1 + margin);
    }

    private Analysis withoutEffect(String method, int n, int nVersus, double p, String remark) {
        return new Analysis(
                Analysis.Role.BESIDE,
                method,
                unit(),
                n,
                nVersus,
                "",
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                p,
                remark);
    }
}
