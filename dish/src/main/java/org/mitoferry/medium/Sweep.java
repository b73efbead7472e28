package org.mitoferry.medium;

import java.util.Arrays;

/**
 * The two halves of a tridiagonal solve, for many lines at once. Lines never touch each other, so any division of them over threads gives
 * the same bits.
 *
 * <p>Lines along y and z lie side by side in memory: the inner loop runs over neighbouring lines and is contiguous. Lines along x are
 * followed four at a time, which hides the latency of the recurrence.
 */
final class Sweep {

    private Sweep() {}

    /**
     * Eliminates {@code width} neighbouring lines; row k of them starts at {@code first + k*stride}. In place.
     *
     * @param carry work array of at least {@code width}; holds the last row afterwards
     */
    static void eliminate(double[] field, int first, int stride, int width, Tridiagonal factors, double[] carry) {
        double[] lower = factors.lower;
        double[] inverse = factors.inverse;
        int n = inverse.length;
        Arrays.fill(carry, 0, width, 0);
        int row = first;
        for (int k = 0; k < n; k++) {
            double ofOwn = inverse[k];
            double ofPrevious = lower[k];
            for (int i = 0; i < width; i++) {
                double value = field[row + i] * ofOwn + ofPrevious * carry[i];
                carry[i] = value;
                field[row + i] = value;
            }
            row += stride;
        }
    }

    /** Substitutes back from the last row, which is final already, to the first. In place. */
    static void substitute(double[] field, int first, int stride, int width, Tridiagonal factors, double[] carry) {
        double[] upper = factors.upper;
        int n = upper.length;
        int row = first + (n - 1) * stride;
        System.arraycopy(field, row, carry, 0, width);
        for (int k = n - 2; k >= 0; k--) {
            row -= stride;
            double ofNext = upper[k];
            for (int i = 0; i < width; i++) {
                double value = field[row + i] + ofNext * carry[i];
                carry[i] = value;
                field[row + i] = value;
            }
        }
    }

    /** Solves {@code lines} contiguous lines, one after the other in memory from {@code first}. In place. */
    static void alongLines(double[] field, int first, int lines, Tridiagonal factors) {
        int n = factors.inverse.length;
        int done = 0;
        for (; done + 4 <= lines; done += 4) {
            fourLines(field, first + done * n, factors);
        }
        for (; done < lines; done++) {
            oneLine(field, first + done * n, factors);
        }
    }

    private static void fourLines(double[] field, int first, Tridiagonal factors) {
        double[] lower = factors.lower;
        double[] inverse = factors.inverse;
        double[] upper = factors.upper;
        int n = inverse.length;
        int second = first + n;
        int third = second + n;
        int fourth = third + n;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int k = 0; k < n; k++) {
            double ofOwn = inverse[k];
            double ofPrevious = lower[k];
            a = field[first + k] * ofOwn + ofPrevious * a;
            b = field[second + k] * ofOwn + ofPrevious * b;
            c = field[third + k] * ofOwn + ofPrevious * c;
            d = field[fourth + k] * ofOwn + ofPrevious * d;
            field[first + k] = a;
            field[second + k] = b;
            field[third + k] = c;
            field[fourth + k] = d;
        }
        for (int k = n - 2; k >= 0; k--) {
            double ofNext = upper[k];
            a = field[first + k] + ofNext * a;
            b = field[second + k] + ofNext * b;
            c = field[third + k] + ofNext * c;
            d = field[fourth + k] + ofNext * d;
            field[first + k] = a;
            field[second + k] = b;
            field[third + k] = c;
            field[fourth + k] = d;
        }
    }

    private static void oneLine(double[] field, int first, Tridiagonal factors) {
        double[] lower = factors.lower;
        double[] inverse = factors.inverse;
        double[] upper = factors.upper;
        int n = inverse.length;
        double a = 0;
        for (int k = 0; k < n; k++) {
            a = field[first + k] * inverse[k] + lower[k] * a;
            field[first + k] = a;
        }
        for (int k = n - 2; k >= 0; k--) {
            a = field[first + k] + upper[k] * a;
            field[first + k] = a;
        }
    }
}
