package org.mitoferry.batch;

import org.mitoferry.micrograph.VoxelSize;

/**
 * Voxel size that a person states, which outranks that of the files.
 *
 * @param pixelMicrometres width and height of a pixel, or NaN
 * @param planeDistanceMicrometres distance of planes, or NaN
 */
public record StatedVoxel(double pixelMicrometres, double planeDistanceMicrometres) {
    /** What the files say counts. */
    public static final StatedVoxel NONE = new StatedVoxel(Double.NaN, Double.NaN);

    /** The size of a file with what is stated in its place. */
    VoxelSize over(VoxelSize file) {
        boolean pixel = !Double.isNaN(pixelMicrometres);
        boolean distance = !Double.isNaN(planeDistanceMicrometres);
        double x = pixel ? pixelMicrometres : file.isCalibrated() ? file.xMicrometres() : Double.NaN;
        double y = pixel ? pixelMicrometres : file.isCalibrated() ? file.yMicrometres() : Double.NaN;
        double z = distance ? planeDistanceMicrometres : file.hasPlaneDistance() ? file.zMicrometres() : Double.NaN;
        return new VoxelSize(x, y, z);
    }
}
