package org.mitoferry.parameter;

import java.util.List;

/**
 * What a drug does to one parameter. The occupancy follows the dose at the cell with the time constants of onset and recovery.
 *
 * @param name of the effect, such as {@code uncoupling}; unique within the drug
 * @param parameter of the cell vocabulary
 * @param cells cell types it holds for, with all that extend them; empty for all
 * @param most factor, or addend in the parameter's unit, at full occupancy
 * @param halfAtMicromolar dose of half occupancy, above 0
 * @param hill steepness, above 0
 * @param onsetHours time constant of coming on, at least 0
 * @param recoveryHours time constant of going off, at least 0
 */
public record DrugEffect(
        String name,
        String parameter,
        List<String> cells,
        Action action,
        double most,
        double halfAtMicromolar,
        double hill,
        double onsetHours,
        double recoveryHours,
        Status status,
        String source) {

    /** How an effect changes its parameter. */
    public enum Action {
        MULTIPLY,
        ADD
    }

    public DrugEffect {
        cells = List.copyOf(cells);
    }

    /** Whether the effect holds for this cell type or one that it extends. */
    public boolean actsOn(CellType cellType) {
        return cells.isEmpty() || cells.stream().anyMatch(cellType::is);
    }
}
