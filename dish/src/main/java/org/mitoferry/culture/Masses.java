package org.mitoferry.culture;

import java.util.Arrays;

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

    /** Chains of the slots last used by each cell, 1 more than the slot and 0 at the ends. Not state. */
    private int[] firstOf = new int[0];

    private int[] before = new int[0];
    private int[] after = new int[0];
    private int chained;
    private int[] ofHost = new int[16];

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
        chainAll();
        if (slot < count) {
            unchain(slot);
        }
        count = Math.max(count, slot + 1);
        host[slot] = hostSlot;
        chain(slot);
        chained = count;
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

    /**
     * A mass of a cell, chosen by its number of members.
     *
     * @param draw from 0 to 1
     * @return its slot, -1 where the cell has none
     */
    public int chosen(int hostSlot, double draw) {
        chainAll();
        int number = 0;
        int all = 0;
        for (int m = firstOf(hostSlot); m > 0; m = after[m - 1]) {
            if (members[m - 1] > 0) {
                all += members[m - 1];
                ofHost = number == ofHost.length ? Arrays.copyOf(ofHost, 2 * number) : ofHost;
                ofHost[number++] = m - 1;
            }
        }
        Arrays.sort(ofHost, 0, number);
        int left = (int) (draw * all);
        for (int k = 0; k < number; k++) {
            left -= members[ofHost[k]];
            if (left < 0) {
                return ofHost[k];
            }
        }
        return -1;
    }

    private int firstOf(int hostSlot) {
        return hostSlot < firstOf.length ? firstOf[hostSlot] : 0;
    }

    /** Chains that are missing since the state was read. */
    private void chainAll() {
        if (before.length < host.length) {
            before = Arrays.copyOf(before, host.length);
            after = Arrays.copyOf(after, host.length);
        }
        for (; chained < count; chained++) {
            chain(chained);
        }
    }

    private void chain(int slot) {
        int cell = host[slot];
        if (cell >= firstOf.length) {
            firstOf = Arrays.copyOf(firstOf, cell + cell / 2 + 1);
        }
        before[slot] = 0;
        after[slot] = firstOf[cell];
        if (firstOf[cell] > 0) {
            before[firstOf[cell] - 1] = slot + 1;
        }
        firstOf[cell] = slot + 1;
    }

    private void unchain(int slot) {
        if (before[slot] > 0) {
            after[before[slot] - 1] = after[slot];
        } else {
            firstOf[host[slot]] = after[slot];
        }
        if (after[slot] > 0) {
            before[after[slot] - 1] = before[slot];
        }
    }

    private void grow() {
        visit(new Resizing(Math.max(64, count + count / 2), 1), "");
    }

    void visit(StateVisitor visitor) {
        count = (int) visitor.count("masses.count", count);
        born = visitor.count("masses.born", born);
        lowestFree = 0;
        chained = 0;
        Arrays.fill(firstOf, 0);
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
