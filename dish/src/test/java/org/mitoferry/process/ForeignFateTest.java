package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.culture.Samples;

class ForeignFateTest {

    private static final int HOST = 1;
    private static final double KOLMOGOROV = 1.95;

    private final PairOfCells pair = quiet(PairOfCells.many(2));

    /** Nothing happens to foreign mitochondria unless a test lets it. */
    private static PairOfCells quiet(PairOfCells pair) {
        return pair.with(CellParameter.SPONTANEOUS_HIT_RATE, 0)
                .with(CellParameter.ROS_HIT_RATE, 0)
                .with(CellParameter.ENERGY_HIT_RATE, 0)
                .with(CellParameter.FISSION_RATE, 0)
                .with(CellParameter.CONTACT_FISSION, 0)
                .with(CellParameter.LYSOSOME_ENCOUNTER, 0)
                .with(CellParameter.NANOTUBE_ENCOUNTER, 0)
                .with(CellParameter.CAPTURE_CHANCE, 0);
    }

    @ParameterizedTest
    @CsvSource({"3.5, 1", "2, 0.5", "6, 2"})
    void digestion_takes_exponential_times(double hours, double activity) {
        pair.with(CellParameter.DIGESTION_TIME, hours).with(CellParameter.LYSOSOMAL_ACTIVITY, activity);
        int number = 800;
        for (int k = 0; k < number; k++) {
            pair.putInto(HOST, 0.8, ForeignMitochondria.CAPTURED);
        }
        double[] times = timesUntil(number, 1, f -> f.count);
        double mean = 60 * hours / activity;
        assertEquals(mean, Samples.mean(times), 4 * mean / Math.sqrt(number));
        assertTrue(Samples.kolmogorov(times, t -> -Math.expm1(-t / mean)) < KOLMOGOROV);
        assertEquals(number, pair.culture.cells().digested[HOST]);
    }

    @Test
    void a_lysosome_stays_in_touch_for_an_exponential_time() {
        pair.with(CellParameter.LYSOSOME_CONTACT_TIME, 2);
        int number = 1000;
        for (int k = 0; k < number; k++) {
            pair.putInto(HOST, 0.8, ForeignMitochondria.TOUCHED);
        }
        double[] times = timesUntil(number, 0.02, f -> {
            int touched = 0;
            for (int i = 0; i < f.count; i++) {
                touched += f.lysosome[i] == ForeignMitochondria.TOUCHED ? 1 : 0;
            }
            return touched;
        });
        assertEquals(2, Samples.mean(times), 4 * 2 / Math.sqrt(number));
        assertTrue(Samples.kolmogorov(times, t -> -Math.expm1(-t / 2)) < KOLMOGOROV);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "1", "5"})
    void the_share_in_touch_is_that_of_encounters_and_partings_at_any_step(double minutes) {
        pair.with(CellParameter.LYSOSOME_CONTACT_TIME, 2)
                .with(CellParameter.LYSOSOME_ENCOUNTER, 0.2)
                .with(CellParameter.UNTAGGED_ENCOUNTER, 1);
        int number = 2000;
        for (int k = 0; k < number; k++) {
            pair.putInto(HOST, 0.8);
        }
        ForeignFate fate = fate();
        for (double t = 0; t < 30; t += minutes) {
            step(fate, minutes);
        }
        double touched = 0;
        for (int i = 0; i < number; i++) {
            touched += pair.culture.foreign().lysosome[i] == ForeignMitochondria.TOUCHED ? 1 : 0;
        }
        double share = 0.2 / (0.2 + 0.5);
        assertEquals(share, touched / number, 4 * Math.sqrt(share * (1 - share) / number));
    }

    @Test
    void no_more_are_captured_than_there_are_lysosomes() {
        pair.with(CellParameter.LYSOSOME_ENCOUNTER, 1)
                .with(CellParameter.CAPTURE_CHANCE, 1)
                .with(CellParameter.LYSOSOMAL_ACTIVITY, 0);
        pair.culture.cells().lysosomes[HOST] = 17;
        for (int k = 0; k < 60; k++) {
            pair.putInto(HOST, 0.8, 1.0);
        }
        ForeignFate fate = fate();
        for (int k = 0; k < 300; k++) {
            step(fate, 1);
        }
        assertEquals(17, CoCulture.foreign(pair.culture, ForeignMitochondria.CAPTURED));
    }

    @Test
    void lysosomes_in_nanotubes_are_no_more_than_the_cell_ahead_has() {
        pair.with(CellParameter.NANOTUBE_ENCOUNTER, 100)
                .with(CellParameter.NANOTUBE_CARGO_ENTRY, 10)
                .with(CellParameter.NANOTUBE_MOTOR_SPEED, 0.01)
                .with(CellParameter.UNTAGGED_ENCOUNTER, 1);
        nanotube(1, 3, 100);
        pair.culture.cells().lysosomes[3] = 5;
        for (int k = 0; k < 40; k++) {
            pair.putInto(HOST, 0.5);
        }
        NanotubeTraffic traffic = new NanotubeTraffic(pair.culture, pair.drugs);
        ForeignFate fate = new ForeignFate(pair.culture, pair.drugs, traffic);
        int most = 0;
        for (int k = 0; k < 60; k++) {
            pair.gather();
            traffic.look();
            fate.advance(1);
            traffic.advance(1);
            pair.culture.tick(1);
            most = Math.max(most, CoCulture.foreign(pair.culture, ForeignMitochondria.CAPTURED));
        }
        assertEquals(5, most);
    }

    @Test
    void what_is_counted_on_the_way_through_a_step_is_what_a_count_afterwards_finds() {
        PairOfCells busy = PairOfCells.many(2)
                .with(CellParameter.LYSOSOME_ENCOUNTER, 0.3)
                .with(CellParameter.FISSION_RATE, 0.3)
                .with(CellParameter.CONTACT_FISSION, 0.3)
                .with(CellParameter.NANOTUBE_CARGO_ENTRY, 1)
                .with(CellParameter.DIGESTION_TIME, 0.3);
        Culture culture = busy.culture;
        Nanotubes tubes = culture.nanotubes();
        join(tubes, 1, 3, 12);
        ForeignMitochondria f = culture.foreign();
        for (int k = 0; k < 60; k++) {
            busy.putInto(HOST, 3, 0.8);
        }
        NanotubeTraffic traffic = new NanotubeTraffic(culture, busy.drugs);
        ForeignFate fate = new ForeignFate(culture, busy.drugs, traffic);
        for (int k = 0; k < 200; k++) {
            busy.gather();
            traffic.look();
            fate.advance(1);
            traffic.advance(1);
            culture.tick(1);
            int[] free = f.free.clone();
            double[] length = f.uncapturedLength.clone();
            busy.gather();
            for (int c = 0; c < culture.cells().count; c++) {
                assertEquals(f.free[c], free[c], "free in cell " + c + " in minute " + k);
                assertEquals(f.uncapturedLength[c], length[c], 1e-9 * (1 + length[c]), "in cell " + c);
            }
        }
        assertTrue(culture.cells().movedIn[3] > 10 && culture.cells().digested[HOST] > 10);
        assertTrue(culture.cells().foreignFissions[HOST] > 10);
    }

    @Test
    void a_nanotube_that_shortens_past_its_cargo_delivers_it() {
        nanotube(1, 3, 100);
        int cargo = pair.putInto(HOST, 0.5);
        ForeignMitochondria f = pair.culture.foreign();
        Arrival.leaveMass(pair.culture, cargo);
        f.place[cargo] = ForeignMitochondria.NANOTUBE;
        f.nanotube[cargo] = 0;
        f.position[cargo] = 60;
        f.speed[cargo] = 1;
        double clock = f.clock[cargo];
        pair.culture.nanotubes().length[0] = 50;
        pair.gather();
        new NanotubeTraffic(pair.culture, pair.drugs).advance(1);
        assertEquals(3, f.host[cargo]);
        assertTrue(f.clock[cargo] <= clock);
    }

    @Test
    void nothing_happens_in_a_dead_host() {
        pair.with(CellParameter.LYSOSOME_ENCOUNTER, 1);
        pair.putInto(HOST, 2, ForeignMitochondria.CAPTURED);
        pair.putInto(HOST, 2);
        pair.culture.cells().life[HOST] = Cells.COMMITTED;
        double[] clocks = Arrays.copyOf(pair.culture.foreign().clock, 2);
        ForeignFate fate = fate();
        for (int k = 0; k < 1000; k++) {
            step(fate, 1);
        }
        assertEquals(2, pair.culture.foreign().count);
        assertEquals(clocks[0], pair.culture.foreign().clock[0]);
        assertEquals(clocks[1], pair.culture.foreign().clock[1]);
    }

    @Test
    void a_killed_cell_leaves_its_nanotubes_at_once_and_what_was_in_them_is_back() {
        nanotube(1, 3, 100);
        int cargo = pair.putInto(HOST, 0.5);
        ForeignMitochondria f = pair.culture.foreign();
        Arrival.leaveMass(pair.culture, cargo);
        f.place[cargo] = ForeignMitochondria.NANOTUBE;
        f.nanotube[cargo] = 0;
        Killing.kill(pair.culture, 3);
        assertEquals(Nanotubes.FREE_SLOT, pair.culture.nanotubes().state[0]);
        assertEquals(ForeignMitochondria.BODY, f.place[cargo]);
        assertEquals(HOST, f.host[cargo]);
        assertEquals(1, pair.culture.nanotubeHistory().count);
    }

    /** Times at which each of so many is no longer counted, min. */
    private double[] timesUntil(int number, double minutes, ToIntFunction<ForeignMitochondria> counted) {
        double[] times = new double[number];
        int gone = 0;
        ForeignFate fate = fate();
        while (gone < number) {
            step(fate, minutes);
            int left = counted.applyAsInt(pair.culture.foreign());
            Arrays.fill(times, gone, number - left, pair.culture.minutes());
            gone = number - left;
        }
        return times;
    }

    private void step(ForeignFate fate, double minutes) {
        pair.gather();
        fate.advance(minutes);
        pair.culture.tick(minutes);
        pair.gather();
    }

    private ForeignFate fate() {
        NanotubeTraffic traffic = new NanotubeTraffic(pair.culture, pair.drugs);
        traffic.look();
        return new ForeignFate(pair.culture, pair.drugs, traffic);
    }

    private void nanotube(int from, int to, double length) {
        join(pair.culture.nanotubes(), from, to, length);
    }

    private static void join(Nanotubes tubes, int from, int to, double length) {
        int tube = tubes.add(from);
        tubes.state[tube] = Nanotubes.JOINED;
        tubes.to[tube] = to;
        tubes.large[tube] = 1;
        tubes.length[tube] = length;
        tubes.clock[tube] = 1e9;
    }
}
