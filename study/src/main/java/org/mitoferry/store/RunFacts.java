package org.mitoferry.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a run came about. Maps keep their order.
 *
 * @param seed seed of all random draws
 * @param experiments independent experiments carried out
 * @param fields fields of view an arm and well
 * @param options settings of the run that the protocol does not hold, by name
 * @param versions version of the laboratory and what it stands on, by name
 * @param machine processor, memory, operating system, by name
 * @param timingsSeconds wall time of each part of the run, in seconds, by name
 */
public record RunFacts(
        long seed,
        int experiments,
        int fields,
        Map<String, String> options,
        Map<String, String> versions,
        Map<String, String> machine,
        Map<String, Double> timingsSeconds) {

    public RunFacts {
        options = ordered(options);
        versions = ordered(versions);
        machine = ordered(machine);
        timingsSeconds = ordered(timingsSeconds);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
