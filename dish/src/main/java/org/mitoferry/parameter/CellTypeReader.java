package org.mitoferry.parameter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.parameter.CellType.Shape;
import org.mitoferry.parameter.ParameterReader.Parameters;
import org.mitoferry.parameter.ParameterVocabulary.Known;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;

/** Reads cell types: first each file for itself, then, when all are known, what one takes from another. */
final class CellTypeReader {

    /** One file as it stands. */
    private record Draft(
            String name,
            List<String> aliases,
            String description,
            String identity,
            Optional<Shape> shape,
            Node at,
            @Nullable Node base,
            Parameters own) {}

    private final List<Known> vocabulary;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Optional<CellType>> resolved = new LinkedHashMap<>();

    CellTypeReader(List<Known> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Takes in one file; one of the same name is replaced. Returns its name and aliases. */
    List<String> add(MappingNode file) {
        file.refuseOtherKeys("type", "name", "aliases", "description", "extends", "shape", "identity", "parameters");
        String name = file.required("name").text();
        List<String> aliases = CatalogueFiles.texts(file, "aliases");
        @Nullable Node base = file.optional("extends").orElse(null);
        Optional<Shape> shape = base == null || file.has("shape")
                ? file.required("shape").oneOf(Map.of("armed", Shape.ARMED, "round", Shape.ROUND))
                : Optional.empty();
        Node parameters = base == null
                ? file.required("parameters")
                : file.optional("parameters").orElse(file);
        Parameters own = parameters == file
                ? new Parameters(Map.of(), Set.of())
                : ParameterReader.read(parameters.mapping(), vocabulary);
        if (base == null && !parameters.isFallback()) {
            ParameterReader.reportMissing(parameters, own.missing(vocabulary));
        }
        if (!name.isEmpty()) {
            String description = file.optional("description").map(Node::text).orElse("");
            String identity = file.optional("identity").map(Node::text).orElse("");
            drafts.put(name, new Draft(name, aliases, description, identity, shape, file.required("name"), base, own));
        }
        return name.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    /** All types whose files are whole. */
    List<CellType> resolve() {
        List<CellType> whole = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            resolve(draft, new HashSet<>()).ifPresent(whole::add);
        }
        return whole;
    }

    /** Names of all files, whole or not. */
    List<String> names() {
        return List.copyOf(drafts.keySet());
    }

    private Optional<CellType> resolve(Draft draft, Set<String> onTheWay) {
        if (resolved.containsKey(draft.name)) {
            return resolved.get(draft.name);
        }
        onTheWay.add(draft.name);
        Optional<CellType> type =
                draft.base == null ? whole(draft, Optional.empty()) : extended(draft, draft.base, onTheWay);
        resolved.put(draft.name, type);
        return type;
    }

    private Optional<CellType> extended(Draft draft, Node base, Set<String> onTheWay) {
        String baseName = base.text();
        Optional<Draft> found = drafts.values().stream()
                .filter(one -> one.name.equals(baseName) || one.aliases.contains(baseName))
                .findFirst();
        if (found.isEmpty()) {
            base.report(
                    CatalogueCode.UNKNOWN_CELL_TYPE,
                    "There is no cell type '" + baseName + "' to extend",
                    Suggestions.sentence(baseName, names()));
            return Optional.empty();
        }
        if (onTheWay.contains(found.get().name)) {
            base.report(
                    CatalogueCode.EXTENDS_ITSELF,
                    "'" + draft.name + "' extends itself through '" + baseName + "'",
                    "Extend another cell type");
            return Optional.empty();
        }
        return resolve(found.get(), onTheWay).flatMap(parent -> whole(draft, Optional.of(parent)));
    }

    private Optional<CellType> whole(Draft draft, Optional<CellType> parent) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        List<String> lineage = new ArrayList<>(List.of(draft.name));
        parent.ifPresent(one -> {
            one.parameters().list().forEach(value -> values.put(value.name(), value));
            lineage.addAll(one.lineage());
        });
        values.putAll(draft.own.values());
        Optional<Shape> shape = draft.shape.or(() -> parent.map(CellType::shape));
        if (values.size() < vocabulary.size() || shape.isEmpty()) {
            return Optional.empty();
        }
        ParameterSet parameters = new Parameters(values, values.keySet()).inOrder(vocabulary);
        String description =
                draft.description.isEmpty() ? parent.map(CellType::description).orElse("") : draft.description;
        return Optional.of(
                new CellType(draft.name, draft.aliases, description, shape.get(), draft.identity, lineage, parameters));
    }
}
