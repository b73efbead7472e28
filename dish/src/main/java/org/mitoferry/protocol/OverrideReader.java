package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mitoferry.parameter.Limits;
import org.mitoferry.protocol.Protocol.EffectOverride;
import org.mitoferry.protocol.Protocol.ParameterOverride;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;
import org.mitoferry.yaml.YamlFile;

/**
 * Parameters and effects set otherwise: in the file ({@code BMSC.caspaseBlock: {value: 1, from: 24 h}}, {@code cytochalasin D.cages: off}),
 * in a step of an arm, or on the command line ({@code BMSC.caspaseBlock=1}).
 */
final class OverrideReader {
    private static final Pattern KEY = Pattern.compile("([^.\\s][^.]*?)\\s*\\.\\s*([^.\\s]([^.]*[^.\\s])?)");
    private static final Pattern ON_COMMAND_LINE = Pattern.compile("\\s*([^=:{]+?)\\s*[=:]\\s*(.*)", Pattern.DOTALL);

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Set<String> cells;
    private final double longestArmHours;
    private final List<ParameterOverride> parameters = new ArrayList<>();
    private final List<EffectOverride> effects = new ArrayList<>();

    /** @param longestArmHours infinite when it is not known because an arm could not be read */
    OverrideReader(Vocabulary vocabulary, Problems problems, Set<String> cells, double longestArmHours) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.cells = cells;
        this.longestArmHours = longestArmHours;
    }

    /** The {@code override} section of a protocol. */
    Overrides inFile(MappingNode section) {
        for (MappingNode.Entry entry : section.entries()) {
            read(ScalarNode.of(entry.key(), entry.keyPlace(), problems), entry.value());
        }
        return done();
    }

    /** The {@code override} step of an arm, whose settings hold from that step on. */
    Overrides inStep(MappingNode details, Bindings bindings) {
        if (details.entries().isEmpty()) {
            details.report(
                    ProtocolProblem.EMPTY_SECTION,
                    "Nothing is set",
                    "Write what, such as override: {BMSC.caspaseBlock: 1}");
        }
        for (MappingNode.Entry entry : details.entries()) {
            if (entry.value() instanceof MappingNode mapping && !Bindings.isBarePlaceholder(mapping)) {
                mapping.report(
                        ProtocolProblem.OVERRIDE_TIME_IN_STEP,
                        "A step sets a parameter from its own place in the arm on, so no time is written",
                        "Write the value alone, and put the step where it is to begin");
                continue;
            }
            read(bindings.fill(ScalarNode.of(entry.key(), entry.keyPlace(), problems)), bindings.fill(entry.value()));
        }
        return done();
    }

    /** Reads what followed each {@code --override}. */
    Overrides onCommandLine(List<String> texts) {
        for (String text : texts) {
            String option = "--override " + text;
            ScalarNode whole = ScalarNode.of(text, Place.whole(option), problems);
            Matcher matcher = ON_COMMAND_LINE.matcher(text);
            if (!matcher.matches() || matcher.group(2).isBlank()) {
                whole.report(
                        ProtocolProblem.OVERRIDE_NOT_UNDERSTOOD,
                        "This is not a parameter and its value",
                        "Write --override BMSC.caspaseBlock=1");
                continue;
            }
            ScalarNode key = ScalarNode.of(matcher.group(1), Place.whole(option), problems);
            YamlFile.readText(option, matcher.group(2), problems)
                    .map(node -> node instanceof ScalarNode
                            ? ScalarNode.of(matcher.group(2), Place.whole(option), problems)
                            : node)
                    .ifPresent(node -> read(key, node));
        }
        return done();
    }

    private Overrides done() {
        Overrides overrides = new Overrides(parameters, effects);
        parameters.clear();
        effects.clear();
        return overrides;
    }

    private void read(ScalarNode key, Node value) {
        Matcher matcher = KEY.matcher(key.text());
        if (!matcher.matches()) {
            key.report(
                    ProtocolProblem.OVERRIDE_NOT_UNDERSTOOD,
                    "'" + key + "' is not a cell type, a dot and a parameter",
                    "Write it like BMSC.caspaseBlock, or like cytochalasin D.spreading and adhesion for an effect of a drug");
            return;
        }
        String scope = matcher.group(1);
        String name = matcher.group(2);
        if (!cells.contains(scope) && vocabulary.drugs().contains(scope)) {
            readEffect(key, scope, name, value);
        } else {
            readParameter(key, scope, name, value);
        }
    }

    private void readParameter(ScalarNode key, String cellType, String parameter, Node value) {
        boolean known = checkCells(key, cellType);
        boolean ofCells = known || vocabulary.cellTypes().contains(cellType);
        if (ofCells && !vocabulary.parameters().containsKey(parameter)) {
            Set<String> names = vocabulary.parameters().keySet();
            key.report(
                    ProtocolProblem.UNKNOWN_PARAMETER,
                    "There is no parameter '" + parameter + "'",
                    Suggestions.sentence(parameter, names));
            known = false;
        }
        if (!known) {
            return;
        }
        String unit = vocabulary.parameters().getOrDefault(parameter, "1");
        for (Node one : value.oneOrMore()) {
            add(new ParameterOverride(cellType, parameter, valueOf(one, parameter, unit), from(one)), one);
        }
    }

    private boolean checkCells(ScalarNode key, String cellType) {
        if (cells.contains(cellType)) {
            return true;
        }
        if (vocabulary.cellTypes().contains(cellType)) {
            key.report(
                    ProtocolProblem.CELLS_NOT_LISTED,
                    "'" + cellType + "' is not listed under cells",
                    cells.isEmpty() ? "" : "This protocol has " + Names.and(cells));
        } else {
            Set<String> names = new LinkedHashSet<>(cells);
            names.addAll(vocabulary.cellTypes());
            names.addAll(vocabulary.drugs());
            key.report(
                    ProtocolProblem.UNKNOWN_CELL_TYPE,
                    "There is no cell type and no drug '" + cellType + "'",
                    Suggestions.sentence(cellType, names));
        }
        return false;
    }

    private void readEffect(ScalarNode key, String drug, String effect, Node value) {
        if (!checkEffect(vocabulary, key, drug, effect)) {
            return;
        }
        EffectOverride override = new EffectOverride(drug, effect, factor(value.scalar()));
        if (effects.stream().anyMatch(other -> Overrides.isOfSameEffect(other, override))) {
            reportTwice(key, drug + "." + effect);
            return;
        }
        effects.add(override);
    }

    /** Whether the drug has that effect; a problem at {@code node} when it has not. */
    static boolean checkEffect(Vocabulary vocabulary, ScalarNode node, String drug, String effect) {
        Set<String> known = vocabulary.effects(drug);
        if (known.contains(effect)) {
            return true;
        }
        node.report(
                ProtocolProblem.UNKNOWN_EFFECT,
                "'" + drug + "' has no effect '" + effect + "'",
                known.isEmpty() ? "Its data file has none" : Suggestions.sentence(effect, known));
        return false;
    }

    private static double factor(ScalarNode node) {
        if (node.text().equals("off")) {
            return 0;
        }
        if (node.text().equals("on")) {
            return 1;
        }
        double factor = node.quantity("1");
        if (factor < 0 || factor > 1) {
            node.report(
                    ProtocolProblem.EFFECT_OUT_OF_RANGE,
                    "'" + node + "' is no strength of an effect",
                    "Write off, or a share up to 1 such as 0.5");
        }
        return factor;
    }

    private double valueOf(Node node, String parameter, String unit) {
        Node written = node;
        if (node instanceof MappingNode mapping) {
            mapping.refuseOtherKeys("value", "from");
            written = mapping.required("value");
        }
        double value = written.quantity(unit);
        Limits limits = vocabulary.limits(parameter);
        if (!Double.isNaN(value) && !limits.allow(value)) {
            written.report(
                    ProtocolProblem.PARAMETER_OUT_OF_RANGE,
                    "'" + written.text() + "' is nothing that " + parameter + " can be",
                    "Write a value " + limits.words() + (unit.equals("1") ? "" : " " + unit));
        }
        return value;
    }

    private double from(Node node) {
        if (!(node instanceof MappingNode mapping) || !mapping.has("from")) {
            return 0;
        }
        ScalarNode from = mapping.required("from").scalar();
        double hours = from.quantity("h");
        if (hours < 0) {
            from.report(
                    ProtocolProblem.DURATION_NOT_POSITIVE,
                    "'" + from + "' is before the start",
                    "Write a time from 0 h on");
        } else if (hours > longestArmHours) {
            from.report(
                    ProtocolProblem.OVERRIDE_TOO_LATE,
                    "'" + from + "' is after the end of every arm; the longest takes " + NumberText.of(longestArmHours)
                            + " h",
                    "Write an earlier time");
        }
        return hours;
    }

    private void add(ParameterOverride override, Node node) {
        for (ParameterOverride other : parameters) {
            if (Overrides.isOfSameParameter(other, override) && other.fromHours() == override.fromHours()) {
                reportTwice(node, override.cellType() + "." + override.parameter());
                return;
            }
        }
        parameters.add(override);
    }

    private static void reportTwice(Node node, String name) {
        node.report(
                ProtocolProblem.OVERRIDE_TWICE,
                "'" + name + "' is set twice from the same time on",
                "Leave one of the two out");
    }
}
