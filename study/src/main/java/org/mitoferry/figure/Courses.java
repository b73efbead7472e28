package org.mitoferry.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mitoferry.readout.Readout;
import org.mitoferry.statistics.MeanEstimate;
import org.mitoferry.table.MeasuredTime;
import org.mitoferry.table.Measurement;

/**
 * The course of one quantity over time, arm by arm, read from rows whose {@code object} is a time. Where a quantity was followed regularly
 * ({@link Readout#COURSE}), the readings of single measure steps, which may be of other cells, are left out.
 */
public final class Courses {

    /**
     * One time of one arm.
     *
     * @param mean over experiments, each of which is the mean of its rows
     * @param low smallest of the experiments
     * @param high largest of them
     * @param n number of experiments
     */
    public record Point(double hours, double mean, double low, double high, int n) {}

    private static final double CONFIDENCE = 0.95;

    private Courses() {}

    /**
     * The course in one arm, by ascending time; empty when there is none.
     *
     * @param rows rows of one study
     */
    public static List<Point> of(List<Measurement> rows, String arm, String quantity) {
        TreeMap<Double, Map<Integer, Double>> means = byTime(rows, arm, quantity);
        List<Point> course = new ArrayList<>();
        means.forEach((hours, experiments) -> {
            List<Double> values = List.copyOf(experiments.values());
            double mean =
                    values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
            course.add(new Point(
                    hours,
                    mean,
                    values.stream().min(Comparator.naturalOrder()).orElseThrow(),
                    values.stream().max(Comparator.naturalOrder()).orElseThrow(),
                    values.size()));
        });
        return course;
    }

    private static TreeMap<Double, Map<Integer, Double>> byTime(List<Measurement> rows, String arm, String quantity) {
        TreeMap<Double, Map<Integer, Double>> means = new TreeMap<>();
        Map<Double, List<Measurement>> atTime = new TreeMap<>();
        List<Measurement> ofArm = rows.stream()
                .filter(row -> row.arm().equals(arm) && row.quantity().equals(quantity))
                .toList();
        boolean followed = ofArm.stream().anyMatch(row -> row.method().equals(Readout.COURSE));
        for (Measurement row : ofArm) {
            OptionalDouble hours = MeasuredTime.hours(row.object());
            boolean wanted = !followed || row.method().equals(Readout.COURSE);
            if (hours.isPresent() && wanted && Double.isFinite(row.value())) {
                atTime.computeIfAbsent(hours.getAsDouble(), _ -> new ArrayList<>())
                        .add(row);
            }
        }
        atTime.forEach((hours, at) -> means.put(
                hours,
                at.stream()
                        .collect(Collectors.groupingBy(
                                Measurement::experiment,
                                TreeMap::new,
                                Collectors.averagingDouble(Measurement::value)))));
        return means;
    }

    /** The last time of a course as a row of numbers, with the 95 % interval over experiments. */
    static Figure.Row last(List<Measurement> rows, String arm, String quantity, String unit) {
        TreeMap<Double, Map<Integer, Double>> means = byTime(rows, arm, quantity);
        double[] values = means.lastEntry().getValue().values().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        if (values.length < 2) {
            return new Figure.Row(arm, unit, values.length, values[0], Double.NaN, Double.NaN);
        }
        MeanEstimate estimate = MeanEstimate.of(values, CONFIDENCE);
        return new Figure.Row(arm, unit, values.length, estimate.mean(), Math.max(0, estimate.low()), estimate.high());
    }
}
