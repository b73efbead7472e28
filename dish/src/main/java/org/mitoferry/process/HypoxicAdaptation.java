package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

/**
 * Cells deprived of oxygen and glucose turn their ATP demand down within hours, as far as their ATP charge a makes them (AMPK).
 *
 * <pre>
 *   dQ/dt = (Q* - Q) / hypoxicDemandTime,   Q* = deprivation need
 *   deprivation = 1/2 (1 - min(1, O2/hypoxiaOnset)) + 1/2 (1 - fG)
 *   need = (demandReliefCharge - a) / (demandReliefCharge - demandStressCharge), within 0 to 1
 * </pre>
 *
 * The demand is multiplied by 1 - hypoxicDemandReduction Q, so a cell that still gets some oxygen keeps its charge, and with it its
 * potential, whatever its own oxygen uptake: a homeostat, not a constant. Stromal cells adapted to 1.5-5 % O2 respire at 0.33-0.5 of normal
 * (Lavrentieva et al. 2010, doi:10.1186/1478-811X-8-18).
 */
final class HypoxicAdaptation {

    private HypoxicAdaptation() {}

    static void advance(Host h) {
        double lackOfOxygen = 1 - Math.min(1, h.oxygen / h.parameter(HYPOXIA_ONSET));
        double deprivation = (lackOfOxygen + 1 - h.glucoseDrive) / 2;
        double relief = h.parameter(DEMAND_RELIEF_CHARGE);
        double need = (relief - h.cells.charge[h.cell]) / (relief - h.parameter(DEMAND_STRESS_CHARGE));
        double target = deprivation * Math.min(1, Math.max(0, need));
        double[] adaptation = h.cells.adaptation;
        adaptation[h.cell] =
                Relaxation.towards(adaptation[h.cell], target, h.minutes, 60 * h.parameter(HYPOXIC_DEMAND_TIME));
    }
}
