package org.mitoferry.image;

import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * Standard deviations of a Gaussian in pixels along the three axes. Zero leaves an axis as it is.
 *
 * @param xPixels 0 or more
 * @param yPixels 0 or more
 * @param zPixels 0 or more, in planes
 */
public record Sigma(double xPixels, double yPixels, double zPixels) {
    public Sigma {
        if (!(xPixels >= 0 && yPixels >= 0 && zPixels >= 0)) {
            throw new IllegalArgumentException("Standard deviations: " + xPixels + ", " + yPixels + ", " + zPixels);
        }
    }

    /** The same in x and y, nothing in z. */
    public static Sigma inPlane(double pixels) {
        return new Sigma(pixels, pixels, 0);
    }

    /** The same length along all axes; a single plane is smoothed within itself. */
    public static Sigma ofMicrometres(Volume volume, double micrometres) {
        return ofMicrometres(volume, micrometres, micrometres);
    }

    /** One length in the plane and another across planes; the second is not used on a single plane. */
    public static Sigma ofMicrometres(Volume volume, double lateralMicrometres, double axialMicrometres) {
        VoxelSize size = volume.voxelSize();
        double z = volume.depth() == 1 ? 0 : axialMicrometres / size.zMicrometres();
        return new Sigma(lateralMicrometres / size.xMicrometres(), lateralMicrometres / size.yMicrometres(), z);
    }
}
