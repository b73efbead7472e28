package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mitoferry.protocol.Protocol.EffectOverride;
import org.mitoferry.protocol.Protocol.ParameterOverride;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.YamlFile;

/**
 * Writes a protocol as the text it was read from, so that comments, order and wording stay. Where the command line set parameters, the
 * text's {@code override} block becomes a comment and all overrides are written at the end; every step keeps its line.
 *
 * <p>Reading the result gives an equal protocol.
 */
public final class ProtocolWriter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    private ProtocolWriter() {}

    /** The text to keep with a run: the source itself, or the source with the overrides of the command line written into it. */
    public static String write(Reading reading, Vocabulary vocabulary) {
        Protocol protocol = reading.orThrow();
        if (!reading.fromCommandLine()) {
            return reading.source();
        }
        List<String> lines = new ArrayList<>(reading.source().lines().toList());
        commentOut(lines, reading.source());
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        if (end > 0 && lines.get(end - 1).equals("...")) {
            end--;
        }
        List<String> text = new ArrayList<>(lines.subList(0, end));
        if (!protocol.overrides().isEmpty() || !protocol.effectOverrides().isEmpty()) {
            text.add("");
            text.addAll(block(protocol, vocabulary));
        }
        return String.join("\n", text) + "\n";
    }

    /** Turns the present {@code override} block into comments, line by line. */
    private static void commentOut(List<String> lines, String source) {
        MappingNode root = YamlFile.readMappingText("source", source, new Problems());
        int first = 0;
        int last = lines.size();
        for (MappingNode.Entry entry : root.entries()) {
            int line = entry.keyPlace().line();
            if (entry.key().equals("override")) {
                first = line;
            } else if (first > 0 && line > first && line - 1 < last) {
                last = line - 1;
            }
        }
        for (int i = first; first > 0 && i <= last; i++) {
            String line = lines.get(i - 1);
            if (!line.isBlank() && !line.stripLeading().startsWith("#") && !line.equals("...")) {
                lines.set(i - 1, "# " + line);
            }
        }
    }

    private static List<String> block(Protocol protocol, Vocabulary vocabulary) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (ParameterOverride one : protocol.overrides()) {
            String unit = vocabulary.parameters().getOrDefault(one.parameter(), "1");
            String value = NumberText.of(one.value()) + (unit.equals("1") ? "" : " " + unit);
            String written = one.fromHours() == 0
                    ? value
                    : "{value: " + value + ", from: " + NumberText.of(one.fromHours()) + " h}";
            values.computeIfAbsent(one.cellType() + "." + one.parameter(), key -> new ArrayList<>())
                    .add(written);
        }
        for (EffectOverride one : protocol.effectOverrides()) {
            values.put(
                    one.drug() + "." + one.effect(), List.of(one.factor() == 0 ? "off" : NumberText.of(one.factor())));
        }
        List<String> block = new ArrayList<>();
        block.add("override:");
        values.forEach((key, written) -> {
            String name = PLAIN.matcher(key).matches()
                    ? key
                    : "\"" + key.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            block.add("  " + name + ": "
                    + (written.size() == 1 ? written.getFirst() : "[" + String.join(", ", written) + "]"));
        });
        return block;
    }

    /** Whether the whole text is one flow mapping, so that nothing can be put after it. */
    static boolean isInBraces(String text) {
        for (String line : text.lines().toList()) {
            String bare = line.strip().replace("\ufeff", "");
            if (!bare.isEmpty() && !bare.startsWith("#") && !bare.startsWith("%") && !bare.equals("---")) {
                return bare.startsWith("{") || bare.startsWith("--- {");
            }
        }
        return false;
    }
}
