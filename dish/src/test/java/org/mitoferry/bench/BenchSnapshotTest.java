package org.mitoferry.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.protocol.Protocol;

/** An arm with everything that leaves a trace in the state: drug, stain, washes, an override on time, division, death. */
class BenchSnapshotTest {

    private static final String PROTOCOL =
            TestBench.protocol("{JJN3: {density: 510 cells/mm2, clumps of: 4}, BMSC: {density: 120 cells/mm2}}", """
                    - seed: JJN3
                    - add: BMSC
                    - change medium: OGD
                    - treat: {with: Mdivi-1, at: 20 uM, for: 2 h}
                    - wash: 3 times
                    - kill: {cells: JJN3, fraction: 0.2}
                    - stain: {with: JC-1, at: 2 uM, for: 30 min}
                    - wash: once
                    - change medium: Nx
                    - incubate: 2 h
                    - measure: [jc1Ratio]
                    """)
                    + """
            override:
              JJN3.divisionTime: 3 h
              JJN3.apoptosisBackground: 0.1 /h
              JJN3.pumpCapacity: {value: 0.7, from: 2.75 h}
            """;

    private static byte[] uninterrupted = new byte[0];

    private final BenchJob job = TestBench.job(PROTOCOL);

    @BeforeAll
    static void carryOut() {
        try (Crew crew = new Crew(1)) {
            Bench bench = Bench.start(TestBench.job(PROTOCOL), crew, TestBench.BLIND);
            assertFalse(bench.advance(1e9));
            assertEquals(bench.totalMinutes(), bench.elapsedMinutes(), 1e-6);
            uninterrupted = TestBench.bytes(bench);
            Cells cells = bench.culture().cells();
            assertTrue(cells.count > 26 + 6, "cells divided");
            assertTrue(Arrays.stream(cells.birthId, 0, cells.count).max().orElse(0) == cells.count);
            int dead = 0;
            for (int c = 0; c < cells.count; c++) {
                dead += cells.living(c) ? 0 : 1;
            }
            assertTrue(dead > 3, "cells died");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 45, 119, 120, 135, 150, 165, 200})
    void a_run_that_was_saved_and_loaded_ends_like_one_that_was_not(double minutes) throws IOException {
        try (Crew crew = new Crew(1)) {
            Bench first = Bench.start(job, crew, TestBench.BLIND);
            first.advance(minutes);
            Bench second = resume(TestBench.bytes(first), crew, job);
            assertEquals(first.elapsedMinutes(), second.elapsedMinutes());
            second.advance(1e9);
            assertArrayEquals(uninterrupted, TestBench.bytes(second));
        }
    }

    @Test
    void saving_changes_nothing() {
        try (Crew crew = new Crew(1)) {
            Bench bench = Bench.start(job, crew, TestBench.BLIND);
            while (bench.advance(7)) {
                byte[] once = TestBench.bytes(bench);
                assertArrayEquals(once, TestBench.bytes(bench));
            }
            assertArrayEquals(uninterrupted, TestBench.bytes(bench));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void any_number_of_threads_gives_the_same_bytes(int threads) {
        try (Crew crew = new Crew(threads)) {
            Bench bench = Bench.start(job, crew, TestBench.BLIND);
            bench.advance(1e9);
            assertArrayEquals(uninterrupted, TestBench.bytes(bench));
        }
    }

    @Test
    void the_snapshot_of_another_experiment_is_refused() {
        Protocol protocol = job.protocol();
        assertRefused(new BenchJob(protocol, job.arm(), 2, TestBench.SHIPPED), "another culture");
    }

    @Test
    void the_snapshot_of_another_arm_is_refused() {
        Protocol protocol = job.protocol();
        assertRefused(new BenchJob(protocol, protocol.arms().getLast(), 1, TestBench.SHIPPED), "another culture");
    }

    private void assertRefused(BenchJob other, String because) {
        try (Crew crew = new Crew(1)) {
            IOException refused = assertThrows(IOException.class, () -> resume(uninterrupted, crew, other));
            assertTrue(refused.getMessage().contains(because), refused.getMessage());
        }
    }

    @Test
    void a_snapshot_that_ends_early_is_refused_wherever_it_ends() {
        try (Crew crew = new Crew(1)) {
            for (int length = 0; length < uninterrupted.length; length += 1 + length / 40) {
                byte[] part = Arrays.copyOf(uninterrupted, length);
                IOException refused = assertThrows(IOException.class, () -> resume(part, crew, job));
                assertTrue(refused.getMessage().contains("this snapshot ends"), refused.getMessage());
            }
        }
    }

    @Test
    void a_file_that_is_no_snapshot_is_refused() {
        try (Crew crew = new Crew(1)) {
            byte[] text = new byte[500];
            Arrays.fill(text, (byte) ' ');
            assertThrows(IOException.class, () -> resume(text, crew, job));
            byte[] other = uninterrupted.clone();
            other[4] ^= 1;
            IOException refused = assertThrows(IOException.class, () -> resume(other, crew, job));
            assertTrue(refused.getMessage().contains("another version"), refused.getMessage());
        }
    }

    private static Bench resume(byte[] snapshot, Crew crew, BenchJob job) throws IOException {
        return Bench.resume(job, crew, TestBench.BLIND, new DataInputStream(new ByteArrayInputStream(snapshot)));
    }
}
