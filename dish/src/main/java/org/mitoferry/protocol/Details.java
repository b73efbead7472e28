package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.ScalarNode;

/** The value of one step: its main word alone or in a list, or a mapping that has it under a key among others. */
final class Details {
    private final Node value;
    private final String mainKey;
    private final Bindings bindings;
    private final boolean isLong;

    /** @param others the keys that may stand beside the main one; any other is a problem */
    Details(String step, Node value, String mainKey, Bindings bindings, String... others) {
        this.value = value;
        this.mainKey = mainKey;
        this.bindings = bindings;
        this.isLong = value instanceof MappingNode mapping && !Bindings.isBarePlaceholder(mapping);
        if (isLong) {
            List<String> allowed = new ArrayList<>(List.of(others));
            allowed.addFirst(mainKey);
            value.mapping().refuseOtherKeys(allowed);
        }
    }

    MappingNode mapping() {
        return value.mapping();
    }

    /** The main word. */
    ScalarNode main() {
        return bindings.fill(isLong ? mapping().required(mainKey) : value);
    }

    /** The main word or all of its list. */
    List<ScalarNode> mains() {
        Node node = isLong ? mapping().required(mainKey) : value;
        List<ScalarNode> all = new ArrayList<>();
        for (Node one : node.oneOrMore()) {
            all.add(bindings.fill(one));
        }
        return all;
    }

    boolean hasMain() {
        return !isLong || has(mainKey);
    }

    /** As {@link #mains()}, where the main word may be left out. */
    List<ScalarNode> optionalMains() {
        return hasMain() ? mains() : List.of();
    }

    boolean has(String key) {
        return isLong && mapping().has(key);
    }

    @Nullable
    ScalarNode optional(String key) {
        return has(key) ? bindings.fill(mapping().required(key)) : null;
    }

    ScalarNode required(String key) {
        return bindings.fill(mapping().required(key));
    }

    double density() {
        ScalarNode node = optional("density");
        return node == null ? Double.NaN : Numbers.densityPerSquareMillimetre(node);
    }

    double fraction(double usual) {
        ScalarNode node = optional("fraction");
        return node == null ? usual : Numbers.fraction(node);
    }

    double minutes(String key, double usual) {
        ScalarNode node = optional(key);
        return node == null ? usual : Numbers.minutes(node);
    }
}
