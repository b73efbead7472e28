package org.mitoferry.distribution;

/** Sample moments, and the likelihood of one normal component at its maximum. */
final class Moments {

    private Moments() {}

    static double mean(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value;
        }
        return sum / x.length;
    }

    /** Maximum-likelihood standard deviation, with n below the line. */
    static double deviation(double[] x) {
        double mean = mean(x);
        double squares = 0;
        for (double value : x) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / x.length);
    }

    /** Third standardised central moment. */
    static double skewness(double[] x) {
        double mean = mean(x);
        double deviation = deviation(x);
        double cubes = 0;
        for (double value : x) {
            double z = (value - mean) / deviation;
            cubes += z * z * z;
        }
        return cubes / x.length;
    }

    /** The largest log likelihood that one normal component reaches. */
    static double normalLogLikelihood(double[] x) {
        double deviation = deviation(x);
        return -x.length * (Math.log(deviation) + 0.5 * Math.log(2 * Math.PI) + 0.5);
    }
}
