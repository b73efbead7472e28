package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mitoferry.judgement.JudgementFacts;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.robustness.Comparison;
import org.mitoferry.robustness.RobustnessCsv;
import org.mitoferry.robustness.RobustnessLine;
import org.mitoferry.robustness.TunedNumber;
import org.mitoferry.robustness.TunedNumber.Variant;
import org.mitoferry.runner.Machine;
import org.mitoferry.runner.RunRefused;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.table.Measurement;
import org.mitoferry.trial.ArmStore;
import org.mitoferry.trial.Trial;
import org.mitoferry.trial.TrialResult;
import org.mitoferry.trial.TrialRunner;
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
    static final String FACTS = "robustness.json";
    private static final String PARAMETERS = "--parameters";
    private static final double MOST = 1000;

    @Mixin
    private TrialOptions options = new TrialOptions();

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

    /** A changed number under one set. */
    private record Task(String set, Variant variant, List<Trial> trials) {}

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        TrialOptions.Asked asked = options.read(problems);
        List<RobustnessLine> lines = new ArrayList<>();
        List<Task> tasks = tasks(asked, lines, problems);
        problems.throwIfAny();
        long began = System.nanoTime();
        double[] computing = {0};
        String code;
        try (ProgressView progress =
                ProgressView.of(options.quiet(), spec.commandLine().getErr())) {
            TrialRunner runner = new TrialRunner(new ArmStore(options.store()), asked.threads(), progress);
            code = runner.code();
            try (Interruption _ =
                    Interruption.stops(runner::stop, spec.commandLine().getErr())) {
                List<Task> begun = finishedOnly ? begun(asked, tasks, runner) : tasks;
                Optional<List<Task>> acting = acting(asked, runner, begun, lines);
                if (finishedOnly) {
                    acting = acting.map(some -> finished(some, runner));
                }
                if (acting.isEmpty() || !judge(asked, runner, acting.get(), lines, computing)) {
                    return Exit.INTERRUPTED;
                }
            }
        }
        List<String> sets = List.copyOf(asked.bySet().keySet());
        lines.sort(Comparator.comparingInt(line -> sets.indexOf(line.set())));
        RobustnessCsv.write(options.out(), lines);
        facts(asked, code, computing[0], (System.nanoTime() - began) * 1e-9).write(options.out(), FACTS);
        PrintWriter print = spec.commandLine().getOut();
        print.println();
        print.print(RobustnessText.summary(lines));
        print.println("Robustness: "
                + options.out().resolve(RobustnessCsv.FILE).toAbsolutePath().normalize());
        return Exit.DONE;
    }

    /** All changes of all sets; those that change nothing are told in {@code lines}. */
    private List<Task> tasks(TrialOptions.Asked asked, List<RobustnessLine> lines, Problems problems) {
        for (double factor : factors) {
            if (!(factor > 0 && factor <= MOST) || factor == 1) {
                problems.report(
                        "out-of-range",
                        Place.whole("--factors"),
                        "'" + factor + "' is no factor that changes a number",
                        "Write factors above 0, such as 0.5,2");
            }
        }
        List<Task> tasks = new ArrayList<>();
        List<String> known = new ArrayList<>();
        asked.bySet().forEach((set, trial) -> {
            for (TunedNumber number :
                    TunedNumber.of(trial.protocol(), asked.laboratory().catalogue())) {
                known.add(number.name());
                if (parameters.isEmpty() || parameters.contains(number.name())) {
                    factors.forEach(factor -> add(number.times(factor), set, trial, asked.seeds(), tasks, lines));
                }
            }
        });
        List<String> rows =
                asked.protocol().expectations().stream().map(Expectation::id).toList();
        for (String row : follow) {
            if (!rows.contains(row)) {
                problems.report(
                        "unknown-finding",
                        Place.whole("--follow"),
                        "The protocol expects no '" + row + "'",
                        Suggestions.sentence(row, rows));
            }
        }
        for (String name : parameters) {
            if (!known.contains(name)) {
                problems.report(
                        "unknown-parameter",
                        Place.whole(PARAMETERS),
                        "The protocol uses no tuned number '" + name + "'",
                        Suggestions.sentence(name, known.stream().distinct().toList()));
            }
        }
        return tasks;
    }

    private static void add(
            Variant variant, String set, Trial trial, List<Long> seeds, List<Task> tasks, List<RobustnessLine> lines) {
        if (variant.differs()) {
            Trial changed = trial.withChanges(List.of(variant.change()));
            tasks.add(
                    new Task(set, variant, seeds.stream().map(changed::withSeed).toList()));
        } else {
            lines.add(Comparison.notVaried(set, variant));
        }
    }

    /**
     * Those changes that change anything at all in the first experiment of the first seed; the others are told in {@code lines}. Many
     * numbers are never asked for in a type of cells, and need no more experiments to show it.
     */
    private static Optional<List<Task>> acting(
            TrialOptions.Asked asked, TrialRunner runner, List<Task> tasks, List<RobustnessLine> lines) {
        List<Trial> first = new ArrayList<>();
        asked.bySet().values().forEach(base -> first.add(base.withExperiments(1)));
        tasks.forEach(task -> first.add(task.trials().getFirst().withExperiments(1)));
        Map<String, List<Measurement>> bases = new HashMap<>();
        List<Task> open = new ArrayList<>(tasks);
        List<Task> acting = new ArrayList<>();
        boolean done = runner.run(first, result -> {
            String set = result.trial().protocol().parameterSet();
            if (bases.size() < asked.bySet().size()) {
                bases.put(set, result.rows());
                return;
            }
            Task task = open.removeFirst();
            if (result.rows().equals(bases.get(set))) {
                lines.add(Comparison.withoutEffect(task.set(), task.variant()));
            } else {
                acting.add(task);
            }
        });
        return done ? Optional.of(acting) : Optional.empty();
    }

    /** Those of which earlier sittings have done the first experiment at least. */
    private static List<Task> begun(TrialOptions.Asked asked, List<Task> tasks, TrialRunner runner) {
        if (runner.missing(asked.trials()) > 0) {
            throw new RunRefused(
                    "The study without any change is not finished yet, so there is nothing to compare with. Go on without --finished.");
        }
        return tasks.stream()
                .filter(task -> runner.missing(List.of(task.trials().getFirst().withExperiments(1))) == 0)
                .toList();
    }

    private List<Task> finished(List<Task> tasks, TrialRunner runner) {
        List<Task> finished = tasks.stream()
                .filter(task -> runner.missing(task.trials()) == 0)
                .toList();
        spec.commandLine()
                .getErr()
                .println(finished.size() + " of " + tasks.size() + " changes that were begun are finished.");
        return finished;
    }

    /** False when it was stopped. The base comes first, and then change after change, so no more than two are in memory. */
    private static boolean judge(
            TrialOptions.Asked asked,
            TrialRunner runner,
            List<Task> tasks,
            List<RobustnessLine> lines,
            double[] computing) {
        List<Trial> all = new ArrayList<>(asked.trials());
        tasks.forEach(task -> all.addAll(task.trials()));
        int seeds = asked.seeds().size();
        List<Task> open = new ArrayList<>(tasks);
        Map<String, Comparison> bases = new LinkedHashMap<>();
        List<TrialResult> together = new ArrayList<>();
        return runner.run(all, result -> {
            computing[0] += result.seconds();
            together.add(result);
            if (together.size() < seeds) {
                return;
            }
            String set = result.trial().protocol().parameterSet();
            if (bases.size() < asked.bySet().size()) {
                bases.put(set, new Comparison(together));
            } else {
                Task task = open.removeFirst();
                lines.addAll(comparison(bases, task.set()).with(task.variant(), together));
            }
            together.clear();
        });
    }

    private static Comparison comparison(Map<String, Comparison> bases, String set) {
        Comparison base = bases.get(set);
        if (base == null) {
            throw new IllegalStateException("there is no base of set " + set);
        }
        return base;
    }

    private JudgementFacts facts(TrialOptions.Asked asked, String code, double computing, double seconds) {
        Map<String, String> inputs = new LinkedHashMap<>(asked.inputs());
        inputs.put(
                "factors", String.join(",", factors.stream().map(Figures::three).toList()));
        inputs.put("parameters", String.join("; ", parameters));
        inputs.put(RobustnessText.FOLLOW, String.join(",", follow));
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("mitoferry", Versions.program());
        versions.put("model", code);
        versions.put("java", Runtime.version().toString());
        return new JudgementFacts(inputs, versions, Machine.facts(asked.threads()), computing, seconds);
    }
}
