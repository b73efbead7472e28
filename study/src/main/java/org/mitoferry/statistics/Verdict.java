package org.mitoferry.statistics;

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
}
