package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.NanotubeHistory;
import org.mitoferry.culture.Nanotubes;

/**
 * What ends nanotubes: time, stretch, and the loss of one of their cells.
 *
 * <pre>
 *   hazard (1/min) = mean over both cells of nanotubeLoss / lifetime, the lifetime that of small or of large ones
 *   breaks where the distance of its anchors exceeds nanotubeStretch times the length it can be drawn out from
 * </pre>
 *
 * Lifetimes of minutes to an hour, longer for thick ones: Bukoreshtliev et al. 2009, doi:10.1016/j.febslet.2009.03.065. Each end is held by
 * the actin of its cell, so a drug at either end acts by half; that the ends count alike is an assumption. Distances change only when cells
 * move.
 */
final class NanotubeLoss {

    private final Culture culture;
    private final DrugAction drugs;

    NanotubeLoss(Culture culture, DrugAction drugs) {
        this.culture = culture;
        this.drugs = drugs;
    }

    void advance(double minutes) {
        Nanotubes tubes = culture.nanotubes();
        Cells cells = culture.cells();
        for (int slot = 0; slot < tubes.count; slot++) {
            if (tubes.state[slot] != Nanotubes.JOINED) {
                continue;
            }
            int from = tubes.from[slot];
            int to = tubes.to[slot];
            if (!cells.living(from) || !cells.living(to)) {
                NanotubeEnds.end(culture, slot, NanotubeHistory.CELL_GONE);
                continue;
            }
            boolean large = tubes.large[slot] == 1;
            tubes.clock[slot] -= minutes * (hazard(from, large) + hazard(to, large)) / 2;
            if (tubes.clock[slot] <= 0) {
                NanotubeEnds.end(culture, slot, NanotubeHistory.LOST);
            }
        }
    }

    private double hazard(int cell, boolean large) {
        return parameter(cell, NANOTUBE_LOSS)
                / parameter(cell, large ? NANOTUBE_LARGE_LIFETIME : NANOTUBE_SMALL_LIFETIME);
    }

    /** Measures the nanotubes anew after the cells have moved, and breaks those drawn out too far. */
    void stretch() {
        Nanotubes tubes = culture.nanotubes();
        Cells cells = culture.cells();
        for (int slot = 0; slot < tubes.count; slot++) {
            if (tubes.state[slot] != Nanotubes.JOINED) {
                continue;
            }
            int from = tubes.from[slot];
            int to = tubes.to[slot];
            double dx = cells.x[to] + tubes.toX[slot] - cells.x[from] - tubes.fromX[slot];
            double dy = cells.y[to] + tubes.toY[slot] - cells.y[from] - tubes.fromY[slot];
            tubes.length[slot] = StrictMath.sqrt(dx * dx + dy * dy);
            double most = (parameter(from, NANOTUBE_STRETCH) + parameter(to, NANOTUBE_STRETCH)) / 2;
            if (tubes.length[slot] > most * tubes.goal[slot]) {
                NanotubeEnds.end(culture, slot, NanotubeHistory.STRETCHED);
            }
        }
    }

    private double parameter(int cell, CellParameter parameter) {
        return drugs.parameter(cell, culture.cells().type[cell], parameter);
    }
}
