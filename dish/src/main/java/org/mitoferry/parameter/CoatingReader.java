package org.mitoferry.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mitoferry.parameter.ParameterVocabulary.Known;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;

/** Reads one coating. The cells it names are checked when all files are read. */
final class CoatingReader {
    private final CellVocabularyNames names;

    CoatingReader(List<Known> vocabulary) {
        this.names = new CellVocabularyNames(vocabulary);
    }

    /** The coating; effects with a mistake are left out. Empty without a name. */
    Optional<Coating> read(MappingNode file) {
        file.refuseOtherKeys("type", "name", "aliases", "source", "effects");
        String name = file.required("name").text();
        List<String> aliases = CatalogueFiles.texts(file, "aliases");
        String source = file.required("source").text();
        List<Coating.Effect> effects = new ArrayList<>();
        for (Node node : file.required("effects").sequence().elements()) {
            effect(node.mapping()).ifPresent(effects::add);
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(new Coating(name, aliases, source, effects));
    }

    private Optional<Coating.Effect> effect(MappingNode effect) {
        effect.refuseOtherKeys("parameter", "cells", "factor", "status", "source");
        Optional<Known> parameter = names.parameter(effect.required("parameter"));
        List<String> cells = names.cells(effect.required("cells"));
        double factor = CatalogueFiles.notNegative(effect.required("factor"), "1");
        Optional<Status> status = effect.required("status").oneOf(Status.words());
        String source = effect.required("source").text();
        return parameter.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : Optional.of(new Coating.Effect(parameter.get().name(), cells, factor, status.get(), source));
    }

    /** Refuses cell types that no file describes. */
    void checkNames(List<String> cellTypes) {
        names.checkCells(cellTypes);
    }
}
