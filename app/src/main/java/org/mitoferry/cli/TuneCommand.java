package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mitoferry.parameter.CatalogueTexts;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.runner.RunProgress;
import org.mitoferry.store.WholeFile;
import org.mitoferry.summary.MarkedPlace;
import org.mitoferry.trial.ArmStore;
import org.mitoferry.trial.TrialRunner;
import org.mitoferry.tuning.BuiltInTunings;
import org.mitoferry.tuning.Logged;
import org.mitoferry.tuning.TrialStudies;
import org.mitoferry.tuning.TunedTable;
import org.mitoferry.tuning.Tuning;
import org.mitoferry.tuning.TuningLog;
import org.mitoferry.tuning.TuningPage;
import org.mitoferry.tuning.TuningPlan;
import org.mitoferry.tuning.TuningProblem;
import org.mitoferry.tuning.TuningResult;
import org.mitoferry.tuning.TuningRun;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitoferry tune}. */
@Command(
        name = "tune",
        description =
                "Searches values of uncertain numbers, inside their plausible ranges, with which the findings come out.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The folder gets log.csv, tuned.csv and tuning.md; an interrupted tuning goes on by the same command.",
            "Examples:",
            "  mitoferry tune solimando-2025 --evaluations 300",
            "  mitoferry tune solimando-2025 --finished --write my-catalogue --into docs/tuning.md"
        })
final class TuneCommand implements Callable<Integer> {
    private static final String LOG = "log.csv";
    private static final String TABLE = "tuned.csv";
    private static final String PAGE = "tuning.md";

    @Parameters(
            index = "0",
            paramLabel = "TUNING",
            description = "A built-in tuning by name (solimando-2025, solimando-2025-round-2,"
                    + " solimando-2025-junction-uptake), or a file.")
    private String name = "";

    @Option(
            names = "--evaluations",
            paramLabel = "N",
            description = "Studies of the search, about (300 unless told); comparing and taking back come on top.")
    private int evaluations = 300;

    @Mixin
    private FieldOption field = new FieldOption();

    @Option(
            names = "--experiments",
            paramLabel = "N",
            description = "Experiments of each study, instead of those of the tuning.")
    private @Nullable Integer experiments;

    @Option(names = "--out", paramLabel = "FOLDER", description = "The folder, instead of tunings/<tuning>.")
    private @Nullable Path out;

    @Option(
            names = "--store",
            paramLabel = "FOLDER",
            description =
                    "Where finished arms are kept, to be shared with other work; a folder in that of --out unless told.")
    private @Nullable Path store;

    @Option(names = "--finished", description = "Runs nothing: takes what stands in the folder.")
    private boolean finished;

    @Option(
            names = "--write",
            paramLabel = "CATALOGUE",
            description = "A folder with cells, drugs and sets, in whose files the tuned numbers replace the old ones.")
    private @Nullable Path catalogue;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "A document in whose place '<!-- table: tuning NAME -->' the page is written.")
    private @Nullable Path into;

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        int threads = work.threads(problems);
        Optional<Tuning> tuning = BuiltInTunings.read(name, problems).map(read -> chosen(read, problems));
        Path folder = out == null ? Path.of("tunings", tuning.map(Tuning::name).orElse("")) : out;
        checkFolders(folder, problems);
        problems.throwIfAny();
        checkTargets(tuning.orElseThrow());
        if (!finished && !carryOut(tuning.get(), folder, threads, problems)) {
            return Exit.INTERRUPTED;
        }
        use(tuning.get(), folder);
        return Exit.DONE;
    }

    private Tuning chosen(Tuning read, Problems problems) {
        Tuning tuning = read;
        Optional<FieldOption.Patch> patch = field.patch(null, problems);
        if (patch.isPresent()) {
            tuning =
                    tuning.withField(patch.get().widthMicrometres(), patch.get().heightMicrometres());
        }
        if (experiments != null) {
            atLeast("--experiments", experiments, 2, problems);
            tuning = tuning.withExperiments(experiments);
        }
        atLeast("--evaluations", evaluations, 1, problems);
        return tuning;
    }

    private static void atLeast(String option, int number, int least, Problems problems) {
        if (number < least) {
            problems.report(
                    TuningProblem.TOO_FEW,
                    Place.whole(option),
                    "'" + number + "' is too small",
                    "Write " + least + " or more");
        }
    }

    private void checkFolders(Path folder, Problems problems) {
        if (!finished) {
            OutputFolder.check("--out", folder, problems);
        } else if (!Files.exists(folder.resolve(TABLE))) {
            problems.report(
                    TuningProblem.NOT_FINISHED,
                    Place.whole(folder.toString()),
                    "There is no " + TABLE + " in this folder",
                    "Run the tuning first, without --finished");
        }
        if (store != null) {
            OutputFolder.check("--store", store, problems);
        }
    }

    /** What the result is to be written into must take it; better told now than when all is computed. */
    private void checkTargets(Tuning tuning) throws IOException {
        if (into != null) {
            MarkedPlace.replaced(into.toString(), Files.readString(into), place(tuning), "");
        }
        if (catalogue != null) {
            Problems problems = new Problems();
            CatalogueTexts.in(catalogue, problems);
            problems.throwIfAny();
        }
    }

    private static String place(Tuning tuning) {
        return "tuning " + tuning.name();
    }

    /** False when it was stopped before its end. */
    private boolean carryOut(Tuning tuning, Path folder, int threads, Problems problems) throws IOException {
        TuningPlan plan = plan(tuning, problems);
        Files.createDirectories(folder);
        Files.deleteIfExists(folder.resolve(TABLE));
        ArmStore arms = new ArmStore(store == null ? folder.resolve("arms") : store);
        TrialRunner runner = new TrialRunner(arms, threads, RunProgress.SILENT);
        PrintWriter err = spec.commandLine().getErr();
        Optional<TuningResult> result;
        try (Interruption _ = Interruption.stops(runner::stop, err);
                TuningLog log = TuningLog.begin(folder.resolve(LOG), plan, study -> tell(study, err))) {
            result = new TuningRun(plan, new TrialStudies(plan, runner), log).run(evaluations);
        }
        if (result.isEmpty()) {
            return false;
        }
        WholeFile.write(folder.resolve(PAGE), TuningPage.markdown(result.get()));
        WholeFile.write(folder.resolve(TABLE), TunedTable.csv(result.get()));
        return true;
    }

    private TuningPlan plan(Tuning tuning, Problems problems) {
        ProtocolSource source = ProtocolSource.read(tuning.protocol(), data.paths(), List.of(), problems);
        CatalogueTexts texts = CatalogueTexts.of(source.laboratory().data().paths(), problems);
        problems.throwIfAny();
        Protocol protocol = source.reading().orThrow();
        TuningPlan plan =
                TuningPlan.of(tuning, protocol, texts, source.laboratory().catalogue(), problems);
        problems.throwIfAny();
        return plan;
    }

    private void tell(Logged study, PrintWriter err) {
        if (!work.quiet()) {
            err.println(String.format(
                    Locale.ROOT,
                    "%s, generation %d, seed %d: %.2f",
                    study.phase(),
                    study.generation(),
                    study.seed(),
                    study.judged().total()));
            err.flush();
        }
    }

    /** What the folder holds, into data files and documents; nothing is written unless all can be. */
    private void use(Tuning tuning, Path folder) throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        Path page = folder.resolve(PAGE);
        String document = into == null
                ? ""
                : MarkedPlace.replaced(into.toString(), Files.readString(into), place(tuning), Files.readString(page));
        if (catalogue != null) {
            Path table = folder.resolve(TABLE);
            Problems problems = new Problems();
            CatalogueTexts texts = CatalogueTexts.in(catalogue, problems);
            CatalogueTexts tuned = TunedTable.into(texts, table.toString(), Files.readString(table), problems);
            problems.throwIfAny();
            tuned.writeChanges(texts).forEach(file -> print.println("Written: " + file));
        }
        if (into != null) {
            WholeFile.write(into, document);
            print.println("Page in " + into.toAbsolutePath().normalize());
        }
        print.println("Tuning: " + page.toAbsolutePath().normalize());
    }
}
