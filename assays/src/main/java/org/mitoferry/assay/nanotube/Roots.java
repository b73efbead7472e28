package org.mitoferry.assay.nanotube;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Polyline;

/**
 * To which cell a line holds at its end: the one to which light leads.
 *
 * <p>A line ends where it comes into the guard zone of a body, but its root may bend off there and go down to a cell that lies below or
 * behind: a nanotube that hovers beside a round cell may be rooted in the spread cell under it. So from places along the last stretch of the
 * line straight rays are cast, ahead and turned, each up to the first body. Every tenth of a micrometre of the way counts by its light, in
 * medians of the line and at most one, less a half: this is the logarithm of the ratio of likelihoods of light and no light there, up to a
 * factor. The ray of the largest sum tells the cell; a long lit root says more than a body that is merely close by.
 */
final class Roots {
    private static final double STEP = 0.1;
    private static final double SPAN = 1.5;
    private static final double BEFORE = 1;
    private static final double BEHIND = 0.4;
    private static final double LONGEST = 3;
    private static final double WIDEST_ANGLE = 80;
    /** Micrometres of light that outweigh a turn by the widest angle. */
    private static final double TURN_COST = 0.4;

    /** Another cell than the one that was met has to have so much more evidence. */
    private static final double MARGIN = 0.1;

    private static final double NEAREST_BESIDE = 0.75;
    private static final double FARTHEST_BESIDE = 1.3;

    /** Light on both sides of a bright line that differs by so many times the noise of a voxel is not that of the same background. */
    private static final double UNLIKE = 4;

    private final Surroundings surroundings;
    private final Sampler sampler;
    private final double median;
    private final double beside;
    private final double[][] rays;
    private final int own;
    private final boolean bright;

    /**
     * Where a line ends.
     *
     * @param evidence micrometres of light less those of no light
     * @param line that ends there
     */
    record Root(int cell, double evidence, Polyline line) {}

    /**
     * The way with the cell at its last end to which light leads: itself when that is its own, null when light leads to none.
     *
     * @param median of the light of the line
     * @param width full width of the line at half of its light, micrometres
     * @param least evidence of an end that holds
     */
    static @Nullable Way held(Way way, Surroundings surroundings, double median, double width, double least) {
        Map<Integer, Root> roots = of(way.line(), surroundings, median, width, way.first());
        Root own = roots.get(way.second());
        Root best = own;
        for (Root root : roots.values()) {
            if (best == null || root.evidence > best.evidence + (best == own ? MARGIN : 0)) {
                best = root;
            }
        }
        if (best == null || best.evidence < least) {
            return roots.isEmpty() ? way : null;
        }
        return best == own
                ? way
                : new Way(way.first(), best.cell, best.line, way.costPerMicrometre(), way.atEdge(), way.merged());
    }

    private Roots(Surroundings surroundings, double median, double width, int own) {
        this.surroundings = surroundings;
        this.sampler = new Sampler(surroundings.actin);
        this.median = median;
        this.beside = Math.clamp(width / 2 + 0.35, NEAREST_BESIDE, FARTHEST_BESIDE);
        this.own = own;
        this.bright = width > 0;
        this.rays = Fan.rays(WIDEST_ANGLE, 5, surroundings.actin.depth() == 1);
    }

    /** The best root of a line that is cut some way before it comes to its last body; null when there is none. */
    static @Nullable Root before(Way way, double micrometres, Surroundings surroundings, double median) {
        Polyline even = way.line().resampled(STEP);
        int end = even.size() - 1;
        while (end > 0 && surroundings.wallAt(even.x()[end], even.y()[end], even.z()[end]) != 0) {
            end--;
        }
        end -= (int) (micrometres / STEP);
        return end < SPAN / STEP ? null : best(even.part(0, end + 1), surroundings, median, way.first());
    }

    /** The root of most evidence, null when there is none. */
    static @Nullable Root best(Polyline line, Surroundings surroundings, double median, int own) {
        Root best = null;
        for (Root root : of(line, surroundings, median, 0, own).values()) {
            best = best == null || root.evidence > best.evidence ? root : best;
        }
        return best;
    }

    /**
     * The best root in every cell that the last end of a line may hold to, by label.
     *
     * @param line from its cell on
     * @param median of the light of the line
     * @param width full width of the line at half of its light, micrometres; 0 of a dim line, whose width is not known
     * @param own label of the cell where the line starts, to which it does not lead back
     */
    static Map<Integer, Root> of(Polyline line, Surroundings surroundings, double median, double width, int own) {
        Map<Integer, Root> found = new TreeMap<>();
        Polyline even = line.smoothed(0.4).resampled(STEP);
        int entry = even.size() - 1;
        while (entry > 0 && surroundings.wallAt(even.x()[entry], even.y()[entry], even.z()[entry]) != 0) {
            entry--;
        }
        int inner = Math.max(0, entry - (int) (SPAN / STEP));
        if (entry - inner < 3 || !(median > 0)) {
            return found;
        }
        int from = Math.max(inner, entry - (int) (BEFORE / STEP));
        double[] direction = unit(even, inner, entry);
        new Roots(surroundings, median, width, own)
                .cast(even.part(0, from + 1), direction, (entry - from) * STEP + BEHIND, found);
        return found;
    }

    private static double[] unit(Polyline line, int from, int to) {
        double[] way = {line.x()[to] - line.x()[from], line.y()[to] - line.y()[from], line.z()[to] - line.z()[from]};
        double norm = Math.max(1e-9, Math.sqrt(way[0] * way[0] + way[1] * way[1] + way[2] * way[2]));
        return new double[] {way[0] / norm, way[1] / norm, way[2] / norm};
    }

    private void cast(Polyline start, double[] direction, double most, Map<Integer, Root> found) {
        double[] across = new double[3];
        double[] up = new double[3];
        frame(direction, across, up);
        int last = start.size() - 1;
        double[] at = {start.x()[last], start.y()[last], start.z()[last]};
        double before = 0;
        for (double away = 0; away <= most; away += 2 * STEP) {
            for (double[] part : rays) {
                double[] ray = new double[3];
                for (int k = 0; k < 3; k++) {
                    ray[k] = part[0] * direction[k] + part[1] * across[k] + part[2] * up[k];
                }
                double angle = Math.toDegrees(StrictMath.acos(Math.min(1, part[0]))) / WIDEST_ANGLE;
                follow(start, at, ray, before - TURN_COST * angle * angle, found);
            }
            for (int n = 0; n < 2; n++) {
                for (int k = 0; k < 3; k++) {
                    at[k] += STEP * direction[k];
                }
                if (surroundings.bodyAt(at[0], at[1], at[2]) != 0) {
                    return;
                }
                before += light(at, across, up);
            }
        }
    }

    private void follow(Polyline start, double[] from, double[] ray, double before, Map<Integer, Root> found) {
        double[] across = new double[3];
        double[] up = new double[3];
        frame(ray, across, up);
        double evidence = before;
        double[] at = from.clone();
        for (double away = STEP; away <= LONGEST; away += STEP) {
            for (int k = 0; k < 3; k++) {
                at[k] += STEP * ray[k];
            }
            int body = surroundings.bodyAt(at[0], at[1], at[2]);
            if (body != 0) {
                Root old = found.get(body);
                if (body != own && (old == null || evidence > old.evidence)) {
                    Polyline line = start.with(from[0], from[1], from[2]).with(at[0], at[1], at[2]);
                    found.put(body, new Root(body, evidence, line));
                }
                return;
            }
            evidence += light(at, across, up);
            if (evidence < before - 1) {
                return;
            }
        }
    }

    /** Of one step at a place: what it counts, in micrometres. */
    private double light(double[] at, double[] across, double[] up) {
        double core = (2 * sample(at, across, 0, up, 0)
                        + sample(at, across, 0.1, up, 0)
                        + sample(at, across, -0.1, up, 0)
                        + sample(at, across, 0, up, 0.2)
                        + sample(at, across, 0, up, -0.2))
                / 6;
        double left = beside(at, across, beside);
        double right = beside(at, across, -beside);
        double both = Double.isNaN(left) ? right : Double.isNaN(right) ? left : (left + right) / 2;
        if (bright && Math.abs(left - right) > UNLIKE * surroundings.noise) {
            both = Math.min(left, right); // another line lies on one side, and takes nothing from this one
        }
        double contrast = core - (Double.isNaN(both) ? surroundings.background : both);
        return STEP * (Math.clamp(contrast / median, -0.5, 1) - 0.5);
    }

    /** Light beside a place; NaN in a body. */
    private double beside(double[] at, double[] across, double away) {
        double x = at[0] + away * across[0];
        double y = at[1] + away * across[1];
        double z = at[2] + away * across[2];
        return surroundings.bodyAt(x, y, z) != 0 ? Double.NaN : sampler.at(x, y, z);
    }

    private double sample(double[] at, double[] across, double u, double[] up, double v) {
        return sampler.at(
                at[0] + u * across[0] + v * up[0],
                at[1] + u * across[1] + v * up[1],
                at[2] + u * across[2] + v * up[2]);
    }

    private static void frame(double[] direction, double[] across, double[] up) {
        double norm = Math.hypot(direction[0], direction[1]);
        across[0] = norm < 1e-9 ? 1 : -direction[1] / norm;
        across[1] = norm < 1e-9 ? 0 : direction[0] / norm;
        across[2] = 0;
        up[0] = -direction[2] * across[1];
        up[1] = direction[2] * across[0];
        up[2] = direction[0] * across[1] - direction[1] * across[0];
    }
}
