package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Draws;

/**
 * Death: a decision, then an execution that runs by itself.
 *
 * <pre>
 *   dT/dt = (sum l p / referenceLength - T) / tagLoadTime
 *   MOMP if T > apoptosisThreshold factor (1 + survivalFactorProtection f / (f + survivalFactorHalf) + adhesionProtection held),
 *        or a &lt; crisisCharge for crisisTime, or by background hazard apoptosisBackground
 *   MOMP -> caspase-3/7 active after caspaseDelay (lognormal) -> floats off after detachmentTime
 * </pre>
 *
 * Parkin on depolarised mitochondria leads to loss of Mcl-1, on which myeloma depends (Carroll et al. 2014,
 * doi:10.1016/j.celrep.2014.10.046). The delay before MOMP varies from cell to cell, what follows is quick (Goldstein et al. 2000,
 * doi:10.1038/35004029; Rehm et al. 2002, doi:10.1074/jbc.M110789200; Albeck et al. 2008, doi:10.1371/journal.pbio.0060299). Own
 * mitochondria alone count; what protects, f and adhesion, is off unless a protocol turns it on. A cell past MOMP no longer breathes, feeds
 * or divides.
 */
final class Apoptosis {

    private Apoptosis() {}

    /** The decision of a living cell. */
    static void advance(Host h) {
        Cells cells = h.cells;
        int cell = h.cell;
        double tagged = Mitophagy.taggedLength(h) / cells.referenceLength[cell];
        cells.tagLoad[cell] =
                Relaxation.towards(cells.tagLoad[cell], tagged, h.minutes, 60 * h.parameter(TAG_LOAD_TIME));
        boolean crisis = cells.charge[cell] < h.parameter(CRISIS_CHARGE);
        cells.crisisMinutes[cell] = crisis ? cells.crisisMinutes[cell] + h.minutes : 0;
        cells.deathClock[cell] -= h.minutes / 60 * h.parameter(APOPTOSIS_BACKGROUND);
        double threshold = h.parameter(APOPTOSIS_THRESHOLD) * cells.thresholdFactor[cell] * protection(h);
        boolean overloaded = cells.tagLoad[cell] > threshold;
        if (overloaded || cells.crisisMinutes[cell] > 60 * h.parameter(CRISIS_TIME) || cells.deathClock[cell] <= 0) {
            commit(h);
        }
    }

    /** Rise of the threshold by a soluble survival factor and by adhesion: both are switches, off unless a protocol turns them on. */
    private static double protection(Host h) {
        double factor = h.survivalFactor / (h.survivalFactor + h.parameter(SURVIVAL_FACTOR_HALF));
        double adhesion = h.cells.held[h.cell] == 1 ? h.parameter(ADHESION_PROTECTION) : 0;
        return 1 + h.parameter(SURVIVAL_FACTOR_PROTECTION) * factor + adhesion;
    }

    private static void commit(Host h) {
        Cells cells = h.cells;
        int cell = h.cell;
        cells.life[cell] = Cells.COMMITTED;
        cells.stateSinceMinutes[cell] = h.nowMinutes;
        double spread =
                Draws.lognormal(h.seed, cells.birthId[cell], Draws.APOPTOSIS, 1, h.parameter(CASPASE_DELAY_SPREAD));
        cells.caspaseInMinutes[cell] = 60 * h.parameter(CASPASE_DELAY) * spread;
    }

    /** The execution of a cell past MOMP. */
    static void execute(Host h) {
        Cells cells = h.cells;
        int cell = h.cell;
        if (cells.life[cell] == Cells.COMMITTED) {
            cells.oxygenCapacity[cell] = 0;
            cells.glucoseUptake[cell] = 0;
            cells.lactateRelease[cell] = 0;
            cells.caspaseInMinutes[cell] -= h.minutes * (1 - h.parameter(CASPASE_BLOCK));
            if (cells.caspaseInMinutes[cell] <= 0) {
                cells.life[cell] = Cells.CASPASE_POSITIVE;
                cells.stateSinceMinutes[cell] = h.nowMinutes;
            }
        } else if (h.nowMinutes - cells.stateSinceMinutes[cell] >= 60 * h.parameter(DETACHMENT_TIME)) {
            cells.life[cell] = Cells.LOST;
            cells.stateSinceMinutes[cell] = h.nowMinutes;
        }
    }
}
