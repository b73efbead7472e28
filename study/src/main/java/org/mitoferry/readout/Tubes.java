package org.mitoferry.readout;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.NanotubeHistory;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.culture.Profiles;

/**
 * Whose a nanotube is, where it lies, and which classes it belongs to. Only joined ones are nanotubes; probes are not.
 *
 * <p>A nanotube is one object of one group of cells, its home: that of the cell that sent it out, or of the spread cell where it joins a
 * spread and a round one.
 */
final class Tubes {

    static final String LARGE = "large";
    static final String SMALL = "small";
    static final String HOMOTYPIC = "homotypic";
    static final String HETEROTYPIC = "heterotypic";
    static final int CLASSES = 4;

    private final Culture culture;
    private final Nanotubes tubes;

    Tubes(Culture culture) {
        this.culture = culture;
        this.tubes = culture.nanotubes();
    }

    int slots() {
        return tubes.count;
    }

    boolean joined(int slot) {
        return tubes.state[slot] == Nanotubes.JOINED;
    }

    /** Whether a slot holds a nanotube whose home is a group. */
    boolean at(int slot, int group) {
        return joined(slot) && home(tubes.from[slot], tubes.to[slot]) == group;
    }

    boolean homotypic(int slot) {
        Cells cells = culture.cells();
        return culture.profiles().kin(cells.type[tubes.from[slot]], cells.type[tubes.to[slot]]);
    }

    boolean large(int slot) {
        return tubes.large[slot] == 1;
    }

    /** Counts a nanotube, or what is in it, in the {@link #CLASSES} classes that it can be of. */
    void count(int slot, int[] classes) {
        classes[homotypic(slot) ? 0 : 1]++;
        classes[large(slot) ? 2 : 3]++;
    }

    /** A row for each class that was counted. */
    static void rows(Look look, Quantity quantity, int group, int[] classes) {
        look.classInWell(quantity, group, HOMOTYPIC, classes[0]);
        look.classInWell(quantity, group, HETEROTYPIC, classes[1]);
        look.classInWell(quantity, group, LARGE, classes[2]);
        look.classInWell(quantity, group, SMALL, classes[3]);
    }

    /** The field that the middle of a nanotube lies in. */
    int field(int slot, Fields fields) {
        Cells cells = culture.cells();
        int from = tubes.from[slot];
        int to = tubes.to[slot];
        return fields.at(
                (cells.x[from] + tubes.fromX[slot] + cells.x[to] + tubes.toX[slot]) / 2,
                (cells.y[from] + tubes.fromY[slot] + cells.y[to] + tubes.toY[slot]) / 2);
    }

    String size(int slot) {
        return size(tubes.large[slot]);
    }

    String kin(int slot) {
        return homotypic(slot) ? HOMOTYPIC : HETEROTYPIC;
    }

    String name(int slot) {
        return name(tubes.id[slot]);
    }

    /** Whether a nanotube that is no more was at home in a group. */
    boolean wasAt(int entry, int group) {
        NanotubeHistory history = culture.nanotubeHistory();
        Cells cells = culture.cells();
        return home(cells.slotOf(history.fromId[entry]), cells.slotOf(history.toId[entry])) == group;
    }

    static String size(byte large) {
        return large == 1 ? LARGE : SMALL;
    }

    static String kin(byte homotypic) {
        return homotypic == 1 ? HOMOTYPIC : HETEROTYPIC;
    }

    static String name(long id) {
        return "nanotube " + id;
    }

    private int home(int from, int to) {
        Profiles profiles = culture.profiles();
        int sender = culture.cells().type[from];
        int other = culture.cells().type[to];
        return !profiles.armed(sender) && profiles.armed(other) ? other : sender;
    }
}
