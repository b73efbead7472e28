package org.mitoferry.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Surroundings;
import org.mitoferry.parameter.CellType;
import org.mitoferry.protocol.Protocol;

class BenchTest {

    private static final String JJN3 = "{JJN3: {density: 510 cells/mm2}}";
    private static final String FEW = "{JJN3: {density: 20 cells/mm2}}";

    @Test
    void the_catalogue_gives_every_cell_type_every_parameter() {
        for (CellType type : TestBench.SHIPPED.cells().all()) {
            for (CellParameter parameter : CellParameter.values()) {
                assertTrue(
                        type.parameters().find(parameter.key()).isPresent(), type.name() + " lacks " + parameter.key());
            }
        }
    }

    @Test
    void rinses_carry_over_the_residue_of_the_old_medium_each_time() {
        double[] glucose = values("""
                - seed: JJN3
                - measure: [glucose_mM]
                - change medium: OGD
                - measure: [glucose_mM]
                - incubate: 1 h
                """, culture -> culture.medium().meanMicromolar(Surroundings.GLUCOSE));
        assertEquals(5600, glucose[0], 1e-6);
        assertEquals(5600 * Math.pow(0.02, 4), glucose[1], 1e-9);
    }

    @Test
    void an_override_step_holds_from_its_place_in_the_arm_on() {
        double[] block = values("""
                - seed: JJN3
                - measure: [atpLevel]
                - override: {JJN3.caspaseBlock: 1}
                - measure: [atpLevel]
                """, culture -> culture.profiles().value(0, CellParameter.CASPASE_BLOCK));
        assertEquals(0, block[0]);
        assertEquals(1, block[1]);
    }

    @Test
    void two_groups_of_one_type_keep_their_names_and_share_its_parameters() {
        String groups = "{JJN3: {density: 20 cells/mm2}, acceptor JJN3: {type: JJN3, density: 40 cells/mm2}}";
        List<Culture> seen = new ArrayList<>();
        String text = TestBench.protocol(groups, """
                - seed: JJN3
                - add: acceptor JJN3
                - override: {acceptor JJN3.cx43: 0}
                - measure: [cells]
                """);
        TestBench.run(TestBench.job(text), TestBench.onMeasure((culture, minutes) -> seen.add(culture)));
        Culture culture = seen.getFirst();
        assertEquals("acceptor JJN3", culture.profiles().name(1));
        assertEquals(
                culture.profiles().value(0, CellParameter.RADIUS),
                culture.profiles().value(1, CellParameter.RADIUS));
        assertTrue(culture.profiles().value(0, CellParameter.CX43) > 0);
        assertEquals(0, culture.profiles().value(1, CellParameter.CX43));
    }

    @Test
    void a_wash_brings_back_the_same_medium() {
        double[] serum = values("""
                - seed: JJN3
                - incubate: 6 h
                - wash: 3 times
                - measure: [glucose_mM]
                """, culture -> culture.medium().meanMicromolar(Surroundings.GLUCOSE));
        assertEquals(5600, serum[0], 1e-3 * 5600);
    }

    @Test
    void a_drug_is_gone_after_three_washes_and_its_effect_recovers_with_its_time_constant() {
        List<double[]> seen = new ArrayList<>();
        String text = TestBench.protocol(JJN3, """
                - seed: JJN3
                - treat: {with: Mdivi-1, at: 20 uM, for: 4 h}
                - measure: [atpLevel]
                - wash: 3 times
                - measure: [atpLevel]
                - incubate: 2 h
                - measure: [atpLevel]
                """);
        TestBench.run(
                TestBench.job(text),
                TestBench.onMeasure((culture, minutes) -> seen.add(new double[] {
                    culture.medium().meanMicromolar(Surroundings.ALWAYS),
                    culture.effectState().get(0, 0)
                })));
        assertTrue(seen.get(0)[0] > 10 && seen.get(0)[0] < 40, "the dose, as it was pipetted");
        assertEquals(seen.get(0)[0] * 8e-6, seen.get(1)[0], 1e-12);
        double onset = 20 / 30.0;
        assertEquals(onset, seen.get(0)[1], 0.05);
        assertEquals(seen.get(1)[1], seen.get(0)[1], "washing alone heals nothing");
        assertEquals(Math.exp(-1), seen.get(2)[1] / seen.get(1)[1], 0.01);
    }

    @Test
    void staining_in_the_air_of_the_hood_brings_oxygen_to_the_cells_and_in_the_mediums_incubator_does_not() {
        double[] inAir = stained("for: 30 min");
        double[] inIncubator = stained("for: 30 min, in: OGD");
        assertTrue(inAir[1] > 3 * inAir[0] + 2, "from " + inAir[0] + " to " + inAir[1]);
        assertEquals(inIncubator[0], inIncubator[1], 0.3 * inIncubator[0]);
    }

    @Test
    void after_a_stain_the_dish_goes_back_to_where_it_was() {
        double[] gas = values("""
                - seed: JJN3
                - change medium: OGD
                - stain: {with: JC-1, at: 2 uM, for: 10 min}
                - measure: [pericellularOxygen_uM]
                """, culture -> culture.medium().gasPercent(Surroundings.OXYGEN));
        assertEquals(0.2, gas[0]);
    }

    private static double[] stained(String how) {
        return values("""
                - seed: JJN3
                - change medium: OGD
                - incubate: 5 h
                - measure: [pericellularOxygen_uM]
                - stain: {with: JC-1, at: 2 uM, %s}
                - measure: [pericellularOxygen_uM]
                """.formatted(how), culture -> culture.medium().meanAtCellsMicromolar(Surroundings.OXYGEN));
    }

    @Test
    void a_medium_that_was_not_equilibrated_beforehand_takes_hours_to_lose_its_oxygen() {
        double[] slow = oxygenAfterChange("");
        double[] quick = oxygenAfterChange(", pre-equilibrated: yes");
        double end = 1.8;
        assertTrue(slow[0] > 50 * end, "after 10 min " + slow[0]);
        assertTrue(slow[1] > 5 * end, "after an hour " + slow[1]);
        assertTrue(slow[2] < 2 * end, "after ten hours " + slow[2]);
        assertTrue(quick[0] < 2 * end, "equilibrated " + quick[0]);
    }

    private static double[] oxygenAfterChange(String preEquilibrated) {
        String text = TestBench.protocol(FEW, """
                        - seed: JJN3
                        - change medium: OGD
                        - incubate: 10 min
                        - measure: [pericellularOxygen_uM]
                        - incubate: 50 min
                        - measure: [pericellularOxygen_uM]
                        - incubate: 9 h
                        - measure: [pericellularOxygen_uM]
                        """).replace(", pre-equilibrated: yes", preEquilibrated);
        return values(TestBench.job(text), culture -> culture.medium().meanAtCellsMicromolar(Surroundings.OXYGEN));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 4, 10})
    void an_override_on_time_takes_effect_at_its_time_and_not_before(double step) {
        String text = TestBench.protocol(FEW, "- seed: JJN3\n- incubate: 2 h\n")
                + "override:\n  JJN3.pumpCapacity: {value: 0.5, from: 47 min}\n";
        try (Crew crew = new Crew(1)) {
            Bench bench = Bench.start(TestBench.job(text, step), crew, TestBench.BLIND);
            while (bench.advance(1e-3)) {
                boolean due = bench.elapsedMinutes() >= 47;
                assertEquals(due ? 0.5 : 1, bench.culture().profiles().value(0, CellParameter.PUMP_CAPACITY));
                assertTrue(bench.elapsedMinutes() <= 47 - 1e-6 || due, "a step ends at the time of the override");
            }
        }
    }

    @Test
    void an_override_from_the_start_holds_before_the_cells_are_seeded() {
        String text = TestBench.protocol(FEW, "- seed: JJN3\n- incubate: 1 min\n")
                + "override:\n  JJN3.mitochondrialLength: 50 um\n";
        Culture culture = TestBench.run(text);
        for (int c = 0; c < culture.cells().count; c++) {
            assertTrue(culture.cells().referenceLength[c] < 80);
        }
    }

    @Test
    void a_protocols_density_is_what_is_seeded_but_for_the_hand_that_counts() {
        Culture culture = TestBench.run(TestBench.protocol(JJN3, "- seed: JJN3\n- incubate: 1 min\n"));
        assertEquals(25.5, culture.cells().count, 9);
    }

    @Test
    void two_removals_of_half_leave_a_quarter() {
        Culture culture = TestBench.run(TestBench.protocol(
                "{JJN3: {density: 4000 cells/mm2}}",
                "- seed: JJN3\n- remove: {cells: JJN3, fraction: 0.5}\n- remove: {cells: JJN3, fraction: 0.5}\n"));
        int all = culture.cells().count;
        assertEquals(all / 4.0, culture.present(0), 4 * Math.sqrt(all * 3 / 16.0));
    }

    @Test
    void killed_cells_turn_caspase_positive_and_the_others_live() {
        Culture culture = TestBench.run(
                TestBench.protocol(JJN3, "- seed: JJN3\n- kill: {cells: JJN3, fraction: 0.5}\n- incubate: 2 h\n"));
        int positive = 0;
        for (int c = 0; c < culture.cells().count; c++) {
            positive += culture.cells().life[c] == Cells.CASPASE_POSITIVE ? 1 : 0;
        }
        assertEquals(culture.cells().count / 2.0, positive, 3 * Math.sqrt(culture.cells().count / 4.0) + 1);
    }

    @Test
    void fixed_cells_change_no_more() {
        double[] charge = values("""
                - seed: JJN3
                - fix: PFA
                - measure: [atpLevel]
                - wash: {overnight: 5 h}
                - measure: [atpLevel]
                """, culture -> culture.cells().charge[0]);
        assertEquals(charge[0], charge[1]);
    }

    @Test
    void the_course_is_looked_at_every_half_hour_from_the_start() {
        List<Double> times = new ArrayList<>();
        String text = TestBench.protocol(FEW, "- seed: JJN3\n- incubate: 100 min\n- incubate: 25 min\n");
        TestBench.run(TestBench.job(text, 7), TestBench.onTrace((culture, minutes) -> times.add(minutes)));
        assertArrayEquals(
                new double[] {0, 30, 60, 90, 120},
                times.stream().mapToDouble(t -> t).toArray(),
                1e-6);
    }

    @Test
    void another_experiment_has_another_donor_and_another_day() {
        double[] first = profile(1, 0);
        double[] second = profile(2, 0);
        assertNotEquals(
                first[CellParameter.METABOLIC_ACTIVITY.ordinal()], second[CellParameter.METABOLIC_ACTIVITY.ordinal()]);
        assertEquals(first[CellParameter.OXYGEN_KM.ordinal()], second[CellParameter.OXYGEN_KM.ordinal()]);
        assertNotEquals(height(1, 0), height(2, 0));
    }

    @Test
    void all_arms_of_an_experiment_share_donor_and_day() {
        assertArrayEquals(profile(1, 0), profile(1, 1));
        assertEquals(height(1, 0), height(1, 1));
    }

    private static double[] profile(int experiment, int arm) {
        return started(experiment, arm).profiles().values(0);
    }

    private static double height(int experiment, int arm) {
        return started(experiment, arm).medium().vertical().heightMicrometres();
    }

    private static Culture started(int experiment, int arm) {
        Protocol protocol = TestBench.read(TestBench.protocol(FEW, "- seed: JJN3\n- incubate: 1 min\n"));
        try (Crew crew = new Crew(1)) {
            return Bench.start(
                            new BenchJob(protocol, protocol.arms().get(arm), experiment, TestBench.SHIPPED),
                            crew,
                            TestBench.BLIND)
                    .culture();
        }
    }

    @Test
    void factors_between_experiments_have_mean_one_and_the_stated_spread() {
        double sum = 0;
        double squares = 0;
        int many = 4000;
        for (int experiment = 1; experiment <= many; experiment++) {
            double factor = new Variation(experiment, List.of()).mediumHeight();
            sum += factor;
            squares += factor * factor;
        }
        double mean = sum / many;
        assertEquals(1, mean, 0.006);
        assertEquals(0.10, Math.sqrt(squares / many - mean * mean), 0.005);
    }

    private interface Reading {
        double of(Culture culture);
    }

    /** What is read at each measure step. */
    private static double[] values(String steps, Reading reading) {
        return values(TestBench.job(TestBench.protocol(JJN3, steps)), reading);
    }

    private static double[] values(BenchJob job, Reading reading) {
        List<Double> values = new ArrayList<>();
        TestBench.run(job, TestBench.onMeasure((culture, minutes) -> values.add(reading.of(culture))));
        return values.stream().mapToDouble(v -> v).toArray();
    }
}
