package org.mitoferry.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mitoferry.batch.BatchFiles;
import org.mitoferry.batch.BatchPlan;
import org.mitoferry.batch.BatchResult;
import org.mitoferry.batch.BatchRun;
import org.mitoferry.batch.Design;
import org.mitoferry.batch.DesignProposal;
import org.mitoferry.batch.FailedField;
import org.mitoferry.batch.StatedVoxel;
import org.mitoferry.drawing.FigureFiles;
import org.mitoferry.drawing.KymographFiles;
import org.mitoferry.measure.AssayParameters;
import org.mitoferry.measure.ChannelRole;
import org.mitoferry.overlay.Overlay;
import org.mitoferry.store.MeasurementStore;
import org.mitoferry.store.RunJson;
import org.mitoferry.store.WholeFile;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mitoferry measure}. */
@Command(
        name = "measure",
        description = "Measures a folder of micrographs: one table, and a page for every field to judge it by.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Without a design one is proposed from the names of the files, in OUT/design-proposed.csv: look at it, mend it, give it.",
            "The same command again measures only what is new or changed. Exit code 4: finished, but some pictures could not be",
            "measured; failed.csv says why.",
            "Examples:",
            "  mitoferry measure stacks --out measured",
            "  mitoferry measure stacks --design measured/design-proposed.csv --out measured",
            "  mitoferry measure stacks --design design.csv --pixel-size 0.16 --z-step 0.4 --out measured",
            "  mitoferry measure stacks --design design.csv --cells \"labels/{name}_cp_masks.tif\" --out measured"
        })
final class MeasureCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder of pictures.")
    private Path folder = Path.of("");

    @Option(
            names = "--design",
            paramLabel = "FILE",
            description = "Which picture is which: columns file, arm, experiment, well, field, channels.")
    private @Nullable Path design;

    @Option(names = "--accept-proposal", description = "Without a design: measure by the proposed one at once.")
    private boolean acceptProposal;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "The folder of results.")
    private Path out = Path.of("");

    @Option(
            names = "--study",
            paramLabel = "NAME",
            description = "Name of the study in the table, that of FOLDER unless told.")
    private @Nullable String study;

    @Option(
            names = "--pixel-size",
            paramLabel = "SIZE",
            description = "Width of a pixel, such as 0.16 (um) or \"160 nm\"; outranks the files.")
    private @Nullable String pixelSize;

    @Option(
            names = "--z-step",
            paramLabel = "SIZE",
            description = "Distance of planes, such as 0.4 (um) or \"400 nm\"; outranks the files.")
    private @Nullable String zStep;

    @Option(
            names = "--cells",
            paramLabel = "FILE",
            description = "Label image of cells of your own, with {name} for the name of each picture.")
    private String cells = "";

    @Option(
            names = "--parameters",
            paramLabel = "FILE",
            description = "Numbers of the assays that differ from the shipped ones.")
    private @Nullable Path parameters;

    @Mixin
    private FigureOption figures = new FigureOption();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Problems problems = new Problems();
        checkPlaces(problems);
        StatedVoxel voxel = new StatedVoxel(
                StatedLength.micrometres("--pixel-size", pixelSize, problems),
                StatedLength.micrometres("--z-step", zStep, problems));
        int workers = work.threads(problems);
        AssayParameters numbers =
                parameters == null ? AssayParameters.shipped() : AssayParameters.read(parameters, problems);
        Path chosen = design;
        if (chosen == null) {
            problems.throwIfAny();
            chosen = propose();
            if (chosen == null) {
                return Exit.DONE;
            }
        }
        Design read = Design.read(chosen, problems);
        BatchPlan plan =
                Files.isDirectory(folder) ? BatchPlan.of(read, folder, studyName(), voxel, cells, out, problems) : null;
        problems.throwIfAny();
        return plan == null ? Exit.MISTAKE : carryOut(plan, numbers, workers);
    }

    private void checkPlaces(Problems problems) {
        if (!Files.isDirectory(folder)) {
            problems.report(
                    "no-folder",
                    Place.whole(folder.toString()),
                    Files.exists(folder) ? "This is not a folder" : "There is no such folder",
                    "Give the folder that the pictures lie in");
        }
        if (Files.exists(out.resolve(RunJson.RUN))) {
            problems.report(
                    "folder-taken",
                    Place.whole(out.toString()),
                    "The folder holds a run of the dish",
                    "Give another --out");
        }
    }

    private String studyName() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return study != null ? study.strip() : name == null ? "study" : name.toString();
    }

    /** Writes a design for a person to look at; null where it is not to be measured by. */
    private @Nullable Path propose() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        DesignProposal proposal = DesignProposal.of(folder, out);
        Path file = out.resolve(DesignProposal.FILE);
        WholeFile.write(file, proposal.text());
        print.println("Proposed from the names of the files:");
        print.println();
        print.print(proposal.text());
        print.println();
        if (!proposal.notes().isEmpty()) {
            print.println("What the files say of themselves, where something is open:");
            proposal.notes().forEach(note -> print.println("  " + note));
            print.println("A channel shows one of: " + String.join(", ", ChannelRole.words()) + "; or - for nothing.");
            print.println();
        }
        if (acceptProposal) {
            return file;
        }
        print.println(
                "Nothing was measured yet. Look at every line of " + file + ", mend what is wrong (a ? is a channel");
        print.println("whose role nobody knows), and give it with --design.");
        return null;
    }

    private int carryOut(BatchPlan plan, AssayParameters numbers, int workers) throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        BatchRun run = new BatchRun(plan, numbers, out, Versions.program(), (name, why, done, all) -> {
            if (!work.quiet()) {
                err.println(
                        String.format(Locale.ROOT, "%d of %d: %s%s", done, all, name, why.isEmpty() ? "" : " FAILED"));
            }
        });
        Optional<BatchResult> result;
        try (Interruption _ = Interruption.stops(run::stop, err)) {
            result = run.run(workers);
        }
        if (result.isEmpty()) {
            return Exit.INTERRUPTED;
        }
        return tell(result.get(), print, err);
    }

    private int tell(BatchResult result, PrintWriter print, PrintWriter err) throws IOException {
        for (FailedField failed : result.failed()) {
            err.println(failed.file() + ": " + failed.why());
        }
        print.println(result.measured() + (result.measured() == 1 ? " field" : " fields") + " measured: "
                + out.resolve(MeasurementStore.CSV));
        aboutPages(Overlay.canWrite(), result.measured(), print, err);
        if (figures.wanted()) {
            int drawn = KymographFiles.draw(out);
            if (drawn > 0) {
                print.println("Kymographs of time-lapses: " + drawn + " in " + out.resolve(FigureFiles.FOLDER));
            }
        }
        if (!result.failed().isEmpty()) {
            print.println(result.failed().size() + " could not be measured: " + out.resolve(BatchFiles.FAILED));
            return Exit.PARTLY;
        }
        return Exit.DONE;
    }

    /** Says where the pages are, or why there are none. */
    void aboutPages(boolean fonts, int measured, PrintWriter print, PrintWriter err) {
        if (!fonts) {
            err.println(
                    "mitoferry: This machine has no fonts, so there are no pages overlay.png. Install fontconfig and"
                            + " a font (on Debian: fontconfig, fonts-dejavu-core) and measure into another --out.");
        } else if (measured > 0) {
            print.println("Look at the pages before you believe the numbers: "
                    + out.resolve("fields").resolve("*").resolve("overlay.png"));
        }
    }
}
