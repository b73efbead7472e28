package org.mitoferry.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoferry.cli.Said.mitoferry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many studies at once: what is written, what is told, what is computed only once. */
class JudgeCommandTest {
    private static final String SMALL = """
            title: A small culture
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.1 mm x 0.1 mm, wells: 1, fields: 1}
            cells:
              JJN3: {density: 300 cells/mm2}
            media:
              Nx: {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
              Low: {gas O2: 1 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
            experiments: 2
            seed: 903
            arms:
              air:
                - seed: JJN3
                - incubate: {in: Nx, for: 2 h}
                - measure: [membranePotential_mV, atpLevel]
              low oxygen:
                - seed: JJN3
                - change medium: Low
                - incubate: {in: Low, for: 2 h}
                - measure: [membranePotential_mV, atpLevel]
            expect:
              A:
                says: Cells keep their energy
                quantity: atpLevel of JJN3
                in: low oxygen
                versus: air
                is: equivalent within 20 %
              B:
                says: A link that a run cannot test
                not tested: run explain
            """;

    @TempDir
    Path folder;

    private Path small() throws IOException {
        return Files.writeString(folder.resolve("small.yaml"), SMALL);
    }

    private Map<Path, FileTime> arms(Path store) throws IOException {
        Map<Path, FileTime> arms = new TreeMap<>();
        try (Stream<Path> files = Files.walk(store)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                arms.put(file, Files.getLastModifiedTime(file));
            }
        }
        return arms;
    }

    @Test
    void each_set_seed_finding_and_clause_has_a_line() throws IOException {
        Path out = folder.resolve("judged");
        Said said = mitoferry(
                "judge",
                small(),
                "--seeds",
                "900-902",
                "--set",
                "nanotube-capture",
                "--set",
                "junction-uptake",
                "--out",
                out);
        assertEquals(0, said.exitCode(), said.err());
        String csv = Files.readString(out.resolve("judged.csv"));
        assertAll(
                () -> assertEquals(1 + 2 * 3 * 2, csv.lines().count(), csv),
                () -> assertTrue(said.out().contains("of 3"), said.out()),
                () -> assertTrue(said.out().contains("Seeds 900-902, 2 experiments each"), said.out()),
                () -> assertTrue(Files.readString(out.resolve("judge.json")).contains("\"seeds\" : \"900-902\"")));
    }

    @Test
    void more_seeds_cost_only_themselves() throws IOException {
        Path out = folder.resolve("judged");
        Path protocol = small();
        assertEquals(
                0,
                mitoferry("judge", protocol, "--seeds", "900", "--out", out, "--quiet")
                        .exitCode());
        Map<Path, FileTime> first = arms(out.resolve("arms"));
        assertEquals(
                0,
                mitoferry("judge", protocol, "--seeds", "900,901", "--out", out, "--quiet")
                        .exitCode());
        Map<Path, FileTime> both = arms(out.resolve("arms"));
        assertEquals(2 * first.size(), both.size());
        first.forEach((file, time) -> assertEquals(time, both.get(file)));
    }

    @Test
    void a_store_may_be_shared_between_folders() throws IOException {
        Path store = folder.resolve("store");
        Path protocol = small();
        for (String name : new String[] {"one", "two"}) {
            Said said = mitoferry(
                    "judge", protocol, "--seeds", "900", "--store", store, "--out", folder.resolve(name), "--quiet");
            assertEquals(0, said.exitCode(), said.err());
        }
        assertEquals(4, arms(store).size());
        assertEquals(
                Files.readString(folder.resolve("one/judged.csv")), Files.readString(folder.resolve("two/judged.csv")));
    }

    @Test
    void the_size_of_the_patch_stands_with_the_result() throws IOException {
        Path out = folder.resolve("judged");
        Said said =
                mitoferry("judge", small(), "--seeds", "900", "--field", "0.12 mm x 0.1 mm", "--out", out, "--quiet");
        assertTrue(said.out().contains("on a patch of 0.12 mm x 0.1 mm"), said.out());
    }

    @Test
    void tables_of_a_judgement_go_into_their_places() throws IOException {
        Path out = folder.resolve("judged");
        assertEquals(
                0,
                mitoferry("judge", small(), "--seeds", "900-901", "--out", out, "--quiet")
                        .exitCode());
        Path document = Files.writeString(
                folder.resolve("d.md"),
                "<!-- table: small judged -->\n<!-- end -->\n<!-- table: small judged findings -->\n<!-- end -->\n");
        assertEquals(0, mitoferry("table", out, "--into", document).exitCode());
        assertEquals(
                0, mitoferry("table", out, "--findings", "--into", document).exitCode());
        String text = Files.readString(document);
        assertAll(
                () -> assertTrue(text.contains("|  | finding | origin | nanotube-capture |"), text),
                () -> assertTrue(text.contains("atpLevel: JJN3 in low oxygen equal to"), text),
                () -> assertTrue(text.contains("Run explain."), text),
                () -> assertTrue(text.contains("nanotube-capture: 1 of 1 finding holds in at least 90 %"), text));
    }

    @Test
    void numbers_are_varied_one_by_one_and_told_in_a_table() throws IOException {
        Path out = folder.resolve("robust");
        Said said = mitoferry(
                "robustness",
                small(),
                "--seeds",
                "900",
                "--parameters",
                "JJN3.aminoAcidAtp;JJN3.nanotubeEncounter",
                "--follow",
                "A",
                "--out",
                out,
                "--quiet");
        assertEquals(0, said.exitCode(), said.err());
        Path document = Files.writeString(folder.resolve("r.md"), "<!-- table: small robustness -->\n<!-- end -->\n");
        assertEquals(0, mitoferry("table", out, "--into", document).exitCode());
        String text = Files.readString(document);
        assertAll(
                () -> assertTrue(text.contains("| JJN3.aminoAcidAtp | \u00d7 0.5 |"), text),
                () -> assertTrue(
                        text.contains("Without any effect on the first experiment: JJN3.nanotubeEncounter"), text),
                () -> assertTrue(text.contains("change of A"), text));
    }

    @Test
    void what_is_finished_is_written_without_the_rest() throws IOException {
        Path protocol = small();
        Path out = folder.resolve("robust");
        Object[] whole = {"robustness", protocol, "--seeds", "900", "--out", out, "--quiet"};
        assertEquals(2, mitoferry(more(whole, "--finished")).exitCode());
        assertEquals(
                0, mitoferry(more(whole, "--parameters", "JJN3.aminoAcidAtp")).exitCode());
        String alone = Files.readString(out.resolve("robustness.csv"));
        Said finished = mitoferry(more(whole, "--finished"));
        assertEquals(0, finished.exitCode(), finished.err());
        assertTrue(finished.out().contains("2 of 2 changes that were begun are finished."), finished.out());
        List<String> all =
                Files.readString(out.resolve("robustness.csv")).lines().toList();
        alone.lines().forEach(line -> assertTrue(all.contains(line), line));
    }

    private static Object[] more(Object[] arguments, Object... others) {
        return Stream.concat(Stream.of(arguments), Stream.of(others)).toArray();
    }

    @Test
    void a_number_that_is_not_tuned_and_a_factor_of_one_are_refused() throws IOException {
        Path out = folder.resolve("robust");
        Said said = mitoferry(
                "robustness", small(), "--parameters", "JJN3.radius", "--factors", "1", "--follow", "Z", "--out", out);
        assertAll(
                () -> assertEquals(2, said.exitCode()),
                () -> assertTrue(said.err().contains("3 problems; nothing was done."), said.err()),
                () -> assertFalse(Files.exists(out)));
    }

    @Test
    void a_folder_that_cannot_be_written_into_is_told_before_anything_is_computed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path store = folder.resolve("store");
        Said said = mitoferry("judge", small(), "--out", file.resolve("judged"), "--store", store);
        assertAll(
                () -> assertEquals(2, said.exitCode()),
                () -> assertTrue(said.err().contains("--out: [not-writable] '" + file), said.err()),
                () -> assertFalse(Files.exists(store)));
    }

    @Test
    void a_folder_without_tables_is_refused_in_a_sentence() {
        Said said = mitoferry("table", folder.resolve("nothing"));
        assertEquals(2, said.exitCode());
        assertTrue(said.err().contains("nothing"), said.err());
    }

    @Test
    void all_mistakes_are_told_at_once_and_nothing_is_written() throws IOException {
        Path out = folder.resolve("judged");
        Said said = mitoferry(
                "judge",
                small(),
                "--seeds",
                "9-1",
                "--set",
                "junction-uptak",
                "--field",
                "1 um x 1 mm",
                "--experiments",
                "0",
                "--threads",
                "0",
                "--out",
                out);
        assertAll(
                () -> assertEquals(2, said.exitCode()),
                () -> assertTrue(said.err().contains("5 problems; nothing was done."), said.err()),
                () -> assertFalse(Files.exists(out)));
    }
}
