package org.mitoferry.image;

import org.mitoferry.micrograph.Volume;

/** A box of voxels: firsts are within, ends are the first beyond. */
public record Region(int firstX, int firstY, int firstZ, int endX, int endY, int endZ) {
    public Region {
        if (firstX < 0 || firstY < 0 || firstZ < 0 || endX <= firstX || endY <= firstY || endZ <= firstZ) {
            throw new IllegalArgumentException(
                    "Region: " + firstX + "-" + endX + ", " + firstY + "-" + endY + ", " + firstZ + "-" + endZ);
        }
    }

    /** All of a volume. */
    public static Region of(Volume volume) {
        return new Region(0, 0, 0, volume.width(), volume.height(), volume.depth());
    }

    /** Wider by a number of pixels and planes on every side, as far as the volume goes. */
    public Region widened(int pixels, int planes, Volume volume) {
        return new Region(
                Math.max(0, firstX - pixels),
                Math.max(0, firstY - pixels),
                Math.max(0, firstZ - planes),
                Math.min(volume.width(), endX + pixels),
                Math.min(volume.height(), endY + pixels),
                Math.min(volume.depth(), endZ + planes));
    }

    /** Whether a voxel is within. */
    public boolean holds(int x, int y, int z) {
        return x >= firstX && x < endX && y >= firstY && y < endY && z >= firstZ && z < endZ;
    }

    int width() {
        return endX - firstX;
    }

    int height() {
        return endY - firstY;
    }

    int depth() {
        return endZ - firstZ;
    }

    int voxels() {
        return Math.multiplyExact(Math.multiplyExact(width(), height()), depth());
    }
}
