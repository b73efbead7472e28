package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoferry.culture.Angles;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;

class OutlineTest {

    private static final double PART = 0.25;

    private final Culture culture = TestDish.of("JJN3", "BMSC").seeded(4, 6);

    @Test
    void the_distance_is_that_of_the_nearest_place_of_body_and_arms() {
        Random random = new Random(3);
        for (int trial = 0; trial < 600; trial++) {
            int cell = random.nextInt(culture.cells().count);
            double x = culture.cells().x[cell] + 180 * (random.nextDouble() - 0.5);
            double y = culture.cells().y[cell] + 180 * (random.nextDouble() - 0.5);
            double distance = Outline.distance(culture, cell, x, y);
            double brute = nearest(cell, x, y);
            if (distance > 0) {
                // arms are measured across, not along their slight taper
                assertEquals(brute, distance, 0.02 * distance + PART, "cell " + cell);
            } else {
                assertTrue(brute < PART, "a place inside is near a place of the cell");
            }
        }
    }

    @Test
    void a_place_is_near_exactly_where_its_distance_is_within_reach() {
        Random random = new Random(4);
        int within = 0;
        for (int trial = 0; trial < 5000; trial++) {
            int cell = random.nextInt(culture.cells().count);
            double x = culture.cells().x[cell] + 300 * (random.nextDouble() - 0.5);
            double y = culture.cells().y[cell] + 300 * (random.nextDouble() - 0.5);
            double reach = 40 * random.nextDouble();
            double distance = Outline.distance(culture, cell, x, y);
            double near = Outline.near(culture, cell, x, y, reach);
            if (distance <= reach) {
                assertEquals(distance, near);
                within++;
            } else {
                assertTrue(near > reach);
            }
        }
        assertTrue(within > 100, within + " within reach");
    }

    @Test
    void an_outline_covers_exactly_the_places_at_no_distance_from_it() {
        Random random = new Random(5);
        int covered = 0;
        for (int trial = 0; trial < 20_000; trial++) {
            int cell = random.nextInt(culture.cells().count);
            double x = culture.cells().x[cell] + 120 * (random.nextDouble() - 0.5);
            double y = culture.cells().y[cell] + 120 * (random.nextDouble() - 0.5);
            boolean covers = Outline.covers(culture, cell, x, y);
            assertEquals(Outline.distance(culture, cell, x, y) <= 0, covers);
            covered += covers ? 1 : 0;
        }
        assertTrue(covered > 100 && covered < 19_900, covered + " covered");
    }

    /** Distance to the nearest of many places that fill the discs a cell is made of: its body, and one after the other along each arm. */
    private double nearest(int cell, double x, double y) {
        Cells cells = culture.cells();
        double[] p = culture.profiles().values(cells.type[cell]);
        double radius = p[CellParameter.RADIUS.ordinal()];
        double best = toDisc(x, y, cells.x[cell], cells.y[cell], radius);
        for (int a = 0; a < cells.arms[cell]; a++) {
            int arm = cell * Cells.MOST_ARMS + a;
            double length = radius + cells.armLength[arm] * cells.spread[cell];
            double base = p[CellParameter.ARM_WIDTH.ordinal()] / 2;
            for (double along = 0; along <= length; along += PART) {
                double centreX = cells.x[cell] + along * Angles.cosine(cells.armAngle[arm]);
                double centreY = cells.y[cell] + along * Angles.sine(cells.armAngle[arm]);
                double width = base + (Outline.TIP_MICROMETRES / 2 - base) * along / length;
                best = Math.min(best, toDisc(x, y, centreX, centreY, width));
            }
        }
        return best;
    }

    private static double toDisc(double x, double y, double centreX, double centreY, double radius) {
        return Math.max(0, Math.hypot(x - centreX, y - centreY) - radius);
    }
}
