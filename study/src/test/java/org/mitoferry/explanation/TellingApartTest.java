package org.mitoferry.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TellingApartTest {

    private static SortedMap<Integer, Double> around(double mean, double... deviations) {
        SortedMap<Integer, Double> effects = new TreeMap<>();
        for (int i = 0; i < deviations.length; i++) {
            effects.put(i + 1, mean + deviations[i]);
        }
        return effects;
    }

    private static TellingLine pair(SortedMap<Integer, Double> one, SortedMap<Integer, Double> other) {
        SequencedMap<String, SortedMap<Integer, Double>> effects = new LinkedHashMap<>();
        effects.put("one", one);
        effects.put("other", other);
        return TellingApart.pairs("an experiment", effects, false).getFirst();
    }

    @Test
    void predictions_far_apart_need_few_experiments_and_near_ones_many() {
        SortedMap<Integer, Double> none = around(0, -4, 0, 4, 1, -1);
        int far = pair(none, around(40, -4, 1, 3, 1, -1)).needed();
        int near = pair(none, around(8, -4, 1, 3, 1, -1)).needed();
        assertTrue(far >= 2 && far < near, far + " and " + near);
    }

    @Test
    void predictions_that_do_not_differ_clearly_are_not_told_apart() {
        assertEquals(0, pair(around(0, -4, 4, 1), around(1, 4, -4, 0)).needed());
    }

    @Test
    void the_larger_spread_decides() {
        SortedMap<Integer, Double> wide = around(0, -12, 12, -12, 12);
        SortedMap<Integer, Double> narrow = around(30, -1, 1, -1, 1);
        assertEquals(pair(wide, narrow).needed(), pair(narrow, wide).needed());
        assertTrue(pair(wide, narrow).needed()
                > pair(around(0, -1, 1, -1, 1), narrow).needed());
    }

    @Test
    void each_pair_of_answers_has_a_line() {
        SequencedMap<String, SortedMap<Integer, Double>> effects = new LinkedHashMap<>();
        for (String name : List.of("a", "b", "c", "d")) {
            effects.put(name, around(effects.size() * 10, -1, 0, 1));
        }
        assertEquals(6, TellingApart.pairs("an experiment", effects, true).size());
    }
}
