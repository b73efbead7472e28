package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mitoferry.drawing.MicrographFiles;
import org.mitoferry.imaging.ImageChoices;
import org.mitoferry.imaging.MeasuredPictures;
import org.mitoferry.imaging.PictureFormat;
import org.mitoferry.measure.AssayParameters;
import org.mitoferry.microscope.Microscope;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.RunChoices;
import org.mitoferry.runner.RunFiles;
import org.mitoferry.runner.RunFolder;
import org.mitoferry.runner.RunPlan;
import org.mitoferry.runner.StudyRun;
import org.mitoferry.statistics.Finding;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mitoferry run}. */
@Command(
        name = "run",
        description = "Carries out a protocol, judges its findings and writes a report.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The same command again goes on after an interruption, or says that the run is done.",
            "Examples:",
            "  mitoferry run quickstart",
            "  mitoferry run solimando-2025 --seed 7 --experiments 3",
            "  mitoferry run solimando-2025 --set junction-uptake --out runs/junction-uptake",
            "  mitoferry run mine.yaml --override \"BMSC.glycogen=0 fmol\" --out runs/no-glycogen"
        })
final class RunCommand implements Callable<Integer> {
    @Mixin
    private PlanOptions asked = new PlanOptions();

    @Option(names = "--experiments", paramLabel = "N", description = "So many independent experiments.")
    private @Nullable Integer experiments;

    @Option(
            names = "--fields",
            paramLabel = "N",
            description = "So many fields of view an arm; with --image so many micrographs of it (3 unless told).")
    private @Nullable Integer fields;

    @Option(
            names = "--image",
            description = {
                "Takes virtual micrographs and measures them too: findings are judged from these beside the truth.",
                "What the assays cannot see in them is told."
            })
    private boolean image;

    @Option(
            names = "--setting",
            paramLabel = "NAME",
            description = "With --image: a setting of the microscope for all pictures, such as \"normal signal\".")
    private @Nullable String setting;

    @Option(names = "--out", paramLabel = "FOLDER", description = "The run folder, instead of runs/<protocol>-<seed>.")
    private @Nullable Path out;

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Mixin
    private FigureOption figures = new FigureOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        ProtocolSource source = asked.source(problems);
        Protocol read = source.reading().protocol();
        RunChoices choices = asked.choices(
                read,
                experiments == null ? OptionalInt.empty() : OptionalInt.of(experiments),
                fields == null || image ? OptionalInt.empty() : OptionalInt.of(fields));
        int workers = work.threads(problems);
        Microscope microscope = Microscope.shipped();
        ImageChoices pictures = new ImageChoices(
                fields == null ? OptionalInt.of(ImageChoices.USUAL_FIELDS) : OptionalInt.of(fields),
                Optional.ofNullable(setting).map(String::strip),
                PictureFormat.OME_TIFF);
        if (setting != null && !image) {
            problems.report(
                    "option-without-image",
                    Place.whole("--setting"),
                    "No picture is taken",
                    "Add --image, or leave it out");
        }
        if (read != null) {
            int before = problems.count();
            choices.check(read, source.laboratory().catalogue(), problems);
            if (image) {
                List<Protocol.Arm> wanted = problems.count() > before ? read.arms() : choices.armsOf(read);
                pictures.check(microscope, source.file(), wanted, problems);
            }
        }
        problems.throwIfAny();
        Laboratory laboratory = source.laboratory();
        RunPlan plan = RunPlan.of(source.reading().orThrow(), laboratory.textOf(source.reading()), laboratory, choices);
        Path folder = out == null
                ? Path.of("runs", plan.protocol().name() + "-" + plan.protocol().seed())
                : out;
        if (!image) {
            return carryOut(plan, folder, workers);
        }
        spec.commandLine().getOut().println(told(pictures.fields().orElse(ImageChoices.USUAL_FIELDS)));
        MeasuredPictures measured = new MeasuredPictures(
                microscope,
                laboratory,
                pictures,
                AssayParameters.shipped(),
                folder.resolve(MicrographFiles.FOLDER),
                workers);
        return carryOut(plan.with(measured), folder, workers);
    }

    private static String told(int pictures) {
        return "Micrographs: " + pictures + (pictures == 1 ? " field" : " fields")
                + " of each picture, one of a time-lapse.";
    }

    private int carryOut(RunPlan plan, Path path, int workers) throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Finding> findings;
        boolean before;
        try (RunFolder folder = RunFolder.open(path, plan.inputs())) {
            before = folder.isFinished();
            if (before) {
                print.println("This run is done already; its folder is " + path + ".");
                findings = RunFiles.findings(path);
            } else {
                Optional<List<Finding>> judged = finish(plan, folder, workers, err);
                if (judged.isEmpty()) {
                    return Exit.INTERRUPTED;
                }
                findings = judged.get();
            }
        }
        print.println();
        FindingsTable.print(findings, image ? RunFiles.micrographFindings(path) : List.of(), print, Ansi.AUTO);
        print.println(
                "Report: " + path.resolve(RunFiles.REPORT).toAbsolutePath().normalize());
        if (!before) {
            print.flush();
            figures.draw(path, print);
        }
        return Exit.DONE;
    }

    /** Empty when the run was stopped before its end. Ctrl-C ends the program from within the interruption, with what was done kept. */
    private Optional<List<Finding>> finish(RunPlan plan, RunFolder folder, int workers, PrintWriter err) {
        try (ProgressView progress = ProgressView.of(work.quiet(), err)) {
            StudyRun run = new StudyRun(plan, folder, progress, Versions.program());
            try (Interruption _ = Interruption.stops(run::stop, err)) {
                return run.run(workers);
            }
        }
    }
}
