package org.mitoferry.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How an experiment stands among others: by the repeats that it needs where it tells answers apart, then by how many pairs it tells.
 *
 * @param told pairs of answers that it tells apart
 * @param pairs of all answers
 * @param fewest repeats, over the pairs told; 0 where none is
 * @param most likewise
 */
record ExperimentRank(String experiment, int told, int pairs, int fewest, int most) {

    /** The best first; those that tell nothing apart last, as they were listed. */
    static List<ExperimentRank> of(List<TellingLine> lines) {
        Map<String, List<TellingLine>> byExperiment = new LinkedHashMap<>();
        lines.forEach(line -> byExperiment
                .computeIfAbsent(line.experiment(), any -> new ArrayList<>())
                .add(line));
        List<ExperimentRank> ranks = new ArrayList<>();
        byExperiment.forEach((experiment, own) -> {
            int[] needed = own.stream()
                    .mapToInt(TellingLine::needed)
                    .filter(repeats -> repeats > 0)
                    .sorted()
                    .toArray();
            int told = needed.length;
            ranks.add(new ExperimentRank(
                    experiment, told, own.size(), told == 0 ? 0 : needed[0], told == 0 ? 0 : needed[told - 1]));
        });
        ranks.sort(Comparator.comparing((ExperimentRank rank) -> rank.told() == 0)
                .thenComparingInt(ExperimentRank::most)
                .thenComparing(Comparator.comparingInt(ExperimentRank::told).reversed()));
        return ranks;
    }
}
