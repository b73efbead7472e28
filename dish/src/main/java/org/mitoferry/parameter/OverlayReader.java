package org.mitoferry.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoferry.parameter.DrugEffect.Constant;
import org.mitoferry.parameter.ParameterOverlay.EffectChange;
import org.mitoferry.parameter.ParameterVocabulary.Known;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;

/** Reads one parameter set. What it says of other files (cells, drugs and their effects) is checked when all are read. */
final class OverlayReader {

    /** An effect as a set names it. */
    private record NamedEffect(ScalarNode drug, ScalarNode effect) {}

    private final List<Known> vocabulary;
    private final Problems problems;
    private final List<ScalarNode> namedCells = new ArrayList<>();
    private final List<ScalarNode> namedDrugs = new ArrayList<>();
    private final List<NamedEffect> namedEffects = new ArrayList<>();

    OverlayReader(List<Known> vocabulary, Problems problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    /** The set; values with a mistake are left out. Empty without a name. */
    Optional<ParameterOverlay> read(MappingNode file) {
        file.refuseOtherKeys("type", "name", "aliases", "description", "source", "cells", "drugs");
        String name = file.required("name").text();
        List<String> aliases = CatalogueFiles.texts(file, "aliases");
        String description = file.optional("description").map(Node::text).orElse("");
        String source = file.required("source").text();
        Map<String, ParameterSet> cells = new LinkedHashMap<>();
        for (MappingNode.Entry entry : entries(file, "cells")) {
            namedCells.add(key(entry));
            cells.put(
                    entry.key(),
                    ParameterReader.read(entry.value().mapping(), vocabulary).inOrder(vocabulary));
        }
        Map<String, Map<String, EffectChange>> drugs = new LinkedHashMap<>();
        for (MappingNode.Entry entry : entries(file, "drugs")) {
            namedDrugs.add(key(entry));
            drugs.put(entry.key(), changes(entry));
        }
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new ParameterOverlay(name, aliases, description, source, cells, drugs));
    }

    /** Refuses cell types, drugs and effects that no file describes. */
    void checkNames(List<String> cellTypes, Shelf<Drug> drugs) {
        for (ScalarNode cell : namedCells) {
            if (!cellTypes.contains(cell.text())) {
                cell.report(
                        CatalogueCode.UNKNOWN_CELL_TYPE,
                        "There is no cell type '" + cell.text() + "'",
                        Suggestions.sentence(cell.text(), cellTypes));
            }
        }
        namedDrugs.forEach(drugs::find);
        for (NamedEffect one : namedEffects) {
            drugs.find(one.drug().text()).ifPresent(drug -> checkEffect(drug, one.effect()));
        }
    }

    private static void checkEffect(Drug drug, ScalarNode effect) {
        List<String> known = drug.effectNames();
        if (!known.contains(effect.text())) {
            effect.report(
                    CatalogueCode.UNKNOWN_EFFECT,
                    drug.name() + " has no effect '" + effect.text() + "'",
                    known.isEmpty() ? "It has none" : Suggestions.sentence(effect.text(), known));
        }
    }

    private Map<String, EffectChange> changes(MappingNode.Entry drug) {
        Map<String, EffectChange> changes = new LinkedHashMap<>();
        for (MappingNode.Entry entry : drug.value().mapping().entries()) {
            namedEffects.add(new NamedEffect(key(drug), key(entry)));
            MappingNode fields = entry.value().mapping();
            List<String> keys = new ArrayList<>(EffectReader.constantKeys());
            keys.addAll(List.of("status", "source"));
            fields.refuseOtherKeys(keys);
            Map<Constant, Double> constants = EffectReader.given(fields);
            Optional<Status> status = fields.required("status").oneOf(Status.words());
            String source = fields.required("source").text();
            status.ifPresent(known -> changes.put(entry.key(), new EffectChange(constants, known, source)));
        }
        return changes;
    }

    private static List<MappingNode.Entry> entries(MappingNode file, String key) {
        return file.optional(key).map(node -> node.mapping().entries()).orElse(List.of());
    }

    private ScalarNode key(MappingNode.Entry entry) {
        return ScalarNode.of(entry.key(), entry.keyPlace(), problems);
    }
}
