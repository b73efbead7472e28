package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * Follows bright lines through a volume of ridge strength, from their strongest places to both sides, until they come to a body, leave the
 * picture, run along a line that was followed before, or fade.
 *
 * <p>A line goes on where a {@link Fan} of straight rays ahead finds it. At the guard zone of a body it is looked for on the other side, straight
 * on: where it goes on there it has passed the body, else it ends at it.
 */
final class Tracing {
    private static final double STEP = 0.3;
    /** A step turns by this share of the way to the best ray. */
    private static final double TURN = 0.6;

    private static final double HALF_ANGLE = 30;
    private static final double STRAIGHT_ON = 10;
    /** What a line may pass of the guard zone of a body, and of the body itself. */
    private static final double MOST_HIDDEN = 16;

    private static final double MOST_WITHIN = 3;
    /** What lies this close to a line that was followed belongs to it. */
    private static final double ASIDE = 0.5;

    private static final double ASIDE_UP = 0.9;
    private static final double NEAR_END = 3;
    private static final double ARRIVAL = 1;
    private static final double ROOT_SHARE = 0.8;
    /** A line that runs along another for this many steps has merged with it. */
    private static final int MERGED = 12;

    private final Volume strength;
    private final Surroundings surroundings;
    private final double seed;
    private final double least;
    private final Fan wide;
    private final Fan narrow;
    private final double[][] roots;
    private final byte[][] used;
    private final double sizeZ;
    private final double mostLength;

    private Tracing(Volume strength, Surroundings surroundings, NanotubeSettings settings, double unit) {
        this.strength = strength;
        this.surroundings = surroundings;
        this.seed = settings.seedSignificance() * unit;
        this.least = settings.followedSignificance() * unit;
        this.mostLength = settings.mostLengthMicrometres();
        double most = 3 * seed;
        wide = new Fan(strength, surroundings, HALF_ANGLE, strength.depth() == 1 ? 6 : 4, most);
        narrow = new Fan(strength, surroundings, STRAIGHT_ON, 2, most);
        roots = Fan.rays(110, 7, strength.depth() == 1);
        used = new byte[strength.depth()][strength.width() * strength.height()];
        sizeZ = strength.depth() == 1 ? 1 : strength.voxelSize().zMicrometres();
    }

    /** @param unit standard deviation of the noise of a second derivative */
    static List<Way> of(Volume strength, Surroundings surroundings, NanotubeSettings settings, double unit) {
        Tracing tracing = new Tracing(strength, surroundings, settings, unit);
        List<Way> ways = new ArrayList<>();
        for (long start : tracing.starts()) {
            Way way = tracing.from((int) (start & 0xffffffffL));
            if (way != null) {
                ways.add(way);
            }
        }
        return ways;
    }

    /** Voxels that are local maxima of strength, strongest first, as (descending order of bits, linear index). */
    private long[] starts() {
        int width = strength.width();
        int area = width * strength.height();
        long[] found = new long[1024];
        int count = 0;
        for (int z = 0; z < strength.depth(); z++) {
            float[] plane = strength.plane(z);
            for (int y = 1; y < strength.height() - 1; y++) {
                for (int i = y * width + 1; i < (y + 1) * width - 1; i++) {
                    if (plane[i] >= seed && isLargest(z, i, plane[i])) {
                        if (count == found.length) {
                            found = Arrays.copyOf(found, 2 * count);
                        }
                        long order = Integer.MAX_VALUE - (long) Float.floatToIntBits(plane[i]);
                        found[count++] = order << 32 | Math.addExact(Math.multiplyExact(z, area), i);
                    }
                }
            }
        }
        long[] starts = Arrays.copyOf(found, count);
        Arrays.sort(starts);
        return starts;
    }

    private boolean isLargest(int z, int i, float value) {
        int width = strength.width();
        for (int nz = Math.max(0, z - 1); nz <= Math.min(strength.depth() - 1, z + 1); nz++) {
            float[] plane = strength.plane(nz);
            for (int row = i - width; row <= i + width; row += width) {
                if (plane[row - 1] > value || plane[row] > value || plane[row + 1] > value) {
                    return false;
                }
            }
        }
        return true;
    }

    private @Nullable Way from(int voxel) {
        int width = strength.width();
        int area = width * strength.height();
        int z = voxel / area;
        int i = voxel % area;
        if (used[z][i] != 0) {
            return null;
        }
        VoxelSize size = strength.voxelSize();
        int row = i / width;
        double height = strength.depth() == 1 ? 0 : z * sizeZ;
        double[] at = {i % width * size.xMicrometres(), row * size.yMicrometres(), height};
        double[] direction = new double[3];
        double mean = wide.bothSides(at[0], at[1], at[2], direction);
        if (mean < least) {
            return null;
        }
        Course forth = new Course(at, direction);
        Course back = new Course(at, new double[] {-direction[0], -direction[1], -direction[2]});
        forth.run();
        back.run();
        Polyline line = back.line().reversed();
        line = line.size() == 1 ? forth.line() : line.part(0, line.size() - 1).with(forth.line());
        mark(line);
        if (line.size() < 2) {
            return null;
        }
        double strengthMean = (forth.sum + back.sum) / Math.max(1, forth.count + back.count);
        return way(back, forth, line, seed / Math.max(1e-9, strengthMean));
    }

    /** The end without a cell comes last. */
    private static Way way(Course back, Course forth, Polyline line, double cost) {
        boolean turned = back.cell == 0 && forth.cell != 0;
        Course first = turned ? forth : back;
        Course last = turned ? back : forth;
        boolean merged = back.merged || forth.merged;
        return new Way(first.cell, last.cell, turned ? line.reversed() : line, cost, last.atEdge, merged);
    }

    private void mark(Polyline line) {
        VoxelSize size = strength.voxelSize();
        Polyline even = line.resampled(0.2);
        int reachX = (int) Math.ceil(ASIDE / size.xMicrometres());
        int reachZ = strength.depth() == 1 ? 0 : (int) Math.ceil(ASIDE_UP / sizeZ);
        int width = strength.width();
        for (int p = 0; p < even.size(); p++) {
            int x = (int) Math.rint(even.x()[p] / size.xMicrometres());
            int y = (int) Math.rint(even.y()[p] / size.yMicrometres());
            int z = strength.depth() == 1 ? 0 : (int) Math.rint(even.z()[p] / sizeZ);
            for (int nz = Math.max(0, z - reachZ); nz <= Math.min(strength.depth() - 1, z + reachZ); nz++) {
                double v = (nz - z) * sizeZ / ASIDE_UP;
                for (int ny = Math.max(0, y - reachX); ny <= Math.min(strength.height() - 1, y + reachX); ny++) {
                    double u = (ny - y) * size.yMicrometres() / ASIDE;
                    for (int nx = Math.max(0, x - reachX); nx <= Math.min(width - 1, x + reachX); nx++) {
                        double w = (nx - x) * size.xMicrometres() / ASIDE;
                        if (u * u + v * v + w * w <= 1) {
                            used[nz][ny * width + nx] = 1;
                        }
                    }
                }
            }
        }
    }

    private boolean isUsed(double x, double y, double z) {
        int nx = (int) Math.rint(x / strength.voxelSize().xMicrometres());
        int ny = (int) Math.rint(y / strength.voxelSize().yMicrometres());
        int nz = strength.depth() == 1 ? 0 : Math.clamp((int) Math.rint(z / sizeZ), 0, strength.depth() - 1);
        return nx >= 0
                && ny >= 0
                && nx < strength.width()
                && ny < strength.height()
                && used[nz][ny * strength.width() + nx] != 0;
    }

    /** A line followed to one side. */
    private final class Course {
        private final List<double[]> points = new ArrayList<>();
        private final double[] direction;
        int cell;
        boolean atEdge;
        boolean merged;
        double sum;
        int count;

        Course(double[] at, double[] direction) {
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

        void run() {
            int along = 0;
            while (points.size() * STEP < 2 * mostLength) {
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
                    return;
                }
                points.add(next);
                int wall = arrived();
                if (wall != 0 && !passes(points.getLast(), wall)) {
                    cell = wall;
                    return;
                }
                along = isUsed(next[0], next[1], next[2]) ? along + 1 : 0;
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
                    if (away > 0) {
                        points.add(next);
                    }
                    return wall;
                }
            }
            return 0;
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
            while (away < MOST_HIDDEN
                    && within < MOST_WITHIN
                    && surroundings.wallAt(exit[0], exit[1], exit[2]) == wall) {
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
            for (double[] part : roots) {
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
                sum += Math.min(3 * seed, wide.at(at[0] + away * ray[0], at[1] + away * ray[1], at[2] + away * ray[2]));
                steps++;
            }
            return steps == 0 ? 0 : sum / steps;
        }

        private boolean isOutside(double[] at) {
            VoxelSize size = strength.voxelSize();
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
}
