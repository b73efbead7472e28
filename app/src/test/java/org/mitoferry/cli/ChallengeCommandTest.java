package org.mitoferry.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChallengeCommandTest {
    @TempDir
    Path folder;

    private static Said challenge(Object... arguments) {
        return Said.mitoferry(
                Stream.concat(Stream.of("challenge"), Stream.of(arguments)).toArray());
    }

    @BeforeEach
    void write_two_annotated_fields() throws IOException {
        annotate("a", "1,1,2,0,0,3\n1,1,2,9,0,3\n");
        annotate("b", "1,1,2,0,0,3\n1,1,2,9,0,3\n2,1,3,0,5,3\n2,1,3,9,5,3\n");
        Files.createDirectory(folder.resolve("counter"));
    }

    private void annotate(String field, String points) throws IOException {
        Path place = Files.createDirectories(folder.resolve("truth").resolve(field));
        Files.writeString(place.resolve("nanotubes.csv"), "line,from,to,x_um,y_um,z_um\n" + points);
    }

    private void call(String field, String points) throws IOException {
        Files.writeString(folder.resolve("counter").resolve(field + ".csv"), "line,from,to,x_um,y_um,z_um\n" + points);
    }

    @Test
    void every_field_and_all_together_are_scored() throws IOException {
        call("a", "x,1,2,0,0.1,3\nx,1,2,9,0.1,3\n");
        call("b", "x,1,2,0,0.1,3\nx,1,2,9,0.1,3\ny,1,2,0,5,3\ny,1,2,9,5,3\n");
        Path table = folder.resolve("scores.csv");
        Said said = challenge(folder.resolve("truth"), folder.resolve("counter"), "--out", table);
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(said.out().contains("b, nanotubes: 2 true, 2 called, 1 right"), said.out());
        assertTrue(said.out().contains("  missed: 2\n  wrong: y\n"), said.out());
        assertTrue(said.out().contains("all fields, nanotubes: 3 true, 3 called, 2 right"), said.out());
        List<String> lines = Files.readAllLines(table);
        assertEquals(7, lines.size());
        assertEquals("a,nanotubes,1,1,0,1,1,1,1,0,0,0,,", lines.get(1));
        assertTrue(lines.get(3).startsWith("all,nanotubes,3,3,0,2,0.6666666666666666,"), lines.get(3));
    }

    @Test
    void the_annotated_field_of_the_documents_is_scored_as_it_stands_there() {
        Path docs = Path.of("..", "docs");
        String text = challenge(docs.resolve("annotated/field-1"), docs.resolve("annotated/calls.csv"))
                .out();
        String start = """
                field-1, nanotubes: 2 true, 2 called, 1 right
                  1 more called along what no observer can tell: neither right nor wrong
                """;
        assertTrue(text.startsWith(start), text);
        assertTrue(text.contains("  missed: 3\n  wrong: c\n"), text);
        Path points = folder.resolve("points.csv");
        assertDoesNotThrow(() -> Files.writeString(points, "x_um,y_um\n8.3,41.5\n2,2\n"));
        assertTrue(challenge(docs.resolve("annotated/field-1"), points)
                .out()
                .startsWith("field-1, mitochondria: 2 true, 2 called, 1 right\n"));
    }

    @Test
    void what_is_missing_is_told_with_exit_code_2_and_no_table() throws IOException {
        call("a", "x,1,2,0,0.1,3\n");
        Path table = folder.resolve("scores.csv");
        Said said = challenge(folder.resolve("truth"), folder.resolve("counter"), "--out", table);
        assertEquals(2, said.exitCode());
        assertTrue(said.err().contains("[no-result] There is nothing for the field 'b'"), said.err());
        assertFalse(Files.exists(table));
        assertEquals(
                2, challenge(folder.resolve("none"), folder.resolve("counter")).exitCode());
    }
}
