package org.mitoferry.segmentation;

import java.util.Arrays;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;

/**
 * Parts bodies at their necks: a flood from the deepest places, in which two basins stay apart where they meet at less than a share of the
 * depth of the shallower one (the dynamics of M. Grimaud, Proc. SPIE 1769:292, 1992, relative to depth). Basins that are not deep enough
 * to be bodies always join. A voxel between two that stay apart goes uphill.
 */
final class Necks {
    private final Volume depth;
    private final int area;
    private final double leastDepth;
    private final double leastKept;
    private final double share;
    /** Basin of every voxel, 0 where the flood has not been. */
    private final int[] basins;
    private int[] parents = new int[256];
    private double[] peaks = new double[256];
    private int count;

    private Necks(Volume depth, double leastDepth, double leastKept, double share) {
        this.depth = depth;
        this.area = depth.width() * depth.height();
        this.leastDepth = leastDepth;
        this.leastKept = leastKept;
        this.share = share;
        this.basins = new int[Math.multiplyExact(area, depth.depth())];
    }

    /**
     * Bodies, numbered in the order in which the scan meets them.
     *
     * @param depth within the bodies, 0 outside
     * @param leastDepth what is nowhere as deep is not parted from a body that it hangs on to
     * @param leastKept what is nowhere as deep is no body, also where it hangs on to none
     * @param share 0 to 1
     */
    static Labels part(Volume depth, double leastDepth, double leastKept, double share) {
        Necks necks = new Necks(depth, leastDepth, leastKept, share);
        necks.flood();
        return necks.labels();
    }

    private void flood() {
        for (long key : byDepth()) {
            visit((int) key);
        }
    }

    /** Voxels with depth, the deepest first, equal ones in the order of the scan. */
    private long[] byDepth() {
        long[] keys = new long[basins.length];
        int next = 0;
        for (int z = 0; z < depth.depth(); z++) {
            float[] plane = depth.plane(z);
            for (int i = 0; i < area; i++) {
                if (plane[i] > 0) {
                    // Bits of positive floats are ordered like the floats.
                    keys[next++] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(plane[i])) << 32 | (z * area + i);
                }
            }
        }
        long[] used = Arrays.copyOf(keys, next);
        Arrays.parallelSort(used);
        return used;
    }

    private void visit(int voxel) {
        int width = depth.width();
        int z = voxel / area;
        int i = voxel % area;
        int x = i % width;
        int y = i / width;
        double here = depth.plane(z)[i];
        int basin = 0;
        float uphill = 0;
        int firstZ = Math.max(0, z - 1);
        int endZ = Math.min(depth.depth(), z + 2);
        int endY = Math.min(depth.height(), y + 2);
        int endX = Math.min(width, x + 2);
        for (int nz = firstZ; nz < endZ; nz++) {
            for (int ny = Math.max(0, y - 1); ny < endY; ny++) {
                for (int nx = Math.max(0, x - 1); nx < endX; nx++) {
                    int neighbour = basins[nz * area + ny * width + nx];
                    if (neighbour == 0) {
                        continue;
                    }
                    int root = root(neighbour);
                    boolean apart = basin == 0 || !join(basin, root, here);
                    float there = depth.plane(nz)[ny * width + nx];
                    if (!apart) {
                        basin = root(root);
                        uphill = Math.max(uphill, there);
                    } else if (there > uphill) {
                        basin = root;
                        uphill = there;
                    }
                }
            }
        }
        basins[voxel] = basin == 0 ? newBasin(here) : basin;
    }

    /** Joins two basins that meet, unless both are bodies with a neck between them; tells whether they are one now. */
    private boolean join(int one, int other, double here) {
        if (one == other) {
            return true;
        }
        int deeper = peaks[one] > peaks[other] || peaks[one] == peaks[other] && one < other ? one : other;
        int shallower = deeper == one ? other : one;
        if (peaks[shallower] < leastDepth || here >= share * peaks[shallower]) {
            parents[shallower] = deeper;
            return true;
        }
        return false;
    }

    private int newBasin(double peak) {
        count++;
        if (count == parents.length) {
            parents = Arrays.copyOf(parents, 2 * count);
            peaks = Arrays.copyOf(peaks, 2 * count);
        }
        parents[count] = count;
        peaks[count] = peak;
        return count;
    }

    private int root(int basin) {
        int at = basin;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    private Labels labels() {
        int[] labels = new int[count + 1];
        int next = 0;
        int[][] planes = new int[depth.depth()][area];
        for (int voxel = 0; voxel < basins.length; voxel++) {
            int basin = basins[voxel] == 0 ? 0 : root(basins[voxel]);
            if (basin != 0 && peaks[basin] >= leastKept) {
                if (labels[basin] == 0) {
                    labels[basin] = ++next;
                }
                planes[voxel / area][voxel % area] = labels[basin];
            }
        }
        return new Labels(depth.width(), depth.height(), planes, next, depth.voxelSize());
    }
}
