package org.mitoferry.micrograph;

/**
 * One channel at one time: planes of samples, not copied on access.
 *
 * <p>Plane {@code z} is {@code planes()[z]}, row by row: the sample at (x, y) stands at {@code y * width + x}. Who holds a volume may write
 * into its planes; readers of files give a new one on every call.
 */
public final class Volume {
    private final int width;
    private final int height;
    private final VoxelSize voxelSize;
    private final float[][] planes;

    /**
     * @param planes at least one, each of width x height samples; kept, not copied
     * @throws IllegalArgumentException when sizes do not fit
     */
    public Volume(int width, int height, float[][] planes, VoxelSize voxelSize) {
        if (width < 1 || height < 1 || planes.length < 1) {
            throw new IllegalArgumentException("Empty volume: " + width + " x " + height + " x " + planes.length);
        }
        int samples = Math.multiplyExact(width, height);
        for (float[] plane : planes) {
            if (plane.length != samples) {
                throw new IllegalArgumentException(
                        "A plane of " + plane.length + " samples in a volume of " + width + " x " + height);
            }
        }
        this.width = width;
        this.height = height;
        this.planes = planes;
        this.voxelSize = voxelSize;
    }

    /** Zeros everywhere. */
    public static Volume blank(int width, int height, int depth, VoxelSize voxelSize) {
        return new Volume(width, height, new float[depth][Math.multiplyExact(width, height)], voxelSize);
    }

    /** Zeros everywhere, in the form and with the voxels of this volume. */
    public Volume blankLike() {
        return blank(width, height, depth(), voxelSize);
    }

    /** Pixels in a row. */
    public int width() {
        return width;
    }

    /** Rows in a plane. */
    public int height() {
        return height;
    }

    /** Number of planes. */
    public int depth() {
        return planes.length;
    }

    /** The samples themselves. */
    public float[][] planes() {
        return planes;
    }

    /** The samples of one plane themselves. */
    public float[] plane(int z) {
        return planes[z];
    }

    /** One sample. For loops over all of them use the planes. */
    public float at(int x, int y, int z) {
        if (x < 0 || x >= width) {
            throw new IndexOutOfBoundsException("x " + x + " of " + width);
        }
        return planes[z][y * width + x];
    }

    public VoxelSize voxelSize() {
        return voxelSize;
    }
}
