package org.mitoferry.process;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.NanotubeHistory;
import org.mitoferry.culture.NanotubeVesicles;
import org.mitoferry.culture.Nanotubes;

/** The one way in which nanotubes end, whatever ends them. */
public final class NanotubeEnds {

    private NanotubeEnds() {}

    /**
     * Ends a nanotube: mitochondria in it fall back into the body of the cell they left, vesicles in it are gone, and a joined one is
     * entered in the history. A probe leaves nothing. What is free in which host must be counted anew ({@link ForeignMitochondria#gather}).
     *
     * @param slot of a nanotube or probe
     * @param cause one of the ends of {@link NanotubeHistory}
     */
    public static void end(Culture culture, int slot, byte cause) {
        Nanotubes tubes = culture.nanotubes();
        if (tubes.state[slot] == Nanotubes.JOINED) {
            giveBack(culture, slot);
            empty(culture.vesicles(), slot);
            enter(culture, slot, cause);
        }
        tubes.free(slot);
    }

    /**
     * Breaks some of the nanotubes, each by a draw of its own; probes break like small ones.
     *
     * @param small share of small ones that break, 0 to 1
     * @param large share of large ones
     * @param purpose of the draws, {@link Draws#LIGHT} or {@link Draws#FIXATION}
     * @param cause one of the ends of {@link NanotubeHistory}
     * @param deed number of the draw: another one for each frame
     */
    public static void breakShare(Culture culture, double small, double large, int purpose, byte cause, int deed) {
        Nanotubes tubes = culture.nanotubes();
        for (int slot = 0; slot < tubes.count; slot++) {
            if (tubes.state[slot] != Nanotubes.FREE_SLOT) {
                double share = tubes.large[slot] == 1 ? large : small;
                long stream = NanotubeNucleation.stream(tubes, slot);
                if (Draws.uniform(culture.seed(), stream, purpose, deed) < share) {
                    end(culture, slot, cause);
                }
            }
        }
    }

    /** What is in a nanotube is among the foreign mitochondria of the two cells it joins; they are gone through in ascending slots. */
    private static void giveBack(Culture culture, int slot) {
        ForeignMitochondria foreign = culture.foreign();
        if (!foreign.isGathered(culture.cells().count)) {
            foreign.gather(culture.cells().count);
        }
        int one = culture.nanotubes().from[slot];
        int other = culture.nanotubes().to[slot];
        int k = foreign.start[one];
        int l = foreign.start[other];
        while (k < foreign.start[one + 1] || l < foreign.start[other + 1]) {
            boolean ofOne =
                    l == foreign.start[other + 1] || k < foreign.start[one + 1] && foreign.order[k] < foreign.order[l];
            int i = ofOne ? foreign.order[k++] : foreign.order[l++];
            if (foreign.nanotube[i] == slot && foreign.length[i] > 0) {
                Arrival.back(culture, i);
            }
        }
    }

    private static void empty(NanotubeVesicles vesicles, int slot) {
        for (int i = vesicles.count - 1; i >= 0; i--) {
            if (vesicles.nanotube[i] == slot) {
                vesicles.remove(i);
            }
        }
    }

    private static void enter(Culture culture, int slot, byte cause) {
        Nanotubes tubes = culture.nanotubes();
        NanotubeHistory history = culture.nanotubeHistory();
        Cells cells = culture.cells();
        int from = tubes.from[slot];
        int to = tubes.to[slot];
        int k = history.add();
        history.id[k] = tubes.id[slot];
        history.fromId[k] = cells.birthId[from];
        history.toId[k] = cells.birthId[to];
        history.large[k] = tubes.large[slot];
        boolean kin = culture.profiles().kin(cells.type[from], cells.type[to]);
        history.homotypic[k] = (byte) (kin ? 1 : 0);
        history.end[k] = cause;
        history.joinedMinutes[k] = tubes.joinedMinutes[slot];
        history.endedMinutes[k] = culture.minutes();
        history.length[k] = tubes.length[slot];
    }
}
