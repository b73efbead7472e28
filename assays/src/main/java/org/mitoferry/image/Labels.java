package org.mitoferry.image;

import org.mitoferry.micrograph.VoxelSize;

/** A whole number at every voxel: 0 for none, 1 to {@link #count} for the objects. Planes are laid out as in a volume, not copied. */
public final class Labels {
    private final int width;
    private final int height;
    private final int[][] planes;
    private final int count;
    private final VoxelSize voxelSize;

    /** @param count the largest label that may occur; not every one needs to */
    public Labels(int width, int height, int[][] planes, int count, VoxelSize voxelSize) {
        if (width < 1 || height < 1 || planes.length < 1 || count < 0) {
            throw new IllegalArgumentException(
                    "Labels: " + width + " x " + height + " x " + planes.length + ", " + count);
        }
        for (int[] plane : planes) {
            if (plane.length != Math.multiplyExact(width, height)) {
                throw new IllegalArgumentException(
                        "A plane of " + plane.length + " in labels of " + width + " x " + height);
            }
        }
        this.width = width;
        this.height = height;
        this.planes = planes;
        this.count = count;
        this.voxelSize = voxelSize;
    }

    /** The voxels of one object. */
    public Mask of(int label) {
        Mask mask = Mask.blank(width, height, depth(), voxelSize);
        for (int z = 0; z < planes.length; z++) {
            for (int i = 0; i < planes[z].length; i++) {
                mask.plane(z)[i] = planes[z][i] == label;
            }
        }
        return mask;
    }

    /** The voxels of all objects. */
    public Mask any() {
        Mask mask = Mask.blank(width, height, depth(), voxelSize);
        for (int z = 0; z < planes.length; z++) {
            for (int i = 0; i < planes[z].length; i++) {
                mask.plane(z)[i] = planes[z][i] != 0;
            }
        }
        return mask;
    }

    /**
     * The objects that are kept, numbered anew from 1 in their old order.
     *
     * @param kept at index l whether label l is kept; index 0 is not read
     */
    public Labels keep(boolean[] kept) {
        int[] renumbered = new int[count + 1];
        int next = 0;
        for (int label = 1; label <= count; label++) {
            if (kept[label]) {
                renumbered[label] = ++next;
            }
        }
        int[][] out = new int[planes.length][width * height];
        for (int z = 0; z < planes.length; z++) {
            for (int i = 0; i < out[z].length; i++) {
                out[z][i] = renumbered[planes[z][i]];
            }
        }
        return new Labels(width, height, out, next, voxelSize);
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

    /** The largest label. */
    public int count() {
        return count;
    }

    /** The planes themselves. */
    public int[][] planes() {
        return planes;
    }

    /** One plane itself. */
    public int[] plane(int z) {
        return planes[z];
    }

    public VoxelSize voxelSize() {
        return voxelSize;
    }
}
