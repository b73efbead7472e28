package org.mitoferry.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mitoferry.protocol.Expectation;
import org.mitoferry.readout.Transfer;
import org.mitoferry.statistics.Finding;
import org.mitoferry.statistics.Verdicts;
import org.mitoferry.table.Measurement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StoreTest {

    @TempDir
    Path folder;

    private static List<Measurement> rows() {
        List<Measurement> rows = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            rows.add(new Measurement(
                    "s",
                    i % 6 + 1,
                    "Arm \"O'Brien\", <b>\u00b5",
                    1,
                    i % 10,
                    "JJN3#" + i,
                    "t=24 h",
                    "jc1Ratio",
                    Math.sqrt(i) / 3,
                    "1",
                    "truth",
                    ""));
        }
        rows.add(new Measurement("s", 1, "A", 1, 0, "", "", "x", Double.NaN, "1", "truth", "no cell, at all"));
        rows.add(new Measurement("s", 1, "A", 1, 0, "", "", "x", Double.MIN_VALUE, "1", "truth", ""));
        rows.add(new Measurement("s", 1, "A", 1, 0, "", "", "x", -0.0, "1", "truth", ""));
        return rows;
    }

    @Test
    void csv_and_parquet_read_back_equal() throws IOException {
        List<Measurement> rows = rows();
        MeasurementStore.write(folder, rows);
        assertEquals(rows, MeasurementStore.read(folder));
        assertEquals(rows, MeasurementStore.readParquet(folder));
    }

    @Test
    void the_same_rows_give_the_same_bytes() throws IOException {
        MeasurementStore.write(folder.resolve("a"), rows());
        MeasurementStore.write(folder.resolve("b"), rows());
        for (String name : List.of(MeasurementStore.CSV, MeasurementStore.PARQUET)) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve("a").resolve(name)),
                    Files.readAllBytes(folder.resolve("b").resolve(name)),
                    name);
        }
    }

    @Test
    void transfers_read_back_equal_and_give_the_same_bytes() throws IOException {
        List<Transfer> transfers = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            transfers.add(new Transfer(
                    "s",
                    1,
                    "Arm \"O'Brien\"",
                    2,
                    i,
                    0.1 * i,
                    -0.0,
                    "nanotube",
                    "JJN3",
                    i,
                    "\u00b5",
                    -i,
                    Long.MAX_VALUE - i,
                    0.7,
                    1e-300,
                    1));
        }
        TransferStore.write(folder.resolve("a"), transfers::forEach);
        TransferStore.write(folder.resolve("b"), transfers::forEach);
        assertEquals(transfers, TransferStore.read(folder.resolve("a")));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("a").resolve(TransferStore.PARQUET)),
                Files.readAllBytes(folder.resolve("b").resolve(TransferStore.PARQUET)));
    }

    @Test
    void a_run_without_transfers_has_an_empty_table_of_them() throws IOException {
        assertFalse(TransferStore.exists(folder));
        TransferStore.write(folder, each -> {});
        assertTrue(TransferStore.exists(folder));
        assertEquals(List.of(), TransferStore.read(folder));
    }

    @Test
    void transfers_that_cannot_be_given_leave_no_file() {
        assertThrows(
                IOException.class,
                () -> TransferStore.write(folder, each -> {
                    throw new IOException("gone");
                }));
        assertFalse(TransferStore.exists(folder));
    }

    @Test
    void an_empty_table_reads_back_empty() throws IOException {
        MeasurementStore.write(folder, List.of());
        assertEquals(List.of(), MeasurementStore.read(folder));
        assertEquals(List.of(), MeasurementStore.readParquet(folder));
    }

    @Test
    void a_folder_with_a_quote_in_its_name_is_no_trouble() throws IOException {
        Path odd = folder.resolve("O'Brien's runs");
        MeasurementStore.write(odd, rows());
        assertEquals(rows(), MeasurementStore.readParquet(odd));
    }

    @Test
    void findings_have_the_published_keys_first_and_null_where_nothing_was_tested() throws IOException {
        Expectation expectation = new Expectation(
                "1C-a",
                "OGD kills",
                List.of(new Expectation.Clause(
                        "caspasePositiveFraction",
                        "JJN3",
                        null,
                        "JJN3 OGD",
                        null,
                        null,
                        "JJN3 Nx",
                        new Expectation.Rule.Points(true, 10))),
                Expectation.Origin.TUNED,
                List.of("p"),
                "< 0.0001");
        List<Finding> findings = Verdicts.judge(List.of(expectation), List.of());
        RunJson.writeFindings(folder, findings);
        JsonNode read = JsonMapper.shared().readTree(Files.readString(folder.resolve(RunJson.FINDINGS)));
        JsonNode first = read.get(0);
        assertEquals(
                List.of(
                        "id",
                        "statement",
                        "expected",
                        "origin",
                        "verdict",
                        "effect",
                        "interval",
                        "pExperiment",
                        "pField",
                        "n"),
                new ArrayList<>(first.propertyNames()).subList(0, 10));
        assertEquals("not tested", first.get("verdict").asString());
        assertEquals("tuned", first.get("origin").asString());
        assertTrue(first.get("effect").isNull());
        assertEquals(2, first.get("interval").size());
        assertTrue(first.get("interval").get(0).isNull());
        JsonNode clause = first.get("clauses").get(0);
        assertEquals(1, first.get("clauses").size());
        assertEquals("caspasePositiveFraction", clause.get("quantity").asString());
        assertEquals(
                "Arm 'JJN3 OGD' was not run. Arm 'JJN3 Nx' was not run.",
                clause.get("why").asString());
    }

    @Test
    void the_facts_of_a_run_read_back_in_their_order() throws IOException {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("mitoferry", "0.1");
        versions.put("java", "25");
        versions.put("a", "last");
        RunFacts facts = new RunFacts(42, 6, 10, Map.of("arms", "all"), versions, Map.of(), Map.of("simulate", 1.5));
        RunJson.writeRun(folder, facts);
        RunFacts read = RunJson.readRun(folder);
        assertEquals(facts, read);
        assertEquals(
                List.of("mitoferry", "java", "a"), List.copyOf(read.versions().keySet()));
    }

    @Test
    void a_broken_run_file_is_named() throws IOException {
        Files.writeString(folder.resolve(RunJson.RUN), "{\"seed\": ");
        IOException failure = assertThrows(IOException.class, () -> RunJson.readRun(folder));
        assertTrue(String.valueOf(failure.getMessage()).contains("run.json"), failure.getMessage());
    }
}
