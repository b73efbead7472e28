package org.mitoferry.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentRankTest {

    private static TellingLine line(String experiment, int needed) {
        return new TellingLine(experiment, "one", "other", 10, 5, 15, "points", needed);
    }

    private static List<String> ranked(TellingLine... lines) {
        return ExperimentRank.of(List.of(lines)).stream()
                .map(ExperimentRank::experiment)
                .toList();
    }

    @Test
    void fewer_repeats_come_before_more_pairs() {
        assertEquals(
                List.of("quick", "broad"),
                ranked(line("broad", 6), line("broad", 22), line("broad", 8), line("quick", 2), line("quick", 0)));
    }

    @Test
    void of_as_many_repeats_the_one_that_tells_more_pairs_comes_first() {
        assertEquals(
                List.of("two pairs", "one pair"),
                ranked(line("one pair", 3), line("one pair", 0), line("two pairs", 3), line("two pairs", 2)));
    }

    @Test
    void what_tells_nothing_apart_comes_last() {
        assertEquals(List.of("some", "none"), ranked(line("none", 0), line("some", 40)));
    }

    @Test
    void repeats_are_counted_over_the_pairs_that_are_told() {
        ExperimentRank rank = ExperimentRank.of(List.of(line("x", 0), line("x", 4), line("x", 2)))
                .getFirst();
        assertEquals(new ExperimentRank("x", 2, 3, 2, 4), rank);
    }
}
