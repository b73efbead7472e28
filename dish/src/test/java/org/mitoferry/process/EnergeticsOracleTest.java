package org.mitoferry.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mitoferry.culture.CellParameter;
import org.mitoferry.culture.Culture;

/** Against SciPy's Radau on the same differential equations, written by {@code src/test/oracle/energetics.py}. */
@Tag("oracle")
class EnergeticsOracleTest {

    private static final Map<String, double[]> ORACLE = read();

    @ParameterizedTest
    @CsvSource({
        "round, normoxia", "round, anoxia", "round, deprivation", "round, reoxygenation",
        "stroma, normoxia", "stroma, anoxia", "stroma, deprivation", "stroma, reoxygenation"
    })
    void halving_the_step_halves_the_error(String type, String condition) {
        double until = 0.5;
        double coarse = error(type, condition, until, 1 / 512.0);
        double fine = error(type, condition, until, 1 / 1024.0);
        assertEquals(2, coarse / fine, 0.2, coarse + " over " + fine);
    }

    @ParameterizedTest
    @CsvSource({
        "round, normoxia", "round, anoxia", "round, deprivation", "round, reoxygenation",
        "stroma, normoxia", "stroma, anoxia", "stroma, deprivation", "stroma, reoxygenation"
    })
    void small_steps_extrapolated_to_none_give_the_oracles_course(String type, String condition) {
        for (double until : new double[] {0.25, 1, 5}) {
            double[] coarse = run(type, condition, until, 1 / 256.0);
            double[] fine = run(type, condition, until, 1 / 512.0);
            double[] expected = oracle(type + "." + condition + "@" + text(until));
            for (int i = 0; i < expected.length; i++) {
                assertEquals(
                        expected[i],
                        2 * fine[i] - coarse[i],
                        2e-4 * expected[i],
                        "entry " + i + " after " + until + " min");
            }
        }
    }

    /** One minute is long against the seconds in which potentials move: what a sudden change sets off is blurred for some minutes. */
    @ParameterizedTest
    @CsvSource({
        "round, normoxia, 0.7", "round, anoxia, 4", "round, deprivation, 5", "round, reoxygenation, 0.4",
        "stroma, normoxia, 0.1", "stroma, anoxia, 1", "stroma, deprivation, 1", "stroma, reoxygenation, 0.1"
    })
    void ten_minutes_after_a_sudden_change_steps_of_one_minute_are_off_by_this_many_millivolts_at_most(
            String type, String condition, double millivolts) {
        double[] off = off(type, condition, 10);
        assertTrue(off[0] < millivolts, () -> off[0] + " mV");
        assertTrue(off[1] < 0.01, () -> "charge by " + off[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "round, normoxia", "round, anoxia", "round, deprivation", "round, reoxygenation",
        "stroma, normoxia", "stroma, anoxia", "stroma, deprivation", "stroma, reoxygenation"
    })
    void an_hour_after_a_sudden_change_steps_of_one_minute_have_come_to_the_oracles_state(
            String type, String condition) {
        double[] off = off(type, condition, 60);
        assertTrue(off[0] < 0.02, () -> off[0] + " mV");
        assertTrue(off[1] < 1e-4, () -> "charge by " + off[1]);
    }

    @Test
    void the_oracle_reverses_and_pays_for_it() {
        double[] stroma = oracle("stroma.deprivation@60");
        double reversal = value("stroma.reversalPotential") + value("stroma.reversalSlope") * (stroma[5] - 0.85);
        for (int i = 0; i < 5; i++) {
            assertTrue(stroma[i] < reversal);
        }
    }

    /** Greatest distance of a potential, and distance of the charge, from the oracle at steps of one minute. */
    private static double[] off(String type, String condition, double until) {
        double[] found = run(type, condition, until, 1);
        double[] expected = oracle(type + "." + condition + "@" + text(until));
        double worst = 0;
        for (int i = 0; i < 5; i++) {
            worst = Math.max(worst, Math.abs(found[i] - expected[i]));
        }
        return new double[] {worst, Math.abs(found[5] - expected[5])};
    }

    /** Distance from the oracle, potentials counted in hundreds of millivolts. */
    private static double error(String type, String condition, double until, double step) {
        double[] found = run(type, condition, until, step);
        double[] expected = oracle(type + "." + condition + "@" + text(until));
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            double scale = i < expected.length - 1 ? 100 : 1;
            sum += Math.pow((found[i] - expected[i]) / scale, 2);
        }
        return Math.sqrt(sum);
    }

    private static double[] run(String type, String condition, double until, double step) {
        TestDish dish = TestDish.of("JJN3");
        ORACLE.forEach((key, values) -> {
            if (key.startsWith(type + ".") && !key.contains("@")) {
                dish.with(CellParameter.of(key.substring(key.indexOf('.') + 1)), values[0]);
            }
        });
        Culture culture = dish.empty();
        double[] start = oracle(type + "." + condition + "@start");
        double[] medium = oracle(type + "." + condition + "@medium");
        int cell = TestDish.cell(culture, 0, 5, 2, 0);
        culture.cells().charge[cell] = start[5];
        for (int i = 0; i < 5; i++) {
            culture.mitochondria().length[i] = oracle("length_um")[i];
            culture.mitochondria().capacity[i] = oracle("capacity")[i];
            culture.mitochondria().damage[i] = oracle("damage")[i];
            culture.mitochondria().potential[i] = start[i];
        }
        Host host = TestDish.host(culture, cell, step);
        host.oxygen = medium[0];
        host.glucose = medium[1];
        host.glucoseDrive = medium[1] / (medium[1] + host.parameter(CellParameter.GLUCOSE_KM));
        Energetics energetics = new Energetics();
        long steps = Math.round(until / step);
        for (long k = 0; k < steps; k++) {
            energetics.advance(host);
        }
        double[] state = Arrays.copyOf(culture.mitochondria().potential, 6);
        state[5] = culture.cells().charge[cell];
        return state;
    }

    private static String text(double minutes) {
        return minutes == Math.rint(minutes) ? Long.toString(Math.round(minutes)) : Double.toString(minutes);
    }

    private static double value(String key) {
        return oracle(key)[0];
    }

    private static double[] oracle(String key) {
        return Objects.requireNonNull(ORACLE.get(key), key);
    }

    private static Map<String, double[]> read() {
        Map<String, double[]> oracle = new TreeMap<>();
        try (InputStream in =
                Objects.requireNonNull(EnergeticsOracleTest.class.getResourceAsStream("energetics.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        String[] parts = line.split(",");
                        oracle.put(
                                parts[0],
                                Arrays.stream(parts)
                                        .skip(1)
                                        .mapToDouble(Double::parseDouble)
                                        .toArray());
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return oracle;
    }
}
