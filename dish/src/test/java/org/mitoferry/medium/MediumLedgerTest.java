package org.mitoferry.medium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Balances, bench actions, saving and cost of memory. */
class MediumLedgerTest {

    private static final MediumConstants CONSTANTS = MediumConstants.cultureMediumAt37Celsius();

    @ParameterizedTest
    @CsvSource({"1, 1, 200000, 1", "6, 5, 10000, 2", "1, 7, 10000, 3"})
    void the_balance_of_every_substance_closes_over_a_long_random_run(int nx, int ny, int steps, long seed) {
        Medium medium = random(nx, ny);
        SplittableRandom random = new SplittableRandom(seed);
        double minutes = 1;
        for (int i = 0; i < steps; i++) {
            if (i % 40 == 0) {
                minutes = Math.pow(10, random.nextDouble(-3, 2.5));
                act(medium, random);
            }
            medium.step(minutes);
        }
        for (int s = 0; s < medium.substances().size(); s++) {
            Ledger ledger = medium.ledger(s);
            assertTrue(
                    ledger.bench() != 0 && ledger.relativeError() < 1e-10,
                    medium.substances().get(s).name() + " " + ledger + ": " + ledger.relativeError());
        }
        assertTrue(medium.ledger(0).throughSurface() != 0 && medium.ledger(1).takenUp() > 0);
        assertTrue(medium.ledger(2).released() > 0 && medium.ledger(3).decayed() > 0);
    }

    @Test
    void a_long_quiet_run_loses_nothing_to_rounding() {
        Medium medium = random(1, 1);
        medium.exchange(0, new double[] {160, 5600, 100, 0.5});
        medium.setGas(0, 18.6);
        medium.capacities()[0] = 40;
        medium.halfSaturations()[0] = 0.5;
        for (int i = 0; i < 100_000; i++) {
            medium.step(1);
        }
        for (int s = 0; s < 4; s++) {
            double error = medium.ledger(s).relativeError();
            assertTrue(error < 1e-11, medium.substances().get(s).name() + " " + error);
        }
    }

    private static void act(Medium medium, SplittableRandom random) {
        for (int c = 0; c < medium.capacities().length; c++) {
            medium.capacities()[c] = random.nextInt(3) == 0 ? 0 : Math.pow(10, random.nextDouble(-2, 3));
            medium.halfSaturations()[c] = random.nextInt(4) == 0 ? 0 : Math.pow(10, random.nextDouble(-2, 3));
            medium.prescribed()[c] = random.nextInt(2) == 0 ? 0 : random.nextDouble(-100, 200);
        }
        switch (random.nextInt(4)) {
            case 0 -> medium.exchange(random.nextDouble(), new double[] {random.nextDouble(180), 5600, 0, 0.5});
            case 1 -> medium.add(random.nextInt(4), random.nextDouble(100));
            case 2 -> medium.setGas(0, random.nextDouble(20));
            default -> medium.equilibrateSurface();
        }
    }

    private static Medium random(int nx, int ny) {
        return new Medium(
                VerticalGrid.graded(1500, 20, 1.25),
                nx,
                ny,
                300,
                250,
                List.of(
                        CONSTANTS.oxygen("oxygen"),
                        Substance.dissolved("glucose", CONSTANTS.glucoseDiffusivitySquareMicrometresPerMinute()),
                        Substance.dissolved("lactate", CONSTANTS.lactateDiffusivitySquareMicrometresPerMinute()),
                        new Substance("drug", 30_000, 0.001, null)));
    }

    @Test
    void a_rinse_leaves_the_kept_share_of_the_old_medium_in_the_new() {
        Medium medium = random(2, 1);
        medium.exchange(0, new double[] {0, 5600, 30, 0});
        for (int rinse = 0; rinse < 3; rinse++) {
            medium.exchange(0.1, new double[] {0, 20, 0, 0});
        }
        assertEquals(20 + 0.001 * (5600 - 20), medium.meanMicromolar(1), 1e-9);
        assertEquals(0.03, medium.meanMicromolar(2), 1e-12);
        assertEquals(medium.contentFemtomoles(1), medium.ledger(1).bench(), 1e-6);
    }

    @Test
    void an_addition_raises_every_voxel_and_stands_under_bench() {
        Medium medium = random(2, 2);
        medium.add(3, 0.5);
        medium.add(3, 0.25);
        assertEquals(0.75, medium.concentrations()[medium.voxel(3, 1, 0, 4)], 1e-15);
        assertEquals(0.75, medium.atCells()[medium.column(3, 1, 1)], 1e-15);
        assertEquals(0.75 * 600 * 500 * 1500 * 1e-6, medium.ledger(3).bench(), 1e-9);
        assertEquals(0, medium.contentFemtomoles(2));
    }

    @Test
    void saved_and_loaded_it_goes_on_to_the_same_bits() {
        SplittableRandom random = new SplittableRandom(17);
        Medium straight = random(3, 2);
        act(straight, random);
        straight.exchange(0, new double[] {100, 5600, 0, 0.5});
        for (int i = 0; i < 50; i++) {
            straight.step(0.7);
        }
        List<double[]> saved = new ArrayList<>();
        straight.visitState((name, values) -> saved.add(values.clone()));
        Medium loaded = random(3, 2);
        loaded.step(2);
        int[] next = {0};
        loaded.visitState((name, values) -> System.arraycopy(saved.get(next[0]++), 0, values, 0, values.length));
        for (Medium medium : List.of(straight, loaded)) {
            for (int i = 0; i < 50; i++) {
                medium.step(0.7);
            }
        }
        List<double[]> ends = new ArrayList<>();
        straight.visitState((name, values) -> ends.add(values));
        int[] at = {0};
        loaded.visitState((name, values) -> assertArrayEquals(ends.get(at[0]++), values, 0, name));
    }

    @Test
    void a_step_allocates_nothing() {
        Medium medium = random(6, 5);
        medium.add(1, 5600);
        Arrays.fill(medium.capacities(), 3);
        Arrays.fill(medium.halfSaturations(), 0.5);
        com.sun.management.ThreadMXBean counter = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        run(medium, 2000);
        long before = counter.getCurrentThreadAllocatedBytes();
        run(medium, 1000);
        long bytes = counter.getCurrentThreadAllocatedBytes() - before;
        assertTrue(bytes < 1000, bytes + " bytes in 1000 steps");
    }

    private static void run(Medium medium, int steps) {
        for (int i = 0; i < steps; i++) {
            medium.step(0.5 + 0.1 * (i & 1));
        }
    }

    @Test
    void arguments_out_of_range_throw() {
        Medium medium = random(1, 1);
        assertThrows(IllegalArgumentException.class, () -> medium.step(0));
        assertThrows(IllegalArgumentException.class, () -> medium.step(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> medium.step(Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> medium.exchange(1.1, new double[4]));
        assertThrows(IllegalArgumentException.class, () -> medium.exchange(0.5, new double[3]));
        assertThrows(IllegalArgumentException.class, () -> medium.add(0, -1));
        assertThrows(IllegalArgumentException.class, () -> medium.setGas(1, 20));
        assertThrows(IllegalArgumentException.class, () -> medium.setGas(0, 101));
        assertThrows(IllegalArgumentException.class, () -> medium.indexOf("ink"));
        medium.capacities()[1] = Double.NaN;
        assertThrows(IllegalStateException.class, () -> medium.step(1));
    }

    @Test
    void substances_with_one_name_are_refused() {
        List<Substance> twins = List.of(Substance.dissolved("dye", 1), Substance.dissolved("dye", 2));
        assertThrows(IllegalArgumentException.class, () -> Medium.column(VerticalGrid.uniform(1, 1), 1, twins));
    }
}
