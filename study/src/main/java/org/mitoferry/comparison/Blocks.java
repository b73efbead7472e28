package org.mitoferry.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mitoferry.statistics.ExperimentValue;

/**
 * The numbers that are compared: one an arm and a unit of replication, on a scale.
 *
 * @param scale which
 * @param names of the units, experiments or donors
 * @param scaled by arm and unit; NaN where the unit lacks the arm
 * @param plain the same as the table has them, with no correction
 * @param remark what was done to them; empty where nothing was
 */
record Blocks(Scale scale, List<String> names, double[][] scaled, double[][] plain, String remark) {
    private static final String FRACTION = "Fraction";
    private static final String PER_CELL = "PerCell";
    private static final double HALF = 0.5;

    /**
     * Brings all arms to one scale.
     *
     * @param asked the scale asked for; without one, logits of shares, else logarithms, else, where a value lies on the border of these
     *     and its count is not known, the numbers as they are
     */
    static Blocks of(List<ArmValues> arms, Question question, TidyTable table) {
        Scale wanted = question.scale().orElseGet(() -> usual(arms, question.quantity()));
        boolean counted = question.quantity().endsWith(PER_CELL) || wanted == Scale.LOGIT;
        SortedSet<Integer> experiments = arms.stream()
                .flatMap(arm -> arm.values().experiments().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        SortedMap<Integer, double[]> byExperiment = new TreeMap<>();
        boolean mended = false;
        boolean kept = true;
        for (int experiment : experiments) {
            List<ExperimentValue> present = present(arms, experiment);
            boolean onBorder = present.stream().anyMatch(v -> !Double.isFinite(wanted.of(v.value())));
            mended |= onBorder;
            double[] row = new double[arms.size()];
            for (int a = 0; a < row.length; a++) {
                ExperimentValue value = arms.get(a).values().experiments().get(experiment);
                row[a] = value == null
                        ? Double.NaN
                        : wanted.of(onBorder ? corrected(value, wanted, counted) : value.value());
                kept &= value == null || Double.isFinite(row[a]);
            }
            byExperiment.put(experiment, row);
        }
        if (!kept && question.scale().isEmpty()) {
            Blocks plain = of(arms, question.withScale(Optional.of(Scale.DIFFERENCE)), table);
            String why = "Some values have no " + (wanted == Scale.LOGIT ? "logit" : "logarithm")
                    + " and the number of cells behind them is not known, so plain differences are tested.";
            return new Blocks(Scale.DIFFERENCE, plain.names, plain.scaled, plain.plain, why);
        }
        SortedMap<Integer, double[]> plain = new TreeMap<>();
        for (int experiment : experiments) {
            plain.put(
                    experiment,
                    arms.stream()
                            .mapToDouble(arm -> {
                                ExperimentValue value =
                                        arm.values().experiments().get(experiment);
                                return value == null ? Double.NaN : value.value();
                            })
                            .toArray());
        }
        SortedMap<Integer, String> labels = question.unit() == Level.DONOR ? table.donors() : table.experiments();
        String remark = mended && kept
                ? "Where a count is 0, or all, half a count is added in all arms of its experiment."
                : "";
        return grouped(wanted, labels, byExperiment, plain, remark);
    }

    private static List<ExperimentValue> present(List<ArmValues> arms, int experiment) {
        return arms.stream()
                .flatMap(arm -> Stream.ofNullable(arm.values().experiments().get(experiment)))
                .toList();
    }

    private static Scale usual(List<ArmValues> arms, String quantity) {
        boolean share = arms.stream()
                .flatMap(arm -> arm.values().experiments().values().stream())
                .allMatch(v -> v.value() >= 0 && v.value() <= 1);
        boolean counted = arms.stream()
                .allMatch(
                        arm -> arm.counts().size() == arm.values().experiments().size());
        boolean named = quantity.endsWith(FRACTION)
                || counted
                        && arms.stream()
                                .allMatch(arm -> arm.rows().stream()
                                        .allMatch(r -> r.cell().equals(OwnTable.COUNTED)));
        if (named && share) {
            return Scale.LOGIT;
        }
        boolean positive = arms.stream()
                .flatMap(arm -> arm.values().experiments().values().stream())
                .allMatch(v -> v.value() >= 0);
        return positive ? Scale.RATIO : Scale.DIFFERENCE;
    }

    private static double corrected(ExperimentValue value, Scale scale, boolean counted) {
        if (!counted || !(value.cells() > 0) || value.value() < 0) {
            return value.value();
        }
        return switch (scale) {
            case RATIO -> value.value() + HALF / value.cells();
            case LOGIT -> (value.value() * value.cells() + HALF) / (value.cells() + 2 * HALF);
            case DIFFERENCE -> value.value();
        };
    }

    /** The mean over the experiments of each unit; an experiment is a unit of its own unless several share a label. */
    private static Blocks grouped(
            Scale scale,
            SortedMap<Integer, String> labels,
            SortedMap<Integer, double[]> scaled,
            SortedMap<Integer, double[]> plain,
            String remark) {
        List<String> names = new ArrayList<>();
        List<List<Integer>> members = new ArrayList<>();
        for (int experiment : scaled.keySet()) {
            String label = labels.getOrDefault(experiment, String.valueOf(experiment));
            int at = names.indexOf(label);
            if (at < 0) {
                at = names.size();
                names.add(label);
                members.add(new ArrayList<>());
            }
            members.get(at).add(experiment);
        }
        return new Blocks(scale, names, means(scaled, members), means(plain, members), remark);
    }

    private static double[][] means(SortedMap<Integer, double[]> values, List<List<Integer>> members) {
        int arms = values.isEmpty() ? 0 : values.firstEntry().getValue().length;
        double[][] means = new double[arms][members.size()];
        for (int a = 0; a < arms; a++) {
            for (int u = 0; u < members.size(); u++) {
                int arm = a;
                means[a][u] = members.get(u).stream()
                        .mapToDouble(experiment -> values.getOrDefault(experiment, new double[arms])[arm])
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN);
            }
        }
        return means;
    }

    int arms() {
        return scaled.length;
    }

    int units() {
        return names.size();
    }

    boolean has(int arm, int unit) {
        return !Double.isNaN(scaled[arm][unit]);
    }

    /** Units that hold both arms. */
    int[] shared(int one, int other) {
        return IntStream.range(0, units())
                .filter(u -> has(one, u) && has(other, u))
                .toArray();
    }

    /** The values that an arm has. */
    double[] of(int arm) {
        return IntStream.range(0, units())
                .filter(u -> has(arm, u))
                .mapToDouble(u -> scaled[arm][u])
                .toArray();
    }

    /** The same as the table has them. */
    double[] plainOf(int arm) {
        return IntStream.range(0, units())
                .filter(u -> has(arm, u))
                .mapToDouble(u -> plain[arm][u])
                .toArray();
    }

    /** Differences on the scale within the units that hold both arms. */
    double[] differences(int arm, int versus) {
        return Arrays.stream(shared(arm, versus))
                .mapToDouble(u -> scaled[arm][u] - scaled[versus][u])
                .toArray();
    }

    /** The same of the numbers as they are. */
    double[] plainDifferences(int arm, int versus) {
        return Arrays.stream(shared(arm, versus))
                .mapToDouble(u -> plain[arm][u] - plain[versus][u])
                .toArray();
    }
}
