package org.mitoferry.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;

class FilmTest {

    private static final Step.Origin AT = new Step.Origin(1, 1, null);

    @Test
    void a_night_at_the_flask_is_no_time_of_the_dish() {
        Step.Measure measure = new Step.Measure(AT, List.of("nanotubeLifetime_min"));
        Protocol.Arm arm = new Protocol.Arm(
                "arm",
                List.of(
                        new Step.Seed(AT, "BMSC", Double.NaN),
                        new Step.Stain(AT, "JJN3", List.of(new Step.Dose("MitoTracker Deep Red", 0.1)), 30, null),
                        new Step.Wash(AT, 1, 960),
                        new Step.Add(AT, "JJN3", Double.NaN),
                        new Step.Incubate(AT, null, 60),
                        new Step.Image(AT, "63x/1.4", List.of("far red"), 0, 0, 60, 120),
                        measure));
        assertEquals(new Film(180, 180, 120), Film.before(arm, measure, 180));
    }
}
