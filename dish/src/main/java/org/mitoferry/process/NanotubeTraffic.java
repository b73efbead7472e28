package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import java.util.Arrays;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.culture.TransferLog;

/**
 * Foreign mitochondria on their way through large nanotubes between cells of one lineage.
 *
 * <pre>
 *   entry of one of n free (1/min) = nanotubeCargoEntry tubes / (nanotubeCargoHalf + n) / (1 + (l/nanotubeCargoLongest)^2)
 *   speed lognormal round nanotubeMotorSpeed; on the way a lysosome captures it at nanotubeEncounter e(p), if one is free in the cell it goes to
 * </pre>
 *
 * Lysosomes travel in nanotubes (Abounit et al. 2016, doi:10.15252/embj.201593411); how often they meet a mitochondrion there has not been
 * measured. No direction is built in: a cell with more free ones sends more. A lysosome that holds one on the way is one of the cell that
 * it goes to. Small nanotubes hold no microtubules and carry none, nor do those to cells of another lineage (both put in, from Solimando et
 * al. 2025, doi:10.1038/s41408-025-01210-2). What is under way when a nanotube ends is back in the cell it left.
 */
final class NanotubeTraffic {

    private static final double SECONDS = 60;

    private final Culture culture;
    private final DrugAction drugs;

    /** Nanotubes that carry, sorted by cell: those of cell c lie from {@code start[c]} up to {@code start[c + 1]}. */
    private int[] start = new int[1];

    private int[] tubes = new int[0];

    // The host in hand.
    private int mouths;
    private double entry;
    private double half;
    private double longest;

    NanotubeTraffic(Culture culture, DrugAction drugs) {
        this.culture = culture;
        this.drugs = drugs;
    }

    /** Looks which nanotubes carry, for this step, and which lysosomes are busy in them. */
    void look() {
        sortNanotubes();
        ForeignMitochondria f = culture.foreign();
        for (int i = 0; i < f.count; i++) {
            if (f.place[i] == ForeignMitochondria.NANOTUBE && f.lysosome[i] == ForeignMitochondria.CAPTURED) {
                f.captured[destination(i)]++;
            }
        }
    }

    private int destination(int i) {
        Nanotubes n = culture.nanotubes();
        int tube = culture.foreign().nanotube[i];
        return n.from[tube] == culture.foreign().host[i] ? n.to[tube] : n.from[tube];
    }

    private void sortNanotubes() {
        int hosts = culture.cells().count;
        Nanotubes n = culture.nanotubes();
        if (start.length < hosts + 2) {
            start = new int[hosts + hosts / 2 + 2];
        }
        if (tubes.length < 2 * n.count) {
            tubes = new int[4 * n.count];
        }
        Arrays.fill(start, 0, hosts + 2, 0);
        for (int t = 0; t < n.count; t++) {
            if (carries(t)) {
                start[n.from[t] + 2]++;
                start[n.to[t] + 2]++;
            }
        }
        for (int c = 1; c < hosts + 2; c++) {
            start[c] += start[c - 1];
        }
        for (int t = 0; t < n.count; t++) {
            if (carries(t)) {
                tubes[start[n.from[t] + 1]++] = t;
                tubes[start[n.to[t] + 1]++] = t;
            }
        }
    }

    private boolean carries(int tube) {
        Nanotubes n = culture.nanotubes();
        return n.state[tube] == Nanotubes.JOINED
                && n.large[tube] == 1
                && culture.profiles().kin(culture.cells().type[n.from[tube]], culture.cells().type[n.to[tube]]);
    }

    /** Takes a host with its parameters in hand. */
    void begin(int host, double[] p) {
        mouths = start[host + 1] - start[host];
        entry = p[NANOTUBE_CARGO_ENTRY.ordinal()];
        half = p[NANOTUBE_CARGO_HALF.ordinal()];
        longest = p[NANOTUBE_CARGO_LONGEST.ordinal()];
    }

    /** Hazard with which a free mitochondrion of the host in hand enters any of its nanotubes, 1/min. */
    double entryHazard(int i, int host) {
        if (mouths == 0) {
            return 0;
        }
        ForeignMitochondria f = culture.foreign();
        double relative = f.length[i] / longest;
        return entry * mouths / (half + f.free[host]) / (1 + relative * relative);
    }

    /** Sends a free mitochondrion into one of its host's nanotubes. */
    void enter(int i, int host, int draw) {
        ForeignMitochondria f = culture.foreign();
        int chosen = (int) (mouths * Draws.uniform(culture.seed(), f.id[i], Draws.CARGO, 2 * draw));
        int type = culture.cells().type[host];
        double spread = drugs.parameter(host, type, NANOTUBE_SPEED_SPREAD);
        Arrival.leaveMass(culture, i);
        f.place[i] = ForeignMitochondria.NANOTUBE;
        f.lysosome[i] = ForeignMitochondria.ALONE;
        f.nanotube[i] = tubes[start[host] + chosen];
        f.position[i] = 0;
        f.speed[i] = SECONDS
                * drugs.parameter(host, type, NANOTUBE_MOTOR_SPEED)
                * Draws.lognormal(culture.seed(), f.id[i], Draws.CARGO_SPEED, draw, spread);
        f.free[host]--;
        f.uncapturedLength[host] -= f.length[i];
    }

    /** Carries on what is under way. */
    void advance(double minutes) {
        ForeignMitochondria f = culture.foreign();
        for (int i = 0; i < f.count; i++) {
            if (f.place[i] == ForeignMitochondria.NANOTUBE && f.length[i] > 0) {
                carry(i, minutes);
            }
        }
    }

    private void carry(int i, double minutes) {
        ForeignMitochondria f = culture.foreign();
        Nanotubes n = culture.nanotubes();
        int from = f.host[i];
        int to = destination(i);
        double left = Math.max(0, n.length[f.nanotube[i]] - f.position[i]); // its cells may have come nearer
        double under = Math.min(minutes, left / f.speed[i]);
        if (f.lysosome[i] != ForeignMitochondria.CAPTURED) {
            meetLysosome(i, to, under);
        }
        f.position[i] += under * f.speed[i];
        if (under < minutes) {
            arrive(i, from, to);
        }
    }

    private void meetLysosome(int i, int to, double minutes) {
        ForeignMitochondria f = culture.foreign();
        Cells cells = culture.cells();
        int type = cells.type[to];
        double untagged = drugs.parameter(to, type, UNTAGGED_ENCOUNTER);
        double wanted = untagged + (1 - untagged) * Connexosome.eatMe(f.tag[i]);
        f.clock[i] -= minutes * wanted * drugs.parameter(to, type, NANOTUBE_ENCOUNTER);
        if (f.clock[i] <= 0) {
            f.clock[i] = Draws.exponential(culture.seed(), f.id[i], Draws.CARGO_CLOCK, culture.step());
            if (f.captured[to] < cells.lysosomes[to]) {
                f.lysosome[i] = ForeignMitochondria.CAPTURED;
                f.potential[i] = 0;
                f.captured[to]++;
                f.contactAt[i] = Draws.uniform(culture.seed(), f.id[i], Draws.CARGO, 2 * culture.step() + 1);
            }
        }
    }

    private void arrive(int i, int from, int to) {
        ForeignMitochondria f = culture.foreign();
        Cells cells = culture.cells();
        cells.movedOut[from]++;
        cells.lengthMovedOut[from] += f.length[i];
        cells.movedIn[to]++;
        cells.lengthMovedIn[to] += f.length[i];
        f.host[i] = to;
        if (f.lysosome[i] == ForeignMitochondria.CAPTURED) {
            f.captured[to]--; // counted when it was captured, and again in the body
        }
        Arrival.log(culture, i, from, to, TransferLog.NANOTUBE);
        Arrival.intoBody(culture, drugs, i);
    }
}
