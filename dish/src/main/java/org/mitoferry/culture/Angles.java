package org.mitoferry.culture;

/**
 * Sine and cosine with the same bits on every processor and without allocation.
 *
 * <p>{@link StrictMath} gives the same bits everywhere, but allocates in every call that is not compiled. Here whole quarter turns are
 * taken off first; within an eighth of a turn the power series to the sixteenth order is exact to the last digits. The error is that of
 * rounding the angle itself: about 1e-16 for each radian.
 */
public final class Angles {

    private static final double QUARTER_TURN = Math.PI / 2;

    private Angles() {}

    public static double cosine(double radians) {
        double quarters = Math.rint(radians / QUARTER_TURN);
        return cosineAfter((long) quarters, radians - quarters * QUARTER_TURN);
    }

    public static double sine(double radians) {
        double quarters = Math.rint(radians / QUARTER_TURN);
        return cosineAfter((long) quarters - 1, radians - quarters * QUARTER_TURN);
    }

    /** The cosine of so many quarter turns and up to an eighth of a turn more. */
    private static double cosineAfter(long quarterTurns, double rest) {
        return switch ((int) (quarterTurns & 3)) {
            case 0 -> nearCosine(rest);
            case 1 -> -nearSine(rest);
            case 2 -> -nearCosine(rest);
            default -> nearSine(rest);
        };
    }

    private static double nearSine(double x) {
        double z = -x * x;
        double series = 1;
        for (int k = 14; k >= 2; k -= 2) {
            series = 1 + series * z / (k * (k + 1));
        }
        return x * series;
    }

    private static double nearCosine(double x) {
        double z = -x * x;
        double series = 1;
        for (int k = 15; k >= 1; k -= 2) {
            series = 1 + series * z / (k * (k + 1));
        }
        return series;
    }
}
