package org.mitoferry.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3",
        "incubate, incubtae, 1",
        "abc, abc, 0",
        "abc, '', 3",
        "'', ab, 2",
        "ca, abc, 3",
        "seed, sed, 1"
    })
    void distances_are_those_of_optimal_string_alignment(String a, String b, int expected) {
        assertEquals(expected, Suggestions.distance(a, b));
    }

    @Test
    void a_distance_is_the_same_both_ways_and_at_most_the_longer_length() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 5_000; i++) {
            String a = word(random);
            String b = word(random);
            int distance = Suggestions.distance(a, b);
            assertEquals(distance, Suggestions.distance(b, a));
            assertTrue(distance <= Math.max(a.length(), b.length()));
            assertTrue(distance >= Math.abs(a.length() - b.length()));
            assertEquals(distance == 0, a.equals(b));
        }
    }

    @Test
    void the_nearest_comes_first() {
        assertEquals(
                List.of("incubate", "incubated"),
                Suggestions.nearest("incubat", List.of("incubated", "wash", "incubate")));
    }

    @Test
    void the_beginning_of_a_word_is_enough() {
        assertEquals(List.of("medium height"), Suggestions.nearest("medium", List.of("kind", "medium height")));
    }

    @Test
    void with_nothing_near_what_is_known_is_listed() {
        assertEquals("Known: kind, wells", Suggestions.sentence("xyzzy", List.of("kind", "wells")));
        assertEquals("Nothing is known here", Suggestions.sentence("xyzzy", List.of()));
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int k = random.nextInt(7); k > 0; k--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }
}
