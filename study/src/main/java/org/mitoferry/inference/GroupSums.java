package org.mitoferry.inference;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;

/** Sums over groups that are all a random-intercept model needs of its data: X'X, X'y, y'y, and of each group its size and sums. */
final class GroupSums {
    private final int values;
    private final int columns;
    private final double[][] cross;
    private final double[] crossY;
    private final double squareY;
    private final int[] sizes;
    private final double[][] sumsX;
    private final double[] sumsY;

    private GroupSums(double[] y, double[][] x, int[] group, int groups) {
        values = y.length;
        columns = x[0].length;
        cross = new double[columns][columns];
        crossY = new double[columns];
        sizes = new int[groups];
        sumsX = new double[groups][columns];
        sumsY = new double[groups];
        double square = 0;
        for (int v = 0; v < values; v++) {
            int g = group[v];
            sizes[g]++;
            sumsY[g] += y[v];
            square += y[v] * y[v];
            add(cross, x[v], 1);
            for (int i = 0; i < columns; i++) {
                crossY[i] += x[v][i] * y[v];
                sumsX[g][i] += x[v][i];
            }
        }
        squareY = square;
    }

    static GroupSums of(double[] y, double[][] x, int[] group) {
        int groups = 0;
        for (int g : group) {
            groups = Math.max(groups, g + 1);
        }
        return new GroupSums(y, x, group, groups);
    }

    int freedom() {
        return values - columns;
    }

    /** Everything at one ratio of the variances. */
    At at(double lambda) {
        return new At(lambda);
    }

    /** The model at one ratio lambda of the variances, with derivatives in it. */
    final class At {
        private final double lambda;
        private final double[][] inverse;
        private final double logDeterminant;
        private final double[] beta;
        private final double residual;

        private At(double lambda) {
            this.lambda = lambda;
            double[][] a = new double[columns][columns];
            double[] b = crossY.clone();
            double square = squareY;
            for (int i = 0; i < columns; i++) {
                a[i] = cross[i].clone();
            }
            for (int g = 0; g < sizes.length; g++) {
                double w = lambda / (1 + sizes[g] * lambda);
                add(a, sumsX[g], -w);
                square -= w * sumsY[g] * sumsY[g];
                for (int i = 0; i < columns; i++) {
                    b[i] -= w * sumsX[g][i] * sumsY[g];
                }
            }
            LUDecomposition decomposition = new LUDecomposition(MatrixUtils.createRealMatrix(a), 1e-12);
            logDeterminant = Math.log(Math.abs(decomposition.getDeterminant()));
            inverse = inverse(decomposition);
            beta = MixedModel.times(inverse, b);
            double explained = 0;
            for (int i = 0; i < columns; i++) {
                explained += beta[i] * b[i];
            }
            residual = Math.max(square - explained, 0);
        }

        private double[][] inverse(LUDecomposition decomposition) {
            try {
                return decomposition.getSolver().getInverse().getData();
            } catch (MathIllegalArgumentException singular) {
                throw new IllegalArgumentException(
                        "the columns of the model are not independent of each other", singular);
            }
        }

        double[] beta() {
            return beta;
        }

        double[][] inverse() {
            return inverse;
        }

        /** r'H^-1 r. */
        double residual() {
            return residual;
        }

        /** The profile criterion, -2 log likelihood but for a constant. */
        double criterion() {
            double sum = logDeterminant + freedom() * Math.log(residual);
            for (int size : sizes) {
                sum += Math.log1p(size * lambda);
            }
            return sum;
        }

        /** Its derivative in lambda. */
        double slope() {
            double sum = trace(inverse, derivativeOfCross()) + freedom() * slopeOfResidual() / residual;
            for (int size : sizes) {
                sum += size / (1 + size * lambda);
            }
            return sum;
        }

        /** The derivative of X'H^-1X. */
        double[][] derivativeOfCross() {
            double[][] d = new double[columns][columns];
            for (int g = 0; g < sizes.length; g++) {
                add(d, sumsX[g], -slopeOfWeight(g));
            }
            return d;
        }

        /** Second derivatives of -2 log likelihood in lambda and the error variance. */
        double[][] information(double variance) {
            double[][] first = derivativeOfCross();
            double[][] second = new double[columns][columns];
            double[] turn = new double[columns];
            double direct = 0;
            double sizesTerm = 0;
            for (int g = 0; g < sizes.length; g++) {
                double one = 1 + sizes[g] * lambda;
                double bend = 2 * sizes[g] / (one * one * one);
                double r = groupResidual(g);
                add(second, sumsX[g], bend);
                direct += bend * r * r;
                sizesTerm += sizes[g] / one * (sizes[g] / one);
                for (int i = 0; i < columns; i++) {
                    turn[i] += 2 * slopeOfWeight(g) * r * sumsX[g][i];
                }
            }
            double bendOfResidual = direct - 0.5 * MixedModel.form(turn, inverse, turn);
            double aa = -sizesTerm + trace(inverse, second) - traceOfSquare(first) + bendOfResidual / variance;
            double ab = -slopeOfResidual() / (variance * variance);
            double bb = 2 * residual / (variance * variance * variance) - freedom() / (variance * variance);
            return new double[][] {{aa, ab}, {ab, bb}};
        }

        private double slopeOfResidual() {
            double sum = 0;
            for (int g = 0; g < sizes.length; g++) {
                double r = groupResidual(g);
                sum -= slopeOfWeight(g) * r * r;
            }
            return sum;
        }

        private double slopeOfWeight(int g) {
            double one = 1 + sizes[g] * lambda;
            return 1 / (one * one);
        }

        private double groupResidual(int g) {
            double r = sumsY[g];
            for (int i = 0; i < columns; i++) {
                r -= sumsX[g][i] * beta[i];
            }
            return r;
        }

        private double traceOfSquare(double[][] first) {
            double sum = 0;
            for (int i = 0; i < columns; i++) {
                for (int j = 0; j < columns; j++) {
                    sum += product(first, i, j) * product(first, j, i);
                }
            }
            return sum;
        }

        private double product(double[][] first, int i, int j) {
            double sum = 0;
            for (int k = 0; k < columns; k++) {
                sum += inverse[i][k] * first[k][j];
            }
            return sum;
        }
    }

    private static void add(double[][] matrix, double[] vector, double factor) {
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                matrix[i][j] += factor * vector[i] * vector[j];
            }
        }
    }

    private static double trace(double[][] left, double[][] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            for (int j = 0; j < left.length; j++) {
                sum += left[i][j] * right[j][i];
            }
        }
        return sum;
    }
}
