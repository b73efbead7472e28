package org.mitoferry.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mitoferry.yaml.Problem;

class ProtocolCorpusTest {

    static Stream<String> broken() {
        return Corpus.names("broken").stream();
    }

    static Stream<String> good() {
        return Corpus.names("good").stream();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void a_broken_protocol_is_answered_with_all_its_located_problems(String name) {
        Reading reading = Corpus.read("broken", name);
        assertEquals(Corpus.text("broken", name + ".expected"), Corpus.rendered(reading));
        assertFalse(reading.problems().isEmpty());
        assertNull(reading.protocol());
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_good_protocol_reads_without_a_problem(String name) {
        assertEquals("", Corpus.rendered(Corpus.read("good", name)));
    }

    @Test
    void every_code_has_a_broken_protocol() {
        Set<String> covered = new TreeSet<>();
        broken().forEach(name -> Corpus.read("broken", name).problems().stream()
                .map(Problem::code)
                .forEach(covered::add));
        List<String> missing = new ArrayList<>();
        for (ProtocolProblem problem : ProtocolProblem.values()) {
            if (!covered.contains(problem.code())) {
                missing.add(problem.code());
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void every_problem_says_what_to_do_instead_and_stands_in_a_line() {
        for (String name : Corpus.names("broken")) {
            for (Problem problem : Corpus.read("broken", name).problems()) {
                assertFalse(problem.instead().isBlank(), () -> "No advice: " + problem);
                boolean onCommandLine = problem.place().file().startsWith("--override");
                assertEquals(
                        !onCommandLine,
                        problem.place().line() > 0 && problem.place().file().endsWith(".yaml"),
                        () -> "No place: " + problem);
            }
        }
    }

    @Test
    void every_step_of_the_language_is_in_a_good_protocol() {
        Set<Class<?>> used = new LinkedHashSet<>();
        Corpus.read("good", "every-step")
                .orThrow()
                .arms()
                .forEach(arm -> arm.steps().forEach(step -> used.add(step.getClass())));
        assertEquals(Set.of(Step.class.getPermittedSubclasses()), used);
        assertEquals(StepReader.WORDS.size(), used.size());
    }
}
