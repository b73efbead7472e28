package org.mitoferry.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoferry.inference.Fixture.assertNumber;
import static org.mitoferry.inference.Fixture.assertNumbers;
import static org.mitoferry.inference.Fixture.cases;
import static org.mitoferry.inference.Fixture.doubles;
import static org.mitoferry.inference.Fixture.ints;
import static org.mitoferry.inference.Fixture.list;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mitoferry.statistics.Holm;
import tools.jackson.databind.JsonNode;

/** Every statistic against R; {@code src/test/oracle/inference.R} makes the fixture. */
@Tag("oracle")
class OracleTest {
    private static final double CONFIDENCE = 0.95;

    @TestFactory
    Stream<DynamicTest> differences_of_means_agree_with_t_test() {
        return cases("means", c -> {
            double[] x = doubles(c.get("x"));
            double[] y = doubles(c.get("y"));
            assertEstimate(c.get("paired"), MeanDifference.paired(x, y));
            assertEstimate(c.get("welch"), MeanDifference.welch(x, y));
            assertEstimate(c.get("student"), MeanDifference.student(x, y));
            assertNumber(c.get("pairedTost"), MeanDifference.paired(x, y).equivalenceP(-1.5, 1.5));
            assertNumber(c.get("welchTost"), MeanDifference.welch(x, y).equivalenceP(-1.5, 1.5));
        });
    }

    private static void assertEstimate(JsonNode expected, Estimate found) {
        assertNumber(expected.get("estimate"), found.value());
        assertNumber(expected.get("low"), found.low(CONFIDENCE));
        assertNumber(expected.get("high"), found.high(CONFIDENCE));
        assertNumber(expected.get("df"), found.degreesOfFreedom());
        assertNumber(expected.get("p"), found.p());
    }

    @TestFactory
    Stream<DynamicTest> rank_sums_agree_with_wilcox_test_and_with_enumeration_where_values_tie() {
        return cases("mannWhitney", c -> {
            double[] x = doubles(c.get("x"));
            double[] y = doubles(c.get("y"));
            assertNumber(c.get("u"), MannWhitney.u(x, y));
            for (AlternativeHypothesis side : AlternativeHypothesis.values()) {
                assertNumber(c.get("exact").get(word(side)), MannWhitney.exactP(x, y, side));
                assertNumber(c.get("asymptotic").get(word(side)), MannWhitney.asymptoticP(x, y, side));
            }
            JsonNode foreign = c.get("oneSidedByExactRankTests");
            assertNumber(foreign.get("greater"), MannWhitney.exactP(x, y, AlternativeHypothesis.GREATER_THAN));
            assertNumber(foreign.get("less"), MannWhitney.exactP(x, y, AlternativeHypothesis.LESS_THAN));
        });
    }

    @TestFactory
    Stream<DynamicTest> signed_ranks_agree_with_wilcox_test_and_with_enumeration_where_values_tie() {
        return cases("wilcoxon", c -> {
            double[] d = doubles(c.get("d"));
            for (AlternativeHypothesis side : AlternativeHypothesis.values()) {
                assertNumber(c.get("exact").get(word(side)), Wilcoxon.exactP(d, side));
                assertNumber(c.get("asymptotic").get(word(side)), Wilcoxon.asymptoticP(d, side));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> shifts_agree_with_wilcox_test() {
        return cases(
                "shifts",
                c -> assertShift(c, HodgesLehmann.shift(doubles(c.get("x")), doubles(c.get("y")), CONFIDENCE)));
    }

    @TestFactory
    Stream<DynamicTest> centres_agree_with_wilcox_test() {
        return cases("centres", c -> assertShift(c, HodgesLehmann.paired(doubles(c.get("d")), CONFIDENCE)));
    }

    private static void assertShift(JsonNode c, HodgesLehmann found) {
        assertNumber(c.get("estimate"), found.estimate());
        assertNumber(c.get("low"), found.low());
        assertNumber(c.get("high"), found.high());
        assertTrue(found.confidence() >= CONFIDENCE, "reached " + found.confidence());
    }

    @TestFactory
    Stream<DynamicTest> dominance_agrees_with_its_formula_in_R() {
        return cases("cliff", c -> {
            CliffsDelta found = CliffsDelta.of(doubles(c.get("x")), doubles(c.get("y")), CONFIDENCE);
            assertNumber(c.get("delta"), found.delta());
            assertNumber(c.get("low"), found.low());
            assertNumber(c.get("high"), found.high());
        });
    }

    @TestFactory
    Stream<DynamicTest> several_samples_agree_with_kruskal_test_and_dunn_in_R() {
        return cases("kruskal", c -> {
            KruskalWallis found = KruskalWallis.of(
                    list(c.get("samples")).stream().map(Fixture::doubles).toList());
            assertNumber(c.get("h"), found.statistic());
            assertNumber(c.get("p"), found.p());
            List<KruskalWallis.Dunn> pairs = found.comparisons();
            assertNumbers(
                    c.get("z"),
                    pairs.stream().mapToDouble(KruskalWallis.Dunn::z).toArray(),
                    1e-6);
            assertNumbers(
                    c.get("pDunn"),
                    pairs.stream().mapToDouble(KruskalWallis.Dunn::p).toArray(),
                    1e-6);
        });
    }

    @TestFactory
    Stream<DynamicTest> blocks_agree_with_lm_also_where_they_are_incomplete() {
        return cases("anovas", c -> {
            double[] y = doubles(c.get("y"));
            int[] arm = ints(c.get("arm"));
            BlockAnova one = BlockAnova.oneWay(y, arm);
            assertNumber(c.get("oneF"), one.statistic());
            assertNumber(c.get("oneP"), one.p());
            BlockAnova two = BlockAnova.of(y, arm, ints(c.get("block")));
            assertNumber(c.get("f"), two.statistic());
            assertNumber(c.get("p"), two.p());
            assertNumber(c.get("errorVariance"), two.errorVariance());
            Estimate last = two.contrast(two.armFreedom(), 0);
            assertNumber(c.get("lastEstimate"), last.value());
            assertNumber(c.get("lastError"), last.standardError());
            assertNumber(c.get("lastP"), last.p());
        });
    }

    @TestFactory
    Stream<DynamicTest> sign_flips_agree_with_enumeration_in_R() {
        return cases("flips", c -> {
            Permutation found = Permutation.ofSigns(doubles(c.get("d")), 1);
            assertTrue(found.exact());
            assertNumber(c.get("p"), found.p());
        });
    }

    @TestFactory
    Stream<DynamicTest> relabelling_agrees_with_enumeration_in_R() {
        return cases("labels", c -> {
            Permutation found = Permutation.ofLabels(doubles(c.get("x")), doubles(c.get("y")), 1);
            assertTrue(found.exact());
            assertNumber(c.get("p"), found.p());
        });
    }

    @Test
    void the_bootstrap_agrees_with_the_same_scheme_in_R_within_the_error_of_simulation() {
        JsonNode c = Fixture.get("bootstrap");
        List<HierarchicalBootstrap.Experiment> study = list(c.get("study")).stream()
                .map(e -> new HierarchicalBootstrap.Experiment(doubles(e.get("arm")), doubles(e.get("versus"))))
                .toList();
        HierarchicalBootstrap found =
                HierarchicalBootstrap.interval(study, (a, b) -> Math.log(a / b), CONFIDENCE, 50_000, 3);
        double error = 4 * c.get("sd").asDouble() * Math.sqrt(0.025 * 0.975 / 50_000) / 0.058;
        assertEquals(c.get("low").asDouble(), found.low(), error);
        assertEquals(c.get("high").asDouble(), found.high(), error);
    }

    @TestFactory
    Stream<DynamicTest> mixed_models_agree_with_lme4_and_lmerTest() {
        return cases("mixed", c -> {
            int[] arm = ints(c.get("arm"));
            MixedModel found = MixedModel.fit(doubles(c.get("y")), indicators(arm), ints(c.get("group")));
            assertNumber(c.get("deviance"), found.deviance());
            assertNumbers(c.get("beta"), found.coefficients(), 1e-6);
            assertEquals(c.get("groupVariance").asDouble(), found.groupVariance(), 1e-6);
            assertNumber(c.get("errorVariance"), found.errorVariance());
            for (int i = 0; i < found.coefficients().length; i++) {
                double[] weights = new double[found.coefficients().length];
                weights[i] = 1;
                Estimate one = found.contrast(weights);
                assertNumber(c.get("se").get(i), one.standardError());
                assertNumber(c.get("df").get(i).asDouble(), one.degreesOfFreedom(), 1e-6);
                assertNumber(c.get("p").get(i).asDouble(), one.p(), 1e-6);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> binomial_models_agree_with_glmer_and_with_the_likelihood_integrated_in_R() {
        return cases("binomials", c -> {
            BinomialMixedModel fine = fit(c, 25);
            JsonNode exact = c.get("exact");
            assertNumber(exact.get("deviance"), fine.deviance());
            assertNumbers(exact.get("beta"), fine.coefficients(), 1e-6);
            assertNumber(exact.get("sd").asDouble(), fine.groupDeviation(), 1e-6);
            assertErrors(exact.get("se"), fine, 1e-6);
            assertNumbers(c.get("agq").get("beta"), fine.coefficients(), 1e-4);
            assertErrors(c.get("agq").get("se"), fine, 1e-3);
            BinomialMixedModel laplace = fit(c, 1);
            assertNumber(c.get("laplace").get("deviance"), laplace.deviance());
            assertNumbers(c.get("laplace").get("beta"), laplace.coefficients(), 1e-4);
            assertNumber(c.get("laplace").get("sd").asDouble(), laplace.groupDeviation(), 1e-4);
            assertErrors(c.get("laplace").get("se"), laplace, 1e-3);
        });
    }

    private static BinomialMixedModel fit(JsonNode c, int nodes) {
        return BinomialMixedModel.fit(
                doubles(c.get("hits")),
                doubles(c.get("trials")),
                indicators(ints(c.get("arm"))),
                ints(c.get("group")),
                nodes);
    }

    private static void assertErrors(JsonNode expected, BinomialMixedModel found, double relative) {
        for (int i = 0; i < expected.size(); i++) {
            double[] weights = new double[expected.size()];
            weights[i] = 1;
            assertNumber(expected.get(i).asDouble(), found.contrast(weights).standardError(), relative);
        }
    }

    /** An intercept, and one column an arm but the first. */
    private static double[][] indicators(int[] arm) {
        int arms = Arrays.stream(arm).max().orElseThrow() + 1;
        double[][] x = new double[arm.length][arms];
        for (int i = 0; i < arm.length; i++) {
            x[i][0] = 1;
            if (arm[i] > 0) {
                x[i][arm[i]] = 1;
            }
        }
        return x;
    }

    @TestFactory
    Stream<DynamicTest> differences_of_shares_agree_with_newcombe_from_prop_test() {
        return cases("newcombe", c -> {
            double[] n = doubles(c.get("counts"));
            Proportions found = Proportions.difference(n[0], n[1], n[2], n[3], CONFIDENCE);
            assertNumber(c.get("value"), found.value());
            assertNumber(c.get("low"), found.low());
            assertNumber(c.get("high"), found.high());
        });
    }

    @TestFactory
    Stream<DynamicTest> adjusted_probabilities_agree_with_p_adjust() {
        return cases("adjusted", c -> {
            double[] p = doubles(c.get("p"));
            assertNumbers(c.get("holm"), Holm.adjust(p), 1e-9);
            assertNumbers(c.get("bh"), BenjaminiHochberg.adjust(p), 1e-9);
        });
    }

    @TestFactory
    Stream<DynamicTest> dose_responses_agree_with_nls() {
        return cases("doses", c -> {
            DoseResponse found = DoseResponse.fit(doubles(c.get("dose")), doubles(c.get("response")));
            double[] estimate = {found.lower(), found.upper(), found.slope(), found.logMiddle()};
            assertNumbers(c.get("estimate"), estimate, 1e-6);
            assertNumbers(c.get("error"), found.standardErrors(), 1e-6);
            assertNumber(c.get("variance"), found.errorVariance());
        });
    }

    @Test
    void the_excess_over_independent_action_agrees_with_t_test() {
        JsonNode c = Fixture.get("bliss");
        Estimate found = Bliss.excess(doubles(c.get("a")), doubles(c.get("b")), doubles(c.get("both")));
        assertNumber(c.get("estimate"), found.value());
        assertNumber(c.get("low"), found.low(CONFIDENCE));
        assertNumber(c.get("high"), found.high(CONFIDENCE));
        assertNumber(c.get("p"), found.p());
    }

    private static String word(AlternativeHypothesis side) {
        return switch (side) {
            case TWO_SIDED -> "two.sided";
            case GREATER_THAN -> "greater";
            case LESS_THAN -> "less";
        };
    }
}
