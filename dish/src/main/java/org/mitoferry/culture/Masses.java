package org.mitoferry.culture;

/**
 * Masses: free foreign mitochondria that lie together in one cell, and the actin cages round them. A mass ends with its last member and its
 * slot is used again; mitochondria that a lysosome captures leave it.
 */
public final class Masses {

    public int count;

    /** Slot of the cell it lies in. */
    public int[] host = new int[0];

    /** Birth id, for draws. */
    public long[] id = new long[0];

    /** Free mitochondria in it; 0 for a slot that is free for another mass. */
    public int[] members = new int[0];

    /** Place relative to the centre of the cell, um. */
    public double[] offsetX = new double[0];

    /** Likewise. */
    public double[] offsetY = new double[0];

    /** Height above the bottom, um. */
    public double[] height = new double[0];

    /** 1 while an actin cage is round it. */
    public byte[] caged = new byte[0];

    /** Hazard left until it is caged, or until its cage opens. */
    public double[] clock = new double[0];

    /** Masses ever begun: the source of ids. */
    public long born;

    /** No slot below this one is free. Not state. */
    private int lowestFree;

    /**
     * A new mass in a cell, without members, and returns its slot: the lowest that is free. It stays free until it has its first member.
     */
    public int add(int hostSlot) {
        int slot = lowestFree;
        while (slot < count && members[slot] > 0) {
            slot++;
        }
        if (slot == host.length) {
            grow();
        }
        lowestFree = slot;
        count = Math.max(count, slot + 1);
        host[slot] = hostSlot;
        id[slot] = ++born;
        members[slot] = 0;
        caged[slot] = 0;
        return slot;
    }

    /** One member leaves; the slot is free with the last. */
    public void leave(int slot) {
        if (--members[slot] == 0) {
            lowestFree = Math.min(lowestFree, slot);
        }
    }

    private void grow() {
        visit(new Resizing(Math.max(64, count + count / 2), 1), "");
    }

    void visit(StateVisitor visitor) {
        count = (int) visitor.count("masses.count", count);
        born = visitor.count("masses.born", born);
        lowestFree = 0;
        visit(visitor, "masses.");
    }

    private void visit(StateVisitor v, String prefix) {
        host = v.ints(prefix + "host", host, count);
        id = v.longs(prefix + "id", id, count);
        members = v.ints(prefix + "members", members, count);
        offsetX = v.doubles(prefix + "offsetX", offsetX, count);
        offsetY = v.doubles(prefix + "offsetY", offsetY, count);
        height = v.doubles(prefix + "height", height, count);
        caged = v.bytes(prefix + "caged", caged, count);
        clock = v.doubles(prefix + "clock", clock, count);
    }
}
