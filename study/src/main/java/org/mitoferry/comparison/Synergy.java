package org.mitoferry.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mitoferry.inference.Bliss;
import org.mitoferry.inference.Estimate;
import org.mitoferry.statistics.ExperimentValue;
import org.mitoferry.statistics.ExperimentValues;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/**
 * Two treatments together against what they would do if each acted for itself (Bliss 1939): within each experiment, from affected shares
 * corrected for the untreated control (Abbott 1925). n counts experiments.
 *
 * @param arms control, first, second, both
 * @param excess mean over experiments of what is seen beyond independent action, as a share; above 0 is synergy
 * @param shares corrected affected shares by what they are, one an experiment
 */
public record Synergy(List<String> arms, Estimate excess, SequencedMap<String, ExperimentValues> shares) {

    static final String OPTION = "--bliss";
    private static final int ARMS = 4;

    /**
     * Reads it off a comparison of four arms.
     *
     * @throws org.mitoferry.yaml.InvalidInput when they are not four, hold no shares, or share fewer than two experiments
     */
    public static Synergy of(Comparison comparison) {
        List<String> arms = comparison.question().arms();
        Problems problems = new Problems();
        if (arms.size() != ARMS) {
            problems.report(
                    ComparisonProblem.BAD_SYNERGY,
                    Place.whole(OPTION),
                    "There are " + arms.size() + " arms",
                    "Name four: the control, the first treatment, the second, and both together");
        }
        boolean shares = comparison.values().values().stream()
                .flatMap(values -> values.experiments().values().stream())
                .allMatch(value -> value.value() >= 0 && value.value() <= 1);
        if (!shares) {
            problems.report(
                    ComparisonProblem.BAD_SYNERGY,
                    Place.whole(OPTION),
                    comparison.question().quantity() + " is no share of affected cells",
                    "Take a fraction between 0 and 1, or a count with its column of totals");
        }
        problems.throwIfAny();
        List<Integer> shared = of(comparison, arms.getFirst()).keySet().stream()
                .filter(experiment ->
                        arms.stream().allMatch(arm -> of(comparison, arm).containsKey(experiment)))
                .filter(experiment -> value(comparison, arms.getFirst(), experiment) < 1)
                .toList();
        if (shared.size() < 2) {
            problems.report(
                    ComparisonProblem.ONE_EXPERIMENT,
                    Place.whole(OPTION),
                    "The four arms share " + shared.size() + (shared.size() == 1 ? " experiment" : " experiments"),
                    "Two or more are needed");
            problems.throwIfAny();
        }
        double[] a = corrected(comparison, arms.get(1), shared);
        double[] b = corrected(comparison, arms.get(2), shared);
        double[] both = corrected(comparison, arms.get(3), shared);
        double[] expected = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            expected[i] = Bliss.expected(a[i], b[i]);
        }
        SequencedMap<String, ExperimentValues> drawn = new LinkedHashMap<>();
        drawn.put(arms.get(1), values(shared, a));
        drawn.put(arms.get(2), values(shared, b));
        drawn.put("expected of both, each for itself", values(shared, expected));
        drawn.put(arms.get(3), values(shared, both));
        return new Synergy(arms, Bliss.excess(a, b, both), drawn);
    }

    private static SortedMap<Integer, ExperimentValue> of(Comparison comparison, String arm) {
        return Objects.requireNonNull(comparison.values().get(arm)).experiments();
    }

    private static double value(Comparison comparison, String arm, int experiment) {
        return Objects.requireNonNull(of(comparison, arm).get(experiment)).value();
    }

    private static double[] corrected(Comparison comparison, String arm, List<Integer> experiments) {
        String control = comparison.question().arms().getFirst();
        return experiments.stream()
                .mapToDouble(e -> Bliss.corrected(value(comparison, arm, e), value(comparison, control, e)))
                .toArray();
    }

    private static ExperimentValues values(List<Integer> experiments, double[] shares) {
        SortedMap<Integer, ExperimentValue> values = new TreeMap<>();
        for (int i = 0; i < shares.length; i++) {
            values.put(
                    experiments.get(i),
                    new ExperimentValue(experiments.get(i), shares[i], Double.NaN, List.of(shares[i])));
        }
        return new ExperimentValues(values, "bliss", "1", "");
    }

    /** The excess in percentage points, with its interval and p, as a sentence. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        double points = 100 * excess.value();
        String side = excess.low(0.95) > 0
                ? "synergy"
                : excess.high(0.95) < 0 ? "antagonism" : "no departure from independent action is shown";
        sentences.add("Bliss: " + arms.get(3) + " affects " + ComparisonWords.number(points) + " points more than "
                + arms.get(1) + " and "
                + arms.get(2) + " would, each for itself (" + ComparisonWords.number(100 * excess.low(0.95)) + " to "
                + ComparisonWords.number(100 * excess.high(0.95)) + ", 95 %), p = " + ComparisonWords.number(excess.p())
                + ", n = "
                + shares.firstEntry().getValue().experiments().size() + " experiments: " + side + ".");
        sentences.add("Shares are corrected for " + arms.getFirst() + " (Abbott).");
        return sentences;
    }
}
