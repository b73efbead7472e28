package org.mitoferry.microscope.light;

import org.mitoferry.culture.Exponentials;

/**
 * Random numbers of voxels: a pure function of seed, voxel number and purpose.
 *
 * <p>Bits are those of SplitMix64 (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195) at a place of its sequence. Normal deviates
 * are those of Acklam's rational approximation of the inverse, relative error 1.2e-9.
 */
final class VoxelDraws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double TAIL = 0.02425;

    private static final int PART_BITS = 14;

    /**
     * Normal deviates that are equally likely: the middles of {@code 2^14} parts of the distribution. For noise that is rounded to counts
     * anyway; a deviate costs one look instead of a logarithm or a quotient of polynomials.
     */
    static final double[] NORMAL = new double[1 << PART_BITS];

    static {
        for (int part = 0; part < NORMAL.length; part++) {
            NORMAL[part] = normalOf((part + 0.5) / NORMAL.length);
        }
    }

    private VoxelDraws() {}

    /** A number of {@link #NORMAL}, each equally likely. */
    static int part(long seed, long voxel) {
        return (int) (mix(seed + voxel * GOLDEN) >>> (Long.SIZE - PART_BITS));
    }

    static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long bits(long seed, long voxel) {
        return mix(seed + voxel * GOLDEN);
    }

    /** The standard normal deviate with that distribution function. */
    static double normalOf(double p) {
        if (p < TAIL) {
            return tail(StrictMath.sqrt(-2 * Exponentials.log(p)));
        }
        if (p > 1 - TAIL) {
            return -tail(StrictMath.sqrt(-2 * Exponentials.log(1 - p)));
        }
        double q = p - 0.5;
        double r = q * q;
        return (((((-3.969683028665376e+01 * r + 2.209460984245205e+02) * r - 2.759285104469687e+02) * r
                                                        + 1.383577518672690e+02)
                                                * r
                                        - 3.066479806614716e+01)
                                * r
                        + 2.506628277459239e+00)
                * q
                / (((((-5.447609879822406e+01 * r + 1.615858368580409e+02) * r - 1.556989798598866e+02) * r
                                                        + 6.680131188771972e+01)
                                                * r
                                        - 1.328068155288572e+01)
                                * r
                        + 1);
    }

    private static double tail(double q) {
        return (((((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838e+00) * q
                                                        - 2.549732539343734e+00)
                                                * q
                                        + 4.374664141464968e+00)
                                * q
                        + 2.938163982698783e+00)
                / ((((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996e+00) * q
                                        + 3.754408661907416e+00)
                                * q
                        + 1);
    }
}
