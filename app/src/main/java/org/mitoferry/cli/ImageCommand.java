package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private PlanOptions asked = new PlanOptions();

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

    @Option(names = "--format", paramLabel = "FORMAT", description = "ome-tiff (unless told) or ome-zarr.")
    private Format format = Format.OME_TIFF;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description = "The folder of the pictures, instead of images/<protocol>-<seed>.")
    private @Nullable Path out;

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        ProtocolSource source = asked.source(problems);
        Protocol read = source.reading().protocol();
        RunChoices choices = asked.choices(read, OptionalInt.of(experiments), OptionalInt.empty());
        ImageChoices pictures = new ImageChoices(
                fields == null ? OptionalInt.empty() : OptionalInt.of(fields),
                Optional.ofNullable(setting).map(String::strip),
                format.means);
        int workers = work.threads(problems);
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
        try (ProgressView progress = ProgressView.of(work.quiet(), err)) {
            ImageRun run = new ImageRun(plan, pictures, microscope, folder, progress);
            try (Interruption _ = Interruption.stops(run::stop, err)) {
                return run.run(workers);
            }
        }
    }
}
