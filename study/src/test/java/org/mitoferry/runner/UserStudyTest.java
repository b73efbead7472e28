package org.mitoferry.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.protocol.Reading;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.Verdict;
import org.mitoferry.store.MeasurementStore;
import org.mitoferry.table.Measurement;
import org.mitoferry.yaml.Problems;

/** A study whose cell line, drug and dye stand in the user's files beside the protocol, from those files to the judged findings. */
class UserStudyTest {

    private static final String CELL = """
            name: line of ours
            extends: JJN3
            parameters:
              glycogen: {value: 50 fmol, range: [0, 100], status: estimated, source: words}
            """;

    /** Lets protons leak, as uncouplers do. */
    private static final String DRUG = """
            name: drug of ours
            vehicle: DMSO
            diffusivity: 6e-10 m2/s
            usual: 2 uM
            source: words
            effects:
              - {name: leak, parameter: leakConductance, cells: all, action: multiply, most: 20, half at: 1 uM, hill: 1.5,
                 onset: 3 min, recovery: 30 min, status: estimated, source: words}
            """;

    private static final String DYE = """
            name: dye of ours
            kind: potential
            usual: 1 uM
            source: words
            channels: [{name: green, excitation: 490 nm, emission: 530 nm}, {name: orange, excitation: 550 nm, emission: 600 nm}]
            parameters:
              loading: {value: 15 min, status: estimated, source: words}
              charge: {value: 1, status: estimated, source: words}
              aggregationPotential: {value: 130 mV, status: estimated, source: words}
              aggregationHill: {value: 1.5, status: estimated, source: words}
              bleedThrough: {value: 0.1, status: estimated, source: words}
            """;

    private static final String PROTOCOL = """
            title: A drug of ours on a line of ours
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.4 mm x 0.4 mm, wells: 1, fields: 2}
            cells: {line of ours: {density: 400 cells/mm2}}
            media: {Nx: {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}}
            experiments: 2
            seed: 5
            procedures:
              read:
                - stain: {with: dye of ours, for: 30 min}
                - measure: [jc1Ratio, membranePotential_mV]
            arms:
              vehicle:
                - seed: line of ours
                - treat: {with: DMSO, at: 0.1 %, for: 30 min}
                - read
              treated:
                - seed: line of ours
                - treat: {with: drug of ours, for: 30 min}
                - read
            expect:
              drop: {quantity: membranePotential_mV of line of ours, in: treated, versus: vehicle, is: ratio at most 0.9, origin: emergent}
              paler: {quantity: jc1Ratio of line of ours, in: treated, versus: vehicle, is: ratio at most 0.5, origin: emergent}
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path protocol = Path.of("");

    @BeforeEach
    void write_the_files() throws IOException {
        write("cells/ours.yaml", CELL);
        write("drugs/ours.yaml", DRUG);
        write("dyes/ours.yaml", DYE);
        protocol = write("study.yaml", PROTOCOL);
    }

    @Test
    void a_line_a_drug_and_a_dye_from_files_alone_are_carried_out_and_judged() throws IOException {
        List<Finding> findings = run(folder.resolve("run"), RunChoices.NONE, 2);
        assertEquals(
                List.of(Verdict.HOLDS, Verdict.HOLDS),
                findings.stream().map(Finding::verdict).toList());
        List<Measurement> rows = MeasurementStore.read(folder.resolve("run"));
        assertTrue(mean(rows, "treated", "membranePotential_mV") < mean(rows, "vehicle", "membranePotential_mV") - 20);
        assertTrue(mean(rows, "vehicle", "jc1Ratio") > 0.1);
    }

    @Test
    void the_run_folder_is_judged_again_where_the_files_are_gone() throws IOException {
        Path run = folder.resolve("run");
        List<Finding> findings = run(run, RunChoices.NONE, 1);
        for (String file : List.of("cells/ours.yaml", "drugs/ours.yaml", "dyes/ours.yaml", "study.yaml")) {
            Files.delete(folder.resolve(file));
        }
        byte[] report = Files.readAllBytes(run.resolve(RunFiles.REPORT));
        assertEquals(findings, RunFiles.rebuild(run));
        assertArrayEquals(report, Files.readAllBytes(run.resolve(RunFiles.REPORT)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void threads_within_one_arm_write_the_same_bytes(int threads) throws IOException {
        RunChoices one = new RunChoices(
                OptionalInt.of(1), List.of("treated"), OptionalLong.empty(), OptionalInt.empty(), Optional.empty());
        run(folder.resolve("alone"), one, 1);
        run(folder.resolve("shared"), one, threads);
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("alone/measurements.csv")),
                Files.readAllBytes(folder.resolve("shared/measurements.csv")));
    }

    private List<Finding> run(Path path, RunChoices choices, int threads) {
        Problems problems = new Problems();
        Laboratory laboratory = Laboratory.open(UserData.beside(protocol, List.of()), problems);
        Reading reading = laboratory.read(protocol, List.of());
        problems.throwIfAny();
        RunPlan plan = RunPlan.of(reading.orThrow(), laboratory.textOf(reading), laboratory, choices);
        try (RunFolder open = RunFolder.open(path, plan.inputs())) {
            return new StudyRun(plan, open, RunProgress.SILENT, "test")
                    .run(threads)
                    .orElseThrow();
        }
    }

    private static double mean(List<Measurement> rows, String arm, String quantity) {
        OptionalDouble mean = rows.stream()
                .filter(row -> row.arm().equals(arm)
                        && row.quantity().equals(quantity)
                        && row.method().equals("truth"))
                .mapToDouble(Measurement::value)
                .average();
        return mean.orElseThrow();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
