package org.mitoferry.image;

/** Fills what objects enclose: the background that no way over faces (edges in the plane) leads out of to the edge of the picture. */
public final class Holes {
    private Holes() {}

    /** Fills cavities in space; on a single plane the holes of the plane. */
    public static Mask fill(Mask mask) {
        Labels background = Components.of(mask.not(), Connectivity.FACES);
        boolean[] open = new boolean[background.count() + 1];
        int width = mask.width();
        int height = mask.height();
        int depth = mask.depth();
        for (int z = 0; z < depth; z++) {
            boolean outerPlane = depth > 1 && (z == 0 || z == depth - 1);
            for (int i = 0; i < width * height; i++) {
                int x = i % width;
                int y = i / width;
                if (outerPlane || x == 0 || y == 0 || x == width - 1 || y == height - 1) {
                    open[background.plane(z)[i]] = true;
                }
            }
        }
        Mask filled = mask.blankLike();
        for (int z = 0; z < depth; z++) {
            for (int i = 0; i < width * height; i++) {
                filled.plane(z)[i] = mask.plane(z)[i] || !open[background.plane(z)[i]];
            }
        }
        return filled;
    }

    /** Fills the holes of every plane for itself, so that a tunnel across planes is closed too. */
    public static Mask fillPlanes(Mask mask) {
        boolean[][] planes = new boolean[mask.depth()][];
        for (int z = 0; z < planes.length; z++) {
            Mask plane = new Mask(mask.width(), mask.height(), new boolean[][] {mask.plane(z)}, mask.voxelSize());
            planes[z] = fill(plane).plane(0);
        }
        return new Mask(mask.width(), mask.height(), planes, mask.voxelSize());
    }
}
