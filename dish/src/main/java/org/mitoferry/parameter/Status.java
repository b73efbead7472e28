package org.mitoferry.parameter;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** How well a number is known. */
public enum Status {
    /** Read in the source that is named. */
    FOUND,
    /** From memory of the literature; good to a factor of two. */
    RECALLED,
    /** Reasoned or computed from other numbers. */
    ESTIMATED,
    /** Set by hand so that a finding comes out. */
    TUNED,
    /** Fitted to measurements. */
    FITTED;

    /** As written in data files: {@code found}, {@code recalled}, ... */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Map<String, Status> words() {
        Map<String, Status> words = new LinkedHashMap<>();
        for (Status status : values()) {
            words.put(status.word(), status);
        }
        return words;
    }
}
