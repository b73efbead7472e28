package org.mitoferry.parameter;

import java.util.List;
import java.util.Optional;
import org.mitoferry.parameter.ParameterReader.Parameters;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;

/** Reads one medium. */
final class MediumReader {
    private MediumReader() {}

    /** The medium; empty without a name. */
    static Optional<BaseMedium> read(MappingNode file) {
        file.refuseOtherKeys("type", "name", "aliases", "parameters");
        String name = file.required("name").text();
        List<String> aliases = CatalogueFiles.texts(file, "aliases");
        Node parameters = file.required("parameters");
        Parameters read = ParameterReader.read(parameters.mapping(), BaseMedium.VOCABULARY);
        if (!parameters.isFallback()) {
            ParameterReader.reportMissing(parameters, read.missing(BaseMedium.VOCABULARY));
        }
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new BaseMedium(name, aliases, read.inOrder(BaseMedium.VOCABULARY)));
    }
}
