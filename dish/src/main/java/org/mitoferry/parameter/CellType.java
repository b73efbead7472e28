package org.mitoferry.parameter;

import java.util.List;

/**
 * A kind of cell.
 *
 * @param aliases other names
 * @param description one sentence for reports; may be empty
 * @param shape how it lies in the dish
 * @param identity RRID or catalogue number of the line; empty for primary cells
 * @param lineage this type's name, that of the type it extends, and so on
 * @param parameters all parameters of the vocabulary
 */
public record CellType(
        String name,
        List<String> aliases,
        String description,
        Shape shape,
        String identity,
        List<String> lineage,
        ParameterSet parameters)
        implements Entry {

    /** How a cell lies in the dish. */
    public enum Shape {
        /** A ball that lies on the bottom or on other cells. */
        ROUND,
        /** A flat body with arms, spread on the bottom. */
        ARMED
    }

    public CellType {
        aliases = List.copyOf(aliases);
        lineage = List.copyOf(lineage);
    }

    /**
     * A parameter in the vocabulary's unit.
     *
     * @throws IllegalArgumentException when the vocabulary has no such parameter
     */
    public double value(String parameter) {
        return parameters.value(parameter);
    }

    /** Whether this is the named type or extends it. */
    public boolean is(String cellType) {
        return lineage.contains(cellType);
    }
}
