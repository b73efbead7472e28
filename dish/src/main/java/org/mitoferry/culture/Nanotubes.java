package org.mitoferry.culture;

/**
 * Tunneling nanotubes and the probes that may become some. Both hang free of the bottom between two flanks. Slots keep their tube while it
 * lasts and are then used again; a joined nanotube that ends goes into the {@link NanotubeHistory}.
 */
public final class Nanotubes {

    /** A slot without nanotube. */
    public static final byte FREE_SLOT = 0;
    /** Growing or pulled back, not joined. */
    public static final byte PROBING = 1;
    /** Joins two cells. */
    public static final byte JOINED = 2;

    /** Formed by protrusion. */
    public static final byte PROTRUDED = 0;
    /** Formed by two cells that parted. */
    public static final byte DISLODGED = 1;

    public int count;

    /** {@link #FREE_SLOT}, {@link #PROBING}, {@link #JOINED}. */
    public byte[] state = new byte[0];

    /** Birth id, for draws and tables. */
    public long[] id = new long[0];

    /** Slot of the cell that sent it out. */
    public int[] from = new int[0];

    /** Slot of the cell it joins, -1 while it probes for nobody. */
    public int[] to = new int[0];

    /** 1 for large ones, which hold microtubules; 0 for small ones of actin alone. */
    public byte[] large = new byte[0];

    /** {@link #PROTRUDED} or {@link #DISLODGED}. */
    public byte[] way = new byte[0];

    /** Anchor on the cell it came from, relative to that cell's centre, um. */
    public double[] fromX = new double[0];

    /** Likewise. */
    public double[] fromY = new double[0];

    /** Height of that anchor above the bottom, um. */
    public double[] fromHeight = new double[0];

    /** Anchor on the other cell, relative to its centre; of a probe: its direction as a unit vector. */
    public double[] toX = new double[0];

    /** Likewise. */
    public double[] toY = new double[0];

    /** Height of that anchor, um. */
    public double[] toHeight = new double[0];

    /** Length of a probe so far, or distance between the anchors of a joined one, um. */
    public double[] length = new double[0];

    /**
     * Length at which a growing probe turns back, 0 once it is pulled back, um. Of a joined one the length that it can be drawn out from:
     * its length when it formed, or of a {@link #DISLODGED} one a draw of the reach, since it forms as two cells part and is drawn out by
     * them.
     */
    public double[] goal = new double[0];

    /** Diameter, um. */
    public double[] diameter = new double[0];

    /** Time at which the probe set out, min. */
    public double[] bornMinutes = new double[0];

    /** Time at which it joined, min. */
    public double[] joinedMinutes = new double[0];

    /** Hazard left until it is lost. */
    public double[] clock = new double[0];

    /** Nanotubes and probes ever begun: the source of ids. */
    public long born;

    /** No slot below this one is free. Not state. */
    private int lowestFree;

    /** A new small probe without length, and returns its slot: the lowest that is free. The rest is the caller's to fill. */
    public int add(int cell) {
        int slot = lowestFree;
        while (slot < count && state[slot] != FREE_SLOT) {
            slot++;
        }
        if (slot == state.length) {
            grow();
        }
        lowestFree = slot + 1;
        count = Math.max(count, slot + 1);
        state[slot] = PROBING;
        id[slot] = ++born;
        from[slot] = cell;
        to[slot] = -1;
        length[slot] = 0;
        goal[slot] = 0;
        way[slot] = PROTRUDED;
        large[slot] = 0;
        return slot;
    }

    /**
     * Height above the bottom, um. A nanotube is under tension and hangs straight between its anchors (Rustom et al. 2004,
     * doi:10.1126/science.1093133); a probe stays at the height of its anchor.
     *
     * @param share of the way from the anchor on the cell that sent it out, 0 to 1
     */
    public double heightAt(int slot, double share) {
        double far = state[slot] == JOINED ? toHeight[slot] : fromHeight[slot];
        return fromHeight[slot] + share * (far - fromHeight[slot]);
    }

    /** Frees a slot. Whoever calls it has seen to the cargo. */
    public void free(int slot) {
        state[slot] = FREE_SLOT;
        lowestFree = Math.min(lowestFree, slot);
    }

    private void grow() {
        visit(new Resizing(Math.max(64, count + count / 2), 1), "");
    }

    void visit(StateVisitor visitor) {
        count = (int) visitor.count("nanotubes.count", count);
        born = visitor.count("nanotubes.born", born);
        lowestFree = 0;
        visit(visitor, "nanotubes.");
    }

    private void visit(StateVisitor v, String prefix) {
        state = v.bytes(prefix + "state", state, count);
        id = v.longs(prefix + "id", id, count);
        from = v.ints(prefix + "from", from, count);
        to = v.ints(prefix + "to", to, count);
        large = v.bytes(prefix + "large", large, count);
        way = v.bytes(prefix + "way", way, count);
        fromX = v.doubles(prefix + "fromX", fromX, count);
        fromY = v.doubles(prefix + "fromY", fromY, count);
        fromHeight = v.doubles(prefix + "fromHeight", fromHeight, count);
        toX = v.doubles(prefix + "toX", toX, count);
        toY = v.doubles(prefix + "toY", toY, count);
        toHeight = v.doubles(prefix + "toHeight", toHeight, count);
        length = v.doubles(prefix + "length", length, count);
        goal = v.doubles(prefix + "goal", goal, count);
        diameter = v.doubles(prefix + "diameter", diameter, count);
        bornMinutes = v.doubles(prefix + "bornMinutes", bornMinutes, count);
        joinedMinutes = v.doubles(prefix + "joinedMinutes", joinedMinutes, count);
        clock = v.doubles(prefix + "clock", clock, count);
    }
}
