package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Expectation.Rule;
import org.mitoferry.quantity.Unit;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.table.MeasuredTime;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;

/** One comparison of a finding, checked against the arms it speaks of. */
final class ClauseReader {
    /** The keys of a clause. */
    static final List<String> KEYS = List.of("quantity", "which", "in", "versus", "versus cells", "versus which", "is");

    private static final Pattern OF_CELLS = Pattern.compile("(\\S+)\\s+of\\s+(\\S.*)");

    /** Quantities of a medium or a whole field rather than of a cell type. */
    private static final Set<String> OF_THE_FIELD =
            Set.of("pericellularOxygen_uM", "glucose_mM", "lactate_mM", "status");

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Set<String> groups;
    private final Map<String, ArmContents> arms;

    /** @param groups the groups of cells of the protocol */
    ClauseReader(Vocabulary vocabulary, Problems problems, Set<String> groups, Map<String, ArmContents> arms) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.groups = groups;
        this.arms = arms;
    }

    /** The clause; null with a problem. Other keys than {@link #KEYS} are left to the caller. */
    @Nullable
    Clause read(MappingNode node) {
        ScalarNode quantityNode = node.required("quantity").scalar();
        Matcher of = OF_CELLS.matcher(quantityNode.isFallback() ? "" : quantityNode.text());
        boolean ofCells = of.matches();
        ScalarNode nameNode = ofCells ? ScalarNode.of(of.group(1), quantityNode.place(), problems) : quantityNode;
        String quantity =
                Names.known(nameNode, vocabulary.quantities().keySet(), ProtocolProblem.UNKNOWN_QUANTITY, "quantity");
        Rule rule = new RuleReader(unit(quantity), arms.keySet(), problems)
                .read(node.required("is").scalar());
        String arm = arm(node.required("in").scalar());
        boolean withinArm = !node.has("versus") && node.has("versus which");
        Optional<ScalarNode> versusNode =
                node.optional(withinArm ? "in" : "versus").map(Node::scalar);
        boolean compares = node.has("versus") || withinArm;
        String versus = withinArm ? arm : versusNode.map(this::arm).orElse(null);
        checkSides(node, rule, quantity, compares);
        String cells = cells(quantityNode, ofCells ? of.group(2).strip() : null, quantity, arm);
        String versusCells = versus == null ? null : versusCells(node, cells, versus);
        String which = which(node, "which", null, arm, quantity);
        String versusWhich = versus == null ? null : which(node, "versus which", which, versus, quantity);
        checkMeasured(quantityNode, quantity, arm);
        checkMeasured(quantityNode, quantity, versus);
        boolean itself = arm != null
                && arm.equals(versus)
                && (cells == null || cells.equals(versusCells))
                && String.valueOf(which).equals(String.valueOf(versusWhich));
        if (itself && versusNode.isPresent()) {
            versusNode
                    .get()
                    .report(
                            ProtocolProblem.EXPECT_ITSELF,
                            "'" + arm + "' is compared with itself",
                            "Name another arm, other cells with 'versus cells', or another class of objects with 'versus which'");
        }
        if (quantity == null || rule == null || arm == null || compares && versus == null) {
            return null;
        }
        return new Clause(quantity, cells, which, arm, versusCells, versusWhich, versus, rule);
    }

    Unit unit(@Nullable String quantity) {
        return quantity == null ? Unit.ONE : Unit.of(vocabulary.quantities().getOrDefault(quantity, "1"));
    }

    private @Nullable String arm(ScalarNode node) {
        return Names.known(node, arms.keySet(), ProtocolProblem.UNKNOWN_ARM, "arm");
    }

    /**
     * The parts of a time and of classes, joined; those of {@code usual} where nothing is written.
     *
     * @param usual the other side's: its time is kept where only classes are written
     */
    private @Nullable String which(
            MappingNode node, String key, @Nullable String usual, @Nullable String arm, @Nullable String quantity) {
        Optional<Node> written = node.optional(key);
        if (written.isEmpty()) {
            return usual;
        }
        List<String> parts = new ArrayList<>();
        for (Node one : written.get().oneOrMore()) {
            String text = one.text();
            String part = text.startsWith(MeasuredTime.PREFIX) ? time(one, text, arm, quantity) : text;
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        if (usual != null
                && usual.startsWith(MeasuredTime.PREFIX)
                && parts.stream().noneMatch(one -> one.startsWith(MeasuredTime.PREFIX))) {
            parts.addFirst(usual.split("; ", -1)[0]);
        }
        parts.sort((one, other) ->
                Boolean.compare(!one.startsWith(MeasuredTime.PREFIX), !other.startsWith(MeasuredTime.PREFIX)));
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    /** A time as tables write it; empty with a problem. */
    private String time(Node node, String text, @Nullable String arm, @Nullable String quantity) {
        double minutes = ScalarNode.of(text.substring(MeasuredTime.PREFIX.length()), node.place(), problems)
                .quantity("min");
        if (Double.isNaN(minutes)) {
            return "";
        }
        String time = MeasuredTime.text(minutes / 60);
        ArmContents contents = arm == null ? null : arms.get(arm);
        if (contents == null || !contents.complete() || quantity == null) {
            return time;
        }
        Set<String> times = contents.measured().getOrDefault(quantity, Set.of());
        if (!times.isEmpty() && !times.contains(time)) {
            node.report(
                    ProtocolProblem.TIME_NOT_MEASURED,
                    "'" + arm + "' does not measure " + quantity + " at " + text,
                    "It does at " + Names.and(times) + " after its start");
        }
        return time;
    }

    private static void checkSides(MappingNode node, @Nullable Rule rule, @Nullable String quantity, boolean compares) {
        if (rule == null) {
            return;
        }
        Node is = node.required("is");
        if (!rule.compares()) {
            if (compares) {
                is.report(
                        ProtocolProblem.RULE_HAS_ONE_ARM,
                        "'" + is + "' is a bound on one arm, but 'versus' names a second",
                        "Leave 'versus' out, or write a comparison such as 'greater by 10 points'");
            }
        } else if (!compares) {
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
                node.required(node.has("versus") ? "versus" : "in"),
                contents,
                "Add 'versus cells: " + first(contents) + "' or the other cells");
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
        if (!groups.contains(cells) && !vocabulary.cellTypes().contains(cells)) {
            Set<String> known = new LinkedHashSet<>(groups);
            known.addAll(vocabulary.cellTypes());
            node.report(
                    ProtocolProblem.UNKNOWN_CELL_TYPE,
                    "There is no cell type '" + cells + "'",
                    Suggestions.sentence(cells, known));
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
                && !contents.measured().containsKey(quantity)) {
            node.report(
                    ProtocolProblem.EXPECT_NOT_MEASURED,
                    "No step of '" + contents.name() + "' measures " + quantity,
                    "Add it to a measure step of that arm");
        }
    }
}
