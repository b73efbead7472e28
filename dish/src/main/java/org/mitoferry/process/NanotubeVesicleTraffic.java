package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.NanotubeVesicles;
import org.mitoferry.culture.Nanotubes;

/**
 * Vesicles, lysosomes among them, travel through nanotubes (Rustom et al. 2004, doi:10.1126/science.1093133; Abounit et al. 2016,
 * doi:10.15252/embj.201593411). They enter at both ends by chance, nanotubeVesicles an hour, and go through at a speed of their own:
 * lognormal round nanotubeMotorSpeed on the microtubules of large nanotubes, round nanotubeActinSpeed in small ones. Those that come out at
 * the other end are no longer followed.
 */
final class NanotubeVesicleTraffic {

    /** Draws of a vesicle's own stream. */
    private static final int KIND_DRAW = -1;

    private static final int SPEED_DRAW = -2;

    private static final int ENDS = 2;

    private final Culture culture;
    private final DrugAction drugs;

    NanotubeVesicleTraffic(Culture culture, DrugAction drugs) {
        this.culture = culture;
        this.drugs = drugs;
    }

    void advance(double minutes) {
        move(minutes);
        Nanotubes tubes = culture.nanotubes();
        for (int slot = 0; slot < tubes.count; slot++) {
            if (tubes.state[slot] == Nanotubes.JOINED) {
                enter(slot, tubes.from[slot], 0, minutes);
                enter(slot, tubes.to[slot], 1, minutes);
            }
        }
    }

    private void move(double minutes) {
        NanotubeVesicles vesicles = culture.vesicles();
        Nanotubes tubes = culture.nanotubes();
        for (int i = vesicles.count - 1; i >= 0; i--) {
            vesicles.position[i] += vesicles.velocity[i] * minutes;
            boolean out = vesicles.velocity[i] > 0
                    ? vesicles.position[i] >= tubes.length[vesicles.nanotube[i]]
                    : vesicles.position[i] <= 0;
            if (out) {
                vesicles.remove(i);
            }
        }
    }

    private void enter(int slot, int cell, int end, double minutes) {
        Cells cells = culture.cells();
        double mean = drugs.parameter(cell, cells.type[cell], NANOTUBE_VESICLES) * minutes / 60;
        long stream = NanotubeNucleation.stream(culture.nanotubes(), slot);
        double left = Draws.uniform(culture.seed(), stream, Draws.CARGO, ENDS * culture.step() + end);
        // A Poisson number by the inverse of its distribution.
        double chance = StrictMath.exp(-mean);
        for (int k = 1; left >= chance && chance > 0; k++) {
            left -= chance;
            chance *= mean / k;
            add(slot, cell, end);
        }
    }

    private void add(int slot, int cell, int end) {
        Nanotubes tubes = culture.nanotubes();
        NanotubeVesicles vesicles = culture.vesicles();
        int type = culture.cells().type[cell];
        int i = vesicles.add(slot);
        long stream = ~vesicles.id[i];
        double lysosomes = drugs.parameter(cell, type, NANOTUBE_VESICLE_LYSOSOMES);
        boolean lysosome = Draws.uniform(culture.seed(), stream, Draws.CARGO, KIND_DRAW) < lysosomes;
        vesicles.lysosome[i] = (byte) (lysosome ? 1 : 0);
        double mean =
                60 * drugs.parameter(cell, type, tubes.large[slot] == 1 ? NANOTUBE_MOTOR_SPEED : NANOTUBE_ACTIN_SPEED);
        double speed = mean
                * Draws.lognormal(
                        culture.seed(),
                        stream,
                        Draws.CARGO,
                        SPEED_DRAW,
                        drugs.parameter(cell, type, NANOTUBE_SPEED_SPREAD));
        vesicles.position[i] = end == 0 ? 0 : tubes.length[slot];
        vesicles.velocity[i] = end == 0 ? speed : -speed;
    }
}
