package org.mitoferry.distribution;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;
import org.mitoferry.culture.Draws;

/**
 * Azzalini's skew-normal component by maximum likelihood (1985, Scandinavian Journal of Statistics 12, 171-178).
 *
 * <p>The likelihood of (xi, ln omega, alpha) is climbed by BFGS with its analytical gradient. The normal law, alpha = 0, is always a
 * stationary point and often no maximum, so the ascent starts away from it, at the method of moments, on the side of the sample's skewness;
 * on both sides where that is slight. In small samples the maximum may lie at an infinite alpha (a half-normal); alpha then stops at
 * {@value #STEEPEST}, where the likelihood has no more to gain.
 *
 * @param location xi
 * @param scale omega, above 0
 * @param shape alpha; 0 is the normal law
 * @param logLikelihood of the sample
 */
public record SkewNormal(double location, double scale, double shape, double logLikelihood) {

    static final double STEEPEST = 50;
    private static final double LARGEST_SKEWNESS = 0.9;
    private static final double SLIGHT_SKEWNESS = 0.25;
    private static final int MOST_STEPS = 200;
    private static final double GAIN = 1e-9;
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
    private static final double SQRT_HALF = Math.sqrt(0.5);

    /**
     * The best fit found.
     *
     * @throws IllegalArgumentException with fewer than three values, or values that do not vary
     */
    public static SkewNormal fit(double[] x) {
        double deviation = Moments.deviation(x);
        if (x.length < 3 || !(deviation > 0)) {
            throw new IllegalArgumentException("a skewed component needs three values that vary");
        }
        double skewness = Moments.skewness(x);
        double start = Math.clamp(Math.abs(skewness), SLIGHT_SKEWNESS, LARGEST_SKEWNESS);
        SkewNormal best = climb(x, Math.copySign(start, skewness));
        if (Math.abs(skewness) < SLIGHT_SKEWNESS) {
            SkewNormal other = climb(x, -Math.copySign(start, skewness));
            return other.logLikelihood > best.logLikelihood ? other : best;
        }
        return best;
    }

    /** Density at {@code x}. */
    public double density(double x) {
        double z = (x - location) / scale;
        return Math.exp(Math.log(2 / scale) - HALF_LOG_TWO_PI - z * z / 2 + logPhi(shape * z));
    }

    /** The n-th draw from the law with location 0 and scale 1: delta |u| + sqrt(1 - delta^2) v with u and v normal. */
    double standardDraw(long seed, long id, int n) {
        double delta = shape / Math.sqrt(1 + shape * shape);
        double u = Draws.normal(seed, id, Draws.SHAPE, 2 * n);
        double v = Draws.normal(seed, id, Draws.SHAPE, 2 * n + 1);
        return delta * Math.abs(u) + Math.sqrt(1 - delta * delta) * v;
    }

    private static SkewNormal climb(double[] x, double skewness) {
        double root = Math.cbrt(2 * Math.abs(skewness) / (4 - Math.PI));
        double moment = Math.copySign(root / Math.sqrt(1 + root * root), skewness);
        double delta = moment / Math.sqrt(2 / Math.PI);
        double omega = Moments.deviation(x) / Math.sqrt(1 - moment * moment);
        double[] p = {Moments.mean(x) - omega * moment, Math.log(omega), delta / Math.sqrt(1 - delta * delta)};
        double[] slope = new double[3];
        double height = height(x, p, slope);
        double[][] inverse = identity(1.0 / x.length);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = times(inverse, slope);
            double rise = dot(direction, slope);
            if (!(rise > 0)) {
                inverse = identity(1.0 / x.length);
                direction = times(inverse, slope);
                rise = dot(direction, slope);
            }
            double[] next = new double[3];
            double[] nextSlope = new double[3];
            double nextHeight = Double.NEGATIVE_INFINITY;
            double length = 1;
            for (int halving = 0; halving < 30; halving++, length /= 2) {
                for (int i = 0; i < 3; i++) {
                    next[i] = p[i] + length * direction[i];
                }
                next[2] = Math.clamp(next[2], -STEEPEST, STEEPEST);
                nextHeight = height(x, next, nextSlope);
                if (nextHeight >= height + 1e-4 * length * rise) {
                    break;
                }
            }
            if (!(nextHeight > height)) {
                break;
            }
            double gain = nextHeight - height;
            inverse = updated(inverse, difference(next, p), difference(slope, nextSlope));
            p = next;
            slope = nextSlope;
            height = nextHeight;
            if (gain < GAIN) {
                break;
            }
        }
        return new SkewNormal(p[0], Math.exp(p[1]), p[2], height);
    }

    /** Log likelihood at (xi, ln omega, alpha); its gradient goes into {@code slope}. */
    private static double height(double[] x, double[] p, double[] slope) {
        double omega = Math.exp(p[1]);
        double alpha = p[2];
        double sum = 0;
        double byLocation = 0;
        double byScale = 0;
        double byShape = 0;
        for (double value : x) {
            double z = (value - p[0]) / omega;
            double u = alpha * z;
            double hazard = Math.sqrt(2 / Math.PI) / Erfcx.value(-u * SQRT_HALF);
            sum += logPhi(u) - z * z / 2;
            byLocation += z - alpha * hazard;
            byScale += z * z - u * hazard - 1;
            byShape += z * hazard;
        }
        slope[0] = byLocation / omega;
        slope[1] = byScale;
        slope[2] = byShape;
        return sum + x.length * (Math.log(2) - p[1] - HALF_LOG_TWO_PI);
    }

    /** ln of the normal distribution function. */
    private static double logPhi(double u) {
        return u < 0
                ? Math.log(0.5 * Erfcx.value(-u * SQRT_HALF)) - u * u / 2
                : Math.log1p(-0.5 * Erfc.value(u * SQRT_HALF));
    }

    /** The BFGS update of the inverse curvature after a step {@code s}, over which the gradient fell by {@code y}. */
    private static double[][] updated(double[][] inverse, double[] s, double[] y) {
        double sy = dot(s, y);
        if (sy <= 1e-12) {
            return inverse;
        }
        double[] hy = times(inverse, y);
        double factor = (1 + dot(y, hy) / sy) / sy;
        double[][] result = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                result[i][j] = inverse[i][j] + factor * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
            }
        }
        return result;
    }

    private static double[][] identity(double scale) {
        return new double[][] {{scale, 0, 0}, {0, scale, 0}, {0, 0, scale}};
    }

    private static double[] times(double[][] a, double[] b) {
        return new double[] {dot(a[0], b), dot(a[1], b), dot(a[2], b)};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] difference(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }
}
