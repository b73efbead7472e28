package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoferry.culture.ActiveEffect;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Samples;
import org.mitoferry.culture.Surroundings;
import org.mitoferry.medium.Ledger;

class CultureStepTest {

    @ParameterizedTest
    @CsvSource({"18.6, 5.6, 10", "0.2, 0, 0", "0.2, 0.05, 10"})
    void the_glucose_that_left_the_medium_is_what_glycolysis_burnt(double oxygenPercent, double glucose, double serum) {
        Culture culture = TestDish.of("JJN3", "BMSC")
                .with(CellParameter.APOPTOSIS_BACKGROUND, 0.05)
                .with(CellParameter.DIVISION_TIME, 8)
                .seeded(40, 8);
        TestDish.fill(culture, oxygenPercent, glucose, serum);
        double[] steps = {1, 1, 0.3, 2, 1};
        try (Crew crew = new Crew(1)) {
            CultureStep step = new CultureStep(culture, crew);
            for (int k = 0; k < 1500; k++) {
                step.advance(steps[k % steps.length]);
            }
        }
        double burnt = 0;
        for (int c = 0; c < culture.cells().count; c++) {
            burnt += culture.cells().atpFromGlycolysis[c] / Energetics.ATP_PER_GLUCOSE;
        }
        assertEquals(burnt, culture.medium().ledger(Surroundings.GLUCOSE).takenUp(), 1e-9 * burnt);
        assertTrue(culture.cells().count > 48 || serum == 0, "cells divided");
    }

    @Test
    void what_mitochondria_breathe_and_what_the_medium_loses_differ_by_the_first_order_of_the_step() {
        double coarse = breathingOverUptake(2);
        double fine = breathingOverUptake(1);
        double finest = breathingOverUptake(0.5);
        assertEquals(2, coarse / fine, 0.3, coarse + " over " + fine);
        assertEquals(2, fine / finest, 0.3, fine + " over " + finest);
        assertTrue(Math.abs(fine) < 0.01, "at one minute " + fine);
    }

    /** Relative excess of breathing over uptake during four hours after the dish went from normoxia to 1 % oxygen. */
    private static double breathingOverUptake(double stepMinutes) {
        Culture culture = TestDish.of("JJN3").withoutChance().seeded(20);
        culture.medium().setGas(Surroundings.OXYGEN, 1);
        double km = culture.profiles().value(0, CellParameter.OXYGEN_KM);
        double breathed = 0;
        try (Crew crew = new Crew(1)) {
            CultureStep step = new CultureStep(culture, crew);
            for (double t = 0; t < 240; t += stepMinutes) {
                double oxygen = culture.medium().atCells()[Surroundings.OXYGEN];
                step.advance(stepMinutes);
                for (int c = 0; c < culture.cells().count; c++) {
                    breathed += culture.cells().oxygenCapacity[c] * oxygen / (oxygen + km) * stepMinutes;
                }
            }
        }
        Ledger ledger = culture.medium().ledger(Surroundings.OXYGEN);
        return breathed / ledger.takenUp() - 1;
    }

    @Test
    void a_steady_culture_allocates_nothing() {
        Culture culture = TestDish.of("JJN3", "BMSC")
                .withoutChain()
                .with(CellParameter.DIVISION_TIME, 0)
                .seeded(40, 8);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long me = Thread.currentThread().threadId();
        try (Crew crew = new Crew(1)) {
            CultureStep step = new CultureStep(culture, crew);
            for (int k = 0; k < 1500; k++) {
                step.advance(1);
            }
            long before = threads.getThreadAllocatedBytes(me);
            for (int k = 0; k < 200; k++) {
                step.advance(1);
            }
            long bytes = threads.getThreadAllocatedBytes(me) - before;
            assertTrue(bytes < 200 * 8, bytes + " bytes in 200 steps");
        }
    }

    @Test
    void a_co_culture_allocates_nothing_but_room_for_its_records() {
        Culture culture = TestDish.of("JJN3", "BMSC")
                .with(CellParameter.DIVISION_TIME, 0)
                .with(CellParameter.APOPTOSIS_THRESHOLD, 10)
                .seeded(40, 8);
        TestDish.fill(culture, 0.2, 0, 0);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long me = Thread.currentThread().threadId();
        try (Crew crew = new Crew(1)) {
            CultureStep step = new CultureStep(culture, crew);
            int free = 0;
            for (int k = 0; k < 1500; k++) {
                long before = threads.getThreadAllocatedBytes(me);
                step.advance(1);
                free += threads.getThreadAllocatedBytes(me) - before < 8 ? 1 : 0;
            }
            assertTrue(culture.transfers().count > 50, culture.transfers().count + " transfers");
            assertTrue(free > 1350, "only " + free + " of 1500 steps allocated nothing");
        }
    }

    @Test
    void drugs_and_dyes_allocate_nothing_either() {
        Culture culture = TestDish.of("JJN3")
                .withSubstances(2)
                .withEffect(new ActiveEffect(
                        TestDish.FIRST_EXTRA, CellParameter.PUMP_CAPACITY, 0.9, false, 5, 1, 10, 60, new boolean[] {true
                        }))
                .withDye(new org.mitoferry.culture.PotentialDye("dye", TestDish.FIRST_EXTRA + 1, 30, 150, 1, 1))
                .with(CellParameter.DIVISION_TIME, 0)
                .seeded(40);
        culture.medium().add(TestDish.FIRST_EXTRA, 5);
        culture.medium().add(TestDish.FIRST_EXTRA + 1, 1);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long me = Thread.currentThread().threadId();
        try (Crew crew = new Crew(1)) {
            CultureStep step = new CultureStep(culture, crew);
            for (int k = 0; k < 1500; k++) {
                step.advance(1);
            }
            long before = threads.getThreadAllocatedBytes(me);
            for (int k = 0; k < 200; k++) {
                step.advance(1);
            }
            long bytes = threads.getThreadAllocatedBytes(me) - before;
            assertTrue(bytes < 200 * 8, bytes + " bytes in 200 steps");
        }
    }

    @Test
    void cells_are_seeded_over_the_ages_of_a_growing_population() {
        Culture culture =
                TestDish.of("JJN3").with(CellParameter.MITOCHONDRIA, 4).seeded(2000);
        Cells cells = culture.cells();
        double[] ages = Arrays.copyOf(cells.cycle, 2000);
        assertTrue(Samples.kolmogorov(ages, c -> 2 * (1 - Math.pow(2, -c))) < 1.95);
        double[] sizes = Arrays.copyOf(cells.referenceLength, 2000);
        assertEquals(250, Samples.mean(sizes), 5);
    }

    @Test
    void clumps_have_the_asked_mean_size() {
        Culture culture = TestDish.of("JJN3")
                .with(CellParameter.MITOCHONDRIA, 1)
                .size(100_000, 100_000)
                .empty();
        try (Crew crew = new Crew(1)) {
            Seeding.seed(culture, crew, 0, 4000, 4, new Seeding.Flask(160, 5.6, 0));
        }
        int clumps = 1;
        for (int c = 1; c < 4000; c++) {
            double distance = Math.hypot(
                    culture.cells().x[c] - culture.cells().x[c - 1], culture.cells().y[c] - culture.cells().y[c - 1]);
            clumps += distance > 500 ? 1 : 0;
        }
        assertEquals(4, 4000.0 / clumps, 4 * 4 * Math.sqrt(0.75 / 1000));
    }

    @Test
    void settling_in_the_flask_charges_the_dish_nothing() {
        Culture culture = TestDish.of("JJN3").seeded(30);
        double before = culture.medium().contentFemtomoles(Surroundings.GLUCOSE);
        assertEquals(before, culture.medium().ledger(Surroundings.GLUCOSE).brought(), 1e-9 * before);
        for (int c = 0; c < 30; c++) {
            assertEquals(0, culture.cells().atpUsed[c]);
        }
    }
}
