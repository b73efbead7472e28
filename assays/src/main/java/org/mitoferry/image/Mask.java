package org.mitoferry.image;

import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** Voxels that belong and voxels that do not. Planes are laid out as in {@link Volume} and are not copied on access. */
public final class Mask {
    private final int width;
    private final int height;
    private final boolean[][] planes;
    private final VoxelSize voxelSize;

    /** @param planes at least one, each of width x height; kept, not copied */
    public Mask(int width, int height, boolean[][] planes, VoxelSize voxelSize) {
        if (width < 1 || height < 1 || planes.length < 1) {
            throw new IllegalArgumentException("Empty mask: " + width + " x " + height + " x " + planes.length);
        }
        for (boolean[] plane : planes) {
            if (plane.length != Math.multiplyExact(width, height)) {
                throw new IllegalArgumentException(
                        "A plane of " + plane.length + " in a mask of " + width + " x " + height);
            }
        }
        this.width = width;
        this.height = height;
        this.planes = planes;
        this.voxelSize = voxelSize;
    }

    /** Nothing belongs. */
    public static Mask blank(int width, int height, int depth, VoxelSize voxelSize) {
        return new Mask(width, height, new boolean[depth][Math.multiplyExact(width, height)], voxelSize);
    }

    /** Nothing belongs, in the form and with the voxels of this mask. */
    public Mask blankLike() {
        return blank(width, height, depth(), voxelSize);
    }

    /** The voxels whose sample is above a threshold. */
    public static Mask above(Volume volume, double threshold) {
        Mask mask = blank(volume.width(), volume.height(), volume.depth(), volume.voxelSize());
        Bands.forEach(volume.height(), volume.depth(), (z, firstRow, endRow) -> {
            float[] from = volume.plane(z);
            boolean[] to = mask.planes[z];
            for (int i = firstRow * volume.width(); i < endRow * volume.width(); i++) {
                to[i] = from[i] > threshold;
            }
        });
        return mask;
    }

    /** The voxels whose sample is above the sample of another volume at the same place. */
    public static Mask above(Volume volume, Volume thresholds) {
        Mask mask = blank(volume.width(), volume.height(), volume.depth(), volume.voxelSize());
        for (int z = 0; z < mask.planes.length; z++) {
            float[] from = volume.plane(z);
            float[] than = thresholds.plane(z);
            boolean[] to = mask.planes[z];
            for (int i = 0; i < to.length; i++) {
                to[i] = from[i] > than[i];
            }
        }
        return mask;
    }

    /** The voxels that belong to both. */
    public Mask and(Mask other) {
        requireSameForm(other.width, other.height, other.depth());
        Mask out = blankLike();
        for (int z = 0; z < planes.length; z++) {
            for (int i = 0; i < planes[z].length; i++) {
                out.planes[z][i] = planes[z][i] && other.planes[z][i];
            }
        }
        return out;
    }

    /** The voxels that do not belong. */
    public Mask not() {
        Mask out = blankLike();
        for (int z = 0; z < planes.length; z++) {
            for (int i = 0; i < planes[z].length; i++) {
                out.planes[z][i] = !planes[z][i];
            }
        }
        return out;
    }

    /** Number of voxels that belong. */
    public long count() {
        long count = 0;
        for (boolean[] plane : planes) {
            for (boolean belongs : plane) {
                count += belongs ? 1 : 0;
            }
        }
        return count;
    }

    void requireSameForm(int otherWidth, int otherHeight, int otherDepth) {
        if (width != otherWidth || height != otherHeight || planes.length != otherDepth) {
            String own = width + " x " + height + " x " + planes.length;
            throw new IllegalArgumentException(
                    "Forms differ: " + own + " and " + otherWidth + " x " + otherHeight + " x " + otherDepth);
        }
    }

    /** Voxels in a row. */
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

    /** The planes themselves. */
    public boolean[][] planes() {
        return planes;
    }

    /** One plane itself. */
    public boolean[] plane(int z) {
        return planes[z];
    }

    public VoxelSize voxelSize() {
        return voxelSize;
    }
}
