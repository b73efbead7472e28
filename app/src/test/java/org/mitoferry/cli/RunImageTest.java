package org.mitoferry.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
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

/** A run whose micrographs are measured beside the truth. */
class RunImageTest {
    private static final String SMALL = """
            title: Death, seen and true
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.15 mm x 0.15 mm, wells: 1, fields: 1}
            cells:
              JJN3: {density: 1500 cells/mm2}
            media:
              Nx:  {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
              OGD: {gas O2: 0.2 %, medium: DMEM without glucose, glucose: 0 mM, serum: 0 %, pre-equilibrated: yes, rinses: 3}
            experiments: 2
            seed: 904
            arms:
              alone:
                - seed: JJN3
                - change medium: OGD
                - incubate: 20 h
                - stain: {with: [CellEvent caspase-3/7, DAPI], for: 30 min, in: OGD}
                - image: {objective: 20x/0.8, channels: [DAPI, caspase-3/7]}
                - measure: [caspasePositiveFraction, viableFraction]
            expect:
              A:
                says: Some cells die
                quantity: caspasePositiveFraction of JJN3
                in: alone
                is: above 1 %
                origin: emergent
              B:
                says: Some cells live
                quantity: viableFraction of JJN3
                in: alone
                is: above 1 %
                origin: emergent
            """;

    @TempDir
    Path folder;

    private Path small() throws IOException {
        return Files.writeString(folder.resolve("small.yaml"), SMALL);
    }

    @Test
    void rows_findings_and_report_show_micrographs_beside_the_truth() throws IOException {
        Path out = folder.resolve("run");
        Said said = mitoferry("run", small(), "--image", "--fields", 1, "--threads", 1, "--out", out, "--quiet");
        assertEquals(0, said.exitCode(), said.err());
        List<String> rows = Files.readAllLines(out.resolve("measurements.csv"));
        assertAll(
                () -> assertTrue(said.out().contains("Micrographs: 1 field of each picture"), said.out()),
                () -> assertTrue(said.out().contains("in micrographs"), said.out()),
                () -> assertTrue(said.out().contains("not measurable"), said.out()),
                () -> assertTrue(has(rows, "caspasePositiveFraction", ",truth,")),
                () -> assertTrue(has(rows, "caspasePositiveFraction", ",micrograph,")),
                () -> assertTrue(has(rows, "viableFraction", "no assay of micrographs reads it")),
                () -> assertTrue(Files.readString(out.resolve("report.html")).contains("From micrographs")),
                () -> assertTrue(Files.readString(out.resolve("findings-micrographs.json"))
                        .contains("not measurable from these micrographs")));
        Said table = mitoferry("table", out, "--findings");
        assertTrue(table.out().contains("| in micrographs |"), table.out());

        Path again = folder.resolve("again");
        mitoferry("run", small(), "--image", "--fields", 1, "--threads", 3, "--out", again, "--quiet");
        assertEquals(rows, Files.readAllLines(again.resolve("measurements.csv")));
    }

    @Test
    void a_field_that_shows_the_arm_is_kept_and_stands_in_the_report() throws IOException {
        String potential = SMALL.substring(0, SMALL.indexOf("    - stain"))
                .replace("incubate: 20 h", "incubate: 1 h")
                .concat("    - stain: {with: JC-1, at: 2 uM, for: 30 min, in: OGD}\n")
                .concat("    - wash: once\n")
                .concat("    - image: {objective: 20x/0.8}\n")
                .concat("    - measure: jc1Ratio\n");
        Path protocol = Files.writeString(folder.resolve("potential.yaml"), potential);
        Path out = folder.resolve("kept");
        Said said = mitoferry("run", protocol, "--image", "--fields", 2, "--out", out, "--quiet");
        assertEquals(0, said.exitCode(), said.err());
        List<Path> kept;
        try (Stream<Path> all = Files.walk(out.resolve("micrographs"))) {
            kept = all.filter(Files::isRegularFile).toList();
        }
        String report = Files.readString(out.resolve("report.html"));
        assertAll(
                () -> assertEquals(1, kept.size(), "one field of the first experiment: " + kept),
                () -> assertTrue(kept.getFirst().endsWith("panel.jpg"), kept.toString()),
                () -> assertTrue(Files.size(kept.getFirst()) <= 300_000),
                () -> assertTrue(report.contains("src=\"data:image/jpeg;base64,")));
    }

    private static boolean has(List<String> rows, String quantity, String words) {
        return rows.stream().anyMatch(row -> row.contains(quantity) && row.contains(words));
    }

    @Test
    void a_run_without_micrographs_has_the_same_truth_and_no_word_of_them() throws IOException {
        Path with = folder.resolve("with");
        Path without = folder.resolve("without");
        mitoferry("run", small(), "--experiments", 1, "--image", "--fields", 1, "--out", with, "--quiet");
        mitoferry("run", small(), "--experiments", 1, "--out", without, "--quiet");
        List<String> truth = Files.readAllLines(with.resolve("measurements.csv")).stream()
                .filter(row -> !row.contains(",micrograph,"))
                .toList();
        assertEquals(Files.readAllLines(without.resolve("measurements.csv")), truth);
        assertFalse(Files.readString(without.resolve("report.html")).contains("From micrographs"));
        Said other = mitoferry("run", small(), "--experiments", 1, "--image", "--out", without, "--quiet");
        assertEquals(2, other.exitCode(), other.out());
    }

    @Test
    void mistakes_are_told_all_at_once_and_nothing_is_written() throws IOException {
        Path out = folder.resolve("none");
        Said said = mitoferry("run", small(), "--image", "--fields", 0, "--setting", "survy", "--out", out);
        assertAll(
                () -> assertEquals(2, said.exitCode()),
                () -> assertTrue(said.err().contains("--fields: [out-of-range]"), said.err()),
                () -> assertTrue(said.err().contains("survey"), said.err()),
                () -> assertTrue(said.err().contains("2 problems"), said.err()),
                () -> assertFalse(Files.exists(out)));
        assertEquals(
                2,
                mitoferry("run", small(), "--setting", "survey", "--out", out).exitCode());
    }
}
