package org.mitoferry.tuning;

/**
 * One study of a tuning, judged.
 *
 * @param phase {@code search}, {@code start}, {@code found} or {@code back to start: } and a number's name
 * @param generation of the search; 0 for its start and outside it
 * @param values of the search space
 */
public record Logged(String phase, int generation, long seed, double[] values, Judged judged) {
    static final String SEARCH = "search";
    static final String START = "start";
    static final String FOUND = "found";
    static final String BACK = "back to start: ";
}
