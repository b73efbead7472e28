package org.mitoferry.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mitoferry.inference.StudentPower;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;

/**
 * The power of many designs.
 *
 * @param designs by fields, then by experiments
 * @param sdBetween standard deviation between experiments with all fields of the pilot, on the scale of the test
 * @param sdOfOneField what taking one field an arm adds to an experiment, as a standard deviation; NaN with one field
 * @param mean effect of the pilot on the scale of the test, or the one asked for
 */
public record Plan(Question question, List<Design> designs, double sdBetween, double sdOfOneField, double mean) {
    private static final int DRAWS = 200;
    private static final int STUDIES = 4000;
    private static final int PILOTS = 100;
    private static final double LOW_END = 0.05;

    public Plan {
        designs = List.copyOf(designs);
    }

    /**
     * What is asked.
     *
     * @param power to be reached, such as 0.8
     * @param alpha two-sided level, such as 0.05
     * @param fields numbers of fields an arm that are tried
     * @param most experiments that are tried
     * @param effect to be planned for instead of the pilot's, on the scale of the test; NaN for the pilot's
     * @param hoursPerExperiment work that an experiment costs, whatever its fields
     * @param hoursPerField work that a field costs
     * @param seed of all draws
     */
    public record Question(
            Clause clause,
            double power,
            double alpha,
            List<Integer> fields,
            int most,
            double effect,
            double hoursPerExperiment,
            double hoursPerField,
            long seed) {
        public Question {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One design.
     *
     * @param fields an arm and experiment
     * @param power share of the studies on paper that show the finding
     * @param low 5 % point of the power over pilots drawn anew; NaN for equivalence
     * @param high 95 % point
     * @param hours of work
     */
    public record Design(int experiments, int fields, double power, double low, double high, double hours) {}

    /** Tries all designs of a question on a pilot. */
    public static Plan of(Question question, Pilot pilot) {
        double[] whole = pilot.effects();
        double mean = mean(whole);
        double wanted = Double.isNaN(question.effect()) ? mean : question.effect();
        List<Design> designs = new ArrayList<>();
        double within = Double.NaN;
        for (int fields : question.fields()) {
            double[][] drawn = pilot.drawn(fields, DRAWS, question.seed());
            if (fields == 1 && pilot.fields() > 1) {
                within = within(drawn);
            }
            double[][] stretched = stretched(drawn, mean, wanted);
            double[][] pilots = pilots(stretched, question.seed());
            for (int n = 2; n <= question.most(); n++) {
                double[] ends = ends(question, pilots, n);
                designs.add(new Design(
                        n,
                        fields,
                        power(question, stretched, n),
                        ends[0],
                        ends[1],
                        n * (question.hoursPerExperiment() + 2 * fields * question.hoursPerField())));
            }
        }
        return new Plan(question, designs, sd(whole), within, wanted);
    }

    /** The fewest experiments with so many fields that reach the power; empty when none of those tried do. */
    public Optional<Design> fewest(int fields) {
        return designs.stream()
                .filter(design -> design.fields() == fields && design.power() >= question.power())
                .min(Comparator.comparingInt(Design::experiments));
    }

    /** The cheapest of all; of two that cost the same, the one with fewer experiments. */
    public Optional<Design> cheapest() {
        return question.fields().stream()
                .flatMap(fields -> fewest(fields).stream())
                .min(Comparator.comparingDouble(Design::hours).thenComparingInt(Design::experiments));
    }

    /** Of a number of fields, in the order of experiments. */
    public List<Design> curve(int fields) {
        return designs.stream().filter(design -> design.fields() == fields).toList();
    }

    /** Deviations between experiments stretched as of a sample, and the mean laid where it is wanted. */
    private static double[][] stretched(double[][] drawn, double mean, double wanted) {
        double stretch = Math.sqrt((double) drawn.length / (drawn.length - 1));
        double[][] stretched = new double[drawn.length][];
        for (int e = 0; e < drawn.length; e++) {
            double own = mean(drawn[e]);
            stretched[e] = new double[drawn[e].length];
            for (int i = 0; i < drawn[e].length; i++) {
                stretched[e][i] = wanted + stretch * (own - mean) + (drawn[e][i] - own);
            }
        }
        return stretched;
    }

    private static double power(Question question, double[][] drawn, int n) {
        SplittableRandom random = new SplittableRandom(question.seed() + 7919L * n);
        Rule rule = question.clause().rule();
        double margin = margin(rule);
        double tail = Double.isNaN(margin) ? question.alpha() / 2 : question.alpha();
        double quantile = TDistribution.of(n - 1.0).inverseSurvivalProbability(tail);
        double[] study = new double[n];
        int shown = 0;
        for (int i = 0; i < STUDIES; i++) {
            draw(drawn, random, study);
            double mean = mean(study);
            double reach = quantile * sd(study) / Math.sqrt(n);
            boolean shows = Double.isNaN(margin)
                    ? greater(rule) ? mean - reach > 0 : mean + reach < 0
                    : mean - reach > -margin && mean + reach < margin;
            shown += shows ? 1 : 0;
        }
        return (double) shown / STUDIES;
    }

    private static void draw(double[][] drawn, SplittableRandom random, double[] study) {
        for (int i = 0; i < study.length; i++) {
            double[] of = drawn[random.nextInt(drawn.length)];
            study[i] = of[random.nextInt(of.length)];
        }
    }

    /** Within which arms are to be equivalent, on the scale of the test; NaN where they are to differ. */
    private static double margin(Rule rule) {
        return switch (rule) {
            case Rule.EquivalentPoints points -> points.points();
            case Rule.EquivalentRatio ratio -> Math.log1p(ratio.margin());
            default -> Double.NaN;
        };
    }

    private static boolean greater(Rule rule) {
        return switch (rule) {
            case Rule.Points points -> points.greater();
            case Rule.Ratio ratio -> ratio.greater();
            default -> true;
        };
    }

    /** Mean and deviation of each of many pilots drawn anew. */
    private static double[][] pilots(double[][] drawn, long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ 0x51ED270B2L);
        double[][] pilots = new double[PILOTS][];
        double[] pilot = new double[drawn.length];
        for (int i = 0; i < PILOTS; i++) {
            draw(drawn, random, pilot);
            pilots[i] = new double[] {mean(pilot), sd(pilot)};
        }
        return pilots;
    }

    private static double[] ends(Question question, double[][] pilots, int n) {
        if (!Double.isNaN(margin(question.clause().rule()))) {
            return new double[] {Double.NaN, Double.NaN};
        }
        double sign = greater(question.clause().rule()) ? 1 : -1;
        double[] powers = new double[pilots.length];
        for (int i = 0; i < pilots.length; i++) {
            boolean right = sign * pilots[i][0] > 0;
            powers[i] = right ? StudentPower.oneSample(n, pilots[i][0], pilots[i][1], question.alpha()) : 0;
        }
        Arrays.sort(powers);
        int end = (int) (LOW_END * powers.length);
        return new double[] {powers[end], powers[powers.length - 1 - end]};
    }

    /** Root of the mean variance within experiments. */
    private static double within(double[][] drawn) {
        double variance = 0;
        for (double[] of : drawn) {
            double sd = sd(of);
            variance += sd * sd / drawn.length;
        }
        return Math.sqrt(variance);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double sd(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }
}
