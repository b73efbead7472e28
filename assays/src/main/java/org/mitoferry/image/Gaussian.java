package org.mitoferry.image;

import org.mitoferry.micrograph.Volume;

/**
 * Separable Gaussian smoothing and Gaussian derivatives.
 *
 * <p>Weights are the Gaussian sampled at whole pixels and divided by their sum; derivatives multiply these weights by the polynomial of the
 * derivative. They are cut at {@link #TRUNCATION} standard deviations unless another is given (radius = floor(truncation x sigma + 0.5)),
 * where less than 7e-5 of the mass is lost. The edge is reflected with the outermost sample repeated. This is the convention of
 * scipy.ndimage.gaussian_filter, by which it is tested.
 *
 * <p>Below a sigma of about 0.7 pixels a sampled Gaussian smooths more weakly than its name says.
 */
public final class Gaussian {
    /** Standard deviations at which weights are cut. */
    public static final double TRUNCATION = 4;

    private Gaussian() {}

    /** A new volume, smoothed. */
    public static Volume smooth(Volume volume, Sigma sigma) {
        return derivative(volume, sigma, 0, 0, 0, TRUNCATION);
    }

    /** A new volume, smoothed by the same length along all axes. */
    public static Volume smooth(Volume volume, double sigmaMicrometres) {
        return smooth(volume, Sigma.ofMicrometres(volume, sigmaMicrometres));
    }

    /**
     * A derivative of the smoothed volume, in intensity per pixel to the power of the order.
     *
     * @param orderX 0, 1 or 2; and so for y and z; 0 where the sigma of that axis is 0
     */
    public static Volume derivative(Volume volume, Sigma sigma, int orderX, int orderY, int orderZ) {
        return derivative(volume, sigma, orderX, orderY, orderZ, TRUNCATION);
    }

    static Volume derivative(Volume volume, Sigma sigma, int orderX, int orderY, int orderZ, double truncation) {
        float[][] planes = Convolution.separable(
                volume.planes(),
                volume.width(),
                volume.height(),
                used(sigma.xPixels(), orderX) ? weights(sigma.xPixels(), orderX, truncation) : null,
                used(sigma.yPixels(), orderY) ? weights(sigma.yPixels(), orderY, truncation) : null,
                used(sigma.zPixels(), orderZ) ? weights(sigma.zPixels(), orderZ, truncation) : null);
        return new Volume(volume.width(), volume.height(), planes, volume.voxelSize());
    }

    private static boolean used(double sigmaPixels, int order) {
        if (sigmaPixels == 0 && order != 0) {
            throw new IllegalArgumentException("A derivative needs a standard deviation above 0");
        }
        return sigmaPixels > 0;
    }

    /** Correlation weights at -r to r. */
    static float[] weights(double sigmaPixels, int order, double truncation) {
        int radius = (int) (truncation * sigmaPixels + 0.5);
        double variance = sigmaPixels * sigmaPixels;
        double[] gaussian = new double[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            gaussian[i + radius] = StrictMath.exp(-0.5 * i * i / variance);
            sum += gaussian[i + radius];
        }
        float[] weights = new float[gaussian.length];
        for (int i = -radius; i <= radius; i++) {
            double polynomial = switch (order) {
                case 0 -> 1;
                case 1 -> i / variance;
                case 2 -> (i * i / variance - 1) / variance;
                default -> throw new IllegalArgumentException("Order of a derivative: " + order);
            };
            weights[i + radius] = (float) (polynomial * gaussian[i + radius] / sum);
        }
        return weights;
    }
}
