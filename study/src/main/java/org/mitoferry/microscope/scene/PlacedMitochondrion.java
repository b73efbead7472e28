package org.mitoferry.microscope.scene;

/**
 * A mitochondrion where it lies.
 *
 * @param id birth id
 * @param host slot of the cell it is in
 * @param slot among the foreign ones, or place among the own ones
 * @param path points of its middle line: x, y, z of each, um in the dish
 * @param radius um
 * @param state lysosome state of a foreign one
 * @param inNanotube whether it is under way
 */
public record PlacedMitochondrion(
        long id, int host, boolean foreign, int slot, double[] path, double radius, byte state, boolean inNanotube) {

    /** A point of its line, 0 to 1 along it. */
    double[] at(double share) {
        int segments = path.length / 3 - 1;
        double place = Math.max(0, Math.min(1, share)) * segments;
        int n = Math.min(segments - 1, (int) place);
        double rest = place - n;
        double[] point = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            point[axis] = path[3 * n + axis] + rest * (path[3 * n + 3 + axis] - path[3 * n + axis]);
        }
        return point;
    }

    /** The middle of its line: x, y, z. */
    public double[] middle() {
        return at(0.5);
    }
}
