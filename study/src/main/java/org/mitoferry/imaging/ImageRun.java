package org.mitoferry.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.mitoferry.bench.Bench;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.culture.Crew;
import org.mitoferry.microscope.Microscope;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.runner.ArmJob;
import org.mitoferry.runner.ProgressSum;
import org.mitoferry.runner.RunFiles;
import org.mitoferry.runner.RunFolder;
import org.mitoferry.runner.RunInputs;
import org.mitoferry.runner.RunPlan;
import org.mitoferry.runner.RunProgress;
import org.mitoferry.store.RunJson;
import org.mitoferry.store.WholeFile;

/** Carries a plan out for its pictures, in a folder that is open. */
public final class ImageRun {

    /** Names every stack; {@code mitoferry measure} reads the folder by it. */
    public static final String DESIGN = "design.csv";

    private static final double SLICE_MINUTES = 10;

    private final RunPlan plan;
    private final ImageChoices choices;
    private final Microscope microscope;
    private final RunFolder folder;
    private final List<ArmJob> jobs;
    private final ProgressSum progress;
    private volatile boolean stopping;

    public ImageRun(RunPlan plan, ImageChoices choices, Microscope microscope, RunFolder folder, RunProgress progress) {
        this.plan = plan;
        this.choices = choices;
        this.microscope = microscope;
        this.folder = folder;
        jobs = ArmJob.all(
                plan.arms().stream().map(Protocol.Arm::name).toList(),
                plan.protocol().experiments());
        this.progress = new ProgressSum(jobs.size(), progress);
    }

    /** What the files depend on. */
    public static RunInputs inputs(RunPlan plan, ImageChoices choices) {
        Map<String, String> parts = new LinkedHashMap<>(plan.inputs().parts());
        parts.put("what", "micrographs");
        parts.put(
                "image fields",
                choices.fields().isPresent() ? "" + choices.fields().getAsInt() : "of each step");
        parts.put("setting", choices.setting().orElse("of each step"));
        parts.put("format", choices.format().ending());
        return new RunInputs(parts);
    }

    /**
     * Refuses what the disc has no room for, before anything is written.
     *
     * @throws org.mitoferry.runner.RunRefused with how much is needed and how much is there
     */
    public static void requireRoom(RunPlan plan, ImageChoices choices, Microscope microscope, Path folder) {
        DiscRoom.require(plan, choices, microscope.equipment(), folder);
    }

    /** Asks it to end soon; the arm that is under way begins anew the next time, but for the stacks that are there. For any thread. */
    public void stop() {
        stopping = true;
    }

    /**
     * Takes all pictures that are not there yet.
     *
     * @param threads at least 1; does not change a byte
     * @return the number of stacks; empty when it was stopped before its end
     * @throws UncheckedIOException when a file cannot be written; what is whole is kept
     */
    public OptionalInt run(int threads) {
        try (Crew crew = new Crew(threads)) {
            WholeFile.write(folder.path().resolve(RunFiles.PROTOCOL), plan.protocolText());
            plan.laboratory().data().keepIn(folder.path());
            List<String> design = new ArrayList<>(List.of(DesignLine.HEAD));
            for (ArmJob job : jobs) {
                Optional<List<String>> lines = of(job, crew);
                if (lines.isEmpty()) {
                    return OptionalInt.empty();
                }
                design.addAll(lines.get());
            }
            WholeFile.write(folder.path().resolve(DESIGN), String.join("\n", design) + "\n");
            folder.inputs().keepIn(folder.path().resolve(RunJson.RUN));
            folder.removeWork();
            return OptionalInt.of(design.size() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The lines of the design of one arm in one experiment, kept from an earlier sitting or taken now; empty when stopped. */
    private Optional<List<String>> of(ArmJob job, Crew crew) throws IOException {
        Path kept = folder.path().resolve("work").resolve(job.fileName() + ".design");
        if (Files.exists(kept)) {
            progress.finishedBefore();
            return Optional.of(Files.readAllLines(kept));
        }
        ProgressSum.Share share = progress.share();
        Protocol.Arm arm = plan.arms().get(job.place());
        BenchJob first = new BenchJob(
                plan.protocol(), arm, job.experiment(), plan.laboratory().catalogue());
        List<String> lines = new ArrayList<>();
        int wells = plan.protocol().vessel().wells();
        boolean pictures = !ImageChoices.images(arm).isEmpty();
        for (int well = 1; pictures && well <= wells; well++) {
            BenchJob here = first.inWell(well);
            try (ImageTaker taker = new ImageTaker(microscope, choices, here, folder.path(), crew)) {
                Bench bench = Bench.start(here, crew, taker);
                while (bench.advance(SLICE_MINUTES)) {
                    if (stopping) {
                        return Optional.empty();
                    }
                    share.at((well - 1 + bench.elapsedMinutes() / bench.totalMinutes()) / wells);
                }
                taker.taken().forEach(line -> lines.add(line.text()));
            }
        }
        WholeFile.write(kept, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
        share.finished();
        return Optional.of(lines);
    }
}
