package org.mitoferry.image;

import org.mitoferry.micrograph.Volume;

/**
 * How strong a bright line is at every voxel, in three dimensions or in a single plane, at one scale.
 *
 * <p>Y. Sato and others, Medical Image Analysis 2:143 (1998). The volume is smoothed by a Gaussian of the scale and its Hessian, normalised
 * by the standard deviations along its axes, has eigenvalues a >= b >= c. Where b and c are below 0 and the trace too,
 * <pre>
 *   strength = sqrt(b c) exp(-a^2 / (2 (k b)^2)),   k = 0.5 for a <= 0 (line that ends or a blob), 2 for a > 0 (line that dips)
 * </pre>
 * and 0 elsewhere. A sheet has b near 0 and so no strength; a round spot has exp(-2) of the
 * strength of a line. In a single plane (a is 0 there) strength is -c exp(-b^2 / (2 (0.5 c)^2)).
 *
 * <p>Strength is in the unit of intensity and linear in it: a long line of Gaussian cross section s and peak I, seen at scale t, has
 * I s^2 t^2 / (s^2 + t^2)^2, a quarter of I at t = s. So a threshold of strength is a threshold of contrast in photons, not one relative
 * to the picture.
 *
 * <p>The scale along z may differ from the one in the plane, because the point spread function is longer there.
 *
 * <p>Fails: two lines closer than about 2.5 scales merge; at crossings the trace is of a blob and strength drops; the curved border of a
 * bright cell answers too, and noise of deviation n with a few tenths of n, so bodies must be masked and thresholds set by the caller.
 */
public final class Ridges {
    private static final double ENDS = 0.5;
    private static final double DIPS = 2;

    /**
     * A standard deviation of smoothing.
     *
     * @param lateralMicrometres in the plane, above 0
     * @param axialMicrometres across planes, above 0; not used on a single plane
     */
    public record Scale(double lateralMicrometres, double axialMicrometres) {
        public Scale {
            if (!(lateralMicrometres > 0 && axialMicrometres > 0)) {
                throw new IllegalArgumentException("Scale of a ridge: " + lateralMicrometres + ", " + axialMicrometres);
            }
        }
    }

    private final float[][] strengths;
    private final double floor;

    private Ridges(Volume volume, double floor) {
        this.strengths = new float[volume.depth()][volume.width() * volume.height()];
        this.floor = floor;
    }

    /** @param leastStrength strengths up to this are written as 0, in intensity; a value above 0 saves most of the time */
    public static Volume strength(Volume volume, Scale scale, double leastStrength) {
        Ridges ridges = new Ridges(volume, leastStrength);
        Sigma sigma = Sigma.ofMicrometres(volume, scale.lateralMicrometres(), scale.axialMicrometres());
        ridges.search(Gaussian.smooth(volume, sigma), sigma);
        return new Volume(volume.width(), volume.height(), ridges.strengths, volume.voxelSize());
    }

    private void search(Volume smoothed, Sigma sigma) {
        boolean flat = smoothed.depth() == 1;
        int width = smoothed.width();
        Bands.forEach(smoothed.height(), smoothed.depth(), (z, firstRow, endRow) -> {
            Hessian hessian = new Hessian(smoothed, sigma);
            double[] values = new double[3];
            for (int y = firstRow; y < endRow; y++) {
                for (int x = 0; x < width; x++) {
                    if (hessian.diagonal(x, y, z) >= 0) {
                        continue;
                    }
                    hessian.mixed(z);
                    double found = flat ? inPlane(hessian.elements, values) : inSpace(hessian.elements, floor, values);
                    if (found > floor) {
                        strengths[z][y * width + x] = (float) found;
                    }
                }
            }
        });
    }

    private static double inPlane(double[] h, double[] values) {
        Eigen.values2(h[0], h[3], h[1], values);
        double across = values[0];
        double along = values[1];
        double width = (along <= 0 ? ENDS : DIPS) * across;
        return -across * StrictMath.exp(-along * along / (2 * width * width));
    }

    /** No strength exceeds the root of half the squared norm, so most voxels are left before their eigenvalues are known. */
    private static double inSpace(double[] h, double least, double[] values) {
        double half = (h[0] * h[0] + h[1] * h[1] + h[2] * h[2]) / 2 + h[3] * h[3] + h[4] * h[4] + h[5] * h[5];
        if (half <= least * least || Eigen.hasAtMostOneNegative(h[0], h[1], h[2], h[3], h[4], h[5])) {
            return 0;
        }
        Eigen.values3(h[0], h[1], h[2], h[3], h[4], h[5], values);
        if (values[1] >= 0) {
            return 0;
        }
        double strength = Math.sqrt(values[0] * values[1]);
        if (strength <= least) {
            return 0;
        }
        double width = (values[2] <= 0 ? ENDS : DIPS) * values[1];
        double fall = values[2] * values[2] / (2 * width * width);
        // What falls below is known without the exponential, which takes longer than all else here.
        return strength <= least * leastPower(fall) ? 0 : strength * StrictMath.exp(-fall);
    }

    /** A little below e to the power of {@code x}, 0 or more: the first terms of the eighth root of it, taken to the eighth power. */
    private static double leastPower(double x) {
        double part = x / 8;
        double root = 1 + part * (1 + part / 2 * (1 + part / 3));
        double square = root * root;
        return square * square * (square * square);
    }
}
