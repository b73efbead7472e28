package org.mitoferry.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Protocol.Comparison;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.InvalidInput;

class EffectTableTest {
    private static final String DEAD = "caspasePositiveFraction";
    private static final String FOREIGN = "foreignMitochondriaPerCell";
    private static final String LOAD = "loadPerCell_um";
    private static final double CLOSE = 1e-9;

    private final List<Measurement> rows = new ArrayList<>();

    /** One value for each experiment. */
    private void measured(String arm, String cells, String quantity, double... values) {
        for (int i = 0; i < values.length; i++) {
            rows.add(new Measurement("s", i + 1, arm, 1, 0, cells, "", quantity, values[i], "1", "truth", ""));
        }
    }

    private static Protocol protocol(List<Expectation> expectations, Comparison... comparisons) {
        return new Protocol(
                "s",
                "title",
                null,
                new Protocol.Vessel("24-well", 2, 100, 100, 1, 1),
                Map.of(),
                Map.of(),
                3,
                1,
                Protocol.USUAL_PARAMETER_SET,
                List.of("Cut", "Whole", "Alone").stream()
                        .map(name -> new Protocol.Arm(name, List.of()))
                        .toList(),
                expectations,
                List.of(),
                List.of(),
                List.of(comparisons),
                List.of());
    }

    private static Comparison against(String... references) {
        return new Comparison("series", "Cut", List.of(references));
    }

    private EffectTable table(Protocol protocol, String... quantities) {
        return EffectTable.of(protocol, rows, new TableQuestion(List.of(quantities), List.of(), null), List.of());
    }

    private EffectEntry entry(Comparison comparison, String quantity) {
        return table(protocol(List.of(), comparison), quantity)
                .series()
                .getFirst()
                .rows()
                .getFirst()
                .entries()
                .getFirst();
    }

    @Test
    void a_share_is_compared_in_points_and_paired_by_experiment() {
        measured("Whole", "JJN3", DEAD, 0.1, 0.3, 0.5);
        measured("Cut", "JJN3", DEAD, 0.2, 0.4, 0.6);
        EffectEntry.Points points = assertInstanceOf(EffectEntry.Points.class, entry(against("Whole"), DEAD));
        assertEquals(10, points.points(), CLOSE);
        // Differences of logits 0.8109, 0.4418, 0.4055: mean 0.5527, t interval -0.0047 to 1.1101, laid on 0.1, 0.3 and
        // 0.5.
        assertEquals(-0.083, points.low(), 1e-3);
        assertEquals(22.319, points.high(), 1e-3);
        assertEquals(3, points.experiments());
    }

    @Test
    void all_else_is_compared_as_a_ratio_whose_interval_is_that_of_the_paired_logarithms() {
        measured("Whole", "BMSC", LOAD, 1, 10, 100);
        measured("Cut", "BMSC", LOAD, 2, 40, 800);
        EffectEntry.Ratio ratio = assertInstanceOf(EffectEntry.Ratio.class, entry(against("Whole"), LOAD));
        assertEquals(4, ratio.ratio(), CLOSE);
        // t(0.975, 2) = 4.302653; the logarithms are ln 2, ln 4, ln 8
        double half = 4.302653 * Math.log(2) / Math.sqrt(3);
        assertEquals(4 * Math.exp(-half), ratio.low(), 1e-5);
        assertEquals(4 * Math.exp(half), ratio.high(), 1e-4);
    }

    @Test
    void each_quantity_takes_the_first_arm_that_measures_it() {
        measured("Alone", "JJN3", DEAD, 0.5, 0.5, 0.6);
        measured("Whole", "JJN3", DEAD, 0.1, 0.1, 0.2);
        measured("Cut", "JJN3", DEAD, 0.3, 0.3, 0.4);
        measured("Whole", "BMSC", LOAD, 1, 1, 1);
        measured("Cut", "BMSC", LOAD, 3, 3, 3);
        Comparison both = against("Alone", "Whole");
        assertEquals(
                -20,
                assertInstanceOf(EffectEntry.Points.class, entry(both, DEAD)).points(),
                CLOSE);
        assertEquals(
                3, assertInstanceOf(EffectEntry.Ratio.class, entry(both, LOAD)).ratio(), CLOSE);
    }

    @Test
    void what_no_reference_measures_is_told_as_the_arm_shows_it() {
        measured("Alone", "JJN3", DEAD, 0.5, 0.5, 0.6);
        measured("Cut", "BMSC", LOAD, 3, 4, 5);
        EffectEntry.Alone alone = assertInstanceOf(EffectEntry.Alone.class, entry(against("Alone"), LOAD));
        assertEquals(4, alone.arm().mean(), CLOSE);
    }

    @Test
    void where_nothing_is_left_both_means_are_told_and_no_ratio() {
        measured("Whole", "BMSC", LOAD, 3, 4, 5);
        measured("Cut", "BMSC", LOAD, 0, 0, 0);
        EffectEntry.Apart apart = assertInstanceOf(EffectEntry.Apart.class, entry(against("Whole"), LOAD));
        assertEquals(0, apart.arm().mean());
        assertEquals(4, apart.reference().mean(), CLOSE);
    }

    @Test
    void one_experiment_has_an_effect_but_no_interval() {
        measured("Whole", "BMSC", LOAD, 2);
        measured("Cut", "BMSC", LOAD, 3);
        EffectEntry.Ratio ratio = assertInstanceOf(EffectEntry.Ratio.class, entry(against("Whole"), LOAD));
        assertEquals(1.5, ratio.ratio(), CLOSE);
        assertTrue(Double.isNaN(ratio.low()));
    }

    private static Clause clause(String arm, String versus, boolean greater) {
        return new Clause(LOAD, "BMSC", null, arm, "BMSC", null, versus, new Rule.Ratio(greater, 1));
    }

    private static Expectation finding(String id, String source, Clause... clauses) {
        return new Expectation(
                id, "says " + id, List.of(clauses), Expectation.Origin.EMERGENT, List.of(), null, null, source);
    }

    @Test
    void a_line_tells_the_findings_of_its_pair_with_the_verdict_on_their_clauses_that_speak_of_it() {
        measured("Alone", "BMSC", LOAD, 1, 1.1, 1);
        measured("Whole", "BMSC", LOAD, 2, 2.1, 2);
        measured("Cut", "BMSC", LOAD, 4, 4.1, 4);
        Protocol protocol = protocol(
                List.of(
                        finding("both", "Somebody 1999", clause("Cut", "Whole", true), clause("Whole", "Cut", true)),
                        finding("other", "Nobody", clause("Cut", "Alone", true))),
                against("Whole"));
        List<EffectTable.Said> said =
                table(protocol, LOAD).series().getFirst().rows().getFirst().said();
        assertEquals(List.of(new EffectTable.Said("says both", "Somebody 1999", Verdict.HOLDS)), said);
    }

    @Test
    void all_arms_can_be_set_against_one_that_is_asked_for() {
        measured("Alone", "BMSC", LOAD, 1, 1, 1);
        measured("Whole", "BMSC", LOAD, 2, 2, 2);
        measured("Cut", "BMSC", LOAD, 4, 4, 4);
        TableQuestion question = new TableQuestion(List.of(LOAD), List.of(), null);
        EffectTable table = EffectTable.of(protocol(List.of()), rows, question, List.of("Alone"));
        assertEquals(
                List.of("Cut", "Whole"),
                table.series().getFirst().rows().stream()
                        .map(EffectTable.Row::arm)
                        .toList());
    }

    @Test
    void without_pairs_it_is_told_how_to_name_a_reference() {
        measured("Cut", "BMSC", LOAD, 4);
        InvalidInput refused = assertThrows(InvalidInput.class, () -> table(protocol(List.of()), LOAD));
        assertEquals("nothing-to-compare", refused.problems().getFirst().code());
        assertTrue(refused.problems().getFirst().toString().contains("--against ARM"));
    }

    @Test
    void lines_of_arms_that_were_not_run_are_left_out() {
        measured("Whole", "BMSC", LOAD, 4);
        Comparison reverse = new Comparison("other", "Whole", List.of("Cut"));
        EffectTable table = table(protocol(List.of(), against("Whole"), reverse), LOAD);
        assertEquals(
                List.of("other"),
                table.series().stream().map(EffectTable.Series::name).toList());
        assertEquals(List.of(), table.series().getFirst().rows().getFirst().against());
    }

    @Test
    void the_text_tells_effects_references_sources_and_verdicts() {
        measured("Whole", "JJN3", DEAD, 0.1, 0.3, 0.5);
        measured("Cut", "JJN3", DEAD, 0.2, 0.4, 0.6);
        measured("Whole", "BMSC", LOAD, 1, 2, 3);
        measured("Cut", "BMSC", LOAD, 2, 4, 6);
        Protocol protocol =
                protocol(List.of(finding("more", "Somebody 1999", clause("Cut", "Whole", false))), against("Whole"));
        assertEquals("""
                **series**

                | arm | against | caspasePositiveFraction of JJN3 (points) | loadPerCell_um of BMSC (ratio) | what is said of it | here |
                |---|---|--:|--:|---|---|
                | Cut | Whole | +10.0 (-0.1 to 22.3) | 2.00 (2.00 to 2.00) | says more (Somebody 1999) | fails |

                Parameter set nanotube-capture, 3 experiments; in brackets 95 % intervals of the effect, paired by experiment. \
                Of what sources say 0 of 1 hold, 1 fail, 0 not tested.
                """, EffectText.markdown(table(protocol, DEAD, LOAD)));
    }

    @Test
    void a_line_that_nothing_is_said_of_is_a_prediction() {
        measured("Whole", "BMSC", LOAD, 1);
        measured("Cut", "BMSC", LOAD, 2);
        String text = EffectText.markdown(table(protocol(List.of(), against("Whole")), LOAD));
        assertTrue(text.contains("| Cut | Whole | 2.00 (n = 1) | no source known; a prediction | \u2013 |"), text);
    }
}
