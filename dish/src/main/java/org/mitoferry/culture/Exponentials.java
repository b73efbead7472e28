package org.mitoferry.culture;

/**
 * Natural logarithms and powers of e with the same bits on every processor, fast and without allocation.
 *
 * <p>{@link StrictMath} gives the same bits everywhere too, but takes twice as long. Here the power of two is handled by its bits. What is
 * left is compared with the nearest of a row of points whose function is known, and a short series covers the way from there:
 *
 * <pre>
 *   ln x  = k ln 2 + ln c + ln(1 + r),   x = 2^k m,  m from sqrt(1/2) to sqrt 2,  c = round(128 m)/128,  r = (m - c)/c
 *           ln(1 + r) = r - r^2/2 + ... + r^7/7,   |r| below 1/180
 *   exp x = 2^k 2^(j/64) exp r,          k + j/64 = round(64 x/ln 2)/64,  r = x - (k + j/64) ln 2
 *           exp r = 1 + r + ... + r^5/120,         |r| below 1/184
 * </pre>
 *
 * What the series leave out is below the rounding of the result, which is exact to some units in its last place. Near 1, c is 1 and r is
 * exact, so that small logarithms are as good as large ones.
 */
public final class Exponentials {

    /** ln 2 in two parts; the first has so few digits that its product with a power's exponent is exact. */
    private static final double LN2_HIGH = 0x1.62e42fee00000p-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    private static final int CENTRES = 128;
    private static final int FIRST_CENTRE = 91;
    private static final int LAST_CENTRE = 181;

    private static final int BIAS = 1023;
    private static final int MANTISSA = 52;
    /** How far the bits of 1 are above those of sqrt(1/2). */
    private static final long ABOVE_ROOT_HALF = 0x3ff0000000000000L - 0x3fe6a09e667f3bcdL;

    private static final int ROOTS = 64;
    private static final double ROOTS_PER_LN2 = ROOTS / 0.6931471805599453;
    /** Added to a number of moderate size, rounds it to a whole one, which then stands in the lowest bits. */
    private static final double ROUNDER = 0x1.8p52;
    /** Up to here a power of e is an ordinary number, and so is its power of two. */
    private static final double GREATEST_EXPONENT = 700;

    /** Below, it is less than half the smallest number. */
    private static final double LEAST_EXPONENT = -746;

    /** Of each centre its reciprocal and its logarithm, one behind the other. */
    private static final double[] CENTRE = centres();
    /** 2^(j/64). */
    private static final double[] ROOT = roots();

    private Exponentials() {}

    private static double[] centres() {
        double[] table = new double[2 * (LAST_CENTRE - FIRST_CENTRE + 1)];
        for (int j = FIRST_CENTRE; j <= LAST_CENTRE; j++) {
            double centre = (double) j / CENTRES;
            table[2 * (j - FIRST_CENTRE)] = 1 / centre;
            table[2 * (j - FIRST_CENTRE) + 1] = StrictMath.log(centre);
        }
        return table;
    }

    private static double[] roots() {
        double[] table = new double[ROOTS];
        for (int j = 0; j < ROOTS; j++) {
            table[j] = StrictMath.pow(2, (double) j / ROOTS);
        }
        return table;
    }

    /**
     * The natural logarithm of {@code x}.
     *
     * @param x positive, finite and not below {@link Double#MIN_NORMAL}
     */
    public static double log(double x) {
        long bits = Double.doubleToRawLongBits(x);
        long biased = (bits + ABOVE_ROOT_HALF) >>> MANTISSA;
        int k = (int) biased - BIAS;
        double m = Double.longBitsToDouble(bits - ((biased - BIAS) << MANTISSA));
        int j = (int) (m * CENTRES + 0.5);
        int place = 2 * (j - FIRST_CENTRE);
        double r = (m - j * (1.0 / CENTRES)) * CENTRE[place];
        double r2 = r * r;
        double series =
                (-1.0 / 2 + r * (1.0 / 3)) + r2 * ((-1.0 / 4 + r * (1.0 / 5)) + r2 * (-1.0 / 6 + r * (1.0 / 7)));
        return (k * LN2_HIGH + CENTRE[place + 1]) + (r + (r2 * series + k * LN2_LOW));
    }

    /** e to the power of {@code x}, of any size. */
    public static double exp(double x) {
        if (!(Math.abs(x) < GREATEST_EXPONENT)) {
            return x < LEAST_EXPONENT ? 0 : StrictMath.exp(x); // next to nothing, or without bounds, or not a number
        }
        double rounded = x * ROOTS_PER_LN2 + ROUNDER;
        int n = (int) Double.doubleToRawLongBits(rounded);
        double shift = rounded - ROUNDER;
        double r = (x - shift * (LN2_HIGH / ROOTS)) - shift * (LN2_LOW / ROOTS);
        double r2 = r * r;
        double series = r + r2 * ((1.0 / 2 + r * (1.0 / 6)) + r2 * (1.0 / 24 + r * (1.0 / 120)));
        double root = ROOT[n & ROOTS - 1];
        double power = Double.longBitsToDouble((long) ((n >> 6) + BIAS) << MANTISSA);
        return power * (root + root * series);
    }
}
