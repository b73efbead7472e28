package org.mitoferry.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PericellularOxygenTest {

    private static final MediumConstants CONSTANTS = MediumConstants.cultureMediumAt37Celsius();
    private static final PericellularOxygen OXYGEN = new PericellularOxygen(CONSTANTS);

    /**
     * Reference values of a separate calculation, as printed there. Its uptakes were 27 and 30 amol per cell and second (97.2 and 108
     * fmol/h) and Km 0.5 uM; it took 18.6 % of the humid gas (760 mmHg) and 1 and 0.2 % of the dry gas (713 mmHg).
     */
    @ParameterizedTest
    @CsvSource({
        "760, 18.6, 2000, 150, 0, 175, 100",
        "760, 18.6, 2000, 0, 750, 162, 100",
        "760, 18.6, 2000, 0, 3000, 114, 100",
        "760, 18.6, 2000, 150, 750, 159, 100",
        "713, 1, 2000, 150, 0, 6.3, 93",
        "713, 1, 2000, 0, 750, 0.55, 52",
        "713, 1, 2000, 0, 3000, 0.08, 14",
        "713, 1, 2000, 150, 750, 0.41, 45",
        "713, 0.2, 1000, 150, 0, 0.88, 64",
        "713, 0.2, 1000, 0, 750, 0.13, 21",
        "713, 0.2, 1000, 0, 3000, 0.03, 5",
        "713, 0.2, 1000, 150, 750, 0.11, 18",
        "713, 0.2, 2000, 150, 0, 0.44, 47",
        "713, 0.2, 2000, 0, 750, 0.06, 11",
        "713, 0.2, 2000, 0, 3000, 0.014, 3",
        "713, 0.2, 2000, 150, 750, 0.05, 9",
        "713, 0.2, 4000, 150, 0, 0.19, 28",
        "713, 0.2, 4000, 0, 750, 0.03, 5",
        "713, 0.2, 4000, 0, 3000, 0.007, 1",
        "713, 0.2, 4000, 150, 750, 0.025, 5"
    })
    void it_gives_the_reference_table_to_its_printed_digits(
            double pressure, double gas, double height, double bmsc, double jjn3, String micromolar, String percent) {
        PericellularOxygen oxygen = new PericellularOxygen(withPressure(pressure));
        PericellularOxygen.Supply supply = oxygen.at(gas, height, cells(bmsc, 97.2, jjn3, 108));
        assertEquals(new BigDecimal(micromolar), rounded(supply.atCellsMicromolar(), micromolar));
        assertEquals(new BigDecimal(percent), rounded(100 * supply.respirationShare(), percent));
    }

    @ParameterizedTest
    @CsvSource({"120, 0, 0.56", "120, 600, 0.07", "150, 0, 0.44", "150, 750, 0.05"})
    void two_millimetres_under_a_fifth_of_a_percent_leave_the_cells_little(
            double bmsc, double jjn3, String micromolar) {
        PericellularOxygen.Supply supply = OXYGEN.at(0.2, 2000, cells(bmsc, 98, jjn3, 100));
        assertEquals(new BigDecimal(micromolar), rounded(supply.atCellsMicromolar(), micromolar));
    }

    @Test
    void uptake_equals_what_diffuses_down_for_cells_of_different_half_saturations() {
        List<PericellularOxygen.Layer> layers = List.of(
                new PericellularOxygen.Layer("a", 120, 98, 0.3), new PericellularOxygen.Layer("b", 600, 100, 1.1));
        for (double gas : new double[] {0.01, 0.2, 1, 5, 18.6}) {
            PericellularOxygen.Supply supply = OXYGEN.at(gas, 1500, layers);
            double c = supply.atCellsMicromolar();
            double down = CONSTANTS.oxygenDiffusivitySquareMicrometresPerMinute()
                    / 1500
                    * (supply.atSurfaceMicromolar() - c)
                    * 60;
            double taken = 120 * 98 * c / (c + 0.3) + 600 * 100 * c / (c + 1.1);
            assertEquals(taken, down, 1e-9 * taken);
            assertEquals(taken, supply.uptakeFemtomolesPerSquareMillimetrePerHour(), 1e-9 * taken);
            assertEquals(taken / (120 * 98 + 600 * 100), supply.respirationShare(), 1e-12);
        }
    }

    @Test
    void splitting_a_layer_or_moving_its_half_saturation_a_hair_changes_nothing() {
        double whole = OXYGEN.at(0.2, 2000, List.of(new PericellularOxygen.Layer("a", 600, 100, 0.5)))
                .atCellsMicromolar();
        double halves = OXYGEN.at(
                        0.2,
                        2000,
                        List.of(
                                new PericellularOxygen.Layer("a", 300, 100, 0.5),
                                new PericellularOxygen.Layer("b", 300, 100, 0.5)))
                .atCellsMicromolar();
        double nearly = OXYGEN.at(
                        0.2,
                        2000,
                        List.of(
                                new PericellularOxygen.Layer("a", 300, 100, 0.5),
                                new PericellularOxygen.Layer("b", 300, 100, 0.5 + 1e-13)))
                .atCellsMicromolar();
        assertEquals(whole, halves, 1e-13);
        assertEquals(whole, nearly, 1e-12);
    }

    @Test
    void without_cells_the_bottom_has_what_the_surface_has() {
        PericellularOxygen.Supply supply = OXYGEN.at(5, 2000, List.of());
        assertEquals(supply.atSurfaceMicromolar(), supply.atCellsMicromolar());
        assertEquals(1, supply.respirationShare());
    }

    @Test
    void without_oxygen_nobody_respires() {
        PericellularOxygen.Supply supply = OXYGEN.at(0, 2000, cells(120, 98, 600, 100));
        assertEquals(0, supply.atCellsMicromolar());
        assertEquals(0, supply.respirationShare());
    }

    @Test
    void more_gas_raises_the_curve_and_more_medium_lowers_it() {
        List<PericellularOxygen.Layer> layers = cells(120, 98, 600, 100);
        List<PericellularOxygen.Supply> overGas =
                OXYGEN.overGas(new double[] {0.1, 0.2, 0.5, 1, 5, 18.6}, 2000, layers);
        List<PericellularOxygen.Supply> overHeight =
                OXYGEN.overHeight(0.2, new double[] {500, 1000, 2000, 4000}, layers);
        for (int i = 1; i < overGas.size(); i++) {
            assertTrue(overGas.get(i).atCellsMicromolar() > overGas.get(i - 1).atCellsMicromolar());
        }
        for (int i = 1; i < overHeight.size(); i++) {
            assertTrue(overHeight.get(i).atCellsMicromolar()
                    < overHeight.get(i - 1).atCellsMicromolar());
        }
        assertEquals(overGas.get(1), overHeight.get(2));
    }

    @Test
    void what_is_no_gas_no_height_and_no_layer_throws() {
        assertThrows(IllegalArgumentException.class, () -> OXYGEN.at(-1, 2000, List.of()));
        assertThrows(IllegalArgumentException.class, () -> OXYGEN.at(1, 0, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new PericellularOxygen.Layer("a", 1, 1, 0));
    }

    private static List<PericellularOxygen.Layer> cells(double bmsc, double ofBmsc, double jjn3, double ofJjn3) {
        return List.of(
                new PericellularOxygen.Layer("BMSC", bmsc, ofBmsc, 0.5),
                new PericellularOxygen.Layer("JJN3", jjn3, ofJjn3, 0.5));
    }

    private static BigDecimal rounded(double value, String like) {
        return BigDecimal.valueOf(value).setScale(new BigDecimal(like).scale(), RoundingMode.HALF_UP);
    }

    private static MediumConstants withPressure(double millimetresMercury) {
        return new MediumConstants(
                CONSTANTS.oxygenSolubilityMicromolarPerMillimetreMercury(),
                millimetresMercury,
                CONSTANTS.oxygenDiffusivitySquareMicrometresPerMinute(),
                CONSTANTS.glucoseDiffusivitySquareMicrometresPerMinute(),
                CONSTANTS.lactateDiffusivitySquareMicrometresPerMinute(),
                CONSTANTS.gasLagMinutes(),
                CONSTANTS.freshPh(),
                CONSTANTS.bufferCapacityMillimolarPerPh());
    }
}
