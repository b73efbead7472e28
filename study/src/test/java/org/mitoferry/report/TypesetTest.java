package org.mitoferry.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TypesetTest {

    @Test
    void significant_digits_are_kept_without_needless_exponents() {
        assertEquals("0.420", Typeset.significant(0.42, 3));
        assertEquals("1.00", Typeset.significant(0.9999, 3));
        assertEquals("1230", Typeset.significant(1234, 3));
        assertEquals("\u221212.3", Typeset.significant(-12.34, 3));
        assertEquals("3.1e\u22128", Typeset.significant(3.1e-8, 2));
        assertEquals(Typeset.NONE, Typeset.significant(Double.NaN, 3));
    }

    @Test
    void a_sentence_gets_a_minus_where_a_number_is_negative_and_nowhere_else() {
        assertEquals(
                "the difference of \u221221.4 points reaches \u221210 (95\u00a0% interval)",
                Typeset.sentence("the difference of -21.4 points reaches -10 (95 % interval)"));
        assertEquals(
                "JJN3 in Co-culture OGD, caspase-3/7, 2-3 h",
                Typeset.sentence("JJN3 in Co-culture OGD, caspase-3/7, 2-3 h"));
        assertEquals("pores of 0.4 \u00b5m, length_um", Typeset.sentence("pores of 0.4 um, length_um"));
    }

    @Test
    void a_probability_is_never_printed_as_zero() {
        assertEquals("< 0.0001", Typeset.probability(0));
        assertEquals("0.031", Typeset.probability(0.03125));
        assertEquals("1.0", Typeset.probability(1));
    }

    @Test
    void a_set_value_is_printed_as_it_was_set() {
        assertEquals("0.2", Typeset.plain(0.2));
        assertEquals("1000", Typeset.plain(1000));
        assertEquals("0.02415", Typeset.plain(0.00345 * 7));
    }

    @Test
    void micro_is_written_in_greek_and_pure_numbers_have_no_unit() {
        assertEquals("\u00b5m", Typeset.unit("um"));
        assertEquals("fmol/(\u00b5M h)", Typeset.unit("fmol/(uM h)"));
        assertEquals("", Typeset.unit("1"));
        assertEquals("run", Typeset.unit("run"));
    }

    @Test
    void durations_are_in_the_unit_of_the_bench() {
        assertEquals("24 h", Typeset.duration(1440));
        assertEquals("30 min", Typeset.duration(30));
        assertEquals("90 min", Typeset.duration(90));
        assertEquals("1 h", Typeset.duration(60));
    }

    @Test
    void a_hyphen_that_is_no_sign_stays_one() {
        assertEquals("\u22123.1e\u22128 co-culture", Typeset.number("-3.1e-8 co-culture"));
        assertEquals("\u2212\u221e", Typeset.significant(Double.NEGATIVE_INFINITY, 3));
    }
}
