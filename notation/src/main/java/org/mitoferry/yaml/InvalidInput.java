package org.mitoferry.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** What a user gave cannot be used; holds all problems, sorted by place. */
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public InvalidInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** At least one, sorted by place. */
    public List<Problem> problems() {
        return problems;
    }
}
