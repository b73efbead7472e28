package org.mitoferry.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedsTest {
    @Test
    void seeds_come_in_the_order_written_and_each_once() {
        assertEquals(Optional.of(List.of(7L, 1L, 2L, 3L)), Seeds.in("7, 1-3,2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9-1", "a", "1,,2", "1-", "-3", "1.5", "1-20000", "99999999999999999999"})
    void what_is_no_list_of_seeds_gives_none(String text) {
        assertEquals(Optional.empty(), Seeds.in(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5001-5020", "1,2,7", "3", "3,2,1"})
    void words_and_seeds_are_the_same(String text) {
        assertEquals(text, Seeds.words(Seeds.in(text).orElseThrow()));
    }
}
