package org.mitoferry.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerticalGridTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 19, 20, 39.9, 45, 50, 500, 1000, 1999.5, 2000, 4000, 12345.6})
    void layers_fill_the_height_exactly(double height) {
        VerticalGrid grid = VerticalGrid.graded(height, 20, 1.25);
        double sum = 0;
        for (int k = 0; k < grid.layers(); k++) {
            sum += grid.thicknessMicrometres(k);
        }
        assertEquals(height, sum, 1e-13 * height);
    }

    @ParameterizedTest
    @ValueSource(doubles = {45, 50, 500, 1000, 1999.5, 2000, 4000, 12345.6})
    void a_graded_medium_starts_thin_and_grows_by_one_ratio_within_the_bound(double height) {
        VerticalGrid grid = VerticalGrid.graded(height, 20, 1.25);
        double ratio = grid.thicknessMicrometres(1) / grid.thicknessMicrometres(0);
        assertTrue(ratio >= 1 - 1e-9 && ratio <= 1.25 + 1e-9, "ratio " + ratio);
        assertTrue(grid.thicknessMicrometres(0) <= 20 && grid.thicknessMicrometres(0) > 10);
        for (int k = 1; k < grid.layers(); k++) {
            assertEquals(ratio, grid.thicknessMicrometres(k) / grid.thicknessMicrometres(k - 1), 1e-9);
        }
    }

    @Test
    void two_millimetres_take_fifteen_layers() {
        assertEquals(15, VerticalGrid.graded(2000, 20, 1.25).layers());
    }

    @Test
    void centres_and_face_distances_add_up_to_the_height() {
        VerticalGrid grid = VerticalGrid.graded(1500, 20, 1.2);
        double at = grid.centreMicrometres(0);
        assertEquals(10, at, 1e-12);
        for (int k = 0; k < grid.layers(); k++) {
            at += grid.faceDistanceMicrometres(k);
            double next = k + 1 < grid.layers() ? grid.centreMicrometres(k + 1) : 1500;
            assertEquals(next, at, 1e-10);
        }
    }

    @Test
    void lengths_and_ratios_that_make_no_grid_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> VerticalGrid.graded(0, 20, 1.25));
        assertThrows(IllegalArgumentException.class, () -> VerticalGrid.graded(Double.NaN, 20, 1.25));
        assertThrows(IllegalArgumentException.class, () -> VerticalGrid.graded(2000, -1, 1.25));
        assertThrows(IllegalArgumentException.class, () -> VerticalGrid.graded(2000, 20, 0.9));
        assertThrows(IllegalArgumentException.class, () -> VerticalGrid.uniform(2000, 0));
    }
}
