package org.mitoferry.comparison;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.inference.Estimate;
import org.mitoferry.inference.MeanDifference;
import org.mitoferry.inference.MixedModel;

/** The analysis that decides: paired t, Welch's t or a mixed model, by what the arms share. */
final class DefaultAnalysis {
    static final double CONFIDENCE = 0.95;
    /** Equal differences of logarithms differ by so much. */
    private static final double ROUNDING = 1e-12;

    private final Blocks blocks;
    private final Level unit;
    private final @Nullable MixedModel model;

    DefaultAnalysis(Blocks blocks, Level unit) {
        this.blocks = blocks;
        this.unit = unit;
        model = isMixed(blocks) ? fit(blocks) : null;
    }

    /** Whether arms are more than two, or missing in some units, and some units hold several of them. */
    private static boolean isMixed(Blocks blocks) {
        boolean several = false;
        boolean complete = true;
        for (int u = 0; u < blocks.units(); u++) {
            int held = 0;
            for (int a = 0; a < blocks.arms(); a++) {
                held += blocks.has(a, u) ? 1 : 0;
            }
            several |= held > 1;
            complete &= held == blocks.arms();
        }
        return several && (blocks.arms() > 2 || !complete);
    }

    private static @Nullable MixedModel fit(Blocks blocks) {
        List<double[]> rows = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Integer> groups = new ArrayList<>();
        for (int u = 0; u < blocks.units(); u++) {
            for (int a = 0; a < blocks.arms(); a++) {
                if (blocks.has(a, u)) {
                    double[] row = new double[blocks.arms()];
                    row[a] = 1;
                    rows.add(row);
                    values.add(blocks.scaled()[a][u]);
                    groups.add(u);
                }
            }
        }
        double[] y = values.stream().mapToDouble(Double::doubleValue).toArray();
        int[] group = groups.stream().mapToInt(Integer::intValue).toArray();
        if (y.length - blocks.arms() - blocks.units() + 1 < 1 || isConstantWithinArms(blocks)) {
            return null;
        }
        return MixedModel.fit(y, rows.toArray(double[][]::new), group);
    }

    private static boolean isConstantWithinArms(Blocks blocks) {
        for (int a = 0; a < blocks.arms(); a++) {
            double[] values = blocks.of(a);
            for (double value : values) {
                if (Math.abs(value - values[0]) > 1e-12 * Math.abs(values[0])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether two arms can be compared at all. */
    static boolean isTestable(Blocks blocks, int arm, int versus) {
        return blocks.shared(arm, versus).length > 1 || blocks.of(arm).length > 1 && blocks.of(versus).length > 1;
    }

    /** Arm against reference; NaN as p where values do not vary. */
    Analysis of(int arm, int versus) {
        int shared = blocks.shared(arm, versus).length;
        boolean complete = shared == blocks.of(arm).length && shared == blocks.of(versus).length;
        if (model != null) {
            return analysis(
                    arm,
                    versus,
                    "mixed model, random " + unit.word() + ", REML, Satterthwaite",
                    estimate(arm, versus),
                    model.groupVariance() == 0 ? "The " + unit.plural() + " differ by no more than their error." : "");
        }
        if (shared > 1) {
            String left = complete ? "" : "Only " + unit.plural() + " that hold both arms are used.";
            return analysis(arm, versus, "paired t over " + unit.plural(), estimate(arm, versus), left);
        }
        return analysis(
                arm,
                versus,
                "Welch's t over " + unit.plural(),
                estimate(arm, versus),
                "The arms share no " + unit.word() + ", so what differs between " + unit.plural()
                        + " is in the error.");
    }

    private Analysis analysis(int arm, int versus, String method, Estimate estimate, String remark) {
        boolean pairs = method.startsWith("paired");
        int shared = blocks.shared(arm, versus).length;
        String on = switch (blocks.scale()) {
            case RATIO -> ", on logarithms";
            case LOGIT -> ", on logits";
            case DIFFERENCE -> "";
        };
        boolean varies = estimate.standardError() > ROUNDING * Math.max(1, Math.abs(estimate.value()));
        return new Analysis(
                Analysis.Role.DEFAULT,
                method + on,
                unit,
                pairs ? shared : blocks.of(arm).length,
                pairs ? shared : blocks.of(versus).length,
                blocks.scale().effect(),
                blocks.scale().effect(estimate.value()),
                blocks.scale().effect(estimate.low(CONFIDENCE)),
                blocks.scale().effect(estimate.high(CONFIDENCE)),
                CONFIDENCE,
                varies ? estimate.p() : Double.NaN,
                varies ? remark : "The values do not vary, so that there is no error to compare with.");
    }

    /** The estimate on the scale, for equivalence. */
    Estimate estimate(int arm, int versus) {
        if (model != null) {
            double[] weights = new double[blocks.arms()];
            weights[arm] = 1;
            weights[versus] = -1;
            return model.contrast(weights);
        }
        return blocks.shared(arm, versus).length > 1
                ? MeanDifference.paired(blocks.differences(arm, versus))
                : MeanDifference.welch(blocks.of(arm), blocks.of(versus));
    }
}
