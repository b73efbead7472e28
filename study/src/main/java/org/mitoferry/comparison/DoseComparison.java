package org.mitoferry.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mitoferry.inference.DoseResponse;
import org.mitoferry.inference.Estimate;
import org.mitoferry.inference.MeanDifference;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.statistics.ExperimentValue;
import org.mitoferry.statistics.ExperimentValues;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/**
 * Responses to doses, arm by arm, each with the four-parameter logistic. The EC50 is fitted within each experiment, and its interval is that
 * of the mean logarithm over experiments, which are n; the curve drawn is fitted to the values of all experiments together. Where fewer than
 * two experiments can be fitted, the interval of that common curve stands instead, and the remark says that it takes doses as independent.
 *
 * @param dose what was given, with its unit where it is known
 * @param series one an arm
 * @param ratios EC50 of every arm but the first over that of the first, paired by experiment
 */
public record DoseComparison(Question question, String dose, List<Series> series, List<Ratio> ratios) {

    /**
     * The responses of one arm.
     *
     * @param points one an experiment and dose
     * @param curve fitted to all points; null where none fits
     * @param middle natural logarithm of the EC50, as printed; null where there is none
     * @param experiments in which it could be fitted
     * @param remark what a reader has to know
     */
    public record Series(
            String arm,
            List<Point> points,
            @Nullable DoseResponse curve,
            @Nullable Estimate middle,
            SortedMap<Integer, Double> experiments,
            String remark) {}

    /** The response of an experiment to a dose. */
    public record Point(int experiment, double dose, double response) {}

    /** An EC50 over that of the first arm, as natural logarithm. */
    public record Ratio(String arm, String versus, Estimate logarithm) {}

    private static final int FEWEST_DOSES = 5;
    private static final double CONFIDENCE = 0.95;
    static final String OPTION = "--dose";

    /**
     * Fits a table.
     *
     * @param table as read with a column of doses, or the table of a run
     * @param asked its arms are the series wanted, all where it names none
     * @param dose the column, or the drug that arms of a run name
     * @throws org.mitoferry.yaml.InvalidInput when the table tells no doses or no such quantity
     */
    public static DoseComparison of(TidyTable table, Question asked, String dose) {
        boolean named = !isDosed(table);
        TidyTable doses = named ? Doses.named(table, dose) : table;
        Map<String, List<String>> arms = new LinkedHashMap<>();
        doses.arms().stream()
                .filter(arm -> Doses.dose(arm).isPresent())
                .forEach(arm -> arms.computeIfAbsent(Doses.series(arm), _ -> new ArrayList<>())
                        .add(arm));
        check(table, doses, asked, dose, arms);
        List<String> wanted = asked.arms().isEmpty() ? List.copyOf(arms.keySet()) : asked.arms();
        List<Series> series = new ArrayList<>();
        for (String name : wanted) {
            series.add(series(name, points(doses.rows(), arms.getOrDefault(name, List.of()), asked)));
        }
        return new DoseComparison(asked, named ? dose + " (\u00b5M)" : dose, series, ratios(series));
    }

    /** The arms that doses were given to. */
    public static List<String> armsOf(TidyTable table, String dose) {
        TidyTable doses = isDosed(table) ? table : Doses.named(table, dose);
        return doses.arms().stream().map(Doses::series).distinct().toList();
    }

    /** Whether the arms are doses already, as those of a table with a column of doses are. */
    private static boolean isDosed(TidyTable table) {
        return table.arms().stream().anyMatch(arm -> Doses.dose(arm).isPresent());
    }

    /** What came of it, a sentence an arm and one a ratio. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Series one : series) {
            Estimate middle = one.middle();
            sentences.add(
                    middle == null
                            ? one.arm() + ": " + one.remark()
                            : one.arm() + ": EC50 " + interval(middle) + ", " + dose + "; n = "
                                    + one.experiments().size() + " experiments. " + one.remark());
        }
        for (Ratio ratio : ratios) {
            sentences.add(ratio.arm() + " against " + ratio.versus() + ": EC50 x " + interval(ratio.logarithm())
                    + ", p = " + ComparisonWords.number(ratio.logarithm().p()) + ", paired over experiments.");
        }
        return sentences;
    }

    private static String interval(Estimate logarithm) {
        return ComparisonWords.number(Math.exp(logarithm.value())) + " ("
                + ComparisonWords.number(Math.exp(logarithm.low(CONFIDENCE))) + " to "
                + ComparisonWords.number(Math.exp(logarithm.high(CONFIDENCE))) + ", 95 %)";
    }

    private static void check(
            TidyTable table, TidyTable doses, Question asked, String dose, Map<String, List<String>> arms) {
        Problems problems = new Problems();
        if (arms.isEmpty()) {
            problems.report(
                    ComparisonProblem.NO_DOSES,
                    Place.whole(OPTION),
                    "No arm tells a dose of '" + dose + "'",
                    "Name the column of doses of a table of your own, or a drug whose dose the names of arms tell, such as 'JJN3 OGD + "
                            + dose + " 5 nM'");
        }
        for (String name : asked.arms()) {
            if (!arms.containsKey(name) && !arms.isEmpty()) {
                problems.report(
                        ComparisonProblem.UNKNOWN_ARM,
                        Place.whole(Question.ARMS),
                        "No doses were given to '" + name + "'",
                        Suggestions.sentence(name, arms.keySet()));
            }
        }
        boolean there = doses.rows().stream().anyMatch(row -> row.quantity().equals(asked.quantity()));
        if (!there && !arms.isEmpty()) {
            problems.report(
                    ComparisonProblem.UNKNOWN_QUANTITY,
                    Place.whole(Question.QUANTITY),
                    "The table has no quantity '" + asked.quantity() + "'",
                    Suggestions.sentence(asked.quantity(), table.quantities()));
        }
        problems.throwIfAny();
    }

    private static List<Point> points(List<Measurement> rows, List<String> arms, Question asked) {
        List<Point> points = new ArrayList<>();
        for (String arm : arms) {
            String cells = asked.cells() != null ? asked.cells() : onlyGroup(rows, arm, asked.quantity());
            ExperimentValues values = ExperimentValues.of(rows, arm, cells, asked.which(), asked.quantity());
            for (ExperimentValue value : values.experiments().values()) {
                points.add(new Point(value.experiment(), Doses.dose(arm).orElseThrow(), value.value()));
            }
        }
        return points;
    }

    private static @Nullable String onlyGroup(List<Measurement> rows, String arm, String quantity) {
        List<String> groups = rows.stream()
                .filter(row -> row.arm().equals(arm) && row.quantity().equals(quantity))
                .map(row -> row.cell().replaceFirst("#.*", ""))
                .distinct()
                .toList();
        return groups.size() == 1 && !groups.getFirst().isEmpty() ? groups.getFirst() : null;
    }

    private static Series series(String name, List<Point> points) {
        DoseResponse curve = fit(points);
        SortedMap<Integer, Double> experiments = new TreeMap<>();
        for (int experiment : points.stream().map(Point::experiment).distinct().toList()) {
            DoseResponse own = fit(
                    points.stream().filter(p -> p.experiment() == experiment).toList());
            if (own != null) {
                experiments.put(experiment, own.logMiddle());
            }
        }
        if (experiments.size() > 1) {
            double[] logs = experiments.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray();
            return new Series(name, points, curve, MeanDifference.paired(logs), experiments, "");
        }
        String remark = curve == null
                ? "No curve fits: the doses do not enclose the change of the response, or are fewer than "
                        + FEWEST_DOSES + "."
                : "Fewer than two experiments can be fitted alone: the interval takes the doses of all experiments as independent.";
        return new Series(name, points, curve, curve == null ? null : curve.logMiddleEstimate(), experiments, remark);
    }

    private static @Nullable DoseResponse fit(List<Point> points) {
        long doses = points.stream().mapToDouble(Point::dose).distinct().count();
        if (doses < FEWEST_DOSES) {
            return null;
        }
        try {
            return DoseResponse.fit(
                    points.stream().mapToDouble(Point::dose).toArray(),
                    points.stream().mapToDouble(Point::response).toArray());
        } catch (IllegalArgumentException noFit) {
            return null;
        }
    }

    private static List<Ratio> ratios(List<Series> series) {
        List<Ratio> ratios = new ArrayList<>();
        Series first = series.getFirst();
        for (Series other : series.subList(1, series.size())) {
            double[] differences = other.experiments().entrySet().stream()
                    .filter(one -> first.experiments().containsKey(one.getKey()))
                    .mapToDouble(one -> one.getValue() - first.experiments().getOrDefault(one.getKey(), Double.NaN))
                    .toArray();
            if (differences.length > 1) {
                ratios.add(new Ratio(other.arm(), first.arm(), MeanDifference.paired(differences)));
            }
        }
        return ratios;
    }
}
