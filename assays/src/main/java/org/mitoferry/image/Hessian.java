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
    final double[] elements = new double[6];
    private final Volume smoothed;
    private final double unitX;
    private final double unitY;
    private final double unitZ;

    /** @param units lengths along the axes in pixels that derivatives refer to; z is not used on a single plane */
    Hessian(Volume smoothed, Sigma units) {
        this.smoothed = smoothed;
        this.unitX = units.xPixels();
        this.unitY = units.yPixels();
        this.unitZ = units.zPixels();
    }

    /** Sets {@link #elements} to xx, yy, zz, xy, xz, yz at a voxel. */
    void at(int x, int y, int z) {
        int width = smoothed.width();
        int left = x == 0 ? 0 : -1;
        int right = x == width - 1 ? 0 : 1;
        int up = y == 0 ? 0 : -width;
        int down = y == smoothed.height() - 1 ? 0 : width;
        int i = y * width + x;
        float[] here = smoothed.plane(z);
        float[] below = smoothed.plane(Math.max(0, z - 1));
        float[] above = smoothed.plane(Math.min(smoothed.depth() - 1, z + 1));
        double twice = 2.0 * here[i];
        elements[0] = unitX * unitX * (here[i + left] + here[i + right] - twice);
        elements[1] = unitY * unitY * (here[i + up] + here[i + down] - twice);
        elements[2] = unitZ * unitZ * (below[i] + above[i] - twice);
        elements[3] = unitX * unitY / 4 * (here[i + down + right] - here[i + down + left] - here[i + up + right] + here[i + up + left]);
        elements[4] = unitX * unitZ / 4 * (above[i + right] - above[i + left] - below[i + right] + below[i + left]);
        elements[5] = unitY * unitZ / 4 * (above[i + down] - above[i + up] - below[i + down] + below[i + up]);
    }
}
