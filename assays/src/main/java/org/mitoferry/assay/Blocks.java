package org.mitoferry.assay;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.Volume;

/** Blocks of voxels that lie wholly in a mask; samples are listed block by block. */
final class Blocks {
    private final int width;
    private final int height;
    private final int depth;
    /** Planes, rows and columns of the first voxels. */
    private final int[][] corners;

    private Blocks(int width, int height, int depth, int[][] corners) {
        this.width = width;
        this.height = height;
        this.depth = depth;
        this.corners = corners;
    }

    /** @param box first and last plane, row and column of the mask */
    static Blocks whole(Mask mask, int width, int height, int depth, int[] box) {
        int[][] corners = new int[64][];
        int count = 0;
        for (int z = box[0]; z + depth <= box[3] + 1; z += depth) {
            for (int y = box[1]; y + height <= box[4] + 1; y += height) {
                for (int x = box[2]; x + width <= box[5] + 1; x += width) {
                    if (holds(mask, x, y, z, width, height, depth)) {
                        corners = count == corners.length ? Arrays.copyOf(corners, 2 * count) : corners;
                        corners[count++] = new int[] {z, y, x};
                    }
                }
            }
        }
        if (count < 2) {
            throw new IllegalArgumentException(
                    "Fewer than two blocks of " + width + " x " + height + " x " + depth + " fit into the mask");
        }
        return new Blocks(width, height, depth, Arrays.copyOf(corners, count));
    }

    private static boolean holds(Mask mask, int x, int y, int z, int width, int height, int depth) {
        for (int dz = 0; dz < depth; dz++) {
            for (int dy = 0; dy < height; dy++) {
                for (int dx = 0; dx < width; dx++) {
                    if (!mask.plane(z + dz)[(y + dy) * mask.width() + x + dx]) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private int size() {
        return width * height * depth;
    }

    float[] samples(Volume volume) {
        float[] samples = new float[corners.length * size()];
        int next = 0;
        for (int[] corner : corners) {
            for (int dz = 0; dz < depth; dz++) {
                for (int dy = 0; dy < height; dy++) {
                    int from = (corner[1] + dy) * volume.width() + corner[2];
                    System.arraycopy(volume.plane(corner[0] + dz), from, samples, next, width);
                    next += width;
                }
            }
        }
        return samples;
    }

    /** The same samples with blocks in another order, each mirrored along a random choice of axes. */
    float[] scrambled(float[] samples, SplittableRandom random) {
        int[] order = new int[corners.length];
        for (int i = 0; i < order.length; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        float[] out = new float[samples.length];
        for (int block = 0; block < order.length; block++) {
            mirror(samples, order[block] * size(), out, block * size(), random.nextInt(8));
        }
        return out;
    }

    private void mirror(float[] from, int fromStart, float[] to, int toStart, int axes) {
        int next = toStart;
        for (int z = 0; z < depth; z++) {
            int sourceZ = (axes & 4) == 0 ? z : depth - 1 - z;
            for (int y = 0; y < height; y++) {
                int sourceY = (axes & 2) == 0 ? y : height - 1 - y;
                int row = fromStart + (sourceZ * height + sourceY) * width;
                for (int x = 0; x < width; x++) {
                    to[next++] = from[row + ((axes & 1) == 0 ? x : width - 1 - x)];
                }
            }
        }
    }
}
