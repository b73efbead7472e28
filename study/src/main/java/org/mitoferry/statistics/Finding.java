package org.mitoferry.statistics;

import org.mitoferry.protocol.Expectation;

/**
 * One expectation, judged. Numbers are NaN where there is none.
 *
 * @param expected the expectation in words: what, in which arm, against which, by how much
 * @param effect geometric mean of the ratios, mean difference in percentage points, or the mean, as {@code effectUnit} says
 * @param intervalLow lower end of the interval of the effect
 * @param intervalHigh upper end of it
 * @param intervalConfidence 0.95 for differences; 0.90 for equivalence and thresholds, whose ends are one-sided 95 % bounds
 * @param effectUnit {@code ratio}, {@code points} (percentage points) or the unit of the quantity
 * @param test the t test that {@code pExperiment} comes from, in words
 * @param pExperiment p of that t test, over experiments
 * @param pSignedRank exact signed-rank p of the same question
 * @param pHolm {@code pExperiment} adjusted over all rows tested
 * @param pField Mann-Whitney over fields as if they were independent; for comparison only
 * @param n number of experiments that entered, pairs where two arms are compared
 * @param method how the values were read: {@code truth} or an assay's name; empty when nothing was read
 * @param why one sentence: which condition held or failed, or why nothing was tested
 */
public record Finding(
        String id,
        String statement,
        String expected,
        Expectation.Origin origin,
        Verdict verdict,
        double effect,
        double intervalLow,
        double intervalHigh,
        double intervalConfidence,
        String effectUnit,
        String test,
        double pExperiment,
        double pSignedRank,
        double pHolm,
        double pField,
        int n,
        String method,
        String why) {

    static Finding notTested(Expectation expectation, int n, String method, String why) {
        return described(expectation, n, method, why, Double.NaN, "");
    }

    /** Not tested, with the effect all the same where one experiment shows one. */
    static Finding described(
            Expectation expectation, int n, String method, String why, double effect, String effectUnit) {
        double none = Double.NaN;
        return new Finding(
                expectation.id(),
                expectation.statement(),
                ExpectedWords.of(expectation),
                expectation.origin(),
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
                none,
                n,
                method,
                why);
    }

    Finding withHolm(double adjusted) {
        return new Finding(
                id,
                statement,
                expected,
                origin,
                verdict,
                effect,
                intervalLow,
                intervalHigh,
                intervalConfidence,
                effectUnit,
                test,
                pExperiment,
                pSignedRank,
                adjusted,
                pField,
                n,
                method,
                why);
    }
}
