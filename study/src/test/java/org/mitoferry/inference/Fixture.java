package org.mitoferry.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What R found, from {@code src/test/oracle/inference.R}. */
final class Fixture {
    private static final JsonNode R = read();

    private Fixture() {}

    private static JsonNode read() {
        try (InputStream in = Objects.requireNonNull(Fixture.class.getResourceAsStream("r.json"))) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is checked of one case. */
    interface Check {
        void of(JsonNode c) throws Throwable;
    }

    static Stream<DynamicTest> cases(String key, Check check) {
        List<JsonNode> cases = list(R.get(key));
        assertFalse(cases.isEmpty());
        return IntStream.range(0, cases.size())
                .mapToObj(i -> DynamicTest.dynamicTest("case " + (i + 1), (Executable) () -> check.of(cases.get(i))));
    }

    static JsonNode get(String key) {
        return R.get(key);
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    static double[] doubles(JsonNode array) {
        return list(array).stream().mapToDouble(JsonNode::asDouble).toArray();
    }

    static int[] ints(JsonNode array) {
        return list(array).stream().mapToInt(JsonNode::asInt).toArray();
    }

    /** Equal to a millionth. */
    static void assertNumber(JsonNode expected, double found) {
        assertNumber(expected.asDouble(), found, 1e-6);
    }

    static void assertNumber(double expected, double found, double relative) {
        assertEquals(expected, found, relative * Math.abs(expected) + 1e-12);
    }

    static void assertNumbers(JsonNode expected, double[] found, double relative) {
        double[] numbers = doubles(expected);
        assertEquals(numbers.length, found.length);
        for (int i = 0; i < numbers.length; i++) {
            assertNumber(numbers[i], found[i], relative);
        }
    }
}
