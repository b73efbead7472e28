package org.mitoferry.parameter;

import java.util.List;
import java.util.Optional;
import org.mitoferry.parameter.ParameterReader.Parameters;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;

/** Reads one fixative. */
final class FixativeReader {
    private FixativeReader() {}

    /** The fixative; empty without a name. */
    static Optional<Fixative> read(MappingNode file) {
        file.refuseOtherKeys("type", "name", "aliases", "parameters");
        String name = file.required("name").text();
        List<String> aliases = CatalogueFiles.texts(file, "aliases");
        Node parameters = file.required("parameters");
        Parameters read = ParameterReader.read(parameters.mapping(), Fixative.VOCABULARY);
        if (!parameters.isFallback()) {
            ParameterReader.reportMissing(parameters, read.missing(Fixative.VOCABULARY));
        }
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fixative(name, aliases, read.inOrder(Fixative.VOCABULARY)));
    }
}
