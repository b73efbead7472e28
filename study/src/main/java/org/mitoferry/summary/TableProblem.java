package org.mitoferry.summary;

import org.mitoferry.yaml.ProblemCode;

/** What can be wrong with the table that is asked for. */
public enum TableProblem implements ProblemCode {
    UNKNOWN_ARM("unknown-arm", "The run has no arm of that name"),
    UNKNOWN_QUANTITY("unknown-quantity", "The run did not measure that quantity"),
    CELLS_NOT_MEASURED("cells-not-measured", "The quantity was not read of these cells"),
    CLASS_NOT_MEASURED("class-not-measured", "The quantity has no objects of that class"),
    TIME_NOT_MEASURED("time-not-measured", "Nothing that is asked for was read at that time"),
    NOT_A_TIME("not-a-time", "This is no time after the start of an arm"),
    NOTHING_TO_SHOW("nothing-to-show", "The table would have no column"),
    NOTHING_TO_COMPARE("nothing-to-compare", "No arms are set against others"),
    MARK_MISSING("mark-missing", "The document has no marked place for the table"),
    MARK_TWICE("mark-twice", "The document has several marked places for one table"),
    MARK_OPEN("mark-open", "A marked place has no end");

    private final String code;
    private final String meaning;

    TableProblem(String code, String meaning) {
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
