package org.mitoferry.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    void the_paper_has_its_four_mono_cultures_by_their_names() {
        Protocol paper = reader.read("solimando-2025", BuiltInProtocols.read("solimando-2025"))
                .orThrow();
        assertEquals(
                List.of("JJN3 Nx", "JJN3 OGD", "BMSC Nx", "BMSC OGD"),
                paper.arms().stream().map(Protocol.Arm::name).toList());
        assertEquals(6, paper.experiments());
        assertEquals("doi:10.1038/s41408-025-01210-2", paper.cite());
    }

    @Test
    void the_paper_states_its_five_findings_with_their_rules() {
        List<Expectation> rows = reader.read("solimando-2025", BuiltInProtocols.read("solimando-2025"))
                .orThrow()
                .expectations();
        assertEquals(
                List.of("1B-a", "1B-b", "1B-c", "1C-a", "1C-b"),
                rows.stream().map(Expectation::id).toList());
        assertEquals(
                List.of(
                        new Rule.Ratio(true, 1.3),
                        new Rule.Ratio(false, 0.5),
                        new Rule.EquivalentRatio(0.2),
                        new Rule.Points(true, 10),
                        new Rule.EquivalentPoints(5)),
                rows.stream().map(row -> row.clauses().getFirst().rule()).toList());
        assertEquals("BMSC", rows.getFirst().clauses().getFirst().versusCells());
        assertEquals("< 0.0001", rows.getFirst().paperP());
    }

    @Test
    void arms_of_one_cell_type_differ_by_their_medium_only() {
        Protocol paper = reader.read("solimando-2025", BuiltInProtocols.read("solimando-2025"))
                .orThrow();
        assertSameButForMedium(paper.arms().get(0), paper.arms().get(1));
        assertSameButForMedium(paper.arms().get(2), paper.arms().get(3));
    }

    private static void assertSameButForMedium(Protocol.Arm normoxia, Protocol.Arm deprived) {
        assertEquals(normoxia.steps().size(), deprived.steps().size());
        for (int i = 0; i < normoxia.steps().size(); i++) {
            Step a = normoxia.steps().get(i);
            Step b = deprived.steps().get(i);
            assertEquals(a.getClass(), b.getClass());
            assertEquals(withoutPlace(a).replace("Nx", "OGD"), withoutPlace(b));
        }
    }

    private static String withoutPlace(Step step) {
        return step.toString().replace(step.at().toString(), "");
    }

    @Test
    void stroma_gets_a_day_in_normoxia_to_attach() {
        Protocol paper = reader.read("solimando-2025", BuiltInProtocols.read("solimando-2025"))
                .orThrow();
        Step.Incubate first = assertInstanceOf(
                Step.Incubate.class, paper.arms().get(3).steps().get(1));
        assertEquals(24 * 60, first.minutes());
        assertEquals("Nx", paper.media().keySet().iterator().next());
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
