package org.mitoferry.micrograph.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.mitoferry.micrograph.MicrographProblem;

/** Writes a file or a folder under another name first, so that what stands under its own name is whole. */
public final class WholeOrNot {
    private WholeOrNot() {}

    /** What fills a file or a folder. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path place) throws IOException, MicrographProblem;
    }

    /** Writes a file; one that stood there before is replaced. */
    public static void file(Path target, Filling filling) throws MicrographProblem {
        write(target, filling);
    }

    /** Writes a folder that must not be there yet. */
    public static void folder(Path target, Filling filling) throws MicrographProblem {
        if (Files.exists(target)) {
            throw new MicrographProblem("cannot be written: it is there already");
        }
        write(target, filling);
    }

    private static void write(Path target, Filling filling) throws MicrographProblem {
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            Path folder = target.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            remove(partial);
            filling.fill(partial);
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new MicrographProblem("cannot be written: " + failure.getMessage(), failure);
        } finally {
            try {
                remove(partial);
            } catch (IOException left) {
                // What is left over is named .partial; the failure itself is being told.
            }
        }
    }

    private static void remove(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(place)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
