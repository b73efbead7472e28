package org.mitoferry.microscope;

import org.mitoferry.culture.Culture;
import org.mitoferry.micrograph.VoxelSize;
import org.mitoferry.microscope.light.FieldOfView;
import org.mitoferry.microscope.light.PointSpread;
import org.mitoferry.microscope.scene.PlacedTube;
import org.mitoferry.microscope.scene.Scene;
import org.mitoferry.process.Outline;

/**
 * Whether an observer of the picture could tell which cells a line joins: from the places of bodies and the resolution alone, before any light
 * is drawn.
 *
 * <p>The resolution is the width of the point spread function, but not less than two voxels (H. Nyquist): within it a line and a surface are one.
 * So a line that comes so near to a third body might as well be two lines that end at it; an end whose root, from the anchor to the surface
 * of its cell, comes so near to another body might as well belong to that one (and where bodies overlap the label image holds one of
 * them); and a probe whose free tip, or any of it, comes so near to another cell looks as if it had joined it.
 */
final class Doubts {

    static final String NONE = "";
    static final String LEAVES = "not wholly in the stack";
    static final String SHORT = "too short";
    static final String HIDDEN = "hidden by bodies";
    static final String BESIDE = "beside another nanotube";
    static final String SHARED_END = "an end lies at several cells";
    static final String PASSES = "passes through a third cell";
    static final String TOUCHES = "its free line touches a cell";

    private static final double STEP = 0.2;
    private static final int TURNS = 8;
    private static final double DIAGONAL = Math.sqrt(0.5);

    private final Scene scene;
    private final Culture culture;
    private final double across;
    private final double along;

    Doubts(Scene scene, PointSpread spread) {
        this.scene = scene;
        culture = scene.culture();
        FieldOfView field = scene.field();
        VoxelSize voxel = field.voxel();
        across = Math.max(spread.lateralMicrometres(), 2 * voxel.xMicrometres());
        along = Math.max(spread.axialMicrometres(), 2 * voxel.zMicrometres());
    }

    /** Why it cannot be told which cells a nanotube joins; {@link #NONE} if it can. */
    String ofNanotube(PlacedTube tube) {
        double[] p = tube.path();
        double[] first = {p[0], p[1], p[2]};
        double[] last = {p[3], p[4], p[5]};
        if (comesNear(scene.root(tube.from(), first), first, tube.from(), -1)
                || comesNear(last, scene.root(tube.to(), last), tube.to(), -1)) {
            return SHARED_END;
        }
        return comesNear(first, last, tube.from(), tube.to()) ? PASSES : NONE;
    }

    /** The same of a line with a free end. */
    String ofFreeLine(PlacedTube tube) {
        double[] p = tube.path();
        double[] first = {p[0], p[1], p[2]};
        double[] last = {p[3], p[4], p[5]};
        return comesNear(first, last, tube.from(), -1) ? TOUCHES : NONE;
    }

    /** Whether the straight line between two places comes nearer than the resolution to a cell other than two. */
    private boolean comesNear(double[] from, double[] to, int one, int other) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double dz = to[2] - from[2];
        int steps = Math.max(1, (int) Math.ceil(Math.sqrt(dx * dx + dy * dy + dz * dz) / STEP));
        for (int n = 0; n <= steps; n++) {
            double share = n / (double) steps;
            for (int cell : scene.cells()) {
                boolean third = cell != one && cell != other;
                if (third && isNear(cell, from[0] + share * dx, from[1] + share * dy, from[2] + share * dz)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isNear(int cell, double x, double y, double z) {
        double dx = x - culture.cells().x[cell];
        double dy = y - culture.cells().y[cell];
        if (Math.sqrt(dx * dx + dy * dy) > Outline.extent(culture, cell) + across
                || Outline.distance(culture, cell, x, y) > across) {
            return false;
        }
        if (holds(cell, x, y, z, along) || holds(cell, x, y, z, along / 2)) {
            return true;
        }
        for (int turn = 0; turn < TURNS; turn++) {
            double c = across * StrictMath.cos(2 * Math.PI * turn / TURNS);
            double s = across * StrictMath.sin(2 * Math.PI * turn / TURNS);
            if (scene.inside(cell, x + c, y + s, z)
                    || holds(cell, x + DIAGONAL * c, y + DIAGONAL * s, z, DIAGONAL * along)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cell holds a place, or one so far above or below it. */
    private boolean holds(int cell, double x, double y, double z, double away) {
        return scene.inside(cell, x, y, z)
                || scene.inside(cell, x, y, Math.max(scene.footHeightMicrometres(), z - away))
                || scene.inside(cell, x, y, z + away);
    }
}
