package org.mitoferry.trial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoferry.parameter.Catalogue;
import org.mitoferry.parameter.Drug;
import org.mitoferry.parameter.DrugEffect.Constant;
import org.mitoferry.parameter.Entry;
import org.mitoferry.parameter.ParameterOverlay;
import org.mitoferry.parameter.ParameterOverlay.EffectChange;
import org.mitoferry.parameter.ParameterSet;
import org.mitoferry.parameter.ParameterValue;
import org.mitoferry.parameter.Shelf;
import org.mitoferry.parameter.Status;

/** Writes changed numbers into a parameter set, so that a dish takes them as it takes the set. */
final class Changes {
    private static final String SOURCE = "changed for a trial";

    private final Catalogue files;
    private final Catalogue before;
    private Catalogue changedFiles;
    private final Map<String, Map<String, ParameterValue>> cells = new LinkedHashMap<>();
    private final Map<String, Map<String, EffectChange>> drugs = new LinkedHashMap<>();

    private Changes(Catalogue files, ParameterOverlay set) {
        this.files = files;
        this.before = files.with(set);
        this.changedFiles = files;
        set.cells().forEach((type, values) -> {
            Map<String, ParameterValue> copy = new LinkedHashMap<>();
            values.list().forEach(value -> copy.put(value.name(), value));
            cells.put(type, copy);
        });
        set.drugs().forEach((drug, effects) -> drugs.put(drug, new LinkedHashMap<>(effects)));
    }

    /**
     * The catalogue in which a set has changed numbers.
     *
     * @param set name or alias
     * @throws IllegalArgumentException when a change names what there is not, or leaves the plausible range of a parameter
     */
    static Catalogue in(Catalogue files, String set, List<NumberChange> changes) {
        if (changes.isEmpty()) {
            return files;
        }
        ParameterOverlay before =
                files.sets().find(set).orElseThrow(() -> new IllegalArgumentException("No parameter set " + set));
        Changes made = new Changes(files, before);
        for (NumberChange change : changes) {
            switch (change) {
                case NumberChange.OfCell one -> made.put(one);
                case NumberChange.OfEffect one -> made.put(one);
                case NumberChange.OfLine one -> made.put(one);
            }
        }
        Map<String, ParameterSet> cells = new LinkedHashMap<>();
        made.cells.forEach((type, values) -> cells.put(type, new ParameterSet(values)));
        return made.changedFiles.withSet(new ParameterOverlay(
                before.name(), before.aliases(), before.description(), before.source(), cells, made.drugs));
    }

    private void put(NumberChange.OfCell change) {
        ParameterValue old = before.cells()
                .find(change.cellType())
                .flatMap(type -> type.parameters().find(change.parameter()))
                .orElseThrow(() -> new IllegalArgumentException("No parameter " + change.name()));
        cells.computeIfAbsent(written(change.cellType(), cells, files.cells()), _ -> new LinkedHashMap<>())
                .put(
                        old.name(),
                        new ParameterValue(
                                old.name(),
                                change.value(),
                                old.unit(),
                                old.lowest(),
                                old.highest(),
                                SOURCE,
                                old.status(),
                                old.betweenDonors(),
                                old.betweenDays()));
    }

    private void put(NumberChange.OfEffect change) {
        boolean known = before.drugs()
                .find(change.drug())
                .filter(drug -> drug.effectNames().contains(change.effect()))
                .isPresent();
        if (!known) {
            throw new IllegalArgumentException("No effect " + change.name());
        }
        Map<String, EffectChange> effects =
                drugs.computeIfAbsent(written(change.drug(), drugs, files.drugs()), _ -> new LinkedHashMap<>());
        EffectChange old = effects.get(change.effect());
        Map<Constant, Double> constants = new LinkedHashMap<>(old == null ? Map.of() : old.constants());
        constants.put(change.constant(), change.value());
        effects.put(change.effect(), new EffectChange(constants, old == null ? Status.TUNED : old.status(), SOURCE));
    }

    /** No set changes what a line says for itself, so the drug is another one. */
    private void put(NumberChange.OfLine change) {
        Drug drug = changedFiles
                .drugs()
                .find(change.drug())
                .orElseThrow(() -> new IllegalArgumentException("No drug " + change.name()));
        changedFiles = changedFiles.withDrug(
                drug.withOwn(change.effect(), change.parameter(), change.constant(), change.value()));
    }

    /** The name under which a set already speaks of an entry; where it does not, the entry's own. */
    private static <T extends Entry> String written(String name, Map<String, ?> said, Shelf<T> shelf) {
        String own = shelf.find(name).map(Entry::name).orElse(name);
        return said.keySet().stream()
                .filter(key -> shelf.find(key).map(Entry::name).equals(Optional.of(own)))
                .findFirst()
                .orElse(own);
    }
}
