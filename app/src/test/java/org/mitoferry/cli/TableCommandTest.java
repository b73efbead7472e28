package org.mitoferry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoferry.cli.Said.mitoferry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of a finished run: on the screen, in a file, and in the marked place of a document. */
class TableCommandTest {
    private static final String STUDY = """
            title: A small culture
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.1 mm x 0.1 mm, wells: 1, fields: 1}
            cells:
              JJN3: {density: 300 cells/mm2}
            media:
              Nx: {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
            experiments: 2
            seed: 3
            arms:
              short, by an hour:
                - seed: JJN3
                - incubate: 1 h
                - measure: [viableFraction, glucose_mM]
              long:
                - seed: JJN3
                - incubate: 1 h
                - measure: [viableFraction]
                - incubate: 1 h
                - measure: [viableFraction, glucose_mM]
            compare:
              Time:
                long: short, by an hour
            """;

    @TempDir
    Path folder;

    private Path run = Path.of("");

    @BeforeEach
    void carry_out_a_study() throws IOException {
        Path study = Files.writeString(folder.resolve("small.yaml"), STUDY);
        run = folder.resolve("run");
        assertEquals(0, mitoferry("run", study, "--out", run, "--quiet").exitCode());
    }

    @Test
    void findings_go_into_their_own_place_of_a_document_and_ask_for_nothing_else() throws IOException {
        Path document =
                Files.writeString(folder.resolve("d.md"), "a\n<!-- table: small findings -->\n<!-- end -->\nb\n");
        assertEquals(
                0, mitoferry("table", run, "--findings", "--into", document).exitCode());
        assertTrue(Files.readString(document).contains("|  | finding | expected |"), Files.readString(document));
        Said said = mitoferry("table", run, "--findings", "--at", "t=1 h");
        assertEquals(2, said.exitCode());
        assertTrue(said.err().contains("leave out --quantities"), said.err());
    }

    @Test
    void effects_go_into_their_own_place_as_the_protocol_compares() throws IOException {
        Path document = Files.writeString(folder.resolve("d.md"), "<!-- table: small effects -->\n<!-- end -->\n");
        Said said = mitoferry("table", run, "--effects", "--quantities", "glucose_mM", "--into", document);
        assertEquals(0, said.exitCode(), said.err());
        String text = Files.readString(document);
        assertTrue(text.contains("**Time**\n\n| arm | against | glucose_mM (ratio) |"), text);
        assertTrue(text.contains("| long | short, by an hour | 0.9"), text);
    }

    @Test
    void effects_can_be_asked_for_against_any_arm() {
        Said said = mitoferry("table", run, "--against", "long", "--quantities", "glucose_mM");
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(said.out().contains("| short, by an hour | long | 1.0"), said.out());
        Said wrong = mitoferry("table", run, "--against", "longer");
        assertEquals(Exit.MISTAKE, wrong.exitCode());
        assertTrue(wrong.err().contains("--against: [unknown-arm]"), wrong.err());
    }

    @Test
    void a_table_has_a_line_for_each_arm() {
        Said said = mitoferry("table", run, "--quantities", "viableFraction, glucose_mM");
        assertEquals(0, said.exitCode(), said.err());
        String[] lines = said.out().split("\n");
        assertTrue(lines[0].matches("arm +viableFraction of JJN3 \\(%\\) +glucose_mM"), said.out());
        assertTrue(lines[1].matches("short, by an hour +100 +5\\..*"), said.out());
        assertTrue(lines[2].matches("long +100 +5\\..*"), said.out());
        assertTrue(said.out().contains("Means over 2 experiments"), said.out());
    }

    @Test
    void arms_are_named_with_their_commas_and_keep_the_order_asked_for() {
        Said said = mitoferry(
                "table", run, "--quantities", "glucose_mM", "--arms", "long,short, by an hour", "--format", "csv");
        assertEquals(0, said.exitCode(), said.err());
        String[] lines = said.out().split("\n");
        assertTrue(lines[1].startsWith("long,5."), said.out());
        assertTrue(lines[2].startsWith("\"short, by an hour\",5."), said.out());
    }

    @Test
    void a_file_holds_the_same_as_the_screen_shows() throws IOException {
        Path file = folder.resolve("tables/table.md");
        Said shown = mitoferry("table", run, "--format", "markdown", "--at", "t=1 h");
        Said written = mitoferry("table", run, "--format", "markdown", "--at", "t=1 h", "--out", file);
        assertEquals(0, written.exitCode(), written.err());
        assertEquals(shown.out(), Files.readString(file));
    }

    @Test
    void a_table_is_written_into_the_marked_place_of_a_document() throws IOException {
        Path document = Files.writeString(
                folder.resolve("README.md"), "Before\n<!-- table: small -->\nold\n<!-- end -->\nafter\n");
        Said said = mitoferry("table", run, "--quantities", "glucose_mM", "--into", document);
        assertEquals(0, said.exitCode(), said.err());
        String text = Files.readString(document);
        assertTrue(text.startsWith("Before\n<!-- table: small -->\n\n| arm | glucose_mM |\n|---|--:|\n"), text);
        assertTrue(text.endsWith("\n<!-- end -->\nafter\n"), text);
        assertFalse(text.contains("old"));
    }

    @Test
    void a_place_may_have_another_name() throws IOException {
        Path document = Files.writeString(folder.resolve("README.md"), "<!-- table: sugar -->\n<!-- end -->\n");
        Said said = mitoferry("table", run, "--quantities", "glucose_mM", "--into", document, "--name", "sugar");
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(Files.readString(document).contains("| long |"));
    }

    @Test
    void mistakes_are_told_at_once_and_nothing_is_written() throws IOException {
        Path document = Files.writeString(folder.resolve("README.md"), "<!-- table: small -->\n<!-- end -->\n");
        Said said = mitoferry("table", run, "--quantities", "glucose_M", "--arms", "longer", "--into", document);
        assertEquals(Exit.MISTAKE, said.exitCode());
        assertTrue(
                said.err()
                        .contains(
                                "[unknown-quantity] This run did not measure 'glucose_M'. Did you mean 'glucose_mM'?"),
                said.err());
        assertTrue(said.err().contains("[unknown-arm] This run has no arm 'longer'. Did you mean 'long'?"), said.err());
        assertEquals("<!-- table: small -->\n<!-- end -->\n", Files.readString(document));
    }

    @Test
    void a_document_without_the_place_and_a_folder_without_a_run_are_refused() throws IOException {
        Path document = Files.writeString(folder.resolve("README.md"), "Nothing\n");
        Said noPlace = mitoferry("table", run, "--into", document);
        assertEquals(Exit.MISTAKE, noPlace.exitCode());
        assertTrue(noPlace.err().contains("README.md: [mark-missing]"), noPlace.err());
        Said noRun = mitoferry("table", folder);
        assertEquals(Exit.MISTAKE, noRun.exitCode());
        assertTrue(noRun.err().contains("holds no finished run"), noRun.err());
    }

    @Test
    void options_that_do_not_go_together_are_refused() {
        assertEquals(
                Exit.MISTAKE,
                mitoferry("table", run, "--into", "a.md", "--out", "b.md").exitCode());
        assertEquals(
                Exit.MISTAKE,
                mitoferry("table", run, "--into", "a.md", "--format", "csv").exitCode());
        assertEquals(Exit.MISTAKE, mitoferry("table", run, "--name", "small").exitCode());
        assertEquals(
                Exit.MISTAKE, mitoferry("table", run, "--effects", "--findings").exitCode());
        assertEquals(
                Exit.MISTAKE,
                mitoferry("table", run, "--effects", "--against", "long").exitCode());
    }
}
