package org.mitoferry.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoferry.cli.Said.mitoferry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a user meets it: what it prints, where, and with which exit code. */
class CommandLineTest {
    /** Two cells for two hours. */
    private static final String SMALL = """
            title: A small culture
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.1 mm x 0.1 mm, wells: 1, fields: 1}
            cells:
              JJN3: {density: 300 cells/mm2}
            media:
              Nx: {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
              Low: {gas O2: 1 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
            experiments: 2
            seed: 3
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
                is: ratio at most 0.1
            """;

    @TempDir
    Path folder;

    private Path small() throws IOException {
        return Files.writeString(folder.resolve("small.yaml"), SMALL);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void a_run_ends_with_its_findings_its_report_and_all_files() throws IOException {
        Path run = folder.resolve("run");
        Said said = mitoferry("run", small(), "--out", run, "--quiet");
        assertAll(
                () -> assertEquals(0, said.exitCode(), said.err()),
                () -> assertEquals("", said.err()),
                () -> assertTrue(said.out().contains("A        fails"), said.out()),
                () -> assertTrue(said.out().contains("Report: " + run.resolve("report.html")), said.out()),
                () -> assertEquals(
                        List.of(
                                "run/findings.json",
                                "run/measurements.csv",
                                "run/measurements.parquet",
                                "run/protocol.yaml",
                                "run/report.html",
                                "run/ro-crate-metadata.json",
                                "run/run.json",
                                "run/transfers.parquet",
                                "small.yaml"),
                        files()));
    }

    @Test
    void the_same_command_again_says_that_it_is_done() throws IOException {
        Path run = folder.resolve("run");
        mitoferry("run", small(), "--out", run, "--quiet");
        byte[] before = Files.readAllBytes(run.resolve("run.json"));
        Said again = mitoferry("run", small(), "--out", run, "--quiet");
        assertEquals(0, again.exitCode(), again.err());
        assertTrue(again.out().contains("done already"), again.out());
        assertTrue(again.out().contains("A        fails"), again.out());
        assertArrayEquals(before, Files.readAllBytes(run.resolve("run.json")));
    }

    @Test
    void other_inputs_on_an_old_folder_are_refused() throws IOException {
        Path run = folder.resolve("run");
        mitoferry("run", small(), "--out", run, "--quiet");
        Said other = mitoferry("run", small(), "--out", run, "--quiet", "--seed", "4");
        assertEquals(2, other.exitCode());
        assertTrue(other.err().contains("seed: 3 there, 4 here"), other.err());
    }

    @Test
    void an_override_is_another_input_and_is_kept_in_the_protocol() throws IOException {
        Path run = folder.resolve("run");
        Said said = mitoferry("run", small(), "--out", run, "--quiet", "--override", "JJN3.glycogen=0 fmol");
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(Files.readString(run.resolve("protocol.yaml")).contains("JJN3.glycogen: 0 fmol"));
        assertEquals(2, mitoferry("run", small(), "--out", run, "--quiet").exitCode());
    }

    @Test
    void any_number_of_threads_writes_the_same_table() throws IOException {
        mitoferry("run", small(), "--out", folder.resolve("one"), "--quiet", "--threads", "1");
        mitoferry("run", small(), "--out", folder.resolve("seven"), "--quiet", "--threads", "7");
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("one/measurements.csv")),
                Files.readAllBytes(folder.resolve("seven/measurements.csv")));
    }

    @Test
    void a_chosen_arm_gives_the_rows_it_has_among_all() throws IOException {
        mitoferry("run", small(), "--out", folder.resolve("all"), "--quiet");
        mitoferry("run", small(), "--out", folder.resolve("one"), "--quiet", "--arms", "low oxygen");
        List<String> all = Files.readAllLines(folder.resolve("all/measurements.csv"));
        List<String> one = Files.readAllLines(folder.resolve("one/measurements.csv"));
        assertEquals(all.stream().filter(row -> row.contains(",low oxygen,")).toList(), one.subList(1, one.size()));
    }

    @Test
    void progress_is_plain_lines_where_there_is_no_terminal() throws IOException {
        Said said = mitoferry("run", small(), "--out", folder.resolve("run"));
        assertTrue(said.err().contains("100 % done, 4 of 4 arms finished"), said.err());
        assertFalse(said.err().contains("\u001b"), said.err());
    }

    @Test
    void an_interrupted_run_ends_with_3_and_the_same_command_goes_on_to_the_same_table() throws Exception {
        Path protocol = Files.writeString(folder.resolve("long.yaml"), SMALL.replace("for: 2 h", "for: 96 h"));
        Path run = folder.resolve("run");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Mitoferry.class.getName(),
                        "run",
                        protocol.toString(),
                        "--out",
                        run.toString(),
                        "--threads=1",
                        "--quiet")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        while (!Files.exists(run.resolve("work/arm-001-experiment-001.snapshot"))) {
            assertTrue(process.isAlive(), Files.readString(folder.resolve("said")));
            Thread.sleep(2);
        }
        process.destroy();
        assertEquals(3, process.waitFor());
        assertTrue(Files.readString(folder.resolve("said")).contains("The same command goes on"));
        assertEquals(0, mitoferry("run", protocol, "--out", run, "--quiet").exitCode());
        mitoferry("run", protocol, "--out", folder.resolve("whole"), "--quiet");
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("whole/measurements.csv")),
                Files.readAllBytes(run.resolve("measurements.csv")));
    }

    @Test
    void a_damaged_record_of_a_run_is_told_without_a_trace() throws IOException {
        Path run = folder.resolve("run");
        mitoferry("run", small(), "--out", run, "--quiet");
        Files.writeString(run.resolve("run.json"), "{");
        Said said = mitoferry("report", run);
        assertEquals(2, said.exitCode());
        assertFalse(said.err().contains("\tat "), said.err());
    }

    @Test
    void a_report_is_rebuilt_from_the_tables() throws IOException {
        Path run = folder.resolve("run");
        mitoferry("run", small(), "--out", run, "--quiet");
        byte[] report = Files.readAllBytes(run.resolve("report.html"));
        byte[] findings = Files.readAllBytes(run.resolve("findings.json"));
        Files.delete(run.resolve("report.html"));
        Files.delete(run.resolve("findings.json"));
        Said said = mitoferry("report", run);
        assertEquals(0, said.exitCode(), said.err());
        assertArrayEquals(report, Files.readAllBytes(run.resolve("report.html")));
        assertArrayEquals(findings, Files.readAllBytes(run.resolve("findings.json")));
    }

    @Test
    void a_report_of_a_folder_without_a_run_is_refused() {
        Said said = mitoferry("report", folder);
        assertEquals(2, said.exitCode());
        assertTrue(said.err().contains("holds no finished run"), said.err());
    }

    @Test
    void cells_of_the_user_lie_beside_the_protocol_and_are_kept_with_the_run() throws IOException {
        Path cells = Files.createDirectories(folder.resolve("cells"));
        Files.writeString(cells.resolve("mine.yaml"), "name: MyLine\nextends: JJN3\n");
        Path protocol = Files.writeString(folder.resolve("mine.yaml"), SMALL.replace("JJN3", "MyLine"));
        Path run = folder.resolve("run");
        Said said = mitoferry("run", protocol, "--out", run, "--quiet");
        assertEquals(0, said.exitCode(), said.err());
        Files.delete(cells.resolve("mine.yaml"));
        Said report = mitoferry("report", run);
        assertEquals(0, report.exitCode(), report.err());
    }

    @Test
    void all_mistakes_are_told_at_once_and_nothing_is_left() throws IOException {
        Path broken = Files.writeString(
                folder.resolve("broken.yaml"), SMALL.replace("incubate: {in: Nx", "incubat: {in: Nx"));
        Path run = folder.resolve("run");
        Said said = mitoferry("run", broken, "--out", run, "--threads", "0", "--fields", "0");
        assertAll(
                () -> assertEquals(2, said.exitCode()),
                () -> assertEquals("", said.out()),
                () -> assertTrue(said.err().contains("broken.yaml:13:"), said.err()),
                () -> assertTrue(said.err().contains("--threads: [out-of-range]"), said.err()),
                () -> assertFalse(said.err().contains("Exception"), said.err()),
                () -> assertEquals(List.of("broken.yaml"), files()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "run quickstart --seed x",
                "run quickstart --sed 1",
                "run quickstart --arms nobody",
                "run quikstart",
                "run no/such/file.yaml",
                "run quickstart --override BMSC.nothing=1",
                "run quickstart --experiments 0",
                "run quickstart --fields -1",
                "run quickstart --data no/such/folder",
                "report",
                "report no/such/folder",
                "protocol show quikstart",
                "protocol check no/such/file.yaml",
                "protocol methods quikstart",
                "protocol lst",
                "oxygen",
                "oxygen --gas 0.2 --height 2mm --cells JJN3_600/mm2",
                "oxygen --gas 0.2% --height 2mm --cells JJN",
                "oxygen --gas 300% --height 2mm --cells JJN3:600/mm2",
                "oxygen --gas 1% --height 0mm --cells JJN3:600/mm2",
                "oxygen --gas 1% --height 1mm --cells JJN3:600/mm2 --plot x.png",
                "nonsense"
            })
    void a_mistake_of_the_user_ends_with_2_and_words_on_the_error_stream(String line) {
        Said said = mitoferry((Object[]) line.split(" "));
        assertAll(
                () -> assertEquals(2, said.exitCode(), said.err()),
                () -> assertEquals("", said.out()),
                () -> assertFalse(said.err().isBlank()),
                () -> assertFalse(said.err().contains("\tat "), said.err()),
                () -> assertFalse(Files.exists(Path.of("runs"))));
    }

    @Test
    void a_misspelt_option_is_answered_with_the_one_that_was_meant() {
        assertTrue(mitoferry("run", "quickstart", "--sed", "1").err().contains("--seed"));
    }

    @Test
    void a_misspelt_protocol_is_answered_with_the_one_that_was_meant() {
        assertTrue(mitoferry("run", "quikstart").err().contains("'quickstart'"));
    }

    @Test
    void every_built_in_protocol_is_listed_and_free_of_mistakes() {
        Said said = mitoferry("protocol", "list");
        assertEquals(0, said.exitCode(), said.err());
        said.out().lines().map(line -> line.split(" ")[0]).forEach(name -> {
            Said check = mitoferry("protocol", "check", name);
            assertEquals(0, check.exitCode(), check.err());
        });
    }

    @Test
    void a_new_protocol_is_free_of_mistakes() {
        Path file = folder.resolve("new.yaml");
        assertEquals(0, mitoferry("protocol", "new", file).exitCode());
        Said check = mitoferry("protocol", "check", file);
        assertEquals(0, check.exitCode(), check.err());
    }

    @Test
    void a_new_protocol_never_replaces_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("thesis.yaml"), "precious");
        assertEquals(2, mitoferry("protocol", "new", file).exitCode());
        assertEquals("precious", Files.readString(file));
    }

    @Test
    void a_shown_protocol_can_be_written_to_a_file_and_run() throws IOException {
        Path file = Files.writeString(
                folder.resolve("copy.yaml"),
                mitoferry("protocol", "show", "quickstart").out());
        Said check = mitoferry("protocol", "check", file);
        assertEquals(0, check.exitCode(), check.err());
    }

    @Test
    void the_methods_name_the_cells() {
        assertTrue(mitoferry("protocol", "methods", "quickstart").out().contains("JJN3"));
    }

    @Test
    void the_schema_is_printed_as_json() {
        assertTrue(mitoferry("protocol", "schema").out().stripLeading().startsWith("{"));
    }

    @Test
    void oxygen_at_the_cells_falls_with_the_height_of_the_medium() {
        assertTrue(atCells("1mm") > atCells("4mm"));
    }

    private static double atCells(String height) {
        Said said =
                mitoferry("oxygen", "--gas", "5%", "--height", height, "--cells", "JJN3 600/mm2, BMSC 120 cells/mm2");
        assertEquals(0, said.exitCode(), said.err());
        String line = said.out()
                .lines()
                .filter(one -> one.startsWith("O2 at the cells"))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(line.replaceAll(".* (\\S+) uM", "$1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "figure.json"})
    void a_plot_of_oxygen_is_written_as_asked(String name) {
        Path file = folder.resolve(name);
        Said said = mitoferry("oxygen", "--gas", "5%", "--height", "2mm", "--cells", "JJN3 600/mm2", "--plot", file);
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(said.out().contains("Plot: " + file));
        assertTrue(Files.exists(file));
    }

    @Test
    void the_version_is_printed() {
        assertTrue(mitoferry("--version").out().startsWith("Mitoferry "));
    }

    @Test
    void without_a_command_it_says_what_there_is() {
        Said said = mitoferry();
        assertEquals(0, said.exitCode());
        assertTrue(said.out().contains("First steps"));
    }
}
