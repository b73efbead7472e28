package org.mitoferry.protocol;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mitoferry.protocol.Step.Origin;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.ScalarNode;
import org.mitoferry.yaml.SequenceNode;

/** Reads the steps of one arm and puts procedures in their place, as deep as they go. */
final class StepReader {
    /** The words steps begin with, in the order they are suggested. */
    static final List<String> WORDS = List.of(
            "seed",
            "coat",
            "fill",
            "stain",
            "label",
            "treat",
            "wash",
            "change medium",
            "change gas",
            "transfer medium",
            "add",
            "remove",
            "kill",
            "insert",
            "incubate",
            "override",
            "fix",
            "image",
            "measure");

    private static final int MOST_STEPS = 2000;

    private final ProcedureBook procedures;
    private final StepFields fields;
    private final StepContext context;
    private final Problems problems;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Step> steps = new ArrayList<>();

    StepReader(ProcedureBook procedures, StepFields fields, StepContext context) {
        this.procedures = procedures;
        this.fields = fields;
        this.context = context;
        this.problems = context.problems();
    }

    /** All steps of a list, those of its procedures among them. */
    List<Step> read(Node list) {
        read(list, Bindings.none(problems), null);
        return List.copyOf(steps);
    }

    private void read(Node list, Bindings bindings, @Nullable String procedure) {
        SequenceNode sequence = list.sequence();
        if (sequence.isFallback()) {
            context.incomplete();
        } else if (sequence.size() == 0) {
            sequence.report(ProtocolProblem.EMPTY_SECTION, "There are no steps", "Write some, such as '- seed: JJN3'");
            context.incomplete();
        }
        for (Node item : sequence.elements()) {
            if (context.next() > MOST_STEPS) {
                if (context.next() == MOST_STEPS + 2) {
                    item.report(
                            ProtocolProblem.TOO_MANY_STEPS,
                            "There are more than " + MOST_STEPS + " steps from here on",
                            "Write fewer procedures within procedures");
                }
                context.incomplete();
                return;
            }
            switch (item) {
                case ScalarNode scalar -> readWord(scalar, bindings, procedure);
                case MappingNode mapping -> readDetailed(mapping, bindings, procedure);
                case SequenceNode nested -> {
                    nested.report(
                            ProtocolProblem.STEP_WITHOUT_DETAILS,
                            "A list stands where a step should",
                            "Take one of the two dashes out");
                    context.incomplete();
                }
            }
        }
    }

    /** A line without a colon: {@code wash}, or the call of a procedure. */
    private void readWord(ScalarNode item, Bindings bindings, @Nullable String procedure) {
        ScalarNode filled = bindings.fill(item);
        String text = filled.text();
        if (text.equals("wash")) {
            steps.add(new Step.Wash(origin(item.place(), procedure), 1, 0));
        } else if (WORDS.contains(text)) {
            filled.report(
                    ProtocolProblem.STEP_WITHOUT_DETAILS,
                    "'" + text + "' does not say what",
                    "Write " + StepFields.example(text));
            context.incomplete();
        } else if (text.isEmpty()) {
            context.incomplete();
        } else {
            expand(filled, procedures.call(filled, text));
        }
    }

    private void readDetailed(MappingNode item, Bindings bindings, @Nullable String procedure) {
        if (item.entries().size() != 1) {
            reportSeveralKeys(item);
            return;
        }
        MappingNode.Entry entry = item.entries().getFirst();
        String word = entry.key();
        if (WORDS.contains(word)) {
            Step step = fields.read(word, entry.value(), bindings, origin(entry.keyPlace(), procedure));
            if (step == null) {
                context.incomplete();
            } else {
                steps.add(step);
            }
            return;
        }
        ScalarNode key = ScalarNode.of(word, entry.keyPlace(), problems);
        if (procedures.names().contains(word)) {
            expand(key, procedures.byFullName(key, word, arguments(word, entry.value(), bindings)));
        } else if (word.contains("{")) {
            // "pre-treat with {drug: DMSO 0.1 %}" on a line of its own is a key and a value for YAML
            expand(
                    key,
                    procedures.call(
                            key, bindings.fill(word + ": " + entry.value().text())));
        } else {
            List<String> known = new ArrayList<>(WORDS);
            known.addAll(procedures.names());
            key.report(
                    ProtocolProblem.UNKNOWN_STEP, "There is no step '" + word + "'", Suggestions.sentence(word, known));
            context.incomplete();
        }
    }

    private void reportSeveralKeys(MappingNode item) {
        context.incomplete();
        if (item.entries().isEmpty()) {
            item.report(ProtocolProblem.STEP_WITHOUT_DETAILS, "A step is empty", "Write one, such as seed: JJN3");
            return;
        }
        MappingNode.Entry second = item.entries().get(1);
        String first = item.entries().getFirst().key();
        String instead = WORDS.contains(second.key())
                ? "Begin '" + second.key() + "' on a line of its own with a dash"
                : "Put details into braces: " + (WORDS.contains(first) ? StepFields.example(first) : first + ": {...}");
        problems.report(
                ProtocolProblem.STEP_WITH_SEVERAL_KEYS,
                second.keyPlace(),
                "The step '" + first + "' has a second key, '" + second.key() + "'",
                instead);
    }

    /** Values for placeholders; the name of the only placeholder may be left out. */
    private Map<String, String> arguments(String name, Node value, Bindings bindings) {
        Map<String, String> values = new LinkedHashMap<>();
        if (value instanceof MappingNode mapping) {
            mapping.entries()
                    .forEach(one ->
                            values.put(one.key(), bindings.fill(one.value()).text()));
            return values;
        }
        ScalarNode single = bindings.fill(value);
        var placeholder = Bindings.PLACEHOLDER.matcher(name);
        if (!single.isEmpty() && placeholder.find()) {
            values.put(placeholder.group(1), single.text());
        }
        return values;
    }

    private void expand(ScalarNode caller, ProcedureBook.@Nullable Call call) {
        if (call == null) {
            context.incomplete();
            return;
        }
        String name = call.procedure().name();
        if (open.contains(name)) {
            List<String> round = new ArrayList<>(open.reversed());
            round.add(name);
            caller.report(
                    ProtocolProblem.PROCEDURE_RECURSIVE,
                    "'" + name + "' calls itself"
                            + (round.size() > 2
                                    ? ": " + String.join(" > ", round.subList(round.indexOf(name), round.size()))
                                    : ""),
                    "Write the steps themselves, as often as they are done");
            context.incomplete();
            return;
        }
        open.push(name);
        read(call.procedure().steps(), call.bindings(), call.words());
        open.pop();
    }

    /** Reads a procedure that nothing calls, so that its mistakes are told as well. */
    void readUncalled(ProcedureBook.Procedure procedure) {
        if (procedure.placeholders().isEmpty()) {
            open.push(procedure.name());
            read(procedure.steps(), new Bindings(Map.of(), problems, true), procedure.name());
            open.pop();
        }
    }

    private static Origin origin(Place place, @Nullable String procedure) {
        return new Origin(place.line(), place.column(), procedure);
    }
}
