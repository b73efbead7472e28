package org.mitoferry.statistics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Expectation;

/**
 * One expectation, judged: it holds when all its clauses hold, fails when one that could be tested fails, and is not tested otherwise.
 * Numbers are NaN where there is none.
 *
 * @param clauses in the order of the expectation; empty where it states none
 * @param p the p of the claim that all clauses hold, which is the largest of theirs (Berger 1982, Technometrics 24, 295-300)
 * @param pHolm {@code p} adjusted over all rows tested
 * @param why one sentence on what decided
 */
public record Finding(
        String id,
        String statement,
        Expectation.Origin origin,
        Verdict verdict,
        List<ClauseFinding> clauses,
        double p,
        double pHolm,
        String why) {

    public Finding {
        clauses = List.copyOf(clauses);
    }

    /** Sums clauses up; Holm's adjustment comes later. */
    static Finding of(Expectation expectation, List<ClauseFinding> clauses) {
        return new Finding(
                expectation.id(),
                expectation.statement(),
                expectation.origin(),
                verdict(clauses),
                clauses,
                clauses.stream()
                        .mapToDouble(ClauseFinding::pExperiment)
                        .filter(p -> !Double.isNaN(p))
                        .max()
                        .orElse(Double.NaN),
                Double.NaN,
                why(expectation, clauses));
    }

    private static Verdict verdict(List<ClauseFinding> clauses) {
        if (clauses.stream().anyMatch(c -> c.verdict() == Verdict.FAILS)) {
            return Verdict.FAILS;
        }
        boolean all = !clauses.isEmpty() && clauses.stream().allMatch(c -> c.verdict() == Verdict.HOLDS);
        return all ? Verdict.HOLDS : Verdict.NOT_TESTED;
    }

    private static String why(Expectation expectation, List<ClauseFinding> clauses) {
        String notTested = expectation.notTested();
        if (notTested != null) {
            return Character.toUpperCase(notTested.charAt(0))
                    + notTested.substring(1)
                    + (notTested.endsWith(".") ? "" : ".");
        }
        if (clauses.size() == 1) {
            return clauses.getFirst().why();
        }
        String counts = Stream.of(Verdict.values())
                .map(v -> counted(clauses, v))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        return "Of " + clauses.size() + " clauses " + counts + ".";
    }

    private static String counted(List<ClauseFinding> clauses, Verdict verdict) {
        long count = clauses.stream().filter(c -> c.verdict() == verdict).count();
        if (count == 0) {
            return "";
        }
        return count
                + switch (verdict) {
                    case HOLDS -> count == 1 ? " holds" : " hold";
                    case FAILS -> count == 1 ? " fails" : " fail";
                    case NOT_TESTED -> count == 1 ? " was not tested" : " were not tested";
                };
    }

    Finding withHolm(double adjusted) {
        return new Finding(id, statement, origin, verdict, clauses, p, adjusted, why);
    }

    private @Nullable ClauseFinding first() {
        return clauses.isEmpty() ? null : clauses.getFirst();
    }

    /** All clauses in words. */
    public String expected() {
        return clauses.stream().map(ClauseFinding::expected).collect(Collectors.joining("; and "));
    }

    /** Effect of the first clause. */
    public double effect() {
        ClauseFinding first = first();
        return first == null ? Double.NaN : first.effect();
    }

    /** Lower end of the interval of the first clause. */
    public double intervalLow() {
        ClauseFinding first = first();
        return first == null ? Double.NaN : first.intervalLow();
    }

    /** Upper end of the interval of the first clause. */
    public double intervalHigh() {
        ClauseFinding first = first();
        return first == null ? Double.NaN : first.intervalHigh();
    }

    /** Confidence of that interval. */
    public double intervalConfidence() {
        ClauseFinding first = first();
        return first == null ? Double.NaN : first.intervalConfidence();
    }

    /** Unit of the effect of the first clause. */
    public String effectUnit() {
        ClauseFinding first = first();
        return first == null ? "" : first.effectUnit();
    }

    /** The test of the first clause. */
    public String test() {
        ClauseFinding first = first();
        return first == null ? "" : first.test();
    }

    /** p over experiments of the first clause. */
    public double pExperiment() {
        ClauseFinding first = first();
        return first == null ? Double.NaN : first.pExperiment();
    }

    /** Signed-rank p of the first clause. */
    public double pSignedRank() {
        ClauseFinding first = first();
        return first == null ? Double.NaN : first.pSignedRank();
    }

    /** p over fields of the first clause. */
    public double pField() {
        ClauseFinding first = first();
        return first == null ? Double.NaN : first.pField();
    }

    /** Number of experiments that entered the first clause. */
    public int n() {
        ClauseFinding first = first();
        return first == null ? 0 : first.n();
    }

    /** How the values of the first clause were read. */
    public String method() {
        ClauseFinding first = first();
        return first == null ? "" : first.method();
    }
}
