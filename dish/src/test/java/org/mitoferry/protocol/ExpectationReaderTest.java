package org.mitoferry.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Origin;
import org.mitoferry.protocol.Expectation.Rule;

class ExpectationReaderTest {

    private static Expectation row(String id) {
        return Corpus.read("good", "rules").orThrow().expectations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Clause clause(String id) {
        return row(id).clauses().getFirst();
    }

    @Test
    void every_sentence_has_its_rule() {
        assertEquals(new Rule.Points(true, 10), clause("greater").rule());
        assertEquals(new Rule.Points(false, 2.5), clause("lower").rule());
        assertEquals(new Rule.Ratio(true, 1.3), clause("at-least").rule());
        assertEquals(new Rule.Ratio(false, 0.5), clause("at-most").rule());
        assertEquals(new Rule.EquivalentRatio(0.2), clause("other-cells").rule());
        assertEquals(new Rule.EquivalentPoints(5), clause("points").rule());
        assertEquals(
                new Rule.EquivalentShare(0.05, "Both"), clause("of-a-third").rule());
        assertEquals(new Rule.Threshold(true, 0.8), clause("above").rule());
        assertEquals(new Rule.Threshold(false, 5), clause("below").rule());
        assertEquals(new Rule.MedianBetween(0.5, 0.9), clause("median").rule());
        assertEquals(new Rule.ShareAbove(1, 0.9), clause("share").rule());
        assertEquals(new Rule.Zero(), clause("none").rule());
        assertEquals(new Rule.TwoClasses(), clause("classes").rule());
    }

    @Test
    void the_lower_bound_of_a_range_has_the_unit_of_the_upper_one() {
        assertEquals(new Rule.Between(0.001, 5.6), clause("range").rule());
    }

    @Test
    void a_rule_on_one_arm_names_no_second() {
        assertNull(clause("range").versus());
        assertNull(clause("range").versusWhich());
    }

    @Test
    void a_time_stands_first_and_as_tables_write_it() {
        assertEquals("t=24.5 h; large", clause("within").which());
    }

    @Test
    void classes_are_compared_within_their_arm_and_at_their_time() {
        assertEquals("A", clause("within").versus());
        assertEquals("t=24.5 h; small", clause("within").versusWhich());
        assertEquals("JJN3", clause("within").versusCells());
    }

    @Test
    void several_clauses_are_one_finding() {
        Expectation several = row("several");
        assertEquals(2, several.clauses().size());
        assertEquals(Origin.INPUT, several.origin());
        assertEquals("0.04", several.paperP());
        assertEquals("t=24.5 h", several.clauses().getFirst().which());
        assertEquals("BMSC", several.clauses().getLast().versusCells());
    }

    @Test
    void a_finding_without_words_of_its_own_is_told_by_its_clause() {
        assertEquals(
                "the JC-1 red-to-green ratio of JJN3 cells (at 24.5 h, large) in A is above that (at 24.5 h, small) in A",
                row("within").statement());
    }

    @Test
    void a_finding_that_cannot_be_tested_says_why() {
        assertEquals(List.of(), row("elsewhere").clauses());
        assertEquals("run explain", row("elsewhere").notTested());
    }

    @Test
    void a_finding_has_clauses_or_a_reason_for_none() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Expectation("x", "said", List.of(), Origin.EMERGENT, List.of(), null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Expectation(
                        "x", "said", List.of(clause("none")), Origin.EMERGENT, List.of(), null, "run explain"));
    }
}
