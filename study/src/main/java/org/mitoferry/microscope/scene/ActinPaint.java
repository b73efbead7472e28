package org.mitoferry.microscope.scene;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.Cells;
import org.mitoferry.microscope.light.Paint;
import org.mitoferry.microscope.light.Relief;
import org.mitoferry.microscope.scene.PlacedTube.Kind;

/** F-actin: cortex, stress fibres, nanotubes with their roots, decoys, cages. */
final class ActinPaint {

    /** Widths up to this one are no brighter for it, um. */
    private static final double NARROW_MICROMETRES = 0.15;

    private static final double MIDBODY_MICROMETRES = 0.4;
    private static final double CROSSING_FIBRES = 0.4;
    private static final double EDGE = 0.93;
    /** Of filopodia: light at either end, relative to the mean. */
    private static final double FOOT_LIGHT = 1.25;

    private static final double TIP_LIGHT = 0.75;
    /** Of stress fibres: length of a piece, um; light and width relative to the usual ones. */
    private static final double PIECE_MICROMETRES = 1.5;

    private static final double UNEVEN = 0.3;
    /** Of that unevenness what stays from one piece to the next. */
    private static final double STAYS = 0.6;

    private static final double[] WIDTHS = {0.8, 1, 1, 1.25};
    private static final int CAGE_PATCHES = 64;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private final Scene scene;
    private final Bodies bodies;
    private final Brightness light;
    private final double[] content;
    private final Tubes tubes;

    ActinPaint(Scene scene, Brightness light, double[] content) {
        this.scene = scene;
        this.bodies = scene.bodies;
        this.light = light;
        this.content = content;
        tubes = new Tubes(bodies);
    }

    void all(Paint paint) {
        int spread = 0;
        for (int cell : bodies.seen()) {
            if (bodies.armed(cell)) {
                Relief relief = scene.reliefs().get(spread++);
                if (content[cell] > 0) {
                    flatCortex(paint, cell, relief);
                    fibres(paint, cell);
                }
            } else if (content[cell] > 0) {
                roundCortex(paint, cell);
            }
        }
        for (PlacedTube tube : scene.tubes()) {
            nanotube(paint, tube);
        }
        for (PlacedTube decoy : scene.decoys()) {
            decoy(paint, decoy);
        }
        for (PlacedBody cage : scene.cages()) {
            cage(paint, cage);
        }
    }

    /** By cubic micrometre of cortex. */
    private double cortex(int cell) {
        return content[cell] * light.photons() / light.spread().edgeOn(bodies.form(Form.CORTEX_THICKNESS));
    }

    private void flatCortex(Paint paint, int cell, Relief relief) {
        double sheet = cortex(cell) * bodies.form(Form.SHEET_ACTIN) * bodies.form(Form.SHEET_THICKNESS);
        paint.relief(relief.with(sheet, bodies.form(Form.CYTOSOL_ACTIN) * content[cell] * light.photons()));
    }

    private void roundCortex(Paint paint, int cell) {
        double r = bodies.radius(cell);
        double thick = bodies.form(Form.CORTEX_THICKNESS);
        double x = bodies.x(cell);
        double y = bodies.y(cell);
        double z = bodies.z(cell);
        paint.shell(x, y, z, r, r, r, thick, cortex(cell) * thick, true);
        paint.ball(x, y, z, r, r, r, bodies.form(Form.CYTOSOL_ACTIN) * content[cell] * light.photons(), 0, true);
    }

    /** Ventral bundles along the arms, and some that run on through the body. */
    private void fibres(Paint paint, int cell) {
        Cells cells = scene.culture().cells();
        Stream draw = bodies.stream(cell, Stream.FIBRES);
        Stream shape = bodies.stream(cell, Stream.FIBRE_SHAPES);
        double usual = bodies.form(Form.STRESS_FIBRE_ACTIN) * content[cell] * light.photons();
        for (int arm = 0; arm < cells.arms[cell]; arm++) {
            int at = cell * Cells.MOST_ARMS + arm;
            double reach = bodies.armReach(cell, arm);
            for (int side = -1; side <= 1; side += 2) {
                // Bundles along both edges of an arm.
                double off = side * EDGE * bodies.armWidth(cell) / 2;
                double to = EDGE * reach;
                double own = usual * draw.between(0.5, 1.3);
                fibre(paint, cell, new Fibre(at, reach, 0.5 * reach, to, off, 0, own, 0.3), shape);
                double root = 0.7 * bodies.radius(cell);
                fibre(paint, cell, new Fibre(at, reach, root, 0.5 * reach, off, 0, usual, 0.3), shape);
            }
            int fibres = draw.number(bodies.form(Form.STRESS_FIBRES));
            for (int n = 0; n < fibres; n++) {
                double off = draw.between(-1, 1) * bodies.armWidth(cell) * 0.42;
                double from = draw.next() < CROSSING_FIBRES
                        ? -0.7 * bodies.radius(cell)
                        : bodies.radius(cell) * draw.between(0, 0.6);
                double to = reach * draw.between(0.55, 0.97);
                double photons = usual * draw.between(0.3, 1.2);
                double bow = bodies.form(Form.STRESS_FIBRE_BOW) * shape.normal();
                fibre(paint, cell, new Fibre(at, reach, from, to, off, bow, photons, draw.between(0.25, 0.5)), shape);
            }
        }
    }

    /**
     * A stress fibre.
     *
     * @param arm it runs along
     * @param reach of that arm
     * @param from how far from the middle of its cell it begins
     * @param to and ends
     * @param off beside the middle line, at the root of the arm
     * @param bow how far its middle lies off the straight line
     */
    private record Fibre(
            int arm, double reach, double from, double to, double off, double bow, double photons, double height) {}

    /** Fibres of an arm run together towards its tip; they stay inside of the outline. Their light is uneven, as of bundles of several. */
    private void fibre(Paint paint, int cell, Fibre fibre, Stream shape) {
        Cells cells = scene.culture().cells();
        double c = cells.armCosine[fibre.arm];
        double s = cells.armSine[fibre.arm];
        double length = fibre.to - fibre.from;
        int pieces = Math.max(2, (int) Math.ceil(length / PIECE_MICROMETRES));
        double radius = bodies.form(Form.STRESS_FIBRE_WIDTH) / 2 * WIDTHS[(int) (WIDTHS.length * shape.next())];
        double amount = light.rod(radius, fibre.photons);
        double uneven = UNEVEN * shape.normal();
        double px = 0;
        double py = 0;
        for (int n = 0; n <= pieces; n++) {
            double share = n / (double) pieces;
            double along = fibre.from + length * share;
            double beside =
                    fibre.off * (1 - 0.92 * Math.max(0, along) / fibre.reach) + 4 * fibre.bow * share * (1 - share);
            double x = bodies.x(cell) + along * c - beside * s;
            double y = bodies.y(cell) + along * s + beside * c;
            uneven = STAYS * uneven + UNEVEN * Math.sqrt(1 - STAYS * STAYS) * shape.normal();
            if (n > 0 && bodies.top(cell, (x + px) / 2, (y + py) / 2) > fibre.height) {
                double end = n == pieces || n == 1 ? 0.5 : 1;
                double lit = end * Math.max(0.2, 1 + uneven) * amount;
                paint.rod(px, py, fibre.height, x, y, fibre.height, radius, lit);
            }
            px = x;
            py = y;
        }
    }

    private double photonsOf(PlacedTube tube) {
        return content[tube.from()]
                * light.nanotubePhotons()
                * tube.photons()
                * Math.sqrt(Math.max(1, tube.kind() == Kind.NANOTUBE ? tube.diameter() / NARROW_MICROMETRES : 1));
    }

    private void nanotube(Paint paint, PlacedTube tube) {
        double radius = Math.max(0.02, tube.diameter() / 2);
        double amount = light.rod(radius, photonsOf(tube));
        double[] p = tube.path();
        if (amount <= 0) {
            return;
        }
        paint.rod(p[0], p[1], p[2], p[3], p[4], p[5], radius, amount);
        rooted(paint, tube.from(), p[0], p[1], p[2], radius, amount);
        if (tube.to() >= 0) {
            rooted(paint, tube.to(), p[3], p[4], p[5], radius, amount);
        }
    }

    /** A root is somewhat wider and brighter than its nanotube. */
    private void rooted(Paint paint, int cell, double x, double y, double z, double radius, double amount) {
        double[] root = tubes.root(cell, x, y, z);
        double apart = Math.abs(root[0] - x) + Math.abs(root[1] - y) + Math.abs(root[2] - z);
        if (apart > 0.05) {
            paint.rod(x, y, z, root[0], root[1], root[2], radius + 0.1, 1.5 * amount);
        }
    }

    private void decoy(Paint paint, PlacedTube decoy) {
        double radius = decoy.diameter() / 2;
        double amount = light.rod(radius, photonsOf(decoy));
        double[] p = decoy.path();
        if (amount <= 0) {
            return;
        }
        if (decoy.kind() == Kind.DIVISION_BRIDGE) {
            double length = Math.sqrt(
                    (p[3] - p[0]) * (p[3] - p[0]) + (p[4] - p[1]) * (p[4] - p[1]) + (p[5] - p[2]) * (p[5] - p[2]));
            // Phalloidin does not reach the midbody.
            double near = Math.max(0, 0.5 - MIDBODY_MICROMETRES / length);
            half(paint, p, 0, near, radius, amount);
            half(paint, p, 1 - near, 1, radius, amount);
        } else {
            int pieces = p.length / 3 - 1;
            for (int n = 0; n < pieces; n++) {
                int at = 3 * n;
                double share = pieces == 1 ? 1 : FOOT_LIGHT - (FOOT_LIGHT - TIP_LIGHT) * n / (pieces - 1);
                paint.rod(p[at], p[at + 1], p[at + 2], p[at + 3], p[at + 4], p[at + 5], radius, share * amount);
            }
            if (decoy.kind() == Kind.STUB) {
                rooted(paint, decoy.from(), p[0], p[1], p[2], radius, amount);
            }
        }
    }

    private static void half(Paint paint, double[] p, double from, double to, double radius, double amount) {
        double dx = p[3] - p[0];
        double dy = p[4] - p[1];
        double dz = p[5] - p[2];
        paint.rod(
                p[0] + from * dx,
                p[1] + from * dy,
                p[2] + from * dz,
                p[0] + to * dx,
                p[1] + to * dy,
                p[2] + to * dz,
                radius,
                amount);
    }

    /** A shell round all members together: on balls along each, what lies in the ball of none. */
    private void cage(Paint paint, PlacedBody cage) {
        double thick = bodies.form(Form.CAGE_THICKNESS);
        double amount = content[cage.host()]
                * bodies.form(Form.CAGE_ACTIN)
                * light.photons()
                / light.spread().edgeOn(thick)
                * thick;
        double away = bodies.form(Form.CAGE_GAP) + thick / 2;
        List<double[]> balls = new ArrayList<>();
        for (PlacedMitochondrion one : scene.membersOf(cage)) {
            for (int i = 0; i < one.path().length; i += 3) {
                balls.add(new double[] {one.path()[i], one.path()[i + 1], one.path()[i + 2], one.radius() + away});
            }
        }
        for (double[] ball : balls) {
            double radius = ball[3];
            for (int n = 0; n < CAGE_PATCHES; n++) {
                // Even on the ball by the golden angle.
                double up = 1 - (2 * n + 1.0) / CAGE_PATCHES;
                double flat = Math.sqrt(1 - up * up);
                double nx = flat * StrictMath.cos(n * GOLDEN_ANGLE);
                double ny = flat * StrictMath.sin(n * GOLDEN_ANGLE);
                double x = ball[0] + radius * nx;
                double y = ball[1] + radius * ny;
                double z = ball[2] + radius * up;
                if (balls.stream().noneMatch(other -> other != ball && holds(other, x, y, z))
                        && scene.inside(cage.host(), x, y, z)) {
                    paint.patch(x, y, z, nx, ny, up, 2 * radius / Math.sqrt(CAGE_PATCHES), amount);
                }
            }
        }
    }

    private static boolean holds(double[] ball, double x, double y, double z) {
        double dx = x - ball[0];
        double dy = y - ball[1];
        double dz = z - ball[2];
        return dx * dx + dy * dy + dz * dz < ball[3] * ball[3];
    }
}
