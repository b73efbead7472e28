package org.mitoferry.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.protocol.Protocol.EffectOverride;
import org.mitoferry.protocol.Protocol.ParameterOverride;

class OverrideReaderTest {

    @Test
    void an_effect_on_the_command_line_wins_over_that_of_the_file() {
        assertEquals(
                List.of(
                        new EffectOverride("cytochalasin D", "cages", 0),
                        new EffectOverride("cytochalasin D", "junction engulfment", 0.25)),
                Corpus.read("good", "overrides").orThrow().effectOverrides());
    }

    @Test
    void a_step_sets_parameters_and_effects_of_its_arm_alone() {
        Protocol protocol = Corpus.read("good", "every-step").orThrow();
        List<Step.Override> steps = protocol.arms().stream()
                .flatMap(arm -> arm.steps().stream())
                .filter(Step.Override.class::isInstance)
                .map(Step.Override.class::cast)
                .toList();
        assertEquals(1, steps.size());
        assertEquals(
                List.of(new ParameterOverride("BMSC", "cx43", 0, 0)),
                steps.getFirst().parameters());
        assertEquals(
                List.of(
                        new EffectOverride("cytochalasin D", "cages", 0),
                        new EffectOverride("cytochalasin D", "junction engulfment", 0.5)),
                steps.getFirst().effects());
        assertEquals(List.of(), protocol.overrides());
        assertEquals(List.of(), protocol.effectOverrides());
    }

    @Test
    void the_parameter_set_is_the_usual_one_where_none_is_named() {
        assertEquals("nanotube-capture", Corpus.read("good", "rules").orThrow().parameterSet());
        assertEquals(
                "junction-uptake", Corpus.read("good", "every-step").orThrow().parameterSet());
    }

    @Test
    void two_groups_of_one_type_are_told_apart_by_their_names() {
        Protocol protocol = Corpus.read("good", "every-step").orThrow();
        assertEquals(
                List.of("BMSC", "JJN3", "acceptor BMSC"),
                List.copyOf(protocol.cells().keySet()));
        assertEquals("BMSC", protocol.cells().get("acceptor BMSC").cellType());
        assertEquals(60, protocol.cells().get("acceptor BMSC").densityPerSquareMillimetre());
    }
}
