package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Mitochondria;

class MitochondrialEventsTest {

    private static final double HOURS = 10;
    private static final int MANY = 4000;

    private final MitochondrialEvents events = new MitochondrialEvents();

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 4})
    void hits_come_at_their_rate_at_any_step(double step) {
        Culture culture = wound(TestDish.of("JJN3")
                .withoutChance()
                .with(CellParameter.SPONTANEOUS_HIT_RATE, 0.4)
                .with(CellParameter.HIT_SIZE, 1e-6)
                .empty());
        pass(culture, step, HOURS);
        double hits = 0;
        for (int i = 0; i < MANY; i++) {
            hits += culture.mitochondria().damage[i] / 1e-6;
        }
        double expected = 0.4 * HOURS * MANY;
        assertEquals(
                expected,
                hits,
                4.5 * Math.sqrt(2 * expected)); // a sum of exponential hits varies twice as much as their number
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 4})
    void fissions_come_at_their_rate_at_any_step(double step) {
        TestDish dish = TestDish.of("JJN3")
                .withoutChance()
                .with(CellParameter.FISSION_RATE, 1e-3)
                .with(CellParameter.FISSION_LENGTH, 2.4);
        Culture culture = wound(dish.empty());
        culture.cells().charge[0] = 1;
        pass(culture, step, 5);
        double survivors = Math.exp(-1e-3 * 2.5 * 300);
        int divided = culture.cells().fissions[0];
        assertEquals(MANY * (1 - survivors), divided, 4.5 * Math.sqrt(MANY * survivors * (1 - survivors)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 4})
    void own_mitophagy_takes_its_share_at_any_step(double step) {
        TestDish dish = TestDish.of("JJN3")
                .withoutChance()
                .with(CellParameter.MITOPHAGY_RATE, 1000)
                .with(CellParameter.MITOPHAGY_HALF_LENGTH, 1e6)
                .with(CellParameter.MITOPHAGY_HALF_CHARGE, 1e-9);
        Culture culture = wound(dish.empty());
        for (int i = 0; i < MANY; i++) {
            culture.mitochondria().tag[i] = 1;
        }
        double kept = 1;
        for (double t = 0; t < 60 * HOURS; t += 1) {
            kept *= Math.exp(-1000 / 60.0 / (1e6 + MANY * kept * 2.5));
        }
        pass(culture, step, HOURS);
        assertEquals(MANY * (1 - kept), culture.cells().degraded[0], 4.5 * Math.sqrt(MANY * (1 - kept)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 1, 4})
    void a_polarised_mitochondrion_fuses_at_the_fusion_rate_at_any_step(double step) {
        TestDish dish = TestDish.of("JJN3")
                .withoutChance()
                .with(CellParameter.FUSION_RATE, 1e-4)
                .with(CellParameter.LONGEST_LENGTH, 1e9);
        Culture culture = wound(dish.empty());
        for (int i = 0; i < MANY; i++) {
            culture.mitochondria().potential[i] = 1000;
        }
        pass(culture, step, HOURS);
        double left = Math.exp(-0.5e-4 * 60 * HOURS);
        int fusions = culture.cells().fusions[0];
        assertEquals(MANY * (1 - left), fusions, 4.5 * Math.sqrt(MANY * (1 - left)));
    }

    @Test
    void competing_hazards_share_the_events_in_proportion() {
        TestDish dish = TestDish.of("JJN3")
                .withoutChance()
                .with(CellParameter.SPONTANEOUS_HIT_RATE, 0.3)
                .with(CellParameter.HIT_SIZE, 1e-6)
                .with(CellParameter.FISSION_RATE, 0.1 / 60 / 2.5)
                .with(CellParameter.FISSION_LENGTH, 2.4);
        Culture culture = wound(dish.empty());
        culture.cells().charge[0] = 1;
        pass(culture, 1, 1);
        int untouched = 0;
        for (int i = 0; i < MANY; i++) {
            untouched += culture.mitochondria().damage[i] == 0 && culture.mitochondria().length[i] == 2.5 ? 1 : 0;
        }
        double both = 1 - Math.exp(-0.4);
        assertEquals(MANY * (1 - both), untouched, 4.5 * Math.sqrt(MANY * both * (1 - both)));
        double fissions = MANY * (1 - Math.exp(-0.1));
        assertEquals(fissions, culture.cells().fissions[0], 4.5 * Math.sqrt(fissions));
    }

    @Test
    void damage_by_hits_stays_within_its_bounds() {
        Culture culture = wound(TestDish.of("JJN3")
                .withoutChance()
                .with(CellParameter.SPONTANEOUS_HIT_RATE, 20)
                .empty());
        pass(culture, 1, 3);
        double most = 0;
        for (int i = 0; i < MANY; i++) {
            double damage = culture.mitochondria().damage[i];
            assertTrue(damage >= 0 && damage <= 1);
            most = Math.max(most, damage);
        }
        assertEquals(1, most);
    }

    @Test
    void fission_conserves_length_and_damage_weighted_by_length() {
        Random random = new Random(5);
        for (int trial = 0; trial < 2000; trial++) {
            Culture culture = TestDish.of("JJN3")
                    .withoutChance()
                    .with(CellParameter.FISSION_ASYMMETRY, random.nextDouble())
                    .empty();
            int cell = TestDish.cell(culture, 0, 3, 1.01 + 10 * random.nextDouble(), 140);
            Mitochondria m = culture.mitochondria();
            m.damage[1] = random.nextDouble();
            m.id[1] = random.nextLong();
            double length = length(culture);
            double damage = weightedDamage(culture);
            assertTrue(Fission.divide(TestDish.host(culture, cell, 1), 1));
            assertEquals(4, m.count[cell]);
            assertEquals(length, length(culture), 1e-12 * length);
            assertEquals(damage, weightedDamage(culture), 1e-12);
            assertTrue(m.damage[1] >= 0 && m.damage[3] <= 1);
            assertTrue(m.length[1] >= 0.5 - 1e-12 && m.length[3] >= 0.5 - 1e-12, m.length[1] + " and " + m.length[3]);
        }
    }

    @Test
    void what_is_too_short_for_two_pieces_does_not_divide_whatever_the_fission_length() {
        TestDish dish = TestDish.of("JJN3")
                .withoutChance()
                .with(CellParameter.FISSION_RATE, 1)
                .with(CellParameter.FISSION_LENGTH, 0.1);
        Culture culture = dish.empty();
        int cell = TestDish.cell(culture, 0, 500, 1.3, 140);
        wind(culture, cell);
        pass(culture, 1, 2);
        assertTrue(culture.cells().fissions[cell] > 0);
        for (int i = 0; i < culture.mitochondria().count[cell]; i++) {
            assertTrue(culture.mitochondria().length[culture.mitochondria().start[cell] + i] >= 0.5 - 1e-12);
        }
    }

    @Test
    void fusion_mixes_by_length_and_conserves_it() {
        Culture culture = TestDish.of("JJN3").withoutChance().empty();
        int cell = TestDish.cell(culture, 0, 2, 1, 1000);
        Mitochondria m = culture.mitochondria();
        m.length[0] = 3;
        m.damage[0] = 0.2;
        m.damage[1] = 0.6;
        m.tag[0] = 0.1;
        m.tag[1] = 0.5;
        m.capacity[0] = 1.4;
        m.capacity[1] = 0.6;
        m.potential[1] = 900;
        assertEquals(m.start[cell] + 1, Fusion.unite(TestDish.host(culture, cell, 1), 0, 1 / 100.0));
        assertEquals(4, m.length[0]);
        assertEquals(0, m.length[1]);
        assertEquals(0.3, m.damage[0], 1e-12);
        assertEquals(0.2, m.tag[0], 1e-12);
        assertEquals(1.2, m.capacity[0], 1e-12);
        assertEquals(975, m.potential[0], 1e-9);
    }

    @Test
    void a_fusion_beyond_the_longest_length_does_not_happen() {
        Culture culture = TestDish.of("JJN3")
                .withoutChance()
                .with(CellParameter.LONGEST_LENGTH, 3.9)
                .empty();
        int cell = TestDish.cell(culture, 0, 2, 2, 1000);
        for (int step = 0; step < 50; step++) {
            Host host = TestDish.host(culture, cell, 1);
            TestDish.point(host, culture, cell, step);
            assertEquals(-1, Fusion.unite(host, 0, 1 / 100.0));
        }
    }

    @Test
    void depolarised_mitochondria_do_not_fuse() {
        Culture culture = wound(TestDish.of("JJN3")
                .withoutChance()
                .with(CellParameter.FUSION_RATE, 0.06)
                .empty());
        for (int i = 0; i < MANY; i++) {
            culture.mitochondria().potential[i] = 30;
        }
        pass(culture, 1, 10);
        assertEquals(0, culture.cells().fusions[0]);
    }

    @Test
    void ids_are_never_used_twice() {
        TestDish dish =
                TestDish.of("JJN3").with(CellParameter.FISSION_RATE, 0.05).with(CellParameter.MITOPHAGY_RATE, 20);
        Culture culture = dish.empty();
        int cell = TestDish.cell(culture, 0, 100, 2.5, 140);
        wind(culture, cell);
        Set<Long> everSeen = new HashSet<>();
        Set<Long> before = present(culture, cell);
        everSeen.addAll(before);
        for (int step = 0; step < 600; step++) {
            pass(culture, 1, 1 / 60.0);
            Set<Long> now = present(culture, cell);
            assertEquals(culture.mitochondria().count[cell], now.size());
            for (long id : now) {
                assertTrue(before.contains(id) || everSeen.add(id), "an id came back");
            }
            before = now;
        }
        assertTrue(culture.cells().fissions[cell] > 50 && culture.cells().fusions[cell] > 50);
    }

    @Test
    void the_count_of_mitochondria_is_what_events_made_it() {
        Culture culture =
                TestDish.of("JJN3").with(CellParameter.MITOPHAGY_RATE, 10).empty();
        int cell = TestDish.cell(culture, 0, 200, 2.5, 140);
        wind(culture, cell);
        for (int i = 0; i < 50; i++) {
            culture.mitochondria().tag[i] = 1;
        }
        double before = length(culture);
        pass(culture, 1, 10);
        int expected =
                200 + culture.cells().fissions[cell] - culture.cells().fusions[cell] - culture.cells().degraded[cell];
        assertEquals(expected, culture.mitochondria().count[cell]);
        assertEquals(before - culture.cells().lengthDegraded[cell], length(culture), 1e-9 * before);
        assertTrue(culture.cells().degraded[cell] > 0);
    }

    /** One cell with many mitochondria and their clocks wound. */
    private static Culture wound(Culture culture) {
        int cell = TestDish.cell(culture, 0, MANY, 2.5, 140);
        wind(culture, cell);
        return culture;
    }

    private static void wind(Culture culture, int cell) {
        Mitochondria m = culture.mitochondria();
        for (int i = m.start[cell]; i < m.start[cell] + m.count[cell]; i++) {
            m.clock[i] = Draws.exponential(culture.seed(), m.id[i], Draws.CLOCK, -1);
        }
    }

    private void pass(Culture culture, double step, double hours) {
        Host host = TestDish.host(culture, 0, step);
        for (double t = 0; t < 60 * hours - 1e-9; t += step) {
            culture.mitochondria().makeRoom();
            TestDish.point(host, culture, 0, culture.step());
            events.advance(host);
            culture.tick(step);
        }
    }

    private static Set<Long> present(Culture culture, int cell) {
        Set<Long> ids = new HashSet<>();
        Mitochondria m = culture.mitochondria();
        for (int i = m.start[cell]; i < m.start[cell] + m.count[cell]; i++) {
            ids.add(m.id[i]);
        }
        return ids;
    }

    private static double length(Culture culture) {
        Mitochondria m = culture.mitochondria();
        double sum = 0;
        for (int i = m.start[0]; i < m.start[0] + m.count[0]; i++) {
            sum += m.length[i];
        }
        return sum;
    }

    private static double weightedDamage(Culture culture) {
        Mitochondria m = culture.mitochondria();
        double sum = 0;
        for (int i = m.start[0]; i < m.start[0] + m.count[0]; i++) {
            sum += m.length[i] * m.damage[i];
        }
        return sum;
    }
}
