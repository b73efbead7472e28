package org.mitoferry.microscope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.microscope.light.FieldOfView;
import org.mitoferry.microscope.light.PointSpread;
import org.mitoferry.microscope.scene.PlacedMitochondrion;
import org.mitoferry.microscope.scene.PlacedTube;
import org.mitoferry.microscope.scene.Scene;

/**
 * What a picture shows, as it is. Places are in micrometres in the frame of the stack: its origin is the centre of the first voxel.
 *
 * <p><b>Nanotubes</b> are resolvable when all of them is in the stack, they are longer than twice the point spread function is wide within
 * the plane, at most {@value #MOST_HIDDEN} of their length is hidden by cell bodies, no other nanotube runs along them nearer than the
 * point spread function is wide, and it can be told which cells they join ({@link Doubts}).
 *
 * <p><b>Merged objects.</b> Foreign mitochondria whose surfaces come nearer than the point spread function is wide, within the plane or along
 * the axis, are one object at the resolution; {@link #merged} numbers them.
 */
public final class Truth {

    private static final double MOST_HIDDEN = 0.35;
    private static final double SAMPLE_MICROMETRES = 0.25;

    private final Scene scene;
    private final FieldOfView field;
    private final Culture culture;
    private final PointSpread spread;
    private final LabelVolumes labels;
    private final Doubts doubts;

    Truth(Scene scene, Shot shot) {
        this.scene = scene;
        field = scene.field();
        culture = scene.culture();
        spread = shot.setting()
                .optics()
                .objective()
                .at(shot.channels().getFirst().excitationNanometres());
        labels = new LabelVolumes(scene);
        doubts = new Doubts(scene, spread);
    }

    Scene scene() {
        return scene;
    }

    /** Cell bodies; the label of the cell in slot s is its place in {@link Scene#cells}, from 1. */
    public Micrograph cells() {
        return labels.picture("cells", labels.cells());
    }

    /** Nuclei, under the labels of their cells. */
    public Micrograph nuclei() {
        return labels.picture("nuclei", labels.nuclei());
    }

    /** Foreign mitochondria, numbered from 1 in the order of the scene; {@link #merged} tells which of them are one object. */
    public Micrograph foreignMitochondria() {
        return labels.picture("foreign mitochondria", labels.foreign());
    }

    /** The label of a cell in the label image; 0 when it is not in view. */
    public int label(int cell) {
        int place = Arrays.binarySearch(scene.cells(), cell);
        return place < 0 ? 0 : place + 1;
    }

    /** A place of the dish in the frame of the stack. */
    double[] inFrame(double x, double y, double z) {
        return new double[] {x - field.leftMicrometres(), y - field.topMicrometres(), z - field.lowestMicrometres()};
    }

    /** Whether a place of the dish lies in the stack. */
    boolean holds(double x, double y, double z) {
        return field.holds(x, y, 0)
                && z >= field.lowestMicrometres()
                && z <= field.lowestMicrometres() + field.depthMicrometres();
    }

    /** Nanotubes and probes, then what looks like them, in the order of the state and of the scene. */
    public List<TrueNanotube> nanotubes() {
        List<TrueNanotube> all = new ArrayList<>();
        List<PlacedTube> tubes = scene.tubes();
        for (PlacedTube tube : tubes) {
            all.add(told(tube, tubes));
        }
        for (PlacedTube decoy : scene.decoys()) {
            all.add(told(decoy, tubes));
        }
        return all;
    }

    private TrueNanotube told(PlacedTube tube, List<PlacedTube> all) {
        double[] p = tube.path();
        int to = tube.to();
        boolean isNanotube = tube.kind() == PlacedTube.Kind.NANOTUBE;
        List<double[]> points = new ArrayList<>();
        boolean within = true;
        for (int at = 0; at < p.length; at += 3) {
            within &= holds(p[at], p[at + 1], p[at + 2]);
            points.add(inFrame(p[at], p[at + 1], p[at + 2]));
        }
        double length = length(p);
        double hidden = hidden(tube);
        Cells cells = culture.cells();
        return new TrueNanotube(
                tube.id(),
                tube.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                label(tube.from()),
                to < 0 ? 0 : label(to),
                culture.profiles().name(cells.type[tube.from()]),
                to < 0 ? "" : culture.profiles().name(cells.type[to]),
                isNanotube ? nanotubeClass(tube.id()) : "",
                to >= 0 && culture.profiles().kin(cells.type[tube.from()], cells.type[to]),
                tube.kind() == PlacedTube.Kind.STUB,
                points,
                length,
                tube.diameter(),
                within,
                hidden,
                switch (tube.kind()) {
                    case NANOTUBE -> doubt(tube, all, within, hidden);
                    case PROBE, STUB -> doubts.ofFreeLine(tube);
                    case FILOPODIUM, RETRACTION_FIBRE, DIVISION_BRIDGE -> Doubts.NONE;
                });
    }

    private String doubt(PlacedTube tube, List<PlacedTube> all, boolean within, double hidden) {
        if (!within) {
            return Doubts.LEAVES;
        }
        // As it is seen: what is not twice as long as wide is no line.
        if (length(tube.path()) <= 2 * Math.hypot(spread.lateralMicrometres(), tube.diameter())) {
            return Doubts.SHORT;
        }
        if (hidden > MOST_HIDDEN) {
            return Doubts.HIDDEN;
        }
        boolean apart = all.stream()
                .allMatch(other -> other == tube || meanDistance(tube, other) > spread.lateralMicrometres());
        return apart ? doubts.ofNanotube(tube) : Doubts.BESIDE;
    }

    private String nanotubeClass(long id) {
        Nanotubes tubes = culture.nanotubes();
        for (int slot = 0; slot < tubes.count; slot++) {
            if (tubes.id[slot] == id && tubes.state[slot] == Nanotubes.JOINED) {
                return tubes.large[slot] == 1 ? "large" : "small";
            }
        }
        return "";
    }

    private static double length(double[] p) {
        double length = 0;
        for (int at = 3; at < p.length; at += 3) {
            double dx = p[at] - p[at - 3];
            double dy = p[at + 1] - p[at - 2];
            double dz = p[at + 2] - p[at - 1];
            length += Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
        return length;
    }

    /** Share of the straight way from end to end, but for a micrometre at either, that a cell body hides. */
    private double hidden(PlacedTube tube) {
        double[] p = tube.path();
        double length = length(p);
        int points = Math.max(2, (int) (length / SAMPLE_MICROMETRES));
        int hidden = 0;
        int counted = 0;
        for (int n = 0; n <= points; n++) {
            double share = n / (double) points;
            if (length > 4 && Math.min(share, 1 - share) * length < 1) {
                continue;
            }
            counted++;
            double x = p[0] + share * (p[p.length - 3] - p[0]);
            double y = p[1] + share * (p[p.length - 2] - p[1]);
            double z = p[2] + share * (p[p.length - 1] - p[2]);
            hidden += inBody(x, y, z) ? 1 : 0;
        }
        return counted == 0 ? 1 : hidden / (double) counted;
    }

    private boolean inBody(double x, double y, double z) {
        double half = spread.axialMicrometres() / 2;
        for (int cell : scene.cells()) {
            if (scene.inside(cell, x, y, z)
                    || scene.inside(cell, x, y, Math.max(0.2, z - half))
                    || scene.inside(cell, x, y, z + half)) {
                return true;
            }
        }
        return false;
    }

    /** Mean distance of the points of one to the line of the other, within the plane and along the axis in widths of the latter. */
    private double meanDistance(PlacedTube one, PlacedTube other) {
        double scale = spread.lateralMicrometres() / spread.axialMicrometres();
        double sum = 0;
        int points = 8;
        double[] p = one.path();
        for (int n = 0; n <= points; n++) {
            double share = n / (double) points;
            sum += distance(
                    p[0] + share * (p[3] - p[0]),
                    p[1] + share * (p[4] - p[1]),
                    p[2] + share * (p[5] - p[2]),
                    other.path(),
                    scale);
        }
        return sum / (points + 1);
    }

    private static double distance(double x, double y, double z, double[] q, double scale) {
        double least = Double.POSITIVE_INFINITY;
        for (int at = 3; at < q.length; at += 3) {
            least = Math.min(least, distance(x, y, z, q, at, scale));
        }
        return least;
    }

    /** From a place to the piece of a line that ends at a point. */
    private static double distance(double x, double y, double z, double[] q, int end, double scale) {
        double ax = q[end] - q[end - 3];
        double ay = q[end + 1] - q[end - 2];
        double az = (q[end + 2] - q[end - 1]) * scale;
        double squared = ax * ax + ay * ay + az * az;
        double bx = x - q[end - 3];
        double by = y - q[end - 2];
        double bz = (z - q[end - 1]) * scale;
        double share = squared > 0 ? Math.max(0, Math.min(1, (ax * bx + ay * by + az * bz) / squared)) : 0;
        double cx = bx - share * ax;
        double cy = by - share * ay;
        double cz = bz - share * az;
        return Math.sqrt(cx * cx + cy * cy + cz * cz);
    }

    /** Of each foreign mitochondrion, in the order of the scene, the number of the object that it is part of at the resolution, from 1. */
    public int[] merged() {
        List<PlacedMitochondrion> all = scene.foreignMitochondria();
        int[] parent = new int[all.size()];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < parent.length; i++) {
            for (int j = i + 1; j < parent.length; j++) {
                if (all.get(i).host() == all.get(j).host() && touch(all.get(i), all.get(j))) {
                    parent[root(parent, j)] = root(parent, i);
                }
            }
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] merged = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            merged[i] = numbers.computeIfAbsent(root(parent, i), _ -> numbers.size() + 1);
        }
        return merged;
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    private boolean touch(PlacedMitochondrion one, PlacedMitochondrion other) {
        double reach = one.radius() + other.radius() + spread.lateralMicrometres();
        double high = one.radius() + other.radius() + spread.axialMicrometres();
        double[] p = one.path();
        double[] q = other.path();
        for (int i = 0; i < p.length; i += 3) {
            for (int j = 0; j < q.length; j += 3) {
                double dx = (p[i] - q[j]) / reach;
                double dy = (p[i + 1] - q[j + 1]) / reach;
                double dz = (p[i + 2] - q[j + 2]) / high;
                if (dx * dx + dy * dy + dz * dz < 1) {
                    return true;
                }
            }
        }
        return false;
    }
}
