package org.mitoferry.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Surroundings;

/** Dyes that stay, and proteins that cells make: from the flask or in the dish. */
class LabelBenchTest {

    private static final String BOTH = "{JJN3: {density: 200 cells/mm2}, BMSC: {density: 100 cells/mm2}}";
    private static final String DYED_IN_FLASK = """
            - seed: BMSC
            - incubate: 30 min
            - stain: {cells: JJN3, with: MitoTracker Deep Red, at: 100 nM, for: 30 min}
            - wash: {overnight: 16 h}
            - wash: 3 times
            - add: JJN3
            - incubate: 30 min
            """;

    @Test
    void cells_stained_in_the_flask_bring_their_dye_and_the_others_have_hardly_any() {
        Culture culture = TestBench.run(TestBench.protocol(BOTH, DYED_IN_FLASK));
        double stained = mean(culture, 0);
        double others = mean(culture, 1);
        assertTrue(stained > 0.3, () -> "stained: " + stained);
        assertTrue(others < 1e-3 * stained, () -> others + " against " + stained);
    }

    @Test
    void work_at_the_flask_takes_none_of_the_dishs_time_and_leaves_its_medium_alone() {
        Culture culture = TestBench.run(TestBench.protocol(BOTH, DYED_IN_FLASK));
        assertEquals(60, culture.minutes(), 1e-9);
        double[] glucose = {0};
        TestBench.run(
                TestBench.job(
                        TestBench.protocol(BOTH, DYED_IN_FLASK.replace("- wash: 3 times\n", "- wash: 20 times\n"))),
                TestBench.onTrace((dish, minutes) ->
                        glucose[0] = dish.medium().ledger(Surroundings.GLUCOSE).removed()));
        assertEquals(0, glucose[0]);
    }

    @Test
    void free_dye_comes_with_the_cells_less_with_every_wash() {
        double[] free = new double[3];
        for (int washes = 0; washes < 3; washes++) {
            String steps = "- stain: {cells: JJN3, with: MitoTracker Deep Red, at: 50 nM, for: 30 min}\n"
                    + (washes == 0 ? "" : "- wash: " + washes + " times\n") + "- seed: JJN3\n- incubate: 1 min\n";
            Culture culture = TestBench.run(TestBench.protocol("{JJN3: {density: 200 cells/mm2}}", steps));
            free[washes] = culture.medium().meanMicromolar(Surroundings.ALWAYS);
        }
        assertArrayEquals(new double[] {0.5 * 0.1, 0.5 * 0.1 * 0.02, 0.5 * 0.1 * 0.0004}, free, 1e-9);
    }

    @Test
    void a_stain_in_the_dish_reaches_all_cells_in_it_whoever_it_is_meant_for() {
        Culture culture = TestBench.run(TestBench.protocol(BOTH, """
                - seed: BMSC
                - add: JJN3
                - incubate: 1 h
                - stain: {cells: BMSC, with: MitoTracker Deep Red, at: 100 nM, for: 30 min, in: Nx}
                - wash: 3 times
                """));
        assertTrue(mean(culture, 0) > 0.3);
        assertTrue(mean(culture, 1) > 0.02);
        assertEquals(Math.pow(0.02, 3), culture.medium().meanMicromolar(Surroundings.ALWAYS), 1e-9);
    }

    @Test
    void half_the_dose_gives_half_the_label() {
        double[] means = new double[2];
        for (int k = 0; k < 2; k++) {
            means[k] = mean(
                    TestBench.run(
                            TestBench.protocol(BOTH, DYED_IN_FLASK.replace("100 nM", k == 0 ? "100 nM" : "50 nM"))),
                    0);
        }
        assertEquals(means[0] / 2, means[1], 1e-3 * means[0]);
    }

    @Test
    void a_genetic_label_marks_the_cells_it_was_given_and_their_daughters_for_good() {
        Culture culture = TestBench.run(TestBench.protocol(BOTH, """
                - seed: BMSC
                - label: JJN3 with mito-GFP
                - add: JJN3
                - incubate: 40 h
                """) + "override:\n  JJN3.divisionTime: 10 h\n");
        int ofFirst = 0;
        for (int c = 0; c < culture.cells().count; c++) {
            double content = culture.labelContent().get(c, 0);
            assertEquals(culture.cells().type[c] == 0 ? 1 : 0, content);
            ofFirst += culture.cells().type[c] == 0 ? 1 : 0;
        }
        assertTrue(ofFirst > 15, "cells divided");
        assertEquals(0, culture.medium().substances().size() - Surroundings.ALWAYS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 29, 30, 45, 60, 75})
    void a_run_that_was_saved_while_a_dye_loads_ends_like_one_that_was_not(double minutes) throws IOException {
        BenchJob job = TestBench.job(TestBench.protocol(BOTH, DYED_IN_FLASK + """
                - stain: {with: [DiI 5 uM, TMRM 20 nM], for: 30 min}
                - wash: once
                """));
        try (Crew crew = new Crew(1)) {
            Bench whole = Bench.start(job, crew, TestBench.BLIND);
            whole.advance(1e9);
            Bench first = Bench.start(job, crew, TestBench.BLIND);
            first.advance(minutes);
            byte[] saved = TestBench.bytes(first);
            Bench second =
                    Bench.resume(job, crew, TestBench.BLIND, new DataInputStream(new ByteArrayInputStream(saved)));
            second.advance(1e9);
            assertArrayEquals(TestBench.bytes(whole), TestBench.bytes(second));
            assertEquals(2, whole.culture().labels().size());
        }
    }

    private static double mean(Culture culture, int type) {
        double sum = 0;
        int count = 0;
        for (int c = 0; c < culture.cells().count; c++) {
            if (culture.cells().type[c] == type) {
                sum += culture.labelContent().get(c, 0);
                count++;
            }
        }
        return sum / count;
    }
}
