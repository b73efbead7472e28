package org.mitoferry.inference;

import java.util.function.ToDoubleFunction;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * The minimum of a smooth function of a few parameters by Newton's method on numerical derivatives, with Levenberg's damping where a step
 * does not descend. Derivatives are central differences carried to fourth order, so that the place is good to about eight digits.
 *
 * @param at where it is
 * @param value there
 * @param hessian second derivatives there
 * @param converged whether the last step was as small as asked for
 */
record SmoothMinimum(double[] at, double value, double[][] hessian, boolean converged) {
    private static final double STEP = 2e-3;
    private static final double SMALL = 1e-9;
    private static final double DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e12;
    private static final double LONGEST = 2;
    private static final int ROUNDS = 200;

    static SmoothMinimum find(ToDoubleFunction<double[]> function, double[] start) {
        double[] x = start.clone();
        double value = function.applyAsDouble(x);
        double damping = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] gradient = gradient(function, x);
            double[][] hessian = hessian(function, x, value);
            boolean descended = false;
            while (!descended && damping < MOST_DAMPING) {
                double[] step = step(gradient, hessian, damping);
                double[] next = moved(x, step);
                double there = function.applyAsDouble(next);
                double longest = longest(step);
                if (longest < SMALL) {
                    return new SmoothMinimum(x, value, hessian, true);
                }
                // near the minimum the function is flat to its rounding, and Newton's step is right all the same
                descended = there < value
                        || damping == 0 && longest < 1e-4 && there <= value + 1e-9 * (1 + Math.abs(value));
                if (descended) {
                    x = next;
                    value = there;
                    damping = damping < DAMPING * 2 ? 0 : damping / 10;
                } else {
                    damping = damping == 0 ? DAMPING : damping * 10;
                }
            }
            if (!descended) {
                return new SmoothMinimum(x, value, hessian, longest(gradient) < 1e-5);
            }
        }
        return new SmoothMinimum(x, value, hessian(function, x, value), false);
    }

    private static double[] step(double[] gradient, double[][] hessian, double damping) {
        RealMatrix h = MatrixUtils.createRealMatrix(hessian);
        double extra = damping;
        while (true) {
            RealMatrix damped = h.copy();
            for (int i = 0; i < gradient.length; i++) {
                damped.addToEntry(i, i, extra);
            }
            if (isPositive(damped)) {
                double[] step = new LUDecomposition(damped)
                        .getSolver()
                        .solve(MatrixUtils.createRealVector(gradient).mapMultiply(-1))
                        .toArray();
                double longest = longest(step);
                for (int i = 0; longest > LONGEST && i < step.length; i++) {
                    step[i] *= LONGEST / longest;
                }
                return step;
            }
            extra = extra == 0 ? DAMPING : extra * 10;
        }
    }

    private static boolean isPositive(RealMatrix matrix) {
        try {
            new CholeskyDecomposition(matrix, 1e-6, 1e-10);
            return true;
        } catch (MathIllegalArgumentException notPositive) {
            return false;
        }
    }

    private static double[] moved(double[] x, double[] step) {
        double[] next = x.clone();
        for (int i = 0; i < x.length; i++) {
            next[i] += step[i];
        }
        return next;
    }

    private static double longest(double[] step) {
        double longest = 0;
        for (double s : step) {
            longest = Math.max(longest, Math.abs(s));
        }
        return longest;
    }

    private static double[] gradient(ToDoubleFunction<double[]> f, double[] x) {
        double[] gradient = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double near = off(f, x, i, STEP, i, 0) - off(f, x, i, -STEP, i, 0);
            double far = off(f, x, i, 2 * STEP, i, 0) - off(f, x, i, -2 * STEP, i, 0);
            gradient[i] = (8 * near - far) / (12 * STEP);
        }
        return gradient;
    }

    static double[][] hessian(ToDoubleFunction<double[]> f, double[] x, double value) {
        int n = x.length;
        double h = 5 * STEP;
        double[][] hessian = new double[n][n];
        for (int i = 0; i < n; i++) {
            double near = off(f, x, i, h, i, 0) + off(f, x, i, -h, i, 0);
            double far = off(f, x, i, 2 * h, i, 0) + off(f, x, i, -2 * h, i, 0);
            hessian[i][i] = (16 * near - far - 30 * value) / (12 * h * h);
            for (int j = 0; j < i; j++) {
                hessian[i][j] = (4 * mixed(f, x, i, j, h) - mixed(f, x, i, j, 2 * h)) / 3;
                hessian[j][i] = hessian[i][j];
            }
        }
        return hessian;
    }

    private static double mixed(ToDoubleFunction<double[]> f, double[] x, int i, int j, double h) {
        return (off(f, x, i, h, j, h) - off(f, x, i, h, j, -h) - off(f, x, i, -h, j, h) + off(f, x, i, -h, j, -h))
                / (4 * h * h);
    }

    private static double off(ToDoubleFunction<double[]> f, double[] x, int i, double di, int j, double dj) {
        double[] moved = x.clone();
        moved[i] += di;
        moved[j] += dj;
        return f.applyAsDouble(moved);
    }
}
