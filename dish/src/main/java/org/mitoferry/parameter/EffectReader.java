package org.mitoferry.parameter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mitoferry.parameter.DrugEffect.Action;
import org.mitoferry.parameter.DrugEffect.Constant;
import org.mitoferry.parameter.ParameterVocabulary.Known;
import org.mitoferry.quantity.NumberText;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;

/** Reads the effects of drugs: one parameter each, or several under {@code on} that share name, dose and time constants. */
final class EffectReader {
    private static final Map<String, Action> ACTIONS = actions();
    private static final List<String> WHAT = List.of("parameter", "action", "most");
    private static final String LINES = "on";

    private final CellVocabularyNames names;

    EffectReader(List<Known> vocabulary) {
        names = new CellVocabularyNames(vocabulary);
    }

    /** Refuses cell types that no file describes. */
    void checkCells(List<String> cellTypes) {
        names.checkCells(cellTypes);
    }

    /** The lines of one effect; those with a mistake are left out. */
    List<DrugEffect> read(MappingNode effect) {
        boolean several = effect.has(LINES);
        List<String> keys = new ArrayList<>(List.of("name", "cells", "status", "source"));
        keys.addAll(constantKeys());
        keys.addAll(several ? List.of(LINES) : WHAT);
        effect.refuseOtherKeys(keys);
        String name = effect.required("name").text();
        Shared shared = new Shared(
                name,
                names.cells(effect.required("cells")),
                constants(effect),
                effect.required("status").oneOf(Status.words()),
                effect.required("source").text());
        if (!several) {
            return line(effect, shared, Set.of()).stream().toList();
        }
        List<Node> nodes = effect.required(LINES).sequence().elements();
        if (nodes.isEmpty()) {
            effect.required(LINES)
                    .report(
                            CatalogueCode.EFFECT_WITHOUT_PARAMETER,
                            "'" + name + "' acts on nothing",
                            "Write [{parameter: motility, action: multiply, most: 0.1}]");
        }
        List<DrugEffect> lines = new ArrayList<>();
        nodes.forEach(node -> lineOfSeveral(node.mapping(), shared).ifPresent(lines::add));
        return lines;
    }

    /** Numbers of an effect that stand in a mapping, each with the limits of its kind. */
    static Map<Constant, Double> given(MappingNode fields) {
        Map<Constant, Double> given = new EnumMap<>(Constant.class);
        for (Constant constant : Constant.values()) {
            fields.optional(constant.key()).ifPresent(node -> given.put(constant, constant(node, constant)));
        }
        return given;
    }

    static List<String> constantKeys() {
        return List.of(Constant.values()).stream().map(Constant::key).toList();
    }

    /** What the lines of an effect share. */
    private record Shared(
            String name, List<String> cells, Map<Constant, Double> constants, Optional<Status> status, String source) {}

    private static Map<Constant, Double> constants(MappingNode effect) {
        Map<Constant, Double> constants = given(effect);
        for (Constant constant : Constant.values()) {
            if (!constants.containsKey(constant)) {
                double left = constant == Constant.POWER
                        ? 1
                        : effect.required(constant.key()).quantity(constant.unit());
                constants.put(constant, left);
            }
        }
        return constants;
    }

    private Optional<DrugEffect> lineOfSeveral(MappingNode line, Shared shared) {
        List<String> keys = new ArrayList<>(WHAT);
        keys.addAll(List.of("cells", "status", "source"));
        keys.addAll(constantKeys());
        line.refuseOtherKeys(keys);
        Map<Constant, Double> own = given(line);
        Map<Constant, Double> constants = new EnumMap<>(shared.constants());
        constants.putAll(own);
        Shared ofLine = new Shared(
                shared.name(),
                line.optional("cells").map(names::cells).orElse(shared.cells()),
                constants,
                line.has("status") ? line.required("status").oneOf(Status.words()) : shared.status(),
                line.optional("source").map(Node::text).orElse(shared.source()));
        return line(line, ofLine, own.isEmpty() ? Set.of() : EnumSet.copyOf(own.keySet()));
    }

    private Optional<DrugEffect> line(MappingNode line, Shared shared, Set<Constant> own) {
        Optional<Known> parameter = names.parameter(line.required("parameter"));
        Optional<Action> action = line.required("action").oneOf(ACTIONS);
        Node mostNode = line.required("most");
        double most = action.isPresent() && parameter.isPresent()
                ? mostNode.quantity(action.get() == Action.ADD ? parameter.get().unit() : "1")
                : Double.NaN;
        if (action.equals(Optional.of(Action.MULTIPLY)) && parameter.isPresent()) {
            checkFactor(most, parameter.get(), mostNode);
        }
        if (parameter.isEmpty() || action.isEmpty() || shared.status().isEmpty()) {
            return Optional.empty();
        }
        Map<Constant, Double> constants = shared.constants();
        return Optional.of(new DrugEffect(
                shared.name(),
                parameter.get().name(),
                shared.cells(),
                action.get(),
                most,
                constants.getOrDefault(Constant.HALF_AT, Double.NaN),
                constants.getOrDefault(Constant.HILL, Double.NaN),
                constants.getOrDefault(Constant.POWER, 1.0),
                constants.getOrDefault(Constant.ONSET, Double.NaN),
                constants.getOrDefault(Constant.RECOVERY, Double.NaN),
                own,
                shared.status().get(),
                shared.source()));
    }

    private static void checkFactor(double most, Known parameter, Node at) {
        if (most < 0) {
            at.report(CatalogueCode.OUTSIDE_RANGE, "A factor is not below 0", "Write 0 to switch the parameter off");
        } else if (most == 0 && !parameter.limits().allow(0)) {
            at.report(
                    CatalogueCode.OUTSIDE_RANGE,
                    "A factor of 0 makes " + parameter.name() + " what it cannot be",
                    "Write a small factor, such as 0.01");
        }
    }

    private static double constant(Node node, Constant constant) {
        double value = node.quantity(constant.unit());
        if (!Double.isNaN(value) && !constant.limits().allow(value)) {
            boolean positive = !constant.limits().lowestIncluded();
            String unit = constant.unit().equals("1") ? "" : " " + constant.unit();
            String written = NumberText.of(value) + unit;
            node.report(
                    CatalogueCode.OUTSIDE_RANGE,
                    positive ? "This must be above 0, not " + written : "This must not be below 0, but is " + written,
                    positive ? "Write a positive number" : "Write 0 or more");
        }
        return value;
    }

    private static Map<String, Action> actions() {
        Map<String, Action> actions = new LinkedHashMap<>();
        actions.put("multiply", Action.MULTIPLY);
        actions.put("add", Action.ADD);
        return actions;
    }
}
