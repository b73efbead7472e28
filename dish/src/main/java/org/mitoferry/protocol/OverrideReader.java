package org.mitoferry.protocol;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mitoferry.protocol.Protocol.ParameterOverride;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;
import org.mitoferry.yaml.YamlFile;

/** Parameters set otherwise, in the file ({@code BMSC.cx43: {value: 0, from: 24 h}}) or on the command line ({@code BMSC.cx43=0}). */
final class OverrideReader {
    private static final Pattern KEY = Pattern.compile("([^.\\s][^.]*)\\.([^.\\s]+)");
    private static final Pattern ON_COMMAND_LINE = Pattern.compile("\\s*([^=:{]+?)\\s*[=:]\\s*(.*)", Pattern.DOTALL);

    private final Vocabulary vocabulary;
    private final Problems problems;
    private final Set<String> cells;
    private final double longestArmHours;

    /** @param longestArmHours infinite when it is not known because an arm could not be read */
    OverrideReader(Vocabulary vocabulary, Problems problems, Set<String> cells, double longestArmHours) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.cells = cells;
        this.longestArmHours = longestArmHours;
    }

    List<ParameterOverride> inFile(MappingNode section) {
        List<ParameterOverride> overrides = new ArrayList<>();
        for (MappingNode.Entry entry : section.entries()) {
            read(ScalarNode.of(entry.key(), entry.keyPlace(), problems), entry.value(), overrides);
        }
        return overrides;
    }

    /** Reads what followed each {@code --override}. */
    List<ParameterOverride> onCommandLine(List<String> texts) {
        List<ParameterOverride> overrides = new ArrayList<>();
        for (String text : texts) {
            String option = "--override " + text;
            ScalarNode whole = ScalarNode.of(text, Place.whole(option), problems);
            Matcher matcher = ON_COMMAND_LINE.matcher(text);
            if (!matcher.matches() || matcher.group(2).isBlank()) {
                whole.report(
                        ProtocolProblem.OVERRIDE_NOT_UNDERSTOOD,
                        "This is not a parameter and its value",
                        "Write --override BMSC.cx43=0");
                continue;
            }
            ScalarNode key = ScalarNode.of(matcher.group(1), Place.whole(option), problems);
            YamlFile.readText(option, matcher.group(2), problems)
                    .map(node -> node instanceof ScalarNode
                            ? ScalarNode.of(matcher.group(2), Place.whole(option), problems)
                            : node)
                    .ifPresent(node -> read(key, node, overrides));
        }
        return overrides;
    }

    private void read(ScalarNode key, Node value, List<ParameterOverride> into) {
        Matcher matcher = KEY.matcher(key.text());
        if (!matcher.matches()) {
            key.report(
                    ProtocolProblem.OVERRIDE_NOT_UNDERSTOOD,
                    "'" + key + "' is not a cell type, a dot and a parameter",
                    "Write it like BMSC.cx43");
            return;
        }
        String cellType = matcher.group(1);
        String parameter = matcher.group(2);
        boolean known = checkCells(key, cellType);
        if (!vocabulary.parameters().containsKey(parameter)) {
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
            add(new ParameterOverride(cellType, parameter, valueOf(one, unit), from(one)), one, into);
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
            key.report(
                    ProtocolProblem.UNKNOWN_CELL_TYPE,
                    "There is no cell type '" + cellType + "'",
                    Suggestions.sentence(cellType, names));
        }
        return false;
    }

    private static double valueOf(Node node, String unit) {
        if (node instanceof MappingNode mapping) {
            mapping.refuseOtherKeys("value", "from");
            return mapping.required("value").quantity(unit);
        }
        return node.quantity(unit);
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

    private static void add(ParameterOverride override, Node node, List<ParameterOverride> into) {
        for (ParameterOverride other : into) {
            boolean same = other.cellType().equals(override.cellType())
                    && other.parameter().equals(override.parameter());
            if (same && other.fromHours() == override.fromHours()) {
                String name = override.cellType() + "." + override.parameter();
                node.report(
                        ProtocolProblem.OVERRIDE_TWICE,
                        "'" + name + "' is set twice from the same time on",
                        "Leave one of the two out");
                return;
            }
        }
        into.add(override);
    }

    /** Those of the file, with every parameter the command line names taken from there. */
    static List<ParameterOverride> merged(List<ParameterOverride> file, List<ParameterOverride> commandLine) {
        List<ParameterOverride> merged = new ArrayList<>(file);
        merged.removeIf(one -> commandLine.stream()
                .anyMatch(other -> other.cellType().equals(one.cellType())
                        && other.parameter().equals(one.parameter())));
        merged.addAll(commandLine);
        return List.copyOf(merged);
    }
}
