package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;

class ContactsTest {

    @Test
    void a_round_cell_touches_the_nearest_spread_cells_within_reach() {
        Culture culture = TestDish.of("JJN3", "BMSC").size(250, 250).seeded(150, 40);
        PairOfCells.contacts(culture).survey(10);
        Cells cells = culture.cells();
        double reach = culture.profiles().value(0, CellParameter.RADIUS)
                + culture.profiles().value(1, CellParameter.ADHESION_REACH);
        int several = 0;
        for (int c = 0; c < cells.count; c++) {
            int cell = c;
            int[] expected = new int[Cells.MOST_CONTACTS];
            Arrays.fill(expected, -1);
            if (cells.type[c] == 0) {
                int[] near = IntStream.range(0, cells.count)
                        .filter(o -> cells.type[o] == 1 && cells.living(o) && distance(culture, o, cell) <= reach)
                        .boxed()
                        .sorted((a, b) -> Double.compare(distance(culture, a, cell), distance(culture, b, cell)))
                        .mapToInt(Integer::intValue)
                        .toArray();
                System.arraycopy(near, 0, expected, 0, Math.min(near.length, expected.length));
                several += near.length > 1 ? 1 : 0;
                assertEquals(near.length > 0 ? 1 : 0, cells.everTouched[c]);
            }
            int first = c * Cells.MOST_CONTACTS;
            assertArrayEquals(
                    expected, Arrays.copyOfRange(cells.contactWith, first, first + Cells.MOST_CONTACTS), "cell " + c);
        }
        assertTrue(several > 10, several + " touch several");
    }

    private static double distance(Culture culture, int spread, int round) {
        return Outline.distance(culture, spread, culture.cells().x[round], culture.cells().y[round]);
    }

    @Test
    void cells_are_held_at_the_rate_of_adhesion_and_let_go_with_their_last_contact() {
        int pairs = 800;
        PairOfCells dish = PairOfCells.many(TestDish.of("JJN3", "BMSC").size(60000, 400), pairs)
                .with(CellParameter.ADHESION_RATE, 0.6);
        Cells cells = dish.culture.cells();
        for (int k = 0; k < pairs; k++) {
            cells.x[2 * k] = 70 * k;
            cells.x[2 * k + 1] = 70 * k;
            cells.held[2 * k] = 0;
        }
        Contacts contacts = PairOfCells.contacts(dish.culture);
        for (int survey = 1; survey <= 6; survey++) {
            contacts.survey(10);
            dish.culture.tick(10);
            double expected = -Math.expm1(-0.6 * survey * 10 / 60);
            double held = IntStream.range(0, pairs)
                    .filter(k -> cells.held[2 * k] == 1)
                    .count();
            assertEquals(expected, held / pairs, 4 * Math.sqrt(expected * (1 - expected) / pairs));
        }
        Arrays.fill(cells.y, 0, cells.count, 100);
        for (int k = 0; k < pairs; k++) {
            cells.y[2 * k] = 300;
        }
        contacts.survey(10);
        assertEquals(0, IntStream.range(0, cells.count).map(c -> cells.held[c]).sum());
    }

    @Test
    void a_contact_that_lasts_keeps_its_beginning() {
        PairOfCells pair = PairOfCells.many(1);
        Contacts contacts = PairOfCells.contacts(pair.culture);
        pair.culture.tick(5);
        contacts.survey(10);
        pair.culture.tick(10);
        contacts.survey(10);
        assertEquals(0, pair.culture.cells().contactSinceMinutes[0], "it was there at the start");
        Killing.kill(pair.culture, 1);
        contacts.survey(10);
        assertEquals(-1, pair.culture.cells().contactWith[0]);
    }
}
