package org.mitoferry.cli;

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
import org.mitoferry.culture.CellVocabulary;
import org.mitoferry.parameter.Catalogue;

/** A tuning by command: its folder, the data files it writes into, and what is refused. */
class TuneCommandTest {
    private static final String STUDY = """
            title: A day
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.1 mm x 0.1 mm, wells: 1, fields: 1}
            cells:
              pale BMSC: {density: 300 cells/mm2}
            media:
              Nx: {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
            experiments: 2
            seed: 900
            arms:
              one:
                - seed: pale BMSC
                - incubate: 1 h
                - measure: [membranePotential_mV]
            expect:
              low:
                says: the potential is low
                quantity: membranePotential_mV of pale BMSC
                in: one
                is: below 60 mV
                origin: emergent
            """;

    private static final String PALE = """
            # Stroma of weak pumps
            name: pale BMSC
            extends: BMSC
            description: made up
            shape: armed
            parameters:
              pumpCapacity: {value: 0.35, range: [0.1, 0.7], status: estimated, source: made up}   # a comment
            """;

    private static final String TUNING = """
            protocol: %s
            set: nanotube-capture
            seeds: 900-901
            experiments: 2
            field: 0.1 mm x 0.1 mm
            pull: 0.01
            compare on: 1
            search: listed
            also:
              pale BMSC.pumpCapacity: {}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write_the_files() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), STUDY);
        Files.createDirectories(folder.resolve("cells"));
        Files.writeString(folder.resolve("cells/pale.yaml"), PALE);
        Files.writeString(folder.resolve("tuning.yaml"), TUNING.formatted("\"" + study + "\""));
    }

    private Said tune(String... more) {
        return Said.mitoferry(Stream.concat(
                        Stream.of("tune", folder.resolve("tuning.yaml"), "--out", folder.resolve("out")),
                        Stream.of(more))
                .toArray());
    }

    @Test
    void what_was_tuned_is_written_into_the_data_file_and_the_document() throws IOException {
        Path document = Files.writeString(
                folder.resolve("tuning.md"), "# Tuning\n\n<!-- table: tuning tuning -->\n<!-- end -->\n");
        Said done = tune("--evaluations", "9", "--quiet");
        assertEquals(Exit.DONE, done.exitCode(), done.err());
        Said written = tune("--finished", "--write", folder.resolve("cells").toString(), "--into", document.toString());
        assertEquals(Exit.DONE, written.exitCode(), written.err());

        String table = Files.readString(folder.resolve("out/tuned.csv"));
        String[] fields = table.lines().skip(1).findFirst().orElseThrow().split(",");
        assertFalse(fields[3].equals(fields[4]), table);
        assertEquals(
                PALE.replace("value: 0.35", "value: " + fields[4]).replace("status: estimated", "status: tuned"),
                Files.readString(folder.resolve("cells/pale.yaml")));
        Catalogue read = Catalogue.load(new CellVocabulary(), List.of(folder.resolve("cells/pale.yaml")));
        assertEquals(
                Double.parseDouble(fields[4]),
                read.cells().find("pale BMSC").orElseThrow().parameters().value("pumpCapacity"),
                1e-12);
        assertTrue(Files.readString(document).contains("`pale BMSC.pumpCapacity` | 0.35 | " + fields[4]));
    }

    @Test
    void a_tuning_that_nobody_knows_is_refused() {
        Said said = Said.mitoferry("tune", "solimando");
        assertEquals(Exit.MISTAKE, said.exitCode());
        assertTrue(said.err().contains("unknown-tuning"), said.err());
    }

    @Test
    void a_document_without_a_place_for_the_page_is_refused_before_anything_is_computed() throws IOException {
        Path document = Files.writeString(folder.resolve("tuning.md"), "# Tuning\n");
        Said said = tune("--evaluations", "9", "--quiet", "--into", document.toString());
        assertEquals(Exit.MISTAKE, said.exitCode());
        assertTrue(said.err().contains("<!-- table: tuning tuning -->"), said.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void all_wrong_options_are_told_at_once() {
        Said said = tune("--threads", "0", "--experiments", "1", "--field", "wide", "--evaluations", "0");
        assertEquals(Exit.MISTAKE, said.exitCode());
        assertTrue(said.err().contains("4 problems; nothing was done."), said.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void a_folder_without_a_finished_tuning_is_refused() {
        Said said = tune("--finished");
        assertEquals(Exit.MISTAKE, said.exitCode());
        assertTrue(said.err().contains("not-finished"), said.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }
}
