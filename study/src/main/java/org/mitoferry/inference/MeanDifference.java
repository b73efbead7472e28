package org.mitoferry.inference;

import java.util.stream.IntStream;

/** Differences of means, each as an {@link Estimate} with Student's law. */
public final class MeanDifference {

    private MeanDifference() {}

    /**
     * The mean of differences within pairs.
     *
     * @throws IllegalArgumentException with fewer than two
     */
    public static Estimate paired(double[] differences) {
        require(differences.length > 1);
        return new Estimate(
                mean(differences),
                Math.sqrt(squares(differences) / (differences.length - 1) / differences.length),
                differences.length - 1);
    }

    /** The mean of {@code x - y}, taken pair by pair. */
    public static Estimate paired(double[] x, double[] y) {
        require(x.length == y.length);
        return paired(IntStream.range(0, x.length).mapToDouble(i -> x[i] - y[i]).toArray());
    }

    /**
     * mean(x) - mean(y) of independent samples whose variances may differ, with Welch's degrees of freedom.
     *
     * @throws IllegalArgumentException with fewer than two values in either
     */
    public static Estimate welch(double[] x, double[] y) {
        require(x.length > 1 && y.length > 1);
        double a = squares(x) / (x.length - 1) / x.length;
        double b = squares(y) / (y.length - 1) / y.length;
        double freedom = (a + b) * (a + b) / (a * a / (x.length - 1) + b * b / (y.length - 1));
        return new Estimate(mean(x) - mean(y), Math.sqrt(a + b), a + b > 0 ? freedom : x.length + y.length - 2);
    }

    /** mean(x) - mean(y) of independent samples of one variance (Student). */
    public static Estimate student(double[] x, double[] y) {
        require(x.length > 1 && y.length > 1);
        int freedom = x.length + y.length - 2;
        double variance = (squares(x) + squares(y)) / freedom;
        return new Estimate(mean(x) - mean(y), Math.sqrt(variance * (1.0 / x.length + 1.0 / y.length)), freedom);
    }

    static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    /** Sum of squared distances from the mean. */
    static double squares(double[] x) {
        double mean = mean(x);
        double squares = 0;
        for (double value : x) {
            squares += (value - mean) * (value - mean);
        }
        return squares;
    }

    private static void require(boolean enough) {
        if (!enough) {
            throw new IllegalArgumentException(
                    "a difference of means needs two values on each side, and pairs the same number");
        }
    }
}
