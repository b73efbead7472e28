package org.mitoferry.culture;

/**
 * Sine and cosine with the same bits on every processor and without allocation.
 *
 * <p>{@link StrictMath} gives the same bits everywhere, but allocates for angles beyond an eighth of a turn; here whole quarter turns are
 * taken off first. The error is that of rounding the angle itself: about 1e-16 for each radian.
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
            case 0 -> StrictMath.cos(rest);
            case 1 -> -StrictMath.sin(rest);
            case 2 -> -StrictMath.cos(rest);
            default -> StrictMath.sin(rest);
        };
    }
}
