package org.mitoferry.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.mitoferry.assay.Spillover;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.culture.Crew;
import org.mitoferry.measure.AssayParameters;
import org.mitoferry.microscope.Microscope;
import org.mitoferry.runner.Laboratory;
import org.mitoferry.runner.MicrographReadout;
import org.mitoferry.runner.RunInputs;
import org.mitoferry.table.Measurement;

/**
 * Takes virtual micrographs of the wells of a run and measures them with the battery of assays, beside what is read off the cultures.
 *
 * <p>What a laboratory has of its controls is known: the spill-over of JC-1, and its fields before they were stained with it.
 *
 * <p>One field is in memory at a time, taken by all threads, whatever arms go at once; arms wait for each other at the microscope.
 */
public final class MeasuredPictures implements MicrographReadout, AutoCloseable {

    private final Microscope microscope;
    private final Laboratory laboratory;
    private final ImageChoices choices;
    private final AssayParameters parameters;
    private final Path kept;
    private final Crew crew;
    private final ReentrantLock stage = new ReentrantLock();

    /**
     * @param kept where a few pictures are kept, a folder for each field
     * @param threads that share a field; do not change a bit
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
        crew = new Crew(threads);
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
        return new MeasuredWell(this, job, rows);
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

    /** What is done at the microscope, by one well at a time. */
    @FunctionalInterface
    interface Look {
        void at(Crew crew);
    }

    void look(Look look) {
        stage.lock();
        try {
            look.at(crew);
        } finally {
            stage.unlock();
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

    @Override
    public void close() {
        crew.close();
    }
}
