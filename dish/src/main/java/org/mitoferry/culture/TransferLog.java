package org.mitoferry.culture;

/** Every transfer of a mitochondrion from one cell into another. Grows only. */
public final class TransferLog {

    /** Inside a connexosome, from a junction. */
    public static final byte CONNEXOSOME = 0;
    /** Through a nanotube. */
    public static final byte NANOTUBE = 1;
    /** In an apoptotic body of a dead cell. */
    public static final byte APOPTOTIC_BODY = 2;
    /** In a shed vesicle. */
    public static final byte VESICLE = 3;
    /** Given by a spread cell to a round one that it holds. */
    public static final byte DONATION = 4;

    private static final String[] NAMES = {"connexosome", "nanotube", "apoptotic body", "vesicle", "donation"};

    /** The name of a route in tables. */
    public static String nameOf(byte route) {
        return NAMES[route];
    }

    /** Number of routes. */
    public static int routes() {
        return NAMES.length;
    }

    public int count;

    /** Time, min. */
    public double[] minutes = new double[0];

    /** Place, um. */
    public double[] x = new double[0];

    /** Place, um. */
    public double[] y = new double[0];

    /** One of the routes above. */
    public byte[] route = new byte[0];

    /** Birth id of the mitochondrion. */
    public long[] mitochondrion = new long[0];

    /** Birth id of the cell it left. */
    public long[] fromId = new long[0];

    /** Birth id of the cell it came into. */
    public long[] toId = new long[0];

    /** Cell type it left. */
    public byte[] fromType = new byte[0];

    /** Cell type it came into. */
    public byte[] toType = new byte[0];

    /** Length, um. */
    public double[] length = new double[0];

    /** Membrane potential, mV. */
    public double[] potential = new double[0];

    /** Eat-me tag, 0 to 1. */
    public double[] tag = new double[0];

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
        count = (int) visitor.count("transfers.count", count);
        visit(visitor, "transfers.");
    }

    private void visit(StateVisitor v, String prefix) {
        minutes = v.doubles(prefix + "minutes", minutes, count);
        x = v.doubles(prefix + "x", x, count);
        y = v.doubles(prefix + "y", y, count);
        route = v.bytes(prefix + "route", route, count);
        mitochondrion = v.longs(prefix + "mitochondrion", mitochondrion, count);
        fromId = v.longs(prefix + "fromId", fromId, count);
        toId = v.longs(prefix + "toId", toId, count);
        fromType = v.bytes(prefix + "fromType", fromType, count);
        toType = v.bytes(prefix + "toType", toType, count);
        length = v.doubles(prefix + "length", length, count);
        potential = v.doubles(prefix + "potential", potential, count);
        tag = v.doubles(prefix + "tag", tag, count);
    }
}
