package org.mitoferry.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.NanotubeHistory;
import org.mitoferry.culture.Nanotubes;
import org.mitoferry.culture.Surroundings;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;

/** Medium of other arms, coats, wells, fixatives and light. */
class BenchStepsTest {

    private static final String JJN3 = "{JJN3: {density: 300 cells/mm2}}";
    private static final String BMSC = "{BMSC: {density: 120 cells/mm2}}";

    @Test
    void transferred_medium_is_that_of_the_other_arm_at_its_end_but_for_the_residue() {
        // The other arm: cells in OGD for an hour.
        BenchJob job = TestBench.job(TestBench.protocol(JJN3, "- seed: JJN3\n- transfer medium: other\n"));
        Culture receiver = TestBench.run(job, TestBench.BLIND);
        Protocol protocol = job.protocol();
        Culture donor =
                TestBench.run(new BenchJob(protocol, protocol.arms().getLast(), 1, TestBench.SHIPPED), TestBench.BLIND);
        for (int s : new int[] {Surroundings.OXYGEN, Surroundings.LACTATE, Surroundings.SERUM}) {
            double fresh = s == Surroundings.SERUM ? 10 : s == Surroundings.LACTATE ? 0 : Double.NaN;
            if (!Double.isNaN(fresh)) {
                double expected = 0.98 * donor.medium().meanMicromolar(s) + 0.02 * fresh;
                assertEquals(expected, receiver.medium().meanMicromolar(s), 1e-9 * expected + 1e-12);
            }
        }
        double oxygen = receiver.medium().meanMicromolar(Surroundings.OXYGEN);
        assertTrue(oxygen < 0.1 * 167, "a pre-equilibrated medium keeps its gas on the way: " + oxygen);
        assertTrue(receiver.medium().meanMicromolar(Surroundings.LACTATE) > 0);
        assertTrue(receiver.medium().ledger(Surroundings.LACTATE).relativeError() < 1e-12);
    }

    @Test
    void a_drug_comes_along_with_the_medium_and_acts_and_a_wash_brings_the_donors_recipe() {
        String text = TestBench.protocol(JJN3, "- seed: JJN3\n- transfer medium: other\n- incubate: 4 h\n")
                .replace("- change medium: OGD", "- change medium: OGD\n    - treat: {with: Mdivi-1, at: 20 uM}");
        Culture culture = TestBench.run(text);
        assertEquals(20, culture.medium().meanMicromolar(Surroundings.ALWAYS), 8);
        assertTrue(culture.effectState().get(0, 0) > 0.3);
        Culture washed = TestBench.run(text.replace("- incubate: 4 h", "- wash: 3 times"));
        assertTrue(washed.medium().meanMicromolar(Surroundings.GLUCOSE) < 1, "the donor's medium has no glucose");
    }

    @Test
    void an_arm_that_is_filled_to_a_height_is_one_of_a_vessel_filled_so() {
        String steps = "- seed: JJN3\n- change medium: OGD\n- incubate: 2 h\n";
        String filled = TestBench.protocol(JJN3, "- fill: 1 mm\n" + steps);
        String shallow = TestBench.protocol(JJN3, steps).replace("medium height: 2 mm", "medium height: 1 mm");
        Culture culture = TestBench.run(filled);
        assertArrayEquals(
                TestBench.run(shallow).medium().concentrations(),
                culture.medium().concentrations());
        double usual = TestBench.run(TestBench.protocol(JJN3, steps))
                .medium()
                .vertical()
                .heightMicrometres();
        assertEquals(0.5 * usual, culture.medium().vertical().heightMicrometres(), 1e-9 * usual);
    }

    @Test
    void the_height_of_one_arm_is_not_that_of_another() {
        BenchJob job = TestBench.job(TestBench.protocol(JJN3, "- fill: 1 mm\n- seed: JJN3\n- incubate: 1 h\n"));
        BenchJob other = new BenchJob(job.protocol(), job.protocol().arms().getLast(), 1, TestBench.SHIPPED);
        double here = TestBench.run(job, TestBench.BLIND).medium().vertical().heightMicrometres();
        double there = TestBench.run(other, TestBench.BLIND).medium().vertical().heightMicrometres();
        assertEquals(2 * here, there, 1e-9 * there);
    }

    @Test
    void a_coat_moves_the_parameters_it_names_and_none_that_the_protocol_sets() {
        String coat = "- coat: fibronectin\n- seed: BMSC\n- incubate: 1 min\n";
        Culture bare = TestBench.run(TestBench.protocol(BMSC, coat.replace("- coat: fibronectin\n", "")));
        Culture coated = TestBench.run(TestBench.protocol(BMSC, coat));
        for (CellParameter parameter : CellParameter.values()) {
            double factor =
                    parameter == CellParameter.SPREADING_TIME ? 0.6 : parameter == CellParameter.MOTILITY ? 0.8 : 1;
            assertEquals(
                    factor * bare.profiles().value(0, parameter),
                    coated.profiles().value(0, parameter),
                    1e-12 * Math.abs(bare.profiles().value(0, parameter)),
                    parameter.key());
        }
        Culture set = TestBench.run(TestBench.protocol(BMSC, coat) + "override:\n  BMSC.spreadingTime: 3 h\n");
        assertEquals(3, set.profiles().value(0, CellParameter.SPREADING_TIME));
        Culture inArm = TestBench.run(TestBench.protocol(BMSC, "- override: {BMSC.spreadingTime: 4 h}\n" + coat));
        assertEquals(4, inArm.profiles().value(0, CellParameter.SPREADING_TIME));
    }

    @Test
    void wells_of_an_arm_share_the_donor_and_differ_by_chance() {
        BenchJob first = TestBench.job(TestBench.protocol(BMSC, "- seed: BMSC\n- incubate: 1 h\n"));
        Culture one = TestBench.run(first, TestBench.BLIND);
        Culture two = TestBench.run(first.inWell(2), TestBench.BLIND);
        assertEquals(first.inWell(1), first);
        assertArrayEquals(one.profiles().values(0), two.profiles().values(0));
        assertEquals(one.cells().count, two.cells().count);
        assertNotEquals(one.cells().x[0], two.cells().x[0]);
    }

    @ParameterizedTest
    @CsvSource({"PFA, 0.3, 0.15", "methanol, 0.9, 0.7"})
    void a_fixative_breaks_the_share_of_nanotubes_that_its_file_says(String with, double small, double large) {
        Culture culture = null;
        int[] before = new int[2];
        int[] after = new int[2];
        try (Crew crew = new Crew(1)) {
            BenchJob job = TestBench.job(TestBench.protocol(
                    BMSC, "- seed: BMSC\n- incubate: 2 min\n- fix: " + with + "\n- wash: {for: 2 h}\n"));
            Bench bench = Bench.start(job, crew, TestBench.BLIND);
            bench.advance(0.5);
            culture = bench.culture();
            for (int k = 0; k < 1000; k++) {
                int slot = culture.nanotubes().add(0);
                culture.nanotubes().to[slot] = 1;
                culture.nanotubes().large[slot] = (byte) (k % 2);
                culture.nanotubes().state[slot] = Nanotubes.JOINED;
                culture.nanotubes().clock[slot] = 1e9;
                culture.nanotubes().goal[slot] = 1e9;
            }
            count(culture, before);
            bench.advance(1e9);
            count(culture, after);
        }
        assertEquals(1 - small, after[0] / (double) before[0], 0.08);
        assertEquals(1 - large, after[1] / (double) before[1], 0.08);
        int broken = 0;
        for (int k = 0; k < culture.nanotubeHistory().count; k++) {
            broken += culture.nanotubeHistory().end[k] == NanotubeHistory.FIXATION ? 1 : 0;
        }
        assertEquals(before[0] + before[1] - after[0] - after[1], broken, 3);
    }

    private static void count(Culture culture, int[] into) {
        Arrays.fill(into, 0);
        for (int slot = 0; slot < culture.nanotubes().count; slot++) {
            if (culture.nanotubes().state[slot] == Nanotubes.JOINED) {
                into[culture.nanotubes().large[slot]]++;
            }
        }
    }

    @Test
    void stains_of_fixed_cells_change_nothing_in_them() {
        List<byte[]> states = new ArrayList<>();
        String text = TestBench.protocol(JJN3, """
                - seed: JJN3
                - incubate: 1 h
                - fix: PFA
                - measure: [cells]
                - stain: {with: [DAPI 3 uM], for: 30 min}
                - measure: [cells]
                """);
        TestBench.run(TestBench.job(text), TestBench.onMeasure((culture, minutes) -> states.add(cells(culture))));
        assertArrayEquals(states.get(0), states.get(1));
    }

    private static byte[] cells(Culture culture) {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c < culture.cells().count; c++) {
            text.append(culture.cells().x[c]).append(culture.cells().charge[c]).append(culture.cells().life[c]);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"60, 2, 121", "90, 2, 81", "20, 1, 181", "600, 1, 7"})
    void a_time_lapse_looks_at_its_start_and_at_every_interval_to_its_end(int seconds, int hours, int frames) {
        Step.Image image =
                new Step.Image(new Step.Origin(1, 1, null), "20x/0.8", List.of(), 0, 1, seconds, 60.0 * hours);
        int counted = 1;
        for (int minute = 0; minute < 60 * hours; minute++) {
            counted += TimeLapse.frames(image, minute, minute + 1);
        }
        assertEquals(frames, counted);
    }

    @Test
    void light_hits_mitochondria_in_proportion_to_the_frames_and_spares_fixed_cells() {
        double few = meanDamage("- image: {objective: 20x/0.8, every: 10 min, for: 1 h}\n");
        double many = meanDamage("- image: {objective: 20x/0.8, every: 1 min, for: 1 h}\n");
        double none = meanDamage("- incubate: 1 h\n");
        assertTrue(few > none, few + " and " + none);
        assertEquals(61.0 / 7, (many - none) / (few - none), 1.5);
        double fixed = meanDamage("- fix: PFA\n- image: {objective: 20x/0.8}\n- wash: {for: 1 h}\n");
        double fixedUnseen = meanDamage("- fix: PFA\n- wash: {for: 1 h}\n");
        assertEquals(fixedUnseen, fixed);
    }

    /** Over ten dishes, so that some hundred hits fall also where frames are few. */
    private static double meanDamage(String steps) {
        return IntStream.rangeClosed(1, 10)
                .mapToDouble(seed -> meanDamage(steps, seed))
                .average()
                .orElseThrow();
    }

    private static double meanDamage(String steps, int seed) {
        String text = TestBench.protocol(JJN3, "- seed: JJN3\n- stain: {with: DAPI 3 uM, for: 1 min}\n" + steps);
        Culture culture = TestBench.run(text.replace("seed: 7\n", "seed: " + seed + "\n") + """
                override:
                  JJN3.lightHits: 0.005
                  JJN3.repairRate: 0 /h
                  JJN3.rosHitRate: 0 /h
                  JJN3.spontaneousHitRate: 0 /h
                  JJN3.energyHitRate: 0 /h
                """);
        double sum = 0;
        double length = 0;
        for (int c = 0; c < culture.cells().count; c++) {
            int start = culture.mitochondria().start[c];
            for (int i = start; i < start + culture.mitochondria().count[c]; i++) {
                sum += culture.mitochondria().damage[i] * culture.mitochondria().length[i];
                length += culture.mitochondria().length[i];
            }
        }
        return sum / length;
    }

    @ParameterizedTest
    @ValueSource(doubles = {30, 75, 90, 131, 170})
    void a_run_that_was_saved_amid_these_steps_ends_like_one_that_was_not(double minutes) throws IOException {
        BenchJob job = TestBench.job(TestBench.protocol(BMSC, """
                        - coat: fibronectin
                        - seed: BMSC
                        - incubate: 1 h
                        - transfer medium: other
                        - incubate: 30 min
                        - stain: {with: MitoTracker Deep Red 100 nM, for: 30 min}
                        - image: {objective: 20x/0.8, every: 25 s, for: 1 h}
                        - fix: PFA + glutaraldehyde
                        - wash: {for: 30 min}
                        """) + "override:\n  BMSC.lightHits: 0.01\n");
        try (Crew crew = new Crew(1)) {
            Bench whole = Bench.start(job, crew, TestBench.BLIND);
            assertFalse(whole.advance(1e9));
            Bench first = Bench.start(job, crew, TestBench.BLIND);
            first.advance(minutes);
            byte[] saved = TestBench.bytes(first);
            Bench second =
                    Bench.resume(job, crew, TestBench.BLIND, new DataInputStream(new ByteArrayInputStream(saved)));
            second.advance(1e9);
            assertArrayEquals(TestBench.bytes(whole), TestBench.bytes(second));
        }
    }
}
