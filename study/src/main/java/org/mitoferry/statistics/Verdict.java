package org.mitoferry.statistics;

import java.util.stream.Stream;

/** What became of an expectation. */
public enum Verdict {
    HOLDS("holds"),
    FAILS("fails"),
    NOT_TESTED("not tested");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** As files and reports print it. */
    public String words() {
        return words;
    }

    /**
     * The verdict of such words.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Verdict of(String words) {
        return Stream.of(values())
                .filter(verdict -> verdict.words.equals(words))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(words));
    }
}
