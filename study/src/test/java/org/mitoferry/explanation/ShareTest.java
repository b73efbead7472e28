package org.mitoferry.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static SortedMap<Integer, Double> effects(double... values) {
        SortedMap<Integer, Double> effects = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            effects.put(i + 1, values[i]);
        }
        return effects;
    }

    @Test
    void nothing_is_lost_where_the_same_is_left() {
        SortedMap<Integer, Double> full = effects(10, 14, 12);
        Share share = Share.lost(full, full);
        assertEquals(0, share.value(), 1e-12);
        assertEquals(0, share.low(), 1e-12);
        assertEquals(0, share.high(), 1e-12);
    }

    @Test
    void all_is_lost_where_nothing_is_left() {
        assertEquals(1, Share.lost(effects(10, 14, 12), effects(0, 0, 0)).value(), 1e-12);
    }

    @Test
    void half_of_every_effect_is_half_whatever_the_donors_do() {
        Share share = Share.lost(effects(18, 24, 20), effects(9, 12, 10));
        assertEquals(0.5, share.value(), 1e-12);
        assertEquals(0.5, share.low(), 1e-9);
        assertEquals(0.5, share.high(), 1e-9);
    }

    @Test
    void an_effect_that_turns_round_is_lost_more_than_whole() {
        assertTrue(Share.lost(effects(10, 12, 11), effects(-2, -3, -1)).value() > 1);
    }

    @Test
    void a_whole_effect_that_is_not_told_from_none_gives_no_interval() {
        Share share = Share.lost(effects(10, -9, 1), effects(1, 2, 3));
        assertTrue(Double.isNaN(share.low()) && Double.isNaN(share.high()));
    }

    @Test
    void experiments_that_only_one_has_are_left_out() {
        SortedMap<Integer, Double> left = effects(5, 15);
        left.put(9, 1000.0);
        assertEquals(0.5, Share.lost(effects(10, 30), left).value(), 1e-12);
    }

    @Test
    void the_interval_holds_the_true_share_in_nineteen_of_twenty_studies() {
        Random random = new Random(17);
        int held = 0;
        int studies = 4000;
        for (int study = 0; study < studies; study++) {
            SortedMap<Integer, Double> full = new TreeMap<>();
            SortedMap<Integer, Double> left = new TreeMap<>();
            for (int i = 0; i < 6; i++) {
                double day = 3 * random.nextGaussian();
                full.put(i, 20 + day + 2 * random.nextGaussian());
                left.put(i, 8 + 0.4 * day + 2 * random.nextGaussian());
            }
            Share share = Share.lost(full, left);
            if (share.low() <= 0.6 && 0.6 <= share.high()) {
                held++;
            }
        }
        assertEquals(0.95, (double) held / studies, 0.012);
    }
}
