package org.mitoferry.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;

/** A folder that will be written into when all is computed: better told beforehand that it cannot be. */
final class OutputFolder {
    private OutputFolder() {}

    /** Reports a folder that can neither be written into nor made. */
    static void check(String option, Path folder, Problems problems) {
        Path standing = folder.toAbsolutePath().normalize();
        while (!Files.exists(standing) && standing.getParent() != null) {
            standing = standing.getParent();
        }
        if (!Files.isDirectory(standing) || !Files.isWritable(standing)) {
            problems.report(
                    "not-writable",
                    Place.whole(option),
                    "'" + standing + "' is no folder that can be written into",
                    "Name another folder");
        }
    }
}
