package org.mitoferry.readout;

import org.mitoferry.culture.Cells;
import org.mitoferry.culture.FissionLog;

/**
 * {@code fissionLamp1Enrichment}: of the foreign mitochondria cut in the last {@value #MINUTES} min, the share of cuts with the touching
 * lysosome within {@value #NEAR_MICROMETRES} um, over the share of random points of the same mitochondria that have it as near.
 */
final class FissionMarks {

    private static final double MINUTES = 24 * 60;
    private static final double NEAR_MICROMETRES = 0.3;

    private FissionMarks() {}

    static void enrichment(Look look, Quantity quantity, int group) {
        Cells cells = look.culture().cells();
        FissionLog log = look.culture().foreignFissions();
        int fissions = 0;
        int marked = 0;
        double expected = 0;
        for (int f = 0; f < log.count; f++) {
            int host = cells.slotOf(log.hostId[f]);
            boolean late = log.minutes[f] >= look.film().nowMinutes() - MINUTES;
            if (late && host >= 0 && cells.type[host] == group) {
                fissions++;
                if (log.lysosomeAt[f] >= 0) {
                    double near = NEAR_MICROMETRES / log.length[f];
                    marked += Math.abs(log.at[f] - log.lysosomeAt[f]) <= near ? 1 : 0;
                    expected += Math.min(1, log.lysosomeAt[f] + near) - Math.max(0, log.lysosomeAt[f] - near);
                }
            }
        }
        look.wellRatio(
                quantity,
                group,
                marked,
                expected,
                fissions == 0 ? "no fission" : "no lysosome touched a mitochondrion that was cut");
    }
}
