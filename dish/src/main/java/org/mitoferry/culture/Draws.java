package org.mitoferry.culture;

/**
 * Counter-based random draws: Philox 4x32 with ten rounds (Salmon, Moraes, Dror and Shaw, SC '11, doi:10.1145/2063384.2063405).
 *
 * <p>A draw is a pure function of (seed, id, purpose, n): {@code id} is the birth id of what it is drawn for, {@code purpose} one of the
 * constants below, {@code n} the number of the step or of the draw. There is no state, so order, threads and slots cannot matter. One draw
 * costs about 10 ns; things that happen rarely carry an exponential clock, so that no draw is needed in most steps.
 *
 * <p>Exponentials come from {@link Exponentials} and cosines from {@link Angles}, which give the same bits on every processor.
 */
public final class Draws {

    /** What a draw is for: two draws of one id in one step differ by their purpose. The values are part of the reproducible stream. */
    public static final int SEEDING = 1;

    public static final int CLOCK = 2;
    public static final int CHOICE = 3;
    public static final int SPLIT = 4;
    public static final int PARTNER = 5;
    public static final int HIT = 6;
    public static final int APOPTOSIS = 7;
    public static final int MOTION = 8;
    public static final int DIVISION = 9;
    public static final int SHAPE = 10;
    public static final int BENCH = 11;
    public static final int VARIATION = 12;
    public static final int PLAQUE = 13;
    public static final int EXPORT = 14;
    public static final int FOREIGN = 15;
    public static final int NANOTUBE = 16;
    public static final int CARGO = 17;
    public static final int ROUTE = 18;
    public static final int MASS = 19;
    public static final int LIGHT = 20;
    public static final int FIXATION = 21;
    public static final int CONTACT = 22;
    public static final int PLAQUE_BIRTH = 23;
    public static final int CARGO_SPEED = 24;
    public static final int CARGO_CLOCK = 25;

    private static final double UNIT = 0x1.0p-53;
    private static final double HALF_UNIT = 0x1.0p-32;
    private static final long WORD = 0xFFFFFFFFL;
    /** What each round adds to the two words of the key. */
    private static final int FIRST_KEY = 0x9E3779B9;

    private static final int SECOND_KEY = 0xBB67AE85;

    private Draws() {}

    /**
     * 64 random bits: the first two words of the block of this counter. The four words of the counter are held as two pairs. All rounds are
     * written out, since the compiler keeps a loop of them a loop, which takes half as long again.
     */
    public static long bits(long seed, long id, int purpose, int n) {
        int k = (int) seed;
        int l = (int) (seed >>> 32);
        long a0 = id;
        long b0 = (purpose & WORD) | ((long) n << 32);
        long a1 = first(a0, b0, k, 0);
        long b1 = second(a0, b0, l, 0);
        long a2 = first(a1, b1, k, 1);
        long b2 = second(a1, b1, l, 1);
        long a3 = first(a2, b2, k, 2);
        long b3 = second(a2, b2, l, 2);
        long a4 = first(a3, b3, k, 3);
        long b4 = second(a3, b3, l, 3);
        long a5 = first(a4, b4, k, 4);
        long b5 = second(a4, b4, l, 4);
        long a6 = first(a5, b5, k, 5);
        long b6 = second(a5, b5, l, 5);
        long a7 = first(a6, b6, k, 6);
        long b7 = second(a6, b6, l, 6);
        long a8 = first(a7, b7, k, 7);
        long b8 = second(a7, b7, l, 7);
        long a9 = first(a8, b8, k, 8);
        long b9 = second(a8, b8, l, 8);
        return first(a9, b9, k, 9);
    }

    /** The first pair of words after a round. */
    private static long first(long a, long b, int key, int round) {
        return Long.rotateRight((b & WORD) * 0xCD9E8D57L, 32) ^ (a >>> 32) ^ ((key + round * FIRST_KEY) & WORD);
    }

    /** The second pair of words after a round. */
    private static long second(long a, long b, int key, int round) {
        return Long.rotateRight((a & WORD) * 0xD2511F53L, 32) ^ (b >>> 32) ^ ((key + round * SECOND_KEY) & WORD);
    }

    /** Uniform on the open interval (0, 1). */
    public static double uniform(long seed, long id, int purpose, int n) {
        return ((bits(seed, id, purpose, n) >>> 11) + 0.5) * UNIT;
    }

    /** Uniform on the open interval (0, 1), in steps of 2^-32, of the one half of some bits: independent of {@link #ofLowHalf}. */
    public static double ofHighHalf(long bits) {
        return ((bits >>> 32) + 0.5) * HALF_UNIT;
    }

    /** Uniform on the open interval (0, 1), in steps of 2^-32, of the other half of some bits. */
    public static double ofLowHalf(long bits) {
        return ((bits & WORD) + 0.5) * HALF_UNIT;
    }

    /** Exponential with mean 1. */
    public static double exponential(long seed, long id, int purpose, int n) {
        return exponentialOf(uniform(seed, id, purpose, n));
    }

    /** The exponential draw that belongs to a uniform one. */
    public static double exponentialOf(double uniform) {
        return -Exponentials.log(uniform);
    }

    /** Standard normal (Box and Muller, the cosine branch): uses the draws {@code 2n} and {@code 2n + 1} of its purpose. */
    public static double normal(long seed, long id, int purpose, int n) {
        double radius = StrictMath.sqrt(2 * exponential(seed, id, purpose, 2 * n));
        return radius * Angles.cosine(2 * Math.PI * uniform(seed, id, purpose, 2 * n + 1));
    }

    /** Lognormal with mean 1 and the given coefficient of variation. */
    public static double lognormal(long seed, long id, int purpose, int n, double coefficientOfVariation) {
        double variance = StrictMath.log1p(coefficientOfVariation * coefficientOfVariation);
        return StrictMath.exp(StrictMath.sqrt(variance) * normal(seed, id, purpose, n) - variance / 2);
    }

    /** A seed derived from another by two numbers, such as experiment and arm. */
    public static long derive(long seed, long first, int second) {
        return bits(seed, first, VARIATION, second);
    }
}
