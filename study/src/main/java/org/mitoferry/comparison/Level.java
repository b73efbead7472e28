package org.mitoferry.comparison;

import java.util.Locale;

/** The ladder of replication, from the top. */
public enum Level {
    DONOR("donors"),
    EXPERIMENT("experiments"),
    WELL("wells"),
    FIELD("fields"),
    CELL("cells"),
    OBJECT("objects");

    private final String plural;

    Level(String plural) {
        this.plural = plural;
    }

    /** As in {@code fields}. */
    public String plural() {
        return plural;
    }

    /** As in {@code field}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether treatments are given out at a level above it, so that to count it is pseudoreplication. */
    public boolean isBelowExperiment() {
        return compareTo(EXPERIMENT) > 0;
    }
}
