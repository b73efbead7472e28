package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.robustness.RobustnessLine;
import org.mitoferry.robustness.RobustnessPage;
import org.mitoferry.robustness.RobustnessStudy;
import org.mitoferry.robustness.TunedNumber;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.writing.Digits;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mitoferry robustness}. */
@Command(
        name = "robustness",
        description = "Multiplies each tuned number by some factors, one at a time, and tells which findings stay.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "OUT gets robustness.csv (one line a set, number, factor and clause) and robustness.json. Numbers that change nothing",
            "in the first experiment are not followed further. The same command goes on after an interruption; with --finished",
            "it writes what is there.",
            "Examples:",
            "  mitoferry robustness solimando-2025 --seeds 1 --experiments 6 --field \"0.7 mm x 0.7 mm\"",
            "      --follow 2H-b,1C-c,2B-a --out judged/robustness",
            "  mitoferry table judged/robustness --into docs/robustness.md"
        })
final class RobustnessCommand implements Callable<Integer> {
    private static final String PARAMETERS = "--parameters";
    private static final double MOST = 1000;

    @Mixin
    private TrialOptions options = new TrialOptions();

    @Mixin
    private ArmsOption arms = new ArmsOption();

    @Option(
            names = PARAMETERS,
            paramLabel = "NAME",
            split = ";",
            description = "Only these tuned numbers, such as \"BMSC.glycogen;JJN3.tagOnset\", with semicolons between.")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--factors", paramLabel = "F,F", split = ",", description = "The factors; 0.5,2 unless told.")
    private List<Double> factors = new ArrayList<>(List.of(0.5, 2.0));

    @Option(
            names = "--follow",
            paramLabel = "ID,ID",
            split = ",",
            description = "Findings whose effects are followed number by number; the first three unless told.")
    private List<String> follow = new ArrayList<>();

    @Option(names = "--finished", description = "Computes nothing: writes what earlier sittings have finished.")
    private boolean finishedOnly;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        TrialOptions.Asked asked = options.read(problems, arms);
        checkFactors(problems);
        checkNames(asked, problems);
        problems.throwIfAny();
        RobustnessStudy study = new RobustnessStudy(
                asked.bySet(),
                asked.seeds(),
                factors,
                number -> parameters.isEmpty() || parameters.contains(number.name()));
        Sitting sitting = new Sitting(options, asked, spec);
        Optional<RobustnessStudy.Result> done =
                sitting.of(runner -> finishedOnly ? study.finished(runner) : study.run(runner));
        if (done.isEmpty()) {
            return Exit.INTERRUPTED;
        }
        RobustnessStudy.Result result = done.get();
        RobustnessLine.TABLE.write(options.out(), result.lines());
        sitting.facts(inputs(), result.secondsComputing()).write(options.out(), RobustnessStudy.FACTS);
        print(result);
        return Exit.DONE;
    }

    private void checkFactors(Problems problems) {
        for (double factor : factors) {
            if (!(factor > 0 && factor <= MOST) || factor == 1) {
                problems.report(
                        "out-of-range",
                        Place.whole("--factors"),
                        "'" + Digits.set(factor) + "' is no factor that changes a number",
                        "Write factors above 0, such as 0.5,2");
            }
        }
    }

    private void checkNames(TrialOptions.Asked asked, Problems problems) {
        List<String> rows =
                asked.protocol().expectations().stream().map(Expectation::id).toList();
        unknown(follow, rows, "unknown-finding", "--follow", "The protocol expects no '", problems);
        List<String> known = asked.bySet().values().stream()
                .flatMap(base -> TunedNumber.of(base.protocol(), base.catalogue()).stream())
                .map(TunedNumber::name)
                .distinct()
                .toList();
        unknown(parameters, known, "unknown-parameter", PARAMETERS, "The protocol uses no tuned number '", problems);
    }

    private static void unknown(
            List<String> names, List<String> known, String code, String option, String what, Problems problems) {
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.report(
                        code, Place.whole(option), what + name + "'", Suggestions.sentence(name, known)));
    }

    private Map<String, String> inputs() {
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put(RobustnessPage.FACTORS, factors.stream().map(Digits::set).collect(Collectors.joining(",")));
        inputs.put("parameters", String.join("; ", parameters));
        inputs.put(RobustnessPage.FOLLOW, String.join(",", follow));
        return inputs;
    }

    private void print(RobustnessStudy.Result result) {
        PrintWriter print = spec.commandLine().getOut();
        if (finishedOnly) {
            print.println(result.finished() + " of " + result.begun() + " changes that were begun are finished.");
        }
        print.println();
        print.print(RobustnessPage.summary(result.lines()));
        Path table = options.out().resolve(RobustnessLine.TABLE.name());
        print.println("Robustness: " + table.toAbsolutePath().normalize());
    }
}
