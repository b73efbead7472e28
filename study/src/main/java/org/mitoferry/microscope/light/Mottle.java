package org.mitoferry.microscope.light;

/**
 * Smooth random light and shade in space, of mean 1: value noise on a lattice, a pure function of place and seed. The lattice stands askew to
 * all axes and its knots are joined smoothly, so neither planes nor rows of pixels show it.
 */
final class Mottle {

    private static final double LATTICE_MICROMETRES = 0.9;
    private static final double DEPTH = 0.9;
    private static final double SCALE = 1 / (7 * LATTICE_MICROMETRES);

    private final long seed;

    Mottle(long seed) {
        this.seed = seed;
    }

    /** Between 0.1 and 1.9. */
    double at(double x, double y, double z) {
        // A turn about an oblique axis: rows of a matrix of rotation, (6, 2, 3), (-3, 6, 2), (-2, -3, 6) by 7.
        double u = (6 * x + 2 * y + 3 * z) * SCALE;
        double v = (-3 * x + 6 * y + 2 * z) * SCALE;
        double w = (-2 * x - 3 * y + 6 * z) * SCALE;
        long i = (long) Math.floor(u);
        long j = (long) Math.floor(v);
        long k = (long) Math.floor(w);
        double a = smooth(u - i);
        double b = smooth(v - j);
        double c = smooth(w - k);
        double low = plane(i, j, k, a, b);
        double high = plane(i, j, k + 1, a, b);
        return 1 + DEPTH * (low + (high - low) * c);
    }

    private static double smooth(double share) {
        return share * share * (3 - 2 * share);
    }

    private double plane(long i, long j, long k, double a, double b) {
        double near = knot(i, j, k) * (1 - a) + knot(i + 1, j, k) * a;
        double far = knot(i, j + 1, k) * (1 - a) + knot(i + 1, j + 1, k) * a;
        return near + (far - near) * b;
    }

    /** Uniform on (-1, 1). */
    private double knot(long i, long j, long k) {
        long mixed =
                VoxelDraws.mix(seed ^ (i * 0x9E3779B97F4A7C15L + j * 0xC2B2AE3D27D4EB4FL + k * 0x165667B19E3779F9L));
        return (mixed >> 11) * 0x1.0p-52;
    }
}
