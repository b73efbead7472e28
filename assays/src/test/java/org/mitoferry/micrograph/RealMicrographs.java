package org.mitoferry.micrograph;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folder of real pictures; a test that needs one is skipped where it is absent. */
public final class RealMicrographs {
    private static final String VARIABLE = "MITOFERRY_MICROGRAPHS";

    private RealMicrographs() {}

    /** A file or folder among them, by its path below the folder. */
    public static Path find(String relative) {
        String named = System.getenv(VARIABLE);
        if (named != null) {
            return present(Path.of(named).resolve(relative), relative);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("shared/micrographs"))) {
            folder = folder.getParent();
        }
        return present(
                folder == null
                        ? Path.of(relative)
                        : folder.resolve("shared/micrographs").resolve(relative),
                relative);
    }

    private static Path present(Path path, String relative) {
        return Files.exists(path)
                ? path
                : abort("skipped: the real micrograph " + relative + " is neither in ../shared/micrographs nor where "
                        + VARIABLE + " points");
    }
}
