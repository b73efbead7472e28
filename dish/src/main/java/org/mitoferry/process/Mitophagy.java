package org.mitoferry.process;

import static org.mitoferry.culture.CellParameter.*;

/**
 * A cell's own mitophagy: a limited number of tagged mitochondria an hour, at the cost of ATP.
 *
 * <pre>hazard (1/h) of one = mitophagyRate p / (mitophagyHalfLength + sum l p)  a / (a + mitophagyHalfCharge)</pre>
 *
 * What is degraded leaves the count and the length of its host; both are in the ledger.
 */
final class Mitophagy {

    private Mitophagy() {}

    /** Hazard of a fully tagged mitochondrion, 1/min. */
    static double hazardPerTag(Host h, double charge) {
        double rate = h.parameter(MITOPHAGY_RATE) / 60;
        if (rate == 0) {
            return 0;
        }
        double energised = charge / (charge + h.parameter(MITOPHAGY_HALF_CHARGE));
        return rate * energised / (h.parameter(MITOPHAGY_HALF_LENGTH) + taggedLength(h));
    }

    /** Ends the mitochondrion at {@code i}: length 0 until the segment is swept. */
    static void degrade(Host h, int i) {
        h.cells.lengthDegraded[h.cell] += h.mitochondria.length[i];
        h.cells.degraded[h.cell]++;
        h.mitochondria.length[i] = 0;
    }

    static double taggedLength(Host h) {
        return Sums.ofProducts(h.mitochondria.length, h.first, h.mitochondria.tag, h.first, h.end - h.first);
    }
}
