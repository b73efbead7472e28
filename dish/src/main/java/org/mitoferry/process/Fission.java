package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Mitochondria;

/**
 * Fission (Drp1): long mitochondria divide, the more so without ATP (AMPK, Toyama et al. 2016, doi:10.1126/science.aab4138).
 *
 * <pre>hazard (1/min) = fissionRate l (1 + fissionByEnergyStress (1 - a)) for l above fissionLength and twice shortestLength</pre>
 *
 * The cut falls between fissionSmallestShare and its mirror; no piece is shorter than shortestLength. Damage segregates: one daughter takes
 * up to the share fissionAsymmetry of it, so that length times damage is conserved (Twig et al. 2008, doi:10.1038/sj.emboj.7601963).
 */
final class Fission {

    private Fission() {}

    static double hazardPerLength(Host h, double charge) {
        return h.parameter(FISSION_RATE) * (1 + h.parameter(FISSION_BY_ENERGY_STRESS) * (1 - charge));
    }

    /** Divides the mitochondrion at {@code i}; false when the host has no room for one more within this step. */
    static boolean divide(Host h, int i) {
        Mitochondria m = h.mitochondria;
        int cell = h.cell;
        int before = h.end - h.first;
        int bornNow = m.start[cell] + m.count[cell] - h.end;
        if (bornNow >= Mitochondria.growthWithinStep(before)) {
            return false;
        }
        long id = m.id[i];
        double smallest = h.parameter(FISSION_SMALLEST_SHARE);
        double length = m.length[i];
        long bits = Draws.bits(h.seed, id, Draws.SPLIT, h.step);
        double share = smallest + (1 - 2 * smallest) * Draws.ofHighHalf(bits);
        double floor = h.parameter(SHORTEST_LENGTH) / length;
        share = Math.min(Math.max(share, floor), 1 - floor);
        double wanted = m.damage[i] * h.parameter(FISSION_ASYMMETRY) * Draws.ofLowHalf(bits);
        double damage = m.damage[i];
        double moved = moved(wanted, damage, share);
        int daughter = m.copyWithin(cell, i);
        m.length[daughter] = length * share;
        m.length[i] = length - m.length[daughter];
        m.damage[daughter] = damage + moved;
        m.damage[i] = Math.max(0, damage - moved * share / (1 - share)); // rounding
        m.id[daughter] = Mitochondria.idOf(h.cells.birthId[cell], h.cells.nextSerial[cell]++);
        m.clock[daughter] = Draws.exponential(h.seed, m.id[daughter], Draws.CLOCK, -1);
        h.cells.fissions[cell]++;
        return true;
    }

    /** Damage that the piece of so much of the length takes over from the rest: no piece is left with less than none or more than all. */
    static double moved(double wanted, double damage, double share) {
        return Math.min(wanted, Math.min(1 - damage, damage * (1 - share) / share));
    }
}
