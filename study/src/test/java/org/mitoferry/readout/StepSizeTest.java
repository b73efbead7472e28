package org.mitoferry.readout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mitoferry.bench.BenchJob;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.table.Measurement;

/** Two one-sided tests at 5 % on paired differences over experiments: the interval of 90 % lies within the margin. */
@Tag("slow")
class StepSizeTest {

    private static final int EXPERIMENTS = 40;
    private static final double ONE_SIDED_5_PERCENT = 1.685; // Student's t with 39 degrees of freedom

    private static final String PROTOCOL = """
            title: Half the step
            vessel: {kind: 24-well, medium height: 2 mm, field: 0.3 mm x 0.33 mm, wells: 1, fields: 1}
            cells: {JJN3: {density: 510 cells/mm2, clumps of: 4}}
            media:
              Nx:  {gas O2: 18.6 %%, medium: DMEM, glucose: 5.6 mM, serum: 10 %%}
              OGD: {gas O2: 0.2 %%, medium: DMEM without glucose, glucose: 0 mM, serum: 0 %%, pre-equilibrated: yes, rinses: 3}
            experiments: 40
            seed: 5
            arms:
              one:
                - seed: JJN3
                - change medium: %s
                - incubate: 24 h
                - stain: {with: [JC-1, CellEvent caspase-3/7], for: 30 min, in: %s}
                - measure: [jc1Ratio, membranePotential_mV, caspasePositiveFraction]
              other:
                - seed: JJN3
                - change medium: %s
                - incubate: 1 h
                - measure: [cells]
            """;

    @Test
    void half_the_step_gives_the_same_deprivation_but_for_chance() {
        assertEquivalent("OGD", "Nx");
    }

    @Test
    void half_the_step_gives_the_same_normoxia_but_for_chance() {
        assertEquivalent("Nx", "OGD");
    }

    private static void assertEquivalent(String medium, String other) {
        Protocol protocol = Arms.read(PROTOCOL.formatted(medium, medium, other), Arms.SHIPPED);
        String[] quantities = {"caspasePositiveFraction", "jc1Ratio", "membranePotential_mV"};
        double[][] differences = new double[3][EXPERIMENTS];
        for (int e = 0; e < EXPERIMENTS; e++) {
            List<Measurement> whole = rows(protocol, e + 1, 1);
            List<Measurement> half = rows(protocol, e + 1, 0.5);
            for (int q = 0; q < 3; q++) {
                double a = value(whole, quantities[q]);
                double b = value(half, quantities[q]);
                differences[q][e] = q == 0 ? b - a : Math.log(b / a);
            }
        }
        for (int q = 0; q < 3; q++) {
            double margin = q == 0 ? 0.05 : Math.log(1.1);
            double[] interval = interval(differences[q]);
            String told = medium + " " + quantities[q] + " " + interval[0] + " to " + interval[1];
            System.out.println(told);
            assertTrue(interval[0] > -margin && interval[1] < margin, told);
        }
    }

    private static List<Measurement> rows(Protocol protocol, int experiment, double step) {
        return Arms.run(new BenchJob(protocol, protocol.arms().getFirst(), experiment, Arms.SHIPPED.catalogue(), step))
                .rows();
    }

    private static double value(List<Measurement> rows, String quantity) {
        return rows.stream()
                .filter(row -> row.quantity().equals(quantity)
                        && row.method().equals(Measurement.TRUTH)
                        && !row.cell().isEmpty())
                .findFirst()
                .orElseThrow()
                .value();
    }

    private static double[] interval(double[] differences) {
        double mean = 0;
        for (double d : differences) {
            mean += d / EXPERIMENTS;
        }
        double squares = 0;
        for (double d : differences) {
            squares += (d - mean) * (d - mean);
        }
        double half = ONE_SIDED_5_PERCENT * Math.sqrt(squares / (EXPERIMENTS - 1) / EXPERIMENTS);
        return new double[] {mean - half, mean + half};
    }
}
