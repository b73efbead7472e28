package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;

/**
 * The gap between the outlines of two cells, and where it is narrowest.
 *
 * <p>Body and arms are taken as all discs along an axis whose radius falls evenly: r(s) = root - s slope. The gap of two such parts,
 *
 * <pre>|p(s) - q(t)| - r(s) - r(t),</pre>
 *
 * is convex in (s, t), and its least value for one of them with the other held has a closed form: t = a - slope h / sqrt(1 - slope^2),
 * where a is the foot of p(s) on the axis and h its distance from it. Taking turns leads to the least of all. The discs stand out over the
 * straight side of an {@link Outline} by less than half of the slope squared, relative to the width of the arm.
 */
final class OutlineGap {

    private static final int MOST_PARTS = 1 + Cells.MOST_ARMS;
    private static final int MOST_TURNS = 40;
    private static final double SETTLED_MICROMETRES = 1e-7;
    private static final double ROUNDING_MICROMETRES = 1e-6;

    private static final class Parts {
        int count;
        double x;
        double y;
        /** Radius of a circle round the centre that holds all parts. */
        double reach;

        final double[] ux = new double[MOST_PARTS];
        final double[] uy = new double[MOST_PARTS];
        final double[] length = new double[MOST_PARTS];
        final double[] root = new double[MOST_PARTS];
        final double[] slope = new double[MOST_PARTS];

        void load(Culture culture, int cell) {
            Cells cells = culture.cells();
            double[] p = culture.profiles().values(cells.type[cell]);
            double radius = p[RADIUS.ordinal()];
            double width = p[ARM_WIDTH.ordinal()] / 2;
            x = cells.x[cell];
            y = cells.y[cell];
            count = 1 + cells.arms[cell];
            ux[0] = 1;
            uy[0] = 0;
            length[0] = 0;
            root[0] = radius;
            slope[0] = 0;
            reach = Math.max(radius, width);
            for (int a = 0; a < cells.arms[cell]; a++) {
                int arm = cell * Cells.MOST_ARMS + a;
                ux[a + 1] = cells.armCosine[arm];
                uy[a + 1] = cells.armSine[arm];
                length[a + 1] = radius + cells.armLength[arm] * cells.spread[cell];
                root[a + 1] = width;
                slope[a + 1] = (width - Outline.TIP_MICROMETRES / 2) / length[a + 1];
                reach = Math.max(reach, length[a + 1] + Outline.TIP_MICROMETRES / 2);
            }
            reach += ROUNDING_MICROMETRES;
        }

        /** Whether a part comes as near to another cell's centre as any part of that cell reaches. */
        boolean mayTouch(int part, Parts cell) {
            double dx = cell.x - x;
            double dy = cell.y - y;
            double along = within(dx * ux[part] + dy * uy[part], length[part]);
            double ox = dx - along * ux[part];
            double oy = dy - along * uy[part];
            double least = Math.max(root[part], Outline.TIP_MICROMETRES / 2) + cell.reach;
            return ox * ox + oy * oy <= least * least;
        }

        /** Place along a part's axis of the disc that comes nearest to a point. */
        double nearest(int part, double px, double py) {
            double dx = px - x;
            double dy = py - y;
            double along = dx * ux[part] + dy * uy[part];
            double off = Math.abs(dy * ux[part] - dx * uy[part]);
            double k = slope[part];
            double shifted = along - k * off / StrictMath.sqrt(Math.max(1e-12, 1 - k * k));
            return Math.min(length[part], Math.max(0, shifted));
        }

        double axisX(int part, double along) {
            return x + along * ux[part];
        }

        double axisY(int part, double along) {
            return y + along * uy[part];
        }

        double radius(int part, double along) {
            return root[part] - slope[part] * along;
        }
    }

    private final Parts one = new Parts();
    private final Parts other = new Parts();
    private final boolean[] partsOfOther = new boolean[MOST_PARTS];

    /** The gap found by {@link #measure}, um; 0 or less where the outlines touch. */
    double gap;

    /** Where it is narrowest, on the outline of the one. */
    double oneX;

    double oneY;
    /** And on that of the other. */
    double otherX;

    double otherY;

    // Places along the axes of the pair of parts in hand.
    private double s;
    private double t;

    /** Takes the one cell in hand. */
    void of(Culture culture, int cell) {
        one.load(culture, cell);
    }

    /** Measures the gap from the one cell to another. */
    void measure(Culture culture, int cell) {
        other.load(culture, cell);
        gap = Double.POSITIVE_INFINITY;
        for (int i = 0; i < one.count; i++) {
            for (int j = 0; j < other.count; j++) {
                double found = gapOf(i, j);
                if (found < gap) {
                    gap = found;
                    keep(i, j);
                }
            }
        }
    }

    /** Whether the outlines of the one cell and another meet. */
    boolean touches(Culture culture, int cell) {
        other.load(culture, cell);
        for (int j = 0; j < other.count; j++) {
            partsOfOther[j] = other.mayTouch(j, one);
        }
        for (int i = 0; i < one.count; i++) {
            if (one.mayTouch(i, other)) {
                for (int j = 0; j < other.count; j++) {
                    if (partsOfOther[j] && partsTouch(i, j)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether two parts meet: settled by the distance of their axes where that is less than both tips or more than both roots. */
    private boolean partsTouch(int i, int j) {
        double squared = axisDistanceSquared(i, j);
        double least = one.radius(i, one.length[i]) + other.radius(j, other.length[j]);
        double most = one.root[i] + other.root[j];
        return squared <= least * least || squared <= most * most && gapOf(i, j) <= 0;
    }

    /** Square of the distance of two straight stretches (Ericson 2005, Real-Time Collision Detection, 5.1.9). */
    private double axisDistanceSquared(int i, int j) {
        double rx = one.x - other.x;
        double ry = one.y - other.y;
        double cosine = one.ux[i] * other.ux[j] + one.uy[i] * other.uy[j];
        double c = one.ux[i] * rx + one.uy[i] * ry;
        double f = other.ux[j] * rx + other.uy[j] * ry;
        double sineSquared = 1 - cosine * cosine;
        double a = sineSquared > 1e-12 ? within((cosine * f - c) / sineSquared, one.length[i]) : 0;
        double b = within(a * cosine + f, other.length[j]);
        a = within(b * cosine - c, one.length[i]);
        double dx = one.axisX(i, a) - other.axisX(j, b);
        double dy = one.axisY(i, a) - other.axisY(j, b);
        return dx * dx + dy * dy;
    }

    private static double within(double along, double length) {
        return Math.min(length, Math.max(0, along));
    }

    private double gapOf(int i, int j) {
        double best = start(i, j);
        double startS = s;
        double startT = t;
        for (int turn = 0; turn < MOST_TURNS && best > 0; turn++) {
            startT = other.nearest(j, one.axisX(i, startS), one.axisY(i, startS));
            startS = one.nearest(i, other.axisX(j, startT), other.axisY(j, startT));
            double found = between(i, startS, j, startT);
            if (found >= best - SETTLED_MICROMETRES) {
                break;
            }
            best = found;
            s = startS;
            t = startT;
        }
        return best;
    }

    /** The least gap from an end of one of the axes. */
    private double start(int i, int j) {
        double best = Double.POSITIVE_INFINITY;
        for (int end = 0; end < 4; end++) {
            double a;
            double b;
            if (end < 2) {
                a = end == 0 ? 0 : one.length[i];
                b = other.nearest(j, one.axisX(i, a), one.axisY(i, a));
            } else {
                b = end == 2 ? 0 : other.length[j];
                a = one.nearest(i, other.axisX(j, b), other.axisY(j, b));
            }
            double found = between(i, a, j, b);
            if (found < best) {
                best = found;
                s = a;
                t = b;
            }
        }
        return best;
    }

    private double between(int i, double a, int j, double b) {
        double dx = one.axisX(i, a) - other.axisX(j, b);
        double dy = one.axisY(i, a) - other.axisY(j, b);
        return StrictMath.sqrt(dx * dx + dy * dy) - one.radius(i, a) - other.radius(j, b);
    }

    private void keep(int i, int j) {
        double dx = other.axisX(j, t) - one.axisX(i, s);
        double dy = other.axisY(j, t) - one.axisY(i, s);
        double distance = Math.max(1e-12, StrictMath.sqrt(dx * dx + dy * dy));
        oneX = one.axisX(i, s) + dx / distance * one.radius(i, s);
        oneY = one.axisY(i, s) + dy / distance * one.radius(i, s);
        otherX = other.axisX(j, t) - dx / distance * other.radius(j, t);
        otherY = other.axisY(j, t) - dy / distance * other.radius(j, t);
    }
}
