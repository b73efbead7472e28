package org.mitoferry.culture;

/** Every fission of a foreign mitochondrion: where it fell, and where a lysosome touched then. Grows only. */
public final class FissionLog {

    public int count;

    /** Time, min. */
    public double[] minutes = new double[0];

    /** Birth id of the mitochondrion that was cut. */
    public long[] mitochondrion = new long[0];

    /** Birth id of its host. */
    public long[] hostId = new long[0];

    /** Its length before, um. */
    public double[] length = new double[0];

    /** Where along it the cut fell, 0 to 1. */
    public double[] at = new double[0];

    /** 1 where a lysosome touched or held it at that place. */
    public byte[] markedByLysosome = new byte[0];

    /** Where along it a lysosome touched, 0 to 1; -1 for none. */
    public double[] lysosomeAt = new double[0];

    /** A new entry with nothing in it, and returns its place. */
    public int add() {
        if (count == minutes.length) {
            grow();
        }
        return count++;
    }

    private void grow() {
        visit(new Resizing(Math.max(64, count + count / 2), 1), "");
    }

    void visit(StateVisitor visitor) {
        count = (int) visitor.count("fissions.count", count);
        visit(visitor, "fissions.");
    }

    private void visit(StateVisitor v, String prefix) {
        minutes = v.doubles(prefix + "minutes", minutes, count);
        mitochondrion = v.longs(prefix + "mitochondrion", mitochondrion, count);
        hostId = v.longs(prefix + "hostId", hostId, count);
        length = v.doubles(prefix + "length", length, count);
        at = v.doubles(prefix + "at", at, count);
        markedByLysosome = v.bytes(prefix + "markedByLysosome", markedByLysosome, count);
        lysosomeAt = v.doubles(prefix + "lysosomeAt", lysosomeAt, count);
    }
}
