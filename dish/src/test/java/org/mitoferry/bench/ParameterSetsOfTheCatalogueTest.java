package org.mitoferry.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.culture.ActiveEffect;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.CellVocabulary;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.ParameterOverlay;
import org.mitoferry.protocol.Protocol;

class ParameterSetsOfTheCatalogueTest {
    private static final String STEPS = """
            - seed: BMSC
            - treat: {with: CytoD, at: 0.5 uM, for: 1 h}
            """;

    @TempDir
    private Path folder = Path.of("");

    private static Culture culture(String more, Catalogue catalogue) {
        Protocol protocol =
                TestBench.read(TestBench.protocol("{BMSC: {density: 60 cells/mm2}}", STEPS) + more, catalogue);
        BenchJob job = new BenchJob(protocol, protocol.arms().getFirst(), 1, catalogue);
        try (Crew crew = new Crew(1)) {
            return Bench.start(job, crew, TestBench.BLIND).culture();
        }
    }

    private static double captureInBody(Culture culture) {
        return culture.profiles().value(0, CellParameter.LYSOSOME_ENCOUNTER)
                * culture.profiles().value(0, CellParameter.CAPTURE_CHANCE);
    }

    private static ActiveEffect engulfment(Culture culture) {
        return culture.effects().stream()
                .filter(one -> one.parameter() == CellParameter.CONNEXOSOME_RATE)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_a_word_the_dish_is_that_of_capture_in_nanotubes() {
        Culture culture = culture("", TestBench.SHIPPED);
        assertTrue(captureInBody(culture) * 60 < 0.5, "hours in the body: " + captureInBody(culture));
        assertTrue(culture.profiles().value(0, CellParameter.NANOTUBE_ENCOUNTER) > 0.1, "minutes in a nanotube");
        assertEquals(45, engulfment(culture).recoveryMinutes());
        assertEquals(1, engulfment(culture).power());
    }

    @Test
    void uptake_at_junctions_captures_in_the_body_alone_and_recovers_slowly_and_steeply() {
        Culture culture = culture("parameters: junction-uptake\n", TestBench.SHIPPED);
        assertTrue(captureInBody(culture) * 60 > 0.5, "an hour or two at most: " + captureInBody(culture));
        assertEquals(0, culture.profiles().value(0, CellParameter.NANOTUBE_ENCOUNTER));
        assertTrue(engulfment(culture).recoveryMinutes() > 4 * 60, "hours");
        assertTrue(engulfment(culture).on(1, 0.5) < 0.5, "steeper than its occupancy");
    }

    @Test
    void both_sets_speak_of_the_same_parameters_and_effects() {
        List<ParameterOverlay> sets = Stream.of("nanotube-capture", "junction-uptake")
                .map(name -> TestBench.SHIPPED.sets().find(name).orElseThrow())
                .toList();
        assertEquals(
                sets.getFirst().cells().get("BMSC").list().stream()
                        .map(one -> one.name())
                        .toList(),
                sets.getLast().cells().get("BMSC").list().stream()
                        .map(one -> one.name())
                        .toList());
        assertEquals(
                sets.getFirst().drugs().get("cytochalasin D").keySet(),
                sets.getLast().drugs().get("cytochalasin D").keySet());
    }

    @Test
    void an_override_stands_over_the_set() {
        Culture culture = culture(
                "parameters: junction-uptake\noverride: {BMSC.nanotubeEncounter: 0.1 /min}\n", TestBench.SHIPPED);
        assertEquals(0.1, culture.profiles().value(0, CellParameter.NANOTUBE_ENCOUNTER));
        assertTrue(captureInBody(culture) * 60 > 0.5, "that of the set");
    }

    @Test
    void donors_differ_about_the_value_of_the_set_as_about_that_of_the_file() throws IOException {
        Files.createDirectories(folder.resolve("sets"));
        Files.writeString(folder.resolve("sets/more.yaml"), """
                name: more junctions
                source: words
                cells:
                  BMSC:
                    cx43: {value: 1.5, range: [0, 2], status: estimated, source: words}
                """);
        Catalogue catalogue = Catalogue.load(new CellVocabulary(), List.of(folder));
        double file = culture("", catalogue).profiles().value(0, CellParameter.CX43);
        double set =
                culture("parameters: more junctions\n", catalogue).profiles().value(0, CellParameter.CX43);
        assertEquals(1.5, set / file, 1e-12);
        assertTrue(Math.abs(file - 1) > 1e-3, "a donor of its own");
    }
}
