package org.mitoferry.microscope.scene;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Masses;
import org.mitoferry.microscope.light.FieldOfView;
import org.mitoferry.microscope.light.Relief;

/** All that can be seen of a culture in a field of view, where it lies. Immutable. */
public final class Scene {

    final Bodies bodies;
    private final List<Relief> reliefs = new ArrayList<>();
    private final List<PlacedMitochondrion> own;
    private final List<PlacedMitochondrion> foreign;
    private final List<PlacedBody> lysosomes;
    private final List<PlacedBody> cages;
    private final List<PlacedTube> tubes;
    private final List<PlacedTube> decoys = new ArrayList<>();
    private final List<PlacedPlaque> plaques;

    private Scene(Bodies bodies, boolean decoysThere, Crew crew) {
        this.bodies = bodies;
        for (int cell : bodies.seen()) {
            if (bodies.armed(cell)) {
                reliefs.add(bodies.relief(cell, crew));
            }
        }
        Cargo cargo = new Cargo(bodies);
        own = cargo.own();
        foreign = cargo.foreign();
        lysosomes = new Lysosomes(bodies).place(foreign);
        cages = cages(cargo);
        Tubes placing = new Tubes(bodies);
        tubes = placing.place();
        if (decoysThere) {
            decoys.addAll(placing.stubs());
            decoys.addAll(new Decoys(bodies).place());
        }
        plaques = new Junctions(bodies).place();
    }

    /**
     * Looks at a culture.
     *
     * @param decoysThere whether filopodia, retraction fibres, bridges and stubs are there
     */
    public static Scene of(Culture culture, FieldOfView field, Forms forms, boolean decoysThere, Crew crew) {
        return new Scene(new Bodies(culture, field, forms), decoysThere, crew);
    }

    public FieldOfView field() {
        return bodies.field;
    }

    public Culture culture() {
        return bodies.culture;
    }

    /** Slots of the cells that can be in the picture, ascending. */
    public int[] cells() {
        return bodies.seen().clone();
    }

    /** Whether a cell is spread. */
    public boolean spread(int cell) {
        return bodies.armed(cell);
    }

    /** Radius of a round cell, or of the body of a spread one. */
    public double radiusMicrometres(int cell) {
        return bodies.radius(cell);
    }

    /** Height of the centre of a round cell; of a spread one half its height there. */
    public double centreHeightMicrometres(int cell) {
        return bodies.armed(cell) ? bodies.top(cell, bodies.x(cell), bodies.y(cell)) / 2 : bodies.z(cell);
    }

    /** Height of the lower surface of spread cells. */
    public double footHeightMicrometres() {
        return bodies.form(Form.FOOT_HEIGHT);
    }

    /** Whether a place of the dish lies in a cell. */
    public boolean inside(int cell, double x, double y, double z) {
        if (bodies.armed(cell)) {
            return z >= 0 && z <= bodies.top(cell, x, y);
        }
        double dx = x - bodies.x(cell);
        double dy = y - bodies.y(cell);
        double dz = z - bodies.z(cell);
        return dx * dx + dy * dy + dz * dz <= bodies.radius(cell) * bodies.radius(cell);
    }

    /** Where the root of a nanotube with an anchor at a place meets the surface of its cell: x, y, z. */
    public double[] root(int cell, double[] anchor) {
        return new Tubes(bodies).root(cell, anchor[0], anchor[1], anchor[2]);
    }

    /** A nucleus: x, y, z of its centre, its half axes, its turn about the vertical. */
    public double[] nucleus(int cell) {
        return bodies.nucleus(cell).clone();
    }

    /** The reliefs of spread cells, in the order of {@link #cells}. */
    public List<Relief> reliefs() {
        return List.copyOf(reliefs);
    }

    public List<PlacedMitochondrion> ownMitochondria() {
        return List.copyOf(own);
    }

    public List<PlacedMitochondrion> foreignMitochondria() {
        return List.copyOf(foreign);
    }

    public List<PlacedBody> lysosomes() {
        return List.copyOf(lysosomes);
    }

    public List<PlacedBody> cages() {
        return List.copyOf(cages);
    }

    /** The free mitochondria that a cage is round. */
    List<PlacedMitochondrion> membersOf(PlacedBody cage) {
        Masses masses = bodies.culture.masses();
        return foreign.stream()
                .filter(one -> one.state() != ForeignMitochondria.CAPTURED)
                .filter(one -> bodies.culture.foreign().mass[one.slot()] >= 0
                        && masses.id[bodies.culture.foreign().mass[one.slot()]] == cage.id())
                .toList();
    }

    /** Nanotubes and probes. */
    public List<PlacedTube> tubes() {
        return List.copyOf(tubes);
    }

    /** What looks like them. */
    public List<PlacedTube> decoys() {
        return List.copyOf(decoys);
    }

    public List<PlacedPlaque> plaques() {
        return List.copyOf(plaques);
    }

    private List<PlacedBody> cages(Cargo cargo) {
        Masses masses = bodies.culture.masses();
        List<PlacedBody> placed = new ArrayList<>();
        boolean[] inView = new boolean[bodies.culture.cells().count];
        for (int cell : bodies.seen()) {
            inView[cell] = true;
        }
        for (int mass = 0; mass < masses.count; mass++) {
            int host = masses.host[mass];
            if (masses.members[mass] > 0 && masses.caged[mass] == 1 && inView[host]) {
                double[] middle = cargo.middleOf(mass, host);
                placed.add(new PlacedBody(
                        PlacedBody.Kind.CAGE,
                        masses.id[mass],
                        host,
                        middle[0],
                        middle[1],
                        middle[2],
                        reach(mass, middle) + bodies.form(Form.CAGE_GAP),
                        masses.members[mass]));
            }
        }
        return placed;
    }

    /** How far from its middle most of a mass reaches. */
    private double reach(int mass, double[] middle) {
        double sum = 0;
        int points = 0;
        double radius = 0.25;
        for (PlacedMitochondrion one : foreign) {
            if (bodies.culture.foreign().mass[one.slot()] == mass && one.state() != ForeignMitochondria.CAPTURED) {
                radius = one.radius();
                for (int i = 0; i < one.path().length; i += 3) {
                    double dx = one.path()[i] - middle[0];
                    double dy = one.path()[i + 1] - middle[1];
                    sum += dx * dx + dy * dy;
                    points++;
                }
            }
        }
        return radius + (points == 0 ? 0.5 : Math.sqrt(2 * sum / points));
    }
}
