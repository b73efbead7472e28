package org.mitoferry.yaml;

/** The mistakes that any file may hold, whatever it is about. */
public enum ReadingCode implements ProblemCode {
    UNREADABLE_FILE("unreadable-file", "The file does not exist or cannot be read"),
    FILE_TOO_LARGE("file-too-large", "The file is larger than 1 MB"),
    NOT_UTF8("not-utf8", "The file is not UTF-8 text"),
    BAD_CHARACTER("bad-character", "A control character stands in the file"),
    EMPTY_FILE("empty-file", "The file holds nothing but blanks and comments"),
    BROKEN_YAML("broken-yaml", "The file is not well-formed YAML"),
    TAB("tab", "A tab stands where YAML wants spaces"),
    SEVERAL_DOCUMENTS("several-documents", "The file holds more than one YAML document"),
    UNKNOWN_ALIAS("unknown-alias", "An alias (*name) has no anchor (&name) before it"),
    TOO_MANY_ALIASES("too-many-aliases", "The aliases of the file expand to too much"),
    TOO_DEEP("too-deep", "Values are nested too deeply"),
    KEY_NOT_A_WORD("key-not-a-word", "A key is a list or a mapping"),
    DUPLICATE_KEY("duplicate-key", "A key stands twice in one mapping"),
    UNKNOWN_KEY("unknown-key", "A key is not known here"),
    MISSING_KEY("missing-key", "A key that is needed is not there"),
    NOT_A_MAPPING("not-a-mapping", "Keys with values are wanted"),
    NOT_A_LIST("not-a-list", "A list is wanted"),
    NOT_A_SINGLE_VALUE("not-a-single-value", "A single value is wanted, not a list or a mapping"),
    EMPTY_VALUE("empty-value", "A key has no value"),
    NOT_A_NUMBER("not-a-number", "A number is wanted"),
    NOT_A_WHOLE_NUMBER("not-a-whole-number", "A whole number is wanted"),
    NOT_YES_OR_NO("not-yes-or-no", "Yes or no is wanted"),
    UNKNOWN_WORD("unknown-word", "One of a few words is wanted"),
    DECIMAL_COMMA("decimal-comma", "A number is written with a comma"),
    NOT_A_QUANTITY("not-a-quantity", "A number with a unit is wanted"),
    NOT_A_UNIT("not-a-unit", "A unit is not written as units are"),
    UNKNOWN_UNIT("unknown-unit", "A unit is not known"),
    MISSING_UNIT("missing-unit", "A number stands without the unit it needs"),
    WRONG_UNIT("wrong-unit", "A unit is of the wrong kind"),
    BROKEN_TABLE("broken-table", "A table file does not have the columns or values it should have");

    private final String code;
    private final String meaning;

    ReadingCode(String code, String meaning) {
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
