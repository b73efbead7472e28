package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Origin;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;

/** The findings a protocol states: in one clause written inline, in several under {@code all}, or not testable here at all. */
final class ExpectationReader {
    private static final Pattern P_VALUE = Pattern.compile("([<>=]\\s*)?([0-9.]+([eE][+-]?\\d+)?)|n\\.?s\\.?");
    private static final List<String> OF_THE_FINDING =
            List.of("says", "all", "not tested", "origin", "tuned", "paper p", "source");

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final ClauseReader clauses;

    /** @param groups the groups of cells of the protocol */
    ExpectationReader(Vocabulary vocabulary, Problems problems, Set<String> groups, Map<String, ArmContents> arms) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.clauses = new ClauseReader(vocabulary, problems, groups, arms);
    }

    List<Expectation> read(MappingNode section) {
        List<Expectation> expectations = new ArrayList<>();
        for (MappingNode.Entry entry : section.entries()) {
            Expectation one = read(entry.key(), entry.value().mapping());
            if (one != null) {
                expectations.add(one);
            }
        }
        return expectations;
    }

    private @Nullable Expectation read(String id, MappingNode node) {
        List<String> keys = new ArrayList<>(OF_THE_FINDING);
        keys.addAll(ClauseReader.KEYS);
        node.refuseOtherKeys(keys);
        checkWays(node);
        String notTested = node.optional("not tested").map(Node::text).orElse(null);
        List<Clause> read = notTested == null ? clauses(node) : List.of();
        String says = says(node, notTested != null, read);
        Origin origin = origin(node);
        List<String> tuned = tuned(node, origin);
        String p = paperP(node);
        String source = node.optional("source").map(Node::text).orElse(null);
        boolean broken = notTested == null ? read.isEmpty() : notTested.isEmpty();
        return broken ? null : new Expectation(id, says, read, origin, tuned, p, notTested, source);
    }

    /** A finding is stated in one way. */
    private static void checkWays(MappingNode node) {
        List<String> ways = new ArrayList<>();
        ClauseReader.KEYS.stream().filter(node::has).findFirst().ifPresent(ways::add);
        List.of("all", "not tested").stream().filter(node::has).forEach(ways::add);
        if (ways.size() > 1) {
            node.required(ways.getLast())
                    .report(
                            ProtocolProblem.STATED_TWICE,
                            "The finding is stated by '" + ways.getFirst() + "' and again by '" + ways.getLast() + "'",
                            "Put all clauses under 'all', each with its quantity; 'not tested' stands alone");
        }
    }

    /** All clauses; none when one of them is broken. */
    private List<Clause> clauses(MappingNode node) {
        Optional<Node> all = node.optional("all");
        if (all.isEmpty()) {
            Clause single = clauses.read(node);
            return single == null ? List.of() : List.of(single);
        }
        List<Node> elements = all.get().sequence().elements();
        if (elements.isEmpty()) {
            all.get()
                    .report(
                            ProtocolProblem.EMPTY_SECTION,
                            "There are no clauses",
                            "Write some, such as '- {quantity: jc1Ratio of JJN3, in: JJN3 Nx, is: above 1}'");
        }
        List<Clause> read = new ArrayList<>();
        for (Node element : elements) {
            MappingNode clause = element.mapping();
            clause.refuseOtherKeys(ClauseReader.KEYS);
            Clause one = clauses.read(clause);
            if (one != null) {
                read.add(one);
            }
        }
        return read.size() == elements.size() ? read : List.of();
    }

    private String says(MappingNode node, boolean needed, List<Clause> read) {
        if (needed) {
            return node.required("says").text();
        }
        String says = node.optional("says").map(Node::text).orElse("");
        return says.isEmpty()
                ? read.stream()
                        .map(one -> Prose.statement(one, clauses.unit(one.quantity())))
                        .collect(Collectors.joining(", and "))
                : says;
    }

    private static Origin origin(MappingNode node) {
        Optional<ScalarNode> written = node.optional("origin").map(Node::scalar);
        if (written.isEmpty()) {
            return node.has("tuned") ? Origin.TUNED : Origin.EMERGENT;
        }
        return switch (written.get().text()) {
            case "emergent", "" -> Origin.EMERGENT;
            case "tuned" -> Origin.TUNED;
            case "input" -> Origin.INPUT;
            default -> {
                written.get()
                        .report(
                                ProtocolProblem.ORIGIN_NOT_UNDERSTOOD,
                                "'" + written.get() + "' is no origin",
                                "Write emergent, tuned or input");
                yield Origin.EMERGENT;
            }
        };
    }

    private List<String> tuned(MappingNode node, Origin origin) {
        Optional<Node> written = node.optional("tuned");
        if (written.isEmpty() && origin == Origin.TUNED) {
            node.required("origin")
                    .report(
                            ProtocolProblem.TUNED_WITHOUT_PARAMETERS,
                            "It is not said which parameters were tuned",
                            "Add 'tuned: [JJN3.rosHitRate]' with their names");
        }
        if (written.isPresent() && origin != Origin.TUNED) {
            written.get()
                    .report(
                            ProtocolProblem.TUNED_BUT_NOT_SAID,
                            "Parameters are named as tuned, but the origin is another",
                            "Write 'origin: tuned', or leave 'tuned' out");
        }
        List<String> tuned = new ArrayList<>();
        for (Node one : written.map(Node::oneOrMore).orElse(List.of())) {
            String text = one.text();
            int dot = text.indexOf('.');
            String scope = dot < 0 ? "" : text.substring(0, dot).strip();
            if (vocabulary.drugs().contains(scope)) {
                String effect = text.substring(dot + 1).strip();
                if (OverrideReader.checkEffect(vocabulary, one.scalar(), scope, effect)) {
                    tuned.add(text);
                }
                continue;
            }
            ScalarNode name = ScalarNode.of(text.substring(dot + 1), one.place(), problems);
            if (Names.known(name, vocabulary.parameters().keySet(), ProtocolProblem.UNKNOWN_PARAMETER, "parameter")
                    != null) {
                tuned.add(text);
            }
        }
        return List.copyOf(tuned);
    }

    private static @Nullable String paperP(MappingNode node) {
        Optional<ScalarNode> written = node.optional("paper p").map(Node::scalar);
        if (written.isEmpty()) {
            return null;
        }
        String text = written.get().text();
        Matcher matcher = P_VALUE.matcher(text);
        boolean good = matcher.matches();
        if (good && matcher.group(2) != null) {
            try {
                good = Double.parseDouble(matcher.group(2)) <= 1;
            } catch (NumberFormatException notANumber) {
                good = false;
            }
        }
        if (!good && !text.isEmpty()) {
            written.get()
                    .report(
                            ProtocolProblem.P_NOT_UNDERSTOOD,
                            "'" + text + "' is no p value",
                            "Write it as printed: \"< 0.0001\", 0.0068 or n.s.");
        }
        return text;
    }
}
