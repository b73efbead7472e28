package org.mitoferry.inference;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;

/**
 * A linear model with one random intercept a group, by restricted maximum likelihood (see the package description).
 *
 * @param coefficients of the columns of X
 * @param groupVariance of the intercepts, at least 0
 * @param errorVariance within groups
 * @param deviance -2 times the restricted log likelihood, at its optimum
 */
public record MixedModel(
        double[] coefficients, double groupVariance, double errorVariance, double deviance, Curvature curvature) {
    private static final double SMALLEST = 1e-8;
    private static final double LARGEST = 1e8;
    private static final int STEPS = 64;
    private static final double EXACT = 1e-13;

    /** What the degrees of freedom are made of: X'H^-1X inverted, its derivative in lambda, and the observed information. */
    record Curvature(double[][] inverse, double[][] derivative, double[][] information) {}

    /**
     * Fits the model.
     *
     * @param y values
     * @param x one row a value, of full column rank
     * @param group of each value, 0 to the number of groups less one
     * @throws IllegalArgumentException when X does not have full rank, or no degree of freedom is left for the error
     */
    public static MixedModel fit(double[] y, double[][] x, int[] group) {
        GroupSums sums = GroupSums.of(y, x, group);
        if (y.length <= x[0].length) {
            throw new IllegalArgumentException(
                    y.length + " values leave no error beside " + x[0].length + " coefficients");
        }
        double lambda = optimum(sums);
        GroupSums.At at = sums.at(lambda);
        double variance = at.residual() / sums.freedom();
        return new MixedModel(
                at.beta(),
                lambda * variance,
                variance,
                at.criterion() + sums.freedom() * (1 + Math.log(2 * Math.PI) - Math.log(sums.freedom())),
                new Curvature(at.inverse(), at.derivativeOfCross(), at.information(variance)));
    }

    /** The ratio of variances at which the profile criterion is least: by a scan over its logarithm, then the root of the slope. */
    private static double optimum(GroupSums sums) {
        double best = sums.at(0).criterion();
        int place = -1;
        double factor = Math.pow(LARGEST / SMALLEST, 1.0 / STEPS);
        double[] grid = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            grid[i] = SMALLEST * Math.pow(factor, i);
            double here = sums.at(grid[i]).criterion();
            if (here < best) {
                best = here;
                place = i;
            }
        }
        double low = place <= 0 ? 0 : grid[place - 1];
        double high = place < 0 ? grid[0] : grid[Math.min(place + 1, STEPS)];
        UnivariateFunction slope = lambda -> sums.at(lambda).slope();
        double atLow = slope.value(low);
        double atHigh = slope.value(high);
        if (atLow >= 0 || atHigh <= 0) {
            return atLow >= 0 ? low : high;
        }
        return new BrentSolver(EXACT, EXACT * EXACT, EXACT).solve(200, slope, low, high);
    }

    /** A weighted sum of coefficients, with Satterthwaite's degrees of freedom; without variance between groups those of the error. */
    public Estimate contrast(double... weights) {
        double[][] inverse = curvature.inverse();
        double unscaled = form(weights, inverse, weights);
        double value = 0;
        for (int i = 0; i < weights.length; i++) {
            value += weights[i] * coefficients[i];
        }
        double f = errorVariance * unscaled;
        double[] half = times(inverse, weights);
        double inLambda = groupVariance > 0 ? -errorVariance * form(half, curvature.derivative(), half) : 0;
        double[][] information = curvature.information();
        double aa = information[0][0];
        double ab = groupVariance > 0 ? information[0][1] : 0;
        double bb = information[1][1];
        double spread = groupVariance > 0
                ? (bb * inLambda * inLambda - 2 * ab * inLambda * unscaled + aa * unscaled * unscaled)
                        / (aa * bb - ab * ab)
                : unscaled * unscaled / bb;
        return new Estimate(value, Math.sqrt(f), f * f / spread);
    }

    static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < vector.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    static double form(double[] left, double[][] matrix, double[] right) {
        double sum = 0;
        double[] product = times(matrix, right);
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * product[i];
        }
        return sum;
    }
}
