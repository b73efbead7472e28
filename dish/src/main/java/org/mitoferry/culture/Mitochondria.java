package org.mitoferry.culture;

import java.util.Arrays;

/**
 * Every mitochondrion of a culture: parallel arrays, cut into one contiguous segment per host.
 *
 * <p>The segment of the host in slot {@code h} is {@code start[h] .. start[h] + count[h]}; behind it lie {@code room[h] - count[h]} free
 * places, so a host's mitochondria can multiply within a step without touching any other host. {@link #makeRoom} widens segments between
 * steps. Order within a segment is part of the state. Arrays are public for the kernels: {@code process} reads and writes them, nobody else
 * writes.
 */
public final class Mitochondria {

    private static final int VALUES_PER_CACHE_LINE = 8;

    /** Length, um. */
    public double[] length = new double[0];
    /** Membrane potential, mV, a magnitude. */
    public double[] potential = new double[0];
    /** Damage of respiratory chain and membrane, 0 to 1. */
    public double[] damage = new double[0];
    /** Eat-me tag (PINK1/Parkin and BNIP3/NIX), 0 to 1. */
    public double[] tag = new double[0];
    /** Respiratory capacity relative to the type's mean. */
    public double[] capacity = new double[0];
    /** Hazard left until the next event: an exponential clock that runs down by hazard times time. */
    public double[] clock = new double[0];
    /** Birth id, unique in the culture: the birth id of the cell it arose in and its serial number there. */
    public long[] id = new long[0];

    /** A column as long as the others that the last lay-out left behind, for the next one; not state. */
    double[] spare = new double[0];

    public int[] start = new int[0];
    public int[] count = new int[0];
    public int[] room = new int[0];

    private int hosts;
    private int used;

    private int[] newStart = new int[0];
    private long[] spareIds = new long[0];

    /** The id of the mitochondrion number {@code serial} that arose in the cell with birth id {@code host}. */
    public static long idOf(long host, int serial) {
        return (host << 32) | (serial & 0xFFFFFFFFL);
    }

    public int hosts() {
        return hosts;
    }

    /** All mitochondria of all hosts. */
    public int total() {
        int sum = 0;
        for (int h = 0; h < hosts; h++) {
            sum += count[h];
        }
        return sum;
    }

    /** Length of all mitochondria of a host, um. */
    public double lengthIn(int host) {
        double sum = 0;
        for (int i = start[host]; i < start[host] + count[host]; i++) {
            sum += length[i];
        }
        return sum;
    }

    /** Gives the next host slot a segment of {@code mitochondria} places, all counted in, contents to be filled by the caller. */
    int addHost(int mitochondria) {
        int host = hosts++;
        if (host == start.length) {
            int larger = Math.max(64, host + host / 2);
            start = Arrays.copyOf(start, larger);
            count = Arrays.copyOf(count, larger);
            room = Arrays.copyOf(room, larger);
        }
        int wanted = roomFor(mitochondria);
        reserve(used + wanted);
        start[host] = used;
        count[host] = mitochondria;
        room[host] = wanted;
        used += wanted;
        return host;
    }

    /** How many mitochondria a host may gain within one step: fissions above it wait for the next step. Depends on the count alone. */
    public static int growthWithinStep(int count) {
        return count / 4 + 16;
    }

    /**
     * Widens the segments so that every host has room for a step's growth. Call between steps. Allocates only when the arrays must grow.
     */
    public void makeRoom() {
        for (int h = 0; h < hosts; h++) {
            if (room[h] - count[h] < growthWithinStep(count[h])) {
                layOutAfresh();
                return;
            }
        }
    }

    /**
     * Reads one value of each cache line of a host's segment, and returns something of them so that the reading is not optimised away.
     * Asked for together, the lines of all columns arrive together; met one after the other by the processes, each would be waited for.
     */
    public double touch(int host) {
        double sum = 0;
        int end = start[host] + count[host];
        for (int i = start[host]; i < end; i += VALUES_PER_CACHE_LINE) {
            sum += length[i] + potential[i] + damage[i] + tag[i] + capacity[i] + clock[i] + id[i];
        }
        return sum;
    }

    /** Takes out the mitochondrion at {@code place} of host {@code host} by moving the last one of the segment there. */
    public void removeAt(int host, int place) {
        int last = start[host] + --count[host];
        length[place] = length[last];
        potential[place] = potential[last];
        damage[place] = damage[last];
        tag[place] = tag[last];
        capacity[place] = capacity[last];
        clock[place] = clock[last];
        id[place] = id[last];
    }

    /** Appends a copy of the mitochondrion at {@code place} to its host's segment and returns its place, for a fission or a division. */
    public int copyWithin(int host, int place) {
        int added = start[host] + count[host]++;
        if (count[host] > room[host]) {
            throw new IllegalStateException("host " + host + " has no room for a mitochondrion");
        }
        copy(place, added);
        return added;
    }

    /** Copies all that a mitochondrion has, its clock and its id too, from one place to another. */
    public void copy(int from, int to) {
        length[to] = length[from];
        potential[to] = potential[from];
        damage[to] = damage[from];
        tag[to] = tag[from];
        capacity[to] = capacity[from];
        clock[to] = clock[from];
        id[to] = id[from];
    }

    /**
     * With the room of three steps' growth a host's count can about double before segments must be widened: fission and fusion alone let
     * it swing.
     */
    private static int roomFor(int count) {
        return count + 3 * growthWithinStep(count);
    }

    private void reserve(int places) {
        if (places <= length.length) {
            return;
        }
        resize(places + places / 4);
    }

    private void resize(int places) {
        length = Arrays.copyOf(length, places);
        potential = Arrays.copyOf(potential, places);
        damage = Arrays.copyOf(damage, places);
        tag = Arrays.copyOf(tag, places);
        capacity = Arrays.copyOf(capacity, places);
        clock = Arrays.copyOf(clock, places);
        id = Arrays.copyOf(id, places);
        spare = new double[places];
    }

    /** Moves every segment to where it has its room, through the spare columns {@link #spare} and {@code spareIds}. */
    private void layOutAfresh() {
        if (newStart.length < hosts) {
            newStart = new int[start.length];
        }
        int places = 0;
        for (int h = 0; h < hosts; h++) {
            newStart[h] = places;
            places += roomFor(count[h]);
        }
        int size = places > length.length ? places + places / 8 : length.length;
        length = moved(length, size);
        potential = moved(potential, size);
        damage = moved(damage, size);
        tag = moved(tag, size);
        capacity = moved(capacity, size);
        clock = moved(clock, size);
        id = movedIds(size);
        if (spare.length != size) {
            spare = new double[size];
        }
        for (int h = 0; h < hosts; h++) {
            start[h] = newStart[h];
            room[h] = roomFor(count[h]);
        }
        used = places;
    }

    private double[] moved(double[] values, int size) {
        double[] result = spare.length == size ? spare : new double[size];
        for (int h = 0; h < hosts; h++) {
            System.arraycopy(values, start[h], result, newStart[h], count[h]);
        }
        spare = values;
        return result;
    }

    private long[] movedIds(int size) {
        long[] result = spareIds.length == size ? spareIds : new long[size];
        for (int h = 0; h < hosts; h++) {
            System.arraycopy(id, start[h], result, newStart[h], count[h]);
        }
        spareIds = id;
        return result;
    }

    /** Walks the state: segments are written without their free places. */
    void visit(StateVisitor visitor) {
        hosts = (int) visitor.count("mitochondria.hosts", hosts);
        count = visitor.ints("mitochondria.count", count, hosts);
        int[] dense = new int[hosts];
        int total = 0;
        for (int h = 0; h < hosts; h++) {
            dense[h] = total;
            total += count[h];
        }
        double[][] columns = {length, potential, damage, tag, capacity, clock};
        String[] names = {"length", "potential", "damage", "tag", "capacity", "clock"};
        for (int c = 0; c < columns.length; c++) {
            columns[c] = visitor.doubles("mitochondria." + names[c], packed(columns[c], dense, total), total);
        }
        id = visitor.longs("mitochondria.id", packed(id, dense, total), total);
        length = columns[0];
        potential = columns[1];
        damage = columns[2];
        tag = columns[3];
        capacity = columns[4];
        clock = columns[5];
        start = dense;
        room = Arrays.copyOf(count, hosts);
        used = total;
        spare = new double[total];
        if (hosts > 0) {
            layOutAfresh();
        }
    }

    private double[] packed(double[] values, int[] dense, int total) {
        double[] result = new double[total];
        for (int h = 0; h < Math.min(hosts, start.length) && values.length > 0; h++) {
            System.arraycopy(values, start[h], result, dense[h], count[h]);
        }
        return result;
    }

    private long[] packed(long[] values, int[] dense, int total) {
        long[] result = new long[total];
        for (int h = 0; h < Math.min(hosts, start.length) && values.length > 0; h++) {
            System.arraycopy(values, start[h], result, dense[h], count[h]);
        }
        return result;
    }
}
