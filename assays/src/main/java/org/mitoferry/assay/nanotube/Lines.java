package org.mitoferry.assay.nanotube;

import org.mitoferry.image.Polyline;

/** Relations of lines in space, in micrometres. */
final class Lines {
    private Lines() {}

    /** Distance of a place from the nearest piece of a line. */
    static double distance(Polyline line, double x, double y, double z) {
        double least = Double.POSITIVE_INFINITY;
        int pieces = Math.max(1, line.size() - 1);
        for (int i = 0; i < pieces; i++) {
            int j = Math.min(i + 1, line.size() - 1);
            double dx = line.x()[j] - line.x()[i];
            double dy = line.y()[j] - line.y()[i];
            double dz = line.z()[j] - line.z()[i];
            double ax = x - line.x()[i];
            double ay = y - line.y()[i];
            double az = z - line.z()[i];
            double square = dx * dx + dy * dy + dz * dz;
            double share = square == 0 ? 0 : Math.clamp((ax * dx + ay * dy + az * dz) / square, 0.0, 1.0);
            double ex = ax - share * dx;
            double ey = ay - share * dy;
            double ez = az - share * dz;
            least = Math.min(least, ex * ex + ey * ey + ez * ez);
        }
        return Math.sqrt(least);
    }

    /** Mean distance of a line, at points a quarter of a micrometre apart, from another. */
    static double meanDistance(Polyline line, Polyline other) {
        Polyline even = line.resampled(0.25);
        double sum = 0;
        for (int i = 0; i < even.size(); i++) {
            sum += distance(other, even.x()[i], even.y()[i], even.z()[i]);
        }
        return sum / even.size();
    }

    /** The share of a line that lies within a distance of another. */
    static double shareWithin(Polyline line, Polyline other, double micrometres) {
        Polyline even = line.resampled(0.25);
        int near = 0;
        for (int i = 0; i < even.size(); i++) {
            near += distance(other, even.x()[i], even.y()[i], even.z()[i]) <= micrometres ? 1 : 0;
        }
        return (double) near / even.size();
    }

    /** The largest change of direction, in degrees, between two stretches of a span before and after a point. */
    static double sharpestTurnDegrees(Polyline line, double spanMicrometres) {
        Polyline even = line.resampled(0.1);
        int span = (int) Math.max(1, Math.rint(spanMicrometres / 2 / 0.1));
        double most = 0;
        for (int i = span; i + span < even.size(); i++) {
            most = Math.max(most, degrees(even, i - span, i, i, i + span));
        }
        return most;
    }

    /** The angle between the ways from one point of a line to a second, and from a third to a fourth. */
    static double degrees(Polyline line, int a, int b, int c, int d) {
        double dot = 0;
        double before = 0;
        double after = 0;
        for (double[] places : new double[][] {line.x(), line.y(), line.z()}) {
            double u = places[b] - places[a];
            double v = places[d] - places[c];
            dot += u * v;
            before += u * u;
            after += v * v;
        }
        return Math.toDegrees(StrictMath.acos(Math.clamp(dot / Math.max(1e-12, Math.sqrt(before * after)), -1.0, 1.0)));
    }
}
