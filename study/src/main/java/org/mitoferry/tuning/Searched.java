package org.mitoferry.tuning;

import org.mitoferry.parameter.NumberAddress;

/**
 * A number that is searched for.
 *
 * @param set the parameter set in which it was looked for first; where it stands says {@code address}
 * @param unit as its file writes it, of {@code start} and {@code range} too
 * @param start what the files say now
 * @param range in which it is searched
 */
public record Searched(NumberAddress address, String set, String unit, double start, Scale range) {
    private static final double EDGE = 0.02;

    public String name() {
        return address.toString();
    }

    double startPosition() {
        return range.position(start);
    }

    /** Whether a value lies at an end of the range, within 2 % of its length. */
    boolean atEdge(double value) {
        double position = range.position(value);
        return position <= EDGE || position >= 1 - EDGE;
    }
}
