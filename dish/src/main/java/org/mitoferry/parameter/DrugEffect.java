package org.mitoferry.parameter;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a drug does to one parameter: one line of a named effect. The occupancy follows the dose at the cell with the time constants of
 * onset and recovery.
 *
 * @param name of the effect, such as {@code uncoupling}; several lines of one drug may share it, and are then switched together
 * @param parameter of the cell vocabulary
 * @param cells cell types it holds for, with all that extend them; empty for all
 * @param most factor, or addend in the parameter's unit, at full occupancy
 * @param halfAtMicromolar dose of half occupancy, above 0
 * @param hill steepness, above 0
 * @param power of the factor, or of the occupancy that an addend is weighed with; 1 where nothing is said
 * @param onsetHours time constant of coming on, at least 0
 * @param recoveryHours time constant of going off, at least 0
 * @param own what this line says otherwise than its effect as a whole
 */
public record DrugEffect(
        String name,
        String parameter,
        List<String> cells,
        Action action,
        double most,
        double halfAtMicromolar,
        double hill,
        double power,
        double onsetHours,
        double recoveryHours,
        Set<Constant> own,
        Status status,
        String source) {

    /** How an effect changes its parameter. */
    public enum Action {
        MULTIPLY,
        ADD
    }

    /** The numbers of an effect that its lines share unless one says otherwise, and that a parameter set may change. */
    public enum Constant {
        HALF_AT("half at", "uM", Limits.POSITIVE),
        HILL("hill", "1", Limits.POSITIVE),
        POWER("power", "1", Limits.POSITIVE),
        ONSET("onset", "h", Limits.NOT_NEGATIVE),
        RECOVERY("recovery", "h", Limits.NOT_NEGATIVE);

        private final String key;
        private final String unit;
        private final Limits limits;

        Constant(String key, String unit, Limits limits) {
            this.key = key;
            this.unit = unit;
            this.limits = limits;
        }

        /** As written in data files. */
        public String key() {
            return key;
        }

        /** The unit of the value held here; data files may use any of the same dimension. */
        public String unit() {
            return unit;
        }

        Limits limits() {
            return limits;
        }
    }

    public DrugEffect {
        cells = List.copyOf(cells);
        own = Set.copyOf(own);
    }

    /** Whether the effect holds for this cell type or one that it extends. */
    public boolean actsOn(CellType cellType) {
        return cells.isEmpty() || cells.stream().anyMatch(cellType::is);
    }

    /** One of its numbers, in the constant's unit. */
    public double value(Constant constant) {
        return switch (constant) {
            case HALF_AT -> halfAtMicromolar;
            case HILL -> hill;
            case POWER -> power;
            case ONSET -> onsetHours;
            case RECOVERY -> recoveryHours;
        };
    }

    /** The line with other numbers of its effect; what the line says for itself stays. */
    DrugEffect with(Map<Constant, Double> changed, Status newStatus, String newSource) {
        return new DrugEffect(
                name,
                parameter,
                cells,
                action,
                most,
                changedOr(changed, Constant.HALF_AT),
                changedOr(changed, Constant.HILL),
                changedOr(changed, Constant.POWER),
                changedOr(changed, Constant.ONSET),
                changedOr(changed, Constant.RECOVERY),
                own,
                newStatus,
                newSource);
    }

    /** The line with a number of its own. */
    DrugEffect withOwn(Constant constant, double number) {
        Set<Constant> more = EnumSet.of(constant);
        more.addAll(own);
        DrugEffect free = new DrugEffect(
                name,
                parameter,
                cells,
                action,
                most,
                halfAtMicromolar,
                hill,
                power,
                onsetHours,
                recoveryHours,
                Set.of(),
                status,
                source);
        DrugEffect changed = free.with(Map.of(constant, number), status, source);
        return new DrugEffect(
                name,
                parameter,
                cells,
                action,
                most,
                changed.halfAtMicromolar,
                changed.hill,
                changed.power,
                changed.onsetHours,
                changed.recoveryHours,
                more,
                status,
                source);
    }

    private double changedOr(Map<Constant, Double> changed, Constant constant) {
        return own.contains(constant) ? value(constant) : changed.getOrDefault(constant, value(constant));
    }
}
