package org.mitoferry.image;

import org.mitoferry.micrograph.Volume;

/**
 * A wide Gaussian within planes, on a picture of averaged blocks that is interpolated back.
 *
 * <p>Blocks of f pixels (a sixth of the standard deviation, rounded down) are averaged, smoothed by a Gaussian and interpolated linearly.
 * The average adds (f^2 - 1) / 12 of variance and the interpolation f^2 / 6, and both are taken off the Gaussian. What comes out differs
 * from {@link Gaussian} by less than 1 % of the picture's range. Blocks go on beyond the edge, over the reflected picture. It
 * takes about 1 / f^2 of the time.
 */
final class WideGaussian {
    /** Below this there is nothing to be won. */
    private static final double NARROW = 12;

    private final Volume volume;
    private final int blockX;
    private final int blockY;
    /** Blocks beyond each edge. */
    private final int marginX;

    private final int marginY;

    private WideGaussian(Volume volume, int blockX, int blockY, Sigma inBlocks) {
        this.volume = volume;
        this.blockX = blockX;
        this.blockY = blockY;
        this.marginX = (int) Math.ceil(Gaussian.TRUNCATION * inBlocks.xPixels()) + 1;
        this.marginY = (int) Math.ceil(Gaussian.TRUNCATION * inBlocks.yPixels()) + 1;
    }

    /** Smooths every plane for itself. */
    static Volume smooth(Volume volume, double sigmaX, double sigmaY) {
        if (sigmaX < NARROW || sigmaY < NARROW) {
            return Gaussian.smooth(volume, new Sigma(sigmaX, sigmaY, 0));
        }
        int blockX = (int) (sigmaX / 6);
        int blockY = (int) (sigmaY / 6);
        Sigma inBlocks = new Sigma(rest(sigmaX, blockX), rest(sigmaY, blockY), 0);
        WideGaussian wide = new WideGaussian(volume, blockX, blockY, inBlocks);
        return wide.interpolated(Gaussian.smooth(wide.averaged(), inBlocks));
    }

    private static double rest(double sigma, int block) {
        double square = (double) block * block;
        return Math.sqrt(sigma * sigma - (square - 1) / 12 - square / 6) / block;
    }

    private Volume averaged() {
        int width = (volume.width() + blockX - 1) / blockX + 2 * marginX;
        int height = (volume.height() + blockY - 1) / blockY + 2 * marginY;
        Volume small = Volume.blank(width, height, volume.depth(), volume.voxelSize());
        Bands.forEach(height, volume.depth(), (z, firstRow, endRow) -> {
            for (int y = firstRow; y < endRow; y++) {
                for (int x = 0; x < width; x++) {
                    small.plane(z)[y * width + x] =
                            average(volume.plane(z), (x - marginX) * blockX, (y - marginY) * blockY);
                }
            }
        });
        return small;
    }

    private float average(float[] plane, int firstX, int firstY) {
        double sum = 0;
        for (int y = firstY; y < firstY + blockY; y++) {
            int row = Convolution.reflect(y, volume.height()) * volume.width();
            for (int x = firstX; x < firstX + blockX; x++) {
                boolean within = x >= 0 && x < volume.width();
                sum += plane[row + (within ? x : Convolution.reflect(x, volume.width()))];
            }
        }
        return (float) (sum / ((double) blockX * blockY));
    }

    private Volume interpolated(Volume small) {
        Volume out = volume.blankLike();
        int width = volume.width();
        Bands.forEach(volume.height(), volume.depth(), (z, firstRow, endRow) -> {
            float[] from = small.plane(z);
            float[] to = out.plane(z);
            for (int y = firstRow; y < endRow; y++) {
                double v = marginY - 0.5 + (y + 0.5) / blockY;
                int above = (int) v;
                int rowAbove = above * small.width();
                int rowBelow = rowAbove + small.width();
                float down = (float) (v - above);
                for (int x = 0; x < width; x++) {
                    double u = marginX - 0.5 + (x + 0.5) / blockX;
                    int left = (int) u;
                    int right = left + 1;
                    float across = (float) (u - left);
                    float top = from[rowAbove + left] + across * (from[rowAbove + right] - from[rowAbove + left]);
                    float bottom = from[rowBelow + left] + across * (from[rowBelow + right] - from[rowBelow + left]);
                    to[y * width + x] = top + down * (bottom - top);
                }
            }
        });
        return out;
    }
}
