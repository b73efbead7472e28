package org.mitoferry.microscope.light;

import org.mitoferry.micrograph.VoxelSize;

/**
 * Where a stack lies in the dish. The frame of a stack has its origin in the centre of the first voxel of the first plane; voxel (i, j, k)
 * stands at (i dx, j dy, k dz).
 *
 * @param leftMicrometres x of the first pixel in the dish
 * @param topMicrometres y of the first pixel in the dish
 * @param lowestMicrometres height of the first plane above the bottom of the dish; negative below it
 * @param width pixels in a row
 * @param height rows
 * @param depth planes
 * @param voxel calibrated in all three directions
 */
public record FieldOfView(
        double leftMicrometres,
        double topMicrometres,
        double lowestMicrometres,
        int width,
        int height,
        int depth,
        VoxelSize voxel) {

    public FieldOfView {
        if (width < 1 || height < 1 || depth < 1 || !voxel.isCalibrated() || !voxel.hasPlaneDistance()) {
            throw new IllegalArgumentException("a field of view has pixels, planes and a size of voxel");
        }
    }

    public double widthMicrometres() {
        return (width - 1) * voxel.xMicrometres();
    }

    public double heightMicrometres() {
        return (height - 1) * voxel.yMicrometres();
    }

    /** From the first to the last plane. */
    public double depthMicrometres() {
        return (depth - 1) * voxel.zMicrometres();
    }

    /** Whether a place of the dish lies in the picture, or within a margin of it. */
    public boolean holds(double x, double y, double marginMicrometres) {
        return x >= leftMicrometres - marginMicrometres
                && y >= topMicrometres - marginMicrometres
                && x <= leftMicrometres + widthMicrometres() + marginMicrometres
                && y <= topMicrometres + heightMicrometres() + marginMicrometres;
    }

    /** The same place with other planes. */
    FieldOfView withPlanes(double newLowestMicrometres, int newDepth) {
        return new FieldOfView(leftMicrometres, topMicrometres, newLowestMicrometres, width, height, newDepth, voxel);
    }
}
