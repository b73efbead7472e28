package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Nanotubes;

/**
 * A probe becomes a nanotube: what is settled at that moment for its life.
 *
 * <pre>
 *   large with chance nanotubeLargeShare + nanotubeLargeByStress S, S the stress of the cell that sent it out
 *   diameter lognormal within its class; heights of both anchors lognormal round nanotubeHeight
 * </pre>
 *
 * Large nanotubes hold microtubules and carry organelles (Onfelt et al. 2006, doi:10.4049/jimmunol.177.12.8476); stress gives more of them
 * (Wang and Gerdes 2015, doi:10.1038/cdd.2014.211). Nanotubes leave the flanks of cells and hang free (Rustom et al. 2004,
 * doi:10.1126/science.1093133).
 */
final class NanotubeJoining {

    /** Draws of the nanotube's own stream; {@link NanotubeNucleation} and {@link ProbeOrigin} use others. */
    private static final int CLASS_DRAW = -2;

    private static final int CLOCK_DRAW = -3;
    private static final int NEAR_HEIGHT_DRAW = -12;
    private static final int FAR_HEIGHT_DRAW = -13;
    private static final int DIAMETER_DRAW = -14;

    private final Culture culture;
    private final DrugAction drugs;

    NanotubeJoining(Culture culture, DrugAction drugs) {
        this.culture = culture;
        this.drugs = drugs;
    }

    /**
     * Joins the probe in a slot to a cell at a place on that cell's outline. Length, goal and way are the caller's.
     *
     * @param x of the anchor on the other cell, um in the dish
     * @param y likewise
     */
    void join(int slot, int to, double x, double y) {
        Nanotubes tubes = culture.nanotubes();
        Cells cells = culture.cells();
        int from = tubes.from[slot];
        tubes.state[slot] = Nanotubes.JOINED;
        tubes.to[slot] = to;
        tubes.toX[slot] = x - cells.x[to];
        tubes.toY[slot] = y - cells.y[to];
        tubes.joinedMinutes[slot] = culture.minutes();
        double largeShare =
                parameter(from, NANOTUBE_LARGE_SHARE) + parameter(from, NANOTUBE_LARGE_BY_STRESS) * cells.stress[from];
        long stream = NanotubeNucleation.stream(tubes, slot);
        boolean large = Draws.uniform(culture.seed(), stream, Draws.NANOTUBE, CLASS_DRAW) < largeShare;
        tubes.large[slot] = (byte) (large ? 1 : 0);
        CellParameter mean = large ? NANOTUBE_LARGE_DIAMETER : NANOTUBE_SMALL_DIAMETER;
        tubes.diameter[slot] = spread(slot, from, mean, NANOTUBE_DIAMETER_SPREAD, DIAMETER_DRAW);
        tubes.fromHeight[slot] = spread(slot, from, NANOTUBE_HEIGHT, NANOTUBE_HEIGHT_SPREAD, NEAR_HEIGHT_DRAW);
        tubes.toHeight[slot] = spread(slot, to, NANOTUBE_HEIGHT, NANOTUBE_HEIGHT_SPREAD, FAR_HEIGHT_DRAW);
        tubes.clock[slot] = Draws.exponential(culture.seed(), stream, Draws.NANOTUBE, CLOCK_DRAW);
    }

    private double spread(int slot, int cell, CellParameter mean, CellParameter variation, int draw) {
        long stream = NanotubeNucleation.stream(culture.nanotubes(), slot);
        return parameter(cell, mean)
                * Draws.lognormal(culture.seed(), stream, Draws.NANOTUBE, draw, parameter(cell, variation));
    }

    private double parameter(int cell, CellParameter parameter) {
        return drugs.parameter(cell, culture.cells().type[cell], parameter);
    }
}
