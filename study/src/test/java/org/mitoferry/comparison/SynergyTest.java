package org.mitoferry.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.yaml.InvalidInput;

class SynergyTest {

    @TempDir
    Path folder;

    private Comparison compare(String column, double factor, String... arms) throws IOException {
        StringBuilder text = new StringBuilder("experiment,arm," + column + "\n");
        double[][] shares = {{0.1, 0.28, 0.37, 0.7}, {0.2, 0.36, 0.44, 0.8}, {0.05, 0.2, 0.3, 0.65}};
        for (int e = 0; e < shares.length; e++) {
            for (int a = 0; a < 4; a++) {
                text.append(e + 1)
                        .append(',')
                        .append(List.of("control", "A", "B", "AB").get(a))
                        .append(',')
                        .append(factor * shares[e][a])
                        .append('\n');
            }
        }
        Path table = Files.writeString(folder.resolve("t.csv"), text);
        return Comparison.of(TidyTable.read(table, OwnColumns.usual(), column), Question.of(column, List.of(arms)));
    }

    @Test
    void the_excess_is_what_is_seen_beyond_independent_action_corrected_for_the_control() throws IOException {
        Synergy synergy = Synergy.of(compare("deadFraction", 1, "control", "A", "B", "AB"));
        // Experiment 1: a = 0.2, b = 0.3, both = 2/3, expected 0.44; 2: 0.2, 0.3, 0.75, 0.44; 3: 3/19, 5/19, 12/19.
        double third = 12.0 / 19 - (3.0 / 19 + 5.0 / 19 - 15.0 / 361);
        assertEquals(
                (2.0 / 3 - 0.44 + 0.75 - 0.44 + third) / 3, synergy.excess().value(), 1e-12);
        assertTrue(
                synergy.sentences().getFirst().contains("n = 3 experiments: synergy"),
                synergy.sentences().getFirst());
        assertEquals(4, synergy.shares().size());
    }

    @Test
    void other_than_four_arms_are_refused() throws IOException {
        Comparison three = compare("deadFraction", 1, "control", "A", "AB");
        assertTrue(assertThrows(InvalidInput.class, () -> Synergy.of(three))
                .getMessage()
                .contains("Name four"));
    }

    @Test
    void what_is_no_share_is_refused() throws IOException {
        Comparison counts = compare("Dead", 100, "control", "A", "B", "AB");
        assertTrue(assertThrows(InvalidInput.class, () -> Synergy.of(counts))
                .getMessage()
                .contains("no share"));
    }
}
