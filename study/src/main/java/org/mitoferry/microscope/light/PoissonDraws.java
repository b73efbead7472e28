package org.mitoferry.microscope.light;

import java.util.Arrays;
import org.mitoferry.culture.Exponentials;

/**
 * Poisson numbers of random bits.
 *
 * <p>Up to a mean of {@value #TABLES_UP_TO} a number is the sum of two, which is again Poisson: one of the whole part of the mean, looked up
 * among equally likely parts of its distribution, and one of the fraction, by inversion, which mostly ends at once. Both are exact. Above it
 * stands the normal deviate with the expansion of Cornish and Fisher to the second order, whose quantiles are right to a tenth of a photon
 * there.
 */
final class PoissonDraws {

    static final int TABLES_UP_TO = 40;

    /** Chances left beyond the end of a table: no draw is as fine. */
    private static final double NOTHING = 1e-17;

    private static final int PART_BITS = 12;
    private static final double UNIT = 0x1.0p-53;

    /** At the mean times 2^12 and the part: the number of all draws of a part; where it has several, -1 less the first of them. */
    private static final byte[] OF_PART = new byte[TABLES_UP_TO << PART_BITS];

    /** Of each whole mean the chances of a number up to 0, 1, 2 ... */
    private static final double[][] UP_TO = new double[TABLES_UP_TO][];

    static {
        for (int mean = 0; mean < TABLES_UP_TO; mean++) {
            UP_TO[mean] = upTo(mean);
            parts(mean, UP_TO[mean]);
        }
    }

    private PoissonDraws() {}

    private static double[] upTo(int mean) {
        double[] sums = new double[Byte.MAX_VALUE + 1];
        double chance = StrictMath.exp(-mean);
        double below = 0;
        int number = 0;
        while (number <= mean || chance > NOTHING) {
            below += chance;
            sums[number++] = below;
            chance *= (double) mean / number;
        }
        sums[number - 1] = 1;
        return Arrays.copyOf(sums, number);
    }

    private static void parts(int mean, double[] upTo) {
        int parts = 1 << PART_BITS;
        for (int part = 0, number = 0; part < parts; part++) {
            while (upTo[number] <= (double) part / parts) {
                number++;
            }
            boolean one = upTo[number] >= (part + 1.0) / parts;
            OF_PART[(mean << PART_BITS) + part] = (byte) (one ? number : -1 - number);
        }
    }

    /**
     * The number that belongs to random bits.
     *
     * @param bits for the whole part of the mean, or for all of a large one
     * @param more for the fraction, independent of the others
     */
    static double number(double mean, long bits, long more) {
        if (mean >= TABLES_UP_TO) {
            double z = VoxelDraws.normalOf(uniform(bits));
            return Math.max(0, Math.rint(mean + Math.sqrt(mean) * z + (z * z - 1) / 6));
        }
        int whole = (int) mean;
        return ofWhole(whole, bits) + ofFraction(mean - whole, uniform(more));
    }

    private static int ofWhole(int mean, long bits) {
        int number = OF_PART[(mean << PART_BITS) + (int) (bits >>> (Long.SIZE - PART_BITS))];
        return number >= 0 ? number : search(UP_TO[mean], -1 - number, uniform(bits));
    }

    private static int search(double[] upTo, int least, double draw) {
        int number = least;
        while (number < upTo.length - 1 && draw > upTo[number]) {
            number++;
        }
        return number;
    }

    /** By inversion, for a mean from 0 to 1. */
    private static int ofFraction(double mean, double draw) {
        if (draw <= 1 - mean) {
            return 0; // 1 - mean is below exp(-mean)
        }
        double chance = Exponentials.exp(-mean);
        double below = chance;
        int number = 0;
        while (draw > below && chance > NOTHING) {
            number++;
            chance *= mean / number;
            below += chance;
        }
        return number;
    }

    /** Uniform on the open interval (0, 1). */
    private static double uniform(long bits) {
        return ((bits >>> 11) + 0.5) * UNIT;
    }
}
