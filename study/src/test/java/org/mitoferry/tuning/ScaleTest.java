package org.mitoferry.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Ranges as measures of length, and bands laid on them. */
class ScaleTest {

    private static Band band(Scale range) {
        return new Band("q", "BMSC", null, null, "arm", range, "source");
    }

    @Test
    void a_range_of_more_than_threefold_is_logarithmic() {
        assertTrue(new Scale(1, 4).logarithmic());
        assertFalse(new Scale(1, 3).logarithmic());
        assertFalse(new Scale(0, 100).logarithmic());
        assertEquals(0.5, new Scale(1, 100).position(10), 1e-12);
        assertEquals(0.5, new Scale(0, 100).position(50), 1e-12);
    }

    @Test
    void a_position_leads_back_to_its_value() {
        assertEquals(7, new Scale(1, 100).value(new Scale(1, 100).position(7)), 1e-12);
        assertEquals(2.5, new Scale(2, 3).value(new Scale(2, 3).position(2.5)), 1e-12);
    }

    @Test
    void a_rounded_value_has_three_digits_and_never_leaves_the_range() {
        assertEquals(1.23, new Scale(1, 4).rounded(1.2345));
        assertEquals(0.9999, new Scale(0.5, 0.9999).rounded(0.99989));
    }

    @Test
    void a_band_costs_nothing_inside_and_its_distance_in_lengths_outside() {
        Band band = band(new Scale(0.2, 0.6));
        assertEquals(0, band.distance(0.3));
        assertEquals(0.25, band.distance(0.7), 1e-12);
        assertEquals(0.25, band.distance(0.1), 1e-12);
    }

    @Test
    void nothing_at_all_is_far_below_a_logarithmic_band_but_not_infinitely() {
        assertEquals(2, band(new Scale(8, 60)).distance(0));
    }

    @Test
    void a_band_that_was_not_measured_costs_a_length() {
        assertEquals(1, band(new Scale(8, 60)).distance(Double.NaN));
    }
}
