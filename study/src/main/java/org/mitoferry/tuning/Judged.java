package org.mitoferry.tuning;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the objective makes of one study; smaller is better.
 *
 * @param rows part of each row of the protocol, by its id
 * @param bands part of each band, by its name
 * @param bandValues what each band's quantity was; NaN where it was not measured
 * @param pull part of the distance from the start
 */
public record Judged(Map<String, Double> rows, Map<String, Double> bands, Map<String, Double> bandValues, double pull) {
    public Judged {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
        bandValues = Collections.unmodifiableMap(new LinkedHashMap<>(bandValues));
    }

    public double total() {
        return sum(rows) + sum(bands) + pull;
    }

    /** All parts by name, rows first, then bands. */
    Map<String, Double> parts() {
        Map<String, Double> parts = new LinkedHashMap<>(rows);
        parts.putAll(bands);
        return parts;
    }

    private static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
