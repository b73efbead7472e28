package org.mitoferry.parameter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mitoferry.parameter.GeneticLabel.Site;
import org.mitoferry.parameter.ParameterReader.Parameters;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;

/** Reads one genetic label. */
final class LabelReader {
    private LabelReader() {}

    /** The label; empty without a name or site. */
    static Optional<GeneticLabel> read(MappingNode file) {
        file.refuseOtherKeys("type", "name", "aliases", "site", "channels", "parameters", "source");
        String name = file.required("name").text();
        List<String> aliases = CatalogueFiles.texts(file, "aliases");
        Optional<Site> site = file.required("site").oneOf(Map.of("cell", Site.CELL, "mitochondria", Site.MITOCHONDRIA));
        List<Dye.Channel> channels = DyeReader.channels(file.required("channels"));
        String source = file.required("source").text();
        Node parameters = file.required("parameters");
        Parameters read = ParameterReader.read(parameters.mapping(), GeneticLabel.VOCABULARY);
        if (!parameters.isFallback()) {
            ParameterReader.reportMissing(parameters, read.missing(GeneticLabel.VOCABULARY));
        }
        return name.isEmpty() || site.isEmpty()
                ? Optional.empty()
                : Optional.of(new GeneticLabel(
                        name, aliases, site.get(), channels, read.inOrder(GeneticLabel.VOCABULARY), source));
    }
}
