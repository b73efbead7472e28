package org.mitoferry.medium;

/**
 * The backward Euler step of diffusion along one line, factorised once for a substance and a time step.
 *
 * <p>With layers of thickness w[k], numbered in the order of elimination, centre distances d and diffusivity D the step solves
 *
 * <pre>
 * (1 + decay + l[k] + r[k]) u[k] - l[k] u[k-1] - r[k] u[k+1] = f[k]
 * l[k] = D dt/(w[k] d[k-1/2]),  r[k] = D dt/(w[k] d[k+1/2])
 * </pre>
 *
 * <p>Elimination leaves {@code g[k] = inverse[k] f[k] + lower[k] g[k-1]} and then {@code u[k] = g[k] + upper[k] u[k+1]}. The pivot is
 * written as p = s + r with the row surplus s[k] = 1 + decay + l[k] s[k-1]/p[k-1]: no subtraction occurs anywhere (the device of
 * Grassmann, Taksar and Heyman 1985), so every factor is positive and exact to rounding however long the step, solutions of positive data
 * are positive, and mass is kept to rounding where the textbook pivot would lose it in proportion to D dt/w2.
 */
final class Tridiagonal {

    final double[] lower;
    final double[] inverse;
    final double[] upper;

    Tridiagonal(int length) {
        lower = new double[length];
        inverse = new double[length];
        upper = new double[length];
    }

    /**
     * @param thickness of the layers, first eliminated first
     * @param spread D dt, um2
     * @param decay rate times dt
     * @param opening D dt/(w[0] d) through the outer face of the first layer, 0 where it is closed; the last layer's outer face is closed
     */
    void factorise(double[] thickness, double spread, double decay, double opening) {
        int n = inverse.length;
        double surplus = 1 + decay + opening;
        double towardsPrevious = 0;
        for (int k = 0; k < n; k++) {
            double towardsNext = k + 1 < n ? spread / (thickness[k] * 0.5 * (thickness[k] + thickness[k + 1])) : 0;
            double pivot = surplus + towardsNext;
            inverse[k] = 1 / pivot;
            lower[k] = towardsPrevious / pivot;
            upper[k] = towardsNext / pivot;
            if (k + 1 < n) {
                towardsPrevious = spread / (thickness[k + 1] * 0.5 * (thickness[k] + thickness[k + 1]));
                surplus = 1 + decay + towardsPrevious * (surplus / pivot);
            }
        }
    }
}
