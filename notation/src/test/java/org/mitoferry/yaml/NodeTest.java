package org.mitoferry.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeTest {
    private final Problems problems = new Problems();

    private MappingNode mapping(String text) {
        return YamlFile.readMappingText("f.yaml", text, problems);
    }

    private List<String> told() {
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Test
    void a_quantity_is_read_in_the_unit_asked_for() {
        assertEquals(
                2000, mapping("medium height: 2 mm").required("medium height").quantity("um"));
        assertTrue(problems.isEmpty());
    }

    @Test
    void values_in_flow_style_know_their_column() {
        mapping("vessel: {kind: 24-well, height: 2 h}")
                .required("vessel")
                .mapping()
                .required("height")
                .quantity("mm");
        assertEquals(
                List.of("f.yaml:1:33: [wrong-unit] '2 h' is a time, but a length is wanted. Units that fit: nm, um,"
                        + " mm, cm."),
                told());
    }

    @Test
    void all_mistakes_of_a_file_are_told_in_the_order_of_the_file() {
        MappingNode top = mapping("b: 0,5 uM\na: maybe\nc: 1.5\n");
        assertEquals(0, top.required("c").integer());
        assertEquals(false, top.required("a").yesNo());
        assertEquals(Double.NaN, top.required("b").quantity("uM"));
        assertEquals(
                List.of(
                        "f.yaml:1:4: [decimal-comma] '0,5' has a comma in a number. Write 0.5 with the unit uM.",
                        "f.yaml:2:4: [not-yes-or-no] 'maybe' is neither yes nor no. Write yes or no.",
                        "f.yaml:3:4: [not-a-whole-number] '1.5' is not a whole number. Write one such as 2."),
                told());
    }

    @Test
    void a_missing_key_is_told_once_and_its_fallback_is_silent() {
        Node missing = mapping("a: 1").required("cells");
        missing.mapping().required("JJN3").mapping().required("density").quantity("cells/mm2");
        missing.text();
        missing.integer();
        missing.yesNo();
        missing.extent();
        missing.oneOf(Map.of("a", 1));
        assertEquals(List.of(), missing.sequence().elements());
        assertEquals(List.of(), missing.oneOrMore());
        assertEquals(List.of("f.yaml:1:1: [missing-key] The key 'cells' is missing. Add 'cells: ...'."), told());
    }

    @Test
    void other_keys_are_refused_at_their_place_with_what_was_meant() {
        mapping("kind: x\nmedum height: 2 mm\n").refuseOtherKeys("kind", "medium height", "wells");
        assertEquals(
                List.of("f.yaml:2:1: [unknown-key] There is no key 'medum height' here. Did you mean 'medium height'?"),
                told());
    }

    @Test
    void keys_come_in_the_order_of_the_file() {
        assertEquals(List.of("z", "a", "m"), mapping("z: 1\na: 2\nm: 3\n").keys());
        assertEquals(
                new Place("f.yaml", 2, 1),
                mapping("z: 1\na: 2\n").entries().get(1).keyPlace());
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "true, true", "no, false", "false, false", "Yes, true", "NO, false"})
    void yes_and_no_are_understood(String word, boolean expected) {
        assertEquals(expected, mapping("a: " + word).required("a").yesNo());
        assertTrue(problems.isEmpty());
    }

    @Test
    void a_single_value_counts_as_a_list_of_one() {
        assertEquals(
                List.of("DMSO"),
                mapping("a: DMSO").required("a").oneOrMore().stream()
                        .map(Node::text)
                        .toList());
        assertEquals(
                List.of("a", "b"),
                mapping("a: [a, b]").required("a").oneOrMore().stream()
                        .map(Node::text)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: [1, 2] | scalar | not-a-single-value",
                "a: {b: 1} | scalar | not-a-single-value",
                "a: {b: 1} | sequence | not-a-list",
                "a: 1 | sequence | not-a-list",
                "a: 1 | mapping | not-a-mapping",
                "a: [1] | mapping | not-a-mapping",
                "a: | text | empty-value",
                "a: | number | empty-value",
                "a: x | number | not-a-number",
                "a: 1e30 | integer | not-a-whole-number",
                "a: 24 | hours | missing-unit",
                "a: 18.6 | percent | missing-unit",
                "a: 24 hous | hours | unknown-unit",
                "a: 24 h//m | hours | not-a-unit",
                "a: long | hours | not-a-quantity",
                "a: 5 | extent | not-a-quantity",
                "a: purple | word | unknown-word",
            })
    void a_value_of_another_kind_is_one_coded_problem(String text, String as, String code) {
        Node node = mapping(text).required("a");
        switch (as) {
            case "scalar" -> node.text();
            case "sequence" -> node.sequence();
            case "mapping" -> node.mapping();
            case "text" -> node.text();
            case "number" -> node.number();
            case "integer" -> node.integer();
            case "hours" -> node.quantity("h");
            case "percent" -> node.quantity("%");
            case "extent" -> node.extent();
            default -> node.oneOf(Map.of("red", 1, "green", 2));
        }
        assertEquals(List.of(code), problems.list().stream().map(Problem::code).toList());
    }

    @Test
    void zero_needs_no_percent_sign() {
        assertEquals(0, mapping("serum: 0").required("serum").quantity("%"));
        assertTrue(problems.isEmpty());
    }

    @Test
    void words_are_matched_in_any_case_of_letters() {
        assertEquals(Optional.of(1), mapping("shape: Round").required("shape").oneOf(Map.of("round", 1)));
    }

    @Test
    void a_whole_number_may_be_written_with_an_exponent() {
        assertEquals(1_000_000, mapping("n: 1e6").required("n").integer());
    }

    @Test
    void aliases_stand_for_what_they_name() {
        MappingNode top = mapping("a: &x {v: 3 h}\nb: *x\n");
        assertEquals(3, top.required("b").mapping().required("v").quantity("h"));
        assertTrue(problems.isEmpty());
    }

    @Test
    void numbers_and_dates_stay_text_until_asked_for() {
        MappingNode top = mapping("a: 1.10\nb: 2025-01-01\nc: no\n");
        assertEquals("1.10", top.required("a").text());
        assertEquals("2025-01-01", top.required("b").text());
        assertEquals("no", top.required("c").text());
    }

    @Test
    void a_value_of_the_command_line_reports_under_its_option() {
        ScalarNode.of("many", Place.whole("--seed"), problems).integer();
        assertEquals(
                List.of("--seed: [not-a-number] 'many' is not a number. Write a number such as 24, 0.5 or 5e5."),
                told());
    }

    @Test
    void codes_of_quantities_are_codes_of_reading() {
        List<String> known =
                Arrays.stream(ReadingCode.values()).map(ReadingCode::code).toList();
        for (String code : List.of(
                "not-a-quantity",
                "not-a-number",
                "decimal-comma",
                "unknown-unit",
                "not-a-unit",
                "missing-unit",
                "wrong-unit")) {
            assertTrue(known.contains(code), code);
        }
        assertEquals(known.size(), known.stream().distinct().count());
        known.forEach(code -> assertTrue(code.matches("[a-z0-9]+(-[a-z0-9]+)*"), code));
    }
}
