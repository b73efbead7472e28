package org.mitoferry.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoferry.cli.Said.mitoferry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another parameter set for a run: by option, by a file of the user's own, and in the record of the run. */
class ParameterSetOptionTest {
    private static final String STUDY = """
            title: A drug for an hour
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.1 mm x 0.1 mm, wells: 1, fields: 1}
            cells:
              BMSC: {density: 300 cells/mm2}
            media:
              Nx: {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
            experiments: 1
            seed: 3
            arms:
              treated:
                - seed: BMSC
                - treat: {with: FCCP, at: 0.5 uM, for: 1 h}
                - measure: [membranePotential_mV]
            """;

    private static final String LEAKY = """
            name: leaky
            description: Uncouplers act at less
            source: made up
            cells:
              BMSC:
                dyeLoading: {value: 0.9, status: estimated, source: made up}
            drugs:
              FCCP:
                uncoupling: {half at: 0.1 uM, status: estimated, source: made up}
            """;

    @TempDir
    Path folder;

    private Path study = Path.of("");

    @BeforeEach
    void write_the_study() throws IOException {
        study = Files.writeString(folder.resolve("study.yaml"), STUDY);
    }

    private Path run(String name, Object... more) {
        Path run = folder.resolve(name);
        Stream<Object> words = Stream.concat(Stream.of("run", study, "--out", run, "--quiet"), Stream.of(more));
        Said said = mitoferry(words.toArray());
        assertEquals(0, said.exitCode(), said.err());
        return run;
    }

    private static String text(Path run, String file) throws IOException {
        return Files.readString(run.resolve(file));
    }

    @Test
    void the_record_and_the_report_of_a_run_name_its_parameter_set() throws IOException {
        Path usual = run("usual");
        Path other = run("other", "--set", "junction-uptake");
        assertTrue(text(usual, "run.json").contains("nanotube-capture"));
        assertTrue(text(other, "run.json").contains("junction-uptake"));
        assertTrue(text(usual, "report.html").contains("The parameter set is nanotube-capture"));
        assertTrue(text(other, "report.html").contains("The parameter set is junction-uptake"));
        assertTrue(text(other, "report.html").contains("cytochalasin D.junction engulfment, recovery"));
    }

    @Test
    void a_report_takes_the_rival_set_from_a_run_beside_it_and_names_the_command_where_there_is_none()
            throws IOException {
        Files.writeString(study, """
                cite: doi:10.1038/s41408-025-01210-2
                expect:
                  2H-a:
                    says: Membranes stay charged
                    quantity: membranePotential_mV of BMSC
                    in: treated
                    is: above 10 mV
                    origin: emergent
                """, StandardOpenOption.APPEND);
        Path usual = run("usual");
        run("of-another-seed", "--set", "junction-uptake", "--seed", 4);
        mitoferry("report", usual);
        String alone = text(usual, "report.html");
        Path other = run("other", "--set", "junction-uptake");
        mitoferry("report", usual);
        assertAll(
                () -> assertTrue(alone.contains("Not here: junction-uptake")),
                () -> assertTrue(alone.contains(
                                "--set junction-uptake --seed 3 --experiments 1 --arms &quot;treated&quot; --out")
                        || alone.contains("--set junction-uptake --seed 3 --experiments 1 --arms \"treated\" --out")),
                () -> assertTrue(text(usual, "report.html").contains("run of seed 3")),
                () -> assertFalse(text(usual, "report.html").contains("Not here: ")),
                () -> assertTrue(text(other, "report.html").contains("run of seed 3")));
    }

    @Test
    void a_folder_refuses_another_parameter_set() {
        Path run = run("run");
        Said said = mitoferry("run", study, "--out", run, "--quiet", "--set", "junction-uptake");
        assertEquals(Exit.MISTAKE, said.exitCode());
        assertTrue(said.err().contains("set: nanotube-capture there, junction-uptake here"), said.err());
    }

    @Test
    void an_unknown_parameter_set_is_told_and_nothing_is_written() {
        Path run = folder.resolve("run");
        Said said = mitoferry("run", study, "--out", run, "--quiet", "--set", "junction-uptak");
        assertEquals(Exit.MISTAKE, said.exitCode());
        assertTrue(
                said.err()
                        .contains("--set: [unknown-set] There is no parameter set 'junction-uptak'. Did you mean"
                                + " 'junction-uptake'?"),
                said.err());
        assertFalse(Files.exists(run));
    }

    @Test
    void a_set_of_the_users_own_is_read_beside_the_protocol_acts_and_is_kept_with_the_run() throws IOException {
        Files.createDirectories(folder.resolve("sets"));
        Path own = Files.writeString(folder.resolve("sets/leaky.yaml"), LEAKY);
        Path usual = run("usual");
        Path leaky = run("leaky", "--set", "leaky");
        assertNotEquals(text(usual, "measurements.csv"), text(leaky, "measurements.csv"));
        String report = text(leaky, "report.html");
        Files.delete(own);
        assertEquals(0, mitoferry("report", leaky).exitCode());
        assertEquals(report, text(leaky, "report.html"));
    }

    @Test
    void the_strength_of_an_effect_is_set_on_the_command_line() throws IOException {
        Path usual = run("usual");
        Path off = run("off", "--override", "FCCP.uncoupling=off");
        assertNotEquals(text(usual, "measurements.csv"), text(off, "measurements.csv"));
        Said said = mitoferry("run", study, "--quiet", "--override", "FCCP.coupling=off");
        assertEquals(Exit.MISTAKE, said.exitCode());
        assertTrue(said.err().contains("[unknown-effect] 'FCCP' has no effect 'coupling'"), said.err());
    }
}
