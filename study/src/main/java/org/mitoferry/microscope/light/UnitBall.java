package org.mitoferry.microscope.light;

/**
 * Points spread evenly through the ball of radius 1 about the origin, each with its mirror, so that their middle is its middle: for bodies
 * of a few voxels, which need no more points than blur and voxels can tell apart.
 *
 * <p>Distances from the middle share the volume out equally; directions follow the additive sequence of the plastic number (Roberts 2018,
 * "The unreasonable effectiveness of quasirandom sequences"), which leaves no two of any run of points near each other.
 */
final class UnitBall {

    private static final double PLASTIC = 1.32471795724474602596;
    private static final int FEWEST_BITS = 6;
    private static final int MOST_BITS = 14;
    private static final double[][] POINTS = new double[MOST_BITS + 1][];

    static {
        for (int bits = FEWEST_BITS; bits <= MOST_BITS; bits++) {
            POINTS[bits] = spread(1 << bits);
        }
    }

    private UnitBall() {}

    /** At least so many points (64 to 16384, by powers of two), x, y and z of each after the other. Not to be written to. */
    static double[] points(double wanted) {
        int bits = FEWEST_BITS;
        while (bits < MOST_BITS && 1 << bits < wanted) {
            bits++;
        }
        return POINTS[bits];
    }

    private static double[] spread(int count) {
        double[] points = new double[3 * count];
        int pairs = count / 2;
        for (int n = 0; n < pairs; n++) {
            double radius = StrictMath.cbrt((n + 0.5) / pairs);
            double up = 2 * share((n + 1) / PLASTIC) - 1;
            double level = radius * StrictMath.sqrt(1 - up * up);
            double angle = 2 * Math.PI * share((n + 1) / (PLASTIC * PLASTIC));
            double[] point = {level * StrictMath.cos(angle), level * StrictMath.sin(angle), radius * up};
            for (int axis = 0; axis < 3; axis++) {
                points[6 * n + axis] = point[axis];
                points[6 * n + 3 + axis] = -point[axis];
            }
        }
        return points;
    }

    private static double share(double x) {
        return x - Math.floor(x);
    }
}
