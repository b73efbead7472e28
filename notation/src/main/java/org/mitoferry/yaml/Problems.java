package org.mitoferry.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems while files are read, so that all are told at once. Not for several threads. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void report(Problem problem) {
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    /** {@code what} and {@code instead} are sentences without a full stop. */
    public void report(String code, Place place, String what, String instead) {
        report(new Problem(code, place, what, instead));
    }

    /** {@code what} and {@code instead} are sentences without a full stop. */
    public void report(ProblemCode code, Place place, String what, String instead) {
        report(code.code(), place, what, instead);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    /** All so far, sorted by file, line and column; those of one place as they were reported. */
    public List<Problem> list() {
        return found.stream().sorted(Comparator.comparing(Problem::place)).toList();
    }

    /** @throws InvalidInput with all problems, if there are any */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInput(list());
        }
    }
}
