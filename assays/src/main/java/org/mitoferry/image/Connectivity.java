package org.mitoferry.image;

/** Which voxels count as neighbours. On a single plane faces mean 4 neighbours and corners 8; in space 6 and 26. */
public enum Connectivity {
    /** Neighbours share a face (an edge in the plane): 4 or 6. */
    FACES,
    /** Neighbours share at least a corner: 8 or 26. */
    CORNERS;

    /** Offsets {dx, dy, dz} of all neighbours, in the order of planes, rows, columns. */
    int[][] offsets(boolean acrossPlanes) {
        int reach = acrossPlanes ? 1 : 0;
        java.util.List<int[]> offsets = new java.util.ArrayList<>();
        for (int dz = -reach; dz <= reach; dz++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    int steps = Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
                    if (steps == 1 || steps > 1 && this == CORNERS) {
                        offsets.add(new int[] {dx, dy, dz});
                    }
                }
            }
        }
        return offsets.toArray(int[][]::new);
    }
}
