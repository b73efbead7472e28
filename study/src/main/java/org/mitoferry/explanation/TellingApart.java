package org.mitoferry.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import org.mitoferry.inference.StudentPower;

/** How many experiments tell two predictions of one contrast apart. */
final class TellingApart {
    /** More experiments than anybody does. */
    static final int MOST = 40;

    private static final double POWER = 0.8;
    private static final double ALPHA = 0.05;

    private TellingApart() {}

    /**
     * All pairs of answers.
     *
     * @param effects of each answer, by experiment: points or natural logarithms of ratios
     */
    static List<TellingLine> pairs(
            String experiment, SequencedMap<String, SortedMap<Integer, Double>> effects, boolean ratio) {
        List<TellingLine> lines = new ArrayList<>();
        List<Map.Entry<String, SortedMap<Integer, Double>>> answers = List.copyOf(effects.sequencedEntrySet());
        for (int i = 0; i < answers.size(); i++) {
            for (int j = i + 1; j < answers.size(); j++) {
                SortedMap<Integer, Double> one = answers.get(i).getValue();
                SortedMap<Integer, Double> other = answers.get(j).getValue();
                EffectEstimate difference = EffectEstimate.ofDifferences(one, other);
                EffectEstimate shown = difference.printed(ratio);
                lines.add(new TellingLine(
                        experiment,
                        answers.get(i).getKey(),
                        answers.get(j).getKey(),
                        shown.mean(),
                        shown.low(),
                        shown.high(),
                        ratio ? "ratio" : "points",
                        difference.isClear() ? needed(difference.mean(), one, other) : 0));
            }
        }
        return lines;
    }

    private static int needed(double difference, SortedMap<Integer, Double> one, SortedMap<Integer, Double> other) {
        double sd = Math.max(
                EffectEstimate.of(one.values()).sd(),
                EffectEstimate.of(other.values()).sd());
        return StudentPower.oneSample(Math.abs(difference), sd, ALPHA, POWER, MOST)
                .orElse(0);
    }
}
