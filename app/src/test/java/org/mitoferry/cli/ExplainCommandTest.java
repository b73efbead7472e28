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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links cut and rival answers on a culture that takes seconds. */
class ExplainCommandTest {
    private static final String PROTOCOL = """
            title: A small culture
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.1 mm x 0.1 mm, wells: 1, fields: 1}
            cells:
              JJN3: {density: 300 cells/mm2}
            media:
              Nx: {gas O2: 18.6 %, medium: DMEM, glucose: 5.6 mM, serum: 10 %}
            experiments: 2
            seed: 903
            arms:
              untouched:
                - seed: JJN3
                - incubate: {in: Nx, for: 1 h}
                - measure: [membranePotential_mV, atpLevel]
              uncoupled:
                - seed: JJN3
                - incubate: {in: Nx, for: 30 min}
                - treat: FCCP 1 uM
                - incubate: {in: Nx, for: 30 min}
                - measure: [membranePotential_mV, atpLevel]
            expect:
              A:
                says: An uncoupler depolarises
                quantity: membranePotential_mV of JJN3
                in: uncoupled
                versus: untouched
                is: ratio at most 0.9
              B:
                says: Cells have energy
                quantity: atpLevel of JJN3
                in: untouched
                is: above 0.1
            """;

    private static final String LINKS = """
            protocol: small
            usual:
              field: 0.12 mm x 0.1 mm
            links:
              glycolysis:
                cut: {JJN3.glycolysisCapacity: 0 fmol/min}
                does: makes ATP without oxygen
            questions:
              - finding: A
                of drug: FCCP
                answers:
                  the drug:
                    says: all of it
                    set: nanotube-capture
                    with: {}
                    source: none
            """;

    @TempDir
    Path folder;

    private Path protocol() throws IOException {
        return Files.writeString(folder.resolve("small.yaml"), PROTOCOL);
    }

    private Path links(String text) throws IOException {
        return Files.writeString(folder.resolve("links.yaml"), text);
    }

    @Test
    void each_link_each_effect_of_the_drug_and_each_answer_has_a_line() throws IOException {
        Path out = folder.resolve("explained");
        Said said = mitoferry(
                "explain",
                protocol(),
                "--finding",
                "A",
                "--with",
                links(LINKS),
                "--out",
                out,
                "--quiet",
                "--no-figures");
        assertEquals(0, said.exitCode(), said.err());
        List<String> cuts = Files.readAllLines(out.resolve("cuts.csv"));
        assertAll(
                () -> assertTrue(cuts.stream().anyMatch(line -> line.contains("link cut,glycolysis")), cuts.toString()),
                () -> assertTrue(
                        cuts.stream().anyMatch(line -> line.contains("effect of the drug off")), cuts.toString()),
                () -> assertTrue(
                        cuts.stream().anyMatch(line -> line.contains("effect of the drug alone")), cuts.toString()),
                () -> assertEquals(
                        2, Files.readAllLines(out.resolve("answers.csv")).size()),
                () -> assertTrue(said.out().contains("A: An uncoupler depolarises"), said.out()),
                () -> assertTrue(
                        Files.readString(out.resolve("explanation.md")).contains("on a patch of 0.12 mm x 0.1 mm"),
                        "the size of the file of links holds"),
                () -> assertFalse(
                        Files.readString(out.resolve("explanation.html")).contains("http://")
                                && Files.readString(out.resolve("explanation.html"))
                                        .contains("<script src"),
                        "no request"));
    }

    @Test
    void pages_are_made_anew_from_the_tables_and_are_the_same() throws IOException {
        Path out = folder.resolve("explained");
        mitoferry(
                "explain",
                protocol(),
                "--finding",
                "A",
                "--with",
                links(LINKS),
                "--out",
                out,
                "--quiet",
                "--no-figures");
        String page = Files.readString(out.resolve("explanation.html"));
        String markdown = Files.readString(out.resolve("explanation.md"));
        Files.delete(out.resolve("explanation.html"));
        Files.delete(out.resolve("explanation.md"));
        assertEquals(0, mitoferry("report", out).exitCode());
        Said table = mitoferry("table", out);
        assertAll(
                () -> assertEquals(page, Files.readString(out.resolve("explanation.html"))),
                () -> assertEquals(markdown, Files.readString(out.resolve("explanation.md"))),
                () -> assertTrue(page.contains("<table>"), "the page holds its tables"),
                () -> assertTrue(page.contains("data-figure"), "and its figures"),
                () -> assertTrue(table.out().contains("### What is left when a link is cut"), table.out()),
                () -> assertEquals(2, mitoferry("table", out, "--effects").exitCode()));
    }

    @Test
    void a_drug_whose_only_effect_is_off_leaves_no_effect() throws IOException {
        Path out = folder.resolve("explained");
        mitoferry(
                "explain",
                protocol(),
                "--finding",
                "A",
                "--with",
                links(LINKS),
                "--out",
                out,
                "--quiet",
                "--no-figures");
        String line = Files.readAllLines(out.resolve("cuts.csv")).stream()
                .filter(one -> one.contains("effect of the drug off"))
                .findFirst()
                .orElseThrow();
        String[] fields = line.split(",");
        double full = Double.parseDouble(fields[7]);
        double left = Double.parseDouble(fields[10]);
        assertTrue(full < 0.8, line);
        assertEquals(1, left, 0.05, line); // both arms draw for themselves
    }

    @Test
    void the_same_command_gives_the_same_files() throws IOException {
        for (String name : new String[] {"one", "two"}) {
            mitoferry(
                    "explain",
                    protocol(),
                    "--finding",
                    "A",
                    "--with",
                    links(LINKS),
                    "--threads",
                    name.equals("one") ? "1" : "2",
                    "--out",
                    folder.resolve(name),
                    "--quiet",
                    "--no-figures");
        }
        for (String file : List.of("cuts.csv", "answers.csv", "explanation.md", "explanation.html")) {
            assertEquals(
                    Files.readString(folder.resolve("one").resolve(file)),
                    Files.readString(folder.resolve("two").resolve(file)),
                    file);
        }
    }

    @Test
    void a_finding_that_compares_nothing_is_refused_and_one_that_does_is_named() throws IOException {
        Said said = mitoferry(
                "explain", protocol(), "--finding", "B", "--with", links(LINKS), "--out", folder.resolve("out"));
        assertEquals(2, said.exitCode());
        assertTrue(said.err().contains("nothing-compared") && said.err().contains("such as A"), said.err());
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    void an_unknown_finding_is_told_with_the_nearest_known() throws IOException {
        Said said = mitoferry(
                "explain", protocol(), "--finding", "Q", "--with", links(LINKS), "--out", folder.resolve("out"));
        assertEquals(2, said.exitCode());
        assertTrue(said.err().contains("unknown-finding"), said.err());
    }

    @Test
    void an_override_that_the_protocol_does_not_take_is_told_where_it_stands() throws IOException {
        String wrong = LINKS.replace("JJN3.glycolysisCapacity: 0 fmol/min", "JJN3.glycolysisCapacty: 0 fmol/min");
        Said said = mitoferry(
                "explain", protocol(), "--finding", "A", "--with", links(wrong), "--out", folder.resolve("out"));
        assertEquals(2, said.exitCode());
        assertTrue(said.err().contains("links.yaml:6") && said.err().contains("override-not-taken"), said.err());
    }

    @Test
    void a_protocol_without_links_is_told_where_to_get_some() throws IOException {
        Said said = mitoferry("explain", protocol(), "--finding", "A", "--out", folder.resolve("out"));
        assertEquals(2, said.exitCode());
        assertTrue(said.err().contains("--with solimando-2025"), said.err());
    }
}
