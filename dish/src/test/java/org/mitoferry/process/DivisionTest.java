package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Mitochondria;

class DivisionTest {

    @Test
    void a_dividing_cell_leaves_two_halves() {
        Culture culture = TestDish.of("BMSC").empty();
        int mother = TestDish.cell(culture, 0, 200, 4, 140);
        Cells cells = culture.cells();
        cells.cycle[mother] = 1;
        double[] before = {
            cells.referenceLength[mother],
            cells.atpPool[mother],
            cells.glycogen[mother],
            cells.aminoAcids[mother],
            cells.charge[mother]
        };
        Division.advance(culture);
        assertEquals(2, cells.count);
        for (int c = 0; c < 2; c++) {
            assertEquals(before[0] / 2, cells.referenceLength[c]);
            assertEquals(before[1] / 2, cells.atpPool[c]);
            assertEquals(before[2] / 2, cells.glycogen[c]);
            assertEquals(before[3] / 2, cells.aminoAcids[c]);
            assertEquals(before[4], cells.charge[c]);
            assertEquals(0, cells.cycle[c]);
        }
    }

    @Test
    void every_mitochondrion_goes_to_one_daughter_by_an_even_chance() {
        Culture culture = TestDish.of("JJN3").empty();
        int mother = TestDish.cell(culture, 0, 1000, 2.5, 140);
        Set<Long> before = ids(culture, mother);
        culture.cells().cycle[mother] = 1;
        Division.advance(culture);
        Set<Long> stayed = ids(culture, 0);
        Set<Long> went = ids(culture, 1);
        assertEquals(500, went.size(), 4 * Math.sqrt(250));
        assertEquals(1000, stayed.size() + went.size());
        stayed.addAll(went);
        assertEquals(before, stayed);
        assertEquals(culture.cells().toDaughters[mother], culture.cells().mitochondriaAtBirth[1]);
        assertEquals(2.5 * went.size(), culture.cells().lengthAtBirth[1], 1e-9);
    }

    @Test
    void mitochondria_keep_all_they_have_when_they_go() {
        Culture culture = TestDish.of("JJN3").empty();
        int mother = TestDish.cell(culture, 0, 300, 2.5, 140);
        Mitochondria m = culture.mitochondria();
        for (int i = 0; i < 300; i++) {
            m.length[i] = 1 + i;
            m.damage[i] = i / 300.0;
            m.clock[i] = i;
        }
        culture.cells().cycle[mother] = 1;
        Division.advance(culture);
        for (int c = 0; c < 2; c++) {
            for (int i = m.start[c]; i < m.start[c] + m.count[c]; i++) {
                int was = (int) (m.id[i] & 0xFFFFFFFFL);
                assertEquals(1 + was, m.length[i]);
                assertEquals(was / 300.0, m.damage[i]);
                assertEquals(was, m.clock[i]);
            }
        }
    }

    @Test
    void a_daughter_lies_beside_its_mother_within_the_patch() {
        Culture culture = TestDish.of("JJN3").size(30, 30).empty();
        for (int c = 0; c < 40; c++) {
            TestDish.cell(culture, 0, 10, 2.5, 140);
            culture.cells().x[c] = c % 2 == 0 ? 0 : 30;
            culture.cells().cycle[c] = 1;
        }
        Division.advance(culture);
        for (int c = 40; c < 80; c++) {
            assertTrue(culture.cells().x[c] >= 0 && culture.cells().x[c] <= 30);
            assertTrue(culture.cells().y[c] >= 0 && culture.cells().y[c] <= 30);
            double distance = Math.hypot(culture.cells().x[c] - culture.cells().x[c - 40], culture.cells().y[c] - 15);
            assertEquals(7, distance, 1e-9);
        }
    }

    @Test
    void daughters_are_new_cells_with_their_mothers_ways() {
        Culture culture = TestDish.of("JJN3").empty();
        int mother = TestDish.cell(culture, 0, 10, 2.5, 140);
        culture.cells().antioxidantFactor[mother] = 1.3;
        culture.cells().thresholdFactor[mother] = 0.7;
        culture.cells().tagLoad[mother] = 0.2;
        culture.cells().cycle[mother] = 1;
        culture.tick(77);
        Division.advance(culture);
        Cells cells = culture.cells();
        assertNotEquals(cells.birthId[mother], cells.birthId[1]);
        assertEquals(77, cells.bornMinutes[1]);
        assertEquals(1.3, cells.antioxidantFactor[1]);
        assertEquals(0.7, cells.thresholdFactor[1]);
        assertEquals(0.2, cells.tagLoad[1]);
        assertTrue(cells.deathClock[1] > 0 && cells.deathClock[1] != cells.deathClock[mother]);
    }

    @Test
    void dead_cells_do_not_divide() {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = TestDish.cell(culture, 0, 10, 2.5, 140);
        culture.cells().cycle[cell] = 1;
        culture.cells().life[cell] = Cells.COMMITTED;
        Division.advance(culture);
        assertEquals(1, culture.cells().count);
    }

    /** The cycle runs at serum / (serum + divisionSerum), glucose drive and charge: a little slower than in unlimited medium. */
    @Test
    void numbers_double_in_the_division_time_over_the_drive_of_the_medium() {
        Culture culture = TestDish.of("JJN3")
                .size(2000, 2000)
                .withoutChance()
                .with(CellParameter.MITOCHONDRIA, 10)
                .with(CellParameter.DIVISION_TIME, 6)
                .seeded(400);
        double hours = 30;
        double drive = 0;
        try (Crew crew = new Crew(1)) {
            CultureStep step = new CultureStep(culture, crew);
            for (int k = 0; k < 60 * hours; k++) {
                step.advance(1);
                double glucose = culture.medium().meanAtCellsMicromolar(1) / 1000;
                double serum = culture.medium().meanAtCellsMicromolar(3);
                drive += serum / (serum + 1) * glucose / (glucose + 0.5) * TestDish.meanCharge(culture) / 60;
            }
        }
        double doublings = Math.log(culture.cells().count / 400.0) / Math.log(2);
        assertEquals(drive / 6, doublings, 0.15);
        assertTrue(drive / hours > 0.6 && drive / hours < 1, "drive " + drive / hours);
    }

    private static Set<Long> ids(Culture culture, int cell) {
        Set<Long> ids = new HashSet<>();
        Mitochondria m = culture.mitochondria();
        for (int i = m.start[cell]; i < m.start[cell] + m.count[cell]; i++) {
            ids.add(m.id[i]);
        }
        return ids;
    }
}
