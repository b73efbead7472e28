package org.mitoferry.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.ActiveEffect;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.parameter.Drug;
import org.mitoferry.parameter.DrugEffect;

class EffectOverrideTest {
    private static final String BMSC = "{BMSC: {density: 60 cells/mm2}}";

    private static String protocol(String steps, String override) {
        return TestBench.protocol(BMSC, steps) + override;
    }

    private static Culture begun(String text) {
        try (Crew crew = new Crew(1)) {
            return Bench.start(TestBench.job(text), crew, TestBench.BLIND).culture();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nanotube actin", "junction engulfment", "cages", "spreading and adhesion", "toxicity"})
    void each_effect_of_cytochalasin_is_switched_off_alone_with_all_that_it_acts_on(String effect) {
        Culture culture = begun(protocol("""
                - seed: BMSC
                - treat: {with: CytoD, at: 0.5 uM, for: 1 h}
                """, "override: {cytochalasin D.%s: off}\n".formatted(effect)));
        Drug drug = TestBench.SHIPPED.drugs().find("cytochalasin D").orElseThrow();
        assertTrue(drug.effectNames().contains(effect));
        for (int k = 0; k < drug.effects().size(); k++) {
            DrugEffect line = drug.effects().get(k);
            assertEquals(line.parameter(), culture.effects().get(k).parameter().key());
            assertEquals(line.name().equals(effect) ? 0 : 1, culture.profiles().effectShare(k), line.parameter());
        }
    }

    @Test
    void an_effect_at_half_strength_moves_the_parameter_half_as_far() {
        Culture culture = begun(protocol("""
                - seed: BMSC
                - treat: {with: FCCP, at: 1 uM, for: 1 h}
                """, "override: {FCCP.uncoupling: 0.5}\n"));
        ActiveEffect uncoupling = culture.effects().getFirst();
        double share = culture.profiles().effectShare(0);
        double whole = uncoupling.on(1, 0.8) - 1;
        assertEquals(whole / 2, uncoupling.on(1, share * 0.8) - 1, 1e-12);
    }

    @Test
    void a_drug_that_is_switched_off_leaves_the_cells_as_no_drug_does() {
        String steps = """
                - seed: BMSC
                - treat: {with: FCCP, at: 5 uM, for: 1 h}
                - measure: [membranePotential_mV]
                """;
        double[] off = potentials(protocol(steps, "override: {FCCP.uncoupling: off}\n"));
        assertArrayEquals(potentials(protocol(steps.replace("FCCP, at: 5 uM", "DMSO, at: 0.1 %"), "")), off);
        assertNotEquals(potentials(protocol(steps, ""))[0], off[0]);
    }

    @Test
    void an_effect_that_an_arm_switches_off_acts_until_then_and_comes_back_at_its_strength() {
        double[] seen = potentials(protocol("""
                - seed: BMSC
                - treat: {with: FCCP, at: 5 uM, for: 1 h}
                - measure: [membranePotential_mV]
                - override: {FCCP.uncoupling: off}
                - incubate: 1 h
                - measure: [membranePotential_mV]
                - override: {FCCP.uncoupling: on}
                - incubate: 1 h
                - measure: [membranePotential_mV]
                """, ""));
        assertTrue(seen[0] < 80 && seen[1] > 100 && seen[2] < 80, seen[0] + ", " + seen[1] + ", " + seen[2]);
    }

    @Test
    void a_snapshot_keeps_what_is_switched_off() throws IOException {
        BenchJob job = TestBench.job(protocol("""
                - seed: BMSC
                - treat: {with: FCCP, at: 5 uM, for: 1 h}
                - override: {FCCP.uncoupling: off}
                - incubate: 1 h
                """, ""));
        try (Crew crew = new Crew(1)) {
            Bench bench = Bench.start(job, crew, TestBench.BLIND);
            bench.advance(90);
            byte[] middle = TestBench.bytes(bench);
            Bench again =
                    Bench.resume(job, crew, TestBench.BLIND, new DataInputStream(new ByteArrayInputStream(middle)));
            assertEquals(0, again.culture().profiles().effectShare(0));
            while (bench.advance(600)) {}
            while (again.advance(600)) {}
            assertArrayEquals(TestBench.bytes(bench), TestBench.bytes(again));
        }
    }

    private static double[] potentials(String text) {
        List<Double> seen = new ArrayList<>();
        TestBench.run(TestBench.job(text), TestBench.onMeasure((culture, minutes) -> {
            int count = culture.mitochondria().count[0];
            double sum = 0;
            for (int m = 0; m < count; m++) {
                sum += culture.mitochondria().potential[culture.mitochondria().start[0] + m];
            }
            seen.add(sum / count);
        }));
        return seen.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void nothing_is_overridden_without_being_asked() {
        Culture culture = begun(protocol("""
                - seed: BMSC
                - treat: {with: FCCP, at: 5 uM, for: 1 h}
                """, ""));
        assertEquals(1, culture.profiles().effectShare(0));
        assertEquals(
                CellParameter.LEAK_CONDUCTANCE, culture.effects().getFirst().parameter());
    }
}
