package org.mitoferry.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "0.5 uM, 500, nM",
        "0.5 \u00b5M, 500, nM",
        "0.5 \u03bcM, 0.5, uM",
        "0.5uM, 0.0005, mM",
        "24 h, 1440, min",
        "90 min, 1.5, h",
        "30 s, 0.5, min",
        "3 d, 72, h",
        "3 days, 72, h",
        "0.2 %, 0.002, 1",
        "0.2%, 0.2, %",
        "0.2 % O2, 0.2, %",
        "120 cells/mm2, 12000, cells/cm2",
        "120 cells/mm\u00b2, 120, cells/mm2",
        "5e5 cells/mL, 500, cells/uL",
        "5.6 mM, 5600, uM",
        "100 nM, 0.1, uM",
        "2 mm, 2000, um",
        "2mm, 2000, um",
        "0.4 um, 400, nm",
        "10 points, 10, points",
        "190 fmol/cell/h, 190, fmol/cell/h",
        "190 fmol/cell/h, 3.1666666666666665, fmol/cell/min",
        "6 1/h, 0.1, 1/min",
        "6 /h, 0.1, 1/min",
        "6 h-1, 0.1, /min",
        "6 h^-1, 0.1, /min",
        "-155 mV, -0.155, V",
        "15 um/h, 0.25, um/min",
        "5e-10 m2/s, 30000, um2/min",
        "4000 um2, 0.004, mm2",
        "60 fmol/min, 3.6, pmol/h",
        "1 mg/mL, 1000, ug/mL",
        "1 ug/ml, 1, ng/uL",
        "18 umol/L, 18, uM",
        "100 mmol / L, 0.1, M",
        "760 mmHg, 101.325, kPa",
        "37 \u00b0C, 37, degC",
        "7, 7, 1",
        "120000 cells/cm2, 1200, cells/mm2",
        "1.26 uM/mmHg, 1.26, uM/mmHg",
    })
    void what_a_biologist_writes_converts_exactly(String written, double expected, String unit) {
        assertEquals(expected, Quantity.parse(written).in(unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0,5 uM | decimal-comma | Write 0.5 with the unit uM",
                "0,5 | decimal-comma | Write 0.5",
                "1,000 cells/mm2 | decimal-comma | Write 1000 (or 1.000, if that was meant) with the unit cells/mm2",
                "1 000 cells | not-a-number | Write 1000",
                "uM | not-a-quantity | Write a number and a unit, such as 0.5 uM or 24 h",
                "1.2.3 h | not-a-number | Write a number such as 24, 0.5 or 5e5",
                "24 h 30 min | not-a-quantity | Write one, such as 0.5 uM or 24 h",
                "24 hous | unknown-unit | Did you mean 'h'?",
                "5 mn | unknown-unit | Did you mean 'min' or 'm' or 'nm'?",
                "5 umole | unknown-unit | Did you mean 'umol'?",
                "5 UM | unknown-unit | Did you mean 'uM' or 'um'?",
                "5 (fmol/h) | unknown-unit | x",
                "5 fmol//h | not-a-unit | Write it like 1/h, um2/min, cells/mm2 or fmol/cell/h, without parentheses",
                "5 mm0 | not-a-unit | Write it like 1/h, um2/min, cells/mm2 or fmol/cell/h, without parentheses",
                "1e999 h | not-a-number | Write a number below 1e308",
            })
    void a_mistake_says_what_to_write_instead(String written, String code, String instead) {
        NotAQuantity mistake = assertThrows(NotAQuantity.class, () -> Quantity.parse(written));
        assertEquals(code, mistake.code());
        if (!instead.equals("x")) {
            assertEquals(instead, mistake.instead());
        }
    }

    @Test
    void a_wrong_dimension_is_refused_and_the_fitting_units_are_named() {
        NotAQuantity mistake =
                assertThrows(NotAQuantity.class, () -> Quantity.parse("24 h").in("uM"));
        assertEquals("wrong-unit", mistake.code());
        assertEquals("'24 h' is a time, but a concentration is wanted", mistake.what());
        assertEquals("Units that fit: nM, uM, mM, M", mistake.instead());
    }

    @Test
    void a_plain_number_where_a_unit_is_needed_is_told_apart() {
        NotAQuantity mistake =
                assertThrows(NotAQuantity.class, () -> Quantity.parse("24").in("h"));
        assertEquals("missing-unit", mistake.code());
        assertEquals("Write 24 h, or another of: s, min, h, d", mistake.instead());
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 points|%", "10 %|points", "120 cells/mm2|1/mm2", "5 mM|mg/mL", "5 1/h|1"})
    void kinds_that_physics_would_mix_are_kept_apart(String written) {
        String[] parts = written.split("\\|");
        assertThrows(NotAQuantity.class, () -> Quantity.parse(parts[0]).in(parts[1]));
    }

    @Test
    void every_symbol_alone_and_every_pair_reads_back_as_it_prints() {
        List<String> names = new ArrayList<>(UnitSymbols.all().keySet());
        for (String above : names) {
            for (String below : names) {
                Unit unit = Unit.of(above + "2/" + below);
                assertEquals(unit, Unit.of(unit.symbol()));
                assertEquals(unit.dimension(), Unit.of(unit.symbol()).dimension());
            }
            assertEquals(Unit.of(above), Unit.of(Unit.of(above).symbol()));
        }
    }

    @Test
    void printed_quantities_read_back_equal() {
        SplittableRandom random = new SplittableRandom(20_251);
        List<String> units = List.of("1", "uM", "1/h", "cells/mm2", "fmol/cell/h", "%", "mV", "m2/s", "points");
        for (int i = 0; i < 20_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isFinite(value)) {
                continue;
            }
            Quantity quantity = new Quantity(value, Unit.of(units.get(i % units.size())));
            assertEquals(quantity, Quantity.parse(quantity.toString()));
        }
    }

    @Test
    void decimal_conversions_to_and_fro_give_the_same_number() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            double value = random.nextInt(1, 1_000_000) / 1000.0;
            Quantity there = new Quantity(value, Unit.of("uM")).to(Unit.of("nM"));
            assertEquals(value, there.in("uM"));
        }
    }

    @Test
    void everyday_units_of_a_dimension_fit_each_other() {
        for (String symbol : List.of(
                "um", "h", "uM", "cells/mm2", "fmol/um/min", "um/h", "points", "%", "mV", "mg/mL", "m2/s", "pg/cell")) {
            Unit unit = Unit.of(symbol);
            assertTrue(unit.dimension().units().size() > 0, symbol);
            unit.dimension().units().forEach(other -> assertTrue(Unit.of(other).fits(unit), other + " " + symbol));
            assertNotEquals("a quantity of another kind", unit.dimension().named());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 mm x 1 mm", "1 mm \u00d7 1000 um", "1 x 1 mm"})
    void an_extent_is_two_lengths(String written) {
        Extent extent = Extent.parse(written);
        assertEquals(1000, extent.width().in("um"));
        assertEquals(1000, extent.height().in("um"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 mm", "1 mm x 1 mm x 1 mm", "1 mm x 1 h", "1 mm x", "x 1 mm", "1 x 1"})
    void an_extent_of_other_than_two_lengths_is_refused(String written) {
        assertThrows(NotAQuantity.class, () -> Extent.parse(written));
    }

    @ParameterizedTest
    @CsvSource({
        "24.0, 24",
        "0.5, 0.5",
        "5e-10, 5e-10",
        "-0.0, -0",
        "1.0E7, 1e7",
        "120000, 120000",
        "1.5e300, 1.5e300",
        "0.1, 0.1",
        "1e-4, 0.0001"
    })
    void numbers_print_as_short_as_they_can(double value, String text) {
        assertEquals(text, NumberText.of(value));
    }

    @Test
    void an_infinite_quantity_is_a_programmers_mistake() {
        assertThrows(IllegalArgumentException.class, () -> new Quantity(Double.POSITIVE_INFINITY, Unit.ONE));
    }
}
