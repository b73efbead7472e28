package org.mitoferry.culture;

import java.util.Arrays;

/**
 * Every mitochondrion that is in a cell it was not made in: parallel arrays with the slot as handle, in no order. {@link #gather} sorts the
 * slots by host, and counts what each host holds; it is called at the end of every step and after whatever changes hosts.
 *
 * <p>A mitochondrion that a lysosome holds is captured, also inside a nanotube; it no longer has a potential to speak of, but it is there,
 * and counted, until it is digested.
 */
public final class ForeignMitochondria {

    /** In the body of its host. */
    public static final byte BODY = 0;
    /** On its way through a nanotube. */
    public static final byte NANOTUBE = 1;

    /** No lysosome near. */
    public static final byte ALONE = 0;
    /** A lysosome touches it. */
    public static final byte TOUCHED = 1;
    /** A lysosome has engulfed it. */
    public static final byte CAPTURED = 2;

    public int count;

    /** Slot of the cell it is in, or of the cell it left while it is in a nanotube. */
    public int[] host = new int[0];

    /** Cell type it was made in: its membranes and enzymes are of that type. */
    public byte[] originType = new byte[0];

    /** Birth id of the cell it was made in. */
    public long[] donorId = new long[0];

    /** Its own birth id, that of {@link Mitochondria}; pieces cut off later have ids of the host they arose in. */
    public long[] id = new long[0];

    /** How it came: one of the routes of {@link TransferLog}. */
    public byte[] route = new byte[0];

    /** Time at which it came into its present host, min. */
    public double[] arrivedMinutes = new double[0];

    /** Length, um. */
    public double[] length = new double[0];

    /** Membrane potential, mV, a magnitude. */
    public double[] potential = new double[0];

    /** Damage, 0 to 1. */
    public double[] damage = new double[0];

    /** Eat-me tag, 0 to 1. */
    public double[] tag = new double[0];

    /** Respiratory capacity relative to its type. */
    public double[] capacity = new double[0];

    /** Hazard left until its next event. */
    public double[] clock = new double[0];

    /** {@link #BODY} or {@link #NANOTUBE}. */
    public byte[] place = new byte[0];

    /** {@link #ALONE}, {@link #TOUCHED} or {@link #CAPTURED}. */
    public byte[] lysosome = new byte[0];

    /** Where along it a lysosome touches, 0 to 1. */
    public double[] contactAt = new double[0];

    /** Slot in {@link Masses}, -1 for none. */
    public int[] mass = new int[0];

    /** Slot in {@link Nanotubes} while it is in one, else -1. */
    public int[] nanotube = new int[0];

    /** Place in the nanotube: distance from the end it entered by, um. */
    public double[] position = new double[0];

    /** Its speed there, um/min. */
    public double[] speed = new double[0];

    /** Each label that it carries, for a micrometre: label k of slot i lies at {@code i * labels() + k}. */
    public double[] label = new double[0];

    private final int labels;

    /** Slots sorted by host; those of host h lie from {@code start[h]} up to, not including, {@code start[h + 1]}. Not state. */
    public int[] order = new int[0];

    public int[] start = new int[1];
    /** Of each host: free ones in the body, lysosomes there that hold one, uncaptured length in the body, um. Not state. */
    public int[] free = new int[0];

    public int[] captured = new int[0];
    public double[] uncapturedLength = new double[0];

    /** Hosts and mitochondria that {@link #order} knows; -1 before the first {@link #gather} of a state. */
    private int gatheredHosts = -1;

    private int gatheredCount;

    /** @param labels number of labels of the culture, 0 for none */
    ForeignMitochondria(int labels) {
        this.labels = labels;
    }

    /** Number of labels of the culture. */
    public int labels() {
        return labels;
    }

    /** A new slot with nothing in it but -1 for mass and nanotube. */
    public int add() {
        if (count == host.length) {
            grow();
        }
        int slot = count++;
        place[slot] = BODY;
        lysosome[slot] = ALONE;
        mass[slot] = -1;
        nanotube[slot] = -1;
        position[slot] = 0;
        speed[slot] = 0;
        contactAt[slot] = 0;
        Arrays.fill(label, slot * labels, (slot + 1) * labels, 0);
        return slot;
    }

    /** Ends the mitochondrion in a slot: its place is closed by the next {@link #gather}. */
    public void end(int slot) {
        length[slot] = 0;
    }

    /** Closes the places of those that have ended, sorts the rest by host, and counts. */
    public void gather(int hosts) {
        close();
        gatheredHosts = hosts;
        gatheredCount = count;
        if (start.length < hosts + 1) {
            start = new int[hosts + hosts / 2 + 1];
            free = new int[hosts + hosts / 2];
            captured = new int[free.length];
            uncapturedLength = new double[free.length];
        }
        if (order.length < count) {
            order = new int[host.length];
        }
        Arrays.fill(start, 0);
        Arrays.fill(free, 0, hosts, 0);
        Arrays.fill(captured, 0, hosts, 0);
        Arrays.fill(uncapturedLength, 0, hosts, 0);
        for (int i = 0; i < count; i++) {
            int h = host[i];
            start[h + 1]++;
            if (place[i] == BODY && lysosome[i] == CAPTURED) {
                captured[h]++;
            } else if (place[i] == BODY) {
                free[h]++;
                uncapturedLength[h] += length[i];
            }
        }
        for (int h = 0; h < hosts; h++) {
            start[h + 1] += start[h];
        }
        for (int i = count - 1; i >= 0; i--) {
            order[--start[host[i] + 1]] = i;
        }
        // start[h + 1] has become the start of h: move it down, and close with the end.
        for (int h = 0; h < hosts; h++) {
            start[h] = start[h + 1];
        }
        start[hosts] = count;
    }

    /** Whether the last {@link #gather} was of this state, of so many hosts, and none has been added since. */
    public boolean isGathered(int hosts) {
        return gatheredHosts == hosts && gatheredCount == count;
    }

    private void close() {
        for (int i = count - 1; i >= 0; i--) {
            if (length[i] == 0) {
                move(--count, i);
            }
        }
    }

    private void move(int from, int to) {
        host[to] = host[from];
        originType[to] = originType[from];
        donorId[to] = donorId[from];
        id[to] = id[from];
        route[to] = route[from];
        arrivedMinutes[to] = arrivedMinutes[from];
        length[to] = length[from];
        potential[to] = potential[from];
        damage[to] = damage[from];
        tag[to] = tag[from];
        capacity[to] = capacity[from];
        clock[to] = clock[from];
        place[to] = place[from];
        lysosome[to] = lysosome[from];
        contactAt[to] = contactAt[from];
        mass[to] = mass[from];
        nanotube[to] = nanotube[from];
        position[to] = position[from];
        speed[to] = speed[from];
        System.arraycopy(label, from * labels, label, to * labels, labels);
    }

    private void grow() {
        int size = Math.max(64, count + count / 2);
        visit(new Resizing(size, 1), "");
        label = Arrays.copyOf(label, size * labels);
    }

    void visit(StateVisitor visitor) {
        count = (int) visitor.count("foreign.count", count);
        gatheredHosts = -1;
        visit(visitor, "foreign.");
        label = visitor.doubles("foreign.label", label, count * labels);
    }

    private void visit(StateVisitor v, String prefix) {
        host = v.ints(prefix + "host", host, count);
        originType = v.bytes(prefix + "originType", originType, count);
        donorId = v.longs(prefix + "donorId", donorId, count);
        id = v.longs(prefix + "id", id, count);
        route = v.bytes(prefix + "route", route, count);
        arrivedMinutes = v.doubles(prefix + "arrivedMinutes", arrivedMinutes, count);
        length = v.doubles(prefix + "length", length, count);
        potential = v.doubles(prefix + "potential", potential, count);
        damage = v.doubles(prefix + "damage", damage, count);
        tag = v.doubles(prefix + "tag", tag, count);
        capacity = v.doubles(prefix + "capacity", capacity, count);
        clock = v.doubles(prefix + "clock", clock, count);
        place = v.bytes(prefix + "place", place, count);
        lysosome = v.bytes(prefix + "lysosome", lysosome, count);
        contactAt = v.doubles(prefix + "contactAt", contactAt, count);
        mass = v.ints(prefix + "mass", mass, count);
        nanotube = v.ints(prefix + "nanotube", nanotube, count);
        position = v.doubles(prefix + "position", position, count);
        speed = v.doubles(prefix + "speed", speed, count);
    }
}
