package org.mitoferry.microscope.scene;

import static org.mitoferry.culture.CellParameter.NANOTUBE_HEIGHT;
import static org.mitoferry.culture.CellParameter.NANOTUBE_LARGE_DIAMETER;
import static org.mitoferry.culture.CellParameter.NANOTUBE_SMALL_DIAMETER;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.NanotubeHistory;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.microscope.scene.PlacedTube.Kind;
import org.mitoferry.process.Outline;

/** Nanotubes and probes as the state has them, and the stubs of those that fixation broke. */
final class Tubes {

    private static final double SCAN_MICROMETRES = 0.25;

    private final Bodies bodies;
    private final Culture culture;
    private final Nanotubes tubes;

    Tubes(Bodies bodies) {
        this.bodies = bodies;
        culture = bodies.culture;
        tubes = culture.nanotubes();
    }

    List<PlacedTube> place() {
        List<PlacedTube> placed = new ArrayList<>();
        for (int slot = 0; slot < tubes.count; slot++) {
            int from = tubes.from[slot];
            if (tubes.state[slot] == Nanotubes.JOINED) {
                if (bodies.there(from) && bodies.there(tubes.to[slot])) {
                    double[] path = new double[6];
                    System.arraycopy(Cargo.onTube(culture, slot, 0), 0, path, 0, 3);
                    System.arraycopy(Cargo.onTube(culture, slot, 1), 0, path, 3, 3);
                    add(
                            placed,
                            new PlacedTube(
                                    Kind.NANOTUBE,
                                    tubes.id[slot],
                                    from,
                                    tubes.to[slot],
                                    path,
                                    tubes.diameter[slot],
                                    1));
                }
            } else if (tubes.state[slot] == Nanotubes.PROBING && bodies.there(from)) {
                add(placed, probe(slot));
            }
        }
        return placed;
    }

    private PlacedTube probe(int slot) {
        int from = tubes.from[slot];
        double x = bodies.x(from) + tubes.fromX[slot];
        double y = bodies.y(from) + tubes.fromY[slot];
        double z = tubes.fromHeight[slot];
        double length = tubes.length[slot];
        double[] path = {x, y, z, x + length * tubes.toX[slot], y + length * tubes.toY[slot], z};
        double diameter = culture.profiles().value(culture.cells().type[from], NANOTUBE_SMALL_DIAMETER);
        return new PlacedTube(Kind.PROBE, tubes.id[slot], from, -1, path, diameter, 1);
    }

    /** Of each nanotube that fixation broke two stubs, from either cell towards the other. */
    List<PlacedTube> stubs() {
        NanotubeHistory history = culture.nanotubeHistory();
        Cells cells = culture.cells();
        List<PlacedTube> placed = new ArrayList<>();
        for (int entry = 0; entry < history.count; entry++) {
            if (history.end[entry] == NanotubeHistory.FIXATION) {
                int from = cells.slotOf(history.fromId[entry]);
                int to = cells.slotOf(history.toId[entry]);
                if (from >= 0 && to >= 0 && bodies.there(from) && bodies.there(to)) {
                    Stream draw = new Stream(culture.seed(), history.id[entry], Stream.STUB);
                    add(placed, stub(history, entry, from, to, draw));
                    add(placed, stub(history, entry, to, from, draw));
                }
            }
        }
        return placed;
    }

    private PlacedTube stub(NanotubeHistory history, int entry, int cell, int other, Stream draw) {
        double dx = bodies.x(other) - bodies.x(cell);
        double dy = bodies.y(other) - bodies.y(cell);
        double distance = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
        double along = 0;
        while (along < distance
                && Outline.distance(
                                culture,
                                cell,
                                bodies.x(cell) + along * dx / distance,
                                bodies.y(cell) + along * dy / distance)
                        < 0) {
            along += SCAN_MICROMETRES;
        }
        double length = Math.min(history.length[entry] / 2, draw.exponential(bodies.form(Form.STUB_LENGTH)));
        int type = culture.cells().type[cell];
        double height = culture.profiles().value(type, NANOTUBE_HEIGHT);
        double diameter = culture.profiles()
                .value(type, history.large[entry] == 1 ? NANOTUBE_LARGE_DIAMETER : NANOTUBE_SMALL_DIAMETER);
        double[] path = {
            bodies.x(cell) + along * dx / distance,
            bodies.y(cell) + along * dy / distance,
            height,
            bodies.x(cell) + (along + length) * dx / distance,
            bodies.y(cell) + (along + length) * dy / distance,
            Math.max(0.3, height - 0.5 * length)
        };
        return new PlacedTube(Kind.STUB, history.id[entry], cell, -1, path, diameter, 1);
    }

    private void add(List<PlacedTube> placed, PlacedTube tube) {
        if (crosses(tube.path())) {
            placed.add(tube);
        }
    }

    /** Whether the box round a path meets the field. */
    private boolean crosses(double[] path) {
        int last = path.length - 3;
        var field = bodies.field;
        double left = field.leftMicrometres();
        double top = field.topMicrometres();
        return Math.max(path[0], path[last]) >= left
                && Math.min(path[0], path[last]) <= left + field.widthMicrometres()
                && Math.max(path[1], path[last + 1]) >= top
                && Math.min(path[1], path[last + 1]) <= top + field.heightMicrometres();
    }

    /** From the anchor of a nanotube to the surface of its cell: where the root ends; the anchor itself if it lies inside. */
    double[] root(int cell, double x, double y, double z) {
        if (bodies.armed(cell)) {
            double[] in = bodies.inward(cell, x, y);
            double length = bodies.form(Form.ROOT_LENGTH);
            double rx = x + length * in[0];
            double ry = y + length * in[1];
            double top = bodies.top(cell, rx, ry);
            return new double[] {rx, ry, Math.min(z, Math.max(0.4, top - 0.1))};
        }
        double dx = x - bodies.x(cell);
        double dy = y - bodies.y(cell);
        double dz = z - bodies.z(cell);
        double distance = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy + dz * dz));
        double share = Math.min(1, bodies.radius(cell) / distance);
        return new double[] {bodies.x(cell) + share * dx, bodies.y(cell) + share * dy, bodies.z(cell) + share * dz};
    }
}
