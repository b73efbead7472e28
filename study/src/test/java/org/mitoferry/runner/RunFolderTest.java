package org.mitoferry.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.store.RunFacts;
import org.mitoferry.store.RunJson;

class RunFolderTest {
    private static final RunInputs INPUTS = inputs("1", "abc");

    @TempDir
    Path temp;

    @Test
    void other_inputs_are_refused_and_the_difference_is_named() {
        Path path = temp.resolve("run");
        RunFolder.open(path, INPUTS).close();
        RunRefused refused = assertThrows(RunRefused.class, () -> RunFolder.open(path, inputs("2", "abc")));
        assertTrue(refused.getMessage().contains("seed: 1 there, 2 here"), refused.getMessage());
    }

    @Test
    void a_long_input_is_named_and_not_shown() {
        Path path = temp.resolve("run");
        RunFolder.open(path, inputs("1", RunInputs.digest("one text"))).close();
        RunRefused refused =
                assertThrows(RunRefused.class, () -> RunFolder.open(path, inputs("1", RunInputs.digest("another"))));
        assertTrue(refused.getMessage().contains("protocol differs"), refused.getMessage());
    }

    @Test
    void the_same_inputs_are_let_in_again() {
        Path path = temp.resolve("run");
        RunFolder.open(path, INPUTS).close();
        try (RunFolder again = RunFolder.open(path, inputs("1", "abc"))) {
            assertFalse(again.isFinished());
        }
    }

    @Test
    void a_finished_run_says_so() throws IOException {
        Path path = Files.createDirectories(temp.resolve("run"));
        finish(path);
        try (RunFolder done = RunFolder.open(path, INPUTS)) {
            assertTrue(done.isFinished());
        }
    }

    @Test
    void a_finished_run_refuses_other_inputs() throws IOException {
        Path path = Files.createDirectories(temp.resolve("run"));
        finish(path);
        assertThrows(RunRefused.class, () -> RunFolder.open(path, inputs("2", "abc")));
    }

    @Test
    void two_cannot_hold_one_folder() {
        Path path = temp.resolve("run");
        try (RunFolder held = RunFolder.open(path, INPUTS)) {
            assertEquals(path, held.path());
            RunRefused refused = assertThrows(RunRefused.class, () -> RunFolder.open(path, INPUTS));
            assertTrue(refused.getMessage().contains("Another mitoferry"), refused.getMessage());
        }
        RunFolder.open(path, INPUTS).close();
    }

    @Test
    void a_folder_with_other_things_is_refused_and_left_as_it_was() throws IOException {
        Path path = Files.createDirectories(temp.resolve("thesis"));
        Files.writeString(path.resolve("chapter1.txt"), "precious");
        assertThrows(RunRefused.class, () -> RunFolder.open(path, INPUTS));
        try (var entries = Files.list(path)) {
            assertEquals(1, entries.count());
        }
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_refused() throws IOException {
        Path path = Files.writeString(temp.resolve("run"), "x");
        assertThrows(RunRefused.class, () -> RunFolder.open(path, INPUTS));
    }

    @Test
    void a_folder_that_cannot_be_made_is_refused() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "x");
        assertThrows(RunRefused.class, () -> RunFolder.open(file.resolve("run"), INPUTS));
    }

    @Test
    void an_empty_folder_is_used() throws IOException {
        Path path = Files.createDirectories(temp.resolve("empty"));
        RunFolder.open(path, INPUTS).close();
        assertTrue(Files.exists(path.resolve("work/inputs.json")));
    }

    @Test
    void what_only_a_run_needs_goes_when_it_is_finished() {
        Path path = temp.resolve("run");
        try (RunFolder folder = RunFolder.open(path, INPUTS)) {
            folder.removeWork();
            assertFalse(Files.exists(path.resolve("work")));
        }
    }

    @Test
    void inputs_that_run_into_each_other_have_other_digests() {
        assertFalse(inputs("1\n", "abc").digest().equals(inputs("1", "\nabc").digest()));
    }

    @Test
    void json_survives_quotes_and_line_ends() throws IOException {
        RunInputs odd = inputs("a \"quoted\"\tback\\slash\n", "µM – Ω \u0001");
        Path file = temp.resolve("odd.json");
        odd.keepIn(file);
        assertEquals(odd, RunInputs.readFrom(file).orElseThrow());
    }

    private static void finish(Path path) throws IOException {
        RunJson.writeRun(path, new RunFacts(1, 2, 3, INPUTS.parts(), Map.of(), Map.of(), Map.of()));
    }

    private static RunInputs inputs(String seed, String protocol) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("seed", seed);
        parts.put("protocol", protocol);
        return new RunInputs(parts);
    }
}
