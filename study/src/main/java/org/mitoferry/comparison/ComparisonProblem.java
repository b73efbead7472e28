package org.mitoferry.comparison;

import org.mitoferry.yaml.ProblemCode;

/** What can be wrong with a table that is brought, or with the question asked of it. */
public enum ComparisonProblem implements ProblemCode {
    UNREADABLE_TABLE("unreadable-table", "There is no table in that place, or it has no rows"),
    UNKNOWN_ROLE("unknown-role", "A column is given a part that no column has"),
    MISSING_COLUMN("missing-column", "The table lacks a column that is needed"),
    NOT_A_VALUE("not-a-value", "A cell of the table holds no number"),
    NOT_A_COUNT("not-a-count", "A count is no whole number, or larger than what it is counted among"),
    NO_LABEL("no-label", "A row does not say which experiment or arm it is of"),
    TWO_DONORS("two-donors", "An experiment has more than one donor"),
    UNKNOWN_ARM("unknown-arm", "The table has no arm of that name"),
    TOO_FEW_ARMS("too-few-arms", "A comparison has two arms or more, all different"),
    UNKNOWN_QUANTITY("unknown-quantity", "The table has no quantity of that name"),
    CELLS_NOT_NAMED("cells-not-named", "The quantity was measured of several cell groups"),
    NOTHING_MEASURED("nothing-measured", "An arm has no value of the quantity"),
    PSEUDOREPLICATION("pseudoreplication", "What was asked for as n is no independent replicate"),
    UNKNOWN_DONORS("unknown-donors", "The table does not say which donor an experiment has"),
    LEVEL_NOT_MEASURED("level-not-measured", "The table has no rows of that level"),
    ONE_EXPERIMENT("one-experiment", "There are too few experiments to compare arms"),
    WRONG_SCALE("wrong-scale", "Values have no place on the scale asked for"),
    BAD_MARGIN("bad-margin", "A margin of equivalence is a number above 0"),
    NO_DOSES("no-doses", "No arm and no column of the table tells a dose"),
    BAD_SYNERGY(
            "bad-synergy",
            "Synergy is asked of other arms than a control, two treatments and both together, or of no share");

    private final String code;
    private final String meaning;

    ComparisonProblem(String code, String meaning) {
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
