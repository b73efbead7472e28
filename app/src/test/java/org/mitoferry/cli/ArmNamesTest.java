package org.mitoferry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArmNamesTest {
    private static final List<String> KNOWN = List.of("Co-culture OGD", "Co-culture OGD, CX43 off", "JJN3 OGD");

    @Test
    void names_stand_between_commas() {
        assertEquals(List.of("Co-culture OGD", "JJN3 OGD"), ArmNames.in("Co-culture OGD,JJN3 OGD", KNOWN));
    }

    @Test
    void a_name_may_hold_a_comma_itself() {
        assertEquals(
                List.of("JJN3 OGD", "Co-culture OGD, CX43 off"),
                ArmNames.in("JJN3 OGD, Co-culture OGD, CX43 off", KNOWN));
    }

    @Test
    void an_unknown_name_is_left_to_be_told() {
        assertEquals(List.of("Co-culture OGD", "CX42 off"), ArmNames.in("Co-culture OGD, CX42 off", KNOWN));
    }
}
