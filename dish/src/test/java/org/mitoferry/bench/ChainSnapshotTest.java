package org.mitoferry.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;

/** A co-culture in which mitochondria are under way between cells: threads and snapshots leave no trace. */
class ChainSnapshotTest {

    private static final String PROTOCOL =
            TestBench.protocol("{JJN3: {density: 510 cells/mm2, clumps of: 4}, BMSC: {density: 160 cells/mm2}}", """
                    - seed: BMSC
                    - incubate: 1 h
                    - add: JJN3
                    - change medium: OGD
                    - treat: {with: Mdivi-1, at: 5 uM, for: 30 min}
                    - incubate: 6 h
                    """)
                    + """
            override:
              BMSC.plaqueNucleation: 30 /h
              BMSC.plaqueGrowthTime: 0.2 h
              BMSC.plaqueArea: 12 um2
              BMSC.connexosomeRate: 3 /h
              BMSC.nanotubeNucleation: 2 /h
              BMSC.nanotubeLargeShare: 0.8
              JJN3.exportDocking: 1
              JJN3.divisionTime: 6 h
            """;

    private static byte[] uninterrupted = new byte[0];

    private final BenchJob job = TestBench.job(PROTOCOL);

    @BeforeAll
    static void carryOut() {
        try (Crew crew = new Crew(1)) {
            Bench bench = Bench.start(TestBench.job(PROTOCOL), crew, TestBench.BLIND);
            bench.advance(1e9);
            uninterrupted = TestBench.bytes(bench);
            Culture culture = bench.culture();
            assertTrue(culture.transfers().count > 50 && culture.nanotubeHistory().count > 5);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void any_number_of_threads_gives_the_same_bytes(int threads) {
        try (Crew crew = new Crew(threads)) {
            Bench bench = Bench.start(job, crew, TestBench.BLIND);
            bench.advance(1e9);
            assertArrayEquals(uninterrupted, TestBench.bytes(bench));
        }
    }

    @Test
    void a_run_saved_while_mitochondria_are_in_nanotubes_ends_like_one_that_was_not() throws IOException {
        int snapshots = 0;
        try (Crew crew = new Crew(1)) {
            Bench bench = Bench.start(job, crew, TestBench.BLIND);
            double next = 0;
            while (bench.advance(1)) {
                if (underWay(bench.culture()) > 0 && bench.elapsedMinutes() >= next) {
                    snapshots++;
                    next = bench.elapsedMinutes() + 60;
                    Bench other = resumed(TestBench.bytes(bench), crew);
                    assertTrue(underWay(other.culture()) > 0);
                    other.advance(1e9);
                    assertArrayEquals(uninterrupted, TestBench.bytes(other), "saved at " + bench.elapsedMinutes());
                }
            }
        }
        assertTrue(snapshots >= 2, snapshots + " snapshots");
    }

    private Bench resumed(byte[] snapshot, Crew crew) throws IOException {
        return Bench.resume(job, crew, TestBench.BLIND, new DataInputStream(new ByteArrayInputStream(snapshot)));
    }

    private static int underWay(Culture culture) {
        int sum = 0;
        for (int i = 0; i < culture.foreign().count; i++) {
            sum += culture.foreign().place[i] == ForeignMitochondria.NANOTUBE ? 1 : 0;
        }
        return sum;
    }
}
