package org.mitoferry.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.Status;
import org.mitoferry.protocol.BuiltInProtocols;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Protocol;
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
                Set<Status> statuses = statuses(laboratory, tuned.substring(0, dot), tuned.substring(dot + 1));
                if (!statuses.contains(Status.TUNED)) {
                    otherwise.add(tuned + " is " + statuses);
                }
            }
        }
        assertEquals(Set.of(), otherwise);
    }

    /** That of a cell type's parameter, or those of the lines of a drug's effect. */
    private static Set<Status> statuses(Laboratory laboratory, String owner, String name) {
        Catalogue catalogue = laboratory.catalogue();
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        catalogue
                .cells()
                .find(owner)
                .flatMap(type -> type.parameters().find(name))
                .ifPresent(value -> statuses.add(value.status()));
        catalogue.drugs().find(owner).stream()
                .flatMap(drug -> drug.effects().stream())
                .filter(line -> line.name().equals(name))
                .forEach(line -> statuses.add(line.status()));
        return statuses;
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
