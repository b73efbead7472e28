package org.mitoferry.culture;

/** Vesicles on their way through nanotubes, lysosomes among them. They are seen moving; what they carry is not followed. */
public final class NanotubeVesicles {

    public int count;

    /** Slot of the nanotube. */
    public int[] nanotube = new int[0];

    /** Birth id, for draws and tables. */
    public long[] id = new long[0];

    /** 1 for a lysosome, 0 for another vesicle. */
    public byte[] lysosome = new byte[0];

    /** Distance from the end on the cell that sent the nanotube out, um. */
    public double[] position = new double[0];

    /** Its velocity away from that end, um/min. */
    public double[] velocity = new double[0];

    /** Vesicles ever begun: the source of ids. */
    public long born;

    /** A new vesicle in a nanotube, all but its id to be filled by the caller, and returns its slot. */
    public int add(int nanotubeSlot) {
        if (count == nanotube.length) {
            grow();
        }
        int slot = count++;
        nanotube[slot] = nanotubeSlot;
        id[slot] = ++born;
        return slot;
    }

    /** Takes one out by moving the last one to its slot. */
    public void remove(int slot) {
        int last = --count;
        nanotube[slot] = nanotube[last];
        id[slot] = id[last];
        lysosome[slot] = lysosome[last];
        position[slot] = position[last];
        velocity[slot] = velocity[last];
    }

    private void grow() {
        visit(new Resizing(Math.max(64, count + count / 2), 1), "");
    }

    void visit(StateVisitor visitor) {
        count = (int) visitor.count("vesicles.count", count);
        born = visitor.count("vesicles.born", born);
        visit(visitor, "vesicles.");
    }

    private void visit(StateVisitor v, String prefix) {
        nanotube = v.ints(prefix + "nanotube", nanotube, count);
        id = v.longs(prefix + "id", id, count);
        lysosome = v.bytes(prefix + "lysosome", lysosome, count);
        position = v.doubles(prefix + "position", position, count);
        velocity = v.doubles(prefix + "velocity", velocity, count);
    }
}
