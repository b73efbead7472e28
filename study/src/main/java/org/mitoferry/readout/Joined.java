package org.mitoferry.readout;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.NanotubeHistory;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.culture.Profiles;

/**
 * Which cells nanotubes have joined to where something could come from: to a cell of another group of their lineage, if there is one in the
 * dish (acceptors to donors), else to any cell.
 *
 * @param ever by a nanotube at any time, by slot of the cell
 * @param now by one that is there
 */
record Joined(boolean[] ever, boolean[] now) {

    static Joined of(Culture culture) {
        Cells cells = culture.cells();
        Joined joined = new Joined(new boolean[cells.count], new boolean[cells.count]);
        boolean[] hasKin = groupsWithKin(culture);
        Nanotubes tubes = culture.nanotubes();
        for (int slot = 0; slot < tubes.count; slot++) {
            if (tubes.state[slot] == Nanotubes.JOINED) {
                joined.note(culture, hasKin, tubes.from[slot], tubes.to[slot], true);
            }
        }
        NanotubeHistory history = culture.nanotubeHistory();
        for (int entry = 0; entry < history.count; entry++) {
            int from = cells.slotOf(history.fromId[entry]);
            joined.note(culture, hasKin, from, cells.slotOf(history.toId[entry]), false);
        }
        return joined;
    }

    private void note(Culture culture, boolean[] hasKin, int from, int to, boolean atPresent) {
        noteOne(culture, hasKin, from, to, atPresent);
        noteOne(culture, hasKin, to, from, atPresent);
    }

    private void noteOne(Culture culture, boolean[] hasKin, int cell, int other, boolean atPresent) {
        int group = culture.cells().type[cell];
        int partner = culture.cells().type[other];
        boolean fromKin = group != partner && culture.profiles().kin(group, partner);
        if (fromKin || !hasKin[group]) {
            ever[cell] = true;
            now[cell] |= atPresent;
        }
    }

    /** Whether each group shares its lineage with another that ever was in the dish. */
    private static boolean[] groupsWithKin(Culture culture) {
        Profiles profiles = culture.profiles();
        boolean[] seeded = new boolean[profiles.types()];
        for (int cell = 0; cell < culture.cells().count; cell++) {
            seeded[culture.cells().type[cell]] = true;
        }
        boolean[] hasKin = new boolean[profiles.types()];
        for (int group = 0; group < hasKin.length; group++) {
            for (int other = 0; other < hasKin.length; other++) {
                hasKin[group] |= other != group && seeded[other] && profiles.kin(group, other);
            }
        }
        return hasKin;
    }
}
