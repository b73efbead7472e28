package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;

/**
 * The outline of a cell as a distance: a disc, and for an armed cell its arms as cones laid flat, from {@code armWidth} at the body to
 * {@value #TIP_MICROMETRES} um at the tip, as long as the cell has spread.
 */
public final class Outline {

    /** Width of an arm at its tip. */
    static final double TIP_MICROMETRES = 2;

    private static final double ROUNDING_MICROMETRES = 1e-6;

    private Outline() {}

    /** Distance of a place from the outline of a cell, um; negative inside. */
    public static double distance(Culture culture, int cell, double x, double y) {
        Cells cells = culture.cells();
        double[] p = culture.profiles().values(cells.type[cell]);
        double radius = p[RADIUS.ordinal()];
        double dx = x - cells.x[cell];
        double dy = y - cells.y[cell];
        double best = StrictMath.sqrt(dx * dx + dy * dy) - radius;
        double baseWidth = p[ARM_WIDTH.ordinal()] / 2;
        for (int a = 0; a < cells.arms[cell]; a++) {
            int arm = cell * Cells.MOST_ARMS + a;
            double length = radius + cells.armLength[arm] * cells.spread[cell];
            double ux = cells.armCosine[arm];
            double uy = cells.armSine[arm];
            double along = Math.min(length, Math.max(0, dx * ux + dy * uy));
            double ox = dx - along * ux;
            double oy = dy - along * uy;
            double width = baseWidth + (TIP_MICROMETRES / 2 - baseWidth) * along / length;
            best = Math.min(best, StrictMath.sqrt(ox * ox + oy * oy) - width);
        }
        return best;
    }

    /** Whether a place lies inside the outline of a cell or on it: {@link #distance} is at most 0, found out with fewer square roots. */
    public static boolean covers(Culture culture, int cell, double x, double y) {
        Cells cells = culture.cells();
        double[] p = culture.profiles().values(cells.type[cell]);
        double radius = p[RADIUS.ordinal()];
        double dx = x - cells.x[cell];
        double dy = y - cells.y[cell];
        if (StrictMath.sqrt(dx * dx + dy * dy) <= radius) {
            return true;
        }
        double baseWidth = p[ARM_WIDTH.ordinal()] / 2;
        double widest = Math.max(baseWidth, TIP_MICROMETRES / 2) + ROUNDING_MICROMETRES;
        for (int a = 0; a < cells.arms[cell]; a++) {
            int arm = cell * Cells.MOST_ARMS + a;
            double length = radius + cells.armLength[arm] * cells.spread[cell];
            double ux = cells.armCosine[arm];
            double uy = cells.armSine[arm];
            double along = Math.min(length, Math.max(0, dx * ux + dy * uy));
            double ox = dx - along * ux;
            double oy = dy - along * uy;
            double squared = ox * ox + oy * oy;
            if (squared <= widest * widest
                    && StrictMath.sqrt(squared) <= baseWidth + (TIP_MICROMETRES / 2 - baseWidth) * along / length) {
                return true;
            }
        }
        return false;
    }

    /** The distance where it may be below {@code reach}; else some number above it, at the cost of one square root. */
    static double near(Culture culture, int cell, double x, double y, double reach) {
        double dx = x - culture.cells().x[cell];
        double dy = y - culture.cells().y[cell];
        double outside = StrictMath.sqrt(dx * dx + dy * dy) - extent(culture, cell);
        return outside > reach ? outside : distance(culture, cell, x, y);
    }

    /** Farthest that any part of the cell lies from its centre, um. */
    public static double extent(Culture culture, int cell) {
        Cells cells = culture.cells();
        double radius = culture.profiles().value(cells.type[cell], RADIUS);
        double longest = 0;
        for (int a = 0; a < cells.arms[cell]; a++) {
            longest = Math.max(longest, cells.armLength[cell * Cells.MOST_ARMS + a]);
        }
        return radius + longest * cells.spread[cell] + TIP_MICROMETRES;
    }
}
