package org.mitoferry.inference;

import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;
import org.jspecify.annotations.Nullable;

/**
 * The four-parameter logistic y = upper + (lower - upper) / (1 + exp(slope (ln x - ln middle))) by least squares. Dose 0 is the limit of
 * small doses. With slope above 0 the response goes from {@code lower} at small doses to {@code upper} at large ones.
 *
 * @param lower response at dose 0
 * @param upper response at the largest doses
 * @param slope steepness, above 0
 * @param logMiddle natural logarithm of the dose of half the response (EC50)
 * @param errorVariance residual mean square, n - 4 degrees of freedom
 * @param standardErrors of lower, upper, slope and logMiddle
 * @param values how many were fitted
 */
public record DoseResponse(
        double lower,
        double upper,
        double slope,
        double logMiddle,
        double errorVariance,
        double[] standardErrors,
        int values) {
    private static final double[] SLOPES = {0.5, 1, 2, 4};
    private static final int PARAMETERS = 4;
    private static final int ROUNDS = 2000;

    /**
     * The best fit from several starts.
     *
     * @param doses at least 0, of at least four different sizes
     * @param responses one a dose
     * @throws IllegalArgumentException with fewer than five values, or when no start leads to a fit: the doses do not enclose the change
     */
    public static DoseResponse fit(double[] doses, double[] responses) {
        if (doses.length <= PARAMETERS) {
            throw new IllegalArgumentException("four parameters need more than four values");
        }
        double[] logs = new double[doses.length];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < doses.length; i++) {
            logs[i] = Math.log(doses[i]);
            least = doses[i] > 0 ? Math.min(least, logs[i]) : least;
            most = Math.max(most, logs[i]);
        }
        @Nullable Optimum best = null;
        for (double slope : SLOPES) {
            for (double share : new double[] {0.25, 0.5, 0.75}) {
                double[] start = {
                    mean(logs, responses, least, true),
                    mean(logs, responses, most, false),
                    slope,
                    least + share * (most - least)
                };
                Optimum found = climb(logs, responses, start);
                best = found != null && (best == null || found.getCost() < best.getCost()) ? found : best;
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("the doses do not enclose the change of the response");
        }
        return of(best, doses.length);
    }

    /** The dose of half the response, with the interval of its logarithm carried back. */
    public Estimate logMiddleEstimate() {
        return new Estimate(logMiddle, standardErrors[3], values - PARAMETERS);
    }

    /** The response at a dose. */
    public double at(double dose) {
        return value(new double[] {lower, upper, slope, logMiddle}, Math.log(dose));
    }

    private static DoseResponse of(Optimum best, int n) {
        double[] p = best.getPoint().toArray();
        double variance = best.getCost() * best.getCost() / (n - PARAMETERS);
        double[] errors = best.getSigma(1e-14).mapMultiply(Math.sqrt(variance)).toArray();
        boolean falls = p[2] < 0;
        if (falls) {
            double error = errors[0];
            errors[0] = errors[1];
            errors[1] = error;
        }
        return new DoseResponse(falls ? p[1] : p[0], falls ? p[0] : p[1], Math.abs(p[2]), p[3], variance, errors, n);
    }

    private static @Nullable Optimum climb(double[] logs, double[] responses, double[] start) {
        LeastSquaresProblem problem = new LeastSquaresBuilder()
                .start(start)
                .target(responses)
                .model(point -> model(point.toArray(), logs))
                .maxEvaluations(ROUNDS)
                .maxIterations(ROUNDS)
                .build();
        try {
            Optimum found = new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(1e-15)
                    .withParameterRelativeTolerance(1e-13)
                    .withOrthoTolerance(1e-15)
                    .optimize(problem);
            found.getSigma(1e-14);
            return Double.isFinite(found.getCost()) ? found : null;
        } catch (MathRuntimeException noFit) {
            return null;
        }
    }

    private static Pair<RealVector, RealMatrix> model(double[] p, double[] logs) {
        double[] values = new double[logs.length];
        double[][] jacobian = new double[logs.length][PARAMETERS];
        for (int i = 0; i < logs.length; i++) {
            values[i] = value(p, logs[i]);
            double low = 1 / (1 + Math.exp(p[2] * (logs[i] - p[3])));
            double turn = (p[0] - p[1]) * low * (1 - low);
            jacobian[i][0] = low;
            jacobian[i][1] = 1 - low;
            jacobian[i][2] = Double.isInfinite(logs[i]) ? 0 : -turn * (logs[i] - p[3]);
            jacobian[i][3] = turn * p[2];
        }
        return new Pair<>(MatrixUtils.createRealVector(values), MatrixUtils.createRealMatrix(jacobian));
    }

    private static double value(double[] p, double log) {
        return p[1] + (p[0] - p[1]) / (1 + Math.exp(p[2] * (log - p[3])));
    }

    /** The mean response at the smallest doses, 0 included, or at the largest. */
    private static double mean(double[] logs, double[] responses, double edge, boolean below) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < logs.length; i++) {
            if (below ? logs[i] <= edge : logs[i] >= edge) {
                sum += responses[i];
                count++;
            }
        }
        return sum / count;
    }
}
