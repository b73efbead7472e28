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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.comparison.OwnColumns;
import org.mitoferry.comparison.TidyTable;
import org.mitoferry.planning.OwnPilot;
import org.mitoferry.planning.Pilot;
import org.mitoferry.planning.Plan;
import org.mitoferry.planning.PlanFiles;
import org.mitoferry.planning.PlanPage;
import org.mitoferry.planning.PlanProblem;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.protocol.Expectation.Clause;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.quantity.NotAQuantity;
import org.mitoferry.quantity.Quantity;
import org.mitoferry.quantity.Unit;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.statistics.PairedEffects;
import org.mitoferry.table.Measurement;
import org.mitoferry.trial.Trial;
import org.mitoferry.trial.TrialResult;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mitoferry plan}. */
@Command(
        name = "plan",
        description = {
            "Asks how many experiments, fields and cells it takes to show a finding: the study is carried out thousands of times",
            "on paper, with the variation between and within experiments of the model or of a table of your own."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "OUT gets plan.html and plan.md to read, plan.csv with the power of every design, and the figure as SVG, PNG, PDF and Vega-Lite.",
            "Examples:",
            "  mitoferry plan solimando-2025 --finding 1D-a --power 0.8 --out plans/1D-a",
            "  mitoferry plan solimando-2025 --finding 1C-c --effect 10 --out plans/ten-points",
            "  mitoferry plan solimando-2025 --finding 1D-a --table mine.csv --names \"Normoxia,OGD\" --out plans/mine"
        })
final class PlanCommand implements Callable<Integer> {
    private static final int USUAL_PILOT = 16;
    private static final int MOST_EXPERIMENTS = 200;

    @Mixin
    private TrialOptions options = new TrialOptions();

    @Option(names = "--finding", required = true, paramLabel = "ID", description = "The finding, such as 1D-a.")
    private String finding = "";

    @Option(names = "--power", paramLabel = "POWER", description = "The power to be reached; 0.8 unless told.")
    private double power = 0.8;

    @Option(names = "--alpha", paramLabel = "ALPHA", description = "The two-sided level of the test; 0.05 unless told.")
    private double alpha = 0.05;

    @Option(
            names = "--fields",
            split = ",",
            paramLabel = "N",
            description =
                    "Numbers of fields an arm to try; 1, 2, 3, 5 and 10 unless told, as far as the pilot has them.")
    private List<Integer> fields = new ArrayList<>();

    @Option(names = "--most", paramLabel = "N", description = "The most experiments to try; 30 unless told.")
    private int most = 30;

    @Option(
            names = "--effect",
            paramLabel = "EFFECT",
            description = "Plan for this effect instead of the pilot's: percentage points of shares, else a ratio.")
    private @Nullable Double effect;

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            description = "A table of your own as the pilot: the folder of a run, CSV or Parquet, as for compare.")
    private @Nullable Path table;

    @Option(
            names = "--names",
            paramLabel = "ARM,ARM",
            description = "What that table calls the arm compared with, and the arm of the finding.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "PART=COLUMN",
            description = "Which column of that table is which, as for compare.")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--experiment-costs",
            paramLabel = "TIME",
            description = "Work on one experiment whatever its fields; 16 h unless told.")
    private String experimentCosts = "16 h";

    @Option(names = "--field-costs", paramLabel = "TIME", description = "Work on one field; 15 min unless told.")
    private String fieldCosts = "15 min";

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
        double hoursPerExperiment = hours("--experiment-costs", experimentCosts, problems);
        double hoursPerField = hours("--field-costs", fieldCosts, problems);
        checkNumbers(problems);
        into.check("plan " + finding, problems);
        Optional<Expectation> expectation = expectation(asked.protocol(), problems);
        problems.throwIfAny();
        Expectation row = expectation.orElseThrow();
        Clause clause = compared(row).getFirst();
        Path own = table;
        Sitting sitting = new Sitting(options, asked, spec);
        Optional<List<Measurement>> rows =
                own == null ? simulated(asked, row, sitting) : Optional.of(ownRows(own, clause));
        if (rows.isEmpty()) {
            return Exit.INTERRUPTED;
        }
        Pilot pilot = Pilot.of(clause, rows.get());
        if (pilot == null) {
            problems.report(
                    PlanProblem.TOO_SMALL_A_PILOT,
                    Place.whole(own == null ? "--experiments" : own.toString()),
                    "Fewer than three experiments have " + clause.quantity() + " in both arms",
                    own == null ? "Ask for more experiments" : "Bring three at least; see --names and --columns");
            problems.throwIfAny();
            return Exit.MISTAKE;
        }
        Plan plan = Plan.of(
                new Plan.Question(
                        clause,
                        power,
                        alpha,
                        triedFields(pilot),
                        most,
                        effect == null ? Double.NaN : pilot.onScaleOfTest(effect),
                        hoursPerExperiment,
                        hoursPerField,
                        asked.seeds().getFirst()),
                pilot);
        String source = own == null
                ? "Pilot: the model, " + asked.protocol().parameterSet() + ", seed "
                        + asked.seeds().getFirst() + ", on a patch of "
                        + TrialOptions.field(asked.protocol().vessel()) + " read as "
                        + asked.protocol().vessel().fields() + " fields."
                : "Pilot: " + own.getFileName() + ".";
        String title = "How many experiments show " + row.id() + ": " + row.statement();
        PlanFiles.write(options.out(), title, plan, pilot, source);
        Map<String, String> inputs = new LinkedHashMap<>();
        inputs.put("finding", finding);
        inputs.put("pilot", source);
        sitting.facts(inputs, 0).write(options.out(), PlanFiles.FACTS);
        if (figures.wanted()) {
            PlanFiles.draw(options.out(), plan);
        }
        print(title, PlanPage.sentences(plan, pilot, source));
        into.write(
                "plan " + finding,
                PlanPage.section(plan, pilot, source),
                spec.commandLine().getOut());
        return Exit.DONE;
    }

    private Optional<List<Measurement>> simulated(TrialOptions.Asked asked, Expectation row, Sitting sitting) {
        Trial base = asked.bySet().values().iterator().next();
        List<String> arms = compared(row).stream()
                .limit(1)
                .flatMap(clause -> Stream.of(clause.arm(), clause.versus() == null ? clause.arm() : clause.versus()))
                .distinct()
                .toList();
        Trial trial = base.withArms(arms);
        if (!options.experimentsTold()) {
            trial = trial.withExperiments(USUAL_PILOT);
        }
        Trial pilot = trial;
        List<Trial> trials = asked.seeds().stream().map(pilot::withSeed).toList();
        return sitting.of(runner -> runner.run(trials).map(TrialResult::pooledRows));
    }

    private List<Measurement> ownRows(Path place, Clause clause) throws IOException {
        TidyTable own = TidyTable.read(place, OwnColumns.parse(columns), clause.quantity());
        List<String> known =
                own.rows().stream().map(Measurement::arm).distinct().toList();
        return OwnPilot.renamed(
                own.rows(),
                clause,
                names.stream()
                        .flatMap(text -> ArmNames.in(text, known).stream())
                        .toList());
    }

    private Optional<Expectation> expectation(Protocol protocol, Problems problems) {
        List<String> known =
                protocol.expectations().stream().map(Expectation::id).toList();
        Optional<Expectation> found = protocol.expectations().stream()
                .filter(one -> one.id().equals(finding))
                .findFirst();
        if (found.isEmpty()) {
            problems.report(
                    PlanProblem.UNKNOWN_FINDING,
                    Place.whole("--finding"),
                    "The protocol expects no '" + finding + "'",
                    Suggestions.sentence(finding, known));
        } else if (compared(found.get()).isEmpty()) {
            problems.report(
                    PlanProblem.NOTHING_COMPARED,
                    Place.whole("--finding"),
                    "Finding '" + finding + "' does not compare two arms",
                    "Ask for one that does");
        }
        return found;
    }

    private static List<Clause> compared(Expectation row) {
        return row.clauses().stream().filter(PairedEffects::compares).toList();
    }

    private void checkNumbers(Problems problems) {
        check(power > 0 && power < 1, "--power", "between 0 and 1, such as 0.8", problems);
        check(alpha > 0 && alpha < 0.5, "--alpha", "between 0 and 0.5, such as 0.05", problems);
        check(most >= 2 && most <= MOST_EXPERIMENTS, "--most", "from 2 to " + MOST_EXPERIMENTS, problems);
        check(fields.stream().allMatch(one -> one >= 1), "--fields", "1 or more, such as 1,3,10", problems);
        check(names.isEmpty() || table != null, "--names", "together with --table", problems);
    }

    private static void check(boolean right, String option, String instead, Problems problems) {
        if (!right) {
            problems.report(
                    PlanProblem.OUT_OF_RANGE,
                    Place.whole(option),
                    "This cannot be planned with",
                    "Write it " + instead);
        }
    }

    private static double hours(String option, String text, Problems problems) {
        try {
            double hours = Quantity.parse(text).in(Unit.of("h"));
            check(hours >= 0, option, "as a time, such as 16 h", problems);
            return hours;
        } catch (NotAQuantity mistake) {
            problems.report(mistake.code(), Place.whole(option), mistake.what(), mistake.instead());
            return Double.NaN;
        }
    }

    private List<Integer> triedFields(Pilot pilot) {
        List<Integer> asked = fields.isEmpty() ? List.of(1, 2, 3, 5, 10) : fields;
        List<Integer> tried = asked.stream()
                .filter(one -> one <= pilot.fields())
                .distinct()
                .sorted()
                .toList();
        return tried.isEmpty() ? IntStream.of(pilot.fields()).boxed().toList() : tried;
    }

    private void print(String title, List<String> sentences) {
        PrintWriter print = spec.commandLine().getOut();
        print.println();
        print.println(title);
        sentences.forEach(sentence -> print.println("  " + sentence));
        print.println("Plan: "
                + options.out().resolve(PlanFiles.PAGE).toAbsolutePath().normalize());
    }
}
