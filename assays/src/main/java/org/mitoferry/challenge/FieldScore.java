package org.mitoferry.challenge;

import java.util.List;

/**
 * How one field, or several together, came out. Ratios are NaN where there is nothing to divide by.
 *
 * @param field name; empty for several together
 * @param what {@code nanotubes} or {@code mitochondria}
 * @param truths that must be found
 * @param calls but for those that are spared
 * @param spared calls that are neither right nor wrong: along what nobody could tell, or at dye that is no mitochondrion
 * @param matches of the two
 * @param lengthErrors of the matches: called over true length, less 1; those that are not known are left out
 * @param missed names of truths that no call meets
 * @param wrong names of calls that meet no truth
 */
public record FieldScore(
        String field,
        String what,
        int truths,
        int calls,
        int spared,
        int matches,
        List<Double> lengthErrors,
        List<String> missed,
        List<String> wrong) {
    public FieldScore {
        lengthErrors = List.copyOf(lengthErrors);
        missed = List.copyOf(missed);
        wrong = List.copyOf(wrong);
    }

    /** Share of calls that are true. */
    public double precision() {
        return calls == 0 ? Double.NaN : (double) matches / calls;
    }

    /** Share of truths that were called. */
    public double recall() {
        return truths == 0 ? Double.NaN : (double) matches / truths;
    }

    /** Harmonic mean of both. */
    public double f1() {
        return truths + calls == 0 ? Double.NaN : 2.0 * matches / (truths + calls);
    }

    /** Calls less truths. */
    public int countError() {
        return calls - truths;
    }

    /** Mean of the errors of length. */
    public double lengthBias() {
        return lengthErrors.stream().mapToDouble(each -> each).average().orElse(Double.NaN);
    }

    /** Mean of their amounts. */
    public double lengthErrorMean() {
        return lengthErrors.stream().mapToDouble(Math::abs).average().orElse(Double.NaN);
    }

    /** Several fields as one. */
    public static FieldScore together(String what, List<FieldScore> fields) {
        return new FieldScore(
                "",
                what,
                fields.stream().mapToInt(FieldScore::truths).sum(),
                fields.stream().mapToInt(FieldScore::calls).sum(),
                fields.stream().mapToInt(FieldScore::spared).sum(),
                fields.stream().mapToInt(FieldScore::matches).sum(),
                fields.stream().flatMap(field -> field.lengthErrors().stream()).toList(),
                fields.stream().flatMap(field -> field.missed().stream()).toList(),
                fields.stream().flatMap(field -> field.wrong().stream()).toList());
    }
}
