package org.mitoferry.inference;

import org.apache.commons.statistics.distribution.FDistribution;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Analysis of variance of y = block + arm + error: arms after blocks, for complete blocks and incomplete ones; without blocks it is the
 * one-way analysis.
 *
 * @param statistic F of the arms
 * @param armFreedom arms less one
 * @param errorFreedom values less blocks less arms plus one
 * @param p of F
 * @param errorVariance mean square of the error
 */
public record BlockAnova(
        double statistic, int armFreedom, int errorFreedom, double p, double errorVariance, Coefficients coefficients) {

    /**
     * The arms' means after blocks, against the first arm.
     *
     * @param differences one an arm but the first
     * @param unscaled their covariance over the error variance
     */
    record Coefficients(double[] differences, double[][] unscaled) {}

    /** One-way. */
    public static BlockAnova oneWay(double[] y, int[] arm) {
        return of(y, arm, new int[y.length]);
    }

    /**
     * Arms within blocks.
     *
     * @param arm of each value, 0 to the number of arms less one, each there at least once
     * @param block of each value, numbered likewise
     * @throws IllegalArgumentException when the blocks do not connect the arms, or no degree of freedom is left for the error
     */
    public static BlockAnova of(double[] y, int[] arm, int[] block) {
        int arms = count(arm);
        int blocks = count(block);
        int freedom = y.length - blocks - arms + 1;
        if (arms < 2 || freedom < 1) {
            throw new IllegalArgumentException(
                    arms + " arms in " + blocks + " blocks of " + y.length + " values leave no error");
        }
        double[] centred = withoutBlockMeans(y, block, blocks);
        double[][] columns = new double[arms - 1][];
        for (int a = 1; a < arms; a++) {
            double[] indicator = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                indicator[i] = arm[i] == a ? 1 : 0;
            }
            columns[a - 1] = withoutBlockMeans(indicator, block, blocks);
        }
        RealMatrix x = MatrixUtils.createRealMatrix(columns).transpose();
        RealMatrix cross = x.transposeMultiply(x);
        RealMatrix inverse = inverse(cross);
        RealVector beta = inverse.operate(x.preMultiply(MatrixUtils.createRealVector(centred)));
        RealVector residual = MatrixUtils.createRealVector(centred).subtract(x.operate(beta));
        double error = residual.dotProduct(residual);
        double explained = beta.dotProduct(cross.operate(beta));
        double variance = error / freedom;
        double f = explained / (arms - 1) / variance;
        double p = error > 0 ? FDistribution.of(arms - 1, freedom).survivalProbability(f) : Double.NaN;
        return new BlockAnova(f, arms - 1, freedom, p, variance, new Coefficients(beta.toArray(), inverse.getData()));
    }

    /** Mean of arm {@code first} less that of arm {@code second}, after blocks, with the error of all arms. */
    public Estimate contrast(int first, int second) {
        double variance = unscaled(first, first) + unscaled(second, second) - 2 * unscaled(first, second);
        return new Estimate(difference(first) - difference(second), Math.sqrt(errorVariance * variance), errorFreedom);
    }

    private double difference(int arm) {
        return arm == 0 ? 0 : coefficients.differences()[arm - 1];
    }

    private double unscaled(int one, int other) {
        return one == 0 || other == 0 ? 0 : coefficients.unscaled()[one - 1][other - 1];
    }

    private static RealMatrix inverse(RealMatrix cross) {
        try {
            return new LUDecomposition(cross, 1e-9).getSolver().getInverse();
        } catch (MathIllegalArgumentException singular) {
            throw new IllegalArgumentException("no block holds the arms that would connect them", singular);
        }
    }

    private static double[] withoutBlockMeans(double[] y, int[] block, int blocks) {
        double[] sum = new double[blocks];
        int[] count = new int[blocks];
        for (int i = 0; i < y.length; i++) {
            sum[block[i]] += y[i];
            count[block[i]]++;
        }
        double[] centred = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            centred[i] = y[i] - sum[block[i]] / count[block[i]];
        }
        return centred;
    }

    private static int count(int[] labels) {
        int largest = -1;
        for (int label : labels) {
            largest = Math.max(largest, label);
        }
        return largest + 1;
    }
}
