package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoferry.culture.ActiveEffect;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;

class MotionTest {

    /** A patch that no cell crosses. */
    private static TestDish wide() {
        return TestDish.of("JJN3").size(20_000, 20_000);
    }

    @ParameterizedTest
    @CsvSource({"60, 0.1", "60, 1", "15, 2", "15, 5"})
    void the_mean_squared_displacement_follows_fuerths_formula(double speedPerHour, double persistenceHours) {
        Culture culture = wide().with(CellParameter.MOTILITY, speedPerHour)
                .with(CellParameter.PERSISTENCE, persistenceHours)
                .with(CellParameter.COHESION, 0)
                .empty();
        double[][] start = new double[2][3025];
        for (int c = 0; c < 3025; c++) {
            TestDish.cell(culture, 0, 1, 2.5, 140);
            start[0][c] = culture.cells().x[c] = 2000 + 290.0 * (c % 55);
            start[1][c] = culture.cells().y[c] = 2000 + 290.0 * Math.floorDiv(c, 55);
            culture.cells().heading[c] = 2 * Math.PI * Draws.uniform(1, c, Draws.SHAPE, 0);
        }
        Motion motion = new Motion(culture, new CellBoxes(culture));
        for (int pass = 1; pass <= 144; pass++) {
            motion.advance(10);
            culture.tick(10);
            if (pass == 1 || pass == 12 || pass == 144) {
                double hours = pass / 6.0;
                double expected = 2
                        * speedPerHour
                        * speedPerHour
                        * persistenceHours
                        * (hours - persistenceHours * (1 - Math.exp(-hours / persistenceHours)));
                assertEquals(expected, squaredDisplacement(culture, start), 0.08 * expected, "after " + hours + " h");
            }
        }
    }

    private static double squaredDisplacement(Culture culture, double[][] start) {
        double sum = 0;
        for (int c = 0; c < culture.cells().count; c++) {
            sum += Math.pow(culture.cells().x[c] - start[0][c], 2) + Math.pow(culture.cells().y[c] - start[1][c], 2);
        }
        return sum / culture.cells().count;
    }

    @Test
    void a_drug_on_motility_slows_the_walk() {
        ActiveEffect drug = new ActiveEffect(
                TestDish.FIRST_EXTRA, CellParameter.MOTILITY, 0, false, 1, 1, 0, 0, new boolean[] {true});
        Culture culture = TestDish.of("JJN3").withSubstances(1).withEffect(drug).empty();
        TestDish.cell(culture, 0, 1, 2.5, 140);
        culture.effectState().set(0, 0, 1);
        new Motion(culture, new CellBoxes(culture)).advance(10);
        assertEquals(125, culture.cells().x[0]);
        assertEquals(100, culture.cells().y[0]);
    }

    @Test
    void a_cell_adapted_to_deprivation_walks_slower() {
        Culture culture = TestDish.of("JJN3").empty();
        TestDish.cell(culture, 0, 1, 2.5, 140);
        TestDish.cell(culture, 0, 1, 2.5, 140);
        culture.cells().x[1] += 60;
        culture.cells().adaptation[1] = 1;
        new Motion(culture, new CellBoxes(culture)).advance(10);
        Cells cells = culture.cells();
        double normal = Math.hypot(cells.x[0] - 125, cells.y[0] - 100);
        double slowed = Math.hypot(cells.x[1] - 185, cells.y[1] - 100);
        assertEquals(culture.profiles().value(0, CellParameter.MOTILITY_IN_HYPOXIA), slowed / normal, 1e-9);
    }

    @Test
    void dead_cells_do_not_walk() {
        Culture culture = TestDish.of("JJN3").empty();
        TestDish.cell(culture, 0, 1, 2.5, 140);
        culture.cells().life[0] = Cells.CASPASE_POSITIVE;
        new Motion(culture, new CellBoxes(culture)).advance(10);
        assertEquals(125, culture.cells().x[0]);
        assertEquals(100, culture.cells().y[0]);
    }

    @Test
    void a_cell_in_touch_with_its_kind_holds_on_to_it_and_one_alone_walks_off() {
        Culture culture = TestDish.of("JJN3").with(CellParameter.COHESION, 1).empty();
        for (double x : new double[] {100, 114, 300}) {
            int cell = TestDish.cell(culture, 0, 1, 2.5, 140);
            culture.cells().x[cell] = x;
            culture.cells().y[cell] = 200;
        }
        new Motion(culture, new CellBoxes(culture)).advance(10);
        assertEquals(100, culture.cells().x[0]);
        assertEquals(114, culture.cells().x[1]);
        assertNotEquals(300, culture.cells().x[2]);
    }

    @Test
    void cells_stay_in_the_patch() {
        Culture culture = TestDish.of("JJN3")
                .size(80, 60)
                .with(CellParameter.MOTILITY, 400)
                .empty();
        for (int c = 0; c < 30; c++) {
            TestDish.cell(culture, 0, 1, 2.5, 140);
        }
        Motion motion = new Motion(culture, new CellBoxes(culture));
        for (int pass = 0; pass < 300; pass++) {
            motion.advance(10);
            culture.tick(10);
            for (int c = 0; c < 30; c++) {
                assertTrue(culture.cells().x[c] >= 0 && culture.cells().x[c] <= 80);
                assertTrue(culture.cells().y[c] >= 0 && culture.cells().y[c] <= 60);
            }
        }
    }

    @Test
    void a_place_beyond_the_edge_is_mirrored() {
        assertEquals(3, Motion.reflected(-3, 100));
        assertEquals(98, Motion.reflected(102, 100));
        assertEquals(0, Motion.reflected(-1000, 0));
        assertEquals(40, Motion.reflected(40, 100));
    }

    @Test
    void overlapping_round_cells_move_apart_until_they_hardly_touch() {
        Culture culture = TestDish.of("JJN3").with(CellParameter.MOTILITY, 0).empty();
        for (int c = 0; c < 5; c++) {
            TestDish.cell(culture, 0, 1, 2.5, 140);
            culture.cells().x[c] += c % 2;
        }
        Motion motion = new Motion(culture, new CellBoxes(culture));
        for (int pass = 0; pass < 200; pass++) {
            motion.advance(10);
        }
        Cells cells = culture.cells();
        for (int a = 0; a < 5; a++) {
            for (int b = 0; b < a; b++) {
                double distance = Math.hypot(cells.x[a] - cells.x[b], cells.y[a] - cells.y[b]);
                assertTrue(distance > 0.99 * 0.95 * 14, "cells " + a + " and " + b + " at " + distance);
            }
        }
    }

    @Test
    void two_overlapping_cells_share_the_way_equally() {
        Culture culture = TestDish.of("JJN3").with(CellParameter.MOTILITY, 0).empty();
        TestDish.cell(culture, 0, 1, 2.5, 140);
        TestDish.cell(culture, 0, 1, 2.5, 140);
        culture.cells().x[1] += 4;
        new Motion(culture, new CellBoxes(culture)).advance(10);
        assertEquals(125 + 2 - 6.65, culture.cells().x[0], 1e-9);
        assertEquals(125 + 2 + 6.65, culture.cells().x[1], 1e-9);
    }

    @Test
    void round_cells_lie_upon_spread_ones() {
        Culture culture =
                TestDish.of("JJN3", "BMSC").with(CellParameter.MOTILITY, 0).empty();
        TestDish.cell(culture, 0, 1, 2.5, 140);
        TestDish.cell(culture, 1, 1, 2.5, 140);
        new Motion(culture, new CellBoxes(culture)).advance(10);
        assertEquals(culture.cells().x[0], culture.cells().x[1]);
    }

    @Test
    void a_cell_that_floated_off_makes_room() {
        Culture culture = TestDish.of("JJN3").with(CellParameter.MOTILITY, 0).empty();
        TestDish.cell(culture, 0, 1, 2.5, 140);
        TestDish.cell(culture, 0, 1, 2.5, 140);
        culture.cells().life[1] = Cells.LOST;
        new Motion(culture, new CellBoxes(culture)).advance(10);
        assertEquals(125, culture.cells().x[0]);
    }

    @Test
    void an_armed_cell_spreads_with_its_time_constant_and_rounds_up_when_it_dies() {
        Culture culture = TestDish.of("BMSC").with(CellParameter.MOTILITY, 0).empty();
        TestDish.cell(culture, 0, 1, 2.5, 140);
        Motion motion = new Motion(culture, new CellBoxes(culture));
        for (int pass = 0; pass < 1200; pass++) {
            motion.advance(0.1);
        }
        double spread = culture.cells().spread[0];
        assertEquals(1 - Math.exp(-1), spread, 1e-3);
        culture.cells().life[0] = Cells.COMMITTED;
        for (int pass = 0; pass < 1200; pass++) {
            motion.advance(0.1);
        }
        assertEquals(spread * Math.exp(-1), culture.cells().spread[0], 1e-3);
    }

    @Test
    void armed_cells_have_two_to_four_arms_spread_round_the_body() {
        Culture culture = TestDish.of("BMSC").empty();
        double arms = 0;
        double length = 0;
        int number = 0;
        for (int c = 0; c < 500; c++) {
            TestDish.cell(culture, 0, 1, 2.5, 140);
            Shape.draw(culture, c);
            arms += culture.cells().arms[c];
            assertTrue(culture.cells().arms[c] >= 2 && culture.cells().arms[c] <= 4);
            for (int a = 0; a < culture.cells().arms[c]; a++) {
                length += culture.cells().armLength[c * Cells.MOST_ARMS + a];
                number++;
            }
        }
        assertEquals(3, arms / 500, 0.12);
        double mean = culture.profiles().value(0, CellParameter.ARM_LENGTH);
        assertEquals(mean, length / number, 4 * mean * 0.3 / Math.sqrt(number));
    }
}
