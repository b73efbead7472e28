package org.mitoferry.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Against scipy's Radau integrator on the same column after a change of gas, written by {@code src/test/oracle/column_oxygen.py}.
 */
@Tag("oracle")
class MediumOracleTest {

    private final Map<String, double[]> oracle = read();

    @Test
    void the_graded_layers_are_the_oracles() {
        VerticalGrid grid = VerticalGrid.graded(value("height_um"), 20, 1.25);
        double[] expected = oracle("thickness_um");
        assertEquals(expected.length, grid.layers());
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], grid.thicknessMicrometres(k), 1e-9 * expected[k]);
        }
    }

    @Test
    void small_steps_extrapolated_to_none_give_the_oracles_column() {
        double[][] coarse = run(0.1);
        double[][] fine = run(0.05);
        double[] times = oracle("times_min");
        for (int t = 0; t < times.length; t++) {
            double[] profile = oracle("profile_uM@" + Math.round(times[t]));
            for (int z = 0; z < profile.length; z++) {
                assertEquals(
                        profile[z],
                        2 * fine[t][z] - coarse[t][z],
                        5e-6 * profile[z],
                        "layer " + z + " after " + times[t] + " min");
            }
            int n = profile.length;
            double cells = oracle("at_cells_uM")[t];
            double taken = oracle("taken_up_fmol_per_mm2")[t];
            assertEquals(cells, 2 * fine[t][n] - coarse[t][n], 5e-6 * cells);
            assertEquals(taken, 2 * fine[t][n + 1] - coarse[t][n + 1], 5e-6 * taken);
        }
    }

    @Test
    void steps_of_half_a_minute_are_within_half_a_percent_of_the_differential_equation_at_the_cells() {
        double[][] found = run(0.5);
        int n = oracle("thickness_um").length;
        for (int t = 0; t < found.length; t++) {
            double cells = oracle("fine_at_cells_uM")[t];
            double taken = oracle("fine_taken_up_fmol_per_mm2")[t];
            assertEquals(cells, found[t][n], 0.005 * cells, "at the cells");
            assertEquals(taken, found[t][n + 1], 0.002 * taken, "taken up");
        }
    }

    @Test
    void the_distance_to_the_oracle_halves_with_the_step() {
        int n = oracle("thickness_um").length;
        double[][] coarse = run(0.5);
        double[][] fine = run(0.25);
        for (int t = 1; t < coarse.length; t++) {
            double taken = oracle("taken_up_fmol_per_mm2")[t];
            double ratio = (coarse[t][n + 1] - taken) / (fine[t][n + 1] - taken);
            assertTrue(ratio > 1.9 && ratio < 2.1, "ratio " + ratio);
        }
    }

    /** Per time: the layers from the bottom up, the concentration at the cells, the amount taken up so far. */
    private double[][] run(double minutes) {
        Substance oxygen = new Substance(
                "oxygen",
                value("diffusivity_um2_per_min"),
                0,
                new Substance.GasExchange(713 * 0.01 * 1.26, value("lag_min")));
        Medium medium = Medium.column(VerticalGrid.graded(value("height_um"), 20, 1.25), 1e6, List.of(oxygen));
        medium.setGas(0, 18.6);
        medium.equilibrateSurface();
        assertEquals(value("start_uM"), medium.surfaceMicromolar(0), 1e-9);
        medium.add(0, value("start_uM"));
        medium.setGas(0, 0.2);
        medium.capacities()[0] = value("capacity_fmol_per_min_per_mm2");
        medium.halfSaturations()[0] = value("km_uM");
        double[] times = oracle("times_min");
        double[][] found = new double[times.length][];
        int done = 0;
        int n = medium.vertical().layers();
        for (int t = 0; t < times.length; t++) {
            for (; done < Math.round(times[t] / minutes); done++) {
                medium.step(minutes);
            }
            found[t] = Arrays.copyOf(medium.concentrations(), n + 2);
            found[t][n] = medium.atCells()[0];
            found[t][n + 1] = medium.ledger(0).takenUp();
        }
        return found;
    }

    private double value(String key) {
        return oracle(key)[0];
    }

    private double[] oracle(String key) {
        return Objects.requireNonNull(oracle.get(key), key);
    }

    private static Map<String, double[]> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MediumOracleTest.class.getResourceAsStream("column-oxygen.csv")),
                StandardCharsets.UTF_8))) {
            Map<String, double[]> rows = new TreeMap<>();
            for (String line : reader.lines().toList()) {
                String[] parts = line.split(",");
                rows.put(
                        parts[0],
                        Arrays.stream(parts, 1, parts.length)
                                .mapToDouble(Double::parseDouble)
                                .toArray());
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
