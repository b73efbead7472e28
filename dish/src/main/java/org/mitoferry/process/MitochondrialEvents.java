package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Mitochondria;

/**
 * Competing hazards of a mitochondrion: a hit, fission, fusion, its host's mitophagy.
 *
 * <p>Each mitochondrion carries an exponential clock that runs down by hazard times time; when it is out, one of the hazards strikes,
 * chosen in proportion, and the clock is wound again. This is exact for hazards that change with time, needs random numbers only when
 * something happens, and one set of draws serves any step. A mitochondrion that ends in this step (fused into another, degraded) keeps its
 * place with length 0 until {@link #sweep} closes the gaps, so the walk over the segment is not disturbed. New mitochondria lie behind the
 * walk and wait for the next step.
 */
final class MitochondrialEvents {

    private double hitBase;
    private double energyHits;
    private double perOnset;
    private double fissionPerLength;
    private double shortestToDivide;
    private double fusionRate;
    private double perFusionPotential;
    private double mitophagyPerTag;

    /** Places whose clock is out in this step, and the draws for what happens there. */
    private int[] struck = new int[0];

    private double[] choice = new double[0];
    private double[] rewound = new double[0];

    /** Places of the mitochondria that ended in this step, in ascending order. */
    private int[] ended = new int[0];

    private int endings;

    void advance(Host h) {
        prepare(h);
        runDown(h);
        endings = 0;
        int out = callOut(h);
        for (int k = 0; k < out; k++) {
            if (h.mitochondria.length[struck[k]] > 0) {
                strike(h, struck[k], choice[k], rewound[k]);
            }
        }
        sweep(h);
    }

    /** All clocks first, without a branch; what then strikes one mitochondrion changes no hazard of those yet to be looked at. */
    private void runDown(Host h) {
        double[] clock = h.mitochondria.clock;
        double[] potential = h.mitochondria.potential;
        double[] length = h.mitochondria.length;
        double[] tag = h.mitochondria.tag;
        double minutes = h.minutes;
        for (int i = h.first; i < h.end; i++) {
            double hazard = hit(potential[i]) + fission(length[i]) + fusion(potential[i]) + mitophagyPerTag * tag[i];
            clock[i] -= minutes * hazard;
        }
    }

    /**
     * Lists the mitochondria whose clock is out and makes their draws together: neither ids, which nothing else reads, nor draws then wait
     * for each other.
     */
    private int callOut(Host h) {
        if (h.end - h.first > struck.length) {
            reserve(2 * (h.end - h.first));
        }
        double[] clock = h.mitochondria.clock;
        int out = 0;
        for (int i = h.first; i < h.end; i++) {
            struck[out] = i;
            out += clock[i] <= 0 ? 1 : 0;
        }
        long[] id = h.mitochondria.id;
        for (int k = 0; k < out; k++) {
            long bits = Draws.bits(h.seed, id[struck[k]], Draws.CHOICE, h.step);
            choice[k] = Draws.ofHighHalf(bits);
            rewound[k] = Draws.ofLowHalf(bits);
        }
        for (int k = 0; k < out; k++) {
            rewound[k] = Draws.exponentialOf(rewound[k]);
        }
        return out;
    }

    private void reserve(int places) {
        struck = new int[places];
        choice = new double[places];
        rewound = new double[places];
        ended = new int[places];
    }

    private void prepare(Host h) {
        double charge = h.cells.charge[h.cell];
        hitBase = Damage.baseHazard(h);
        energyHits = h.parameter(ENERGY_HIT_RATE) / 60;
        perOnset = 1 / h.parameter(ENERGY_HIT_ONSET);
        fissionPerLength = Fission.hazardPerLength(h, charge);
        shortestToDivide = Math.max(h.parameter(FISSION_LENGTH), 2 * h.parameter(SHORTEST_LENGTH));
        fusionRate = h.parameter(FUSION_RATE) / 2;
        perFusionPotential = 1 / h.parameter(FUSION_POTENTIAL);
        mitophagyPerTag = Mitophagy.hazardPerTag(h, charge);
    }

    private double hit(double potential) {
        return hitBase + energyHits * Math.max(0, 1 - potential * perOnset);
    }

    private double fission(double length) {
        return fissionPerLength * length * Math.max(0, Math.signum(length - shortestToDivide)); // 0 up to the shortest
    }

    private double fusion(double potential) {
        return fusionRate * Fusion.readiness(potential * perFusionPotential);
    }

    private void strike(Host h, int i, double uniform, double newClock) {
        Mitochondria m = h.mitochondria;
        double hit = hit(m.potential[i]);
        double fission = fission(m.length[i]);
        double fusion = fusion(m.potential[i]);
        double mitophagy = mitophagyPerTag * m.tag[i];
        double choice = uniform * (hit + fission + fusion + mitophagy);
        if (choice < hit) {
            Damage.strike(h, i);
        } else if (choice < hit + fission) {
            if (!Fission.divide(h, i)) {
                return; // no room in this step: the clock stays out and it divides in the next
            }
        } else if (choice < hit + fission + fusion) {
            end(Fusion.unite(h, i, perFusionPotential));
        } else {
            Mitophagy.degrade(h, i);
            end(i);
            return;
        }
        m.clock[i] += newClock;
    }

    /** Puts a place, if it is one, among those that ended. They are few. */
    private void end(int place) {
        if (place < 0) {
            return;
        }
        int k = endings++;
        for (; k > 0 && ended[k - 1] > place; k--) {
            ended[k] = ended[k - 1];
        }
        ended[k] = place;
    }

    /** Closes the gaps that ended mitochondria left, from the end down. */
    private void sweep(Host h) {
        for (int k = endings - 1; k >= 0; k--) {
            h.mitochondria.removeAt(h.cell, ended[k]);
        }
    }
}
