package org.mitoferry.culture;

/**
 * Counter-based random draws: Philox 4x32 with ten rounds (Salmon, Moraes, Dror and Shaw, SC '11, doi:10.1145/2063384.2063405).
 *
 * <p>A draw is a pure function of (seed, id, purpose, n): {@code id} is the birth id of what it is drawn for, {@code purpose} one of the
 * constants below, {@code n} the number of the step or of the draw. There is no state, so order, threads and slots cannot matter. One draw
 * costs about 15 ns; things that happen rarely carry an exponential clock, so that no draw is needed in most steps.
 *
 * <p>Logarithms come from {@link Logarithms} and cosines from {@link Angles}, which give the same bits on every processor.
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

    private Draws() {}

    /** 64 random bits: the first two words of the block of this counter. */
    public static long bits(long seed, long id, int purpose, int n) {
        int k0 = (int) seed;
        int k1 = (int) (seed >>> 32);
        int c0 = (int) id;
        int c1 = (int) (id >>> 32);
        int c2 = purpose;
        int c3 = n;
        for (int round = 0; round < 10; round++) {
            long p0 = (c0 & 0xFFFFFFFFL) * 0xD2511F53L;
            long p1 = (c2 & 0xFFFFFFFFL) * 0xCD9E8D57L;
            int n0 = (int) (p1 >>> 32) ^ c1 ^ k0;
            int n2 = (int) (p0 >>> 32) ^ c3 ^ k1;
            c1 = (int) p1;
            c3 = (int) p0;
            c0 = n0;
            c2 = n2;
            k0 += 0x9E3779B9;
            k1 += 0xBB67AE85;
        }
        return ((long) c1 << 32) | (c0 & 0xFFFFFFFFL);
    }

    /** Uniform on the open interval (0, 1). */
    public static double uniform(long seed, long id, int purpose, int n) {
        return ((bits(seed, id, purpose, n) >>> 11) + 0.5) * UNIT;
    }

    /** Exponential with mean 1. */
    public static double exponential(long seed, long id, int purpose, int n) {
        return -Logarithms.log(uniform(seed, id, purpose, n));
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
