package org.mitoferry.protocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;
import org.mitoferry.yaml.YamlFile;

/** What the placeholders of a procedure stand for in one call. Every value of a step is read through it. */
record Bindings(Map<String, String> values, Problems problems, boolean inProcedure) {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9 _-]*)}");

    Bindings {
        values = new LinkedHashMap<>(values);
    }

    static Bindings none(Problems problems) {
        return new Bindings(Map.of(), problems, false);
    }

    /** The value with its placeholders filled. A placeholder without quotes is a mapping for YAML, and told as what it is. */
    ScalarNode fill(Node node) {
        if (node instanceof MappingNode mapping && isBarePlaceholder(mapping)) {
            String name = mapping.keys().getFirst();
            node.report(
                    ProtocolProblem.PLACEHOLDER_NOT_QUOTED,
                    "The placeholder {" + name + "} has no quotes around it",
                    "Write \"{" + name + "}\"");
            return ScalarNode.of(fill("{" + name + "}"), node.place(), problems);
        }
        ScalarNode scalar = node.scalar();
        if (!inProcedure || scalar.isFallback() || scalar.isEmpty()) {
            return scalar;
        }
        String filled = fill(scalar.text());
        // a placeholder that is left was reported where the procedure is defined
        return PLACEHOLDER.matcher(filled).find() ? silent() : ScalarNode.of(filled, scalar.place(), problems);
    }

    private static ScalarNode silent() {
        return YamlFile.readMappingText("", "", new Problems()).required("").scalar();
    }

    String fill(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String value = values.getOrDefault(matcher.group(1), matcher.group());
            matcher.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(filled).toString();
    }

    static boolean isBarePlaceholder(MappingNode mapping) {
        return mapping.entries().size() == 1
                && mapping.entries().getFirst().value() instanceof ScalarNode value
                && value.isEmpty()
                && mapping.entries().getFirst().keyPlace().column()
                        > mapping.place().column();
    }
}
