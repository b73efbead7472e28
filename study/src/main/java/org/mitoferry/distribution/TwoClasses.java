package org.mitoferry.distribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.mitoferry.culture.Draws;

/**
 * Whether values on their log scale fall into two classes, within each of several experiments.
 *
 * <p>Three questions are asked of each experiment alone: do two normal components beat one (p of a bootstrap of the likelihood ratio under
 * one normal component), do they beat one skew-normal component (the same under that), and is the dip larger than in uniform samples of
 * that size? Experiments may differ in mean and width; values of different experiments are never thrown together, so that differences
 * between donors cannot look like classes.
 *
 * <p>The p values of one question become normal scores z and are combined by Stouffer's method, the experiment being the unit: mean(z)
 * sqrt(n) is standard normal where there is one class. Where experiments disagree more than chance lets them, its standard error is widened
 * by their standard deviation, when that exceeds 1 (Birge 1932, Physical Review 40, 207-227). Two classes are found when all three combined
 * p values are below 0.05.
 *
 * @param pLognormal two components against one lognormal component
 * @param pSkewed two components against one skewed component
 * @param pDip dip test
 * @param classes the two components of each experiment, on the log scale
 */
public record TwoClasses(double pLognormal, double pSkewed, double pDip, List<NormalMixture> classes) {

    public TwoClasses {
        classes = List.copyOf(classes);
    }

    /** Fewest values of an experiment that are asked. */
    public static final int FEWEST = 10;

    /** Most values of an experiment that enter; of more, so many are drawn at random. */
    public static final int MOST = 400;

    private static final double LEVEL = 0.05;
    private static final int BOOTSTRAP_SAMPLES = 199;
    private static final int DIP_SAMPLES = 999;
    private static final int BATCH = 20;
    private static final int ENOUGH = 40;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * Asks all experiments.
     *
     * @param logValues values of each experiment, each at least {@link #FEWEST} that vary
     * @throws IllegalArgumentException with no experiment, or too few values in one
     */
    public static TwoClasses of(double[][] logValues, long seed) {
        int n = logValues.length;
        if (n == 0) {
            throw new IllegalArgumentException("no experiment to look for classes in");
        }
        double[] lognormal = new double[n];
        double[] skewed = new double[n];
        double[] dip = new double[n];
        List<NormalMixture> classes = new ArrayList<>();
        for (int e = 0; e < n; e++) {
            double[] x = sample(logValues[e], Draws.derive(seed, e, 0));
            if (x.length < FEWEST) {
                throw new IllegalArgumentException("classes are looked for in " + FEWEST + " values and more");
            }
            NormalMixture mixture = NormalMixture.fit(x);
            SkewNormal skew = SkewNormal.fit(x);
            int size = x.length;
            double overOne = mixture.logLikelihood() - Moments.normalLogLikelihood(x);
            double overSkewed = mixture.logLikelihood() - skew.logLikelihood();
            classes.add(mixture);
            lognormal[e] = bootstrap(overOne, Draws.derive(seed, e, 1), s -> overOne(normalSample(size, s)));
            skewed[e] = bootstrap(overSkewed, Draws.derive(seed, e, 2), s -> overSkewed(skewedSample(skew, size, s)));
            dip[e] = Dip.p(Dip.of(x), size, DIP_SAMPLES, Draws.derive(seed, e, 3));
        }
        return new TwoClasses(combined(lognormal), combined(skewed), combined(dip), classes);
    }

    /** Whether all three questions answer two. */
    public boolean two() {
        return p() < LEVEL;
    }

    /** The largest of the three: the p of the claim that all three hold. */
    public double p() {
        return Math.max(pLognormal, Math.max(pSkewed, pDip));
    }

    private interface Ratio {
        double of(long seed);
    }

    /** Both likelihood ratios do not change when values are shifted and stretched, so samples of the standard laws will do. */
    private static double overOne(double[] x) {
        return NormalMixture.fit(x).logLikelihood() - Moments.normalLogLikelihood(x);
    }

    private static double overSkewed(double[] x) {
        return NormalMixture.fit(x).logLikelihood() - SkewNormal.fit(x).logLikelihood();
    }

    /**
     * Share of samples whose ratio is at least the observed one. It stops when {@value #ENOUGH} of them are, and is then their share so far
     * (Besag and Clifford 1991, Biometrika 78, 301-304); so a clear no is cheap.
     */
    private static double bootstrap(double observed, long seed, Ratio ratio) {
        int larger = 0;
        for (int from = 0; from < BOOTSTRAP_SAMPLES; from += BATCH) {
            int first = from;
            int last = Math.min(BOOTSTRAP_SAMPLES, from + BATCH);
            double[] ratios = IntStream.range(first, last)
                    .parallel()
                    .mapToDouble(sample -> ratio.of(Draws.derive(seed, sample, 4)))
                    .toArray();
            for (int i = 0; i < ratios.length; i++) {
                larger += ratios[i] >= observed ? 1 : 0;
                if (larger == ENOUGH) {
                    return (double) larger / (first + i + 1);
                }
            }
        }
        return (1.0 + larger) / (1 + BOOTSTRAP_SAMPLES);
    }

    private static double[] normalSample(int n, long seed) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = Draws.normal(seed, 0, Draws.SHAPE, i);
        }
        return x;
    }

    private static double[] skewedSample(SkewNormal skew, int n, long seed) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = skew.standardDraw(seed, 0, i);
        }
        return x;
    }

    /** Stouffer's combination of one-sided p values, widened where they disagree. */
    static double combined(double[] p) {
        double[] z = new double[p.length];
        double floor = 1.0 / (1 + DIP_SAMPLES);
        for (int i = 0; i < p.length; i++) {
            z[i] = -NORMAL.inverseCumulativeProbability(Math.clamp(p[i], floor, 1 - floor));
        }
        double mean = Moments.mean(z);
        double spread = z.length < 2 ? 0 : Moments.deviation(z) * Math.sqrt(z.length / (z.length - 1.0));
        return NORMAL.survivalProbability(mean * Math.sqrt(z.length) / Math.max(1, spread));
    }

    /** All values, or {@link #MOST} of them drawn without replacement. */
    private static double[] sample(double[] values, long seed) {
        if (values.length <= MOST) {
            return values;
        }
        double[] x = values.clone();
        Arrays.sort(x);
        for (int i = 0; i < MOST; i++) {
            int other = i + (int) (Draws.uniform(seed, i, Draws.CHOICE, 0) * (x.length - i));
            double kept = x[i];
            x[i] = x[other];
            x[other] = kept;
        }
        return Arrays.copyOf(x, MOST);
    }
}
