package org.mitoferry.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mitoferry.yaml.Problem;

/** The protocols under {@code broken/} and {@code good/}: files that any other reader of the language can be tested with. */
final class Corpus {
    static final Path ROOT = Path.of("src/test/resources/org/mitoferry/protocol");
    private static final String OVERRIDE = "# --override ";

    private Corpus() {}

    /** Names of the files of a folder, without ending. */
    static List<String> names(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yaml"))
                    .map(file -> file.substring(0, file.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(String folder, String file) {
        try {
            return Files.readString(ROOT.resolve(folder).resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reads a file, with the overrides its comments {@code # --override ...} stand for on the command line. */
    static Reading read(String folder, String name) {
        String text = text(folder, name + ".yaml");
        return new ProtocolReader(TestVocabulary.LABORATORY).read(name, name + ".yaml", text, overrides(text));
    }

    static List<String> overrides(String text) {
        return text.lines()
                .filter(line -> line.startsWith(OVERRIDE))
                .map(line -> line.substring(OVERRIDE.length()))
                .toList();
    }

    /** One problem a line, as it is printed. */
    static String rendered(Reading reading) {
        StringBuilder lines = new StringBuilder();
        for (Problem problem : reading.problems()) {
            lines.append(problem).append('\n');
        }
        return lines.toString();
    }
}
