package org.mitoferry.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which arms a command is asked for. */
final class ArmsOption {
    @Option(names = "--arms", paramLabel = "ARM", description = "Only these arms, by name, with commas between them.")
    private List<String> arms = new ArrayList<>();

    /**
     * The names that were given; empty for all arms.
     *
     * @param known the arms there are
     */
    List<String> names(List<String> known) {
        return arms.stream().flatMap(text -> ArmNames.in(text, known).stream()).toList();
    }
}
