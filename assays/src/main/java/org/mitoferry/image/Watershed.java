package org.mitoferry.image;

import org.mitoferry.micrograph.Volume;

/**
 * Watershed from seeds: every seed floods the landscape from its lowest place, and a voxel belongs to the seed that reaches it first.
 *
 * <p>F. Meyer, priority flood (1991): voxels wait in a queue by their height, equal heights by their arrival; a voxel is labelled when it
 * is put into the queue. There are no lines between basins. The result depends on nothing but its input.
 */
public final class Watershed {
    private Watershed() {}

    /**
     * @param landscape low in the middle of objects (an inverted distance or a gradient)
     * @param seeds labels above 0 where floods start
     * @param within only these voxels are flooded; seeds outside are left out
     */
    public static Labels flood(Volume landscape, Labels seeds, Mask within, Connectivity connectivity) {
        within.requireSameForm(landscape.width(), landscape.height(), landscape.depth());
        within.requireSameForm(seeds.width(), seeds.height(), seeds.depth());
        int width = seeds.width();
        int height = seeds.height();
        int depth = seeds.depth();
        int area = width * height;
        int[][] labels = new int[depth][area];
        VoxelHeap queue = new VoxelHeap();
        for (int z = 0; z < depth; z++) {
            for (int i = 0; i < area; i++) {
                labels[z][i] = within.plane(z)[i] ? seeds.plane(z)[i] : 0;
            }
        }
        int[][] offsets = connectivity.offsets(depth > 1);
        for (int z = 0; z < depth; z++) {
            for (int i = 0; i < area; i++) {
                if (labels[z][i] != 0 && canFlood(labels, within, z, i, offsets)) {
                    queue.add(landscape.plane(z)[i], Math.addExact(Math.multiplyExact(z, area), i));
                }
            }
        }
        while (!queue.isEmpty()) {
            int voxel = queue.removeFirst();
            int z = voxel / area;
            int x = voxel % area % width;
            int y = voxel % area / width;
            int label = labels[z][voxel % area];
            for (int[] offset : offsets) {
                int nx = x + offset[0];
                int ny = y + offset[1];
                int nz = z + offset[2];
                if (nx < 0 || nx >= width || ny < 0 || ny >= height || nz < 0 || nz >= depth) {
                    continue;
                }
                int i = ny * width + nx;
                if (labels[nz][i] == 0 && within.plane(nz)[i]) {
                    labels[nz][i] = label;
                    queue.add(landscape.plane(nz)[i], nz * area + i);
                }
            }
        }
        return new Labels(width, height, labels, seeds.count(), seeds.voxelSize());
    }

    /** Whether a voxel has a neighbour that waits for a label: the inside of a large seed has none, and need not wait itself. */
    private static boolean canFlood(int[][] labels, Mask within, int z, int i, int[][] offsets) {
        int x = i % within.width();
        int y = i / within.width();
        for (int[] offset : offsets) {
            int nx = x + offset[0];
            int ny = y + offset[1];
            int nz = z + offset[2];
            if (nx >= 0 && nx < within.width() && ny >= 0 && ny < within.height() && nz >= 0 && nz < labels.length) {
                int at = ny * within.width() + nx;
                if (labels[nz][at] == 0 && within.plane(nz)[at]) {
                    return true;
                }
            }
        }
        return false;
    }
}
