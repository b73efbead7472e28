package org.mitoferry.robustness;

/**
 * A line of {@code robustness.csv}: what a changed number did to one clause. Numbers are NaN where there is none.
 *
 * @param set name of the parameter set
 * @param parameter name of the tuned number
 * @param factor what it was multiplied by
 * @param before its value
 * @param value its changed value
 * @param unit of both
 * @param note that it was clipped, or why no finding was judged; empty else
 * @param row the finding's id; empty when none was judged
 * @param clause number of the clause, from 1
 * @param expected the clause in words
 * @param baseRow verdict of the finding with the base
 * @param changedRow verdict of the finding with the change
 * @param base effect with the base, over all blocks
 * @param effect effect with the change
 * @param low lower end of its interval
 * @param high upper end of it
 * @param effectUnit of the effect
 * @param change mean difference within blocks, in points, or a factor for ratios
 * @param changeLow lower end of its 95 % interval
 * @param changeHigh upper end of it
 * @param blocks blocks that entered the change
 * @param minimum what became of the clause's minimum: {@code reached}, {@code missed}, {@code sign lost}; empty where it asks for none
 */
public record RobustnessLine(
        String set,
        String parameter,
        double factor,
        double before,
        double value,
        String unit,
        String note,
        String row,
        int clause,
        String expected,
        String baseRow,
        String changedRow,
        double base,
        double effect,
        double low,
        double high,
        String effectUnit,
        double change,
        double changeLow,
        double changeHigh,
        int blocks,
        String minimum) {

    /** The note of a change that changes nothing. */
    public static final String WITHOUT_EFFECT = "without effect";

    /** The effect has the stated sign and size. */
    public static final String REACHED = "reached";
    /** The effect has the stated sign and is too small. */
    public static final String MISSED = "missed";
    /** The effect has the other sign. */
    public static final String SIGN_LOST = "sign lost";

    /** Whether findings were judged with the change; else the note says why not. */
    public boolean judged() {
        return !row.isEmpty();
    }

    /** Whether the change was made and changed no row of the first experiment. */
    public boolean withoutEffect() {
        return note.equals(WITHOUT_EFFECT);
    }

    /** Whether the clause no longer shows what it asks for, whatever the interval. */
    public boolean broken() {
        return minimum.equals(MISSED) || minimum.equals(SIGN_LOST);
    }
}
