package org.mitoferry.protocol;

import org.jspecify.annotations.Nullable;
import org.mitoferry.yaml.Problems;

/**
 * One arm while it is read: where problems go, and whether a step had to be left out, so that later checks do not complain about its lack.
 */
final class StepContext {
    private final Problems problems;
    private boolean complete = true;
    private int steps;

    StepContext(Problems problems) {
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    boolean isComplete() {
        return complete;
    }

    /** Notes that something could not be read; always null, to be returned in its place. */
    <T> @Nullable T incomplete() {
        complete = false;
        return null;
    }

    /** Counts a step. */
    int next() {
        return ++steps;
    }
}
