package org.mitoferry.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;

class BuiltInProtocolsTest {
    private final ProtocolReader reader = new ProtocolReader(TestVocabulary.LABORATORY);

    static Stream<String> names() {
        return BuiltInProtocols.list().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_built_in_protocol_reads_without_a_problem(String name) {
        assertEquals(List.of(), reader.read(name, BuiltInProtocols.read(name)).problems());
    }

    @Test
    void the_paper_has_its_arms_by_their_names() {
        Protocol paper = paper();
        List<String> arms = paper.arms().stream().map(Protocol.Arm::name).toList();
        List<String> ofThePaper = List.of(
                "JJN3 Nx",
                "JJN3 OGD",
                "BMSC Nx",
                "BMSC OGD",
                "BMSC OGD + DMSO",
                "BMSC OGD + CytoD",
                "Co-culture Nx",
                "Co-culture OGD",
                "Co-culture OGD + DMSO-BMSC",
                "Co-culture OGD + CytoD-BMSC",
                "Transwell OGD",
                "Unstained OGD",
                "Donor-acceptor OGD",
                "Donor-acceptor transwell OGD");
        assertTrue(arms.containsAll(ofThePaper), arms.toString());
        List<String> others = new ArrayList<>(arms);
        others.removeAll(ofThePaper);
        assertEquals(List.of("Co-culture OGD, CX43 off", "Co-culture OGD + CytoD kept"), others);
        assertEquals(6, paper.experiments());
        assertEquals("doi:10.1038/s41408-025-01210-2", paper.cite());
        assertEquals("nanotube-capture", paper.parameterSet());
    }

    @Test
    void the_paper_states_all_its_findings() {
        assertEquals(
                List.of(
                        "1B-a", "1B-b", "1B-c", "1C-a", "1C-b", "1C-c", "1D-a", "1D-b", "1D-c", "1E", "1F", "S1",
                        "2B-a", "2B-b", "2C", "2D-a", "2D-b", "2D-c", "2E", "2F", "2G", "S2", "2H-a", "2H-b", "2I"),
                paper().expectations().stream().map(Expectation::id).toList());
    }

    @Test
    void the_findings_have_the_minimum_effects_they_are_judged_by() {
        assertEquals(List.of(new Rule.Ratio(true, 1.3)), rules("1B-a"));
        assertEquals(List.of(new Rule.EquivalentRatio(0.2)), rules("1B-c"));
        assertEquals(List.of(new Rule.Points(false, 10)), rules("1C-c"));
        assertEquals(List.of(new Rule.Threshold(false, 0.02), new Rule.Zero()), rules("1D-b"));
        assertEquals(List.of(new Rule.TwoClasses()), rules("1D-c"));
        assertEquals(List.of(new Rule.ShareAbove(1, 0.9)), rules("1E"));
        assertEquals(
                List.of(
                        new Rule.MedianBetween(15, 60),
                        new Rule.Ratio(true, 1),
                        new Rule.Between(0.01, 0.1),
                        new Rule.Between(0.1, 1),
                        new Rule.Zero()),
                rules("1F"));
        assertEquals(List.of(new Rule.Zero(), new Rule.EquivalentShare(0.05, "Co-culture OGD")), rules("S1"));
        assertEquals(List.of(new Rule.Ratio(true, 2)), rules("2B-a"));
        assertEquals(List.of(new Rule.Threshold(true, 1), new Rule.Ratio(false, 0.4)), rules("2C"));
        assertEquals(List.of(new Rule.Threshold(true, 0.1), new Rule.Zero()), rules("2D-b"));
        assertEquals(List.of(new Rule.Ratio(false, 0.2), new Rule.Ratio(false, 1)), rules("2G"));
        assertEquals(List.of(new Rule.Points(false, 10), new Rule.Points(false, 10)), rules("2H-a"));
        assertEquals(List.of(new Rule.Points(true, 10)), rules("2H-b"));
    }

    @Test
    void what_no_run_can_test_says_what_to_do() {
        Expectation chain = row("2I");
        assertEquals(List.of(), chain.clauses());
        assertEquals("run explain", chain.notTested());
    }

    @Test
    void acceptors_are_a_group_of_their_own_of_the_donors_type() {
        Protocol.Seeding acceptors = paper().cells().get("acceptor BMSC");
        assertEquals("BMSC", acceptors.cellType());
        Clause positive = row("2F").clauses().getFirst();
        assertEquals("acceptor BMSC", positive.cells());
        assertEquals("t=54 h", positive.which());
    }

    @Test
    void classes_of_one_arm_are_compared_at_one_time() {
        Clause joined = row("2F").clauses().getLast();
        assertEquals("Donor-acceptor OGD", joined.versus());
        assertEquals("t=49 h; joined", joined.which());
        assertEquals("t=49 h; never joined", joined.versusWhich());
    }

    @Test
    void arms_of_one_design_differ_by_their_medium_only() {
        Protocol paper = paper();
        assertSameBut(paper, "JJN3 Nx", "JJN3 OGD", "Nx", "OGD");
        assertSameBut(paper, "BMSC Nx", "BMSC OGD", "Nx", "OGD");
    }

    @Test
    void arms_of_the_drug_differ_from_the_vehicles_by_the_drug_only() {
        Protocol paper = paper();
        String vehicle = "compound=DMSO, concentrationMicromolar=14080.0";
        String drug = "compound=cytochalasin D, concentrationMicromolar=0.5";
        assertSameBut(paper, "BMSC OGD + DMSO", "BMSC OGD + CytoD", vehicle, drug);
        assertSameBut(paper, "Co-culture OGD + DMSO-BMSC", "Co-culture OGD + CytoD-BMSC", vehicle, drug);
    }

    @Test
    void death_is_read_after_the_same_time_in_ogd_in_every_arm_compared() {
        for (String arm : List.of("JJN3 OGD", "Co-culture OGD", "Co-culture OGD + DMSO-BMSC", "Transwell OGD")) {
            assertEquals(24.5 * 60, minutesInOgdBeforeCaspase(arm), arm);
        }
    }

    /** From the step that puts JJN3 cells into OGD medium to the reading of their death. */
    private double minutesInOgdBeforeCaspase(String name) {
        List<Step> steps = arm(paper(), name).steps();
        FlaskWork flask = FlaskWork.of(steps);
        double minutes = Double.NaN;
        boolean cells = false;
        boolean ogd = false;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            cells |= step instanceof Step.Seed seed && seed.cells().equals("JJN3")
                    || step instanceof Step.Add
                    || step instanceof Step.Insert;
            ogd |= step instanceof Step.ChangeMedium change && change.medium().equals("OGD");
            if (cells && ogd && Double.isNaN(minutes)) {
                minutes = 0;
            }
            if (step instanceof Step.Measure measure && measure.quantities().contains("caspasePositiveFraction")) {
                return minutes;
            }
            minutes += flask.beside(i) ? 0 : step.minutes();
        }
        return Double.NaN;
    }

    private static void assertSameBut(Protocol protocol, String one, String other, String here, String there) {
        List<Step> a = arm(protocol, one).steps();
        List<Step> b = arm(protocol, other).steps();
        assertEquals(
                a.stream().map(step -> withoutPlace(step).replace(here, there)).toList(),
                b.stream().map(BuiltInProtocolsTest::withoutPlace).toList());
    }

    private static String withoutPlace(Step step) {
        return step.toString().replace(step.at().toString(), "");
    }

    private Protocol paper() {
        return reader.read("solimando-2025", BuiltInProtocols.read("solimando-2025"))
                .orThrow();
    }

    private Expectation row(String id) {
        return paper().expectations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Rule> rules(String id) {
        return row(id).clauses().stream().map(Clause::rule).toList();
    }

    private static Protocol.Arm arm(Protocol protocol, String name) {
        return protocol.arms().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void stroma_gets_a_day_in_normoxia_to_attach() {
        List<Step> steps = arm(paper(), "BMSC OGD").steps();
        Step.Incubate first = assertInstanceOf(Step.Incubate.class, steps.get(1));
        assertEquals(24 * 60, first.minutes());
        assertEquals("Nx", paper().media().keySet().iterator().next());
    }

    @Test
    void a_cut_by_override_differs_from_the_whole_chain_by_nothing_else() {
        Protocol cuts =
                reader.read("knock-outs", BuiltInProtocols.read("knock-outs")).orThrow();
        List<String> whole = stepsOf(cuts, "Co-culture OGD");
        List<String> treated = stepsOf(cuts, "Co-culture OGD + CytoD-BMSC");
        List<String> alone = stepsOf(cuts, "JJN3 OGD");
        int overridden = 0;
        for (Protocol.Arm arm : cuts.arms()) {
            if (arm.steps().getFirst() instanceof Step.Override) {
                overridden++;
                List<String> rest =
                        stepsOf(cuts, arm.name()).subList(1, arm.steps().size());
                List<String> expected =
                        arm.name().contains("CytoD") ? treated : arm.name().startsWith("JJN3") ? alone : whole;
                assertEquals(expected, rest, arm.name());
            }
        }
        assertEquals(16, overridden);
    }

    @Test
    void the_whole_chain_that_is_cut_is_carried_out_as_in_the_paper_but_for_the_film() {
        Protocol cuts =
                reader.read("knock-outs", BuiltInProtocols.read("knock-outs")).orThrow();
        for (String arm :
                List.of("Co-culture OGD + DMSO-BMSC", "Co-culture OGD + CytoD-BMSC", "Co-culture OGD, CX43 off")) {
            assertEquals(handwork(paper(), arm), handwork(cuts, arm), arm);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"knock-outs", "conditions"})
    void each_arm_of_a_protocol_of_comparisons_is_compared_or_is_what_others_need(String name) {
        Protocol protocol = reader.read(name, BuiltInProtocols.read(name)).orThrow();
        Set<String> used = new TreeSet<>();
        for (Protocol.Comparison line : protocol.comparisons()) {
            used.add(line.arm());
            used.addAll(line.against());
        }
        for (Protocol.Arm arm : protocol.arms()) {
            arm.steps().stream()
                    .filter(Step.TransferMedium.class::isInstance)
                    .forEach(step -> used.add(((Step.TransferMedium) step).fromArm()));
        }
        assertEquals(
                protocol.arms().stream().map(Protocol.Arm::name).collect(Collectors.toCollection(TreeSet::new)), used);
    }

    @ParameterizedTest
    @ValueSource(strings = {"knock-outs", "conditions"})
    void each_finding_of_two_arms_stands_in_a_line_of_the_comparisons(String name) {
        Protocol protocol = reader.read(name, BuiltInProtocols.read(name)).orThrow();
        for (Expectation finding : protocol.expectations()) {
            Clause clause = finding.clauses().getFirst();
            assertTrue(
                    protocol.comparisons().stream()
                            .anyMatch(line -> line.arm().equals(clause.arm())
                                    && (clause.versus() == null
                                            || line.against().contains(clause.versus()))),
                    finding.id());
        }
    }

    @Test
    void conditions_differ_from_their_reference_by_what_their_series_is_called_after() {
        Protocol conditions =
                reader.read("conditions", BuiltInProtocols.read("conditions")).orThrow();
        Step first = arm(conditions, "Co-culture OGD, 1 mm").steps().getFirst();
        assertEquals(1, assertInstanceOf(Step.Fill.class, first).heightMillimetres());
        List<String> filled = stepsOf(conditions, "Co-culture OGD, 1 mm");
        assertEquals(stepsOf(conditions, "Co-culture OGD"), filled.subList(1, filled.size()));
        assertSameBut(conditions, "Co-culture OGD under 1 % O2", "Co-culture OGD", "OGD under 1 %", "OGD");
        assertSameBut(
                conditions,
                "Co-culture OGD, 1 to 1",
                "Co-culture OGD, 10 to 1",
                "BMSC, densityPerSquareMillimetre=510.0",
                "BMSC, densityPerSquareMillimetre=51.0");
    }

    /** The steps without readings. */
    private static List<String> handwork(Protocol protocol, String arm) {
        return arm(protocol, arm).steps().stream()
                .filter(step -> !(step instanceof Step.Measure))
                .map(BuiltInProtocolsTest::withoutPlace)
                .toList();
    }

    private static List<String> stepsOf(Protocol protocol, String arm) {
        return arm(protocol, arm).steps().stream()
                .map(BuiltInProtocolsTest::withoutPlace)
                .toList();
    }

    @Test
    void an_unknown_name_is_answered_with_what_was_meant() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> BuiltInProtocols.read("quikstart"));
        assertTrue(refusal.getMessage().endsWith("Did you mean 'quickstart'?"), refusal.getMessage());
    }

    @Test
    void the_template_is_a_valid_protocol() {
        assertEquals(List.of(), reader.read("new", ProtocolTemplate.text()).problems());
    }
}
