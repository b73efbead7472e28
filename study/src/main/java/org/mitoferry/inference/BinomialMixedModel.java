package org.mitoferry.inference;

import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.special.Gamma;

/**
 * A logistic model of counts with one random intercept a group, by maximum likelihood (see the package description).
 *
 * <p>Its errors are those of the normal law, which is right for many groups. With the few experiments of a laboratory it rejects too often,
 * and more so where the effect itself differs between experiments, which one intercept a group has no place for.
 *
 * @param coefficients logits, of the columns of X
 * @param groupDeviation standard deviation of the intercepts, at least 0
 * @param deviance -2 times the log likelihood, binomial constants included
 * @param covariance of the coefficients, from the observed information of coefficients and deviation
 * @param converged false where the likelihood has no maximum, as with an arm that has no hit, or only hits
 */
public record BinomialMixedModel(
        double[] coefficients, double groupDeviation, double deviance, double[][] covariance, boolean converged) {
    private static final double START_DEVIATION = 0.5;
    private static final double FARTHEST_LOGIT = 15;

    /**
     * Fits the model.
     *
     * @param hits whole numbers, 0 to trials
     * @param trials above 0
     * @param x one row a count, of full column rank, all coefficients being logits or differences of logits
     * @param group of each count, 0 to the number of groups less one
     * @param nodes of the quadrature; 1 is Laplace's approximation
     */
    public static BinomialMixedModel fit(double[] hits, double[] trials, double[][] x, int[] group, int nodes) {
        Likelihood likelihood = new Likelihood(hits, trials, x, group, new GaussIntegratorFactory().hermite(nodes));
        int columns = x[0].length;
        double[] start = new double[columns + 1];
        start[columns] = START_DEVIATION;
        SmoothMinimum minimum = SmoothMinimum.find(likelihood::deviance, start);
        double[] beta = new double[columns];
        boolean inside = minimum.converged();
        for (int i = 0; i < columns; i++) {
            beta[i] = minimum.at()[i];
            inside &= Math.abs(beta[i]) < FARTHEST_LOGIT;
        }
        double[][] covariance = new double[columns][columns];
        if (inside) {
            double[][] all = new LUDecomposition(
                            MatrixUtils.createRealMatrix(minimum.hessian()).scalarMultiply(0.5))
                    .getSolver()
                    .getInverse()
                    .getData();
            for (int i = 0; i < columns; i++) {
                System.arraycopy(all[i], 0, covariance[i], 0, columns);
            }
        }
        return new BinomialMixedModel(beta, Math.abs(minimum.at()[columns]), minimum.value(), covariance, inside);
    }

    /** A weighted sum of coefficients with its Wald error. */
    public Estimate contrast(double... weights) {
        double value = 0;
        for (int i = 0; i < weights.length; i++) {
            value += weights[i] * coefficients[i];
        }
        return new Estimate(value, Math.sqrt(MixedModel.form(weights, covariance, weights)), Double.POSITIVE_INFINITY);
    }

    private record Likelihood(double[] hits, double[] trials, double[][] x, int[] group, GaussIntegrator nodes) {
        private static final int ROUNDS = 100;
        private static final double EXACT = 1e-13;

        double deviance(double[] parameters) {
            int groups = 0;
            for (int g : group) {
                groups = Math.max(groups, g + 1);
            }
            double[] fixed = new double[hits.length];
            double constant = 0;
            for (int v = 0; v < hits.length; v++) {
                for (int i = 0; i < x[v].length; i++) {
                    fixed[v] += x[v][i] * parameters[i];
                }
                constant += Gamma.logGamma(trials[v] + 1)
                        - Gamma.logGamma(hits[v] + 1)
                        - Gamma.logGamma(trials[v] - hits[v] + 1);
            }
            double sum = constant;
            for (int g = 0; g < groups; g++) {
                sum += logIntegral(g, fixed, parameters[parameters.length - 1]);
            }
            return -2 * sum;
        }

        /** The logarithm of the integral over one group's standard normal z, about the mode of the integrand. */
        private double logIntegral(int g, double[] fixed, double sigma) {
            double z = 0;
            double bend = 1;
            for (int round = 0; round < ROUNDS; round++) {
                double slope = -z;
                bend = 1;
                for (int v = 0; v < hits.length; v++) {
                    if (group[v] == g) {
                        double p = 1 / (1 + Math.exp(-fixed[v] - sigma * z));
                        slope += sigma * (hits[v] - trials[v] * p);
                        bend += sigma * sigma * trials[v] * p * (1 - p);
                    }
                }
                double step = slope / bend;
                z += Math.max(-2, Math.min(2, step));
                if (Math.abs(step) < EXACT) {
                    break;
                }
            }
            double scale = 1 / Math.sqrt(bend);
            double peak = logJoint(g, fixed, sigma, z);
            double sum = 0;
            for (int j = 0; j < nodes.getNumberOfPoints(); j++) {
                double node = nodes.getPoint(j);
                double there = logJoint(g, fixed, sigma, z + Math.sqrt(2) * scale * node);
                sum += nodes.getWeight(j) * Math.exp(node * node + there - peak);
            }
            return peak + Math.log(scale * sum / Math.sqrt(Math.PI));
        }

        private double logJoint(int g, double[] fixed, double sigma, double z) {
            double sum = -z * z / 2;
            for (int v = 0; v < hits.length; v++) {
                if (group[v] == g) {
                    double eta = fixed[v] + sigma * z;
                    // ln(1 + e^eta) without overflow
                    double soft = Math.max(eta, 0) + Math.log1p(Math.exp(-Math.abs(eta)));
                    sum += hits[v] * eta - trials[v] * soft;
                }
            }
            return sum;
        }
    }
}
