package org.mitoferry.culture;

/** Joined nanotubes that are no more: what became of each. Grows only. */
public final class NanotubeHistory {

    /** Pulled back or collapsed at the end of its lifetime. */
    public static final byte LOST = 0;
    /** Drawn out until it broke. */
    public static final byte STRETCHED = 1;
    /** One of its cells died or was taken out. */
    public static final byte CELL_GONE = 2;
    /** Broken by light. */
    public static final byte LIGHT = 3;
    /** Broken by fixation. */
    public static final byte FIXATION = 4;

    public int count;

    /** Birth id of the nanotube. */
    public long[] id = new long[0];

    /** Birth id of the cell that sent it out. */
    public long[] fromId = new long[0];

    /** Birth id of the other. */
    public long[] toId = new long[0];

    /** 1 for large ones. */
    public byte[] large = new byte[0];

    /** 1 when both cells were of one lineage. */
    public byte[] homotypic = new byte[0];

    /** How it ended. */
    public byte[] end = new byte[0];

    /** Time at which it joined, min. */
    public double[] joinedMinutes = new double[0];

    /** Time at which it ended, min. */
    public double[] endedMinutes = new double[0];

    /** Length at its end, um. */
    public double[] length = new double[0];

    /** A new entry with nothing in it, and returns its place. */
    public int add() {
        if (count == id.length) {
            grow();
        }
        return count++;
    }

    private void grow() {
        visit(new Resizing(Math.max(64, count + count / 2), 1), "");
    }

    void visit(StateVisitor visitor) {
        count = (int) visitor.count("nanotubeHistory.count", count);
        visit(visitor, "nanotubeHistory.");
    }

    private void visit(StateVisitor v, String prefix) {
        id = v.longs(prefix + "id", id, count);
        fromId = v.longs(prefix + "fromId", fromId, count);
        toId = v.longs(prefix + "toId", toId, count);
        large = v.bytes(prefix + "large", large, count);
        homotypic = v.bytes(prefix + "homotypic", homotypic, count);
        end = v.bytes(prefix + "end", end, count);
        joinedMinutes = v.doubles(prefix + "joinedMinutes", joinedMinutes, count);
        endedMinutes = v.doubles(prefix + "endedMinutes", endedMinutes, count);
        length = v.doubles(prefix + "length", length, count);
    }
}
