package org.mitoferry.imaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.tiff.OmeTiff;
import org.mitoferry.micrograph.zarr.OmeZarr;
import org.mitoferry.microscope.Picture;
import org.mitoferry.microscope.Truth;
import org.mitoferry.microscope.TruthFiles;
import org.mitoferry.store.WholeFile;

/** The files of one field in a folder: truth and preview first, the stack last. */
final class FieldFiles {

    private static final String TRUTH = "truth";

    private final Path folder;
    private final String name;
    private final PictureFormat format;

    FieldFiles(Path folder, String name, PictureFormat format) {
        this.folder = folder;
        this.name = name;
        this.format = format;
    }

    /** Writes that cannot be done end the run; what is whole stays. */
    @FunctionalInterface
    private interface Writing {
        void go() throws IOException, MicrographProblem;
    }

    private void carefully(Writing writing) {
        try {
            writing.go();
        } catch (MicrographProblem problem) {
            throw new UncheckedIOException(new IOException(stackFile() + ": " + problem.getMessage(), problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    String stackFile() {
        return name + format.ending();
    }

    /** Whether the field was written by an earlier sitting. */
    boolean there() {
        return Files.exists(folder.resolve(stackFile()));
    }

    /** Writes a still picture with all that goes with it. */
    void still(Picture picture) {
        carefully(() -> {
            truth(picture);
            WholeFile.write(folder.resolve(name + ".png"), Sheet.png(picture.micrograph()));
            stack(picture.micrograph(), format == PictureFormat.OME_ZARR ? labels(picture.truth()) : Map.of());
        });
    }

    /** Where the frames of a time-lapse lie until it is written. */
    Frames frames(Picture first) {
        try {
            return new Frames(
                    folder.resolve("work").resolve(name + ".frames"),
                    first.micrograph().facts());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    void add(Frames frames, Picture frame, double minutes) {
        carefully(() -> frames.add(frame.micrograph(), minutes));
    }

    /** The truth and the preview of the first frame of a time-lapse. */
    void firstFrame(Picture first) {
        carefully(() -> {
            truth(first);
            WholeFile.write(folder.resolve(name + ".png"), Sheet.png(first.micrograph()));
        });
    }

    /** Writes a time-lapse that is complete: its nanotubes by frame, its movie, and all its frames as one stack. */
    void film(Frames frames, List<String> nanotubes) {
        carefully(() -> {
            WholeFile.write(
                    folder.resolve(TRUTH).resolve(name).resolve("nanotubes.csv"), String.join("\n", nanotubes) + "\n");
            try (Micrograph film = frames.film()) {
                Movie.write(folder.resolve(name + ".gif"), film, frames.minutesSinceFirst());
                stack(film, Map.of());
            }
            frames.close();
        });
    }

    private void truth(Picture picture) throws IOException, MicrographProblem {
        TruthFiles.write(folder.resolve(TRUTH).resolve(name), picture);
    }

    private void stack(Micrograph stack, Map<String, Micrograph> labels) throws MicrographProblem {
        Path file = folder.resolve(stackFile());
        switch (format) {
            case OME_TIFF -> OmeTiff.write(file, stack);
            case OME_ZARR -> OmeZarr.write(file, stack, labels);
        }
    }

    private static Map<String, Micrograph> labels(Truth truth) {
        Map<String, Micrograph> labels = new LinkedHashMap<>();
        labels.put("cells", truth.cells());
        labels.put("nuclei", truth.nuclei());
        labels.put("foreign-mitochondria", truth.foreignMitochondria());
        return labels;
    }
}
