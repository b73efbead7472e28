package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.ActiveEffect;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Draws;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.NanotubeHistory;
import org.mitoferry.culture.NanotubeVesicles;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.culture.Samples;

/** Two cells with nanotubes between them: how these end, and what travels in them. */
class NanotubeLifeTest {

    private static final double LENGTH = 30;

    private Culture culture = TestDish.of("BMSC").empty();
    private Nanotubes tubes = culture.nanotubes();

    @BeforeEach
    void twoCells() {
        put(TestDish.of("BMSC"));
    }

    private void put(TestDish dish) {
        culture = dish.empty();
        tubes = culture.nanotubes();
        for (int k = 0; k < 2; k++) {
            int cell = TestDish.cell(culture, 0, 1, 2.5, 140);
            culture.cells().x[cell] = 50 + (LENGTH + 20) * k;
            culture.cells().y[cell] = 100;
        }
    }

    private DrugAction drugs() {
        return new DrugAction(culture.effects(), culture.effectState(), culture.profiles());
    }

    private void join(int number, int large) {
        NanotubeJoining joining = new NanotubeJoining(culture, drugs());
        for (int k = 0; k < number; k++) {
            int slot = tubes.add(0);
            tubes.fromX[slot] = 10;
            tubes.length[slot] = LENGTH;
            tubes.goal[slot] = LENGTH;
            joining.join(slot, 1, culture.cells().x[1] - 10, 100);
            tubes.large[slot] = (byte) large;
        }
    }

    private double[] lifetimes() {
        NanotubeHistory history = culture.nanotubeHistory();
        double[] lifetimes = new double[history.count];
        for (int k = 0; k < history.count; k++) {
            lifetimes[k] = history.endedMinutes[k] - history.joinedMinutes[k];
        }
        return lifetimes;
    }

    private void liveAll(double step) {
        NanotubeLoss loss = new NanotubeLoss(culture, drugs());
        int all = tubes.count;
        while (culture.nanotubeHistory().count < all) {
            culture.tick(step);
            loss.advance(step);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void lifetimes_are_exponential_with_the_mean_of_their_class(int large) {
        join(3000, large);
        liveAll(0.25);
        double mean = culture.profiles()
                .value(0, large == 1 ? CellParameter.NANOTUBE_LARGE_LIFETIME : CellParameter.NANOTUBE_SMALL_LIFETIME);
        assertTrue(Samples.kolmogorov(lifetimes(), t -> 1 - Math.exp(-t / mean)) < 1.95);
        assertEquals(NanotubeHistory.LOST, culture.nanotubeHistory().end[17]);
    }

    @Test
    void a_drug_at_one_end_counts_by_half() {
        put(TestDish.of("BMSC")
                .withSubstances(1)
                .withEffect(new ActiveEffect(
                        TestDish.FIRST_EXTRA, CellParameter.NANOTUBE_LOSS, 21, false, 1, 1, 0, 0, new boolean[] {true
                        })));
        culture.effectState().set(1, 0, 1);
        join(3000, 0);
        liveAll(0.05);
        double mean = culture.profiles().value(0, CellParameter.NANOTUBE_SMALL_LIFETIME) / 11;
        assertEquals(mean, Samples.mean(lifetimes()), 4 * mean / Math.sqrt(3000) + 0.05);
    }

    @Test
    void a_nanotube_breaks_where_it_is_stretched_too_far_and_not_before() {
        double most = culture.profiles().value(0, CellParameter.NANOTUBE_STRETCH);
        NanotubeLoss loss = new NanotubeLoss(culture, drugs());
        join(1, 0);
        double x = culture.cells().x[1];
        culture.cells().x[1] = x + LENGTH * (most - 1) - 0.01;
        loss.stretch();
        assertEquals(Nanotubes.JOINED, tubes.state[0]);
        culture.cells().x[1] = x + LENGTH * (most - 1) + 0.01;
        loss.stretch();
        assertEquals(Nanotubes.FREE_SLOT, tubes.state[0]);
        assertEquals(NanotubeHistory.STRETCHED, culture.nanotubeHistory().end[0]);
        assertEquals(most * LENGTH + 0.01, culture.nanotubeHistory().length[0], 1e-9);
    }

    @ParameterizedTest
    @ValueSource(bytes = {Cells.COMMITTED, Cells.LOST, Cells.REMOVED})
    void a_nanotube_ends_with_either_of_its_cells(byte life) {
        for (int cell = 0; cell < 2; cell++) {
            put(TestDish.of("BMSC"));
            join(1, 1);
            culture.cells().life[cell] = life;
            new NanotubeLoss(culture, drugs()).advance(1);
            assertEquals(Nanotubes.FREE_SLOT, tubes.state[0]);
            assertEquals(NanotubeHistory.CELL_GONE, culture.nanotubeHistory().end[0]);
        }
    }

    @Test
    void what_is_in_a_nanotube_that_ends_is_back_in_the_cell_it_left() {
        join(2, 1);
        ForeignMitochondria foreign = culture.foreign();
        for (int k = 0; k < 4; k++) {
            int i = foreign.add();
            foreign.host[i] = k / 2;
            foreign.length[i] = 1 + k;
            foreign.place[i] = ForeignMitochondria.NANOTUBE;
            foreign.nanotube[i] = k % 2;
            foreign.position[i] = 5;
            foreign.speed[i] = 12;
        }
        foreign.lysosome[2] = ForeignMitochondria.CAPTURED;
        culture.vesicles().add(0);
        culture.vesicles().add(1);
        culture.vesicles().add(0);
        NanotubeEnds.end(culture, 0, NanotubeHistory.LIGHT);
        foreign.gather(2);
        assertEquals(4, foreign.count);
        assertEquals(1, foreign.uncapturedLength[0]);
        assertEquals(0, foreign.uncapturedLength[1]);
        assertEquals(1, foreign.captured[1]);
        assertTrue(foreign.mass[0] >= 0, "it lies somewhere in the cell");
        assertEquals(-1, foreign.mass[2]);
        assertEquals(ForeignMitochondria.NANOTUBE, foreign.place[1]);
        assertEquals(ForeignMitochondria.NANOTUBE, foreign.place[3]);
        assertEquals(1, culture.vesicles().count);
        assertEquals(1, culture.vesicles().nanotube[0]);
        NanotubeHistory history = culture.nanotubeHistory();
        assertEquals(1, history.count);
        assertEquals(1, history.id[0]);
        assertEquals(1, history.fromId[0]);
        assertEquals(2, history.toId[0]);
        assertEquals(1, history.homotypic[0]);
        assertEquals(NanotubeHistory.LIGHT, history.end[0]);
    }

    @Test
    void light_breaks_the_share_of_each_class_and_draws_anew_each_time() {
        join(2000, 0);
        join(2000, 1);
        NanotubeEnds.breakShare(culture, 0.2, 0.05, Draws.LIGHT, NanotubeHistory.LIGHT, 0);
        int[] left = {2000, 2000};
        for (int k = 0; k < culture.nanotubeHistory().count; k++) {
            left[culture.nanotubeHistory().large[k]]--;
        }
        assertEquals(1600, left[0], 4 * Math.sqrt(2000 * 0.16));
        assertEquals(1900, left[1], 4 * Math.sqrt(2000 * 0.0475));
        NanotubeEnds.breakShare(culture, 0.2, 0, Draws.LIGHT, NanotubeHistory.LIGHT, 0);
        assertEquals(4000 - left[0] - left[1], culture.nanotubeHistory().count, "the same frame breaks no more");
        NanotubeEnds.breakShare(culture, 0.2, 0, Draws.LIGHT, NanotubeHistory.LIGHT, 1);
        int more = culture.nanotubeHistory().count - (4000 - left[0] - left[1]);
        assertEquals(0.2 * left[0], more, 4 * Math.sqrt(left[0] * 0.16));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void vesicles_are_as_many_as_enter_while_one_goes_through(int large) {
        int number = 200;
        join(number, large);
        NanotubeVesicleTraffic traffic = new NanotubeVesicleTraffic(culture, drugs());
        double[] p = culture.profiles().values(0);
        double speed = 60
                * p[(large == 1 ? CellParameter.NANOTUBE_MOTOR_SPEED : CellParameter.NANOTUBE_ACTIN_SPEED).ordinal()];
        double spread = p[CellParameter.NANOTUBE_SPEED_SPREAD.ordinal()];
        double transit = LENGTH / speed * (1 + spread * spread); // mean of 1/v of a lognormal v
        double rate = p[CellParameter.NANOTUBE_VESICLES.ordinal()] / 60;
        double expected = number * 2 * rate * transit;
        double step = 0.1;
        double[] counts = new double[400];
        int lysosomes = 0;
        NanotubeVesicles vesicles = culture.vesicles();
        for (int k = 0; k < 1200; k++) {
            traffic.advance(step);
            culture.tick(step);
            if (k >= 800) {
                counts[k - 800] = vesicles.count;
            }
        }
        for (int i = 0; i < vesicles.count; i++) {
            lysosomes += vesicles.lysosome[i];
            assertTrue(vesicles.position[i] >= 0 && vesicles.position[i] <= LENGTH);
        }
        double windows = Math.max(1, 40 / transit);
        assertEquals(expected, Samples.mean(counts), 5 * Math.sqrt(expected / windows));
        double share = p[CellParameter.NANOTUBE_VESICLE_LYSOSOMES.ordinal()];
        assertEquals(share * vesicles.count, lysosomes, 4 * Math.sqrt(share * (1 - share) * vesicles.count));
        long away = Arrays.stream(vesicles.velocity, 0, vesicles.count)
                .filter(v -> v > 0)
                .count();
        assertEquals(vesicles.count / 2.0, (double) away, 2 * Math.sqrt(vesicles.count));
    }
}
