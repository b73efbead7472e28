package org.mitoferry.runner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.protocol.Reading;
import org.mitoferry.readout.Transfer;
import org.mitoferry.store.TransferStore;
import org.mitoferry.yaml.Problems;

/** The table of transfers of a run in which many are made. */
class TransferTableTest {

    private static final String PROTOCOL = """
            title: Transfers
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.2 mm x 0.2 mm, wells: 1, fields: 1}
            cells:
              BMSC: {density: 200 cells/mm2}
              JJN3: {density: 600 cells/mm2}
              other stroma: {type: BMSC, density: 100 cells/mm2}
            media:
              OGD: {gas O2: 0.2 %, medium: DMEM without glucose, glucose: 0 mM, serum: 0 %, pre-equilibrated: yes, rinses: 3}
            experiments: 1
            seed: 4
            procedures:
              together:
                - seed: BMSC
                - add: JJN3
                - add: other stroma
                - incubate: 10 h
                - measure: [foreignMitochondriaPerCell]
            arms:
              one: [together]
              two: [together]
            override:
              BMSC.plaqueNucleation: 20 /h
              BMSC.connexosomeRate: 6 /h
              JJN3.exportUntagged: 0.5
            """;

    @TempDir
    Path folder;

    @Test
    void every_transfer_stands_there_in_the_order_of_arms_and_time() throws IOException {
        assertTrue(run("run", 2));
        List<Transfer> transfers = TransferStore.read(folder.resolve("run"));
        Set<String> routes = new TreeSet<>();
        Set<String> into = new TreeSet<>();
        for (int t = 0; t < transfers.size(); t++) {
            Transfer transfer = transfers.get(t);
            routes.add(transfer.route());
            into.add(transfer.toCells());
            assertEquals("transfers", transfer.study());
            assertTrue(transfer.lengthMicrometres() > 0);
            if (t > 0 && transfers.get(t - 1).arm().equals(transfer.arm())) {
                assertTrue(transfers.get(t - 1).timeMinutes() <= transfer.timeMinutes());
            }
        }
        assertTrue(routes.contains("connexosome"), routes.toString());
        assertTrue(into.containsAll(List.of("BMSC", "other stroma")), into.toString());
        assertEquals(
                List.of("one", "two"),
                transfers.stream().map(Transfer::arm).distinct().toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void any_number_of_threads_writes_the_same_bytes(int threads) throws IOException {
        assertTrue(run("alone", 1));
        assertTrue(run("shared", threads));
        assertSameBytes("alone", "shared");
    }

    @Test
    void a_run_that_was_stopped_goes_on_to_the_same_bytes() throws IOException {
        assertTrue(run("whole", 1));
        AtomicReference<StudyRun> running = new AtomicReference<>();
        assertFalse(run("stopped", 1, running, (done, finished, jobs) -> {
            if (done > 0.7) {
                running.get().stop();
            }
        }));
        assertFalse(TransferStore.exists(folder.resolve("stopped")));
        assertTrue(run("stopped", 1));
        assertSameBytes("whole", "stopped");
    }

    private void assertSameBytes(String one, String other) throws IOException {
        for (String file : List.of("transfers.parquet", "measurements.csv")) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve(one).resolve(file)),
                    Files.readAllBytes(folder.resolve(other).resolve(file)),
                    file);
        }
    }

    private boolean run(String name, int threads) {
        return run(name, threads, new AtomicReference<>(), RunProgress.SILENT);
    }

    /** @return whether it came to its end */
    private boolean run(String name, int threads, AtomicReference<StudyRun> running, RunProgress progress) {
        Problems problems = new Problems();
        Laboratory laboratory = Laboratory.open(UserData.NONE, problems);
        problems.throwIfAny();
        Reading reading = laboratory.read("transfers", "transfers.yaml", PROTOCOL, List.of());
        RunPlan plan = RunPlan.of(reading.orThrow(), laboratory.textOf(reading), laboratory, RunChoices.NONE);
        try (RunFolder open = RunFolder.open(folder.resolve(name), plan.inputs())) {
            StudyRun run = new StudyRun(plan, open, progress, "test");
            running.set(run);
            return run.run(threads).isPresent();
        }
    }
}
