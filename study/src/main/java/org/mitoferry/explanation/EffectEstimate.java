package org.mitoferry.explanation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.mitoferry.statistics.MeanEstimate;

/**
 * An effect over experiments, on the scale that it is compared on: percentage points, or natural logarithms of ratios.
 *
 * @param mean NaN where no experiment has one
 * @param low lower end of the 95 % Student interval; NaN with fewer than two experiments
 * @param high upper end of it
 * @param sd standard deviation between experiments; NaN with fewer than two
 * @param n experiments
 */
record EffectEstimate(double mean, double low, double high, double sd, int n) {
    private static final double CONFIDENCE = 0.95;

    static EffectEstimate of(Collection<Double> effects) {
        double[] values = effects.stream().mapToDouble(Double::doubleValue).toArray();
        if (values.length < 2) {
            return new EffectEstimate(
                    values.length == 1 ? values[0] : Double.NaN, Double.NaN, Double.NaN, Double.NaN, values.length);
        }
        MeanEstimate estimate = MeanEstimate.of(values, CONFIDENCE);
        double squares = 0;
        for (double value : values) {
            squares += (value - estimate.mean()) * (value - estimate.mean());
        }
        return new EffectEstimate(
                estimate.mean(),
                estimate.low(),
                estimate.high(),
                Math.sqrt(squares / (values.length - 1)),
                values.length);
    }

    /** The differences, within experiments, of effects that both have. */
    static EffectEstimate ofDifferences(SortedMap<Integer, Double> one, SortedMap<Integer, Double> other) {
        List<Double> differences = new ArrayList<>();
        one.forEach((experiment, effect) -> {
            Double there = other.get(experiment);
            if (there != null) {
                differences.add(effect - there);
            }
        });
        return of(differences);
    }

    /** Whether the interval has zero outside. */
    boolean isClear() {
        return low > 0 || high < 0;
    }

    /** As effects are printed: ratios instead of logarithms. */
    EffectEstimate printed(boolean ratio) {
        return ratio ? new EffectEstimate(Math.exp(mean), Math.exp(low), Math.exp(high), sd, n) : this;
    }
}
