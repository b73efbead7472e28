package org.mitoferry.process;

import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.NanotubeHistory;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.culture.Plaques;

/** What ends a cell from outside: a person kills it or takes it out of the dish. */
public final class Killing {

    private Killing() {}

    /** Sends a living cell past MOMP; it turns caspase positive after its mean delay. */
    public static void kill(Culture culture, int cell) {
        Cells cells = culture.cells();
        end(culture, cell, Cells.COMMITTED);
        cells.caspaseInMinutes[cell] = 60 * culture.profiles().value(cells.type[cell], CellParameter.CASPASE_DELAY);
    }

    /** Takes a cell out, alive or dead, with all that is in it. */
    public static void remove(Culture culture, int cell) {
        end(culture, cell, Cells.REMOVED);
        Contacts.letGo(culture, cell);
    }

    private static void end(Culture culture, int cell, byte life) {
        Cells cells = culture.cells();
        cells.life[cell] = life;
        cells.stateSinceMinutes[cell] = culture.minutes();
        cells.oxygenCapacity[cell] = 0;
        cells.glucoseUptake[cell] = 0;
        cells.lactateRelease[cell] = 0;
        endNanotubes(culture, cell);
        endPlaques(culture.plaques(), cell);
    }

    private static void endNanotubes(Culture culture, int cell) {
        Nanotubes tubes = culture.nanotubes();
        for (int slot = 0; slot < tubes.count; slot++) {
            boolean sentOut = tubes.state[slot] != Nanotubes.FREE_SLOT && tubes.from[slot] == cell;
            if (sentOut || tubes.state[slot] == Nanotubes.JOINED && tubes.to[slot] == cell) {
                NanotubeEnds.end(culture, slot, NanotubeHistory.CELL_GONE);
            }
        }
    }

    private static void endPlaques(Plaques plaques, int cell) {
        for (int k = plaques.count - 1; k >= 0; k--) {
            if (plaques.donor[k] == cell || plaques.acceptor[k] == cell) {
                plaques.remove(k);
            }
        }
    }
}
