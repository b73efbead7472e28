package org.mitoferry.assay.nanotube;

import org.mitoferry.image.Polyline;

/**
 * Where a nanotube ends and its root begins: the last few micrometres, in which it bends down onto its cell.
 *
 * <p>The last stretch of a line is described by two straight pieces, in the least squares of distances; where they meet at more than an
 * angle, the outer one is the root and no part of the length. A smooth bow is straight enough to stay whole.
 */
final class Roots {
    private static final double LEAST_DEGREES = 22;
    /** Of a root, over its length. */
    private static final double LEAST_FALL = 0.4;

    private static final double LONGEST = 3.4;
    private static final double SHORTEST = 0.4;
    /** The stretch that is described, and the least that must be left of it beside the root. */
    private static final double WINDOW = 5;

    private static final double LEAST_REST = 0.6;
    private static final double STEP = 0.1;
    /** To both sides of the bend that smoothing has rounded off. */
    private static final double MARGIN = 0.7;

    private Roots() {}

    /** The line without the root at its last end; the line itself when there is none. */
    static Polyline cut(Polyline line) {
        Polyline even = line.resampled(STEP);
        int end = even.size() - 1;
        double spacing = end < 1 ? STEP : even.lengthMicrometres() / end;
        int window = (int) Math.min(WINDOW / spacing, 0.45 * end);
        int longest = (int) Math.min(LONGEST / spacing, window - LEAST_REST / spacing);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int root = (int) (SHORTEST / spacing); root <= longest; root++) {
            double left = squares(even, end - window, end - root) + squares(even, end - root, end);
            if (left < least) {
                least = left;
                best = root;
            }
        }
        if (best == 0) {
            return line;
        }
        int bend = end - best;
        int margin = Math.min((int) (MARGIN / spacing), Math.min(best, window - best) / 2);
        double falls = (even.z()[bend + margin] - even.z()[end]) / ((best - margin) * spacing);
        if (falls < LEAST_FALL
                || Lines.degrees(even, end - window, bend - margin, bend + margin, end) < LEAST_DEGREES) {
            return line;
        }
        return even.part(0, bend - margin + 1).with(corner(even, end - window, bend - margin, bend + margin, end));
    }

    /** Where the straight line through two points comes nearest to that through two others: smoothing has rounded the bend off. */
    private static Polyline corner(Polyline line, int a, int b, int c, int d) {
        double[][] places = {line.x(), line.y(), line.z()};
        double uu = 0;
        double uv = 0;
        double vv = 0;
        double uw = 0;
        double vw = 0;
        for (double[] place : places) {
            double u = place[b] - place[a];
            double v = place[d] - place[c];
            double w = place[c] - place[b];
            uu += u * u;
            uv += u * v;
            vv += v * v;
            uw += u * w;
            vw += v * w;
        }
        double determinant = Math.max(1e-9, uu * vv - uv * uv);
        double further = (uw * vv - vw * uv) / determinant * Math.sqrt(uu);
        double most = 2 * MARGIN;
        double share = Math.clamp(further, 0.01, most) / Math.sqrt(uu);
        double[] at = new double[3];
        for (int k = 0; k < 3; k++) {
            at[k] = places[k][b] + share * (places[k][b] - places[k][a]);
        }
        return new Polyline(new double[] {at[0]}, new double[] {at[1]}, new double[] {at[2]});
    }

    /** Sum of squared distances of the points between two from the straight line through both. */
    private static double squares(Polyline line, int from, int to) {
        double dx = line.x()[to] - line.x()[from];
        double dy = line.y()[to] - line.y()[from];
        double dz = line.z()[to] - line.z()[from];
        double norm = Math.max(1e-12, dx * dx + dy * dy + dz * dz);
        double sum = 0;
        for (int i = from + 1; i < to; i++) {
            double ax = line.x()[i] - line.x()[from];
            double ay = line.y()[i] - line.y()[from];
            double az = line.z()[i] - line.z()[from];
            double along = ax * dx + ay * dy + az * dz;
            sum += ax * ax + ay * ay + az * az - along * along / norm;
        }
        return sum;
    }
}
