package org.mitoferry.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every fit and test against R; {@code src/test/oracle/distributions.R} makes the fixture. */
@Tag("oracle")
class OracleTest {

    private static final JsonNode R = read();

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(OracleTest.class.getResourceAsStream("r.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> mixtures_agree_with_mixtools() {
        return cases("mixtures", "values")
                .map(c -> dynamicTest(name(c, "values"), () -> {
                    NormalMixture fit = NormalMixture.fit(doubles(c.get("values")));
                    assertEquals(c.get("logLikelihood").asDouble(), fit.logLikelihood(), 1e-4);
                    assertEquals(c.get("share").asDouble(), fit.lowShare(), 2e-3);
                    assertEquals(c.get("mean").get(0).asDouble(), fit.lowMean(), 5e-3);
                    assertEquals(c.get("mean").get(1).asDouble(), fit.highMean(), 5e-3);
                    assertEquals(c.get("deviation").get(0).asDouble(), fit.lowDeviation(), 5e-3);
                    assertEquals(c.get("deviation").get(1).asDouble(), fit.highDeviation(), 5e-3);
                }));
    }

    @TestFactory
    Stream<DynamicTest> skewed_components_agree_with_sn() {
        return cases("skews", "values")
                .map(c -> dynamicTest(name(c, "values"), () -> {
                    SkewNormal fit = SkewNormal.fit(doubles(c.get("values")));
                    assertEquals(c.get("logLikelihood").asDouble(), fit.logLikelihood(), 1e-6);
                    assertEquals(c.get("location").asDouble(), fit.location(), 1e-3);
                    assertEquals(c.get("scale").asDouble(), fit.scale(), 1e-3);
                    assertEquals(c.get("shape").asDouble(), fit.shape(), 1e-2);
                }));
    }

    @TestFactory
    Stream<DynamicTest> dips_agree_with_diptest() {
        return cases("dips", "values")
                .map(c -> dynamicTest(
                        name(c, "values"),
                        () -> assertEquals(c.get("dip").asDouble(), Dip.of(doubles(c.get("values"))), 1e-12)));
    }

    @TestFactory
    Stream<DynamicTest> probabilities_of_dips_agree_with_diptest_within_the_error_of_simulation() {
        return cases("dipP", "values")
                .map(c -> dynamicTest(name(c, "values"), () -> {
                    double expected = c.get("p").asDouble();
                    double found = Dip.p(
                            Dip.of(doubles(c.get("values"))), c.get("values").size(), 20_000, 5);
                    assertEquals(expected, found, 4 * Math.sqrt(expected * (1 - expected) / 20_000) + 1e-4);
                }));
    }

    @TestFactory
    Stream<DynamicTest> survival_agrees_with_survfit() {
        return cases("survivals", "durations")
                .map(c -> dynamicTest(name(c, "durations"), () -> {
                    KaplanMeier curve = KaplanMeier.of(doubles(c.get("durations")), flags(c.get("ended")));
                    assertEqual(doubles(c.get("times")), curve.times());
                    assertEqual(doubles(c.get("survival")), curve.survival());
                    assertEqual(doubles(c.get("low")), curve.low());
                    assertEqual(doubles(c.get("high")), curve.high());
                    assertNumber(c.get("median"), curve.median());
                    assertNumber(c.get("medianLow"), curve.medianLow());
                    assertNumber(c.get("medianHigh"), curve.medianHigh());
                    assertNumber(c.get("restricted"), curve.restrictedMean(25));
                }));
    }

    @TestFactory
    Stream<DynamicTest> log_rank_probabilities_agree_with_survdiff() {
        return StreamSupport.stream(R.get("logRanks").spliterator(), false)
                .map(c -> dynamicTest(c.get("strata").size() + " strata", () -> {
                    List<LogRank.Stratum> strata = StreamSupport.stream(
                                    c.get("strata").spliterator(), false)
                            .map(s -> new LogRank.Stratum(group(s.get("first")), group(s.get("second"))))
                            .toList();
                    assertNumber(c.get("p"), LogRank.p(strata));
                }));
    }

    private static LogRank.Group group(JsonNode g) {
        return new LogRank.Group(doubles(g.get("durations")), flags(g.get("ended")));
    }

    private static Stream<JsonNode> cases(String key, String values) {
        assertTrue(R.get(key).get(0).has(values));
        return StreamSupport.stream(R.get(key).spliterator(), false);
    }

    private static String name(JsonNode c, String values) {
        return "n = " + c.get(values).size();
    }

    private static double[] doubles(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static boolean[] flags(JsonNode array) {
        boolean[] flags = new boolean[array.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = array.get(i).asBoolean();
        }
        return flags;
    }

    private static void assertEqual(double[] expected, double[] found) {
        assertEquals(expected.length, found.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], found[i], 1e-9);
        }
    }

    /** R says NA where a curve never crosses. */
    private static void assertNumber(JsonNode expected, double found) {
        assertEquals(expected.isNull() ? Double.POSITIVE_INFINITY : expected.asDouble(), found, 1e-9);
    }
}
