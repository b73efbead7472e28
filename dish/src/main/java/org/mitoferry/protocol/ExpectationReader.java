package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Expectation.Origin;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.quantity.Unit;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;

/** The findings a protocol states, each checked against the arms it speaks of. */
final class ExpectationReader {
    private static final Pattern OF_CELLS = Pattern.compile("(\\S+)\\s+of\\s+(\\S.*)");
    private static final Pattern P_VALUE = Pattern.compile("([<>=]\\s*)?([0-9.]+([eE][+-]?\\d+)?)|n\\.?s\\.?");

    /** Quantities of a medium or a whole field rather than of a cell type. */
    private static final Set<String> OF_THE_FIELD =
            Set.of("pericellularOxygen_uM", "glucose_mM", "lactate_mM", "nanotubes", "status");

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Map<String, ArmContents> arms;

    ExpectationReader(Vocabulary vocabulary, Problems problems, Map<String, ArmContents> arms) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.arms = arms;
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
        node.refuseOtherKeys("says", "quantity", "in", "versus", "versus cells", "is", "origin", "tuned", "paper p");
        ScalarNode quantityNode = node.required("quantity").scalar();
        Matcher of = OF_CELLS.matcher(quantityNode.isFallback() ? "" : quantityNode.text());
        boolean ofCells = of.matches();
        ScalarNode nameNode = ofCells ? ScalarNode.of(of.group(1), quantityNode.place(), problems) : quantityNode;
        String quantity =
                Names.known(nameNode, vocabulary.quantities().keySet(), ProtocolProblem.UNKNOWN_QUANTITY, "quantity");
        Rule rule = RuleReader.read(node.required("is").scalar(), unit(quantity), problems);
        String arm = arm(node.required("in").scalar());
        Optional<ScalarNode> versusNode = node.optional("versus").map(Node::scalar);
        String versus = versusNode.map(this::arm).orElse(null);
        checkSides(node, rule, quantity, versusNode.isPresent());
        String cells = cells(quantityNode, ofCells ? of.group(2).strip() : null, quantity, arm);
        String versusCells = versus == null ? null : versusCells(node, cells, versus);
        Origin origin = origin(node);
        List<String> tuned = tuned(node, origin);
        String p = paperP(node);
        checkMeasured(quantityNode, quantity, arm);
        checkMeasured(quantityNode, quantity, versus);
        if (arm != null && arm.equals(versus) && (cells == null || cells.equals(versusCells))) {
            versusNode
                    .get()
                    .report(
                            ProtocolProblem.EXPECT_ITSELF,
                            "'" + arm + "' is compared with itself",
                            "Name another arm, or other cells with 'versus cells'");
        }
        if (quantity == null || rule == null || arm == null || versusNode.isPresent() && versus == null) {
            return null;
        }
        String says = node.optional("says").map(Node::text).orElse("");
        Expectation.Clause clause = new Expectation.Clause(quantity, cells, null, arm, versusCells, null, versus, rule);
        String statement = says.isEmpty() ? Prose.statement(clause, unit(quantity)) : says;
        return new Expectation(id, statement, List.of(clause), origin, tuned, p);
    }

    private Unit unit(@Nullable String quantity) {
        return quantity == null ? Unit.ONE : Unit.of(vocabulary.quantities().getOrDefault(quantity, "1"));
    }

    private @Nullable String arm(ScalarNode node) {
        return Names.known(node, arms.keySet(), ProtocolProblem.UNKNOWN_ARM, "arm");
    }

    private static void checkSides(
            MappingNode node, @Nullable Rule rule, @Nullable String quantity, boolean hasVersus) {
        if (rule == null) {
            return;
        }
        Node is = node.required("is");
        if (!rule.compares()) {
            if (hasVersus) {
                is.report(
                        ProtocolProblem.RULE_HAS_ONE_ARM,
                        "'" + is + "' is a bound on one arm, but 'versus' names a second",
                        "Leave 'versus' out, or write a comparison such as 'greater by 10 points'");
            }
        } else if (!hasVersus) {
            is.report(
                    ProtocolProblem.RULE_NEEDS_VERSUS,
                    "'" + is + "' compares, but with what is not said",
                    "Add 'versus: the other arm'");
        }
        boolean points = rule instanceof Rule.Points || rule instanceof Rule.EquivalentPoints;
        if (points && quantity != null && !quantity.endsWith("Fraction")) {
            is.report(
                    ProtocolProblem.POINTS_OF_NO_FRACTION,
                    "Points are percentage points, and " + quantity + " is no fraction",
                    "Write a ratio, such as 'ratio at least 1.3' or 'equivalent within 20 %'");
        }
    }

    private @Nullable String cells(
            ScalarNode node, @Nullable String written, @Nullable String quantity, @Nullable String arm) {
        ArmContents contents = arm == null ? null : arms.get(arm);
        if (written != null) {
            return cellsIn(node, written, contents);
        }
        if (contents == null || !contents.complete() || quantity == null || OF_THE_FIELD.contains(quantity)) {
            return null;
        }
        return onlyCells(node, contents, "Write '" + quantity + " of " + first(contents) + "' or of the other cells");
    }

    private @Nullable String versusCells(MappingNode node, @Nullable String cells, String versus) {
        ArmContents contents = arms.get(versus);
        Optional<Node> written = node.optional("versus cells");
        if (written.isPresent()) {
            ScalarNode scalar = written.get().scalar();
            return cellsIn(scalar, scalar.text(), contents);
        }
        if (contents == null || !contents.complete() || cells == null) {
            return cells;
        }
        if (contents.cells().contains(cells)) {
            return cells;
        }
        return onlyCells(
                node.required("versus"), contents, "Add 'versus cells: " + first(contents) + "' or the other cells");
    }

    private static String first(ArmContents contents) {
        return contents.cells().isEmpty() ? "JJN3" : contents.cells().getFirst();
    }

    private static @Nullable String onlyCells(Node node, ArmContents contents, String instead) {
        if (contents.cells().size() > 1) {
            node.report(
                    ProtocolProblem.EXPECT_CELLS_NOT_STATED,
                    "'" + contents.name() + "' holds " + Names.and(contents.cells())
                            + ", and it is not said which is meant",
                    instead);
        }
        return contents.cells().size() == 1 ? contents.cells().getFirst() : null;
    }

    private @Nullable String cellsIn(ScalarNode node, String cells, @Nullable ArmContents contents) {
        if (cells.isEmpty()) {
            return null;
        }
        if (!vocabulary.cellTypes().contains(cells)) {
            node.report(
                    ProtocolProblem.UNKNOWN_CELL_TYPE,
                    "There is no cell type '" + cells + "'",
                    Suggestions.sentence(cells, vocabulary.cellTypes()));
            return null;
        }
        if (contents != null && contents.complete() && !contents.cells().contains(cells)) {
            node.report(
                    ProtocolProblem.EXPECT_CELLS_NOT_IN_ARM,
                    "There are no " + Prose.cells(cells) + " in '" + contents.name() + "'",
                    contents.cells().isEmpty() ? "" : "It holds " + Names.and(contents.cells()));
        }
        return cells;
    }

    private void checkMeasured(ScalarNode node, @Nullable String quantity, @Nullable String arm) {
        ArmContents contents = arm == null ? null : arms.get(arm);
        if (quantity != null
                && contents != null
                && contents.complete()
                && !contents.quantities().contains(quantity)) {
            node.report(
                    ProtocolProblem.EXPECT_NOT_MEASURED,
                    "No step of '" + contents.name() + "' measures " + quantity,
                    "Add it to a measure step of that arm");
        }
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
            ScalarNode name = ScalarNode.of(text.substring(text.indexOf('.') + 1), one.place(), problems);
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
