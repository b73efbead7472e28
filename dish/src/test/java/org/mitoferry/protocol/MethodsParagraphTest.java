package org.mitoferry.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MethodsParagraphTest {
    private static final Pattern UNFINISHED = Pattern.compile(
            "NaN|null|N/A|\\bOrigin|\\{|\\.\\.|  | ,| \\.| ;|\\b1 (fields|experiments|rinses)|one times|cellss");

    static Stream<String> told() {
        return Stream.concat(BuiltInProtocols.list().stream(), Stream.of("every-step", "overrides", "unstated"));
    }

    private static String methods(String name) {
        boolean builtIn = BuiltInProtocols.list().contains(name);
        Reading reading = builtIn
                ? new ProtocolReader(TestVocabulary.LABORATORY).read(name, BuiltInProtocols.read(name))
                : Corpus.read("good", name);
        return MethodsParagraph.of(reading.orThrow(), TestVocabulary.LABORATORY);
    }

    @ParameterizedTest
    @MethodSource("told")
    void a_protocol_is_told_as_a_methods_section(String name) {
        assertEquals(Corpus.text("methods", name + ".txt"), methods(name));
    }

    @ParameterizedTest
    @MethodSource("told")
    void no_sentence_shows_what_it_was_made_of(String name) {
        String text = methods(name);
        var unfinished = UNFINISHED.matcher(text);
        assertFalse(unfinished.find(), () -> text.substring(Math.max(0, unfinished.start() - 40)));
    }

    @Test
    void an_arm_that_differs_by_its_medium_is_told_by_its_medium() {
        assertTrue(methods("solimando-2025")
                .contains("JJN3 OGD was treated as JJN3 Nx, with OGD medium in place of Nx medium."));
    }

    @Test
    void an_arm_with_other_cells_and_one_step_more_is_told_by_both() {
        assertTrue(
                methods("thin-medium")
                        .contains(
                                "with BMSCs in place of JJN3 cells; the cells were incubated for 24 h before the change to OGD."));
    }

    @Test
    void what_the_file_leaves_open_is_told() {
        assertTrue(methods("unstated").contains("Taken as usual were a 24-well plate with 2 mm of medium"));
    }

    @Test
    void overrides_are_told_with_unit_and_time() {
        assertTrue(methods("overrides")
                .contains("The parameter nanotubeNucleation of JJN3 cells was set to 0 per h from 30 min on."));
    }
}
