package org.mitoferry.parameter;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mitoferry.parameter.NumberAddress.OfCells;
import org.mitoferry.parameter.NumberAddress.OfEffect;
import org.mitoferry.quantity.NotAQuantity;
import org.mitoferry.quantity.Quantity;
import org.mitoferry.quantity.Unit;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.ScalarNode;

/**
 * The nodes of a number in a data file.
 *
 * @param file name of the file
 * @param value the node of the number, with its unit
 * @param range node of its plausible range; null where there is none
 * @param statusNode where it is said how well the number is known; null where nowhere
 */
record NumberSpot(
        String file,
        ScalarNode value,
        @Nullable Node range,
        @Nullable ScalarNode statusNode) {

    Optional<ScalarNode> status() {
        return Optional.ofNullable(statusNode);
    }

    /** The parameter in {@code parent}, under {@code section}. */
    static Optional<NumberSpot> ofCells(String file, MappingNode parent, String section, OfCells address) {
        return child(parent, section)
                .flatMap(parameters -> child(parameters, address.parameter()))
                .flatMap(fields -> in(file, fields, fields, "value"));
    }

    /** A number of an effect in the file of its drug. */
    static Optional<NumberSpot> ofEffect(String file, MappingNode drug, OfEffect address) {
        Optional<MappingNode> effect = named(drug, "effects", "name", address.effect());
        if (address.line().isEmpty()) {
            return effect.flatMap(fields -> in(file, fields, fields, address.key()));
        }
        return effect.flatMap(fields ->
                named(fields, "on", "parameter", address.line()).flatMap(line -> in(file, line, line, address.key())));
    }

    /** A number of an effect in a parameter set, where the drug may stand under any of its names. */
    static Optional<NumberSpot> ofSetEffect(
            String file, MappingNode drugs, Collection<String> names, OfEffect address) {
        return names.stream()
                .flatMap(name -> child(drugs, name).stream())
                .flatMap(drug -> child(drug, address.effect()).stream())
                .flatMap(effect -> in(file, effect, effect, address.key()).stream())
                .findFirst();
    }

    /** A mapping under a key; empty when there is none. Unlike {@link MappingNode#required} it reports nothing. */
    static Optional<MappingNode> child(MappingNode parent, String key) {
        return parent.optional(key).filter(MappingNode.class::isInstance).map(Node::mapping);
    }

    private static Optional<MappingNode> named(MappingNode parent, String list, String key, String name) {
        return parent.optional(list).stream()
                .flatMap(node -> node.oneOrMore().stream())
                .filter(MappingNode.class::isInstance)
                .map(Node::mapping)
                .filter(one -> one.optional(key).map(Node::text).orElse("").equals(name))
                .findFirst();
    }

    private static Optional<NumberSpot> in(String file, MappingNode fields, MappingNode says, String key) {
        return scalar(fields, key)
                .map(value -> new NumberSpot(
                        file,
                        value,
                        fields.optional("range").orElse(null),
                        scalar(says, "status").orElse(null)));
    }

    private static Optional<ScalarNode> scalar(MappingNode fields, String key) {
        return fields.optional(key).filter(ScalarNode.class::isInstance).map(Node::scalar);
    }

    /** The number itself; empty when what stands there is none. */
    Optional<WrittenNumber> number(NumberAddress address) {
        try {
            Quantity written = Quantity.parse(value.text());
            double[] ends = ends(written.unit());
            return Optional.of(new WrittenNumber(
                    address, file, written.value(), written.unit().symbol(), ends[0], ends[1], known()));
        } catch (NotAQuantity none) {
            return Optional.empty();
        }
    }

    private double[] ends(Unit unit) {
        double[] ends = {Double.NaN, Double.NaN};
        if (range != null) {
            List<Node> nodes = range.oneOrMore();
            for (int i = 0; i < Math.min(2, nodes.size()); i++) {
                Quantity end = Quantity.parse(nodes.get(i).text());
                ends[i] = end.unit().equals(Unit.ONE) ? end.value() : end.in(unit);
            }
        }
        return ends;
    }

    private @Nullable Status known() {
        Map<String, Status> words = Status.words();
        return statusNode == null ? null : words.get(statusNode.text());
    }
}
