package org.mitoferry.image;

import org.mitoferry.micrograph.Volume;

/**
 * Vesselness of bright lines in single planes: A. F. Frangi and others, MICCAI 1998, equation 15, in the convention of scikit-image 0.20
 * and later, by whose stored output it is tested.
 *
 * <p>At each scale the Hessian comes from two successive first derivatives of a Gaussian of sigma / sqrt 2 (cut at 8 of these, at 100 where
 * sigma is 1 pixel or less) and is not normalised for scale. With eigenvalues |a| <= |b| of the inverted picture, b at least 1e-10, the
 * response is exp(-(a/b)^2 / 2 beta^2) (1 - exp(-(a^2 + b^2) / 2 gamma^2)); of all scales the largest is kept. Gamma is half the largest
 * norm of the Hessian at the first scale. The response is therefore relative to the picture: it cannot be compared between pictures, and a
 * picture of noise alone gives high values too. For measurements use {@link Ridges}.
 */
public final class Frangi {
    private static final double SMALLEST_VALUE = 1e-10;

    private Frangi() {}

    /**
     * @param sigmasPixels scales in the order in which they are tried, each above 0
     * @param beta the share of the two eigenvalues at which a line counts as a blob, usually 0.5
     * @return 0 to 1, every plane for itself with one gamma for all
     */
    public static Volume brightLines(Volume volume, double[] sigmasPixels, double beta) {
        Volume best = volume.blankLike();
        double gamma = Double.NaN;
        for (double sigma : sigmasPixels) {
            Volume[] hessian = hessian(volume, sigma);
            if (Double.isNaN(gamma)) {
                gamma = halfOfLargestNorm(hessian);
            }
            keepLarger(best, hessian, beta, gamma);
        }
        return best;
    }

    private static Volume[] hessian(Volume volume, double sigmaPixels) {
        double truncation = sigmaPixels > 1 ? 8 : 100;
        Sigma half = Sigma.inPlane(sigmaPixels * Math.sqrt(0.5));
        Volume gradientX = Gaussian.derivative(volume, half, 1, 0, 0, truncation);
        Volume gradientY = Gaussian.derivative(volume, half, 0, 1, 0, truncation);
        return new Volume[] {
            Gaussian.derivative(gradientX, half, 1, 0, 0, truncation),
            Gaussian.derivative(gradientY, half, 1, 0, 0, truncation),
            Gaussian.derivative(gradientY, half, 0, 1, 0, truncation)
        };
    }

    private static double halfOfLargestNorm(Volume[] hessian) {
        double largest = 0;
        for (int z = 0; z < hessian[0].depth(); z++) {
            float[] xx = hessian[0].plane(z);
            float[] xy = hessian[1].plane(z);
            float[] yy = hessian[2].plane(z);
            for (int i = 0; i < xx.length; i++) {
                largest = Math.max(largest, (double) xx[i] * xx[i] + 2.0 * xy[i] * xy[i] + (double) yy[i] * yy[i]);
            }
        }
        return largest == 0 ? 1 : Math.sqrt(largest) / 2;
    }

    private static void keepLarger(Volume best, Volume[] hessian, double beta, double gamma) {
        int width = best.width();
        Bands.forEach(best.height(), best.depth(), (z, firstRow, endRow) -> {
            float[] out = best.plane(z);
            float[] xx = hessian[0].plane(z);
            float[] xy = hessian[1].plane(z);
            float[] yy = hessian[2].plane(z);
            double[] values = new double[2];
            for (int i = firstRow * width; i < endRow * width; i++) {
                Eigen.values2(-xx[i], -xy[i], -yy[i], values);
                out[i] = Math.max(out[i], (float) response(values[0], values[1], beta, gamma));
            }
        });
    }

    private static double response(double first, double second, double beta, double gamma) {
        boolean ordered = Math.abs(first) <= Math.abs(second);
        double small = ordered ? first : second;
        double large = Math.max(SMALLEST_VALUE, ordered ? second : first);
        double ratio = small / large;
        double square = first * first + second * second;
        return StrictMath.exp(-ratio * ratio / (2 * beta * beta)) * (1 - StrictMath.exp(-square / (2 * gamma * gamma)));
    }
}
