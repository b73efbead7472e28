package org.mitoferry.parameter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mitoferry.parameter.DrugEffect.Action;
import org.mitoferry.parameter.ParameterVocabulary.Known;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;

/** Reads one drug. What it says of other files (cells, vehicle) is checked when all are read. */
final class DrugReader {
    private static final Map<String, Action> ACTIONS = actions();

    private final CellVocabularyNames names;
    private final List<Node> namedVehicles = new ArrayList<>();

    DrugReader(List<Known> vocabulary) {
        this.names = new CellVocabularyNames(vocabulary);
    }

    /** The drug; numbers with a mistake are NaN, and effects with one are left out. Empty without a name. */
    Optional<Drug> read(MappingNode file) {
        file.refuseOtherKeys(
                "type",
                "name",
                "aliases",
                "vehicle",
                "diffusivity",
                "usual",
                "molar mass",
                "pure",
                "source",
                "effects");
        String name = file.required("name").text();
        List<String> aliases = CatalogueFiles.texts(file, "aliases");
        Optional<Node> vehicle =
                file.optional("vehicle").filter(node -> !node.text().equals("water"));
        vehicle.ifPresent(namedVehicles::add);
        double diffusivity = CatalogueFiles.positive(file.required("diffusivity"), "m2/s");
        double molarMass = file.optional("molar mass")
                .map(node -> CatalogueFiles.positive(node, "g/mol"))
                .orElse(Double.NaN);
        double pure = file.optional("pure")
                .map(node -> CatalogueFiles.positive(node, "uM"))
                .orElse(Double.NaN);
        double usual = CatalogueFiles.dose(file.required("usual"), molarMass, pure);
        String source = file.required("source").text();
        List<DrugEffect> effects = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node node : file.required("effects").sequence().elements()) {
            MappingNode effect = node.mapping();
            effect(effect).ifPresent(one -> {
                if (seen.add(one.name())) {
                    effects.add(one);
                } else {
                    effect.required("name")
                            .report(
                                    CatalogueCode.DUPLICATE_NAME,
                                    "Two effects are called '" + one.name() + "'",
                                    "Rename one");
                }
            });
        }
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String solvent = vehicle.map(Node::text).orElse("");
        return Optional.of(new Drug(name, aliases, solvent, diffusivity, usual, molarMass, pure, source, effects));
    }

    /** Refuses cell types and vehicles that no file describes. */
    void checkNames(List<String> cellTypes, Shelf<Drug> drugs) {
        names.checkCells(cellTypes);
        namedVehicles.forEach(drugs::find);
    }

    private Optional<DrugEffect> effect(MappingNode effect) {
        effect.refuseOtherKeys(
                "name",
                "parameter",
                "cells",
                "action",
                "most",
                "half at",
                "hill",
                "onset",
                "recovery",
                "status",
                "source");
        String name = effect.required("name").text();
        Optional<Known> parameter = names.parameter(effect.required("parameter"));
        List<String> cells = names.cells(effect.required("cells"));
        Optional<Action> action = effect.required("action").oneOf(ACTIONS);
        Node mostNode = effect.required("most");
        double most = action.isPresent() && parameter.isPresent()
                ? mostNode.quantity(action.get() == Action.ADD ? parameter.get().unit() : "1")
                : Double.NaN;
        if (action.equals(Optional.of(Action.MULTIPLY)) && most < 0) {
            mostNode.report(
                    CatalogueCode.OUTSIDE_RANGE, "A factor is not below 0", "Write 0 to switch the parameter off");
        }
        double halfAt = CatalogueFiles.positive(effect.required("half at"), "uM");
        double hill = CatalogueFiles.positive(effect.required("hill"), "1");
        double onset = CatalogueFiles.notNegative(effect.required("onset"), "h");
        double recovery = CatalogueFiles.notNegative(effect.required("recovery"), "h");
        Optional<Status> status = effect.required("status").oneOf(Status.words());
        String source = effect.required("source").text();
        if (parameter.isEmpty() || action.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DrugEffect(
                name,
                parameter.get().name(),
                cells,
                action.get(),
                most,
                halfAt,
                hill,
                onset,
                recovery,
                status.get(),
                source));
    }

    private static Map<String, Action> actions() {
        Map<String, Action> actions = new LinkedHashMap<>();
        actions.put("multiply", Action.MULTIPLY);
        actions.put("add", Action.ADD);
        return actions;
    }
}
