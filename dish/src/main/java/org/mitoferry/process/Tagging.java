package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Mitochondria;

/**
 * The eat-me tag has two drivers. Loss of potential: PINK1 is stabilised where import stops, Parkin follows. Hours of hypoxia: BNIP3 and
 * NIX, X, rise and mark any mitochondrion.
 *
 * <pre>
 *   dp/dt = (tagRate s + hypoxicTagRate X) (1 - p) - untagRate (1 - s) p,   s = 1 / (1 + (psi / tagOnset)^8)
 *   dX/dt = (1 - min(1, O2/hypoxiaOnset) - X) / hypoxicTagTime
 * </pre>
 *
 * Tag within 15-90 min (Narendra et al. 2008, doi:10.1083/jcb.200809125), import stops only on near-complete loss of potential. The eighth
 * power is the rational form of a logistic of width tagOnset/8. One implicit step. Repair runs in the same pass: it needs ATP,
 *
 * <pre>dd/dt = -repairRate a d</pre>
 */
final class Tagging {

    private Tagging() {}

    static void advance(Host h) {
        Mitochondria m = h.mitochondria;
        double[] potential = m.potential;
        double[] tag = m.tag;
        double[] damage = m.damage;
        double perOnset = 1 / h.parameter(TAG_ONSET);
        double up = h.minutes * h.parameter(TAG_RATE);
        double down = h.minutes * h.parameter(UNTAG_RATE);
        double nix = h.minutes * h.parameter(HYPOXIC_TAG_RATE) * hypoxic(h);
        double kept = 1 / (1 + h.minutes / 60 * h.parameter(REPAIR_RATE) * h.cells.charge[h.cell]);
        for (int i = h.first; i < h.end; i++) {
            double r = potential[i] * perOnset;
            double r2 = r * r;
            double r4 = r2 * r2;
            double r8 = r4 * r4; // s and 1 - s over their common 1 + r8 leave one quotient
            tag[i] = ((tag[i] + nix) * (1 + r8) + up) / ((1 + nix) * (1 + r8) + up + down * r8);
            damage[i] *= kept;
        }
        guests(h, up, down, nix, perOnset, kept);
    }

    /** Free foreign mitochondria are tagged and repaired by their host. */
    private static void guests(Host h, double up, double down, double nix, double perOnset, double kept) {
        ForeignMitochondria f = h.foreign;
        for (int k = f.start[h.cell]; k < f.start[h.cell + 1]; k++) {
            int i = f.order[k];
            if (f.lysosome[i] == ForeignMitochondria.CAPTURED) {
                continue;
            }
            double r = f.potential[i] * perOnset;
            double r2 = r * r;
            double r4 = r2 * r2;
            double r8 = r4 * r4;
            f.tag[i] = ((f.tag[i] + nix) * (1 + r8) + up) / ((1 + nix) * (1 + r8) + up + down * r8);
            f.damage[i] *= kept;
        }
    }

    private static double hypoxic(Host h) {
        double lackOfOxygen = 1 - Math.min(1, h.oxygen / h.parameter(HYPOXIA_ONSET));
        double[] state = h.cells.hypoxicTag;
        state[h.cell] = Relaxation.towards(state[h.cell], lackOfOxygen, h.minutes, 60 * h.parameter(HYPOXIC_TAG_TIME));
        return state[h.cell];
    }
}
