package org.mitoferry.assay.nanotube;

import org.mitoferry.image.Polyline;

/**
 * Ends a line where its cells begin: at the outline of either cell as it is seen from above.
 *
 * <p>A nanotube hovers up to the outline of its cell and is held there by a root that bends down onto the cell's upper surface, or, at a round
 * cell, runs straight into its side. What lies over its own cells is no part of its length. Near a body the line that was found wavers: the
 * body's light was taken away there and part of the tube's with it, and the root bends what is smoothed together with it. So the last stretch
 * is set straight where there is more light along the straight line than along the one that was found.
 */
final class Ends {
    /** Spacing of the points of the finished line. */
    private static final double FINE = 0.05;
    /** What is left off before an outline, on trial. */
    private static final double[] CUTS = {0.8, 1.6};
    /** The last stretch, whose light tells which trial is best. */
    private static final double JUDGED = 1.6;
    /** Along the line: the longest root. */
    private static final double ROOT = 6;

    /** The surface of a body is looked for this far within its label. */
    private static final double AHEAD = 1;

    private final Surroundings surroundings;
    private final double reach;

    private Ends(Surroundings surroundings, double reach) {
        this.surroundings = surroundings;
        this.reach = reach;
    }

    /** @param line of a way, on its light, from the first cell of the way to its second */
    static Polyline atOutlines(Polyline line, Way way, Surroundings surroundings, NanotubeSettings settings) {
        double guard = Math.max(settings.guardLateralMicrometres(), settings.guardAxialMicrometres());
        Ends ends = new Ends(surroundings, CUTS[1] + 2.5 * guard);
        Polyline even = line.resampled(FINE);
        Polyline out = way.second() == 0 ? even : ends.ended(even, way.second());
        return way.first() == 0 ? out : ends.ended(out.reversed(), way.first()).reversed();
    }

    /** Whether either end of a line runs on over its cell for longer than a root: then it passes over that cell, and does not end there. */
    static boolean runsOn(Polyline line, Way way, Surroundings surroundings) {
        Ends ends = new Ends(surroundings, 0);
        Polyline even = line.resampled(FINE);
        return way.second() != 0 && ends.isOver(even, ends.outline(even, way.second()), way.second())
                || way.first() != 0
                        && ends.isOver(even.reversed(), ends.outline(even.reversed(), way.first()), way.first());
    }

    /** The last point of a line that does not lie over a cell, but not farther from its end than a root is long. */
    private int outline(Polyline line, int label) {
        int last = line.size() - 1;
        int least = Math.max(1, last - (int) (ROOT / FINE));
        int end = last;
        while (end > least && isOver(line, end, label)) {
            end--;
        }
        return end;
    }

    private Polyline ended(Polyline line, int label) {
        int last = line.size() - 1;
        int end = outline(line, label);
        if (isOver(line, end, label)) {
            return line;
        }
        Polyline plain = end < last ? line.part(0, end + 1) : continued(line, label, (int) (CUTS[0] / FINE));
        Polyline best = plain;
        double most = end < last ? filled(plain) : 0;
        for (double left : CUTS) {
            int cut = (int) (left / FINE);
            if (end > 4 * cut) {
                Polyline before = line.part(0, end + 1 - cut);
                Polyline straight = continued(before, label, 2 * cut);
                double light = straight == before ? 0 : filled(straight);
                if (light > most) {
                    most = light;
                    best = straight;
                }
            }
        }
        return best;
    }

    private double filled(Polyline line) {
        return Brightness.of(line, surroundings, JUDGED).filledAtLast(JUDGED);
    }

    private boolean isOver(Polyline line, int point, int label) {
        return surroundings.standsAt(label, line.x()[point], line.y()[point]);
    }

    /** The line, continued straight to the outline of a cell; as it is when that is not met. */
    private Polyline continued(Polyline line, int label, int span) {
        int last = line.size() - 1;
        int inner = Math.max(0, last - span);
        double[] step = {
            line.x()[last] - line.x()[inner], line.y()[last] - line.y()[inner], line.z()[last] - line.z()[inner]
        };
        double norm = Math.sqrt(step[0] * step[0] + step[1] * step[1] + step[2] * step[2]);
        for (int k = 0; k < 3; k++) {
            step[k] /= Math.max(1e-9, norm);
        }
        for (double away = 0; away <= reach; away += 0.02) {
            double x = line.x()[last] + away * step[0];
            double y = line.y()[last] + away * step[1];
            double z = line.z()[last] + away * step[2];
            if (surroundings.standsAt(label, x, y)) {
                double inwards = surroundings.bodyAt(x, y, z) == label ? toSurface(x, y, z, step) : 0;
                return line.with(x + inwards * step[0], y + inwards * step[1], z + inwards * step[2]);
            }
        }
        return line;
    }

    /** How far beyond the border of the label the light of the body is at half of its height: labels reach into the blur round a body. */
    private double toSurface(double x, double y, double z, double[] step) {
        Sampler sampler = new Sampler(surroundings.actin);
        double[] light = new double[(int) (AHEAD / 0.05) + 1];
        double largest = 0;
        for (int i = 0; i < light.length; i++) {
            double away = i * 0.05;
            light[i] = sampler.at(x + away * step[0], y + away * step[1], z + away * step[2]);
            largest = Math.max(largest, light[i]);
        }
        if (largest <= surroundings.background) {
            return 0; // no light there that stands out, as at a cell that is hardly stained
        }
        double half = (largest + surroundings.background) / 2;
        int at = 0;
        while (light[at] < half) {
            at++;
        }
        return at * 0.05;
    }
}
