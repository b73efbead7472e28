package org.mitoferry.robustness;

import org.mitoferry.statistics.Verdict;

/**
 * What a changed number did to one clause. Numbers are NaN where there is none.
 *
 * @param row the finding's id
 * @param clause number of the clause, from 1
 * @param expected the clause in words
 * @param verdictBefore of the finding, without the change
 * @param verdictAfter of the finding, with it
 * @param before effect without the change, over all blocks
 * @param after effect with the change
 * @param low lower end of its interval
 * @param high upper end of it
 * @param unit of the effects
 * @param change mean difference within blocks, in points, or a factor for ratios
 * @param changeLow lower end of its 95 % interval
 * @param changeHigh upper end of it
 * @param blocks blocks that entered the change
 * @param minimum what became of the size that the clause asks for
 */
public record ClauseChange(
        String row,
        int clause,
        String expected,
        Verdict verdictBefore,
        Verdict verdictAfter,
        double before,
        double after,
        double low,
        double high,
        String unit,
        double change,
        double changeLow,
        double changeHigh,
        int blocks,
        Minimum minimum) {

    boolean heldBefore() {
        return verdictBefore == Verdict.HOLDS;
    }

    boolean holdsAfter() {
        return verdictAfter == Verdict.HOLDS;
    }

    /** Whether the clause no longer shows what it asks for, whatever the interval. */
    boolean broken() {
        return minimum == Minimum.MISSED || minimum == Minimum.SIGN_LOST;
    }
}
