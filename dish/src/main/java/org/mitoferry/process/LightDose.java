package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.NanotubeHistory;
import org.mitoferry.culture.Nanotubes;

/**
 * The light that pictures of living cells cost: each frame breaks a nanotube with the chance nanotubeLightBreakage of the cell that sent it
 * out, and hits a mitochondrion with the chance lightHits of the cell type that it comes from.
 *
 * <pre>share broken by n frames = 1 - (1 - nanotubeLightBreakage)^n,   share hit = 1 - (1 - lightHits)^n</pre>
 *
 * A hit adds an exponential amount of damage with mean hitSize, as every hit does; a mitochondrion takes at most one in an exposure.
 */
public final class LightDose {

    private LightDose() {}

    /**
     * Exposes what is in the dish.
     *
     * @param frames pictures taken, 1 or more
     * @param deed number of the draws: another one for each exposure of an arm
     */
    public static void expose(Culture culture, int frames, int deed) {
        DrugAction drugs = new DrugAction(culture.effects(), culture.effectState(), culture.profiles());
        breakNanotubes(culture, drugs, frames, deed);
        Cells cells = culture.cells();
        Mitochondria m = culture.mitochondria();
        for (int cell = 0; cell < cells.count; cell++) {
            if (cells.life[cell] < Cells.LOST) {
                double share = share(drugs, cell, cells.type[cell], LIGHT_HITS, frames);
                double size = drugs.parameter(cell, cells.type[cell], HIT_SIZE);
                for (int i = m.start[cell]; share > 0 && i < m.start[cell] + m.count[cell]; i++) {
                    m.damage[i] = Math.min(1, m.damage[i] + hit(culture.seed(), m.id[i], share, size, deed));
                }
            }
        }
        ForeignMitochondria foreign = culture.foreign();
        for (int i = 0; i < foreign.count; i++) {
            if (foreign.length[i] > 0) {
                int host = foreign.host[i];
                double share = share(drugs, host, foreign.originType[i], LIGHT_HITS, frames);
                double size = drugs.parameter(host, foreign.originType[i], HIT_SIZE);
                foreign.damage[i] =
                        Math.min(1, foreign.damage[i] + hit(culture.seed(), foreign.id[i], share, size, deed));
            }
        }
    }

    private static void breakNanotubes(Culture culture, DrugAction drugs, int frames, int deed) {
        Nanotubes tubes = culture.nanotubes();
        for (int slot = 0; slot < tubes.count; slot++) {
            if (tubes.state[slot] != Nanotubes.FREE_SLOT) {
                int from = tubes.from[slot];
                double share = share(drugs, from, culture.cells().type[from], NANOTUBE_LIGHT_BREAKAGE, frames);
                long stream = NanotubeNucleation.stream(tubes, slot);
                if (share > 0 && Draws.uniform(culture.seed(), stream, Draws.LIGHT, deed) < share) {
                    NanotubeEnds.end(culture, slot, NanotubeHistory.LIGHT);
                }
            }
        }
        culture.foreign().gather(culture.cells().count);
    }

    private static double share(DrugAction drugs, int cell, int type, CellParameter parameter, int frames) {
        double each = drugs.parameter(cell, type, parameter);
        return 1 - StrictMath.pow(1 - Math.min(1, each), frames);
    }

    /** Damage of one mitochondrion: 0 for most. */
    private static double hit(long seed, long id, double share, double size, int deed) {
        return Draws.uniform(seed, id, Draws.LIGHT, 2 * deed) < share
                ? size * Draws.exponential(seed, id, Draws.LIGHT, 2 * deed + 1)
                : 0;
    }
}
