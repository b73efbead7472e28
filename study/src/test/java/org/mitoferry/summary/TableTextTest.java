package org.mitoferry.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTest {
    private static final TableColumn SHARE = new TableColumn("caspasePositiveFraction", "JJN3", null, "1");
    private static final TableColumn LENGTH = new TableColumn("loadPerCell_um", "BMSC", null, "um");
    private static final TableEntry NO_VALUE = TableEntry.of(new double[0]);

    private static SummaryTable table(int experiments, TableEntry share, TableEntry length) {
        return new SummaryTable(
                "s",
                experiments,
                null,
                List.of(SHARE, LENGTH),
                List.of(new SummaryTable.Row("Co-culture OGD, a|b", List.of(share, length))));
    }

    private static String cell(TableEntry length) {
        return TableText.lines(table(6, NO_VALUE, length)).getLast().getLast();
    }

    @Test
    void shares_are_in_per_cent_and_ends_of_intervals_have_the_places_of_their_mean() {
        SummaryTable table = table(6, new TableEntry(0.298, 0.2, 0.39641, 6), new TableEntry(4.567, -0.1, 12.3456, 6));
        assertEquals("""
                | arm | caspasePositiveFraction of JJN3 (%) | loadPerCell_um of BMSC |
                |---|--:|--:|
                | Co-culture OGD, a\\|b | 29.8 (20.0 to 39.6) | 4.57 (-0.10 to 12.35) |

                Means over 6 experiments, in brackets their 95 % intervals (Student t), at the last reading of each arm.
                """, TableText.markdown(table));
    }

    @Test
    void values_that_are_all_equal_stand_alone() {
        assertEquals("0", cell(new TableEntry(0, 0, 0, 6)));
        assertEquals("0.500", cell(new TableEntry(0.5, 0.5, 0.5, 6)));
    }

    @Test
    void an_entry_of_fewer_experiments_says_of_how_many() {
        assertEquals("2.50 (1.00 to 4.00, n = 2)", cell(new TableEntry(2.5, 1, 4, 2)));
        assertEquals("2.50 (n = 1)", cell(new TableEntry(2.5, 2.5, 2.5, 1)));
    }

    @Test
    void what_has_no_value_is_a_dash_and_the_caption_says_so() {
        SummaryTable table = table(2, NO_VALUE, new TableEntry(2, 1, 3, 2));
        assertEquals("\u2013", TableText.lines(table).getLast().get(1));
        assertEquals(
                "Means over 2 experiments, in brackets the smallest and the largest, at the last reading of each arm."
                        + " \u2013: no value.",
                TableText.caption(table));
    }

    @Test
    void large_and_small_numbers_are_readable() {
        assertEquals("1230 (1000 to 1470)", cell(new TableEntry(1234.6, 999.7, 1469.5, 6)));
        assertEquals("0.00123 (0.00100 to 0.00146)", cell(new TableEntry(0.00123, 0.001, 0.00146, 6)));
        assertEquals("1.23e-6 (1.00e-6 to 1.46e-6)", cell(new TableEntry(1.2345e-6, 1e-6, 1.4567e-6, 6)));
    }

    @Test
    void comma_separated_values_are_exact_and_in_the_quantitys_own_unit() {
        SummaryTable table = table(6, new TableEntry(1 / 3.0, 0.25, 0.5, 6), NO_VALUE);
        String csv = TableText.csv(table);
        assertTrue(csv.startsWith("arm,caspasePositiveFraction of JJN3,caspasePositiveFraction of JJN3 low,"), csv);
        assertTrue(csv.endsWith("\n\"Co-culture OGD, a|b\",0.3333333333333333,0.25,0.5,6,,,,0\n"), csv);
    }
}
