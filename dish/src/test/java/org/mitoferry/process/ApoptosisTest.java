package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.Samples;

class ApoptosisTest {

    @Test
    void the_tagged_share_is_averaged_over_the_tag_load_time() {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = tagged(culture, 0.3);
        Host host = TestDish.host(culture, cell, 0.1);
        for (int k = 0; k < 600; k++) {
            Apoptosis.advance(host);
        }
        assertEquals(0.3 * (1 - Math.exp(-1)), culture.cells().tagLoad[cell], 1e-3);
    }

    @Test
    void a_cell_is_committed_once_its_load_passes_its_own_threshold() {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = tagged(culture, 1);
        culture.cells().thresholdFactor[cell] = 1.5;
        double threshold = 1.5 * culture.profiles().value(0, CellParameter.APOPTOSIS_THRESHOLD);
        Host host = TestDish.host(culture, cell, 1);
        while (culture.cells().living(cell)) {
            assertTrue(culture.cells().tagLoad[cell] <= threshold);
            Apoptosis.advance(host);
        }
        assertTrue(culture.cells().tagLoad[cell] > threshold);
        assertEquals(Cells.COMMITTED, culture.cells().life[cell]);
    }

    @Test
    void an_energy_crisis_kills_after_its_time_and_not_when_it_is_broken() {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = TestDish.cell(culture, 0, 10, 2.5, 140);
        culture.cells().charge[cell] = 0.01;
        Host host = TestDish.host(culture, cell, 1);
        for (int k = 0; k < 120; k++) {
            Apoptosis.advance(host);
        }
        assertTrue(culture.cells().living(cell));
        culture.cells().charge[cell] = 0.9;
        Apoptosis.advance(host);
        assertEquals(0, culture.cells().crisisMinutes[cell]);
        culture.cells().charge[cell] = 0.01;
        for (int k = 0; k < 121; k++) {
            assertTrue(culture.cells().living(cell));
            Apoptosis.advance(host);
        }
        assertEquals(Cells.COMMITTED, culture.cells().life[cell]);
    }

    @Test
    void background_deaths_come_at_their_rate() {
        Culture culture = TestDish.of("JJN3")
                .with(CellParameter.APOPTOSIS_BACKGROUND, 0.05)
                .empty();
        int many = 3000;
        for (int c = 0; c < many; c++) {
            TestDish.cell(culture, 0, 1, 2.5, 140);
            culture.cells().deathClock[c] = Draws.exponential(3, c, Draws.APOPTOSIS, 1);
            Host host = TestDish.host(culture, c, 1);
            for (int k = 0; k < 600 && culture.cells().living(c); k++) {
                Apoptosis.advance(host);
            }
        }
        double surviving = Math.exp(-0.5);
        int alive = 0;
        for (int c = 0; c < many; c++) {
            alive += culture.cells().living(c) ? 1 : 0;
        }
        assertEquals(many * surviving, alive, 4 * Math.sqrt(many * surviving * (1 - surviving)));
    }

    @Test
    void caspases_turn_active_after_a_lognormal_delay() {
        double[] delays = new double[4000];
        double[] clocks = new double[delays.length];
        Culture culture = TestDish.of("JJN3").empty();
        for (int c = 0; c < delays.length; c++) {
            TestDish.cell(culture, 0, 1, 2.5, 140);
            clocks[c] = Draws.exponential(culture.seed(), culture.cells().birthId[c], Draws.APOPTOSIS, 1);
            culture.cells().deathClock[c] = 0;
            Apoptosis.advance(TestDish.host(culture, c, 1));
            delays[c] = culture.cells().caspaseInMinutes[c];
        }
        assertEquals(30, Samples.mean(delays), 4 * 12 / Math.sqrt(delays.length));
        assertEquals(0.4, Math.sqrt(Samples.variance(delays)) / Samples.mean(delays), 0.03);
        double[] logarithms = Arrays.stream(delays).map(Math::log).toArray();
        assertEquals(
                0,
                Samples.correlation(logarithms, clocks),
                4.5 / Math.sqrt(delays.length),
                "the delay knows nothing of the background clock");
    }

    @Test
    void a_full_caspase_block_holds_a_cell_committed() {
        Culture culture =
                TestDish.of("JJN3").with(CellParameter.CASPASE_BLOCK, 1).empty();
        int cell = committed(culture);
        Host host = TestDish.host(culture, cell, 60);
        for (int k = 0; k < 1000; k++) {
            Apoptosis.execute(host);
        }
        assertEquals(Cells.COMMITTED, culture.cells().life[cell]);
    }

    @Test
    void half_a_caspase_block_doubles_the_delay() {
        assertEquals(2 * stepsToCaspase(0), stepsToCaspase(0.5), 1);
    }

    private static int stepsToCaspase(double block) {
        Culture culture =
                TestDish.of("JJN3").with(CellParameter.CASPASE_BLOCK, block).empty();
        int cell = committed(culture);
        Host host = TestDish.host(culture, cell, 0.5);
        int steps = 0;
        while (culture.cells().life[cell] == Cells.COMMITTED) {
            Apoptosis.execute(host);
            steps++;
        }
        return steps;
    }

    @Test
    void a_dead_cell_floats_off_after_its_detachment_time_and_not_before() {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = TestDish.cell(culture, 0, 1, 2.5, 140);
        culture.cells().life[cell] = Cells.CASPASE_POSITIVE;
        culture.cells().stateSinceMinutes[cell] = 0;
        double lostAt = 0;
        while (culture.cells().life[cell] != Cells.LOST) {
            Host host = TestDish.host(culture, cell, 1);
            Apoptosis.execute(host);
            lostAt = host.nowMinutes;
            culture.tick(1);
        }
        assertEquals(480, lostAt);
        assertEquals(480, culture.cells().stateSinceMinutes[cell]);
    }

    @Test
    void a_cell_past_its_decision_asks_nothing_of_the_medium() {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = committed(culture);
        culture.cells().oxygenCapacity[cell] = 1;
        culture.cells().glucoseUptake[cell] = 1;
        culture.cells().lactateRelease[cell] = 1;
        Apoptosis.execute(TestDish.host(culture, cell, 1));
        assertEquals(0, culture.cells().oxygenCapacity[cell]);
        assertEquals(0, culture.cells().glucoseUptake[cell]);
        assertEquals(0, culture.cells().lactateRelease[cell]);
    }

    private static int committed(Culture culture) {
        int cell = TestDish.cell(culture, 0, 1, 2.5, 140);
        culture.cells().life[cell] = Cells.COMMITTED;
        culture.cells().caspaseInMinutes[cell] = 30;
        return cell;
    }

    private static int tagged(Culture culture, double share) {
        int cell = TestDish.cell(culture, 0, 100, 2.5, 140);
        for (int i = 0; i < Math.round(100 * share); i++) {
            culture.mitochondria().tag[i] = 1;
        }
        return cell;
    }
}
