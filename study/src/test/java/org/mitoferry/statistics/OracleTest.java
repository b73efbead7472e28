package org.mitoferry.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.table.Measurement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every statistic against SciPy; {@code src/test/oracle/statistics.py} makes the fixture. */
@Tag("oracle")
class OracleTest {

    private static final double EXACT = 1e-12;
    private static final JsonNode SCIPY = read();

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(OracleTest.class.getResourceAsStream("scipy.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> means_intervals_and_t_tests_agree_with_scipy() {
        return cases("means")
                .map(c -> dynamicTest("n = " + c.get("values").size(), () -> {
                    double[] x = doubles(c.get("values"));
                    double mu = c.get("mu").asDouble();
                    MeanEstimate wide = MeanEstimate.of(x, 0.95);
                    MeanEstimate narrow = MeanEstimate.of(x, 0.90);
                    assertEquals(c.get("mean").asDouble(), wide.mean(), EXACT);
                    assertClose(c.get("interval95"), wide.low(), wide.high());
                    assertClose(c.get("interval90"), narrow.low(), narrow.high());
                    for (AlternativeHypothesis side : AlternativeHypothesis.values()) {
                        assertRelative(p(c, side), MeanEstimate.p(x, mu, side));
                    }
                    assertRelative(c.get("equivalence").asDouble(), MeanEstimate.equivalenceP(x, -1.5, 1.5));
                }));
    }

    @TestFactory
    Stream<DynamicTest> signed_rank_probabilities_agree_with_scipy_with_and_without_ties() {
        return cases("signedRanks")
                .map(c -> dynamicTest("n = " + c.get("values").size(), () -> {
                    for (AlternativeHypothesis side : AlternativeHypothesis.values()) {
                        assertRelative(p(c, side), SignedRank.p(doubles(c.get("values")), side));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> field_level_probabilities_agree_with_scipy() {
        return cases("fields")
                .map(c -> dynamicTest("n = " + c.get("arm").size(), () -> {
                    List<Double> arm = boxed(c.get("arm"));
                    List<Double> versus = boxed(c.get("versus"));
                    assertRelative(c.get("p").asDouble(), FieldTest.p(arm, versus));
                }));
    }

    @TestFactory
    Stream<DynamicTest> holm_agrees_with_the_closed_test_over_all_subsets() {
        return cases("holm")
                .map(c -> dynamicTest("m = " + c.get("p").size(), () -> {
                    double[] adjusted = Holm.adjust(doubles(c.get("p")));
                    for (int i = 0; i < adjusted.length; i++) {
                        assertRelative(c.get("adjusted").get(i).asDouble(), adjusted[i]);
                    }
                }));
    }

    @Test
    void a_ratio_is_judged_as_worked_out_in_scipy() {
        assertFound("ratio", "jc1Ratio", "A", new Rule.Ratio(false, 0.5));
    }

    @Test
    void points_are_judged_as_worked_out_in_scipy() {
        assertFound("points", "caspasePositiveFraction", "A", new Rule.Points(true, 10));
    }

    @Test
    void an_equivalence_of_ratios_is_judged_as_worked_out_in_scipy() {
        assertFound("equivalentRatio", "jc1Ratio", "A", new Rule.EquivalentRatio(0.2));
    }

    @Test
    void an_equivalence_of_points_is_judged_as_worked_out_in_scipy() {
        assertFound("equivalentPoints", "caspasePositiveFraction", "A", new Rule.EquivalentPoints(40));
    }

    @Test
    void a_threshold_is_judged_as_worked_out_in_scipy() {
        assertFound("threshold", "caspasePositiveFraction", null, new Rule.Threshold(true, 0.2));
    }

    private static void assertFound(String key, String quantity, @Nullable String versus, Rule rule) {
        JsonNode study = SCIPY.get("study");
        List<Measurement> rows = new ArrayList<>();
        for (JsonNode r : study.get("rows")) {
            rows.add(Rows.row(
                    r.get(0).asInt(),
                    r.get(1).asString(),
                    r.get(2).asInt(),
                    "JJN3",
                    "",
                    r.get(3).asString(),
                    r.get(4).asDouble()));
        }
        Expectation.Clause clause = new Expectation.Clause(quantity, "JJN3", null, "B", null, null, versus, rule);
        Expectation expectation =
                new Expectation("x", "statement", List.of(clause), Expectation.Origin.EMERGENT, List.of(), null);
        Finding finding = Verdicts.judge(List.of(expectation), rows).getFirst();
        JsonNode expected = study.get("found").get(key);
        assertRelative(expected.get("effect").asDouble(), finding.effect());
        assertClose(expected.get("interval"), finding.intervalLow(), finding.intervalHigh());
        assertRelative(expected.get("pExperiment").asDouble(), finding.pExperiment());
        if (expected.has("pSignedRank")) {
            assertRelative(expected.get("pSignedRank").asDouble(), finding.pSignedRank());
        }
        assertEquals(6, finding.n());
    }

    private static Stream<JsonNode> cases(String key) {
        return StreamSupport.stream(SCIPY.get(key).spliterator(), false);
    }

    private static double p(JsonNode c, AlternativeHypothesis side) {
        return c.get("p")
                .get(
                        switch (side) {
                            case TWO_SIDED -> "two-sided";
                            case GREATER_THAN -> "greater";
                            case LESS_THAN -> "less";
                        })
                .asDouble();
    }

    private static double[] doubles(JsonNode array) {
        return boxed(array).stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> boxed(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asDouble)
                .toList();
    }

    private static void assertClose(JsonNode interval, double low, double high) {
        assertRelative(interval.get(0).asDouble(), low);
        assertRelative(interval.get(1).asDouble(), high);
    }

    private static void assertRelative(double expected, double actual) {
        assertEquals(expected, actual, 1e-9 * Math.abs(expected) + 1e-15);
    }
}
