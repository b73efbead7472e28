package org.mitoferry.statistics;

import java.util.List;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.table.Measurement;

/**
 * Parts the rows of a run by where they come from: the culture itself, or micrographs of it. The two are never mixed in one number, since
 * their fields are not the same.
 */
public final class MeasuredBy {

    /** The method of rows that were measured in micrographs. */
    public static final String MICROGRAPH = "micrograph";

    private MeasuredBy() {}

    /** Rows that were read off the culture, and its books. */
    public static List<Measurement> truth(List<Measurement> rows) {
        return rows.stream().filter(row -> !row.method().equals(MICROGRAPH)).toList();
    }

    /** Rows that were measured in micrographs; none where none were taken. */
    public static List<Measurement> micrographs(List<Measurement> rows) {
        return rows.stream().filter(row -> row.method().equals(MICROGRAPH)).toList();
    }

    /** The findings judged from micrographs alone, in the order given; none where none were taken. */
    public static List<Finding> micrographFindings(List<Expectation> expectations, List<Measurement> rows) {
        List<Measurement> seen = micrographs(rows);
        return seen.isEmpty() ? List.of() : Verdicts.judge(expectations, seen);
    }
}
