package org.mitoferry.explanation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mitoferry.yaml.Problems;
import org.mitoferry.yaml.YamlFile;

/** The files of explanations that come with the program, and those of the user. */
public final class BuiltInExplanations {
    private static final List<String> NAMES = List.of("solimando-2025");

    private BuiltInExplanations() {}

    /** Protocols that the program has explanations for. */
    public static List<String> list() {
        return NAMES;
    }

    /** The explanations of a built-in protocol; empty where there are none. */
    public static Optional<Explanations> of(String protocol, Problems problems) {
        if (!NAMES.contains(protocol)) {
            return Optional.empty();
        }
        String file = protocol + ".yaml";
        return Optional.of(ExplanationReader.read(file, YamlFile.readMappingText(file, text(protocol), problems)));
    }

    /** Those of a file, which is told to {@code problems} when it cannot be read. */
    public static Explanations read(Path file, Problems problems) {
        return ExplanationReader.read(file.toString(), YamlFile.readMapping(file, problems));
    }

    /** The file of a built-in protocol as it is, to start an own one from. */
    public static String text(String protocol) {
        String file = protocol + ".yaml";
        try (InputStream stream = BuiltInExplanations.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The program is incomplete: " + file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
