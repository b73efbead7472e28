package org.mitoferry.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolDocumentationTest {
    private static final Path GUIDE = Path.of("../docs/protocol.md");

    static Stream<String> words() {
        return StepReader.WORDS.stream();
    }

    @Test
    void the_example_of_the_guide_is_a_valid_protocol() throws IOException {
        Matcher example =
                Pattern.compile("```yaml\n(title:.*?)```", Pattern.DOTALL).matcher(Files.readString(GUIDE));
        assertTrue(example.find());
        assertEquals(
                List.of(),
                new ProtocolReader(TestVocabulary.LABORATORY)
                        .read("guide", example.group(1))
                        .problems());
    }

    @ParameterizedTest
    @MethodSource("words")
    void the_guide_tells_every_step(String word) throws IOException {
        assertTrue(Files.readString(GUIDE).contains("| `" + word + "` |"));
    }

    @Test
    void the_published_list_of_problems_is_that_of_the_program() throws IOException {
        assertEquals(Files.readString(Path.of("../docs/protocol-problems.md")), CorpusRecorder.problemList());
    }
}
