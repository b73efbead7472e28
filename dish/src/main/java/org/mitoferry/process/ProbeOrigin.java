package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Angles;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;

/**
 * Where on a cell's {@link Outline} a probe sets out, and which way it points.
 *
 * <p>No stretch of the border and no direction is preferred: the place is uniform along the border of body, arms and tips, and the sine of
 * the angle to the normal is uniform between -1 and 1 (the cosine law). For a convex cell this is the uniform measure of straight lines
 * that meet it, so the chance of pointing at another cell is given by the lengths of crossed strings (Hottel 1954; Santalo 1976, Integral
 * Geometry and Geometric Probability). Where another spread cell lies there is no free border, and no probe sets out.
 */
final class ProbeOrigin {

    /** Places tried until one lies on the border and not inside another part of the cell. */
    private static final int TRIES = 16;

    /** Draws of a nanotube's own stream that are used here: downward from this one. */
    private static final int FIRST_DRAW = -100;

    private static final double ROUNDING_MICROMETRES = 1e-6;

    private final Culture culture;
    private final CellBoxes boxes;
    double x;
    double y;
    double directionX;
    double directionY;

    private double normalX;
    private double normalY;

    ProbeOrigin(Culture culture, CellBoxes boxes) {
        this.culture = culture;
        this.boxes = boxes;
    }

    /**
     * Looks for a free place on the border of a cell and leaves it in this object's fields.
     *
     * @param stream of the draws
     * @return whether there is one
     */
    boolean find(int cell, long stream) {
        long seed = culture.seed();
        for (int k = 0; k < TRIES; k++) {
            int draw = FIRST_DRAW - 2 * k;
            step(cell, perimeter(cell) * Draws.uniform(seed, stream, Draws.NANOTUBE, draw));
            if (Outline.distance(culture, cell, x, y) >= -ROUNDING_MICROMETRES) {
                double sine = 2 * Draws.uniform(seed, stream, Draws.NANOTUBE, draw - 1) - 1;
                double cosine = StrictMath.sqrt(1 - sine * sine);
                directionX = normalX * cosine - normalY * sine;
                directionY = normalY * cosine + normalX * sine;
                return !boxes.covered(cell, cell, x, y);
            }
        }
        return false;
    }

    /** Length of the borders of all parts of a cell, inside each other or not, um. */
    private double perimeter(int cell) {
        Cells cells = culture.cells();
        double[] p = culture.profiles().values(cells.type[cell]);
        double radius = p[RADIUS.ordinal()];
        double narrowing = (p[ARM_WIDTH.ordinal()] - Outline.TIP_MICROMETRES) / 2;
        double sum = 2 * Math.PI * radius;
        for (int a = 0; a < cells.arms[cell]; a++) {
            double length = radius + cells.armLength[cell * Cells.MOST_ARMS + a] * cells.spread[cell];
            sum += 2 * hypotenuse(length, narrowing) + Math.PI * Outline.TIP_MICROMETRES / 2;
        }
        return sum;
    }

    /** Goes so far along these borders: round the body, then up one side, round the tip and down the other side of each arm. */
    private void step(int cell, double distance) {
        Cells cells = culture.cells();
        double[] p = culture.profiles().values(cells.type[cell]);
        double radius = p[RADIUS.ordinal()];
        double root = p[ARM_WIDTH.ordinal()] / 2;
        double left = distance - 2 * Math.PI * radius;
        if (left < 0 || cells.arms[cell] == 0) {
            place(cell, 1, 0, 0, 0, radius, distance / radius);
            return;
        }
        double tip = Outline.TIP_MICROMETRES / 2;
        for (int a = 0; a < cells.arms[cell]; a++) {
            int arm = cell * Cells.MOST_ARMS + a;
            double ux = cells.armCosine[arm];
            double uy = cells.armSine[arm];
            double length = radius + cells.armLength[arm] * cells.spread[cell];
            double side = hypotenuse(length, root - tip);
            if (left < 2 * side) {
                boolean up = left < side;
                double share = up ? left / side : left / side - 1;
                double off = root + (tip - root) * share;
                side(
                        cell,
                        ux,
                        uy,
                        share * length,
                        up ? off : -off,
                        (root - tip) / side,
                        (up ? length : -length) / side);
                return;
            }
            left -= 2 * side;
            if (left < Math.PI * tip || a == cells.arms[cell] - 1) {
                place(cell, ux, uy, length, 0, tip, left / tip - Math.PI / 2);
                return;
            }
            left -= Math.PI * tip;
        }
    }

    /** A place on the side of an arm that points along (ux, uy), with its normal in the arm's coordinates. */
    private void side(int cell, double ux, double uy, double along, double off, double normalAlong, double normalOff) {
        Cells cells = culture.cells();
        x = cells.x[cell] + along * ux - off * uy;
        y = cells.y[cell] + along * uy + off * ux;
        normalX = normalAlong * ux - normalOff * uy;
        normalY = normalAlong * uy + normalOff * ux;
    }

    /** A place on a circle whose centre lies so far along an arm. */
    private void place(int cell, double ux, double uy, double along, double off, double radius, double angle) {
        double u = Angles.cosine(angle);
        double v = Angles.sine(angle);
        side(cell, ux, uy, along + radius * u, off + radius * v, u, v);
    }

    private static double hypotenuse(double a, double b) {
        return StrictMath.sqrt(a * a + b * b);
    }
}
