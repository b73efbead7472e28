package org.mitoferry.tuning;

import org.mitoferry.yaml.ProblemCode;

/** What can be wrong with a tuning that is asked for. */
public enum TuningProblem implements ProblemCode {
    UNKNOWN_TUNING("unknown-tuning", "There is no built-in tuning and no file of that name"),
    NO_SUCH_NUMBER("no-such-number", "No data file gives that number"),
    NO_RANGE("no-range", "A number has no range to be searched in"),
    START_OUTSIDE_RANGE("start-outside-range", "A number lies outside the range in which it is to be searched"),
    NOTHING_TO_SEARCH("nothing-to-search", "The tuning names no number"),
    UNKNOWN_ROW("unknown-row", "The protocol expects no row of that name"),
    BAD_BAND("bad-band", "A band names what the protocol does not have"),
    BAD_SEEDS("bad-seeds", "Seeds are whole numbers, or a range such as 1-20"),
    TOO_FEW("too-few", "A number is too small to learn from"),
    NOT_FINISHED("not-finished", "The folder holds no finished tuning");

    private final String code;
    private final String meaning;

    TuningProblem(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
