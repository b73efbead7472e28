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
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Surroundings;
import org.mitoferry.medium.Medium;

/** Cells on the membrane of an insert. */
class InsertTest {

    private static final String BOTH = "{JJN3: {density: 600 cells/mm2}, BMSC: {density: 120 cells/mm2}}";
    private static final String TRANSWELL = """
            - seed: BMSC
            - insert: {cells: JJN3, pore: 0.4 um}
            - incubate: 5 h
            - change medium: OGD
            - incubate: 5 h
            """;

    @Test
    void the_cells_hang_above_the_others_over_the_pores_that_were_asked_for() {
        Culture culture = TestBench.run(TestBench.protocol(BOTH, TRANSWELL));
        assertEquals(0.4, culture.poreMicrometres());
        for (int c = 0; c < culture.cells().count; c++) {
            assertEquals(culture.cells().type[c] == 0 ? Cells.INSERT : Cells.BOTTOM, culture.cells().level[c]);
        }
        Medium medium = culture.medium();
        assertEquals(1000, medium.vertical().centreMicrometres(medium.layerOf(1)), 60);
    }

    @Test
    void a_dish_without_insert_has_one_level() {
        Culture culture = TestBench.run(TestBench.protocol(BOTH, "- seed: BMSC\n- add: JJN3\n- incubate: 1 h\n"));
        assertEquals(1, culture.medium().levels());
        assertEquals(0, culture.poreMicrometres());
    }

    @Test
    void cells_nearer_to_the_surface_have_more_oxygen_and_take_some_from_those_below() {
        String culture = "- seed: BMSC\n- %s\n- incubate: 12 h\n";
        Culture hanging = TestBench.run(TestBench.protocol(BOTH, culture.formatted("insert: JJN3")));
        Culture alone = TestBench.run(TestBench.protocol(BOTH, "- seed: BMSC\n- incubate: 12 h\n"));
        Culture mixed = TestBench.run(TestBench.protocol(BOTH, culture.formatted("add: JJN3")));
        double above = hanging.medium().exchanges(1).atCells()[Surroundings.OXYGEN];
        double below = hanging.medium().exchanges(0).atCells()[Surroundings.OXYGEN];
        double withoutThem = alone.medium().exchanges(0).atCells()[Surroundings.OXYGEN];
        double together = mixed.medium().exchanges(0).atCells()[Surroundings.OXYGEN];
        assertTrue(above > below + 1, above + " above, " + below + " below");
        assertTrue(below < withoutThem - 1, below + " with, " + withoutThem + " without");
        assertTrue(below > together + 1, below + " apart, " + together + " together");
    }

    @Test
    void nothing_touches_through_the_membrane() {
        Culture culture = TestBench.run(TestBench.protocol(BOTH, TRANSWELL));
        Cells cells = culture.cells();
        for (int c = 0; c < cells.count; c++) {
            assertEquals(0, cells.everTouched[c]);
            assertEquals(-1, cells.contactWith[c * Cells.MOST_CONTACTS]);
        }
        assertEquals(0, culture.plaques().count);
        assertEquals(0, culture.transfers().count);
        Culture together = TestBench.run(
                TestBench.protocol(BOTH, TRANSWELL.replace("insert: {cells: JJN3, pore: 0.4 um}", "add: JJN3")));
        int touched = 0;
        for (int c = 0; c < together.cells().count; c++) {
            touched += together.cells().everTouched[c];
        }
        assertTrue(touched > 5, "they touch in one dish");
    }

    @Test
    void daughters_stay_on_their_membrane_and_the_books_close() {
        Culture culture = TestBench.run(
                TestBench.protocol(BOTH, TRANSWELL.replace("5 h", "10 h")) + "override:\n  JJN3.divisionTime: 6 h\n");
        int above = 0;
        for (int c = 0; c < culture.cells().count; c++) {
            above += culture.cells().level[c];
            assertEquals(culture.cells().type[c] == 0 ? 1 : 0, culture.cells().level[c]);
        }
        assertTrue(above > 45, "they divided: " + above);
        for (int s = 0; s < culture.medium().substances().size(); s++) {
            assertTrue(
                    culture.medium().ledger(s).relativeError() < 1e-10,
                    culture.medium().ledger(s).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 100, 300, 450})
    void a_run_that_was_saved_with_an_insert_ends_like_one_that_was_not(double minutes) throws IOException {
        BenchJob job = TestBench.job(TestBench.protocol(BOTH, TRANSWELL));
        try (Crew crew = new Crew(1);
                Crew three = new Crew(3)) {
            Bench whole = Bench.start(job, three, TestBench.BLIND);
            whole.advance(1e9);
            Bench first = Bench.start(job, crew, TestBench.BLIND);
            first.advance(minutes);
            byte[] saved = TestBench.bytes(first);
            Bench second =
                    Bench.resume(job, crew, TestBench.BLIND, new DataInputStream(new ByteArrayInputStream(saved)));
            second.advance(1e9);
            assertArrayEquals(TestBench.bytes(whole), TestBench.bytes(second));
        }
    }
}
