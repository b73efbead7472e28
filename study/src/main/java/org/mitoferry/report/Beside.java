package org.mitoferry.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report has beside the measurements of its run.
 *
 * @param chain what became of mitochondria handed over, arm by arm; empty where none were
 * @param otherSets findings under other parameter sets, from other runs or judgements
 * @param micrographs pictures of measured micrographs, and kymographs
 * @param imaging how virtual micrographs were taken, by name; empty where none were
 */
public record Beside(
        List<ChainRow> chain, List<SetFinding> otherSets, Micrographs micrographs, Map<String, String> imaging) {

    /** Nothing. */
    public static final Beside NONE = new Beside(List.of(), List.of(), Micrographs.NONE, Map.of());

    public Beside {
        chain = List.copyOf(chain);
        otherSets = List.copyOf(otherSets);
        imaging = Collections.unmodifiableMap(new LinkedHashMap<>(imaging));
    }
}
