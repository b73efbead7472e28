package org.mitoferry.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.mitoferry.assay.Spillover;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.culture.Crew;
import org.mitoferry.measure.AssayParameters;
import org.mitoferry.microscope.Microscope;
import org.mitoferry.microscope.Shot;
import org.mitoferry.microscope.light.FieldOfView;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.MicrographReadout;
import org.mitoferry.runner.RunInputs;
import org.mitoferry.table.Measurement;

/**
 * Takes virtual micrographs of the wells of a run and measures them with the battery of assays, beside what is read off the cultures.
 *
 * <p>What a laboratory has of its controls is known: the spill-over of JC-1, and its fields before they were stained with it.
 *
 * <p>Wells that go at once look at their fields at once, each with its part of the threads, as far as the memory has room for them; where it
 * has not, a well waits until another is done.
 */
public final class MeasuredPictures implements MicrographReadout {

    /** What a sample of a stack needs until it is measured: the sample itself, and what the assays make of one channel or another. */
    private static final double BYTES_PER_SAMPLE = 24;

    /** Of the memory that the program may have at most; the rest is for cultures and rows. */
    private static final double SHARE_OF_MEMORY = 0.6;

    private final Microscope microscope;
    private final Laboratory laboratory;
    private final ImageChoices choices;
    private final AssayParameters parameters;
    private final Path kept;
    private final int threads;
    private final AtomicInteger wells = new AtomicInteger();
    private final int roomMebibytes =
            (int) (SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory() / (1 << 20));
    private final Semaphore room = new Semaphore(roomMebibytes, true);

    /**
     * @param kept where a few pictures are kept, a folder for each field
     * @param threads of the machine to use; do not change a bit
     */
    public MeasuredPictures(
            Microscope microscope,
            Laboratory laboratory,
            ImageChoices choices,
            AssayParameters parameters,
            Path kept,
            int threads) {
        this.microscope = microscope;
        this.laboratory = laboratory;
        this.choices = choices;
        this.kept = kept;
        double spilt = microscope.equipment().bleedThrough(Sights.MONOMER, Sights.AGGREGATE);
        this.parameters = parameters.with(new Spillover(spilt, 0));
        this.threads = threads;
    }

    @Override
    public Map<String, String> inputs() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("image fields", Integer.toString(choices.fields().orElse(ImageChoices.USUAL_FIELDS)));
        parts.put("image setting", choices.setting().orElse("of each step"));
        parts.put("assay parameters", RunInputs.digest(parameters.text()));
        return parts;
    }

    @Override
    public Well of(BenchJob job, Consumer<List<Measurement>> rows) {
        wells.incrementAndGet();
        return new MeasuredWell(this, job, rows);
    }

    /** A well is done. */
    void leave() {
        wells.decrementAndGet();
    }

    Microscope microscope() {
        return microscope;
    }

    Laboratory laboratory() {
        return laboratory;
    }

    ImageChoices choices() {
        return choices;
    }

    AssayParameters parameters() {
        return parameters;
    }

    Path kept() {
        return kept;
    }

    /** What is done at the microscope. */
    @FunctionalInterface
    interface Look {
        void at(Crew crew);
    }

    /** Looks at what a shot sees as soon as there is room for it. */
    void look(Shot shot, Look look) {
        FieldOfView field = shot.field();
        double samples = (double) field.width()
                * field.height()
                * field.depth()
                * shot.channels().size();
        int needed = (int) Math.clamp(Math.ceil(samples * BYTES_PER_SAMPLE / (1 << 20)), 1, roomMebibytes);
        int atOnce = Math.clamp(wells.get(), 1, roomMebibytes / needed);
        room.acquireUninterruptibly(needed);
        try (Crew crew = new Crew(Math.max(1, threads / atOnce))) {
            look.at(crew);
        } finally {
            room.release(needed);
        }
    }

    /** A file for the frames of a time-lapse. */
    static Path scratch() {
        try {
            return Files.createTempFile("mitoferry", ".frames");
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
