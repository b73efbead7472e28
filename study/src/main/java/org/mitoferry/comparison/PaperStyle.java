package org.mitoferry.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.mitoferry.distribution.LogRank;
import org.mitoferry.inference.CliffsDelta;
import org.mitoferry.inference.KruskalWallis;
import org.mitoferry.inference.MannWhitney;
import org.mitoferry.inference.Proportions;
import org.mitoferry.statistics.Holm;
import org.mitoferry.statistics.ObjectParts;
import org.mitoferry.statistics.ObjectSamples;
import org.mitoferry.table.Measurement;

/** Tests as papers often print them: fields, cells or objects of all experiments thrown together as if each were independent. */
final class PaperStyle {
    private static final double PERCENT = 100;
    private static final int MOST_COUNTED = 50;

    private final List<ArmValues> arms;
    private final String quantity;

    PaperStyle(List<ArmValues> arms, String quantity) {
        this.arms = arms;
        this.quantity = quantity;
    }

    /** The levels below the well that rows tell of, from the top; the well where they tell of none. */
    static List<Level> levels(List<Measurement> rows) {
        List<Level> levels = new ArrayList<>();
        for (Level level : List.of(Level.FIELD, Level.CELL, Level.OBJECT)) {
            if (Ladder.isAt(level, rows)) {
                levels.add(level);
            }
        }
        return levels.isEmpty() ? List.of(Level.WELL) : levels;
    }

    /** What every arm tells of, and more than once in some experiment. */
    List<Level> levels() {
        List<Level> shared = new ArrayList<>(levels(arms.getFirst().rows()));
        arms.forEach(arm -> shared.retainAll(levels(arm.rows())));
        shared.removeIf(level -> arms.stream()
                .allMatch(arm ->
                        Ladder.values(level, arm.rows()).values().stream().allMatch(one -> one.size() < 2)));
        return shared;
    }

    /** All tests of an arm against a reference, one a level. */
    List<Analysis> of(int arm, int versus) {
        List<Analysis> all = new ArrayList<>();
        for (Level level : levels()) {
            all.add(of(arm, versus, level));
        }
        if (ObjectSamples.isLifetime(quantity) && levels().contains(Level.OBJECT)) {
            all.add(logRank(arm, versus));
        }
        if (arms.stream().allMatch(a -> !a.counts().isEmpty() && isShare(a))) {
            all.add(pooled(arm, versus));
        }
        return all;
    }

    /** One of them; p of more than two arms is Dunn's, adjusted by Holm over the arms compared with the same reference. */
    Analysis of(int arm, int versus, Level level) {
        double[] x = values(arm, level);
        double[] y = values(versus, level);
        boolean several = arms.size() > 2;
        double p = several ? dunn(arm, versus, level) : mannWhitney(x, y);
        boolean wide = x.length > 1 && y.length > 1;
        CliffsDelta delta = wide
                ? CliffsDelta.of(x, y, DefaultAnalysis.CONFIDENCE)
                : new CliffsDelta(Double.NaN, Double.NaN, Double.NaN);
        return new Analysis(
                Analysis.Role.PAPER_STYLE,
                (several ? "Kruskal-Wallis with Dunn, Holm" : "Mann-Whitney") + " over " + level.plural()
                        + "; Cliff's delta",
                level,
                x.length,
                y.length,
                "Cliff's delta",
                delta.delta(),
                delta.low(),
                delta.high(),
                wide ? DefaultAnalysis.CONFIDENCE : Double.NaN,
                p,
                "Takes " + level.plural() + " of one experiment as independent, which they are not.");
    }

    private static boolean isShare(ArmValues arm) {
        return arm.values().experiments().values().stream().allMatch(v -> v.value() >= 0 && v.value() <= 1);
    }

    private static double mannWhitney(double[] x, double[] y) {
        return x.length + y.length <= MOST_COUNTED
                ? MannWhitney.exactP(x, y, AlternativeHypothesis.TWO_SIDED)
                : MannWhitney.asymptoticP(x, y, AlternativeHypothesis.TWO_SIDED);
    }

    private double dunn(int arm, int versus, Level level) {
        KruskalWallis test = kruskalWallis(level);
        List<KruskalWallis.Dunn> ofReference = test.comparisons().stream()
                .filter(pair -> pair.first() == versus || pair.second() == versus)
                .toList();
        double[] adjusted = Holm.adjust(
                ofReference.stream().mapToDouble(KruskalWallis.Dunn::p).toArray());
        OptionalInt at = IntStream.range(0, adjusted.length)
                .filter(i ->
                        ofReference.get(i).first() == arm || ofReference.get(i).second() == arm)
                .findFirst();
        return adjusted[at.orElseThrow()];
    }

    KruskalWallis kruskalWallis(Level level) {
        return KruskalWallis.of(
                IntStream.range(0, arms.size()).mapToObj(a -> values(a, level)).toList());
    }

    private double[] values(int arm, Level level) {
        return Ladder.values(level, arms.get(arm).rows()).values().stream()
                .flatMap(List::stream)
                .mapToDouble(value -> value)
                .toArray();
    }

    /** Of lifetimes, with those that outlived the recording. */
    private Analysis logRank(int arm, int versus) {
        LogRank.Group x = lifetimes(arm);
        LogRank.Group y = lifetimes(versus);
        return new Analysis(
                Analysis.Role.PAPER_STYLE,
                "log-rank over objects",
                Level.OBJECT,
                x.durations().length,
                y.durations().length,
                "",
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                LogRank.p(List.of(new LogRank.Stratum(x, y))),
                "Takes objects of one experiment as independent, which they are not.");
    }

    private LogRank.Group lifetimes(int arm) {
        List<Measurement> rows = arms.get(arm).rows();
        boolean[] ended = new boolean[rows.size()];
        for (int i = 0; i < ended.length; i++) {
            ended[i] = !ObjectParts.of(rows.get(i)).isCensored();
        }
        return new LogRank.Group(rows.stream().mapToDouble(Measurement::value).toArray(), ended);
    }

    private Analysis pooled(int arm, int versus) {
        double[] x = sum(arms.get(arm).counts());
        double[] y = sum(arms.get(versus).counts());
        Proportions d = Proportions.difference(x[0], x[1], y[0], y[1], DefaultAnalysis.CONFIDENCE);
        return new Analysis(
                Analysis.Role.PAPER_STYLE,
                "risk difference of all cells pooled, Newcombe",
                Level.CELL,
                (int) x[1],
                (int) y[1],
                "points",
                PERCENT * d.value(),
                PERCENT * d.low(),
                PERCENT * d.high(),
                DefaultAnalysis.CONFIDENCE,
                Double.NaN,
                "Takes cells of one experiment as independent, which they are not.");
    }

    private static double[] sum(SortedMap<Integer, double[]> counts) {
        double[] sum = new double[2];
        counts.values().forEach(count -> {
            sum[0] += count[0];
            sum[1] += count[1];
        });
        return sum;
    }
}
