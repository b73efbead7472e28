package org.mitoferry.micrograph;

/**
 * The size of a voxel in micrometres. NaN stands for a size that nobody stated; its accessor then throws {@link Uncalibrated}.
 *
 * @param xMicrometres above 0, or NaN
 * @param yMicrometres above 0, or NaN when x is NaN
 * @param zMicrometres distance of planes, above 0, or NaN for a single plane or where it was not stated
 */
public record VoxelSize(double xMicrometres, double yMicrometres, double zMicrometres) {
    /** Nothing is known. */
    public static final VoxelSize UNCALIBRATED = new VoxelSize(Double.NaN, Double.NaN, Double.NaN);

    public VoxelSize {
        if (Double.isNaN(xMicrometres) != Double.isNaN(yMicrometres)) {
            throw new IllegalArgumentException("Width and height of a pixel are stated together");
        }
        check(xMicrometres);
        check(yMicrometres);
        check(zMicrometres);
    }

    /** Square pixels of one plane. */
    public static VoxelSize ofPixel(double pixelMicrometres) {
        return new VoxelSize(pixelMicrometres, pixelMicrometres, Double.NaN);
    }

    /** Square pixels, in planes that lie apart by the second size. */
    public static VoxelSize of(double pixelMicrometres, double planeDistanceMicrometres) {
        return new VoxelSize(pixelMicrometres, pixelMicrometres, planeDistanceMicrometres);
    }

    /** Whether lengths within a plane can be told. */
    public boolean isCalibrated() {
        return !Double.isNaN(xMicrometres);
    }

    /** Whether the distance of planes is known. */
    public boolean hasPlaneDistance() {
        return !Double.isNaN(zMicrometres);
    }

    @Override
    public double xMicrometres() {
        return stated(xMicrometres, "width of a pixel", "--pixel-size");
    }

    @Override
    public double yMicrometres() {
        return stated(yMicrometres, "height of a pixel", "--pixel-size");
    }

    @Override
    public double zMicrometres() {
        return stated(zMicrometres, "distance of planes", "--z-step");
    }

    private static double stated(double micrometres, String what, String option) {
        if (Double.isNaN(micrometres)) {
            throw new Uncalibrated(
                    "the file does not state the " + what + ", so no length can be measured; give it with " + option);
        }
        return micrometres;
    }

    private static void check(double micrometres) {
        if (micrometres <= 0 || Double.isInfinite(micrometres)) {
            throw new IllegalArgumentException("Size of a voxel: " + micrometres);
        }
    }
}
