package org.mitoferry.parameter;

import java.util.List;

/** Something in the catalogue. */
public sealed interface Entry
        permits CellType, Compound, BaseMedium, GeneticLabel, Coating, Fixative, ParameterOverlay {

    /** The name, as protocols write it; case matters. */
    String name();

    /** Other names for the same. */
    List<String> aliases();
}
