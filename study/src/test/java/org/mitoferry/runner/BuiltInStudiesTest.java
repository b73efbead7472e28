package org.mitoferry.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mitoferry.bench.BenchCheck;
import org.mitoferry.parameter.Status;
import org.mitoferry.protocol.BuiltInProtocols;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.yaml.Problem;
import org.mitoferry.yaml.Problems;

class BuiltInStudiesTest {

    static List<String> names() {
        return BuiltInProtocols.list();
    }

    @ParameterizedTest
    @MethodSource("names")
    void what_a_protocol_says_was_tuned_is_called_tuned_in_the_data(String name) {
        Laboratory laboratory = laboratory();
        Set<String> otherwise = new TreeSet<>();
        for (Expectation expectation : protocol(name, laboratory).expectations()) {
            for (String tuned : expectation.tunedParameters()) {
                int dot = tuned.lastIndexOf('.');
                Status status = laboratory
                        .catalogue()
                        .cells()
                        .find(tuned.substring(0, dot))
                        .flatMap(type -> type.parameters().find(tuned.substring(dot + 1)))
                        .orElseThrow()
                        .status();
                if (status != Status.TUNED) {
                    otherwise.add(tuned + " is " + status.word());
                }
            }
        }
        assertEquals(Set.of(), otherwise);
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_bench_can_carry_it_out(String name) {
        Problems problems = new Problems();
        BenchCheck.check(protocol(name, laboratory()), List.of(), name, problems);
        assertEquals(List.of(), problems.list());
    }

    @ParameterizedTest
    @MethodSource("names")
    void more_wells_than_the_bench_keeps_are_refused(String name) {
        Laboratory laboratory = laboratory();
        String text = BuiltInProtocols.read(name).replace("wells: 1,", "wells: 3,");
        Problems problems = new Problems();
        BenchCheck.check(laboratory.read(name, name, text, List.of()).orThrow(), List.of(), name, problems);
        assertEquals(
                List.of(name
                        + ": [beyond-the-bench] The bench of this version carries an arm out in one well, not in 3."
                        + " Write 'wells: 1' and more 'experiments', which is what statistics count."),
                problems.list().stream().map(Problem::toString).toList());
    }

    private static Protocol protocol(String name, Laboratory laboratory) {
        return laboratory
                .read(name, name, BuiltInProtocols.read(name), List.of())
                .orThrow();
    }

    private static Laboratory laboratory() {
        Problems problems = new Problems();
        Laboratory laboratory = Laboratory.open(UserData.NONE, problems);
        problems.throwIfAny();
        return laboratory;
    }
}
