package org.mitoferry.explanation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mitoferry.yaml.Node;

/**
 * A file of explanations: what may carry the findings of a protocol.
 *
 * @param name of the file
 * @param field usual size of the patch; null for that of the protocol
 * @param sets parameter sets that links are cut under; empty for that of the protocol
 */
public record Explanations(
        String name,
        @Nullable Patch field,
        List<String> sets,
        List<Link> links,
        List<Question> questions,
        List<BenchExperiment> experiments) {

    public Explanations {
        sets = List.copyOf(sets);
        links = List.copyOf(links);
        questions = List.copyOf(questions);
        experiments = List.copyOf(experiments);
    }

    /** Width and height of a patch. */
    public record Patch(double widthMicrometres, double heightMicrometres) {}

    /**
     * Numbers set otherwise, in the words of the command line's {@code --override}.
     *
     * @param written where they stand
     */
    public record Overriding(List<String> overrides, Node written) {
        public Overriding {
            overrides = List.copyOf(overrides);
        }
    }

    /**
     * A link of the chain.
     *
     * @param does what it does, in a few words
     */
    public record Link(String name, Overriding cut, String does) {}

    /**
     * A reading of a finding that rivals with others.
     *
     * @param says the reading in a sentence
     */
    public record Answer(String name, String says, String set, Overriding with, String source) {}

    /**
     * What is asked of some findings.
     *
     * @param findings their rows
     * @param drug whose effects are looked at one by one; null for none
     * @param everyRowOf the protocol all of whose rows stand for the finding; null where the finding compares arms itself
     * @param toldApartBy names of experiments
     */
    public record Question(
            List<String> findings,
            @Nullable String drug,
            @Nullable String everyRowOf,
            List<Answer> answers,
            List<String> toldApartBy) {
        public Question {
            findings = List.copyOf(findings);
            answers = List.copyOf(answers);
            toldApartBy = List.copyOf(toldApartBy);
        }
    }

    /**
     * An experiment that a laboratory could do: a row of another protocol.
     *
     * @param atTheBench how, in a sentence
     */
    public record BenchExperiment(String name, String atTheBench, String protocol, String finding, Node written) {}

    /** What is asked of a finding, if anything is. */
    public Optional<Question> question(String finding) {
        return questions.stream()
                .filter(question -> question.findings().contains(finding))
                .findFirst();
    }

    /** An experiment by its name; the reader has made sure that those which are named are there. */
    BenchExperiment experiment(String wanted) {
        return experiments.stream()
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(wanted));
    }
}
