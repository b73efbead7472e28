package org.mitoferry.image;

/**
 * Eigenvalues and eigenvectors of symmetric 2 x 2 and 3 x 3 matrices in closed form.
 *
 * <p>Three by three: O. K. Smith, Communications of the ACM 4:168 (1961): with m the mean of the diagonal, p the root of a sixth of the
 * squared norm of A - m and r half the determinant of (A - m) / p, the values are m + 2 p cos((acos r + 2 k pi) / 3). Relative to the
 * largest value they are good to about 1e-8 where two nearly agree, and to 1e-14 elsewhere.
 */
public final class Eigen {
    private static final double HALF_ROOT_OF_THREE = Math.sqrt(3) / 2;
    private static final double START = 0.8666;
    private static final double SLOPE = 0.1596;
    private static final double BEND = -0.0266;

    private Eigen() {}

    /** Writes the eigenvalues of [[xx, xy], [xy, yy]] into {@code out}, smaller first. */
    public static void values2(double xx, double xy, double yy, double[] out) {
        double mean = (xx + yy) / 2;
        double half = (xx - yy) / 2;
        double root = Math.sqrt(half * half + xy * xy);
        out[0] = mean - root;
        out[1] = mean + root;
    }

    /**
     * Whether less than two eigenvalues of a symmetric 3 x 3 matrix are negative, from the signs of the coefficients of its characteristic
     * polynomial (R. Descartes' rule, exact where all roots are real); false, too, where its determinant is 0.
     */
    public static boolean hasAtMostOneNegative(double xx, double yy, double zz, double xy, double xz, double yz) {
        double minorX = yy * zz - yz * yz;
        double minors = minorX + xx * zz - xz * xz + xx * yy - xy * xy;
        double determinant = xx * minorX - xy * (xy * zz - yz * xz) + xz * (xy * yz - yy * xz);
        double trace = xx + yy + zz;
        return determinant > 0 && trace > 0 && minors > 0 || determinant < 0 && (trace >= 0 || minors <= 0);
    }

    /** Writes the eigenvalues of a symmetric 3 x 3 matrix into {@code out}, in rising order. */
    public static void values3(double xx, double yy, double zz, double xy, double xz, double yz, double[] out) {
        double mean = (xx + yy + zz) / 3;
        double a = xx - mean;
        double b = yy - mean;
        double c = zz - mean;
        double p = Math.sqrt((a * a + b * b + c * c + 2 * (xy * xy + xz * xz + yz * yz)) / 6);
        if (p == 0) {
            out[0] = mean;
            out[1] = mean;
            out[2] = mean;
            return;
        }
        double determinant = a * (b * c - yz * yz) - xy * (xy * c - yz * xz) + xz * (xy * yz - b * xz);
        double r = Math.clamp(determinant / (2 * p * p * p), -1.0, 1.0);
        // With -r all values change their signs and their order, so the one that stands apart is always cos(acos |r| /
        // 3).
        double apart = cosineOfThird(Math.abs(r));
        double others = HALF_ROOT_OF_THREE * Math.sqrt(Math.max(0, 1 - apart * apart));
        double sign = r < 0 ? -1 : 1;
        out[0] = mean + 2 * p * (r < 0 ? -apart : -apart / 2 - others);
        out[1] = mean + 2 * p * sign * (others - apart / 2);
        out[2] = mean + 2 * p * (r < 0 ? apart / 2 + others : apart);
    }

    /**
     * cos(acos(r) / 3) for r from 0 to 1, where it lies between cos 30 degrees and 1: the root of 4 t^3 - 3 t = r by Newton's method, which is
     * there after three steps from a parabola that is off by less than 6e-4.
     */
    private static double cosineOfThird(double r) {
        double t = START + r * (SLOPE + r * BEND);
        for (int step = 0; step < 3; step++) {
            double square = t * t;
            t -= ((4 * square - 3) * t - r) / (12 * square - 3);
        }
        return t;
    }
}
