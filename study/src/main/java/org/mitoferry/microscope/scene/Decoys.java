package org.mitoferry.microscope.scene;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.microscope.scene.PlacedTube.Kind;
import org.mitoferry.process.Outline;

/**
 * What looks like nanotubes and is none: filopodia, whose far end is free; retraction fibres, which lie on the bottom behind a cell, and may
 * end at another; bridges between daughters of a division.
 */
final class Decoys {

    private static final double CLEAR_MICROMETRES = 0.9;
    private static final double SCAN_MICROMETRES = 0.5;
    private static final double LONGEST_FILOPODIUM = 8;
    private static final double LONGEST_BRIDGE = 12;
    private static final double RIM_TOLERANCE = 0.25;
    private static final double PIECE_MICROMETRES = 0.5;

    private final Bodies bodies;
    private final Culture culture;
    private final Cells cells;

    Decoys(Bodies bodies) {
        this.bodies = bodies;
        culture = bodies.culture;
        cells = culture.cells();
    }

    List<PlacedTube> place() {
        List<PlacedTube> placed = new ArrayList<>();
        for (int cell : bodies.seen()) {
            if (bodies.armed(cell)) {
                filopodia(cell, placed);
                retraction(cell, placed);
            } else {
                roundFilopodia(cell, placed);
            }
            bridge(cell, placed);
        }
        return placed;
    }

    private void filopodia(int cell, List<PlacedTube> placed) {
        Stream draw = bodies.stream(cell, Stream.FILOPODIA);
        Stream shape = bodies.stream(cell, Stream.FILOPODIUM_SHAPES);
        int wanted = draw.number(bodies.form(Form.FILOPODIA) * (0.4 + 0.6 * cells.spread[cell]));
        for (int n = 0; n < wanted; n++) {
            double[] rim = rim(cell, draw);
            double bend = 0.5 * draw.normal();
            double length = Math.min(LONGEST_FILOPODIUM, 1 + draw.exponential(bodies.form(Form.FILOPODIUM_LENGTH) - 1));
            double rise = draw.next() < 0.2 ? draw.between(0.2, 0.6) : 0;
            double[] in = bodies.inward(cell, rim[0], rim[1]);
            double c = StrictMath.cos(bend);
            double s = StrictMath.sin(bend);
            double ux = -in[0] * c + in[1] * s;
            double uy = -in[1] * c - in[0] * s;
            double z = bodies.form(Form.FOOT_HEIGHT) + 0.25;
            double root = bodies.form(Form.ROOT_LENGTH);
            double[] begin = {rim[0] - root * ux, rim[1] - root * uy, z};
            double[] path = bent(begin, rim, new double[] {ux, uy, rise}, length, shape);
            boolean onRim = Math.abs(Outline.distance(culture, cell, rim[0], rim[1])) < RIM_TOLERANCE;
            if (onRim && clear(cell, path)) {
                placed.add(tube(Kind.FILOPODIUM, cell, path, Form.FILOPODIUM_WIDTH, Form.FILOPODIUM_PHOTONS, draw));
            }
        }
    }

    /**
     * A filopodium: a root, then a line that bows evenly, waves a little, and may turn sharply once.
     *
     * @param begin of the root
     * @param rim where it leaves its cell; level with the root
     * @param way outward, level length 1, and how much it rises by micrometre
     */
    private double[] bent(double[] begin, double[] rim, double[] way, double length, Stream shape) {
        double each = bodies.form(Form.FILOPODIUM_TURN);
        double bow = each * shape.normal();
        double kinkAt = shape.next() < bodies.form(Form.FILOPODIUM_KINKS) ? shape.between(0.3, 0.9) : 2;
        double kink = shape.between(0.4, 1.1) * (shape.next() < 0.5 ? -1 : 1);
        int pieces = Math.max(2, (int) Math.ceil(length / PIECE_MICROMETRES));
        double step = length / pieces;
        double[] path = new double[3 * (pieces + 2)];
        System.arraycopy(begin, 0, path, 0, 3);
        path[3] = rim[0];
        path[4] = rim[1];
        path[5] = begin[2];
        double ux = way[0];
        double uy = way[1];
        for (int n = 1; n <= pieces; n++) {
            double turn = step * bow + Math.sqrt(step) * 0.5 * each * shape.normal();
            if (kinkAt > (n - 1.0) / pieces && kinkAt <= n / (double) pieces) {
                turn += kink;
            }
            double c = StrictMath.cos(turn);
            double s = StrictMath.sin(turn);
            double was = ux;
            ux = was * c - uy * s;
            uy = was * s + uy * c;
            int at = 3 * (n + 1);
            path[at] = path[at - 3] + step * ux;
            path[at + 1] = path[at - 2] + step * uy;
            path[at + 2] = path[at - 1] + step * way[2];
        }
        return path;
    }

    private PlacedTube tube(Kind kind, int cell, double[] path, Form width, Form photons, Stream draw) {
        double wide = bodies.form(width) * draw.between(0.85, 1.15);
        return new PlacedTube(kind, 0, cell, -1, path, wide, bodies.form(photons) * draw.between(0.6, 1.4));
    }

    /** A place on the outline: at the side or the tip of an arm, or on the body. */
    private double[] rim(int cell, Stream draw) {
        boolean onArm = cells.arms[cell] > 0 && draw.next() < 0.75;
        if (!onArm) {
            double turn = draw.angle();
            double r = bodies.radius(cell);
            return new double[] {bodies.x(cell) + r * StrictMath.cos(turn), bodies.y(cell) + r * StrictMath.sin(turn)};
        }
        int arm = (int) (draw.next() * cells.arms[cell]);
        int at = cell * Cells.MOST_ARMS + arm;
        double reach = bodies.armReach(cell, arm);
        double along = draw.between(bodies.radius(cell) * 0.8, reach);
        double root = bodies.armWidth(cell) / 2;
        double off = (root + (1 - root) * along / reach) * (draw.next() < 0.5 ? -1 : 1);
        double c = cells.armCosine[at];
        double s = cells.armSine[at];
        return new double[] {bodies.x(cell) + along * c - off * s, bodies.y(cell) + along * s + off * c};
    }

    private void roundFilopodia(int cell, List<PlacedTube> placed) {
        Stream draw = bodies.stream(cell, Stream.FILOPODIA);
        Stream shape = bodies.stream(cell, Stream.FILOPODIUM_SHAPES);
        int wanted = cells.living(cell) ? draw.number(bodies.form(Form.ROUND_FILOPODIA)) : 0;
        for (int n = 0; n < wanted; n++) {
            double turn = draw.angle();
            double up = draw.between(-0.8, 0.8);
            double flat = Math.sqrt(1 - up * up);
            double length = Math.min(5, 0.8 + draw.exponential(bodies.form(Form.FILOPODIUM_LENGTH) / 2));
            double from = bodies.radius(cell) - 0.2;
            double to = bodies.radius(cell) + length;
            double c = flat * StrictMath.cos(turn);
            double s = flat * StrictMath.sin(turn);
            double[] begin = {bodies.x(cell) + from * c, bodies.y(cell) + from * s, bodies.z(cell) + from * up};
            double[] rim = {bodies.x(cell) + (from + 0.2) * c, bodies.y(cell) + (from + 0.2) * s};
            double[] way = {c / flat, s / flat, up / flat};
            double[] path = bent(begin, rim, way, flat * (to - from - 0.2), shape);
            if (path[path.length - 1] > 0.2 && clear(cell, path)) {
                placed.add(tube(Kind.FILOPODIUM, cell, path, Form.FILOPODIUM_WIDTH, Form.FILOPODIUM_PHOTONS, draw));
            }
        }
    }

    /** Whether nothing of a path beyond the rim comes near another cell. */
    private boolean clear(int cell, double[] path) {
        for (int other = 0; other < cells.count; other++) {
            double reach = Outline.extent(culture, other) + LONGEST_FILOPODIUM + CLEAR_MICROMETRES;
            boolean near = Math.abs(cells.x[other] - path[3]) < reach && Math.abs(cells.y[other] - path[4]) < reach;
            if (near && other != cell && bodies.there(other)) {
                for (int at = 6; at < path.length; at += 3) {
                    if (Outline.distance(culture, other, path[at], path[at + 1]) < CLEAR_MICROMETRES) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Behind the arm that points away from where the cell goes. */
    private void retraction(int cell, List<PlacedTube> placed) {
        if (cells.arms[cell] == 0 || !cells.living(cell)) {
            return;
        }
        int rear = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int arm = 0; arm < cells.arms[cell]; arm++) {
            int at = cell * Cells.MOST_ARMS + arm;
            double back = -cells.armCosine[at] * StrictMath.cos(cells.heading[cell])
                    - cells.armSine[at] * StrictMath.sin(cells.heading[cell]);
            if (back > most) {
                most = back;
                rear = arm;
            }
        }
        Stream draw = bodies.stream(cell, Stream.RETRACTION);
        int wanted = draw.number(bodies.form(Form.RETRACTION_FIBRES) * cells.spread[cell]);
        int at = cell * Cells.MOST_ARMS + rear;
        double reach = bodies.armReach(cell, rear);
        for (int n = 0; n < wanted; n++) {
            double bend = 0.3 * draw.normal();
            double c = cells.armCosine[at] * StrictMath.cos(bend) - cells.armSine[at] * StrictMath.sin(bend);
            double s = cells.armSine[at] * StrictMath.cos(bend) + cells.armCosine[at] * StrictMath.sin(bend);
            double off = 0.8 * draw.between(-1, 1);
            double x = bodies.x(cell) + (reach - 1) * cells.armCosine[at] - off * cells.armSine[at];
            double y = bodies.y(cell) + (reach - 1) * cells.armSine[at] + off * cells.armCosine[at];
            double length = 4 + draw.exponential(bodies.form(Form.RETRACTION_LENGTH) - 4);
            int meets = -1;
            for (double along = 2; along < length && meets < 0; along += SCAN_MICROMETRES) {
                meets = spreadAt(cell, x + along * c, y + along * s);
                if (meets >= 0) {
                    length = along + 1;
                }
            }
            double z = bodies.form(Form.FOOT_HEIGHT) + 0.05;
            double[] path = {x, y, z, x + length * c, y + length * s, z};
            double wide = bodies.form(Form.RETRACTION_WIDTH);
            double photons = bodies.form(Form.RETRACTION_PHOTONS) * draw.between(0.6, 1.4);
            placed.add(new PlacedTube(Kind.RETRACTION_FIBRE, 0, cell, meets, path, wide, photons));
        }
    }

    /** Another spread cell whose outline covers a place, -1 without. */
    private int spreadAt(int cell, double x, double y) {
        for (int other : bodies.seen()) {
            if (other != cell && bodies.armed(other) && Outline.covers(culture, other, x, y)) {
                return other;
            }
        }
        return -1;
    }

    /** From a cell born by division within the last hours to the nearest of its type. */
    private void bridge(int cell, List<PlacedTube> placed) {
        double born = cells.bornMinutes[cell];
        if (born <= 0 || culture.minutes() - born > bodies.form(Form.BRIDGE_AGE) || !cells.living(cell)) {
            return;
        }
        int nearest = -1;
        double distance = 2 * bodies.radius(cell) + LONGEST_BRIDGE;
        for (int other : bodies.seen()) {
            double apart = StrictMath.hypot(bodies.x(other) - bodies.x(cell), bodies.y(other) - bodies.y(cell));
            if (other != cell && cells.type[other] == cells.type[cell] && apart < distance) {
                nearest = other;
                distance = apart;
            }
        }
        double gap = distance - 2 * bodies.radius(cell);
        if (nearest < 0 || gap < 0.5) {
            return;
        }
        double ux = (bodies.x(nearest) - bodies.x(cell)) / distance;
        double uy = (bodies.y(nearest) - bodies.y(cell)) / distance;
        double r = bodies.radius(cell);
        double[] path = {
            bodies.x(cell) + r * ux,
            bodies.y(cell) + r * uy,
            level(cell),
            bodies.x(nearest) - r * ux,
            bodies.y(nearest) - r * uy,
            level(nearest)
        };
        placed.add(new PlacedTube(Kind.DIVISION_BRIDGE, 0, cell, nearest, path, bodies.form(Form.BRIDGE_WIDTH), 3));
    }

    private double level(int cell) {
        return bodies.armed(cell) ? 1.5 : bodies.z(cell);
    }
}
