package org.mitoferry.parameter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values by parameter name, in the order of their vocabulary. Immutable. */
public final class ParameterSet {
    private final Map<String, ParameterValue> values;

    /** Takes over a copy, in the order given. */
    public ParameterSet(Map<String, ParameterValue> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * The number in the vocabulary's unit.
     *
     * @throws IllegalArgumentException when the set has no such parameter
     */
    public double value(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalArgumentException("No parameter " + name))
                .value();
    }

    public Optional<ParameterValue> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** In the order of the vocabulary. */
    public List<ParameterValue> list() {
        return new ArrayList<>(values.values());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterSet set && set.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.values().toString();
    }
}
