package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Nanotubes;

/**
 * Cells send out probes, thin protrusions of actin that may become nanotubes (Rustom et al. 2004, doi:10.1126/science.1093133;
 * Bukoreshtliev et al. 2009, doi:10.1016/j.febslet.2009.03.065).
 *
 * <pre>
 *   rate (1/h) = nanotubeNucleation (1 + nanotubeStressResponse S) min(1, a / nanotubeCharge)
 *   reach      = exponential with mean nanotubeReach, at most nanotubeLongest
 * </pre>
 *
 * The stressed cell sends the tube (Wang et al. 2011, doi:10.1038/cdd.2010.147). Each cell counts down an exponential clock.
 * {@link ProbeOrigin} says where a probe sets out; a probe that falls on a part of the border that another cell covers does not come about.
 */
final class NanotubeNucleation {

    /** Draws of a nanotube's own stream at its birth; later ones are numbered upward from 0. */
    private static final int REACH_DRAW = -1;

    private static final int HEIGHT_DRAW = -10;
    private static final int DIAMETER_DRAW = -11;

    private static final int MOST_IN_A_STEP = 16;

    private final Culture culture;
    private final DrugAction drugs;
    private final CellBoxes boxes;
    private final ProbeOrigin origin;

    NanotubeNucleation(Culture culture, DrugAction drugs, CellBoxes boxes) {
        this.culture = culture;
        this.drugs = drugs;
        this.boxes = boxes;
        origin = new ProbeOrigin(culture, boxes);
    }

    /** Winds up the clock of a new cell. */
    static void wind(Culture culture, int cell) {
        culture.cells().probeClock[cell] =
                Draws.exponential(culture.seed(), culture.cells().birthId[cell], Draws.NANOTUBE, -1);
    }

    /** The stream of a nanotube's draws: apart from those of cells, whose birth ids are above 0. */
    static long stream(Nanotubes tubes, int slot) {
        return ~tubes.id[slot];
    }

    void advance(double minutes) {
        Cells cells = culture.cells();
        boxes.keepUp();
        for (int c = 0; c < cells.count; c++) {
            if (!cells.living(c)) {
                continue;
            }
            double rate = ratePerHour(c);
            if (rate > 0) {
                cells.probeClock[c] -= rate * minutes / 60;
                for (int k = 0; cells.probeClock[c] <= 0; k++) {
                    int n = culture.step() * MOST_IN_A_STEP + k;
                    cells.probeClock[c] += Draws.exponential(culture.seed(), cells.birthId[c], Draws.NANOTUBE, n);
                    sendOut(c);
                }
            }
        }
    }

    private double ratePerHour(int cell) {
        Cells cells = culture.cells();
        int type = cells.type[cell];
        double nucleation = drugs.parameter(cell, type, NANOTUBE_NUCLEATION);
        if (nucleation <= 0) {
            return 0;
        }
        double stressed = 1 + drugs.parameter(cell, type, NANOTUBE_STRESS_RESPONSE) * cells.stress[cell];
        return nucleation * stressed * Math.min(1, cells.charge[cell] / drugs.parameter(cell, type, NANOTUBE_CHARGE));
    }

    private void sendOut(int cell) {
        Nanotubes tubes = culture.nanotubes();
        int slot = tubes.add(cell);
        if (!origin.find(cell, stream(tubes, slot))) {
            tubes.free(slot);
            return;
        }
        tubes.fromX[slot] = origin.x - culture.cells().x[cell];
        tubes.fromY[slot] = origin.y - culture.cells().y[cell];
        tubes.toX[slot] = origin.directionX;
        tubes.toY[slot] = origin.directionY;
        tubes.goal[slot] = reach(culture, drugs, slot, cell);
        tubes.bornMinutes[slot] = culture.minutes();
        thin(slot, cell);
    }

    /** How far the probe in a slot can reach, um. */
    static double reach(Culture culture, DrugAction drugs, int slot, int cell) {
        int type = culture.cells().type[cell];
        double drawn = Draws.exponential(culture.seed(), stream(culture.nanotubes(), slot), Draws.NANOTUBE, REACH_DRAW);
        return Math.min(
                drugs.parameter(cell, type, NANOTUBE_LONGEST), drawn * drugs.parameter(cell, type, NANOTUBE_REACH));
    }

    /** A probe is as thin as a small nanotube; its class is settled when it joins. */
    private void thin(int slot, int cell) {
        Nanotubes tubes = culture.nanotubes();
        long seed = culture.seed();
        long stream = stream(tubes, slot);
        int type = culture.cells().type[cell];
        tubes.fromHeight[slot] = drugs.parameter(cell, type, NANOTUBE_HEIGHT)
                * Draws.lognormal(
                        seed, stream, Draws.NANOTUBE, HEIGHT_DRAW, drugs.parameter(cell, type, NANOTUBE_HEIGHT_SPREAD));
        tubes.toHeight[slot] = tubes.fromHeight[slot];
        tubes.diameter[slot] = drugs.parameter(cell, type, NANOTUBE_SMALL_DIAMETER)
                * Draws.lognormal(
                        seed,
                        stream,
                        Draws.NANOTUBE,
                        DIAMETER_DRAW,
                        drugs.parameter(cell, type, NANOTUBE_DIAMETER_SPREAD));
        tubes.joinedMinutes[slot] = 0;
        tubes.clock[slot] = 0;
    }
}
