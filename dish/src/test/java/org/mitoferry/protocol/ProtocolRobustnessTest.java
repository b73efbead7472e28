package org.mitoferry.protocol;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Good files with random damage: whatever comes, there is a protocol or there are problems, and never a stack trace. */
class ProtocolRobustnessTest {
    private static final long SEED = 20250103;
    private static final int DAMAGED = 400;
    private static final ProtocolReader READER = new ProtocolReader(TestVocabulary.LABORATORY);

    static Stream<String> texts() {
        return Stream.of("every-step", "rules", "overrides", "unstated", "in-braces")
                .map(name -> Corpus.text("good", name + ".yaml"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void damaged_files_are_answered_with_problems_or_read(String text) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < DAMAGED; i++) {
            String damaged = i % 2 == 0 ? damageLines(text, random) : damageCharacters(text, random);
            Reading reading = assertDoesNotThrow(() -> READER.read("damaged", damaged), damaged);
            assertEquals(reading.problems().isEmpty(), reading.protocol() != null, damaged);
            if (reading.protocol() != null) {
                assertDoesNotThrow(() -> MethodsParagraph.of(reading.orThrow(), TestVocabulary.LABORATORY), damaged);
            }
        }
    }

    /** One line lost, doubled, swapped with another or moved to the right. */
    private static String damageLines(String text, SplittableRandom random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            case 2 -> lines.set(at, lines.set(random.nextInt(lines.size()), lines.get(at)));
            default -> lines.set(at, "  " + lines.get(at));
        }
        return String.join("\n", lines) + "\n";
    }

    /** A few characters replaced by those that mean something in YAML or in numbers. */
    private static String damageCharacters(String text, SplittableRandom random) {
        StringBuilder damaged = new StringBuilder(text);
        String meaningful = "{}[]:,-#\"'&*!|>%@ \n\t0179.eE_~x";
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            damaged.setCharAt(random.nextInt(damaged.length()), meaningful.charAt(random.nextInt(meaningful.length())));
        }
        return damaged.toString();
    }
}
