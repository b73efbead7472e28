package org.mitoferry.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the expected messages of the broken protocols, the expected Methods sections and the published list of codes anew, after a wording
 * was changed on purpose; what it wrote is to be read before it is kept. Run it in the module's folder.
 */
final class CorpusRecorder {
    private CorpusRecorder() {}

    public static void main(String[] arguments) throws IOException {
        for (String name : Corpus.names("broken")) {
            Files.writeString(
                    Corpus.ROOT.resolve("broken").resolve(name + ".expected"),
                    Corpus.rendered(Corpus.read("broken", name)));
        }
        Files.createDirectories(Corpus.ROOT.resolve("methods"));
        ProtocolReader reader = new ProtocolReader(TestVocabulary.LABORATORY);
        for (String name : BuiltInProtocols.list()) {
            write(name, reader.read(name, BuiltInProtocols.read(name)));
        }
        for (String name : List.of("every-step", "overrides", "unstated")) {
            write(name, Corpus.read("good", name));
        }
        Files.writeString(Path.of("../docs/protocol-problems.md"), problemList());
    }

    /** The list of codes as it is published. */
    static String problemList() {
        StringBuilder list = new StringBuilder(
                "# What a protocol can have wrong\n\nThe code stands in brackets in every message. Mistakes that any YAML file "
                        + "can hold (a missing key, a wrong unit) have codes of their own.\n\n| code | meaning | what to write instead |\n|---|---|---|\n");
        for (ProtocolProblem problem : ProtocolProblem.values()) {
            list.append("| `%s` | %s | %s |\n".formatted(problem.code(), problem.meaning(), problem.instead()));
        }
        return list.toString();
    }

    private static void write(String name, Reading reading) throws IOException {
        Path file = Corpus.ROOT.resolve("methods").resolve(name + ".txt");
        Files.writeString(file, MethodsParagraph.of(reading.orThrow(), TestVocabulary.LABORATORY));
    }
}
