package org.mitoferry.comparison;

/**
 * One way to compare two arms, and what came of it.
 *
 * @param role what it is for
 * @param method in words
 * @param unit what n counts
 * @param n units of the arm
 * @param nVersus units of the reference
 * @param effectUnit what the effect is: {@code ratio}, {@code odds ratio}, {@code points}, {@code difference}; empty where there is none
 * @param effect the arm against the reference; NaN where the analysis has none
 * @param low lower end of its interval
 * @param high upper end of it
 * @param confidence of the interval; NaN where there is none
 * @param p two-sided, or of the two one-sided tests; NaN where it does not exist
 * @param remark what a reader has to know; empty where nothing
 */
public record Analysis(
        Role role,
        String method,
        Level unit,
        int n,
        int nVersus,
        String effectUnit,
        double effect,
        double low,
        double high,
        double confidence,
        double p,
        String remark) {

    /** What an analysis is for. */
    public enum Role {
        /** Decides. */
        DEFAULT("default"),
        /** Stands beside the default at the level of experiments. */
        BESIDE("beside"),
        /** Takes what lies below experiments as independent, as papers often do. */
        PAPER_STYLE("paper-style");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** As files have it. */
        public String word() {
            return word;
        }
    }
}
