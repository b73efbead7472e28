package org.mitoferry.parameter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mitoferry.parameter.ParameterVocabulary.Known;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;

/** Reads one drug. What it says of other files (cells, vehicle) is checked when all are read. */
final class DrugReader {
    private final EffectReader effectReader;
    private final List<Node> namedVehicles = new ArrayList<>();

    DrugReader(List<Known> vocabulary) {
        effectReader = new EffectReader(vocabulary);
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
        List<DrugEffect> effects = effects(file.required("effects"));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String solvent = vehicle.map(Node::text).orElse("");
        return Optional.of(new Drug(name, aliases, solvent, diffusivity, usual, molarMass, pure, source, effects));
    }

    private List<DrugEffect> effects(Node node) {
        List<DrugEffect> effects = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node one : node.sequence().elements()) {
            MappingNode effect = one.mapping();
            List<DrugEffect> lines = effectReader.read(effect);
            String name = effect.optional("name").map(Node::text).orElse("");
            if (name.isEmpty() || names.add(name)) {
                effects.addAll(lines);
            } else {
                effect.required("name")
                        .report(
                                CatalogueCode.DUPLICATE_NAME,
                                "Two effects are called '" + name + "'",
                                "Rename one, or put its parameters under 'on' of the other");
            }
        }
        return effects;
    }

    /** Refuses cell types and vehicles that no file describes. */
    void checkNames(List<String> cellTypes, Shelf<Drug> drugs) {
        effectReader.checkCells(cellTypes);
        namedVehicles.forEach(drugs::find);
    }
}
