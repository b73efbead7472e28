package org.mitoferry.parameter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    @ParameterizedTest
    @CsvSource({
        "-1e-9, false, false, false",
        "0, true, false, true",
        "1e-300, true, true, true",
        "1, true, true, true",
        "1.01, true, true, false",
        "NaN, false, false, false"
    })
    void ends_belong_to_the_limits_as_their_words_say(
            double value, boolean notNegative, boolean positive, boolean share) {
        assertEquals(notNegative, Limits.NOT_NEGATIVE.allow(value));
        assertEquals(positive, Limits.POSITIVE.allow(value));
        assertEquals(share, Limits.SHARE.allow(value));
        assertEquals(
                "0 or more, above 0, from 0 to 1",
                String.join(", ", Limits.NOT_NEGATIVE.words(), Limits.POSITIVE.words(), Limits.SHARE.words()));
    }
}
