package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Mitochondria;

class EnergeticsTest {

    private final Energetics energetics = new Energetics();

    @ParameterizedTest
    @CsvSource({"JJN3, 160, 5.6", "JJN3, 1, 5.6", "JJN3, 0.01, 0.2", "BMSC, 160, 5.6", "BMSC, 1, 0", "BMSC, 0.01, 0.2"})
    void the_steady_state_does_not_depend_on_the_step(String type, double oxygen, double glucose) {
        double[] small = steady(type, oxygen, glucose, 0.25, 4000);
        double[] large = steady(type, oxygen, glucose, 10, 4000);
        assertEquals(1, small[0] / large[0], 1e-6);
        assertEquals(1, small[1] / large[1], 1e-6);
    }

    private double[] steady(String type, double oxygen, double glucose, double step, double until) {
        Culture culture = TestDish.of(type)
                .with(CellParameter.AMINO_ACID_STORE, 1e9)
                .with(CellParameter.GLYCOGEN, 1e9)
                .empty();
        Host host = host(culture, TestDish.cell(culture, 0, 20, 2.5, 120), oxygen, glucose, step);
        for (double t = 0; t < until; t += step) {
            energetics.advance(host);
        }
        return new double[] {culture.mitochondria().potential[0], culture.cells().charge[0]};
    }

    @Test
    void lactate_feeds_a_cell_as_far_as_it_is_taken_up() {
        double[] without = onLactate(0, 1);
        double[] with = onLactate(5, 1);
        assertTrue(with[0] > 1.05 * without[0], with[0] + " over " + without[0]);
        assertTrue(with[1] < 0 && without[1] == 0, "lactate is burnt: " + with[1]);
        assertArrayEquals(without, onLactate(5, 0));
        assertArrayEquals(with, onLactate(10, 0.5));
    }

    /** Oxygen used by a cell without sugar at full oxygen, and its release of lactate. */
    private double[] onLactate(double millimolar, double uptake) {
        Culture culture =
                TestDish.of("JJN3").with(CellParameter.LACTATE_UPTAKE, uptake).empty();
        Host host = host(culture, TestDish.cell(culture, 0, 20, 2.5, 120), 160, 0, 1);
        host.lactate = millimolar;
        for (int k = 0; k < 60; k++) {
            energetics.advance(host);
        }
        return new double[] {culture.cells().oxygenCapacity[0], culture.cells().lactateRelease[0]};
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 18.6, 5.6",
        "1, 18.6, 5.6",
        "4, 18.6, 5.6",
        "10, 18.6, 5.6",
        "0.25, 0.2, 0",
        "1, 0.2, 0",
        "4, 0.2, 0",
        "10, 0.2, 0"
    })
    void neither_potential_nor_charge_swings_from_step_to_step(double step, double oxygenPercent, double glucose) {
        Culture culture = TestDish.of("JJN3", "BMSC").withoutChance().seeded(25, 6);
        TestDish.fill(culture, oxygenPercent, glucose, 0);
        double[][] course = new double[2][201];
        try (Crew crew = new Crew(1)) {
            CultureStep cultureStep = new CultureStep(culture, crew);
            for (int k = 0; k <= 200; k++) {
                cultureStep.advance(step);
                course[0][k] = TestDish.meanPotential(culture);
                course[1][k] = TestDish.meanCharge(culture);
            }
        }
        assertTrue(longestSwing(course[0], 1e-6) < 4, "potential");
        assertTrue(longestSwing(course[1], 1e-8) < 4, "charge");
    }

    /** Length of the longest run of differences of alternating sign above a size. */
    private static int longestSwing(double[] course, double size) {
        int longest = 0;
        int run = 0;
        for (int k = 2; k < course.length; k++) {
            double before = course[k - 1] - course[k - 2];
            double now = course[k] - course[k - 1];
            run = before * now < 0 && Math.min(Math.abs(before), Math.abs(now)) > size ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    @Test
    void without_oxygen_and_with_reversal_blocked_the_potential_is_lost() {
        Culture culture =
                TestDish.of("JJN3").with(CellParameter.REVERSAL_BLOCK, 1).empty();
        Host host = host(culture, TestDish.cell(culture, 0, 20, 2.5, 150), 0, 5.6, 1);
        double before = 150;
        for (int k = 0; k < 200; k++) {
            energetics.advance(host);
            double now = culture.mitochondria().potential[0];
            assertTrue(now < before);
            before = now;
        }
        assertTrue(before < 1, "left " + before);
    }

    @Test
    void without_oxygen_a_potential_held_by_reversal_is_paid_in_atp() {
        Culture culture =
                TestDish.of("JJN3").with(CellParameter.REVERSAL_BLOCK, 0).empty();
        Host host = host(culture, TestDish.cell(culture, 0, 20, 2.5, 150), 0, 5.6, 1);
        for (int k = 0; k < 500; k++) {
            energetics.advance(host);
        }
        double held = culture.mitochondria().potential[0];
        double paidBefore = culture.cells().atpFromRespiration[0];
        energetics.advance(host);
        double paid = paidBefore - culture.cells().atpFromRespiration[0];
        double leak =
                host.parameter(CellParameter.LEAK_CONDUCTANCE) * held / host.parameter(CellParameter.MAXIMUM_POTENTIAL);
        assertTrue(held > 80, "held " + held);
        assertEquals(
                host.parameter(CellParameter.OXYGEN_PER_FLUX)
                        * host.parameter(CellParameter.ATP_PER_OXYGEN)
                        * 50
                        * leak,
                paid,
                1e-4 * paid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"JJN3", "BMSC"})
    void more_oxygen_never_means_less_potential(String type) {
        double before = 0;
        for (double oxygen = 0.001; oxygen < 300; oxygen *= 1.3) {
            Culture culture = TestDish.of(type).with(CellParameter.GLYCOGEN, 0).empty();
            Host host = host(culture, TestDish.cell(culture, 0, 10, 2.5, 120), oxygen, 5.6, 5);
            for (int k = 0; k < 60; k++) {
                energetics.advance(host);
            }
            double potential = culture.mitochondria().potential[0];
            assertTrue(potential > before - 1e-6, "at " + oxygen + " uM");
            before = potential;
        }
    }

    @Test
    void a_damaged_mitochondrion_holds_less_than_a_sound_one() {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = TestDish.cell(culture, 0, 20, 2.5, 140);
        culture.mitochondria().damage[3] = 0.5;
        Host host = host(culture, cell, 160, 5.6, 1);
        for (int k = 0; k < 60; k++) {
            energetics.advance(host);
        }
        assertTrue(culture.mitochondria().potential[3] < culture.mitochondria().potential[2] - 5);
    }

    @Test
    void with_extreme_parameters_and_media_charge_and_potential_stay_within_their_bounds() {
        Random random = new Random(4711);
        for (int trial = 0; trial < 4000; trial++) {
            Culture culture = extreme(random).empty();
            int cell = TestDish.cell(culture, 0, 1 + random.nextInt(8), Math.exp(3 * random.nextGaussian()), 0);
            Mitochondria m = culture.mitochondria();
            for (int i = 0; i < m.count[cell]; i++) {
                m.potential[i] = 220 * random.nextDouble();
                m.damage[i] = random.nextInt(3) == 0 ? random.nextInt(2) : random.nextDouble();
                m.capacity[i] = Math.exp(random.nextGaussian());
            }
            culture.cells().charge[cell] = Math.min(1 - 1e-9, Math.max(1e-9, random.nextInt(3) / 2.0));
            double step = Math.exp(Math.log(0.01) + random.nextDouble() * Math.log(6000));
            Host host = host(
                    culture,
                    cell,
                    random.nextInt(4) * random.nextDouble() * 70,
                    random.nextInt(3) * random.nextDouble() * 10,
                    step);
            for (int k = 0; k < 20; k++) {
                energetics.advance(host);
                assertInBounds(culture, cell, trial);
            }
        }
    }

    private static TestDish extreme(Random random) {
        TestDish dish = TestDish.of(random.nextBoolean() ? "JJN3" : "BMSC");
        for (CellParameter parameter : new CellParameter[] {
            CellParameter.PUMP_CAPACITY,
            CellParameter.LEAK_CONDUCTANCE,
            CellParameter.SYNTHASE_CAPACITY,
            CellParameter.CHARGING_RATE,
            CellParameter.OXYGEN_PER_FLUX,
            CellParameter.ATP_PER_OXYGEN,
            CellParameter.ATP_POOL,
            CellParameter.ATP_DEMAND,
            CellParameter.GLYCOLYSIS_CAPACITY,
            CellParameter.AMINO_ACID_ATP,
            CellParameter.GLYCOGEN_RATE,
            CellParameter.GLYCOGEN,
            CellParameter.AMINO_ACID_STORE
        }) {
            dish.with(parameter, Math.exp(Math.log(10) * (4 * random.nextDouble() - 2)));
        }
        return dish.with(CellParameter.REVERSAL_BLOCK, random.nextInt(3) / 2.0)
                .with(CellParameter.SYNTHASE_WIDTH, 0.5 + 40 * random.nextDouble())
                .with(CellParameter.DEMAND_FLOOR, random.nextDouble());
    }

    private static void assertInBounds(Culture culture, int cell, int trial) {
        Cells cells = culture.cells();
        assertTrue(
                cells.charge[cell] > 0 && cells.charge[cell] < 1,
                () -> "charge " + cells.charge[cell] + " in trial " + trial);
        assertTrue(cells.glycogen[cell] >= 0 && cells.aminoAcids[cell] >= 0);
        assertTrue(cells.oxygenCapacity[cell] >= 0 && cells.glucoseUptake[cell] >= 0);
        for (int i = 0; i < culture.mitochondria().count[cell]; i++) {
            double potential = culture.mitochondria().potential[i];
            assertTrue(
                    potential > -1e-9 && potential < 220 + 1e-9, () -> "potential " + potential + " in trial " + trial);
        }
    }

    @Test
    void every_step_closes_the_account_of_atp_to_the_last_digits() {
        Random random = new Random(42);
        for (int trial = 0; trial < 500; trial++) {
            Culture culture = extreme(random).empty();
            int cell = TestDish.cell(culture, 0, 5, 2, 130);
            Host host =
                    host(culture, cell, random.nextInt(3) * 50, random.nextInt(3) * 3, 0.25 + 4 * random.nextDouble());
            Cells cells = culture.cells();
            double start = cells.charge[cell] * cells.atpPool[cell];
            for (int k = 0; k < 50; k++) {
                energetics.advance(host);
            }
            double made = cells.atpFromRespiration[cell]
                    + cells.atpFromGlycolysis[cell]
                    + cells.atpFromAminoAcids[cell]
                    + cells.atpFromGlycogen[cell];
            double held = cells.charge[cell] * cells.atpPool[cell];
            assertEquals(
                    held,
                    start + made - cells.atpUsed[cell],
                    1e-9 * Math.max(cells.atpUsed[cell], start),
                    "trial " + trial);
        }
    }

    @Test
    void a_larger_pool_starts_with_the_atp_that_was_there() {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = TestDish.cell(culture, 0, 20, 2.5, 140);
        Host host = host(culture, cell, 160, 5.6, 1e-9);
        double before = culture.cells().charge[cell] * culture.cells().atpPool[cell];
        culture.profiles().set(0, CellParameter.ATP_POOL, 2 * culture.profiles().value(0, CellParameter.ATP_POOL));
        energetics.advance(host);
        assertEquals(before, culture.cells().charge[cell] * culture.cells().atpPool[cell], 1e-6 * before);
    }

    @Test
    void a_store_of_amino_acids_lasts_as_long_as_its_rate_says() {
        Culture culture = TestDish.of("JJN3").empty();
        int cell = TestDish.cell(culture, 0, 100, 2.5, 100);
        culture.cells().aminoAcids[cell] = 10.5 * culture.profiles().value(0, CellParameter.AMINO_ACID_ATP);
        Host host = host(culture, cell, 0.1, 0, 1);
        for (int k = 0; k < 10; k++) {
            energetics.advance(host);
        }
        assertTrue(culture.cells().aminoAcids[cell] > 0);
        energetics.advance(host);
        assertEquals(0, culture.cells().aminoAcids[cell], 1e-9);
        double made = culture.cells().atpFromAminoAcids[cell];
        assertEquals(10.5 * culture.profiles().value(0, CellParameter.AMINO_ACID_ATP), made, 1e-9 * made);
    }

    private static Host host(Culture culture, int cell, double oxygen, double glucose, double step) {
        Host host = TestDish.host(culture, cell, step);
        host.oxygen = oxygen;
        host.glucose = glucose;
        host.glucoseDrive = glucose / (glucose + host.parameter(CellParameter.GLUCOSE_KM));
        return host;
    }
}
