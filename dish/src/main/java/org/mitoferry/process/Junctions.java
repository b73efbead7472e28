package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import java.util.Arrays;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Plaques;

/**
 * Connexin 43 plaques where a round and a spread cell touch: they arise, grow, dissolve, or are internalised as connexosomes.
 *
 * <pre>
 *   new plaques of a pair (1/h) = plaqueNucleation cx43(donor) cx43(acceptor) (1 - n/mostPlaques)
 *   dA/dt = (full area - A) / plaqueGrowthTime,   full area lognormal round plaqueArea
 *   dissolution (1/h) = plaqueDissolution
 *   internalisation (1/h) = connexosomeRate A/full area / (1 + (F/acceptanceLimit)^acceptanceSteepness)
 * </pre>
 *
 * with F the uncaptured foreign mitochondria of the acceptor cell (um): a cell with its mouth full does not bite again. Connexin 43 turns
 * over within hours (Gaietta et al. 2002, doi:10.1126/science.1068793), and plaques leave whole, as annular junctions (Piehl et al. 2007,
 * doi:10.1091/mbc.e06-06-0487); the small vesicles that also leave them (Falk et al. 2009, doi:10.1091/mbc.e09-04-0288) are left out. What
 * a connexosome carries is {@link Connexosome}'s. Plaques end with the contact, or with the life of either cell.
 */
final class Junctions {

    private final Culture culture;
    private final DrugAction drugs;
    private final Connexosome connexosome;
    private int[] ofPair = new int[0];

    /** How readily each cell internalised in this step when it was last asked, and its load then; NaN before. */
    private double[] readiness = new double[0];

    private double[] readyAtLoad = new double[0];

    Junctions(Culture culture, DrugAction drugs) {
        this.culture = culture;
        this.drugs = drugs;
        connexosome = new Connexosome(culture, drugs);
    }

    void advance(double minutes) {
        drop();
        grow(minutes);
        arise(minutes);
    }

    /** Plaques whose cells have parted or died end; the others are counted by pair. */
    private void drop() {
        Cells cells = culture.cells();
        Plaques plaques = culture.plaques();
        if (ofPair.length < cells.count * Cells.MOST_CONTACTS) {
            ofPair = new int[(cells.count + cells.count / 2) * Cells.MOST_CONTACTS];
        }
        Arrays.fill(ofPair, 0, cells.count * Cells.MOST_CONTACTS, 0);
        for (int k = plaques.count - 1; k >= 0; k--) {
            int donor = plaques.donor[k];
            int contact = Contacts.indexOf(cells, donor, plaques.acceptor[k]);
            if (contact < 0 || !cells.living(donor) || !cells.living(plaques.acceptor[k])) {
                plaques.remove(k);
            } else {
                ofPair[donor * Cells.MOST_CONTACTS + contact]++;
            }
        }
    }

    /** Draws of a plaque run in the stream of its inverted id, apart from those of cells, which have birth ids of the same size. */
    private void grow(double minutes) {
        Cells cells = culture.cells();
        Plaques plaques = culture.plaques();
        forgetReadiness(cells.count);
        for (int k = plaques.count - 1; k >= 0; k--) {
            int acceptor = plaques.acceptor[k];
            int type = cells.type[acceptor];
            double full = plaques.fullArea[k];
            double time = 60 * drugs.parameter(acceptor, type, PLAQUE_GROWTH_TIME);
            plaques.area[k] = Relaxation.towards(plaques.area[k], full, minutes, time);
            double dissolution = drugs.parameter(acceptor, type, PLAQUE_DISSOLUTION) / 60;
            double internalisation = drugs.parameter(acceptor, type, CONNEXOSOME_RATE)
                    / 60
                    * plaques.area[k]
                    / full
                    * acceptance(acceptor);
            plaques.clock[k] -= minutes * (dissolution + internalisation);
            if (plaques.clock[k] <= 0) {
                double draw = Draws.uniform(culture.seed(), ~plaques.id[k], Draws.PLAQUE, culture.step());
                if (draw * (dissolution + internalisation) < internalisation) {
                    connexosome.carry(plaques.id[k], plaques.area[k], plaques.donor[k], acceptor);
                }
                plaques.remove(k);
            }
        }
    }

    private void forgetReadiness(int hosts) {
        if (readiness.length < hosts) {
            readiness = new double[hosts + hosts / 2];
            readyAtLoad = new double[readiness.length];
        }
        Arrays.fill(readyAtLoad, 0, hosts, Double.NaN);
    }

    /** How readily a cell internalises, 0 to 1: the same for all plaques of a cell until one of them brings it more. */
    private double acceptance(int acceptor) {
        double load = culture.foreign().uncapturedLength[acceptor];
        if (load != readyAtLoad[acceptor]) {
            readiness[acceptor] = acceptance(acceptor, load);
            readyAtLoad[acceptor] = load;
        }
        return readiness[acceptor];
    }

    private double acceptance(int acceptor, double load) {
        int type = culture.cells().type[acceptor];
        if (load <= 0) {
            return 1;
        }
        double relative = load / drugs.parameter(acceptor, type, ACCEPTANCE_LIMIT);
        double steepness = drugs.parameter(acceptor, type, ACCEPTANCE_STEEPNESS);
        return 1 / (1 + StrictMath.exp(steepness * StrictMath.log(relative)));
    }

    private void arise(double minutes) {
        Cells cells = culture.cells();
        for (int donor = 0; donor < cells.count; donor++) {
            if (!cells.living(donor) || culture.profiles().armed(cells.type[donor])) {
                continue;
            }
            for (int k = 0; k < Cells.MOST_CONTACTS; k++) {
                int acceptor = cells.contactWith[donor * Cells.MOST_CONTACTS + k];
                if (acceptor >= 0 && cells.living(acceptor)) {
                    arise(donor, acceptor, k, minutes);
                }
            }
        }
    }

    private void arise(int donor, int acceptor, int contact, double minutes) {
        Cells cells = culture.cells();
        int type = cells.type[acceptor];
        double connexin = drugs.parameter(donor, cells.type[donor], CX43) * drugs.parameter(acceptor, type, CX43);
        double most = drugs.parameter(acceptor, type, MOST_PLAQUES);
        double room = 1 - ofPair[donor * Cells.MOST_CONTACTS + contact] / Math.max(1, most);
        double rate = drugs.parameter(acceptor, type, PLAQUE_NUCLEATION) / 60 * connexin * Math.max(0, room);
        int n = culture.step() * Cells.MOST_CONTACTS + contact;
        if (rate > 0
                && Draws.uniform(culture.seed(), cells.birthId[donor], Draws.PLAQUE, n)
                        < -StrictMath.expm1(-minutes * rate)) {
            Plaques plaques = culture.plaques();
            int plaque = plaques.add(donor, acceptor);
            long id = plaques.id[plaque];
            double spread = drugs.parameter(acceptor, type, PLAQUE_AREA_SPREAD);
            plaques.fullArea[plaque] = drugs.parameter(acceptor, type, PLAQUE_AREA)
                    * Draws.lognormal(culture.seed(), id, Draws.PLAQUE_BIRTH, 0, spread);
            plaques.clock[plaque] = Draws.exponential(culture.seed(), id, Draws.PLAQUE_BIRTH, 2);
            plaques.bornMinutes[plaque] = culture.minutes();
        }
    }
}
