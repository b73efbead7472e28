package org.mitoferry.micrograph.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenUnitsTest {
    @ParameterizedTest
    @CsvSource({
        "um, 0.1", "micron, 0.1", "microns, 0.1", "Micrometer, 0.1", "micrometre, 0.1", "nm, 0.0001",
                "nanometer, 0.0001", "mm, 100",
        "millimetres, 100", "cm, 1000", "m, 100000", "inch, 2540", "in, 2540", "A, 0.00001", "angstrom, 0.00001",
                "pm, 0.0000001"
    })
    void a_tenth_of_a_unit_is_so_many_micrometres(String unit, double micrometres) {
        assertEquals(micrometres, WrittenUnits.micrometres(0.1, unit), 1e-12 * micrometres);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00b5m", "\u03bcm", "\\u00B5m", "\\u00b5m", "\ufffdm"})
    void the_micro_sign_is_known_in_all_its_encodings(String unit) {
        assertEquals(0.25, WrittenUnits.micrometres(0.25, unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00b5m", "\u03bcm"})
    void a_micro_sign_of_utf_8_that_was_read_as_latin_1_is_known(String unit) {
        String broken = new String(unit.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertEquals(0.25, WrittenUnits.micrometres(0.25, broken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00c5", "\u212b", "\u00e5"})
    void the_letter_of_angstrom_is_known(String unit) {
        assertEquals(0.001, WrittenUnits.micrometres(10, unit), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "pixel", "pixels", "reference frame", "furlong"})
    void what_is_no_length_calibrates_nothing(String unit) {
        assertTrue(Double.isNaN(WrittenUnits.micrometres(1, unit)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void a_length_of_nothing_calibrates_nothing(double value) {
        assertTrue(Double.isNaN(WrittenUnits.micrometres(value, "um")));
        assertFalse(WrittenUnits.voxel(WrittenUnits.micrometres(value, "um"), Double.NaN, 1)
                .isCalibrated());
    }

    @ParameterizedTest
    @CsvSource({"s, 2", "sec, 2", "second, 2", "ms, 0.002", "millisecond, 0.002", "min, 120", "h, 7200", "minutes, 120"
    })
    void two_of_a_unit_are_so_many_seconds(String unit, double seconds) {
        assertEquals(seconds, WrittenUnits.seconds(2, unit), 1e-12);
    }

    @Test
    void a_pixel_of_which_one_side_is_known_is_a_square() {
        assertEquals(0.2, WrittenUnits.voxel(0.2, Double.NaN, Double.NaN).yMicrometres());
    }
}
