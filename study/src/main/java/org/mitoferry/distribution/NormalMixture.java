package org.mitoferry.distribution;

import java.util.Arrays;

/**
 * Two normal components by maximum likelihood, with the EM algorithm (Dempster, Laird and Rubin 1977, JRSS B 39, 1-38).
 *
 * <p>The likelihood of a mixture has no maximum: a component that shrinks onto one value lets it grow without bound. A component is
 * therefore kept at least {@value #NARROWEST} sample standard deviations wide (Hathaway 1985, Annals of Statistics 13, 795-800). EM climbs
 * to the nearest hill, so it starts from three splits of the sorted sample and from a narrow component inside a wide one, and goes on from
 * the best after a few rounds.
 *
 * @param lowShare weight of the component with the smaller mean, in 0 to 1
 * @param lowMean its mean
 * @param lowDeviation its standard deviation
 * @param highMean mean of the other
 * @param highDeviation its standard deviation
 * @param logLikelihood of the sample
 */
public record NormalMixture(
        double lowShare,
        double lowMean,
        double lowDeviation,
        double highMean,
        double highDeviation,
        double logLikelihood) {

    static final double NARROWEST = 0.1;
    private static final double[] SPLITS = {0.2, 0.5, 0.8};
    private static final int FIRST_ROUNDS = 25;
    private static final int BATCH = 10;
    private static final int MOST_BATCHES = 40;
    private static final double GAIN = 1e-7;
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    /**
     * The best fit found.
     *
     * @throws IllegalArgumentException with fewer than four values, or values that do not vary
     */
    public static NormalMixture fit(double[] values) {
        double[] x = values.clone();
        Arrays.sort(x);
        double spread = Moments.deviation(x);
        if (x.length < 4 || !(spread > 0)) {
            throw new IllegalArgumentException("two components need four values that vary");
        }
        Climb best = new Climb(x, NARROWEST * spread);
        best.nested(spread);
        best.rounds(FIRST_ROUNDS);
        for (double split : SPLITS) {
            Climb other = new Climb(x, NARROWEST * spread);
            other.split(split);
            other.rounds(FIRST_ROUNDS);
            best = other.logLikelihood > best.logLikelihood ? other : best;
        }
        for (int i = 0; i < MOST_BATCHES; i++) {
            double before = best.logLikelihood;
            best.rounds(BATCH);
            if (best.logLikelihood - before < GAIN) {
                break;
            }
        }
        return best.result();
    }

    /** Density at {@code x}. */
    public double density(double x) {
        return lowShare * normal(x, lowMean, lowDeviation) + (1 - lowShare) * normal(x, highMean, highDeviation);
    }

    private static double normal(double x, double mean, double deviation) {
        double z = (x - mean) / deviation;
        return Math.exp(-z * z / 2 - HALF_LOG_TWO_PI) / deviation;
    }

    /** One ascent: the parameters that move, over a sample that stays. */
    private static final class Climb {
        private final double[] x;
        private final double narrowest;
        private double share = 0.5;
        private double mean1;
        private double mean2;
        private double deviation1;
        private double deviation2;
        private double logLikelihood;

        Climb(double[] x, double narrowest) {
            this.x = x;
            this.narrowest = narrowest;
        }

        void nested(double spread) {
            mean1 = Moments.mean(x);
            mean2 = mean1;
            deviation1 = spread / 2;
            deviation2 = spread * 1.5;
        }

        void split(double at) {
            int cut = Math.clamp(Math.round(at * x.length), 1, x.length - 1);
            double[] low = Arrays.copyOfRange(x, 0, cut);
            double[] high = Arrays.copyOfRange(x, cut, x.length);
            share = (double) cut / x.length;
            mean1 = Moments.mean(low);
            mean2 = Moments.mean(high);
            deviation1 = Math.max(narrowest, Moments.deviation(low));
            deviation2 = Math.max(narrowest, Moments.deviation(high));
        }

        /** So many rounds of expectation and maximisation, then the likelihood of where they ended. */
        void rounds(int count) {
            for (int i = 0; i < count; i++) {
                round();
            }
            logLikelihood = logLikelihood();
        }

        private void round() {
            double[] x = this.x;
            double first = Math.log(share / deviation1);
            double second = Math.log((1 - share) / deviation2);
            double m1 = mean1;
            double m2 = mean2;
            double half1 = 0.5 / (deviation1 * deviation1);
            double half2 = 0.5 / (deviation2 * deviation2);
            double weight = 0;
            double sum = 0;
            double squares = 0;
            double sumAll = 0;
            double squaresAll = 0;
            for (double value : x) {
                double a = value - m1;
                double b = value - m2;
                double r = 1 / (1 + Math.exp(second - half2 * b * b - first + half1 * a * a));
                weight += r;
                sum += r * a;
                squares += r * a * a;
                sumAll += a;
                squaresAll += a * a;
            }
            double rest = x.length - weight;
            if (weight < 1e-9 || rest < 1e-9) {
                return;
            }
            double shift1 = sum / weight;
            double shift2 = (sumAll - sum) / rest;
            share = weight / x.length;
            mean1 = m1 + shift1;
            mean2 = m1 + shift2;
            deviation1 = Math.max(narrowest, Math.sqrt(Math.max(0, squares / weight - shift1 * shift1)));
            deviation2 = Math.max(narrowest, Math.sqrt(Math.max(0, (squaresAll - squares) / rest - shift2 * shift2)));
        }

        private double logLikelihood() {
            double first = Math.log(share / deviation1);
            double second = Math.log((1 - share) / deviation2);
            double sum = 0;
            for (double value : x) {
                double z1 = (value - mean1) / deviation1;
                double z2 = (value - mean2) / deviation2;
                double a = first - z1 * z1 / 2;
                double b = second - z2 * z2 / 2;
                sum += Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
            }
            return sum - x.length * HALF_LOG_TWO_PI;
        }

        NormalMixture result() {
            return mean1 <= mean2
                    ? new NormalMixture(share, mean1, deviation1, mean2, deviation2, logLikelihood)
                    : new NormalMixture(1 - share, mean2, deviation2, mean1, deviation1, logLikelihood);
        }
    }
}
