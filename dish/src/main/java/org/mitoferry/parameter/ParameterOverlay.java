package org.mitoferry.parameter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoferry.parameter.DrugEffect.Constant;

/**
 * A parameter set: other values of some cell types and of some effects of drugs, under one name. It holds a hypothesis, such as where
 * foreign mitochondria are captured, that several numbers have to state together.
 *
 * <p>A value for a cell type holds for all that extend it, unless one of these says its own in its file. Variation between donors and days
 * is that of the cell type's file where the set gives none.
 *
 * @param description one sentence for reports; may be empty
 * @param cells other values by cell type
 * @param drugs other numbers by drug and effect
 */
public record ParameterOverlay(
        String name,
        List<String> aliases,
        String description,
        String source,
        Map<String, ParameterSet> cells,
        Map<String, Map<String, EffectChange>> drugs)
        implements Entry {

    /** Other numbers of an effect; what is not among them stays. */
    public record EffectChange(Map<Constant, Double> constants, Status status, String source) {
        public EffectChange {
            constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
        }
    }

    public ParameterOverlay {
        aliases = List.copyOf(aliases);
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        drugs = Collections.unmodifiableMap(new LinkedHashMap<>(drugs));
    }

    /** A cell type as the set has it; {@code base} are all types without the set. */
    CellType on(CellType type, Shelf<CellType> base) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        for (ParameterValue before : type.parameters().list()) {
            values.put(before.name(), overlaid(before, type, base));
        }
        return new CellType(
                type.name(),
                type.aliases(),
                type.description(),
                type.shape(),
                type.identity(),
                type.lineage(),
                new ParameterSet(values));
    }

    /** A drug as the set has it. */
    Drug on(Drug drug) {
        Map<String, EffectChange> changes = new LinkedHashMap<>();
        drugs.forEach((name, effects) -> {
            if (name.equals(drug.name()) || drug.aliases().contains(name)) {
                changes.putAll(effects);
            }
        });
        List<DrugEffect> effects = new ArrayList<>();
        for (DrugEffect line : drug.effects()) {
            EffectChange change = changes.get(line.name());
            effects.add(change == null ? line : line.with(change.constants(), change.status(), change.source()));
        }
        return changes.isEmpty() ? drug : drug.withEffects(effects);
    }

    private ParameterValue overlaid(ParameterValue before, CellType type, Shelf<CellType> base) {
        for (String ancestor : type.lineage()) {
            Optional<ParameterValue> other = valueFor(ancestor, before.name(), base);
            if (other.isPresent()) {
                Optional<ParameterValue> ofAncestor =
                        base.find(ancestor).flatMap(one -> one.parameters().find(before.name()));
                return ofAncestor.equals(Optional.of(before)) ? varying(other.get(), before) : before;
            }
        }
        return before;
    }

    private Optional<ParameterValue> valueFor(String cellType, String parameter, Shelf<CellType> base) {
        return cells.entrySet().stream()
                .filter(entry -> base.find(entry.getKey()).map(CellType::name).equals(Optional.of(cellType)))
                .flatMap(entry -> entry.getValue().find(parameter).stream())
                .findFirst();
    }

    private static ParameterValue varying(ParameterValue value, ParameterValue before) {
        boolean itsOwn = value.betweenDonors() > 0 || value.betweenDays() > 0;
        return new ParameterValue(
                value.name(),
                value.value(),
                value.unit(),
                value.lowest(),
                value.highest(),
                value.source(),
                value.status(),
                itsOwn ? value.betweenDonors() : before.betweenDonors(),
                itsOwn ? value.betweenDays() : before.betweenDays());
    }
}
