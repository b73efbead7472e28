package org.mitoferry.protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the expected messages of the broken protocols and the expected Methods sections anew, after a wording was changed on purpose; what it wrote
 * is to be read before it is kept. Run it in the module's folder.
 */
final class CorpusRecorder {
    private CorpusRecorder() {}

    public static void main(String[] arguments) throws IOException {
        for (String name : Corpus.names("broken")) {
            Files.writeString(Corpus.ROOT.resolve("broken").resolve(name + ".expected"), Corpus.rendered(Corpus.read("broken", name)));
        }
        Files.createDirectories(Corpus.ROOT.resolve("methods"));
        ProtocolReader reader = new ProtocolReader(TestVocabulary.LABORATORY);
        for (String name : BuiltInProtocols.list()) {
            write(name, reader.read(name, BuiltInProtocols.read(name)));
        }
        for (String name : List.of("every-step", "overrides", "unstated")) {
            write(name, Corpus.read("good", name));
        }
    }

    private static void write(String name, Reading reading) throws IOException {
        Path file = Corpus.ROOT.resolve("methods").resolve(name + ".txt");
        Files.writeString(file, MethodsParagraph.of(reading.orThrow(), TestVocabulary.LABORATORY));
    }
}
