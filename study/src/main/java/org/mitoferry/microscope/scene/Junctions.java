package org.mitoferry.microscope.scene;

import static org.mitoferry.culture.CellParameter.ADHESION_REACH;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Plaques;

/** Connexin 43 plaques on the round cell, where it is nearest to the spread one. */
final class Junctions {

    private static final double RASTER_MICROMETRES = 0.5;
    private static final int TRIES = 12;
    /** Plasma membranes at a junction are a few nanometres apart; nearer than this the drawn bodies touch. */
    private static final double TOUCHING_MICROMETRES = 0.3;

    private static final double GAP_STEP_MICROMETRES = 0.15;
    private static final double MOST_GAP_MICROMETRES = 6;

    private final Bodies bodies;

    Junctions(Bodies bodies) {
        this.bodies = bodies;
    }

    List<PlacedPlaque> place() {
        Culture culture = bodies.culture;
        Plaques plaques = culture.plaques();
        List<PlacedPlaque> placed = new ArrayList<>();
        for (int p = 0; p < plaques.count; p++) {
            int donor = plaques.donor[p];
            int acceptor = plaques.acceptor[p];
            boolean inView = bodies.there(donor)
                    && bodies.there(acceptor)
                    && bodies.field.holds(bodies.x(donor), bodies.y(donor), bodies.radius(donor));
            if (inView && plaques.area[p] > 0) {
                placed.add(placed(plaques, p, donor, acceptor));
            }
        }
        return placed;
    }

    /** Of some places round the middle of the contact the first at which the cells touch, or where they come nearest. */
    private PlacedPlaque placed(Plaques plaques, int p, int donor, int acceptor) {
        double[] way = towards(donor, acceptor);
        Stream draw = new Stream(bodies.culture.seed(), plaques.id[p], Stream.PLAQUE);
        double[] normal = way;
        double least = Double.POSITIVE_INFINITY;
        for (int trial = 0; trial < TRIES && least > TOUCHING_MICROMETRES; trial++) {
            double[] other = beside(way, donor, draw);
            double gap = gap(donor, acceptor, other);
            if (gap < least) {
                least = gap;
                normal = other;
            }
        }
        double radius = bodies.radius(donor);
        return new PlacedPlaque(
                plaques.id[p],
                donor,
                acceptor,
                bodies.x(donor) + radius * normal[0],
                bodies.y(donor) + radius * normal[1],
                bodies.z(donor) + radius * normal[2],
                normal,
                plaques.area[p]);
    }

    /** A direction within the cap round another. */
    private double[] beside(double[] way, int donor, Stream draw) {
        double off = bodies.form(Form.PLAQUE_CAP) * Math.sqrt(draw.next()) / bodies.radius(donor);
        double turn = draw.angle();
        // Two directions across the way to the contact.
        double flat = Math.max(1e-9, Math.sqrt(way[0] * way[0] + way[1] * way[1]));
        double ux = flat > 1e-6 ? -way[1] / flat : 1;
        double uy = flat > 1e-6 ? way[0] / flat : 0;
        double vx = -uy * way[2];
        double vy = ux * way[2];
        double vz = uy * way[0] - ux * way[1];
        double a = off * StrictMath.cos(turn);
        double b = off * StrictMath.sin(turn);
        double nx = way[0] + a * ux + b * vx;
        double ny = way[1] + a * uy + b * vy;
        double nz = way[2] + b * vz;
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        return new double[] {nx / length, ny / length, nz / length};
    }

    /** From the surface of a round cell outward to a spread one, um; infinite where there is none within reach. */
    private double gap(int round, int spread, double[] normal) {
        double radius = bodies.radius(round);
        for (double gap = 0; gap <= MOST_GAP_MICROMETRES; gap += GAP_STEP_MICROMETRES) {
            double away = radius + gap;
            double z = Math.max(0, bodies.z(round) + away * normal[2]);
            double top = bodies.top(spread, bodies.x(round) + away * normal[0], bodies.y(round) + away * normal[1]);
            if (top > 0 && z <= top) {
                return gap;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The direction from the centre of a round cell to the nearest place of the surface of a spread one. */
    private double[] towards(int round, int spread) {
        double reach = bodies.radius(round)
                + bodies.culture.profiles().value(bodies.culture.cells().type[spread], ADHESION_REACH)
                + 1;
        double[] best = {0, 0, -1};
        double nearest = Double.POSITIVE_INFINITY;
        int half = (int) Math.ceil(reach / RASTER_MICROMETRES);
        for (int j = -half; j <= half; j++) {
            for (int i = -half; i <= half; i++) {
                double dx = i * RASTER_MICROMETRES;
                double dy = j * RASTER_MICROMETRES;
                double top = bodies.top(spread, bodies.x(round) + dx, bodies.y(round) + dy);
                if (top > 0) {
                    double dz = Math.min(top, bodies.z(round)) - bodies.z(round);
                    double distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
                    if (distance < nearest && distance > 1e-6) {
                        nearest = distance;
                        best = new double[] {dx / distance, dy / distance, dz / distance};
                    }
                }
            }
        }
        return best;
    }
}
