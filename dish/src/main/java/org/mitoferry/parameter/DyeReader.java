package org.mitoferry.parameter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mitoferry.parameter.Dye.Channel;
import org.mitoferry.parameter.Dye.Kind;
import org.mitoferry.parameter.ParameterReader.Parameters;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;

/** Reads one dye. */
final class DyeReader {
    private static final Map<String, Kind> KINDS = kinds();

    private DyeReader() {}

    /** The dye; numbers with a mistake are NaN. Empty without a name or kind. */
    static Optional<Dye> read(MappingNode file) {
        file.refuseOtherKeys(
                "type", "name", "aliases", "kind", "usual", "molar mass", "channels", "parameters", "source");
        String name = file.required("name").text();
        List<String> aliases = CatalogueFiles.texts(file, "aliases");
        Optional<Kind> kind = file.required("kind").oneOf(KINDS);
        double molarMass = file.optional("molar mass")
                .map(node -> CatalogueFiles.positive(node, "g/mol"))
                .orElse(Double.NaN);
        double usual = CatalogueFiles.dose(file.required("usual"), molarMass, Double.NaN);
        List<Channel> channels = channels(file.required("channels"));
        String source = file.required("source").text();
        Node parameters = file.required("parameters");
        if (name.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        Parameters read = ParameterReader.read(parameters.mapping(), kind.get().known());
        ParameterReader.reportMissing(parameters, read.missing(kind.get().required()));
        return Optional.of(new Dye(
                name,
                aliases,
                kind.get(),
                usual,
                molarMass,
                channels,
                read.inOrder(kind.get().known()),
                source));
    }

    static List<Channel> channels(Node node) {
        List<Channel> channels = new ArrayList<>();
        for (Node one : node.oneOrMore()) {
            MappingNode channel = one.mapping();
            channel.refuseOtherKeys("name", "excitation", "emission");
            String name = channel.required("name").text();
            double excitation = CatalogueFiles.positive(channel.required("excitation"), "nm");
            double emission = CatalogueFiles.positive(channel.required("emission"), "nm");
            channels.add(new Channel(name, excitation, emission));
        }
        if (channels.isEmpty()) {
            node.report(
                    CatalogueCode.OUTSIDE_RANGE,
                    "A stain has at least one channel",
                    "Write [{name: red, excitation: 585 nm, emission: 590 nm}]");
        }
        return channels;
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            kinds.put(kind.name().toLowerCase(Locale.ROOT), kind);
        }
        return kinds;
    }
}
