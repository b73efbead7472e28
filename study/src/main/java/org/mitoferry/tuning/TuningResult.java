package org.mitoferry.tuning;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a tuning found.
 *
 * @param found values of the search space, to three digits
 * @param better whether they are better than the start on the seeds of the comparison; where not, the start is kept
 * @param seeds of the comparison
 * @param atStart the start on each of them
 * @param atFound what was found, on each of them
 * @param takenBack each number that moved, taken back alone; empty where the start is kept
 * @param search studies of the search
 */
public record TuningResult(
        TuningPlan plan,
        double[] found,
        boolean better,
        List<Long> seeds,
        List<Judged> atStart,
        List<Judged> atFound,
        List<TakenBack> takenBack,
        List<Logged> search) {

    /** Below this a part did not change. */
    private static final double NOTHING = 0.1;

    private static final int FEW = 4;

    /**
     * What each part of the objective rises by when one number goes back to its start.
     *
     * @param number its place in the search space
     * @param rise by part, pull left out
     */
    public record TakenBack(int number, Map<String, Double> rise) {
        static TakenBack of(int number, List<Judged> found, List<Judged> without) {
            Map<String, Double> rise = new LinkedHashMap<>();
            found.getFirst()
                    .parts()
                    .keySet()
                    .forEach(part -> rise.put(part, meanPart(without, part) - meanPart(found, part)));
            return new TakenBack(number, rise);
        }

        double total() {
            return rise.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        /** The few parts that rise most. */
        List<Map.Entry<String, Double>> largest() {
            return TuningResult.largest(rise);
        }
    }

    /**
     * A band that what was found leaves.
     *
     * @param value mean over the seeds of the comparison
     * @param rises parts that are larger in the best study of the search that stayed inside; empty where none stayed inside
     */
    public record LeftBand(Band band, double value, Optional<List<Map.Entry<String, Double>>> rises) {}

    /** What taking one number back did; none where it did not move or was not tried. */
    Optional<TakenBack> takenBack(int number) {
        return takenBack.stream().filter(one -> one.number() == number).findFirst();
    }

    /** The values that are kept. */
    double[] kept() {
        return better ? found : plan.space().start();
    }

    /** What is kept, on each seed of the comparison. */
    List<Judged> atKept() {
        return better ? atFound : atStart;
    }

    static double meanPart(List<Judged> studies, String part) {
        return studies.stream()
                .mapToDouble(one -> one.parts().getOrDefault(part, 0.0))
                .average()
                .orElse(Double.NaN);
    }

    private static List<Map.Entry<String, Double>> largest(Map<String, Double> rise) {
        return rise.entrySet().stream()
                .filter(entry -> entry.getValue() > NOTHING)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(FEW)
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Bands that the kept values leave, each with what staying inside would cost, as far as the search saw it. */
    List<LeftBand> leftBands() {
        return plan.objective().bands().stream()
                .map(this::left)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<LeftBand> left(Band band) {
        double value = atKept().stream()
                .mapToDouble(one -> one.bandValues().getOrDefault(band.name(), Double.NaN))
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
        if (band.distance(value) == 0) {
            return Optional.empty();
        }
        Optional<Judged> inside = search.stream()
                .map(Logged::judged)
                .filter(one -> one.bands().getOrDefault(band.name(), 1.0) == 0)
                .min(Comparator.comparingDouble(Judged::total));
        return Optional.of(new LeftBand(band, value, inside.map(one -> {
            Map<String, Double> rise = new LinkedHashMap<>();
            one.parts().forEach((part, there) -> rise.put(part, there - meanPart(atKept(), part)));
            return largest(rise);
        })));
    }
}
