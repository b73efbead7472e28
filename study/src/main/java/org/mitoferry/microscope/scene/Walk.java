package org.mitoferry.microscope.scene;

import java.util.Arrays;

/** A mitochondrion as a crooked line that stays within the cytoplasm of its cell. */
final class Walk {

    private static final int TRIES = 12;
    private static final double MARGIN_MICROMETRES = 0.3;
    private static final double JITTER = 0.3;
    /** Of what lies in a spread cell: what begins in its arms. */
    private static final double ARM_SHARE = 0.35;

    private final Bodies bodies;
    private final double step;

    Walk(Bodies bodies) {
        this.bodies = bodies;
        step = bodies.form(Form.MITOCHONDRIAL_STEP);
    }

    /**
     * @param start inside the cytoplasm
     * @param heading the direction it would go
     * @param length um along the line
     * @return points: x, y, z of each
     */
    double[] from(int cell, double[] start, double[] heading, double length, Stream draw) {
        int steps = Math.max(1, (int) Math.round(length / step));
        double each = length / steps;
        double[] path = Arrays.copyOf(start, 3 * (steps + 1));
        double[] direction = heading.clone();
        for (int n = 1; n <= steps; n++) {
            int at = 3 * n;
            double bend = JITTER;
            for (int trial = 0; trial < TRIES; trial++) {
                double[] next = bent(direction, bend, bodies.armed(cell), draw);
                double x = path[at - 3] + each * next[0];
                double y = path[at - 2] + each * next[1];
                double z = path[at - 1] + each * next[2];
                boolean last = trial == TRIES - 1;
                if (last || bodies.inCytoplasm(cell, x, y, z, MARGIN_MICROMETRES)) {
                    // Where there is no way on it turns back along itself.
                    direction = last ? new double[] {-direction[0], -direction[1], -direction[2]} : next;
                    path[at] = path[at - 3] + each * direction[0];
                    path[at + 1] = path[at - 2] + each * direction[1];
                    path[at + 2] = path[at - 1] + each * direction[2];
                    break;
                }
                bend *= 1.4;
            }
        }
        rounded(path);
        return path;
    }

    /** Takes the corners off a line whose ends stay: each point goes half-way to the middle between its neighbours, twice. */
    private static void rounded(double[] path) {
        for (int pass = 0; pass < 2; pass++) {
            double[] was = path.clone();
            for (int at = 3; at < path.length - 3; at++) {
                path[at] = 0.5 * was[at] + 0.25 * (was[at - 3] + was[at + 3]);
            }
        }
    }

    /** In a flat cell they lie flat. */
    private static double[] bent(double[] direction, double bend, boolean flat, Stream draw) {
        double x = direction[0] + bend * draw.normal();
        double y = direction[1] + bend * draw.normal();
        double z = direction[2] + (flat ? 0.15 : 1) * bend * draw.normal();
        if (flat) {
            z *= 0.6;
        }
        double length = Math.max(1e-9, Math.sqrt(x * x + y * y + z * z));
        return new double[] {x / length, y / length, z / length};
    }

    /** A place in the cytoplasm: round the nucleus, or along an arm. Towards where its mitochondria run. */
    double[][] start(int cell, Stream draw) {
        double[] place = new double[3];
        double[] heading = {1, 0, 0};
        for (int trial = 0; trial < 60; trial++) {
            if (bodies.armed(cell)) {
                inSpread(cell, place, heading, draw);
            } else {
                inRound(cell, place, heading, draw);
            }
            if (bodies.inCytoplasm(cell, place[0], place[1], place[2], MARGIN_MICROMETRES)) {
                break;
            }
        }
        return new double[][] {place, heading};
    }

    private void inRound(int cell, double[] place, double[] heading, Stream draw) {
        double radius = bodies.radius(cell);
        double turn = draw.angle();
        double up = draw.between(-1, 1);
        double flat = Math.sqrt(1 - up * up);
        double r = radius * draw.between(0.55, 0.92);
        place[0] = bodies.x(cell) + r * flat * StrictMath.cos(turn);
        place[1] = bodies.y(cell) + r * flat * StrictMath.sin(turn);
        place[2] = bodies.z(cell) + r * up;
        double aim = draw.angle();
        double rise = draw.between(-1, 1);
        double level = Math.sqrt(1 - rise * rise);
        set(heading, level * StrictMath.cos(aim), level * StrictMath.sin(aim), rise);
    }

    private void inSpread(int cell, double[] place, double[] heading, Stream draw) {
        var cells = bodies.culture.cells();
        double radius = bodies.radius(cell);
        boolean inArm = cells.arms[cell] > 0 && draw.next() < ARM_SHARE;
        if (inArm) {
            int arm = (int) (draw.next() * cells.arms[cell]);
            int at = cell * org.mitoferry.culture.Cells.MOST_ARMS + arm;
            double along =
                    radius * 0.6 + (bodies.armReach(cell, arm) - radius * 0.6) * 0.85 * draw.next() * draw.next();
            double share = 1 - along / bodies.armReach(cell, arm);
            double off = bodies.armWidth(cell) * 0.4 * share * draw.between(-1, 1);
            double c = cells.armCosine[at];
            double s = cells.armSine[at];
            place[0] = bodies.x(cell) + along * c - off * s;
            place[1] = bodies.y(cell) + along * s + off * c;
            double way = draw.next() < 0.5 ? -1 : 1;
            set(heading, way * c, way * s, 0);
        } else {
            double turn = draw.angle();
            double r = radius * (0.35 + 0.75 * draw.next());
            place[0] = bodies.x(cell) + r * StrictMath.cos(turn);
            place[1] = bodies.y(cell) + r * StrictMath.sin(turn);
            double aim = turn + 0.8 * draw.normal();
            set(heading, StrictMath.cos(aim), StrictMath.sin(aim), 0);
        }
        double top = bodies.top(cell, place[0], place[1]);
        place[2] = draw.between(0.5, Math.max(0.6, top - 0.35));
    }

    private static void set(double[] vector, double x, double y, double z) {
        vector[0] = x;
        vector[1] = y;
        vector[2] = z;
    }
}
