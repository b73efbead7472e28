package org.mitoferry.inference;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.mitoferry.culture.Draws;

/**
 * A percentile interval by drawing experiments with replacement, and inside each the values of its arms with replacement.
 *
 * <p>It takes no law for granted but it needs experiments: of n of them it is narrower than it should be by about sqrt((n - 1)/n), so that
 * with three or four it describes, and decides nothing.
 *
 * @param low lower end
 * @param high upper end
 */
public record HierarchicalBootstrap(double low, double high) {

    /**
     * What one experiment has: the values of fields (or wells, or cells) of both arms.
     *
     * @param arm at least one value
     * @param versus at least one value
     */
    public record Experiment(double[] arm, double[] versus) {}

    /**
     * The interval of the mean over experiments of an effect of the two arms' means.
     *
     * @param effect of the mean of an experiment's arm and that of its reference, such as the logarithm of their ratio
     * @param samples number of samples drawn, 1000 or more
     */
    public static HierarchicalBootstrap interval(
            List<Experiment> experiments, DoubleBinaryOperator effect, double confidence, int samples, long seed) {
        int n = experiments.size();
        double[] effects = new double[samples];
        for (int s = 0; s < samples; s++) {
            int draw = 0;
            double sum = 0;
            for (int e = 0; e < n; e++) {
                Experiment picked = experiments.get(pick(n, seed, s, draw++));
                double arm = drawnMean(picked.arm(), seed, s, draw);
                draw += picked.arm().length;
                double versus = drawnMean(picked.versus(), seed, s, draw);
                draw += picked.versus().length;
                sum += effect.applyAsDouble(arm, versus);
            }
            effects[s] = sum / n;
        }
        Arrays.sort(effects);
        double tail = (1 - confidence) / 2;
        return new HierarchicalBootstrap(quantile(effects, tail), quantile(effects, 1 - tail));
    }

    private static double drawnMean(double[] values, long seed, int sample, int draw) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[pick(values.length, seed, sample, draw + i)];
        }
        return sum / values.length;
    }

    private static int pick(int n, long seed, int sample, int draw) {
        return (int) (Draws.uniform(seed, sample, Draws.CHOICE, draw) * n);
    }

    /** R's default: linear between the order statistics (Hyndman and Fan's type 7). */
    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
