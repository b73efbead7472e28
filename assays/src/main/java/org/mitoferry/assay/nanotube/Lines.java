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
        double least = 1;
        for (int i = span; i + span < even.size(); i++) {
            double dot = 0;
            double before = 0;
            double after = 0;
            for (double[] c : new double[][] {even.x(), even.y(), even.z()}) {
                double a = c[i] - c[i - span];
                double b = c[i + span] - c[i];
                dot += a * b;
                before += a * a;
                after += b * b;
            }
            least = Math.min(least, dot / Math.sqrt(before * after));
        }
        return Math.toDegrees(StrictMath.acos(Math.clamp(least, -1.0, 1.0)));
    }

    /** A line with its box, to ask of many nodes whether they are near. */
    static final class Grid {
        private final Polyline line;
        private final double reach;
        private final double[] box = {1e300, 1e300, 1e300, -1e300, -1e300, -1e300};

        Grid(Polyline line, double reachMicrometres) {
            this.line = line;
            this.reach = reachMicrometres;
            double[][] c = {line.x(), line.y(), line.z()};
            for (int k = 0; k < 3; k++) {
                for (double value : c[k]) {
                    box[k] = Math.min(box[k], value - reachMicrometres);
                    box[k + 3] = Math.max(box[k + 3], value + reachMicrometres);
                }
            }
        }

        boolean isNear(double x, double y, double z) {
            boolean inBox = x >= box[0] && y >= box[1] && z >= box[2] && x <= box[3] && y <= box[4] && z <= box[5];
            return inBox && distance(line, x, y, z) <= reach;
        }

        boolean isNear(RidgeGraph graph, int node) {
            return isNear(graph.xMicrometres(node), graph.yMicrometres(node), graph.zMicrometres(node));
        }
    }
}
