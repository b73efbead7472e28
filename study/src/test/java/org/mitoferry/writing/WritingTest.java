package org.mitoferry.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, effects and tables in words. */
class WritingTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "6.3,6.30",
        "12.345,12.3",
        "0.9999,1.00",
        "0.00123456,0.00123",
        "1234.5,1230",
        "-0.5,-0.500",
        "NaN,\u2013",
        "Infinity,inf",
        "1.234e-9,1.23e-9",
        "100,100",
        "2.5e7,2.50e7"
    })
    void what_was_measured_keeps_three_digits_and_their_zeros(double value, String text) {
        assertEquals(text, Digits.measured(value));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5,0.5",
        "2,2",
        "2.25,2.25",
        "10,10",
        "120,120",
        "1e-9,1e-9",
        "1.2e-9,1.2e-9",
        "1.125,1.13",
        "-3.50,-3.5"
    })
    void what_was_set_has_no_zeros_at_its_end(double value, String text) {
        assertEquals(text, Digits.set(value));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1234,12.3,0.1",
        "100.06,12.3,100.1",
        "0.0098,0.00123,0.00980",
        "1432,988,1432",
        "1432,1234,1430",
        "0,5,0",
        "5,0,5.00"
    })
    void the_end_of_an_interval_goes_to_the_place_of_the_value(double end, double value, String text) {
        assertEquals(text, Digits.like(end, value));
    }

    @Test
    void nothing_is_never_written_with_a_minus() {
        assertEquals("0.0", Digits.fixed(-0.04, 1));
        assertEquals("0.0 points", EffectWords.effect(-0.04, "points"));
    }

    @Test
    void the_locale_of_the_machine_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("0.420", Digits.measured(0.42));
            assertEquals("4.20e-7", Digits.measured(0.42e-6));
            assertEquals("0.4", Digits.fixed(0.42, 1));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "6.3,ratio,\u00d7 6.30",
        "0.4261,share,42.6 %",
        "21.44,points,+21.4 points",
        "-21.44,points,-21.4 points",
        "4.3,1,4.30",
        "26.54,min,26.5 min",
        "NaN,min,\u2013"
    })
    void an_effect_stands_with_its_unit(double value, String unit, String text) {
        assertEquals(text, EffectWords.effect(value, unit));
    }

    @Test
    void an_effect_without_an_interval_has_no_brackets() {
        assertEquals("\u00d7 2.00 (1.50 to 2.50)", EffectWords.both(2, 1.5, 2.5, "ratio"));
        assertEquals("\u00d7 2.00", EffectWords.both(2, Double.NaN, Double.NaN, "ratio"));
    }

    @Test
    void the_last_alignment_of_a_table_holds_for_all_further_columns_and_bars_are_no_columns() {
        MarkdownTable table = new MarkdownTable("lr", List.of("", "a", "b"));
        table.add(List.of("x|y", "1", "2"));
        assertEquals("|  | a | b |\n|---|--:|--:|\n| x\\|y | 1 | 2 |\n", table.toString());
        assertThrows(IllegalArgumentException.class, () -> table.add(List.of("x")));
    }
}
