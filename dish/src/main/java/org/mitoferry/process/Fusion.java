package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Mitochondria;

/**
 * Fusion of two mitochondria of one host. Both need potential (OPA1 is cleaved on depolarisation: Ehses et al. 2009,
 * doi:10.1083/jcb.200906084).
 *
 * <pre>hazard (1/min) = fusionRate/2 r(psi),  r = x^12 / (1 + x^12),  x = psi/fusionPotential</pre>
 *
 * The partner is any other mitochondrion of the host and accepts with its own readiness r; the half makes fusionRate the rate at which a
 * polarised mitochondrion fuses, as one that asks or as one that is asked (0.01-0.1 1/min: Twig et al. 2008, doi:10.1038/sj.emboj.7601963).
 * Contents mix by length.
 */
final class Fusion {

    private static final int NOBODY = -1;

    private Fusion() {}

    static double readiness(double relativePotential) {
        double x2 = relativePotential * relativePotential;
        double x4 = x2 * x2;
        double x12 = x4 * x4 * x4;
        return x12 / (1 + x12);
    }

    /**
     * Fuses the mitochondrion at {@code i} with a partner, if one accepts.
     *
     * @return place of the partner, which is left with length 0; -1 where none was taken in
     */
    static int unite(Host h, int i, double perFusionPotential) {
        Mitochondria m = h.mitochondria;
        int others = h.end - h.first - 1;
        if (others < 1) {
            return NOBODY;
        }
        long bits = Draws.bits(h.seed, m.id[i], Draws.PARTNER, h.step);
        int chosen = (int) (others * Draws.ofHighHalf(bits));
        int partner = h.first + chosen + (h.first + chosen >= i ? 1 : 0);
        double total = m.length[i] + m.length[partner];
        if (m.length[partner] == 0 || total > h.parameter(LONGEST_LENGTH)) {
            return NOBODY;
        }
        boolean accepts = Draws.ofLowHalf(bits) < readiness(m.potential[partner] * perFusionPotential);
        if (!accepts) {
            return NOBODY;
        }
        double share = m.length[partner] / total;
        m.potential[i] += share * (m.potential[partner] - m.potential[i]);
        m.damage[i] += share * (m.damage[partner] - m.damage[i]);
        m.tag[i] += share * (m.tag[partner] - m.tag[i]);
        m.capacity[i] += share * (m.capacity[partner] - m.capacity[i]);
        m.length[i] = total;
        m.length[partner] = 0;
        h.cells.fusions[h.cell]++;
        return partner;
    }
}
