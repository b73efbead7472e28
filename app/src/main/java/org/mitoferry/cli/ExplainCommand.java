package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mitoferry.explanation.BuiltInExplanations;
import org.mitoferry.explanation.ExplanationFiles;
import org.mitoferry.explanation.ExplanationPage;
import org.mitoferry.explanation.ExplanationProblem;
import org.mitoferry.explanation.ExplanationStudy;
import org.mitoferry.explanation.Explanations;
import org.mitoferry.explanation.Explanations.Overriding;
import org.mitoferry.protocol.Reading;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.trial.Trial;
import org.mitoferry.trial.TrialFacts;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mitoferry explain}. */
@Command(
        name = "explain",
        description = {
            "Asks which mechanism carries a finding: each link of the chain is cut in turn, rival answers are tried alone,",
            "and experiments are named that would tell the answers apart, with how many repeats."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "OUT gets explanation.html and explanation.md to read, a table of each part as CSV, and the figures as SVG, PNG, PDF and Vega-Lite.",
            "Links, answers and experiments stand in a file: that of the protocol, or --with.",
            "Examples:",
            "  mitoferry explain solimando-2025 --finding 2H-b --out explained/2H-b",
            "  mitoferry explain solimando-2025 --finding 1C-c --field \"0.5 mm x 0.5 mm\" --out explained/1C-c",
            "  mitoferry explain mine.yaml --finding A --with solimando-2025 --out explained/mine"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final String WITH = "--with";

    @Mixin
    private TrialOptions options = new TrialOptions();

    @Option(names = "--finding", required = true, paramLabel = "ID", description = "The finding, such as 2H-b.")
    private String finding = "";

    @Option(
            names = WITH,
            paramLabel = "NAME|FILE",
            description =
                    "The file of links and answers, or that of a built-in protocol; that of the protocol unless told.")
    private @Nullable String with;

    @Mixin
    private FigureOption figures = new FigureOption();

    @Mixin
    private IntoOption into = new IntoOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        TrialOptions.Asked asked = options.read(problems);
        Optional<Explanations> file = file(problems);
        into.check(place(finding), problems);
        problems.throwIfAny();
        Explanations explanations = file.orElseThrow();
        List<String> sets = options.setsTold() || explanations.sets().isEmpty()
                ? List.copyOf(asked.bySet().keySet())
                : explanations.sets();
        ExplanationStudy study = new ExplanationStudy(
                explanations,
                finding,
                sets,
                asked.seeds(),
                (protocol, overriding, set) -> study(protocol, overriding, set, asked, explanations));
        Sitting sitting = new Sitting(options, asked, spec);
        Optional<ExplanationStudy.Result> done = sitting.of(study::run);
        if (done.isEmpty()) {
            return Exit.INTERRUPTED;
        }
        ExplanationStudy.Result result = done.get();
        Trial first = study.trials().getFirst();
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put(ExplanationFiles.FINDING, finding);
        inputs.put(ExplanationFiles.STATEMENT, result.statement());
        inputs.put("with", explanations.name());
        inputs.put("sets", String.join(" | ", sets));
        inputs.put("field", TrialOptions.field(first.protocol().vessel()));
        TrialFacts facts = sitting.facts(inputs, result.secondsComputing());
        ExplanationFiles.write(options.out(), result, facts);
        if (figures.wanted()) {
            ExplanationFiles.draw(options.out(), result);
        }
        print(result);
        into.write(
                place(finding),
                ExplanationPage.section(result, facts),
                spec.commandLine().getOut());
        return Exit.DONE;
    }

    /** The marked place of a document where an explanation stands. */
    static String place(String finding) {
        return "explained " + finding;
    }

    private Optional<Explanations> file(Problems problems) {
        if (with == null || BuiltInExplanations.list().contains(with)) {
            Optional<Explanations> known = BuiltInExplanations.of(with == null ? options.protocol() : with, problems);
            if (known.isEmpty()) {
                problems.report(
                        ExplanationProblem.UNKNOWN_EXPLANATION,
                        Place.whole(options.protocol()),
                        "The program knows no links and rival answers for this protocol",
                        "Name a file with " + WITH + ", or take those of a built-in one: " + WITH + " "
                                + String.join(", ", BuiltInExplanations.list()));
            }
            return known;
        }
        try {
            if (Files.isRegularFile(Path.of(with))) {
                return Optional.of(BuiltInExplanations.read(Path.of(with), problems));
            }
        } catch (InvalidPathException none) {
            // Told below, as any name that stands for nothing
        }
        problems.report(
                ExplanationProblem.UNKNOWN_EXPLANATION,
                Place.whole(WITH),
                "There is no file '" + with + "', and no built-in protocol with links and answers of this name",
                Suggestions.sentence(with, BuiltInExplanations.list()));
        return Optional.empty();
    }

    private Trial study(
            @Nullable String protocol,
            @Nullable Overriding overriding,
            String set,
            TrialOptions.Asked asked,
            Explanations explanations) {
        Reading reading = options.reading(
                protocol == null ? options.protocol() : protocol,
                overriding == null ? List.of() : overriding.overrides());
        if (reading.protocol() == null && overriding != null) {
            Problems located = new Problems();
            reading.problems()
                    .forEach(problem -> located.report(
                            ExplanationProblem.NOT_TAKEN,
                            overriding.written().place(),
                            problem.place() + ": " + problem.what(),
                            problem.instead()));
            located.throwIfAny();
        }
        Trial trial = options.sized(
                        Trial.of(reading.orThrow(), asked.laboratory().catalogue()), asked)
                .withSet(set);
        Explanations.Patch usual = explanations.field();
        return options.fieldTold() || usual == null
                ? trial
                : trial.withField(usual.widthMicrometres(), usual.heightMicrometres());
    }

    private void print(ExplanationStudy.Result result) {
        PrintWriter print = spec.commandLine().getOut();
        print.println();
        print.println(result.id() + ": " + result.statement());
        ExplanationPage.sentences(result).forEach(sentence -> print.println("  " + sentence));
        print.println("Explanation: "
                + options.out().resolve(ExplanationFiles.PAGE).toAbsolutePath().normalize());
    }
}
