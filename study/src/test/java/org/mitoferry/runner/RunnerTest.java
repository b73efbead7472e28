package org.mitoferry.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.table.Measurement;

class RunnerTest {
    private static final RunInputs INPUTS = new RunInputs(Map.of("seed", "1"));
    private static final List<ArmJob> JOBS = ArmJob.all(List.of("zeta", "alpha", "mid"), 2);
    private static final Runner.Pace PACE = new Runner.Pace(7, 50, 0);

    @TempDir
    Path temp;

    @Test
    void rows_stand_in_the_order_of_arms_then_experiments_then_time() {
        List<String> order = rowsOf(temp.resolve("run"), 3, (job, minute) -> {}).stream()
                .filter(row -> row.reason().equals("at 60"))
                .map(row -> row.arm() + row.experiment())
                .toList();
        assertEquals(List.of("zeta1", "zeta2", "alpha1", "alpha2", "mid1", "mid2"), order);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9})
    void any_number_of_threads_gives_the_same_rows(int threads) {
        List<Measurement> alone = rowsOf(temp.resolve("alone"), 1, (job, minute) -> {});
        assertEquals(alone, rowsOf(temp.resolve("shared"), threads, (job, minute) -> {
            if (job.place() == 0 && minute % 100 == 0) {
                sleep(2);
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 59, 60, 61, 300, 599, 600})
    void a_run_that_broke_off_goes_on_to_the_same_rows(int lastMinute) {
        List<Measurement> whole = rowsOf(temp.resolve("whole"), 1, (job, minute) -> {});
        Path folder = temp.resolve("broken");
        assertThrows(
                Broken.class,
                () -> rowsOf(folder, 2, (job, minute) -> {
                    if (job.place() == 1 && minute == lastMinute) {
                        throw new Broken();
                    }
                }));
        assertEquals(whole, rowsOf(folder, 2, (job, minute) -> {}));
    }

    @Test
    void a_run_that_is_asked_to_stop_goes_on_from_where_it_was() {
        List<Measurement> whole = rowsOf(temp.resolve("whole"), 1, (job, minute) -> {});
        Path path = temp.resolve("stopped");
        AtomicReference<Runner> asked = new AtomicReference<>();
        try (RunFolder folder = RunFolder.open(path, INPUTS)) {
            Runner runner = new Runner(JOBS, folder, PACE, RunProgress.SILENT);
            asked.set(runner);
            assertFalse(runner.run(
                    1,
                    threads -> new CountingPlace((job, minute) -> {
                        if (job.place() == 1 && minute == 305) {
                            asked.get().stop();
                        }
                    })));
        }
        AtomicInteger minutesDoneAgain = new AtomicInteger();
        assertEquals(whole, rowsOf(path, 1, (job, minute) -> {
            if (job.place() == 1 && job.experiment() == 1 && minute <= 305) {
                minutesDoneAgain.incrementAndGet();
            }
        }));
        assertEquals(0, minutesDoneAgain.get());
    }

    @Test
    void a_job_that_is_finished_is_not_done_again() {
        Path path = temp.resolve("run");
        List<Measurement> first = rowsOf(path, 2, (job, minute) -> {});
        assertEquals(first, rowsOf(path, 2, (job, minute) -> {
            throw new Broken();
        }));
    }

    @Test
    void the_transfers_of_all_jobs_come_in_the_order_of_the_jobs() throws IOException {
        List<String> transfers = new ArrayList<>();
        try (RunFolder folder = RunFolder.open(temp.resolve("run"), INPUTS)) {
            Runner runner = new Runner(JOBS, folder, PACE, RunProgress.SILENT);
            runner.run(3, any -> new CountingPlace((job, minute) -> {}));
            runner.transfers(t -> transfers.add(t.arm() + t.experiment() + " at " + t.timeMinutes()));
        }
        assertEquals(
                List.of("zeta1", "zeta2", "alpha1", "alpha2", "mid1", "mid2").stream()
                        .map(job -> job + " at 600.0")
                        .toList(),
                transfers);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 40, 200})
    void a_damaged_snapshot_is_not_trusted(int flippedByte) throws IOException {
        List<Measurement> whole = rowsOf(temp.resolve("whole"), 1, (job, minute) -> {});
        Path path = temp.resolve("damaged");
        assertThrows(
                Broken.class,
                () -> rowsOf(path, 1, (job, minute) -> {
                    if (minute == 400) {
                        throw new Broken();
                    }
                }));
        Path snapshot = path.resolve("work/arm-001-experiment-001.snapshot");
        byte[] bytes = Files.readAllBytes(snapshot);
        bytes[flippedByte] ^= 4;
        Files.write(snapshot, bytes);
        assertEquals(whole, rowsOf(path, 1, (job, minute) -> {}));
    }

    @Test
    void progress_never_falls_and_ends_at_one() {
        List<Double> told = Collections.synchronizedList(new ArrayList<>());
        try (RunFolder folder = RunFolder.open(temp.resolve("run"), INPUTS)) {
            Runner runner = new Runner(JOBS, folder, PACE, (done, finished, jobs) -> told.add(done));
            runner.run(3, threads -> new CountingPlace((job, minute) -> {}));
        }
        List<Double> sorted = told.stream().sorted().toList();
        assertEquals(sorted, List.copyOf(told));
        assertEquals(1.0, told.getLast(), 1e-12);
    }

    @Test
    void threads_that_are_left_over_share_the_inside_of_jobs() {
        List<Integer> shares = Collections.synchronizedList(new ArrayList<>());
        try (RunFolder folder = RunFolder.open(temp.resolve("run"), INPUTS)) {
            new Runner(ArmJob.all(List.of("a", "b"), 1), folder, PACE, RunProgress.SILENT).run(5, threads -> {
                shares.add(threads);
                return new CountingPlace((job, minute) -> {});
            });
        }
        assertEquals(List.of(2, 3), shares.stream().sorted().toList());
    }

    @Test
    void a_process_that_was_killed_is_gone_on_with_to_the_same_rows() throws Exception {
        List<Measurement> whole = rowsOf(temp.resolve("whole"), 1, (job, minute) -> {});
        Path path = temp.resolve("killed");
        Process process = otherProcess(path);
        process.destroyForcibly().waitFor();
        assertTrue(Files.exists(path.resolve("work/arm-001-experiment-001.rows")));
        assertEquals(whole, rowsOf(path, 2, (job, minute) -> {}));
    }

    @Test
    void a_folder_that_another_process_holds_is_refused() throws Exception {
        Path path = temp.resolve("held");
        Process process = otherProcess(path);
        try {
            assertThrows(RunRefused.class, () -> RunFolder.open(path, INPUTS));
        } finally {
            process.destroyForcibly().waitFor();
        }
        RunFolder.open(path, INPUTS).close();
    }

    /** A slow run in another process, well into its second arm. */
    private static Process otherProcess(Path path) throws IOException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SlowRun.class.getName(),
                        path.toString())
                .inheritIO()
                .start();
        while (!Files.exists(path.resolve("work/arm-002-experiment-001.snapshot"))) {
            assertTrue(process.isAlive());
            sleep(5);
        }
        return process;
    }

    /** A run that takes its time, to be killed. */
    static final class SlowRun {
        private SlowRun() {}

        public static void main(String[] arguments) {
            rowsOf(Path.of(arguments[0]), 1, (job, minute) -> {
                if (job.place() > 0) {
                    sleep(5);
                }
            });
        }
    }

    private static List<Measurement> rowsOf(Path path, int threads, CountingPlace.Watcher watcher) {
        try (RunFolder folder = RunFolder.open(path, INPUTS)) {
            Runner runner = new Runner(JOBS, folder, PACE, RunProgress.SILENT);
            assertTrue(runner.run(threads, any -> new CountingPlace(watcher)));
            return runner.rows();
        }
    }

    private static void sleep(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
