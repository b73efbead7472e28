package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;

/**
 * Where a straight ray enters the {@link Outline} of a cell, in closed form.
 *
 * <p>An outline is a union of convex pieces: the disc of the body, and for each arm the trapezoid of its cone, the half disc round its tip
 * and the half disc behind its root. The ray meets each piece in one interval, cut by half-planes and discs; it enters the outline where it
 * enters a piece outside all the others.
 */
final class OutlineRay {

    /** Pieces that share an edge count as one: gaps of rounding between them are no outside, um. */
    private static final double SEAM_MICROMETRES = 1e-9;

    /** How far a ray passes by an arm at least that need not be looked at: far above rounding, um. */
    private static final double CLEAR_MICROMETRES = 1e-3;

    private static final int MOST_PIECES = 1 + 3 * Cells.MOST_ARMS;

    private final double[] enters = new double[MOST_PIECES];
    private final double[] leaves = new double[MOST_PIECES];
    private int pieces;
    private double x;
    private double y;
    private double directionX;
    private double directionY;

    // The interval of the piece in hand, and the ray as the piece sees it.
    private double in;
    private double out;

    /** Points the ray; the direction is a unit vector. */
    void aim(double fromX, double fromY, double unitX, double unitY) {
        x = fromX;
        y = fromY;
        directionX = unitX;
        directionY = unitY;
    }

    /**
     * Distance along the ray at which it first goes from outside to inside of a cell's outline.
     *
     * @param beyond entries up to here do not count, um
     * @param upTo nor do those farther than this, um
     * @return above {@code beyond} and at most {@code upTo}, or infinity where there is none
     */
    double entry(Culture culture, int cell, double beyond, double upTo) {
        cut(culture, cell, beyond, upTo);
        double first = Double.POSITIVE_INFINITY;
        for (int i = 0; i < pieces; i++) {
            if (enters[i] > beyond && enters[i] <= upTo && enters[i] < first && !insideAnother(i)) {
                first = enters[i];
            }
        }
        return first;
    }

    /** Whether a stretch of the ray comes as near to a cell's centre as any part of the cell; {@link #entry} need be asked only then. */
    boolean near(double centreX, double centreY, double extent, double beyond, double upTo) {
        double dx = centreX - x;
        double dy = centreY - y;
        double along = Math.min(upTo, Math.max(beyond, dx * directionX + dy * directionY));
        double ox = dx - along * directionX;
        double oy = dy - along * directionY;
        return ox * ox + oy * oy <= extent * extent;
    }

    private boolean insideAnother(int piece) {
        double at = enters[piece];
        for (int j = 0; j < pieces; j++) {
            if (j != piece && enters[j] < at && leaves[j] >= at - SEAM_MICROMETRES) {
                return true;
            }
        }
        return false;
    }

    /** The pieces that the ray meets; arms that it passes by between the two distances are left out. */
    private void cut(Culture culture, int cell, double beyond, double upTo) {
        Cells cells = culture.cells();
        double[] p = culture.profiles().values(cells.type[cell]);
        double radius = p[RADIUS.ordinal()];
        double dx = x - cells.x[cell];
        double dy = y - cells.y[cell];
        pieces = 0;
        whole();
        cutDisc(dx, dy, directionX, directionY, radius);
        keep();
        double root = p[ARM_WIDTH.ordinal()] / 2;
        double tip = Outline.TIP_MICROMETRES / 2;
        for (int a = 0; a < cells.arms[cell]; a++) {
            int arm = cell * Cells.MOST_ARMS + a;
            double length = radius + cells.armLength[arm] * cells.spread[cell];
            double ux = cells.armCosine[arm];
            double uy = cells.armSine[arm];
            double along = dx * ux + dy * uy;
            double off = dy * ux - dx * uy;
            double u = directionX * ux + directionY * uy;
            double v = directionY * ux - directionX * uy;
            double reach = Math.max(root, tip) + CLEAR_MICROMETRES;
            if (meets(along + beyond * u, along + upTo * u, -reach, length + reach)
                    && meets(off + beyond * v, off + upTo * v, -reach, reach)) {
                cutArm(along, off, u, v, length, root, tip);
            }
        }
    }

    /** Whether the way from one place to another has a part between two bounds. */
    private static boolean meets(double from, double to, double low, double high) {
        return Math.min(from, to) <= high && Math.max(from, to) >= low;
    }

    /** The pieces of an arm, in coordinates along it and off it to the left. */
    private void cutArm(double along, double off, double u, double v, double length, double root, double tip) {
        double slope = (tip - root) / length;
        whole();
        cutHalfPlane(-along, -u);
        cutHalfPlane(along - length, u);
        cutHalfPlane(off - root - slope * along, v - slope * u);
        cutHalfPlane(-off - root - slope * along, -v - slope * u);
        keep();
        whole();
        cutHalfPlane(length - along, -u);
        cutDisc(along - length, off, u, v, tip);
        keep();
        whole();
        cutHalfPlane(along, u);
        cutDisc(along, off, u, v, root);
        keep();
    }

    private void whole() {
        in = Double.NEGATIVE_INFINITY;
        out = Double.POSITIVE_INFINITY;
    }

    private void keep() {
        if (in < out) {
            enters[pieces] = in;
            leaves[pieces] = out;
            pieces++;
        }
    }

    /** Keeps of the interval the part where {@code height + t rise <= 0}. */
    private void cutHalfPlane(double height, double rise) {
        if (rise > 0) {
            out = Math.min(out, -height / rise);
        } else if (rise < 0) {
            in = Math.max(in, -height / rise);
        } else if (height > 0) {
            out = Double.NEGATIVE_INFINITY;
        }
    }

    /** Keeps the part within a disc round the origin, for a ray from (px, py) in the direction of a unit vector. */
    private void cutDisc(double px, double py, double u, double v, double radius) {
        double middle = -(px * u + py * v);
        double off = px * v - py * u;
        double half = radius * radius - off * off;
        if (half <= 0) {
            out = Double.NEGATIVE_INFINITY;
            return;
        }
        double root = StrictMath.sqrt(half);
        in = Math.max(in, middle - root);
        out = Math.min(out, middle + root);
    }
}
