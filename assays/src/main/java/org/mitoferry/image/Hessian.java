package org.mitoferry.image;

import org.mitoferry.micrograph.Volume;

/**
 * Second derivatives of a volume that was smoothed before, by central differences, voxel by voxel and without further memory.
 *
 * <p>Differences of a smoothed picture keep its scale (T. Lindeberg, J. Math. Imaging Vision 3:349, 1993) and are exact on polynomials of
 * the second degree. The edge is continued by its outermost sample. Derivatives are multiplied by the unit lengths along both axes, so with
 * the standard deviations of the smoothing in pixels as units they are normalised for scale.
 */
final class Hessian {
    /** xx, yy, zz, xy, xz, yz. */
    final double[] elements = new double[6];

    private final Volume smoothed;
    private final double unitX;
    private final double unitY;
    private final double unitZ;
    private int left;
    private int right;
    private int up;
    private int down;
    private int voxel;
    private float[] below;
    private float[] above;

    /** @param units lengths along the axes in pixels that derivatives refer to; z is not used on a single plane */
    Hessian(Volume smoothed, Sigma units) {
        this.smoothed = smoothed;
        this.unitX = units.xPixels();
        this.unitY = units.yPixels();
        this.unitZ = units.zPixels();
        this.below = smoothed.plane(0);
        this.above = smoothed.plane(0);
    }

    /** Sets xx, yy and zz of {@link #elements} at a voxel and returns their sum; the rest is set by {@link #mixed}. */
    double diagonal(int x, int y, int z) {
        int width = smoothed.width();
        left = x == 0 ? 0 : -1;
        right = x == width - 1 ? 0 : 1;
        up = y == 0 ? 0 : -width;
        down = y == smoothed.height() - 1 ? 0 : width;
        voxel = y * width + x;
        float[] here = smoothed.plane(z);
        below = smoothed.plane(Math.max(0, z - 1));
        above = smoothed.plane(Math.min(smoothed.depth() - 1, z + 1));
        double twice = 2.0 * here[voxel];
        elements[0] = unitX * unitX * (here[voxel + left] + here[voxel + right] - twice);
        elements[1] = unitY * unitY * (here[voxel + up] + here[voxel + down] - twice);
        elements[2] = unitZ * unitZ * (below[voxel] + above[voxel] - twice);
        return elements[0] + elements[1] + elements[2];
    }

    /** Sets xy, xz and yz of {@link #elements} at the voxel whose diagonal was set last, in the plane given. */
    void mixed(int z) {
        float[] here = smoothed.plane(z);
        int i = voxel;
        double xy = here[i + down + right] - here[i + down + left] - here[i + up + right] + here[i + up + left];
        double xz = above[i + right] - above[i + left] - below[i + right] + below[i + left];
        double yz = above[i + down] - above[i + up] - below[i + down] + below[i + up];
        elements[3] = unitX * unitY / 4 * xy;
        elements[4] = unitX * unitZ / 4 * xz;
        elements[5] = unitY * unitZ / 4 * yz;
    }
}
