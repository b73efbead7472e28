package org.mitoferry.image;

import org.mitoferry.micrograph.Volume;

/**
 * Background of single planes, and what stands above it.
 *
 * <p>{@link #opening} is the highest surface under the picture that a flat disc can touch from below: structures narrower than the disc
 * vanish, wider ones stay. The picture less this surface is the white top hat, which does what a rolling ball does, without its slope.
 * It rests on the least of noisy samples, so it lies below the mean of the noise and a haze of a few photons stays: smooth first, or take
 * {@link #smooth}, a wide Gaussian, which rather cuts into large bright bodies and needs signals to be sparse.
 */
public final class Background {
    private Background() {}

    /** @param radiusMicrometres half the width of the widest structure that is to be kept apart from the background */
    public static Volume opening(Volume volume, double radiusMicrometres) {
        return new FlatDisc(volume.voxelSize(), radiusMicrometres).open(volume);
    }

    /** The same for pictures without calibration. */
    public static Volume openingPixels(Volume volume, double radiusPixels) {
        return new FlatDisc(radiusPixels, radiusPixels).open(volume);
    }

    /**
     * A wide Gaussian, to within 1 % of the picture's range.
     *
     * @param sigmaMicrometres several times the width of structures; across planes nothing is smoothed
     */
    public static Volume smooth(Volume volume, double sigmaMicrometres) {
        Sigma space = Sigma.ofMicrometres(volume, sigmaMicrometres);
        return WideGaussian.smooth(volume, space.xPixels(), space.yPixels());
    }

    /** The white top hat: the picture less its {@link #opening}, nowhere below 0. */
    public static Volume topHat(Volume volume, double radiusMicrometres) {
        return less(volume, opening(volume, radiusMicrometres));
    }

    /** The white top hat for pictures without calibration. */
    public static Volume topHatPixels(Volume volume, double radiusPixels) {
        return less(volume, openingPixels(volume, radiusPixels));
    }

    /** A picture less its background, and 0 where the background is higher. */
    public static Volume less(Volume volume, Volume background) {
        Volume out = volume.blankLike();
        for (int z = 0; z < volume.depth(); z++) {
            float[] picture = volume.plane(z);
            float[] floor = background.plane(z);
            float[] to = out.plane(z);
            for (int i = 0; i < to.length; i++) {
                to[i] = Math.max(0, picture[i] - floor[i]);
            }
        }
        return out;
    }
}
