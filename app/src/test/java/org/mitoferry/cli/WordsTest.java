package org.mitoferry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times, tables and bars as text. */
class WordsTest {
    @ParameterizedTest
    @CsvSource({"0,0 s", "89,89 s", "90,2 min", "3600,60 min", "5400,1 h 30 min", "90000,25 h 0 min"})
    void times_have_the_units_of_a_person_who_waits(double seconds, String text) {
        assertEquals(text, Durations.words(seconds));
    }

    @Test
    void columns_are_aligned_and_colours_do_not_count() {
        TextTable table = new TextTable("lrl");
        table.add("a", "1", "x");
        table.add("long", "10", "");
        StringWriter text = new StringWriter();
        table.print(new PrintWriter(text, true), cell -> cell.strip().equals("a") ? "<" + cell + ">" : cell);
        assertEquals("<a   >   1  x\nlong  10\n", text.toString());
    }

    @ParameterizedTest
    @CsvSource({"0,''", "1,████", "0.5,██", "0.28125,█▏", "2,████", "-1,''"})
    void bars_are_drawn_to_an_eighth_of_a_character(double share, String bar) {
        assertEquals(bar, new Bars(4, StandardCharsets.UTF_8).bar(share));
    }

    @Test
    void bars_are_plain_where_the_terminal_knows_no_blocks() {
        assertEquals("##", new Bars(4, StandardCharsets.US_ASCII).bar(0.5));
    }
}
