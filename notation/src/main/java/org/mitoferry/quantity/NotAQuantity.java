package org.mitoferry.quantity;

/** A text that is no quantity, or one of the wrong kind: what is wrong, and what to write instead. */
public final class NotAQuantity extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String what;
    private final String instead;

    NotAQuantity(String code, String what, String instead) {
        super(what + ". " + instead);
        this.code = code;
        this.what = what;
        this.instead = instead;
    }

    /**
     * A stable word: {@code not-a-quantity}, {@code not-a-number}, {@code decimal-comma}, {@code unknown-unit}, {@code not-a-unit}, {@code
     * missing-unit}, {@code wrong-unit}.
     */
    public String code() {
        return code;
    }

    public String what() {
        return what;
    }

    public String instead() {
        return instead;
    }
}
