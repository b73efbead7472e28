package org.mitoferry.microscope.scene;

import static org.mitoferry.culture.CellParameter.MITOCHONDRIAL_DIAMETER;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Masses;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.Nanotubes;

/** Puts mitochondria into their cells: foreign ones where the state says, own ones anywhere in the cytoplasm. */
final class Cargo {

    private static final double LEAST_ROOM = 0.35;
    private static final double MARGIN_MICROMETRES = 2;

    private final Bodies bodies;
    private final Culture culture;
    private final Walk walk;

    Cargo(Bodies bodies) {
        this.bodies = bodies;
        culture = bodies.culture;
        walk = new Walk(bodies);
    }

    List<PlacedMitochondrion> own() {
        Mitochondria m = culture.mitochondria();
        List<PlacedMitochondrion> placed = new ArrayList<>();
        for (int cell : bodies.seen()) {
            double radius = culture.profiles().value(culture.cells().type[cell], MITOCHONDRIAL_DIAMETER) / 2;
            for (int i = m.start[cell]; i < m.start[cell] + m.count[cell]; i++) {
                Stream draw = new Stream(culture.seed(), m.id[i], Stream.OWN);
                double[][] start = walk.start(cell, draw);
                if (!bodies.field.holds(start[0][0], start[0][1], m.length[i] + MARGIN_MICROMETRES)) {
                    continue;
                }
                double[] path = walk.from(cell, start[0], start[1], m.length[i], draw);
                placed.add(new PlacedMitochondrion(
                        m.id[i], cell, false, i, path, radius, ForeignMitochondria.ALONE, false));
            }
        }
        return placed;
    }

    List<PlacedMitochondrion> foreign() {
        ForeignMitochondria f = culture.foreign();
        boolean[] inView = new boolean[culture.cells().count];
        for (int cell : bodies.seen()) {
            inView[cell] = true;
        }
        List<PlacedMitochondrion> placed = new ArrayList<>();
        for (int i = 0; i < f.count; i++) {
            int host = f.host[i];
            if (f.length[i] <= 0) {
                continue;
            }
            double radius = culture.profiles().value(f.originType[i], MITOCHONDRIAL_DIAMETER) / 2;
            boolean moving = f.place[i] == ForeignMitochondria.NANOTUBE;
            if (moving ? !bodies.there(host) : !inView[host]) {
                continue;
            }
            double[] path = moving ? inNanotube(i) : inBody(i);
            placed.add(new PlacedMitochondrion(f.id[i], host, true, i, path, radius, f.lysosome[i], moving));
        }
        return placed;
    }

    /** Along its nanotube, round its place. */
    private double[] inNanotube(int slot) {
        ForeignMitochondria f = culture.foreign();
        Nanotubes tubes = culture.nanotubes();
        int tube = f.nanotube[slot];
        double length = Math.max(1e-6, tubes.length[tube]);
        double place = f.host[slot] == tubes.from[tube] ? f.position[slot] : length - f.position[slot];
        double half = Math.min(f.length[slot], length) / 2;
        double middle = Math.max(half, Math.min(length - half, place));
        double[] path = new double[9];
        for (int n = 0; n < 3; n++) {
            double[] point = onTube(culture, tube, (middle + (n - 1) * half) / length);
            System.arraycopy(point, 0, path, 3 * n, 3);
        }
        return path;
    }

    /** A place on the axis of a joined nanotube, by its share of the way. */
    static double[] onTube(Culture culture, int tube, double share) {
        Nanotubes tubes = culture.nanotubes();
        var cells = culture.cells();
        double x0 = cells.x[tubes.from[tube]] + tubes.fromX[tube];
        double y0 = cells.y[tubes.from[tube]] + tubes.fromY[tube];
        double x1 = cells.x[tubes.to[tube]] + tubes.toX[tube];
        double y1 = cells.y[tubes.to[tube]] + tubes.toY[tube];
        return new double[] {x0 + share * (x1 - x0), y0 + share * (y1 - y0), tubes.heightAt(tube, share)};
    }

    private double[] inBody(int slot) {
        ForeignMitochondria f = culture.foreign();
        int host = f.host[slot];
        Stream draw = new Stream(culture.seed(), f.id[slot], Stream.FOREIGN);
        double[] place;
        if (f.mass[slot] >= 0) {
            place = inMass(f.mass[slot], host, draw);
        } else {
            place = walk.start(host, draw)[0];
            if (bodies.armed(host)) {
                // Lysosomes that digest lie round the nucleus.
                place = nearNucleus(host, draw);
            }
        }
        double aim = draw.angle();
        double[] heading = {StrictMath.cos(aim), StrictMath.sin(aim), 0};
        return walk.from(host, place, heading, f.length[slot], draw);
    }

    private double[] nearNucleus(int host, Stream draw) {
        double turn = draw.angle();
        double r = bodies.radius(host) * Math.sqrt(draw.next());
        double[] place = {
            bodies.x(host) + r * StrictMath.cos(turn), bodies.y(host) + r * StrictMath.sin(turn), draw.between(0.8, 2.8)
        };
        return within(host, place);
    }

    /** Beside the middle of its mass, farther the more members it has. */
    private double[] inMass(int mass, int host, Stream draw) {
        Masses masses = culture.masses();
        double[] middle = middleOf(mass, host);
        double wide = spreadOf(masses.members[mass]);
        double turn = draw.angle();
        double r = wide * Math.sqrt(draw.next());
        double[] place = {
            middle[0] + r * StrictMath.cos(turn),
            middle[1] + r * StrictMath.sin(turn),
            middle[2] + 0.5 * wide * draw.between(-1, 1)
        };
        return within(host, place);
    }

    /** Radius within which the members of a mass begin, um. */
    static double spreadOf(int members) {
        return members < 2 ? 0 : 0.4 * StrictMath.cbrt(members);
    }

    double[] middleOf(int mass, int host) {
        Masses masses = culture.masses();
        double[] place = {
            bodies.x(host) + masses.offsetX[mass], bodies.y(host) + masses.offsetY[mass], masses.height[mass]
        };
        return within(host, place);
    }

    /** The nearest place in the cytoplasm of a host: out of the nucleus, and where the cell is high enough. */
    private double[] within(int host, double[] place) {
        if (!bodies.armed(host)) {
            return withinRound(host, place);
        }
        double[] n = bodies.nucleus(host);
        double x = place[0];
        double y = place[1];
        double lowest = bodies.form(Form.FOOT_HEIGHT) + LEAST_ROOM;
        for (int trial = 0; trial < 40; trial++) {
            double top = bodies.top(host, x, y) - LEAST_ROOM;
            double z = Math.max(lowest, Math.min(place[2], top));
            if (bodies.inCytoplasm(host, x, y, z, 0.3)) {
                return new double[] {x, y, z};
            }
            // Away from the nucleus while in it, else back towards the middle of the cell.
            boolean low = top < lowest + 0.2;
            double towards = low ? -0.6 : 0.6;
            double dx = x - n[0];
            double dy = y - n[1];
            double length = Math.max(0.1, Math.sqrt(dx * dx + dy * dy));
            x += towards * dx / length;
            y += towards * dy / length;
        }
        double top = bodies.top(host, x, y);
        return new double[] {x, y, Math.max(lowest, Math.min(place[2], top - LEAST_ROOM))};
    }

    private double[] withinRound(int host, double[] place) {
        double dx = place[0] - bodies.x(host);
        double dy = place[1] - bodies.y(host);
        double dz = place[2] - bodies.z(host);
        double length = Math.max(0.1, Math.sqrt(dx * dx + dy * dy + dz * dz));
        double wanted = 0.82 * bodies.radius(host) / length;
        return new double[] {bodies.x(host) + dx * wanted, bodies.y(host) + dy * wanted, bodies.z(host) + dz * wanted};
    }
}
