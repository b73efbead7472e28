package org.mitoferry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mitoferry.cli.Said.mitoferry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    private static final String COLUMNS = "experiment=Day,arm=Treatment,field=Image";

    @TempDir
    private Path folder;

    private Path table = Path.of("");

    @BeforeEach
    void bring_a_table() throws IOException {
        StringBuilder text = new StringBuilder("Day,Treatment,Image,Ratio\n");
        double[][] levels = {{2.0, 1.5}, {3.0, 2.6}, {1.2, 0.7}, {2.4, 1.9}};
        for (int day = 0; day < levels.length; day++) {
            for (int image = 1; image <= 3; image++) {
                text.append(
                        "d" + day + ",\"Control, DMSO\"," + image + "," + levels[day][0] * (0.8 + 0.1 * image) + "\n");
                text.append("d" + day + ",Drug," + image + "," + levels[day][1] * (0.8 + 0.1 * image) + "\n");
            }
        }
        table = Files.writeString(folder.resolve("mine.csv"), text);
    }

    private Said compare(Object... more) {
        Object[] first = {"compare", table, "--quantity", "Ratio", "--columns", COLUMNS, "--arms", "Control, DMSO,Drug"
        };
        Object[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return mitoferry(all);
    }

    @Test
    void a_table_of_ones_own_is_compared_with_n_at_every_level_and_papers_tests_labelled() {
        Said said = compare();
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(said.out().contains("Drug against Control, DMSO"), said.out());
        assertTrue(said.out().matches("(?s).*Drug +- +4 +- +12 +- +-\n.*"), said.out());
        assertTrue(
                said.out()
                        .matches(
                                "(?s).*default +paired t over experiments, on logarithms +ratio 0\\.7.* 4 experiments\n.*"),
                said.out());
        assertTrue(said.out().matches("(?s).*paper-style +Mann-Whitney over fields.* 12 fields\n.*"), said.out());
    }

    @Test
    void a_folder_gets_tables_and_a_superplot() throws IOException {
        Path out = folder.resolve("compared");
        assertEquals(0, compare("--out", out).exitCode());
        assertTrue(Files.readString(out.resolve("comparison.csv")).contains(",default,"), "csv");
        assertTrue(
                Files.readString(out.resolve("values.csv")).contains("Ratio,Drug,1,d0,1.5,,3"),
                Files.readString(out.resolve("values.csv")));
        assertTrue(Files.readString(out.resolve("comparison.json")).contains("\"experiments\" : 4"), "json");
        assertTrue(Files.readString(out.resolve("comparison.html")).contains("data-figure=\"compare-Ratio\""), "page");
        assertTrue(Files.size(out.resolve("comparison.vl.json")) > 1000, "figure");
        assertTrue(Files.readString(out.resolve("figures/compare-Ratio.svg")).contains(">Drug</text>"), "svg");
        assertTrue(Files.size(out.resolve("figures/compare-Ratio.pdf")) > 1000, "pdf");
    }

    @Test
    void the_same_question_gives_the_same_bytes() throws IOException {
        compare("--out", folder.resolve("one"), "--no-figures");
        compare("--out", folder.resolve("two"), "--no-figures");
        for (String file :
                new String[] {"comparison.csv", "values.csv", "comparison.json", "comparison.html", "comparison.vl.json"
                }) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            folder.resolve("one").resolve(file),
                            folder.resolve("two").resolve(file)),
                    file);
        }
    }

    @Test
    void pseudoreplication_is_refused_with_a_sentence_and_nothing_is_written() {
        Path out = folder.resolve("compared");
        Said said = compare("--unit", "field", "--out", out);
        assertEquals(Exit.MISTAKE, said.exitCode());
        assertTrue(
                said.err().contains("--unit: [pseudoreplication] n would count fields, which share donor"), said.err());
        assertFalse(Files.exists(out));
        assertEquals("", said.out());
    }

    @Test
    void pseudoreplication_that_is_asked_for_by_name_is_printed_under_that_name() {
        Said said = compare("--unit", "field", "--paper-style");
        assertEquals(0, said.exitCode(), said.err());
        assertTrue(said.out().contains("The p above is no evidence that the result repeats"), said.out());
    }

    @Test
    void mistakes_are_told_all_at_once() {
        Said said = mitoferry(
                "compare", table, "--quantity", "Ratoi", "--columns", "experiment=Tag,arm=Treatment", "--arms", "A,B");
        assertEquals(Exit.MISTAKE, said.exitCode());
        assertTrue(said.err().contains("mine.csv:1:1: [missing-column] There is no column 'Tag'"), said.err());
        assertTrue(said.err().contains("Did you mean 'Ratio'?"), said.err());
        assertTrue(said.err().contains("2 problems; nothing was done."), said.err());
    }

    @Test
    void arms_that_are_not_there_are_told_with_those_that_are() {
        Said said = mitoferry("compare", table, "--quantity", "Ratio", "--columns", COLUMNS, "--arms", "Drugs,Control");
        assertEquals(Exit.MISTAKE, said.exitCode());
        assertTrue(said.err().contains("[unknown-arm] The table has no arm 'Drugs'. Did you mean 'Drug'?"), said.err());
    }
}
