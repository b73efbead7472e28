package org.mitoferry.batch;

import org.mitoferry.yaml.ProblemCode;

/** The mistakes that a design may hold. */
public enum DesignCode implements ProblemCode {
    MISSING_COLUMN("missing-column", "A column that every design has is not there"),
    UNKNOWN_COLUMN("unknown-column", "A column is not known"),
    EMPTY_DESIGN("empty-design", "A design has no line"),
    NO_FILE("no-file", "A name or pattern fits no file in the folder"),
    NO_SERIES("no-series", "A file has no such series"),
    CHANNEL_COUNT("channel-count", "A picture has more or fewer channels than roles are named"),
    UNKNOWN_ROLE("unknown-role", "A channel's role is not known"),
    SAME_ROLE("same-role", "Two channels of a picture have one role"),
    NO_ROLE("no-role", "No channel of a picture has a role"),
    SAME_FIELD("same-field", "Two pictures are one field"),
    TWICE("twice", "A picture is measured in two fields"),
    NO_CELLS("no-cells", "A label image of cells is not there"),
    OUT_OF_RANGE("out-of-range", "A number is too small or too large");

    private final String code;
    private final String meaning;

    DesignCode(String code, String meaning) {
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
