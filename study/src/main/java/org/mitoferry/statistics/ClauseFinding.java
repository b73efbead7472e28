package org.mitoferry.statistics;

/**
 * One clause of an expectation, judged. Numbers are NaN where there is none.
 *
 * @param quantity name of the quantity
 * @param expected the clause in words: what, in which arm, against which, by how much
 * @param effect geometric mean of the ratios, mean difference in percentage points, or what one arm shows, as {@code effectUnit} says
 * @param intervalLow lower end of the interval of the effect
 * @param intervalHigh upper end of it
 * @param intervalConfidence 0.95 for differences and classes; 0.90 for equivalence and bounds, whose ends are one-sided 95 % bounds
 * @param effectUnit {@code ratio}, {@code points} (percentage points), {@code share} or the unit of the quantity
 * @param test the test that {@code pExperiment} comes from, in words
 * @param pExperiment p of that test, over experiments
 * @param pSignedRank exact signed-rank p of the same question
 * @param pField fields (of lifetimes: objects) taken as if they were independent; for comparison only
 * @param n number of experiments that entered, pairs where two arms are compared
 * @param method how the values were read: {@code truth} or an assay's name; empty when nothing was read
 * @param why which condition held or failed, or why nothing was tested
 */
public record ClauseFinding(
        String quantity,
        String expected,
        Verdict verdict,
        double effect,
        double intervalLow,
        double intervalHigh,
        double intervalConfidence,
        String effectUnit,
        String test,
        double pExperiment,
        double pSignedRank,
        double pField,
        int n,
        String method,
        String why) {

    static ClauseFinding notTested(String quantity, String expected, int n, String method, String why) {
        return described(quantity, expected, n, method, why, Double.NaN, "");
    }

    /** Not tested, with the effect all the same where one experiment shows one. */
    static ClauseFinding described(
            String quantity, String expected, int n, String method, String why, double effect, String effectUnit) {
        double none = Double.NaN;
        return new ClauseFinding(
                quantity,
                expected,
                Verdict.NOT_TESTED,
                effect,
                none,
                none,
                none,
                effectUnit,
                "",
                none,
                none,
                none,
                n,
                method,
                why);
    }

    static ClauseFinding tested(
            String quantity, String expected, Outcome.Tested o, double pField, int n, String method, String why) {
        return new ClauseFinding(
                quantity,
                expected,
                o.holds() ? Verdict.HOLDS : Verdict.FAILS,
                o.effect(),
                o.low(),
                o.high(),
                o.confidence(),
                o.unit(),
                o.test(),
                o.p(),
                o.pSignedRank(),
                pField,
                n,
                method,
                why);
    }
}
