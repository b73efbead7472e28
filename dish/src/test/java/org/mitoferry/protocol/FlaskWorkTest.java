package org.mitoferry.protocol;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FlaskWorkTest {

    private static final Step.Origin AT = new Step.Origin(1, 1, null);

    @Test
    void a_stain_of_cells_that_come_later_and_its_washes_are_done_in_the_flask() {
        List<Step> steps = List.of(seed("A"), wash(1), stain("B"), wash(2), night(960), seed("B"), wash(3));
        assertArrayEquals(new boolean[] {false, false, true, true, true, false, false}, beside(steps));
        List<FlaskWork.Staining> stainings = FlaskWork.of(steps).stainings("B", 5);
        assertEquals(1, stainings.size());
        assertEquals(3, stainings.getFirst().washes());
        assertEquals(960, stainings.getFirst().restMinutes());
    }

    @Test
    void a_stain_of_cells_in_the_dish_is_done_in_the_dish() {
        assertArrayEquals(new boolean[] {false, false, false}, beside(List.of(seed("A"), stain("A"), wash(1))));
    }

    @Test
    void a_wash_after_another_step_is_one_of_the_dish() {
        assertArrayEquals(
                new boolean[] {false, true, false, false, false},
                beside(List.of(seed("A"), stain("B"), incubate(), wash(1), seed("B"))));
    }

    @Test
    void two_stains_in_a_row_are_washed_together() {
        List<Step> steps = List.of(stain("A"), stain("B"), wash(2), seed("A"), seed("B"));
        FlaskWork work = FlaskWork.of(steps);
        assertEquals(2, work.stainings("A", 3).getFirst().washes());
        assertEquals(2, work.stainings("B", 4).getFirst().washes());
    }

    @Test
    void a_wash_after_the_stain_of_other_cells_is_theirs_alone() {
        List<Step> steps = List.of(stain("A"), wash(1), stain("B"), night(960), seed("A"), seed("B"));
        FlaskWork work = FlaskWork.of(steps);
        assertEquals(1, work.stainings("A", 4).getFirst().washes());
        assertEquals(0, work.stainings("A", 4).getFirst().restMinutes());
        assertEquals(960, work.stainings("B", 5).getFirst().restMinutes());
    }

    @Test
    void cells_that_are_stained_again_are_washed_of_both_stains() {
        List<Step> steps = List.of(stain("A"), wash(1), stain("A"), wash(2), seed("A"));
        List<FlaskWork.Staining> stainings = FlaskWork.of(steps).stainings("A", 4);
        assertEquals(3, stainings.getFirst().washes());
        assertEquals(2, stainings.getLast().washes());
    }

    @Test
    void a_stain_of_cells_that_never_come_is_not_taken_for_flask_work() {
        assertArrayEquals(new boolean[] {false, false}, beside(List.of(seed("A"), stain("B"))));
    }

    @Test
    void the_time_of_an_arm_is_that_of_its_dish() {
        assertEquals(30, ArmContents.minutes(List.of(seed("A"), stain("B"), night(960), seed("B"), stain("A"))));
    }

    private static boolean[] beside(List<Step> steps) {
        FlaskWork work = FlaskWork.of(steps);
        boolean[] beside = new boolean[steps.size()];
        for (int i = 0; i < beside.length; i++) {
            beside[i] = work.beside(i);
        }
        return beside;
    }

    private static Step seed(String cells) {
        return new Step.Seed(AT, cells, Double.NaN);
    }

    private static Step stain(String cells) {
        return new Step.Stain(AT, cells, List.of(new Step.Dose("dye", 1)), 30, null);
    }

    private static Step wash(int times) {
        return new Step.Wash(AT, times, 0);
    }

    private static Step night(double minutes) {
        return new Step.Wash(AT, 1, minutes);
    }

    private static Step incubate() {
        return new Step.Incubate(AT, null, 60);
    }
}
