package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;

/** Rays, borders and gaps of outlines, against formulas and against looking step by step. */
class OutlineGeometryTest {

    private static final double FAR = 1e6;
    private final OutlineRay ray = new OutlineRay();

    /** A spread cell with arms of its own. */
    private static int spread(Culture culture, double x, double y) {
        int cell = TestDish.cell(culture, 0, 1, 2.5, 140);
        Shape.draw(culture, cell);
        culture.cells().x[cell] = x;
        culture.cells().y[cell] = y;
        culture.cells().spread[cell] = 0.5 + 0.5 * Draws.uniform(99, cell, Draws.SHAPE, 77);
        return cell;
    }

    private static int round(Culture culture, double x, double y) {
        int cell = TestDish.cell(culture, 0, 1, 2.5, 140);
        culture.cells().x[cell] = x;
        culture.cells().y[cell] = y;
        return cell;
    }

    private static double uniform(long id, int n) {
        return Draws.uniform(5, id, Draws.BENCH, n);
    }

    @Test
    void entries_into_outlines_agree_with_a_march_along_the_ray() {
        Culture culture = TestDish.of("BMSC").seed(3).size(1000, 1000).empty();
        int entries = 0;
        double step = 0.05;
        for (int k = 0; k < 600; k++) {
            int cell = spread(culture, 500, 500);
            double x = 400 + 200 * uniform(k, 0);
            double y = 400 + 200 * uniform(k, 1);
            double angle = 2 * Math.PI * uniform(k, 2);
            ray.aim(x, y, Math.cos(angle), Math.sin(angle));
            double found = ray.entry(culture, cell, 0, 200);
            boolean inside = Outline.distance(culture, cell, x, y) < 0;
            for (double t = step; t <= 200; t += step) {
                boolean now = Outline.distance(culture, cell, x + t * Math.cos(angle), y + t * Math.sin(angle)) < 0;
                if (now && !inside) {
                    assertEquals(t, found, 1.5 * step, "cell " + cell);
                    found = ray.entry(culture, cell, t + step, 200);
                    entries++;
                }
                inside = now;
            }
            assertTrue(found > 200 - step, "an entry at " + found + " that the march does not see");
        }
        assertTrue(entries > 80, entries + " entries");
    }

    @Test
    void the_share_of_directions_that_meet_a_disc_is_its_angle_over_a_full_turn() {
        Culture culture = TestDish.of("JJN3").with(CellParameter.RADIUS, 7).empty();
        int cell = round(culture, 100, 100);
        for (double distance : new double[] {8, 20, 75}) {
            int rays = 100_000;
            int hits = 0;
            for (int k = 0; k < rays; k++) {
                double angle = 2 * Math.PI * k / rays;
                ray.aim(100 - distance, 100, Math.cos(angle), Math.sin(angle));
                hits += ray.entry(culture, cell, 0, FAR) < FAR ? 1 : 0;
            }
            assertEquals(2 * Math.asin(7 / distance) / (2 * Math.PI), hits / (double) rays, 2.0 / rays);
        }
    }

    @Test
    void a_probe_meets_one_of_many_discs_with_the_chance_of_the_strip_it_sweeps() {
        Culture culture = TestDish.of("JJN3")
                .with(CellParameter.RADIUS, 7)
                .size(2000, 2000)
                .empty();
        int cells = 400;
        for (int c = 0; c < cells; c++) {
            round(culture, 2000 * uniform(c, 0), 2000 * uniform(c, 1));
        }
        double density = cells / 4e6;
        int probes = 20_000;
        double length = 150;
        int met = 0;
        for (int k = 0; k < probes; k++) {
            double angle = 2 * Math.PI * uniform(k, 3);
            ray.aim(200 + 1600 * uniform(k, 4), 200 + 1600 * uniform(k, 5), Math.cos(angle), Math.sin(angle));
            boolean hit = false;
            for (int c = 0; c < cells && !hit; c++) {
                hit = ray.entry(culture, c, 0, length) <= length;
            }
            met += hit ? 1 : 0;
        }
        double expected = 1 - Math.exp(-2 * 7 * density * length);
        // One set of discs: its own scatter is that of the number of discs in the field.
        assertEquals(expected, met / (double) probes, 3 * expected / Math.sqrt(cells));
    }

    @Test
    void probes_point_from_one_disc_to_another_as_the_crossed_strings_say() {
        Culture culture = TestDish.of("JJN3")
                .with(CellParameter.RADIUS, 7)
                .size(2000, 2000)
                .empty();
        ProbeOrigin origin = new ProbeOrigin(culture, surveyed(culture));
        int one = round(culture, 1000, 1000);
        int other = round(culture, 1000, 1000);
        for (double distance : new double[] {15, 25, 60}) {
            culture.cells().x[other] = 1000 + distance;
            int probes = 60_000;
            int pointing = 0;
            for (int k = 0; k < probes; k++) {
                assertTrue(origin.find(one, k));
                ray.aim(origin.x, origin.y, origin.directionX, origin.directionY);
                pointing += ray.entry(culture, other, 0, FAR) < FAR ? 1 : 0;
            }
            double x = distance / 14;
            double expected = (Math.sqrt(x * x - 1) + Math.asin(1 / x) - x) / Math.PI;
            double error = Math.sqrt(expected * (1 - expected) / probes);
            assertEquals(expected, pointing / (double) probes, 4 * error, "at " + distance);
        }
    }

    @Test
    void probes_set_out_from_the_border_and_away_from_it() {
        Culture culture = TestDish.of("BMSC").size(1000, 1000).empty();
        ProbeOrigin origin = new ProbeOrigin(culture, surveyed(culture));
        int cell = spread(culture, 500, 500);
        for (int k = 0; k < 2000; k++) {
            assertTrue(origin.find(cell, k));
            assertEquals(0, Outline.distance(culture, cell, origin.x, origin.y), 1e-6);
            assertEquals(1, Math.hypot(origin.directionX, origin.directionY), 1e-12);
            double ahead = Outline.distance(
                    culture, cell, origin.x + 1e-5 * origin.directionX, origin.y + 1e-5 * origin.directionY);
            assertTrue(ahead > -1e-9, "goes inside: " + ahead);
        }
    }

    @Test
    void equal_lengths_of_border_send_out_equally_many() {
        Culture culture = TestDish.of("BMSC").size(1000, 1000).empty();
        Cells cells = culture.cells();
        int cell = round(culture, 500, 500);
        cells.arms[cell] = 1;
        cells.pointArm(cell * Cells.MOST_ARMS, 0);
        cells.armLength[cell * Cells.MOST_ARMS] = 60;
        cells.spread[cell] = 1;
        ProbeOrigin origin = new ProbeOrigin(culture, surveyed(culture));
        double radius = culture.profiles().value(0, CellParameter.RADIUS);
        int[] counts = new int[3];
        int probes = 40_000;
        for (int k = 0; k < probes; k++) {
            assertTrue(origin.find(cell, k));
            double along = origin.x - 500;
            if (along < 0) {
                counts[0]++;
            } else if (along > 20 && along <= 40) {
                counts[1]++;
            } else if (along > 40 && along <= 60) {
                counts[2]++;
            }
        }
        double side = 2 * Math.hypot(20, 20 * 5.5 / (radius + 60));
        double perLength = counts[0] / (Math.PI * radius);
        assertEquals(perLength * side, counts[1], 4.5 * Math.sqrt(counts[1]));
        assertEquals(perLength * side, counts[2], 4.5 * Math.sqrt(counts[2]));
    }

    @Test
    void no_probe_sets_out_where_another_spread_cell_lies() {
        Culture culture = TestDish.of("BMSC").size(1000, 1000).empty();
        int one = spread(culture, 500, 500);
        int other = spread(culture, 515, 500);
        ProbeOrigin origin = new ProbeOrigin(culture, surveyed(culture));
        int free = 0;
        for (int k = 0; k < 2000; k++) {
            if (origin.find(one, k)) {
                free++;
                assertTrue(Outline.distance(culture, other, origin.x, origin.y) >= 0);
            }
        }
        assertTrue(free > 500 && free < 1900, free + " of 2000");
        culture.cells().life[other] = Cells.LOST;
        assertTrue(origin.find(one, 1) && origin.find(one, 2) && origin.find(one, 3));
    }

    @Test
    void the_gap_of_two_outlines_is_that_found_by_looking_everywhere() {
        Culture culture = TestDish.of("BMSC").seed(8).size(1000, 1000).empty();
        OutlineGap gap = new OutlineGap();
        int apart = 0;
        for (int k = 0; k < 60; k++) {
            int one = spread(culture, 400, 400);
            int other = spread(culture, 400 + 100 * uniform(k, 6), 400 + 100 * uniform(k, 7));
            gap.of(culture, one);
            boolean touches = gap.touches(culture, other);
            gap.measure(culture, other);
            assertEquals(gap.gap <= 0, touches);
            // An outline's distance is measured square to the arm's axis: about 0.2 % more than square to its side.
            double looked = lookedGap(culture, one, other);
            if (looked > 0.1) {
                apart++;
                assertEquals(looked, gap.gap, 0.1 + 0.01 * looked, "pair " + k);
                assertEquals(gap.gap, Math.hypot(gap.oneX - gap.otherX, gap.oneY - gap.otherY), 1e-6);
                assertEquals(0, Outline.distance(culture, one, gap.oneX, gap.oneY), 0.05);
                assertEquals(0, Outline.distance(culture, other, gap.otherX, gap.otherY), 0.05);
            } else if (looked < -0.1) {
                assertTrue(touches, "pair " + k);
            }
        }
        assertTrue(apart > 15, apart + " pairs apart");
    }

    /** Least distance from the border of the one to the other, from places about 0.1 um apart on the border. */
    private static double lookedGap(Culture culture, int one, int other) {
        ProbeOrigin origin = new ProbeOrigin(culture, surveyed(culture));
        byte life = culture.cells().life[other];
        double least = Outline.distance(culture, other, culture.cells().x[one], culture.cells().y[one]);
        for (int c = 0; c < culture.cells().count; c++) {
            culture.cells().life[c] = Cells.LOST; // nobody covers anything
        }
        for (int k = 0; k < 8000; k++) {
            if (origin.find(one, k)) {
                least = Math.min(least, Outline.distance(culture, other, origin.x, origin.y));
            }
        }
        culture.cells().life[other] = life;
        return least;
    }

    private static CellBoxes surveyed(Culture culture) {
        CellBoxes boxes = new CellBoxes(culture);
        boxes.survey();
        return boxes;
    }
}
