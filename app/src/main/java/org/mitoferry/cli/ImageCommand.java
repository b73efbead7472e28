package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mitoferry.imaging.ImageChoices;
import org.mitoferry.imaging.ImageRun;
import org.mitoferry.imaging.PictureFormat;
import org.mitoferry.microscope.Microscope;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.RunChoices;
import org.mitoferry.runner.RunFolder;
import org.mitoferry.runner.RunInputs;
import org.mitoferry.runner.RunPlan;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitoferry image}. */
@Command(
        name = "image",
        description = {
            "Carries a protocol out and writes what its image steps see: stacks, the truth beside them, a preview of each,",
            "of time-lapses a movie, and a design.csv by which they can be measured."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The same command again goes on after an interruption, or says that all is done.",
            "Examples:",
            "  mitoferry image quickstart",
            "  mitoferry image solimando-2025 --arms \"Co-culture OGD\" --experiments 1 --fields 3",
            "  mitoferry image solimando-2025 --arms \"Co-culture OGD\" --setting close-up --out images/close-up"
        })
final class ImageCommand implements Callable<Integer> {

    /** How stacks are written. */
    enum Format {
        OME_TIFF("ome-tiff", PictureFormat.OME_TIFF),
        OME_ZARR("ome-zarr", PictureFormat.OME_ZARR);

        private final String word;
        private final PictureFormat means;

        Format(String word, PictureFormat means) {
            this.word = word;
            this.means = means;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    @Parameters(index = "0", paramLabel = "PROTOCOL|FILE", description = "A built-in protocol by name, or a file.")
    private String protocol = "";

    @Option(names = "--arms", paramLabel = "ARM", description = "Only these arms, by name, with commas between them.")
    private List<String> arms = new ArrayList<>();

    @Option(
            names = "--experiments",
            paramLabel = "N",
            description = "So many independent experiments (1 unless told: pictures are large).")
    private int experiments = 1;

    @Option(
            names = "--fields",
            paramLabel = "N",
            description = "So many fields of view of each image step (3 unless told, and 1 of a time-lapse).")
    private @Nullable Integer fields;

    @Option(
            names = "--setting",
            paramLabel = "NAME",
            description = "A setting of the microscope for all steps, such as \"normal signal\" or close-up.")
    private @Nullable String setting;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed of all random draws.")
    private @Nullable Long seed;

    @Option(names = "--set", paramLabel = "NAME", description = "Another parameter set, such as junction-uptake.")
    private @Nullable String set;

    @Option(
            names = "--override",
            paramLabel = "NAME=VALUE",
            description = "Another value of a parameter, such as \"BMSC.glycogen=0 fmol\"; may be repeated.")
    private List<String> overrides = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "ome-tiff (unless told) or ome-zarr.")
    private Format format = Format.OME_TIFF;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use (all processors unless told); never changes the result.")
    private @Nullable Integer threads;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The folder of the pictures, instead of images/<protocol>-<seed>.")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        ProtocolSource source = ProtocolSource.read(protocol, data.paths(), overrides, problems);
        Protocol read = source.reading().protocol();
        List<String> known = read == null
                ? List.of()
                : read.arms().stream().map(Protocol.Arm::name).toList();
        RunChoices choices = new RunChoices(
                OptionalInt.of(experiments),
                arms.stream().flatMap(text -> ArmNames.in(text, known).stream()).toList(),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                OptionalInt.empty(),
                Optional.ofNullable(set).map(String::strip));
        ImageChoices pictures = new ImageChoices(
                fields == null ? OptionalInt.empty() : OptionalInt.of(fields),
                Optional.ofNullable(setting).map(String::strip),
                format.means);
        int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (workers < 1) {
            problems.report(
                    "out-of-range", Place.whole("--threads"), "'" + workers + "' threads are none", "Write 1 or more");
        }
        Microscope microscope = Microscope.shipped();
        if (read != null) {
            int before = problems.count();
            choices.check(read, source.laboratory().catalogue(), problems);
            List<Protocol.Arm> wanted = problems.count() > before ? read.arms() : choices.armsOf(read);
            pictures.check(microscope, source.file(), wanted, problems);
        }
        problems.throwIfAny();
        Laboratory laboratory = source.laboratory();
        RunPlan plan = RunPlan.of(source.reading().orThrow(), laboratory.textOf(source.reading()), laboratory, choices);
        Path folder = out == null
                ? Path.of(
                        "images", plan.protocol().name() + "-" + plan.protocol().seed())
                : out;
        return carryOut(plan, pictures, microscope, folder, workers);
    }

    private int carryOut(RunPlan plan, ImageChoices pictures, Microscope microscope, Path path, int workers) {
        PrintWriter print = spec.commandLine().getOut();
        RunInputs inputs = ImageRun.inputs(plan, pictures);
        ImageRun.requireRoom(plan, pictures, microscope, path);
        try (RunFolder folder = RunFolder.open(path, inputs)) {
            if (folder.isFinished()) {
                print.println("These pictures are taken already; their folder is " + path + ".");
                return Exit.DONE;
            }
            OptionalInt stacks = taken(plan, pictures, microscope, folder, workers);
            if (stacks.isEmpty()) {
                return Exit.INTERRUPTED;
            }
            print.println(stacks.getAsInt() + (stacks.getAsInt() == 1 ? " stack" : " stacks") + " in "
                    + path.toAbsolutePath().normalize() + "; " + ImageRun.DESIGN + " names each.");
        }
        return Exit.DONE;
    }

    private OptionalInt taken(
            RunPlan plan, ImageChoices pictures, Microscope microscope, RunFolder folder, int workers) {
        PrintWriter err = spec.commandLine().getErr();
        try (ProgressView progress = ProgressView.of(quiet, err)) {
            ImageRun run = new ImageRun(plan, pictures, microscope, folder, progress);
            try (Interruption _ = Interruption.stops(run::stop, err)) {
                return run.run(workers);
            }
        }
    }
}
