package org.mitoferry.assay;

import org.mitoferry.image.Labels;

/**
 * The part of each cell that lies apart from all others: what is nearer to another cell holds its light as well, since objectives blur, most
 * along the axis.
 */
final class CellsApart {

    private static final int SEVERAL = -1;

    private CellsApart() {}

    /** Labels without the voxels that have another cell's within a square of so much to each side, and as many planes as that needs. */
    static Labels of(Labels cells, double apartMicrometres) {
        int right = pixels(apartMicrometres, cells.voxelSize().xMicrometres());
        int down = pixels(apartMicrometres, cells.voxelSize().yMicrometres());
        int planes = cells.depth() == 1 || apartMicrometres == 0
                ? 0
                : (int) Math.ceil(apartMicrometres / cells.voxelSize().zMicrometres());
        int[][] around = new int[cells.depth()][];
        for (int z = 0; z < around.length; z++) {
            int[] rows = along(cells.plane(z), cells.width(), 1, right);
            around[z] = along(rows, cells.height(), cells.width(), down);
        }
        int[][] apart = new int[cells.depth()][];
        for (int z = 0; z < apart.length; z++) {
            int[] own = cells.plane(z).clone();
            int last = Math.min(apart.length - 1, z + planes);
            for (int i = 0; i < own.length; i++) {
                int met = own[i];
                for (int near = Math.max(0, z - planes); near <= last && met > 0; near++) {
                    met = both(met, around[near][i]);
                }
                own[i] = Math.max(0, met);
            }
            apart[z] = own;
        }
        return new Labels(cells.width(), cells.height(), apart, cells.count(), cells.voxelSize());
    }

    private static int pixels(double micrometres, double pixel) {
        return (int) Math.rint(micrometres / pixel);
    }

    /** What lies within a reach along lines of so many samples, each so far from the next in the array. */
    private static int[] along(int[] plane, int samples, int stride, int reach) {
        int[] met = new int[plane.length];
        for (int i = 0; i < plane.length; i++) {
            int place = i / stride % samples;
            int first = Math.max(0, place - reach) - place;
            int last = Math.min(samples - 1, place + reach) - place;
            int all = 0;
            for (int step = first; step <= last && all != SEVERAL; step++) {
                all = both(all, plane[i + step * stride]);
            }
            met[i] = all;
        }
        return met;
    }

    private static int both(int one, int other) {
        return other == 0 || one == other ? one : one == 0 ? other : SEVERAL;
    }
}
