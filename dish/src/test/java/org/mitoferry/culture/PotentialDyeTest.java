package org.mitoferry.culture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PotentialDyeTest {

    @Test
    void a_dye_of_two_charges_gathers_by_the_square() {
        double once = dye(1, 1).accumulation(100);
        assertEquals(Math.exp(100 / PotentialDye.THERMAL_MILLIVOLTS), once, 1e-9 * once);
        assertEquals(once * once, dye(1, 2).accumulation(100), 1e-9 * once * once);
    }

    @Test
    void half_is_aggregated_at_the_aggregation_potential_whatever_the_steepness() {
        for (double hill : new double[] {0.7, 1, 3}) {
            PotentialDye dye = dye(hill, 1);
            double there = dye.accumulation(120 + PotentialDye.USUAL_PLASMA_MILLIVOLTS);
            assertEquals(0.5, dye.aggregatedShare(there), 1e-12);
            double tenfold = Math.pow(10, hill);
            assertEquals(tenfold / (1 + tenfold), dye.aggregatedShare(10 * there), 1e-12);
        }
    }

    @Test
    void a_dye_that_does_not_aggregate_has_no_second_colour() {
        PotentialDye plain = new PotentialDye("dye", 0, 30, Double.POSITIVE_INFINITY, 1, 1);
        assertTrue(!plain.aggregates() && dye(1, 1).aggregates());
        assertEquals(0, plain.aggregatedShare(1e6));
    }

    private static PotentialDye dye(double hill, double charge) {
        return new PotentialDye("dye", 0, 30, 120, hill, charge);
    }
}
