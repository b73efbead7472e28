package org.mitoferry.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoferry.cli.Said.mitoferry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans from a small culture and from a table of one's own. */
class PlanCommandTest {
    private static final String PROTOCOL = """
            title: A small culture
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.14 mm x 0.1 mm, wells: 1, fields: 2}
            cells:
              JJN3: {density: 600 cells/mm2}
            media:
              Nx: {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
            experiments: 2
            seed: 903
            arms:
              untouched:
                - seed: JJN3
                - incubate: {in: Nx, for: 1 h}
                - measure: [membranePotential_mV, cells]
              uncoupled:
                - seed: JJN3
                - incubate: {in: Nx, for: 30 min}
                - treat: FCCP 1 uM
                - incubate: {in: Nx, for: 30 min}
                - measure: [membranePotential_mV, cells]
            expect:
              A:
                says: An uncoupler depolarises
                quantity: membranePotential_mV of JJN3
                in: uncoupled
                versus: untouched
                is: ratio at most 0.9
              B:
                says: Cells have a potential
                quantity: membranePotential_mV of JJN3
                in: untouched
                is: above 50 mV
            """;

    @TempDir
    Path folder;

    private Path protocol() throws IOException {
        return Files.writeString(folder.resolve("small.yaml"), PROTOCOL);
    }

    @Test
    void the_model_is_the_pilot_and_each_design_has_a_line() throws IOException {
        Path out = folder.resolve("plan");
        Said said = mitoferry(
                "plan",
                protocol(),
                "--finding",
                "A",
                "--experiments",
                "4",
                "--most",
                "5",
                "--out",
                out,
                "--quiet",
                "--no-figures");
        assertEquals(0, said.exitCode(), said.err());
        assertAll(
                () -> assertEquals(
                        1 + 2 * 4, Files.readAllLines(out.resolve("plan.csv")).size()),
                () -> assertTrue(said.out().contains("over 4 experiments, 2 fields an arm"), said.out()),
                () -> assertTrue(said.out().contains("The cheapest design"), said.out()),
                () -> assertTrue(
                        Files.readString(out.resolve("plan.md")).contains("| experiments | 1 field | 2 fields |")),
                () -> assertTrue(Files.exists(out.resolve("plan.html")) && Files.exists(out.resolve("plan.json"))));
    }

    @Test
    void a_table_of_ones_own_is_the_pilot_under_the_names_it_uses() throws IOException {
        StringBuilder csv = new StringBuilder("Day,Treatment,Image,membranePotential_mV\n");
        for (int day = 1; day <= 5; day++) {
            for (int image = 1; image <= 3; image++) {
                csv.append(day)
                        .append(",vehicle,")
                        .append(image)
                        .append(',')
                        .append(140 + day + image)
                        .append('\n');
                csv.append(day)
                        .append(",FCCP,")
                        .append(image)
                        .append(',')
                        .append(90 + 3 * day + image)
                        .append('\n');
            }
        }
        Path table = Files.writeString(folder.resolve("mine.csv"), csv.toString());
        Said said = mitoferry(
                "plan",
                protocol(),
                "--finding",
                "A",
                "--table",
                table,
                "--names",
                "vehicle,FCCP",
                "--columns",
                "experiment=Day,arm=Treatment,field=Image",
                "--out",
                folder.resolve("plan"));
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(said.out().contains("Pilot: mine.csv."), said.out());
        assertTrue(said.out().contains("over 5 experiments, 3 fields an arm"), said.out());
    }

    @Test
    void all_that_cannot_be_planned_is_told_at_once() throws IOException {
        Said said = mitoferry(
                "plan",
                protocol(),
                "--finding",
                "B",
                "--power",
                "80",
                "--field-costs",
                "15",
                "--out",
                folder.resolve("plan"));
        assertEquals(2, said.exitCode());
        assertAll(
                () -> assertTrue(said.err().contains("nothing-compared"), said.err()),
                () -> assertTrue(said.err().contains("--power"), said.err()),
                () -> assertTrue(said.err().contains("--field-costs"), said.err()),
                () -> assertFalse(Files.exists(folder.resolve("plan"))));
    }

    @Test
    void a_pilot_of_two_experiments_is_refused() throws IOException {
        Said said = mitoferry(
                "plan",
                protocol(),
                "--finding",
                "A",
                "--experiments",
                "2",
                "--out",
                folder.resolve("plan"),
                "--quiet",
                "--no-figures");
        assertEquals(2, said.exitCode());
        assertTrue(said.err().contains("too-small-a-pilot"), said.err());
    }
}
