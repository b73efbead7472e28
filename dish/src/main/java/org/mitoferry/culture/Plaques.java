package org.mitoferry.culture;

/**
 * Connexin 43 plaques between a round and a spread cell that touch. Slots are closed by the last: they are handles within a step only. A
 * plaque that is internalised as a connexosome ends; what it carried stands in the {@link TransferLog}.
 */
public final class Plaques {

    public int count;

    /** Slot of the round cell. */
    public int[] donor = new int[0];

    /** Slot of the spread cell. */
    public int[] acceptor = new int[0];

    /** Birth id, for draws. */
    public long[] id = new long[0];

    /** Area, um2. */
    public double[] area = new double[0];

    /** Area it grows to, um2. */
    public double[] fullArea = new double[0];

    /** Time of its birth, min. */
    public double[] bornMinutes = new double[0];

    /** Hazard left until it dissolves or is internalised. */
    public double[] clock = new double[0];

    /** Plaques ever made: the source of ids. */
    public long born;

    /** A new plaque of a pair, with everything else zero, and returns its slot. */
    public int add(int donorSlot, int acceptorSlot) {
        if (count == donor.length) {
            grow();
        }
        int slot = count++;
        donor[slot] = donorSlot;
        acceptor[slot] = acceptorSlot;
        id[slot] = ++born;
        area[slot] = 0;
        return slot;
    }

    /** Takes a plaque out by moving the last one to its slot. */
    public void remove(int slot) {
        int last = --count;
        donor[slot] = donor[last];
        acceptor[slot] = acceptor[last];
        id[slot] = id[last];
        area[slot] = area[last];
        fullArea[slot] = fullArea[last];
        bornMinutes[slot] = bornMinutes[last];
        clock[slot] = clock[last];
    }

    private void grow() {
        visit(new Resizing(Math.max(64, count + count / 2), 1), "");
    }

    void visit(StateVisitor visitor) {
        count = (int) visitor.count("plaques.count", count);
        born = visitor.count("plaques.born", born);
        visit(visitor, "plaques.");
    }

    private void visit(StateVisitor v, String prefix) {
        donor = v.ints(prefix + "donor", donor, count);
        acceptor = v.ints(prefix + "acceptor", acceptor, count);
        id = v.longs(prefix + "id", id, count);
        area = v.doubles(prefix + "area", area, count);
        fullArea = v.doubles(prefix + "fullArea", fullArea, count);
        bornMinutes = v.doubles(prefix + "bornMinutes", bornMinutes, count);
        clock = v.doubles(prefix + "clock", clock, count);
    }
}
