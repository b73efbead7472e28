package org.mitoferry.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of the mitochondria that one arm's donors handed over. Numbers are means over the experiments, of one patch each.
 *
 * @param donors cell groups that handed over, with commas between
 * @param hosts cell groups that took in
 * @param onsetMillivolts potential below which one counts as depolarised; NaN where none is known
 * @param handedOver mitochondria that left a donor for a cell of another kind
 * @param depolarised of these, below the onset when they left
 * @param tagged of these, with half of the largest eat-me tag or more
 * @param routes how many went by which route
 * @param fissions made of them inside the hosts
 * @param moved passages from host to host through nanotubes
 * @param free at the end in living hosts, met by no lysosome
 * @param touched likewise, met by a lysosome and not taken
 * @param captured likewise, taken by a lysosome
 * @param degraded digested since the start
 * @param elsewhere at the end in hosts that died or were taken out of the dish
 * @param cagedShare share of masses of them in an actin cage; NaN where there is none
 */
public record ChainRow(
        String arm,
        String donors,
        String hosts,
        double onsetMillivolts,
        double handedOver,
        double depolarised,
        double tagged,
        Map<String, Double> routes,
        double fissions,
        double moved,
        double free,
        double touched,
        double captured,
        double degraded,
        double elsewhere,
        double cagedShare) {

    public ChainRow {
        routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
    }

    /** All that ever were in hosts: handed over, or made of such by fission. */
    public double everHeld() {
        return handedOver + fissions;
    }
}
