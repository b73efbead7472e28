package org.mitoferry.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.mitoferry.yaml.InvalidInput;

class MarkedPlaceTest {
    private static final String DOCUMENT = """
            # Before

            <!-- table: other -->
            kept
            <!-- end -->
            <!-- table: cuts -->
            old
            <!-- end -->
            after
            """;

    private static String replaced(String document) {
        return MarkedPlace.replaced("README.md", document, "cuts", "| new |\n");
    }

    private static String problem(String document) {
        return assertThrows(InvalidInput.class, () -> replaced(document)).getMessage();
    }

    @Test
    void only_what_stands_between_the_marks_is_replaced() {
        assertEquals("""
                # Before

                <!-- table: other -->
                kept
                <!-- end -->
                <!-- table: cuts -->

                | new |

                <!-- end -->
                after
                """, replaced(DOCUMENT));
    }

    @Test
    void the_same_table_again_changes_nothing() {
        assertEquals(replaced(DOCUMENT), replaced(replaced(DOCUMENT)));
    }

    @Test
    void line_ends_of_the_document_are_kept() {
        String windows = DOCUMENT.replace("\n", "\r\n");
        assertEquals(replaced(DOCUMENT).replace("\n", "\r\n"), replaced(windows));
    }

    @Test
    void a_document_without_the_place_is_refused() {
        assertEquals(
                "README.md: [mark-missing] There is no line '<!-- table: cuts -->'. Write it and a line '<!-- end -->'"
                        + " where the table is to stand.",
                problem("Speaks of `<!-- table: cuts -->` only.\n<!-- end -->\n"));
    }

    @Test
    void a_place_that_stands_twice_is_refused_at_the_second() {
        assertEquals(
                "README.md:10:1: [mark-twice] There is a second line '<!-- table: cuts -->'. Leave one of the two out.",
                problem(DOCUMENT + "<!-- table: cuts -->\n<!-- end -->\n"));
    }

    @Test
    void a_place_without_an_end_of_its_own_is_refused() {
        String open = "README.md:1:1: [mark-open] The table's place has no end. Write a line '<!-- end -->' below it.";
        assertEquals(open, problem("<!-- table: cuts -->\nold\n"));
        assertEquals(open, problem("<!-- table: cuts -->\nold\n<!-- table: other -->\n<!-- end -->\n"));
    }
}
