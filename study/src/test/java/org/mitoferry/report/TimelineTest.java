package org.mitoferry.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;

class TimelineTest {

    private static ArmTimeline arm(int index) {
        Protocol protocol = SampleStudy.protocol();
        return ArmTimeline.of(protocol.arms().get(index), protocol.media(), 4380);
    }

    @Test
    void blocks_follow_each_other_without_gaps() {
        double now = 0;
        for (ArmTimeline.Block block : arm(4).blocks()) {
            assertEquals(now, block.fromMinutes());
            now = block.toMinutes();
        }
        assertEquals(arm(4).minutes(), now);
    }

    @Test
    void an_incubation_stands_in_the_medium_that_was_changed_to() {
        assertEquals("Nx", arm(3).blocks().getFirst().medium());
        assertEquals("OGD", arm(3).blocks().get(1).medium());
    }

    @Test
    void a_stain_outside_an_incubator_is_at_room_air() {
        assertNull(arm(0).blocks().getLast().medium());
    }

    @Test
    void steps_of_one_moment_share_a_label() {
        assertEquals(
                List.of("seed JJN3", "change to Nx"),
                arm(0).moments().getFirst().words());
    }

    @Test
    void doses_stand_in_the_unit_that_gives_no_long_number() {
        assertEquals("treat with DMSO 14.1 mM", treatment("DMSO", 14_100));
        assertEquals("treat with cytochalasin D 0.5 \u00b5M", treatment("cytochalasin D", 0.5));
        assertEquals("treat with bafilomycin A1 50 nM", treatment("bafilomycin A1", 0.05));
    }

    private static String treatment(String drug, double micromolar) {
        return StepWords.of(new Step.Treat(new Step.Origin(1, 1, null), new Step.Dose(drug, micromolar), 60), false);
    }

    @Test
    void labels_and_their_lines_never_cross() {
        Random random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            List<LabelLanes.Label> labels = new ArrayList<>();
            for (int i = 0; i < 9; i++) {
                String text = "x".repeat(1 + random.nextInt(50));
                labels.add(new LabelLanes.Label(6 + 988 * random.nextDouble() * random.nextDouble(), List.of(text)));
            }
            List<LabelLanes.Placed> placed = LabelLanes.place(labels, 1000);
            assertEquals(9, placed.size());
            for (LabelLanes.Placed a : placed) {
                for (LabelLanes.Placed b : placed) {
                    assertFalse(
                            a != b && a.top() == b.top() && left(a) < right(b) && left(b) < right(a), "trial " + trial);
                    double x = a.label().x();
                    assertFalse(
                            a != b && a.top() > b.top() && left(b) < x && x < right(b),
                            "line through text, trial " + trial);
                }
            }
        }
    }

    private static double width(LabelLanes.Placed p) {
        return 6.3 * p.label().lines().getFirst().length();
    }

    private static double left(LabelLanes.Placed p) {
        return p.right() ? p.label().x() + 4 : p.label().x() - 4 - width(p);
    }

    private static double right(LabelLanes.Placed p) {
        return p.right() ? p.label().x() + 4 + width(p) : p.label().x() - 4;
    }
}
