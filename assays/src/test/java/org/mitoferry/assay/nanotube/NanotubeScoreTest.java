package org.mitoferry.assay.nanotube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.nanotube.NanotubeScore.Joint;
import org.mitoferry.image.Polyline;

class NanotubeScoreTest {
    private static Joint joint(int first, int second, double y, double length) {
        return new Joint(
                first, second, new Polyline(new double[] {0, length}, new double[] {y, y}, new double[] {2, 2}));
    }

    @Test
    void a_call_matches_by_its_cells_in_any_order_and_its_place() {
        NanotubeScore score = NanotubeScore.of(List.of(joint(1, 2, 0, 10)), List.of(joint(2, 1, 0.5, 11)));
        assertEquals(1, score.f1());
        assertEquals(0.1, score.lengthBias(), 1e-9);
        assertEquals(0, score.countError());
    }

    @Test
    void wrong_cells_or_a_micrometre_aside_do_not_match() {
        List<Joint> truth = List.of(joint(1, 2, 0, 10), joint(3, 4, 20, 10));
        List<Joint> calls = List.of(joint(1, 2, 1.1, 10), joint(3, 5, 20, 10));
        NanotubeScore score = NanotubeScore.of(truth, calls);
        assertEquals(0, score.matches().size());
        assertEquals(0, score.precision());
        assertEquals(0, score.recall());
    }

    @Test
    void a_true_tube_is_matched_once_and_by_the_nearest() {
        List<Joint> calls = List.of(joint(1, 2, 0.6, 10), joint(1, 2, 0.1, 10), joint(1, 2, 30, 10));
        NanotubeScore score = NanotubeScore.of(List.of(joint(1, 2, 0, 10)), calls);
        assertEquals(1, score.matches().getFirst().call());
        assertEquals(1.0 / 3, score.precision(), 1e-12);
        assertEquals(1, score.recall());
        assertEquals(0.5, score.f1(), 1e-12);
        assertEquals(2, score.countError());
    }

    @Test
    void a_call_of_half_of_a_tube_is_too_far_from_its_other_half() {
        NanotubeScore score = NanotubeScore.of(List.of(joint(1, 2, 0, 20)), List.of(joint(1, 2, 0, 10)));
        assertEquals(0, score.matches().size());
    }

    @Test
    void without_tubes_and_calls_nothing_is_claimed() {
        NanotubeScore score = NanotubeScore.of(List.of(), List.of());
        assertTrue(Double.isNaN(score.precision()) && Double.isNaN(score.recall()) && Double.isNaN(score.f1()));
    }

    @Test
    void fields_are_added_up_before_shares_are_taken() {
        NanotubeScore one = NanotubeScore.of(List.of(joint(1, 2, 0, 10)), List.of(joint(1, 2, 0, 10)));
        NanotubeScore two = NanotubeScore.of(List.of(joint(1, 2, 0, 10), joint(2, 3, 5, 10)), List.of());
        assertEquals(1.0 / 3, NanotubeScore.together(List.of(one, two)).recall(), 1e-12);
    }
}
