package org.mitoferry.assay.nanotube;

/** Weighted least squares with four linear parameters; a parameter whose form is 0 everywhere stays 0. */
final class LinearFit {
    private static final int SIZE = 4;
    private final double[][] normal = new double[SIZE][SIZE];
    private final double[] right = new double[SIZE];
    private final double[] solution = new double[SIZE];
    private double squares;
    private double sum;
    private double weights;
    private int values;

    void clear() {
        for (double[] row : normal) {
            java.util.Arrays.fill(row, 0);
        }
        java.util.Arrays.fill(right, 0);
        squares = 0;
        sum = 0;
        weights = 0;
        values = 0;
    }

    void add(double value, double weight, double a, double b, double c, double d) {
        double[] forms = {a, b, c, d};
        for (int i = 0; i < SIZE; i++) {
            for (int j = 0; j < SIZE; j++) {
                normal[i][j] += weight * forms[i] * forms[j];
            }
            right[i] += weight * forms[i] * value;
        }
        squares += weight * value * value;
        sum += weight * value;
        weights += weight;
        values++;
    }

    /** Sum of weighted squares that is left over. */
    double solve() {
        double[][] m = new double[SIZE][];
        double[] r = right.clone();
        for (int i = 0; i < SIZE; i++) {
            m[i] = normal[i].clone();
            m[i][i] += 1e-12 * (normal[i][i] + 1e-12);
        }
        for (int i = 0; i < SIZE; i++) {
            for (int j = i + 1; j < SIZE; j++) {
                double share = m[j][i] / m[i][i];
                for (int k = i; k < SIZE; k++) {
                    m[j][k] -= share * m[i][k];
                }
                r[j] -= share * r[i];
            }
        }
        for (int i = SIZE - 1; i >= 0; i--) {
            double value = r[i];
            for (int k = i + 1; k < SIZE; k++) {
                value -= m[i][k] * solution[k];
            }
            solution[i] = value / m[i][i];
        }
        double left = squares;
        for (int i = 0; i < SIZE; i++) {
            left -= solution[i] * right[i];
        }
        return Math.max(0, left);
    }

    double coefficient(int index) {
        return solution[index];
    }

    /** How many values were added. */
    int values() {
        return values;
    }

    /** Sum of weighted squares about the mean. */
    double variation() {
        return weights == 0 ? 1 : Math.max(1e-12, squares - sum * sum / weights);
    }
}
