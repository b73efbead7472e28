package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;

/**
 * The outline of a cell: round, or a body with two to four tapering arms that grow as it spreads. Arms are spaced about evenly with some
 * scatter; their lengths vary between cells.
 */
final class Shape {

    private static final int FEWEST_ARMS = 2;
    private static final double LENGTH_VARIATION = 0.3;

    private Shape() {}

    /** Draws the arms of a new cell at their full length, and its heading. */
    static void draw(Culture culture, int cell) {
        Cells cells = culture.cells();
        long seed = culture.seed();
        long id = cells.birthId[cell];
        int type = cells.type[cell];
        double turn = 2 * Math.PI * Draws.uniform(seed, id, Draws.SHAPE, 1);
        cells.heading[cell] = turn;
        if (!culture.profiles().armed(type)) {
            return;
        }
        double wanted = culture.profiles().value(type, ARMS) + Draws.normal(seed, id, Draws.SHAPE, 1) / 2;
        int arms = (int) Math.min(Cells.MOST_ARMS, Math.max(FEWEST_ARMS, Math.round(wanted)));
        cells.arms[cell] = arms;
        double gap = 2 * Math.PI / arms;
        double length = culture.profiles().value(type, ARM_LENGTH);
        for (int a = 0; a < arms; a++) {
            int arm = cell * Cells.MOST_ARMS + a;
            double scatter = Draws.uniform(seed, id, Draws.SHAPE, 10 + a) - 0.5;
            cells.pointArm(arm, turn + a * gap + scatter * gap / 2);
            cells.armLength[arm] = length * Draws.lognormal(seed, id, Draws.SHAPE, 20 + a, LENGTH_VARIATION);
        }
    }

    /** A living armed cell spreads; a dying one rounds up at the same pace. */
    static void advance(Cells cells, int cell, double minutes, double time, double extent) {
        cells.spread[cell] = Relaxation.towards(cells.spread[cell], cells.living(cell) ? extent : 0, minutes, time);
    }
}
