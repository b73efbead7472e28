package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Angles;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Masses;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.TransferLog;

/**
 * A mitochondrion passes from one cell into another: the books of both, the log, and its place in the new host. There it is free, and lies
 * with a mass of others by the chance massGathering or by itself, where a new mass begins.
 */
final class Arrival {

    /** Masses lie inside the flat body of a spread cell. */
    private static final double LOWEST_MICROMETRES = 0.8;

    private static final double HEIGHTS_MICROMETRES = 2;

    private Arrival() {}

    /** Takes the own mitochondrion at {@code place} of cell {@code from} over into cell {@code to}. */
    static void fromOwner(Culture culture, DrugAction drugs, int from, int place, int to, byte route) {
        Cells cells = culture.cells();
        Mitochondria m = culture.mitochondria();
        ForeignMitochondria f = culture.foreign();
        int slot = f.add();
        f.host[slot] = to;
        f.originType[slot] = cells.type[from];
        f.donorId[slot] = cells.birthId[from];
        f.id[slot] = m.id[place];
        f.route[slot] = route;
        f.length[slot] = m.length[place];
        f.potential[slot] = m.potential[place];
        f.damage[slot] = m.damage[place];
        f.tag[slot] = m.tag[place];
        f.capacity[slot] = m.capacity[place];
        f.clock[slot] = Draws.exponential(culture.seed(), f.id[slot], Draws.FOREIGN, -1);
        GuestLabels.take(culture, slot, from);
        m.removeAt(from, place);
        cells.exported[from]++;
        cells.lengthExported[from] += f.length[slot];
        cells.received[to]++;
        cells.lengthReceived[to] += f.length[slot];
        log(culture, slot, from, to, route);
        intoBody(culture, drugs, slot);
    }

    /** Lets a foreign mitochondrion whose host is set lie down in the body of that host. */
    static void intoBody(Culture culture, DrugAction drugs, int slot) {
        ForeignMitochondria f = culture.foreign();
        int host = f.host[slot];
        f.place[slot] = ForeignMitochondria.BODY;
        f.nanotube[slot] = -1;
        f.arrivedMinutes[slot] = culture.minutes();
        if (f.lysosome[slot] == ForeignMitochondria.CAPTURED) {
            f.captured[host]++;
            return;
        }
        f.lysosome[slot] = ForeignMitochondria.ALONE;
        f.free[host]++;
        f.uncapturedLength[host] += f.length[slot];
        join(culture, drugs, slot);
    }

    static void log(Culture culture, int slot, int from, int to, byte route) {
        Cells cells = culture.cells();
        ForeignMitochondria f = culture.foreign();
        TransferLog log = culture.transfers();
        int entry = log.add();
        log.minutes[entry] = culture.minutes();
        log.x[entry] = cells.x[from];
        log.y[entry] = cells.y[from];
        log.route[entry] = route;
        log.mitochondrion[entry] = f.id[slot];
        log.fromId[entry] = cells.birthId[from];
        log.toId[entry] = cells.birthId[to];
        log.fromType[entry] = cells.type[from];
        log.toType[entry] = cells.type[to];
        log.length[entry] = f.length[slot];
        log.potential[entry] = f.potential[slot];
        log.tag[entry] = f.tag[slot];
    }

    /** Takes a mitochondrion out of its mass: captured, gone into a nanotube, or digested. */
    static void leaveMass(Culture culture, int slot) {
        ForeignMitochondria f = culture.foreign();
        if (f.mass[slot] >= 0) {
            culture.masses().leave(f.mass[slot]);
            f.mass[slot] = -1;
        }
    }

    private static void join(Culture culture, DrugAction drugs, int slot) {
        ForeignMitochondria f = culture.foreign();
        int host = f.host[slot];
        double chance = drugs.parameter(host, culture.cells().type[host], MASS_GATHERING);
        double draw = Draws.uniform(culture.seed(), f.id[slot], Draws.MASS, 2 * culture.step());
        int mass = draw < chance ? culture.masses().chosen(host, draw / chance) : -1;
        if (mass < 0) {
            mass = begin(culture, host);
        }
        f.mass[slot] = mass;
        culture.masses().members[mass]++;
    }

    /**
     * Lets a mitochondrion lie by itself in the body of its host: one that set out through a nanotube and is back, or that a division
     * brought there.
     */
    static void back(Culture culture, int slot) {
        ForeignMitochondria f = culture.foreign();
        f.place[slot] = ForeignMitochondria.BODY;
        f.nanotube[slot] = -1;
        f.position[slot] = 0;
        f.speed[slot] = 0;
        if (f.lysosome[slot] != ForeignMitochondria.CAPTURED) {
            f.mass[slot] = begin(culture, f.host[slot]);
            culture.masses().members[f.mass[slot]]++;
        }
    }

    /** A new mass somewhere over the body of the cell, beside its nucleus. */
    private static int begin(Culture culture, int host) {
        Masses masses = culture.masses();
        int mass = masses.add(host);
        long seed = culture.seed();
        long id = masses.id[mass];
        double radius = culture.profiles().value(culture.cells().type[host], RADIUS);
        double angle = 2 * Math.PI * Draws.uniform(seed, id, Draws.MASS, -2);
        double distance = radius * StrictMath.sqrt(Draws.uniform(seed, id, Draws.MASS, -3));
        masses.offsetX[mass] = distance * Angles.cosine(angle);
        masses.offsetY[mass] = distance * Angles.sine(angle);
        masses.height[mass] = LOWEST_MICROMETRES + HEIGHTS_MICROMETRES * Draws.uniform(seed, id, Draws.MASS, -4);
        masses.clock[mass] = Draws.exponential(seed, id, Draws.MASS, -1);
        return mass;
    }
}
