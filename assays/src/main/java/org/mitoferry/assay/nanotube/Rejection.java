package org.mitoferry.assay.nanotube;

/** Why a candidate is no nanotube. Where several reasons hold the first of this list is given. */
public enum Rejection {
    ONE_FREE_END("one end is free, or fades before its cell: a filopodium"),
    NO_CELL("touches no cell at either end"),
    LEAVES_PICTURE("leaves the picture, so its other end is not seen"),
    SAME_CELL("both ends are at the same cell"),
    TOO_SHORT("shorter than a nanotube, or than twice its width"),
    TOO_LONG("longer than a nanotube"),
    GAP("its signal has a gap"),
    TOO_DIM("too dim to be told from noise"),
    ON_SUBSTRATE("lies on the substrate: a retraction fibre or a foot"),
    SHARED_WAY("shares its way with a better candidate"),
    SHARP_TURN("turns sharply: two lines that cross"),
    TOO_TORTUOUS("too tortuous"),
    DIVISION_BRIDGE("bulges in its middle like a midbody: a division bridge"),
    NO_TUBE("its light across is not that of a tube"),
    TOO_WIDE("wider than a nanotube");

    private final String reason;

    Rejection(String reason) {
        this.reason = reason;
    }

    /** The reason in words. */
    public String reason() {
        return reason;
    }
}
