package org.mitoferry.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mitoferry.protocol.Protocol.ParameterOverride;

class ProtocolWriterTest {
    private static final TestVocabulary LABORATORY = TestVocabulary.LABORATORY;
    private static final ProtocolReader READER = new ProtocolReader(LABORATORY);

    record Source(String name, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Source> good() {
        Stream<Source> corpus =
                Corpus.names("good").stream().map(name -> new Source(name, Corpus.text("good", name + ".yaml")));
        Stream<Source> builtIn =
                BuiltInProtocols.list().stream().map(name -> new Source(name, BuiltInProtocols.read(name)));
        return Stream.concat(corpus, builtIn);
    }

    static Stream<Source> goodInBlocks() {
        return good().filter(source -> !ProtocolWriter.isInBraces(source.text));
    }

    @ParameterizedTest
    @MethodSource("good")
    void what_is_written_without_overrides_is_what_was_read(Source source) {
        Reading reading = READER.read(source.name, source.text);
        assertSame(source.text, ProtocolWriter.write(reading, LABORATORY));
    }

    @ParameterizedTest
    @MethodSource("goodInBlocks")
    void reading_what_was_written_with_overrides_gives_an_equal_protocol(Source source) {
        String cells = source.text.contains("JJN3") ? "JJN3" : "BMSC";
        List<String> overrides = List.of(
                cells + ".cx43=0.1",
                cells + ".nanotubeNucleation={value: 1 /d, from: 90 min}",
                cells + ".nanotubeNucleation=0 /h");
        Reading reading = READER.read(source.name, source.name, source.text, overrides);
        assertEquals(List.of(), reading.problems());
        assertEquals(
                reading.orThrow(),
                READER.read(source.name, ProtocolWriter.write(reading, LABORATORY))
                        .orThrow());
    }

    @Test
    void the_command_line_takes_the_place_of_the_file_for_the_same_parameter() {
        List<ParameterOverride> overrides =
                Corpus.read("good", "overrides").orThrow().overrides();
        assertEquals(
                List.of(
                        new ParameterOverride("JJN3", "cx43", 0, 0),
                        new ParameterOverride("JJN3", "nanotubeNucleation", 0, 0.5),
                        new ParameterOverride("JJN3", "oxygenUptake", 150, 0),
                        new ParameterOverride("JJN3", "mompThreshold", 0.7, 6)),
                overrides);
    }

    @Test
    void the_text_around_the_overrides_stays_line_by_line() {
        Reading reading = Corpus.read("good", "overrides");
        List<String> before = reading.source().lines().toList();
        List<String> after = ProtocolWriter.write(reading, LABORATORY).lines().toList();
        for (int i = 0; i < before.size(); i++) {
            assertTrue(after.get(i).equals(before.get(i)) || after.get(i).equals("# " + before.get(i)), after.get(i));
        }
        assertEquals("override:", after.get(before.size() + 1));
    }

    @Test
    void a_text_that_ends_its_document_keeps_its_end_out_of_the_way() {
        Reading reading = READER.read("end", "end", ProtocolTemplate.text() + "...\n", List.of("JJN3.cx43=0"));
        Reading again = READER.read("end", ProtocolWriter.write(reading, LABORATORY));
        assertEquals(
                List.of(new ParameterOverride("JJN3", "cx43", 0, 0)),
                again.orThrow().overrides());
    }
}
