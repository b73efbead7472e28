package org.mitoferry.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mitoferry.explanation.Explanations.Answer;
import org.mitoferry.explanation.Explanations.BenchExperiment;
import org.mitoferry.explanation.Explanations.Link;
import org.mitoferry.explanation.Explanations.Overriding;
import org.mitoferry.explanation.Explanations.Patch;
import org.mitoferry.explanation.Explanations.Question;
import org.mitoferry.quantity.Extent;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Node;
import org.mitoferry.yaml.SequenceNode;

/** Reads a file of explanations; what its overrides stand for is found when they are laid on a protocol. */
final class ExplanationReader {
    private ExplanationReader() {}

    static Explanations read(String name, MappingNode file) {
        file.refuseOtherKeys("protocol", "usual", "links", "questions", "experiments");
        Optional<MappingNode> usual = file.optional("usual").map(Node::mapping);
        usual.ifPresent(node -> node.refuseOtherKeys("field", "sets"));
        List<BenchExperiment> experiments = experiments(file);
        return new Explanations(
                name,
                usual.flatMap(node -> node.optional("field"))
                        .flatMap(Node::extent)
                        .map(ExplanationReader::patch)
                        .orElse(null),
                usual.flatMap(node -> node.optional("sets"))
                        .map(ExplanationReader::texts)
                        .orElse(List.of()),
                links(file),
                questions(file, experiments.stream().map(BenchExperiment::name).toList()),
                experiments);
    }

    private static Patch patch(Extent extent) {
        return new Patch(extent.width().in("um"), extent.height().in("um"));
    }

    private static List<Link> links(MappingNode file) {
        List<Link> links = new ArrayList<>();
        for (MappingNode.Entry entry : entries(file, "links")) {
            MappingNode link = entry.value().mapping();
            link.refuseOtherKeys("cut", "does");
            links.add(new Link(
                    entry.key(),
                    overriding(link.required("cut")),
                    link.required("does").text()));
        }
        return links;
    }

    private static List<Question> questions(MappingNode file, List<String> experiments) {
        List<Question> questions = new ArrayList<>();
        for (Node node : file.optional("questions").map(Node::oneOrMore).orElse(List.of())) {
            MappingNode question = node.mapping();
            question.refuseOtherKeys("finding", "of drug", "every row of", "answers", "told apart by");
            List<Node> told =
                    question.optional("told apart by").map(Node::oneOrMore).orElse(List.of());
            for (Node one : told) {
                if (!experiments.contains(one.text())) {
                    one.report(
                            ExplanationProblem.UNKNOWN_EXPERIMENT,
                            "No experiment is called '" + one.text() + "'",
                            Suggestions.sentence(one.text(), experiments));
                }
            }
            questions.add(new Question(
                    texts(question.required("finding")),
                    text(question, "of drug"),
                    text(question, "every row of"),
                    answers(question),
                    told.stream().map(Node::text).filter(experiments::contains).toList()));
        }
        return questions;
    }

    private static List<Answer> answers(MappingNode question) {
        List<Answer> answers = new ArrayList<>();
        for (MappingNode.Entry entry : entries(question, "answers")) {
            MappingNode answer = entry.value().mapping();
            answer.refuseOtherKeys("says", "set", "with", "source");
            answers.add(new Answer(
                    entry.key(),
                    answer.required("says").text(),
                    answer.required("set").text(),
                    overriding(answer.required("with")),
                    answer.required("source").text()));
        }
        return answers;
    }

    private static List<BenchExperiment> experiments(MappingNode file) {
        List<BenchExperiment> experiments = new ArrayList<>();
        for (MappingNode.Entry entry : entries(file, "experiments")) {
            MappingNode one = entry.value().mapping();
            one.refuseOtherKeys("at the bench", "protocol", "finding");
            experiments.add(new BenchExperiment(
                    entry.key(),
                    one.required("at the bench").text(),
                    one.required("protocol").text(),
                    one.required("finding").text(),
                    one.required("finding")));
        }
        return experiments;
    }

    /** {@code {BMSC.cx43: 0}} as {@code BMSC.cx43=0}. */
    private static Overriding overriding(Node node) {
        List<String> overrides = new ArrayList<>();
        for (MappingNode.Entry entry : node.mapping().entries()) {
            overrides.add(entry.key() + "=" + entry.value().text());
        }
        return new Overriding(overrides, node);
    }

    private static List<MappingNode.Entry> entries(MappingNode from, String key) {
        return from.optional(key).map(node -> node.mapping().entries()).orElse(List.of());
    }

    private static List<String> texts(Node node) {
        return (node instanceof SequenceNode list ? list.elements() : List.of(node))
                .stream().map(Node::text).toList();
    }

    private static @Nullable String text(MappingNode from, String key) {
        return from.optional(key).map(Node::text).orElse(null);
    }
}
