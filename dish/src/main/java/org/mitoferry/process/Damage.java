package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Draws;

/**
 * Hits that damage a mitochondrion: spontaneous, by loss of its own potential, and by the reactive oxygen of its host (ROS-induced ROS
 * release, Zorov et al. 2000, doi:10.1084/jem.192.7.1001).
 *
 * <pre>hazard (1/h) = spontaneousHitRate + energyHitRate max(0, 1 - psi/energyHitOnset) + rosHitRate ROS(host)</pre>
 *
 * Each hit adds an exponential amount with mean hitSize, up to full damage. The gain of the ROS term makes deprivation bistable: without
 * antioxidants a few bad mitochondria spoil the rest.
 */
final class Damage {

    private Damage() {}

    /** What all mitochondria of a host share of the hazard, 1/min. */
    static double baseHazard(Host h) {
        return (h.parameter(SPONTANEOUS_HIT_RATE) + h.parameter(ROS_HIT_RATE) * h.cells.ros[h.cell]) / 60;
    }

    static void strike(Host h, int i) {
        double hit = h.parameter(HIT_SIZE) * Draws.exponential(h.seed, h.mitochondria.id[i], Draws.HIT, h.step);
        h.mitochondria.damage[i] = Math.min(1, h.mitochondria.damage[i] + hit);
    }
}
