package org.mitoferry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Origin;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.statistics.Verdicts;
import org.mitoferry.summary.FindingsText;
import org.mitoferry.table.Measurement;
import picocli.CommandLine.Help.Ansi;

class FindingsTableTest {

    private static Clause clause(String arm, Rule rule) {
        return new Clause("q", "BMSC", null, arm, null, null, null, rule);
    }

    private static List<String> printed(Expectation... expectations) {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 1; e <= 3; e++) {
            rows.add(new Measurement("s", e, "A", 1, 1, "BMSC", "", "q", 1 + 0.1 * e, "1", "truth", ""));
        }
        StringWriter out = new StringWriter();
        FindingsTable.print(Verdicts.judge(List.of(expectations), rows), new PrintWriter(out), Ansi.OFF);
        return out.toString().lines().toList();
    }

    private static Expectation expectation(String id, Origin origin, Clause... clauses) {
        return new Expectation(id, "What is found", List.of(clauses), origin, List.of(), null);
    }

    @Test
    void every_clause_stands_on_a_line_of_its_own_below_its_finding() {
        List<String> lines = printed(expectation(
                "1F",
                Origin.EMERGENT,
                clause("A", new Rule.Between(0.5, 1.8)),
                clause("A", new Rule.Zero()),
                clause("B", new Rule.Zero())));
        assertEquals("1F|fails|What is found, each of:", columns(lines.get(1)));
        assertEquals("|holds|1.20|1.03 to 1.37 (90 %)|q: BMSC in A between 0.5 and 1.8", columns(lines.get(2)));
        assertEquals("|fails|1.20|q: BMSC in A is 0", columns(lines.get(3)));
        assertEquals("|not tested|q: BMSC in B is 0 (Arm 'B' was not run.)", columns(lines.get(4)));
    }

    @Test
    void markdown_has_a_line_a_finding_with_its_clauses_below_each_other() {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 1; e <= 3; e++) {
            rows.add(new Measurement("s", e, "A", 1, 1, "BMSC", "", "q", 1 + 0.1 * e, "1", "truth", ""));
        }
        Expectation two =
                expectation("1F", Origin.INPUT, clause("A", new Rule.Between(0.5, 1.8)), clause("B", new Rule.Zero()));
        List<String> lines = FindingsText.markdown(Verdicts.judge(List.of(two), rows))
                .lines()
                .toList();
        assertEquals(
                "| 1F | What is found | q: BMSC in A between 0.5 and 1.8<br>q: BMSC in B is 0"
                        + " | 1.20, 1.03 to 1.37 (90 %)<br>not tested: Arm 'B' was not run. | input | not tested |",
                lines.get(2));
        assertTrue(lines.getLast().endsWith("Intervals over 3 experiments."), lines.getLast());
    }

    private static String columns(String line) {
        return line.replaceAll(" {2,}", "|");
    }

    @Test
    void what_was_put_in_is_counted_apart() {
        List<String> lines = printed(
                expectation("a", Origin.EMERGENT, clause("A", new Rule.Between(0.5, 1.8))),
                expectation("b", Origin.TUNED, clause("A", new Rule.Zero())),
                expectation("c", Origin.INPUT, clause("A", new Rule.Threshold(true, 0.5))));
        assertEquals("Emergent or tuned: 1 of 2 hold, 1 fail, 0 not tested.", lines.get(lines.size() - 2));
        assertEquals("Put in from the literature: 1 of 1 hold, 0 fail, 0 not tested.", lines.getLast());
    }

    @Test
    void a_finding_without_clauses_gives_its_reason() {
        List<String> lines =
                printed(new Expectation("2I", "The chain", List.of(), Origin.EMERGENT, List.of(), null, "run explain"));
        assertTrue(lines.get(1).endsWith("The chain (Run explain.)"), lines.get(1));
    }

    @Test
    void points_have_one_digit_after_the_point_in_effect_and_interval_alike() {
        List<Measurement> rows = new ArrayList<>();
        for (int e = 1; e <= 3; e++) {
            rows.add(new Measurement("s", e, "A", 1, 1, "BMSC", "", "q", 0.2 + 0.01 * e, "1", "truth", ""));
            rows.add(new Measurement("s", e, "B", 1, 1, "BMSC", "", "q", 0.2 + 0.02 * e, "1", "truth", ""));
        }
        Expectation equal = expectation(
                "S2",
                Origin.EMERGENT,
                new Clause("q", "BMSC", null, "A", null, null, "B", new Rule.EquivalentPoints(10)));
        StringWriter out = new StringWriter();
        FindingsTable.print(Verdicts.judge(List.of(equal), rows), new PrintWriter(out), Ansi.OFF);
        assertTrue(
                out.toString()
                        .lines()
                        .toList()
                        .get(1)
                        .matches("S2 +holds +-\\d+\\.\\d points +-\\d+\\.\\d to -?\\d+\\.\\d \\(90 %\\).*"),
                out::toString);
    }
}
