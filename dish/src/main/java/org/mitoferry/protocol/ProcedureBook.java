package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;
import org.mitoferry.yaml.SequenceNode;

/**
 * The named procedures of a protocol, and how a call finds its one: {@code pre-treat with {drug}} is called as
 * {@code pre-treat with DMSO 0.1 %}, as {@code pre-treat with {drug: DMSO 0.1 %}}, or with its full name as a key and the placeholders as a
 * mapping.
 */
final class ProcedureBook {

    /** A procedure: its name with placeholders, and its steps unread. */
    record Procedure(MappingNode.Entry entry, List<String> placeholders, Pattern call, int fixedLetters) {
        String name() {
            return entry.key();
        }

        Node steps() {
            return entry.value();
        }
    }

    /** A procedure to be carried out with these values. */
    record Call(Procedure procedure, Bindings bindings) {
        /** The name with its placeholders filled, as it is told to people. */
        String words() {
            return bindings.fill(procedure.name());
        }
    }

    /** {@code {drug: DMSO 0.1 %}} within a call. */
    private static final Pattern FILLED = Pattern.compile("\\{([A-Za-z][A-Za-z0-9 _-]*):\\s*([^{}]*)}");

    private final Problems problems;
    private final Map<String, Procedure> procedures = new LinkedHashMap<>();
    private final Set<String> called = new LinkedHashSet<>();

    ProcedureBook(MappingNode section, Problems problems) {
        this.problems = problems;
        for (MappingNode.Entry entry : section.entries()) {
            define(entry);
        }
    }

    private void define(MappingNode.Entry entry) {
        String name = entry.key();
        if (StepReader.WORDS.contains(name)) {
            problems.report(
                    ProtocolProblem.PROCEDURE_NAMED_LIKE_STEP,
                    entry.keyPlace(),
                    "A procedure cannot be called '" + name + "', which is a step",
                    "Give it another name, such as '" + name + " the cells'");
            return;
        }
        List<String> placeholders = new ArrayList<>();
        StringBuilder pattern = new StringBuilder();
        int fixed = 0;
        int from = 0;
        Matcher matcher = Bindings.PLACEHOLDER.matcher(name);
        while (matcher.find()) {
            pattern.append(Pattern.quote(name.substring(from, matcher.start()))).append("(.+?)");
            fixed += matcher.start() - from;
            from = matcher.end();
            placeholders.add(matcher.group(1));
        }
        pattern.append(Pattern.quote(name.substring(from)));
        fixed += name.length() - from;
        procedures.put(name, new Procedure(entry, placeholders, Pattern.compile(pattern.toString()), fixed));
        checkPlaceholders(entry, placeholders);
    }

    private void checkPlaceholders(MappingNode.Entry entry, List<String> placeholders) {
        Set<String> used = new LinkedHashSet<>();
        collect(entry.value(), placeholders, used);
        for (String one : placeholders) {
            if (!used.contains(one)) {
                problems.report(
                        ProtocolProblem.PLACEHOLDER_UNUSED,
                        entry.keyPlace(),
                        "No step of '" + entry.key() + "' uses {" + one + "}",
                        "Write \"{" + one + "}\" in a step, or take it out of the name");
            }
        }
    }

    private void collect(Node node, List<String> known, Set<String> used) {
        switch (node) {
            case SequenceNode list -> list.elements().forEach(one -> collect(one, known, used));
            case MappingNode mapping -> {
                if (Bindings.isBarePlaceholder(mapping)) {
                    used.add(mapping.keys().getFirst());
                } else {
                    mapping.entries().forEach(one -> collect(one.value(), known, used));
                }
            }
            case ScalarNode scalar -> {
                Matcher matcher = Bindings.PLACEHOLDER.matcher(scalar.toString());
                while (matcher.find()) {
                    used.add(matcher.group(1));
                    if (!known.contains(matcher.group(1))) {
                        scalar.report(
                                ProtocolProblem.PLACEHOLDER_UNKNOWN,
                                "The procedure's name has no placeholder {" + matcher.group(1) + "}",
                                known.isEmpty()
                                        ? "Put it into the name"
                                        : Suggestions.sentence(matcher.group(1), known));
                    }
                }
            }
        }
    }

    /** The procedure a line of an arm calls; null with a problem at {@code node} when there is none. */
    @Nullable
    Call call(ScalarNode node, String text) {
        Matcher filled = FILLED.matcher(text);
        if (filled.find()) {
            Map<String, String> values = new LinkedHashMap<>();
            String name = filled.replaceAll(one -> {
                values.put(one.group(1), one.group(2).strip());
                return Matcher.quoteReplacement("{" + one.group(1) + "}");
            });
            return byFullName(node, name, values);
        }
        Procedure exact = procedures.get(text);
        if (exact != null) {
            return byFullName(node, text, Map.of());
        }
        List<Procedure> fitting = new ArrayList<>();
        for (Procedure one : procedures.values()) {
            if (one.call().matcher(text).matches()) {
                fitting.add(one);
            }
        }
        return fitting.isEmpty() ? unknown(node, text) : best(node, text, fitting);
    }

    /** The procedure with this very name, placeholders and all. */
    @Nullable
    Call byFullName(ScalarNode node, String name, Map<String, String> values) {
        Procedure procedure = procedures.get(name);
        if (procedure == null) {
            return unknown(node, name);
        }
        called.add(name);
        for (String one : procedure.placeholders()) {
            if (values.getOrDefault(one, "").isEmpty()) {
                node.report(
                        ProtocolProblem.PLACEHOLDER_UNFILLED,
                        "The call of '" + name + "' does not say what {" + one + "} is",
                        "Write " + name.replace("{" + one + "}", "{" + one + ": ...}"));
                return null;
            }
        }
        for (String one : values.keySet()) {
            if (!procedure.placeholders().contains(one)) {
                node.report(
                        ProtocolProblem.PLACEHOLDER_UNKNOWN,
                        "'" + name + "' has no placeholder {" + one + "}",
                        Suggestions.sentence(one, procedure.placeholders()));
                return null;
            }
        }
        return new Call(procedure, new Bindings(values, problems, true));
    }

    private @Nullable Call best(ScalarNode node, String text, List<Procedure> fitting) {
        int most = fitting.stream().mapToInt(Procedure::fixedLetters).max().orElse(0);
        List<Procedure> nearest =
                fitting.stream().filter(one -> one.fixedLetters() == most).toList();
        nearest.forEach(one -> called.add(one.name()));
        if (nearest.size() > 1) {
            List<String> names =
                    nearest.stream().map(one -> "'" + one.name() + "'").toList();
            node.report(
                    ProtocolProblem.PROCEDURE_AMBIGUOUS,
                    "'" + text + "' can be read as " + Names.or(names),
                    "Give them names that differ in more than the placeholder");
            return null;
        }
        Procedure procedure = nearest.getFirst();
        Matcher matcher = procedure.call().matcher(text);
        Map<String, String> values = new LinkedHashMap<>();
        if (matcher.matches()) {
            for (int i = 0; i < procedure.placeholders().size(); i++) {
                values.put(procedure.placeholders().get(i), matcher.group(i + 1).strip());
            }
        }
        return new Call(procedure, new Bindings(values, problems, true));
    }

    private @Nullable Call unknown(ScalarNode node, String text) {
        node.report(ProtocolProblem.UNKNOWN_PROCEDURE, "There is no procedure '" + text + "'", meant(text));
        return null;
    }

    /** A forgotten colon ({@code seed JJN3}) is more likely than a procedure of that name. */
    private String meant(String text) {
        for (String word : StepReader.WORDS) {
            if (text.startsWith(word + " ")) {
                return "Did you mean the step '" + word + ": "
                        + text.substring(word.length()).strip() + "'?";
            }
        }
        if (procedures.isEmpty()) {
            return "Steps are written as 'seed: JJN3', with a colon";
        }
        return Suggestions.sentence(text, procedures.keySet());
    }

    Set<String> names() {
        return procedures.keySet();
    }

    /** Those that nothing has called so far. */
    List<Procedure> unused() {
        return procedures.values().stream()
                .filter(one -> !called.contains(one.name()))
                .toList();
    }
}
