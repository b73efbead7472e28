package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * A line followed from a place to one side.
 *
 * <p>It goes on where a {@link Fan} of straight rays ahead finds it. At the guard zone of a body it is looked for on the other side, straight on:
 * where it goes on there it has passed the body, else it ends at it.
 */
final class Course {
    private static final double STEP = 0.3;
    /** A step turns by this share of the way to the best ray. */
    private static final double TURN = 0.6;
    /** What a line may pass of the guard zone of a body, and of the body itself. */
    private static final double MOST_HIDDEN = 16;

    private static final double MOST_WITHIN = 3;
    private static final double NEAR_END = 3;
    private static final double ARRIVAL = 1;
    private static final double ROOT_SHARE = 0.8;
    private static final double LEADING_SHARE = 0.7;
    /** A line that runs along another for this many steps has merged with it. */
    private static final int MERGED = 12;

    private final Tracing tracing;
    private final Volume strength;
    private final Surroundings surroundings;
    private final double least;
    private final Fan wide;
    private final Fan narrow;
    private final List<double[]> points = new ArrayList<>();
    private final double[] direction;
    int cell;
    boolean atEdge;
    boolean merged;
    double sum;
    int count;
    /** The first body that was passed, 0 for none, and how many points had been followed up to there. */
    private int passed;

    private int arrivals;

    Course(Tracing tracing, double[] at, double[] direction) {
        this.tracing = tracing;
        this.strength = tracing.strength;
        this.surroundings = tracing.surroundings;
        this.least = tracing.least;
        this.wide = tracing.wide;
        this.narrow = tracing.narrow;
        points.add(at);
        this.direction = direction;
    }

    Polyline line() {
        double[][] c = new double[3][points.size()];
        for (int i = 0; i < points.size(); i++) {
            for (int k = 0; k < 3; k++) {
                c[k][i] = points.get(i)[k];
            }
        }
        return new Polyline(c[0], c[1], c[2]);
    }

    /** Follows the line. One that passed a body and then ended nowhere ended at that body: what lies behind it is something else. */
    void run() {
        follow();
        if (cell == 0 && !atEdge && passed != 0 && arrivals <= points.size()) {
            points.subList(arrivals, points.size()).clear();
            cell = passed;
            merged = false;
        }
    }

    private void follow() {
        int along = 0;
        while (points.size() * STEP < 2 * tracing.mostLength) {
            double[] at = points.getLast();
            double mean = wide.best(at[0], at[1], at[2], direction);
            if (mean < least) {
                atEdge = isAtEdge(at);
                atBodyNearby();
                return;
            }
            sum += mean;
            count++;
            turn(wide.best);
            double[] next = ahead(at, direction, STEP);
            if (isOutside(next)) {
                atEdge = true;
                atBodyNearby();
                return;
            }
            points.add(next);
            int wall = arrived();
            if (wall != 0) {
                int arrival = points.size();
                if (!passes(points.getLast(), wall)) {
                    cell = wall;
                    return;
                }
                if (passed == 0) {
                    passed = wall;
                    arrivals = arrival;
                }
            }
            along = tracing.followed.holds(next[0], next[1], next[2]) ? along + 1 : 0;
            if (along == MERGED) {
                points.subList(Math.max(1, points.size() - MERGED), points.size())
                        .clear();
                merged = true;
                return;
            }
        }
    }

    /**
     * The body whose guard zone lies straight ahead within a distance, 0 for none. Beside a body light was taken away with it, and its haze leads
     * along it, so there the line is carried straight on.
     */
    private int arrived() {
        double[] at = points.getLast();
        double[] straight = straight(5);
        for (double away = 0; away <= ARRIVAL; away += 0.1) {
            double[] next = ahead(at, straight, away);
            int wall = surroundings.wallAt(next[0], next[1], next[2]);
            if (wall != 0) {
                if (away > 0 && leadsOn(at)) {
                    return 0;
                }
                if (away > 0) {
                    points.add(next);
                }
                return wall;
            }
        }
        return 0;
    }

    /** Whether light as strong as that of the line so far leads on beside the body that lies straight ahead. */
    private boolean leadsOn(double[] at) {
        double mean = wide.best(at[0], at[1], at[2], direction);
        if (mean < Math.max(least, LEADING_SHARE * sum / count)) {
            return false;
        }
        for (double away = 0; away <= Fan.REACH; away += STEP / 2) {
            double[] next = ahead(at, wide.best, away);
            if (surroundings.wallAt(next[0], next[1], next[2]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The direction from some steps back to the last point. */
    private double[] straight(int steps) {
        double[] at = points.getLast();
        double[] from = points.get(Math.max(0, points.size() - 1 - steps));
        double[] way = {at[0] - from[0], at[1] - from[1], at[2] - from[2]};
        double norm = Math.sqrt(way[0] * way[0] + way[1] * way[1] + way[2] * way[2]);
        for (int k = 0; k < 3; k++) {
            way[k] = norm == 0 ? direction[k] : way[k] / norm;
        }
        return way;
    }

    private void turn(double[] best) {
        double norm = 0;
        for (int k = 0; k < 3; k++) {
            direction[k] += TURN * (best[k] - direction[k]);
            norm += direction[k] * direction[k];
        }
        norm = Math.sqrt(norm);
        for (int k = 0; k < 3; k++) {
            direction[k] /= norm;
        }
    }

    /** Whether the line goes on behind a body; if so it is carried there. */
    private boolean passes(double[] at, int wall) {
        if (points.size() < 6) {
            return false;
        }
        double[] straight = straight(20);
        double away = STEP;
        double within = 0;
        double[] exit = ahead(at, straight, away);
        while (away < MOST_HIDDEN && within < MOST_WITHIN && surroundings.wallAt(exit[0], exit[1], exit[2]) == wall) {
            away += STEP / 2;
            within += surroundings.bodyAt(exit[0], exit[1], exit[2]) == 0 ? 0 : STEP / 2;
            exit = ahead(at, straight, away);
        }
        if (away >= MOST_HIDDEN
                || within >= MOST_WITHIN
                || isOutside(exit)
                || surroundings.wallAt(exit[0], exit[1], exit[2]) != 0) {
            return false;
        }
        double @Nullable [] found = null;
        double strongest = 1.3 * least;
        for (double[] offset : narrow.offsets(straight, 0.5, away < 3 ? 0 : 1)) {
            double[] start = {exit[0] + offset[0], exit[1] + offset[1], exit[2] + offset[2]};
            double near = narrow.best(start[0], start[1], start[2], straight);
            double[] further = ahead(start, narrow.best, Fan.REACH);
            double both = (near + narrow.best(further[0], further[1], further[2], narrow.best.clone())) / 2;
            if (near >= least && both > strongest) {
                strongest = both;
                found = start;
            }
        }
        if (found == null) {
            return false;
        }
        exit = found;
        for (double step = STEP; step < away; step += STEP) {
            points.add(ahead(at, straight, step));
        }
        points.add(exit);
        System.arraycopy(straight, 0, direction, 0, 3);
        return true;
    }

    /** A line that fades just before a body ends at it, if something leads there: straight on, or a root that bends off. */
    private void atBodyNearby() {
        double[] at = points.getLast();
        double[] ray = new double[3];
        double strongest = ROOT_SHARE * least;
        double @Nullable [] end = null;
        for (double[] part : tracing.roots) {
            wide.turned(direction, part, ray);
            double[] next = at;
            double away = 0;
            int wall = 0;
            while (wall == 0 && away < NEAR_END) {
                away += 0.1;
                next = ahead(at, ray, away);
                wall = surroundings.wallAt(next[0], next[1], next[2]);
            }
            double light =
                    wall == 0 ? 0 : Math.min(lightOver(at, ray, 0, away / 2), lightOver(at, ray, away / 2, away));
            if (light > strongest) {
                strongest = light;
                cell = wall;
                end = next;
            }
        }
        if (end != null) {
            points.add(end);
        }
    }

    private double lightOver(double[] at, double[] ray, double from, double to) {
        double sum = 0;
        int steps = 0;
        for (double away = from + 0.05; away < to; away += 0.1) {
            sum += Math.min(
                    3 * tracing.seed, wide.at(at[0] + away * ray[0], at[1] + away * ray[1], at[2] + away * ray[2]));
            steps++;
        }
        return steps == 0 ? 0 : sum / steps;
    }

    private boolean isOutside(double[] at) {
        VoxelSize size = strength.voxelSize();
        double sizeZ = strength.depth() == 1 ? 1 : size.zMicrometres();
        return at[0] < 0
                || at[1] < 0
                || at[0] > (strength.width() - 1) * size.xMicrometres()
                || at[1] > (strength.height() - 1) * size.yMicrometres()
                || strength.depth() > 1 && (at[2] < -sizeZ || at[2] > strength.depth() * sizeZ);
    }

    private boolean isAtEdge(double[] at) {
        VoxelSize size = strength.voxelSize();
        double near = Fan.REACH;
        return at[0] < near
                || at[1] < near
                || at[0] > (strength.width() - 1) * size.xMicrometres() - near
                || at[1] > (strength.height() - 1) * size.yMicrometres() - near;
    }

    private double[] ahead(double[] at, double[] along, double micrometres) {
        return new double[] {
            at[0] + micrometres * along[0], at[1] + micrometres * along[1], at[2] + micrometres * along[2]
        };
    }
}
