package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.FissionLog;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Mitochondria;

/**
 * What becomes of a foreign mitochondrion in the body of its host: damaged, divided, met by a lysosome, captured, digested, or gone into a
 * nanotube.
 *
 * <pre>
 *   alone:     hit (as {@link Damage}), fission, contact with a lysosome, entry into a nanotube ({@link NanotubeTraffic}; not out of a cage)
 *     contact (1/min) = lysosomeEncounter e(p) free/able,   e(p) = untaggedEncounter + (1 - untaggedEncounter) g(p);  times cageLysosomes in a cage
 *     fission (1/min) = fissionRate l (1 + fissionByEnergyStress (1 - a)) [ floor + (1 - floor) s(psi) ],  floor = foreignFissionFloor
 *   touched:   hit, fission anywhere along it; the lysosome leaves after lysosomeContactTime on average, and takes the mitochondrion along by captureChance if one is free
 *   captured:  digested at lysosomalActivity / digestionTime; holds one lysosome until then
 *   touched or captured and longer than {@value #LONGER_THAN_MICROMETRES} um: cut at contactFission where the lysosome lies
 *              (Wong et al. 2018, doi:10.1038/nature25486); the piece that comes off is free and alone
 * </pre>
 *
 * with g(p) of {@link Connexosome} and s(psi) of {@link Tagging}; only what is longer than fissionLength divides. Rates and lengths of
 * fission and hits are those of the type it comes from under the drugs of its host, those of lysosomes of its host. Lysosomes without acid
 * hydrolysis (bafilomycin) keep what they hold: it stays, and counts. An exponential clock strikes as in {@link MitochondrialEvents}; where
 * it strikes within a step, the rest of the step is lived in the new state. Hosts are served in ascending slots, each mitochondrion after
 * the other, so limited lysosomes go to whoever comes first. Nothing happens in a dead host.
 */
final class ForeignFate {

    private static final double LONGER_THAN_MICROMETRES = 1;
    private static final int MOST_EVENTS = 16;

    private final Culture culture;
    private final DrugAction drugs;
    private final NanotubeTraffic traffic;

    /** Parameters of each type under the drugs of the host in hand. */
    private final double[][] parameters;

    private final double[][] underDrugs;

    // The host in hand.
    private int host;
    private double charge;
    private double able;
    private double encounter;
    private double untagged;
    private double leave;
    private double captureChance;
    private double cut;
    private double digestion;
    private double cageLysosomes;
    private double fissionFloor;

    // Hazards of the mitochondrion in hand, 1/min.
    private double hit;
    private double fission;
    private double contact;
    private double entry;
    private double parting;
    private double cutting;
    private double digesting;

    ForeignFate(Culture culture, DrugAction drugs, NanotubeTraffic traffic) {
        this.culture = culture;
        this.drugs = drugs;
        this.traffic = traffic;
        parameters = new double[culture.profiles().types()][];
        underDrugs = new double[parameters.length][CellParameter.values().length];
    }

    void advance(double minutes) {
        ForeignMitochondria f = culture.foreign();
        Cells cells = culture.cells();
        for (host = 0; host < cells.count; host++) {
            int from = f.start[host];
            int to = f.start[host + 1];
            if (from == to || !cells.living(host)) {
                continue;
            }
            look();
            for (int k = from; k < to; k++) {
                int i = f.order[k];
                if (f.place[i] == ForeignMitochondria.BODY && f.length[i] > 0) {
                    live(i, minutes);
                }
            }
        }
    }

    private void look() {
        Cells cells = culture.cells();
        for (int type = 0; type < parameters.length; type++) {
            parameters[type] = drugs.parameters(host, type, underDrugs[type]);
        }
        double[] p = parameters[cells.type[host]];
        charge = cells.charge[host];
        able = cells.lysosomes[host];
        encounter = p[LYSOSOME_ENCOUNTER.ordinal()];
        untagged = p[UNTAGGED_ENCOUNTER.ordinal()];
        leave = 1 / p[LYSOSOME_CONTACT_TIME.ordinal()];
        captureChance = p[CAPTURE_CHANCE.ordinal()];
        cut = p[CONTACT_FISSION.ordinal()];
        digestion = p[LYSOSOMAL_ACTIVITY.ordinal()] / (60 * p[DIGESTION_TIME.ordinal()]);
        cageLysosomes = p[CAGE_LYSOSOMES.ordinal()];
        fissionFloor = p[FOREIGN_FISSION_FLOOR.ordinal()];
        traffic.begin(host, p);
    }

    private void live(int i, double minutes) {
        ForeignMitochondria f = culture.foreign();
        double left = minutes;
        for (int n = 0; n < MOST_EVENTS; n++) {
            double all = hazards(i);
            if (f.clock[i] > all * left || all <= 0) {
                f.clock[i] -= all * left;
                return;
            }
            left -= f.clock[i] / all;
            int draw = culture.step() * MOST_EVENTS + n;
            f.clock[i] = Draws.exponential(culture.seed(), f.id[i], Draws.FOREIGN, 2 * draw);
            strike(i, all * Draws.uniform(culture.seed(), f.id[i], Draws.FOREIGN, 2 * draw + 1), draw);
            if (f.length[i] == 0 || f.place[i] != ForeignMitochondria.BODY) {
                return;
            }
        }
    }

    /** The sum of the hazards of a mitochondrion in its present state, 1/min. */
    private double hazards(int i) {
        ForeignMitochondria f = culture.foreign();
        hit = 0;
        fission = 0;
        contact = 0;
        entry = 0;
        parting = 0;
        digesting = 0;
        boolean held = f.lysosome[i] == ForeignMitochondria.CAPTURED;
        boolean touched = f.lysosome[i] == ForeignMitochondria.TOUCHED;
        cutting = (held || touched) && f.length[i] > LONGER_THAN_MICROMETRES ? cut : 0;
        if (held) {
            digesting = digestion;
            return digesting + cutting;
        }
        double[] p = parameters[f.originType[i]];
        double onset = p[ENERGY_HIT_ONSET.ordinal()];
        hit = (p[SPONTANEOUS_HIT_RATE.ordinal()]
                        + p[ROS_HIT_RATE.ordinal()] * culture.cells().ros[host]
                        + p[ENERGY_HIT_RATE.ordinal()] * Math.max(0, 1 - f.potential[i] / onset))
                / 60;
        fission = fissionHazard(i, p);
        if (touched) {
            parting = leave;
            return hit + fission + parting + cutting;
        }
        boolean caged = f.mass[i] >= 0 && culture.masses().caged[f.mass[i]] == 1;
        double free = able > 0 ? Math.max(0, able - f.captured[host]) / able : 0;
        double wanted = untagged + (1 - untagged) * Connexosome.eatMe(f.tag[i]);
        contact = encounter * wanted * free * (caged ? cageLysosomes : 1);
        entry = caged ? 0 : traffic.entryHazard(i, host);
        return hit + contact + fission + entry;
    }

    private double fissionHazard(int i, double[] p) {
        ForeignMitochondria f = culture.foreign();
        double shortest = p[SHORTEST_LENGTH.ordinal()];
        if (f.length[i] <= Math.max(p[FISSION_LENGTH.ordinal()], 2 * shortest)) {
            return 0;
        }
        double r = f.potential[i] / p[TAG_ONSET.ordinal()];
        double r2 = r * r;
        double r8 = r2 * r2 * r2 * r2;
        double stress = 1 + p[FISSION_BY_ENERGY_STRESS.ordinal()] * (1 - charge);
        double readiness = fissionFloor + (1 - fissionFloor) / (1 + r8);
        return p[FISSION_RATE.ordinal()] * f.length[i] * stress * readiness;
    }

    private void strike(int i, double choice, int draw) {
        double left = choice;
        if ((left -= hit) < 0) {
            damage(i, draw);
        } else if ((left -= fission) < 0) {
            divide(i, draw, Draws.uniform(culture.seed(), culture.foreign().id[i], Draws.SPLIT, draw), false);
        } else if ((left -= contact) < 0) {
            touch(i, draw);
        } else if ((left -= entry) < 0) {
            traffic.enter(i, host, draw);
        } else if ((left -= cutting) < 0) {
            divide(i, draw, culture.foreign().contactAt[i], true);
        } else if (parting > 0) {
            part(i, draw);
        } else if (digesting > 0) {
            digest(i);
        }
    }

    private void damage(int i, int draw) {
        ForeignMitochondria f = culture.foreign();
        double size = parameters[f.originType[i]][HIT_SIZE.ordinal()]
                * Draws.exponential(culture.seed(), f.id[i], Draws.HIT, draw);
        f.damage[i] = Math.min(1, f.damage[i] + size);
    }

    private void touch(int i, int draw) {
        ForeignMitochondria f = culture.foreign();
        f.lysosome[i] = ForeignMitochondria.TOUCHED;
        f.contactAt[i] = Draws.uniform(culture.seed(), f.id[i], Draws.CHOICE, draw);
    }

    private void part(int i, int draw) {
        ForeignMitochondria f = culture.foreign();
        boolean taken = Draws.uniform(culture.seed(), f.id[i], Draws.CHOICE, draw) < captureChance;
        if (taken && f.captured[host] < able) {
            f.lysosome[i] = ForeignMitochondria.CAPTURED;
            f.potential[i] = 0;
            Arrival.leaveMass(culture, i);
            f.captured[host]++;
            f.free[host]--;
            f.uncapturedLength[host] -= f.length[i];
        } else {
            f.lysosome[i] = ForeignMitochondria.ALONE;
        }
    }

    private void digest(int i) {
        ForeignMitochondria f = culture.foreign();
        Cells cells = culture.cells();
        cells.digested[host]++;
        cells.lengthDigested[host] += f.length[i];
        f.captured[host]--;
        GuestLabels.digest(culture, i);
        f.end(i);
    }

    /** Cuts a mitochondrion in two; the piece cut off is free and alone. Length times damage is conserved. */
    private void divide(int i, int draw, double at, boolean byLysosome) {
        ForeignMitochondria f = culture.foreign();
        Cells cells = culture.cells();
        double length = f.length[i];
        double floor = parameters[f.originType[i]][SHORTEST_LENGTH.ordinal()] / length;
        double where = floor >= 0.5 ? 0.5 : Math.min(Math.max(at, floor), 1 - floor);
        boolean held = f.lysosome[i] == ForeignMitochondria.CAPTURED;
        record(i, where, byLysosome);
        double share = byLysosome ? where : shareWithoutLysosome(i, where);
        int piece = f.add();
        f.host[piece] = host;
        f.originType[piece] = f.originType[i];
        f.donorId[piece] = f.donorId[i];
        f.route[piece] = f.route[i];
        f.id[piece] = Mitochondria.idOf(cells.birthId[host], cells.nextSerial[host]++);
        f.potential[piece] = f.potential[i];
        f.damage[piece] = f.damage[i];
        f.tag[piece] = f.tag[i];
        f.capacity[piece] = f.capacity[i];
        GuestLabels.split(f, i, piece);
        f.clock[piece] = Draws.exponential(culture.seed(), f.id[piece], Draws.FOREIGN, -1);
        f.length[piece] = length * share;
        f.length[i] = length - f.length[piece];
        cells.foreignFissions[host]++;
        if (!held) {
            f.uncapturedLength[host] -= f.length[piece]; // intoBody counts it again
            segregate(i, piece, share, draw);
        }
        double arrived = f.arrivedMinutes[i];
        Arrival.intoBody(culture, drugs, piece);
        f.arrivedMinutes[piece] = arrived;
    }

    /** The share of its length that comes off when it is cut there: the part where no lysosome lies. The contact keeps its place on the rest. */
    private double shareWithoutLysosome(int i, double where) {
        ForeignMitochondria f = culture.foreign();
        if (f.lysosome[i] != ForeignMitochondria.TOUCHED) {
            return where;
        }
        if (f.contactAt[i] < where) {
            f.contactAt[i] /= where;
            return 1 - where;
        }
        f.contactAt[i] = (f.contactAt[i] - where) / (1 - where);
        return where;
    }

    private void segregate(int i, int piece, double share, int draw) {
        ForeignMitochondria f = culture.foreign();
        double damage = f.damage[i];
        double asymmetry = parameters[f.originType[i]][FISSION_ASYMMETRY.ordinal()];
        double wanted = damage * asymmetry * Draws.uniform(culture.seed(), f.id[piece], Draws.SPLIT, draw);
        double moved = Fission.moved(wanted, damage, share);
        f.damage[piece] = damage + moved;
        f.damage[i] = Math.max(0, damage - moved * share / (1 - share));
    }

    private void record(int i, double at, boolean byLysosome) {
        ForeignMitochondria f = culture.foreign();
        FissionLog log = culture.foreignFissions();
        int entry = log.add();
        log.minutes[entry] = culture.minutes();
        log.mitochondrion[entry] = f.id[i];
        log.hostId[entry] = culture.cells().birthId[host];
        log.length[entry] = f.length[i];
        log.at[entry] = at;
        log.markedByLysosome[entry] = (byte) (byLysosome ? 1 : 0);
        log.lysosomeAt[entry] = f.lysosome[i] == ForeignMitochondria.ALONE ? -1 : f.contactAt[i];
    }
}
