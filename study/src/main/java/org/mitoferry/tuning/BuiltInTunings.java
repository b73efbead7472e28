package org.mitoferry.tuning;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mitoferry.spelling.Suggestions;
import org.mitoferry.yaml.MappingNode;
import org.mitoferry.yaml.Place;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.YamlFile;

/** The tunings that come with the program, and those of the user. */
public final class BuiltInTunings {
    private static final List<String> NAMES =
            List.of("solimando-2025", "solimando-2025-round-2", "solimando-2025-junction-uptake");

    private BuiltInTunings() {}

    /** Their names. */
    public static List<String> list() {
        return NAMES;
    }

    /**
     * A built-in tuning by its name, or one from a file.
     *
     * @return empty with at least one problem when there is none of that name
     */
    public static Optional<Tuning> read(String nameOrFile, Problems problems) {
        if (NAMES.contains(nameOrFile)) {
            String file = nameOrFile + ".yaml";
            return Optional.of(
                    TuningReader.read(nameOrFile, YamlFile.readMappingText(file, resource(file), problems), problems));
        }
        try {
            Path path = Path.of(nameOrFile);
            if (Files.isRegularFile(path)) {
                String name = path.getFileName().toString().replaceFirst("\\.ya?ml$", "");
                MappingNode file = YamlFile.readMapping(path, problems);
                return Optional.of(TuningReader.read(name, file, problems));
            }
        } catch (InvalidPathException none) {
            // Told below, as any name that stands for nothing
        }
        problems.report(
                TuningProblem.UNKNOWN_TUNING,
                Place.whole(nameOrFile),
                "There is no built-in tuning and no file of this name",
                Suggestions.sentence(nameOrFile, NAMES));
        return Optional.empty();
    }

    private static String resource(String file) {
        try (InputStream stream = BuiltInTunings.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The program is incomplete: " + file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
