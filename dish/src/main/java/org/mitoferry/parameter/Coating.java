package org.mitoferry.parameter;

import java.util.List;

/**
 * What the bottom of a dish is coated with before cells come onto it.
 *
 * @param source what it is used for
 * @param effects may be empty
 */
public record Coating(String name, List<String> aliases, String source, List<Effect> effects) implements Entry {

    /**
     * What the coat does to one parameter of the cells on it, for as long as they are in the dish.
     *
     * @param parameter of the cell vocabulary
     * @param cells cell types it holds for, with all that extend them; empty for all
     * @param factor on the parameter, 0 or more
     */
    public record Effect(String parameter, List<String> cells, double factor, Status status, String source) {

        public Effect {
            cells = List.copyOf(cells);
        }

        /** Whether the effect holds for this cell type or one that it extends. */
        public boolean actsOn(CellType cellType) {
            return cells.isEmpty() || cells.stream().anyMatch(cellType::is);
        }
    }

    public Coating {
        aliases = List.copyOf(aliases);
        effects = List.copyOf(effects);
    }
}
