package org.mitoferry.image;

import java.util.Arrays;

/**
 * Thins objects to lines of one voxel that keep their topology.
 *
 * <p>T.-C. Lee, R. L. Kashyap and C.-N. Chu, CVGIP 56:462 (1994): in turn from six sides, voxels that are open to that side, are no ends of
 * lines and are simple (see {@link SimplePoints}) are collected, then taken one after the other if they still are simple, until nothing
 * changes. Every removal is of a simple voxel, so components, tunnels and cavities are all kept. Works on voxels: anisotropic voxels should
 * be made even first where the place of the line matters. A single plane is thinned as a plane in empty space.
 */
public final class Thinning {
    /** Side, as offset in the padded block: north, south, east, west, then planes, in the order of Fiji's Skeletonize3D. */
    private static final int[][] SIDES = {{0, -1, 0}, {0, 1, 0}, {1, 0, 0}, {-1, 0, 0}, {0, 0, 1}, {0, 0, -1}};

    private final int width;
    private final int height;
    private final int depth;
    private final byte[] block;
    private final int[] around = new int[27];

    private Thinning(Mask mask) {
        width = mask.width() + 2;
        height = mask.height() + 2;
        depth = mask.depth() + 2;
        block = new byte[Math.multiplyExact(Math.multiplyExact(width, height), depth)];
        for (int z = 0; z < mask.depth(); z++) {
            for (int i = 0; i < mask.plane(z).length; i++) {
                if (mask.plane(z)[i]) {
                    block[index(i % mask.width(), i / mask.width(), z)] = 1;
                }
            }
        }
        for (int k = 0; k < 27; k++) {
            around[k] = offset(k % 3 - 1, k / 3 % 3 - 1, k / 9 - 1);
        }
    }

    /** The lines of a mask. */
    public static Mask of(Mask mask) {
        Thinning thinning = new Thinning(mask);
        thinning.run();
        Mask lines = mask.blankLike();
        for (int z = 0; z < lines.depth(); z++) {
            for (int i = 0; i < lines.plane(z).length; i++) {
                lines.plane(z)[i] = thinning.block[thinning.index(i % lines.width(), i / lines.width(), z)] == 1;
            }
        }
        return lines;
    }

    private int index(int x, int y, int z) {
        return ((z + 1) * height + y + 1) * width + x + 1;
    }

    private int offset(int dx, int dy, int dz) {
        return (dz * height + dy) * width + dx;
    }

    private void run() {
        int[] voxels = objectVoxels();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int[] side : SIDES) {
                changed |= takeFrom(offset(side[0], side[1], side[2]), voxels);
            }
            voxels = Arrays.stream(voxels).filter(i -> block[i] == 1).toArray();
        }
    }

    private int[] objectVoxels() {
        int count = 0;
        for (byte belongs : block) {
            count += belongs;
        }
        int[] voxels = new int[count];
        int next = 0;
        for (int i = 0; i < block.length; i++) {
            if (block[i] == 1) {
                voxels[next++] = i;
            }
        }
        return voxels;
    }

    private boolean takeFrom(int side, int[] voxels) {
        int[] candidates = new int[64];
        int count = 0;
        for (int voxel : voxels) {
            if (block[voxel] == 1 && block[voxel + side] == 0) {
                int neighbourhood = neighbourhood(voxel);
                if (SimplePoints.neighbourCount(neighbourhood) != 1 && SimplePoints.isSimple(neighbourhood)) {
                    if (count == candidates.length) {
                        candidates = Arrays.copyOf(candidates, 2 * count);
                    }
                    candidates[count++] = voxel;
                }
            }
        }
        boolean changed = false;
        for (int k = 0; k < count; k++) {
            if (SimplePoints.isSimple(neighbourhood(candidates[k]))) {
                block[candidates[k]] = 0;
                changed = true;
            }
        }
        return changed;
    }

    private int neighbourhood(int voxel) {
        int bits = 0;
        for (int k = 0; k < 27; k++) {
            bits |= block[voxel + around[k]] << k;
        }
        return bits;
    }
}
