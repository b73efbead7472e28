package org.mitoferry.microscope.light;

/** Smooth random light and shade in space, of mean 1: value noise on a lattice, a pure function of place and seed. */
final class Mottle {

    private static final double LATTICE_MICROMETRES = 0.9;
    private static final double DEPTH = 0.9;

    private final long seed;

    Mottle(long seed) {
        this.seed = seed;
    }

    /** Between 0.1 and 1.9. */
    double at(double x, double y, double z) {
        double u = x / LATTICE_MICROMETRES;
        double v = y / LATTICE_MICROMETRES;
        double w = z / LATTICE_MICROMETRES;
        long i = (long) Math.floor(u);
        long j = (long) Math.floor(v);
        long k = (long) Math.floor(w);
        double a = u - i;
        double b = v - j;
        double c = w - k;
        double low = plane(i, j, k, a, b);
        double high = plane(i, j, k + 1, a, b);
        return 1 + DEPTH * (low + (high - low) * c);
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
