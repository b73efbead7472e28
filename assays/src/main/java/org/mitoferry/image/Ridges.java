package org.mitoferry.image;

import java.util.List;
import org.mitoferry.micrograph.Volume;

/**
 * Bright lines in three dimensions (or in a single plane) at several scales, with their strength and direction.
 *
 * <p>Y. Sato and others, Medical Image Analysis 2:143 (1998). The volume is smoothed by a Gaussian of the scale and its Hessian, normalised
 * by the standard deviations along its axes, has eigenvalues a >= b >= c. Where b and c are below 0 and the trace too,
 * <pre>
 *   strength = sqrt(b c) exp(-a^2 / (2 (k b)^2)),   k = 0.5 for a <= 0 (line that ends or a blob), 2 for a > 0 (line that dips)
 * </pre>
 * and 0 elsewhere; of all scales the largest strength is kept. A sheet has b near 0 and so no strength; a round spot has exp(-2) of the
 * strength of a line. In a single plane (a is 0 there) strength is -c exp(-b^2 / (2 (0.5 c)^2)).
 *
 * <p>Strength is in the unit of intensity and linear in it: a long line of Gaussian cross section s and peak I, seen at scale t, has
 * I s^2 t^2 / (s^2 + t^2)^2, a quarter of I at t = s. So a threshold of strength is a threshold of contrast in photons, not one relative
 * to the picture.
 *
 * <p>The scale along z may differ from the one in the plane, because the point spread function is longer there; directions are given back
 * in micrometre space all the same.
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
    /** Directions and scales are empty when only strengths are wanted. */
    private final int[][] directions;

    private final byte[][] scales;
    private final double floor;

    private Ridges(Volume volume, double floor, boolean strengthsOnly) {
        int depth = volume.depth();
        int samples = volume.width() * volume.height();
        this.strengths = new float[depth][samples];
        this.directions = strengthsOnly ? new int[0][] : new int[depth][samples];
        this.scales = strengthsOnly ? new byte[0][] : new byte[depth][samples];
        this.floor = floor;
    }

    /** The strengths of {@link #bright} at one scale alone, in less than half of the memory. */
    public static Volume strength(Volume volume, Scale scale, double leastStrength) {
        Ridges ridges = new Ridges(volume, leastStrength, true);
        Sigma sigma = Sigma.ofMicrometres(volume, scale.lateralMicrometres(), scale.axialMicrometres());
        ridges.search(Gaussian.smooth(volume, sigma), sigma, scale, (byte) 0);
        return new Volume(volume.width(), volume.height(), ridges.strengths, volume.voxelSize());
    }

    /**
     * @param scales at least one, at most 127
     * @param leastStrength strengths up to this are written as 0, in intensity; a value above 0 saves most of the time
     */
    public static RidgeField bright(Volume volume, List<Scale> scales, double leastStrength) {
        if (scales.isEmpty() || scales.size() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("Number of scales: " + scales.size());
        }
        Ridges ridges = new Ridges(volume, leastStrength, false);
        for (int s = 0; s < scales.size(); s++) {
            Scale scale = scales.get(s);
            Sigma sigma = Sigma.ofMicrometres(volume, scale.lateralMicrometres(), scale.axialMicrometres());
            ridges.search(Gaussian.smooth(volume, sigma), sigma, scale, (byte) s);
        }
        Volume strength = new Volume(volume.width(), volume.height(), ridges.strengths, volume.voxelSize());
        return new RidgeField(strength, ridges.directions, ridges.scales);
    }

    private void search(Volume smoothed, Sigma sigma, Scale scale, byte index) {
        boolean flat = smoothed.depth() == 1;
        int width = smoothed.width();
        Bands.forEach(smoothed.height(), smoothed.depth(), (z, firstRow, endRow) -> {
            Hessian hessian = new Hessian(smoothed, sigma);
            double[] values = new double[3];
            double[] vector = new double[3];
            for (int y = firstRow; y < endRow; y++) {
                for (int x = 0; x < width; x++) {
                    if (hessian.diagonal(x, y, z) >= 0) {
                        continue;
                    }
                    hessian.mixed(z);
                    int i = y * width + x;
                    double least = Math.max(floor, strengths[z][i]);
                    double found = flat ? inPlane(hessian.elements, values) : inSpace(hessian.elements, least, values);
                    if (found > least) {
                        strengths[z][i] = (float) found;
                        if (directions.length == 0) {
                            continue;
                        }
                        scales[z][i] = index;
                        directions[z][i] = direction(hessian.elements, flat, values, scale, vector);
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
        if (half <= least * least) {
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
        return strength * StrictMath.exp(-values[2] * values[2] / (2 * width * width));
    }

    /** The vector along the line, from units of the scale back to micrometres. */
    private static int direction(double[] h, boolean flat, double[] values, Scale scale, double[] vector) {
        if (flat) {
            double angle = StrictMath.atan2(2 * h[3], h[0] - h[1]) / 2;
            return RidgeField.pack(StrictMath.cos(angle), StrictMath.sin(angle), 0);
        }
        Eigen.vector3(h[0], h[1], h[2], h[3], h[4], h[5], values[2], vector);
        double axial = scale.axialMicrometres() / scale.lateralMicrometres();
        return RidgeField.pack(vector[0], vector[1], vector[2] * axial);
    }
}
