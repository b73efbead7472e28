package org.mitoferry.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.culture.ForeignMitochondria;
import org.mitoferry.culture.NanotubeHistory;
import org.mitoferry.protocol.Protocol;
import org.mitoferry.protocol.Step;

class NanotubeReadoutTest {

    private static final Step.Origin HERE = new Step.Origin(1, 1, null);

    private final HandMadeDish dish = new HandMadeDish();
    private final int left = dish.cell(HandMadeDish.STROMA, 50, 100);
    private final int middle = dish.cell(HandMadeDish.STROMA, 190, 100);
    private final int right = dish.cell(HandMadeDish.STROMA, 310, 100);
    private final int round = dish.cell(HandMadeDish.MYELOMA, 60, 40);
    private final int guest = dish.cell(HandMadeDish.ACCEPTOR, 350, 20);

    @Test
    void a_nanotube_is_one_and_lies_in_the_field_of_its_middle() {
        dish.nanotube(left, middle, true);
        dish.nanotube(middle, right, false);
        assertEquals(List.of(1.0, 1.0), dish.fields("nanotubes", HandMadeDish.STROMA));
        assertEquals(List.of(0.5, 1.0), dish.fields("nanotubesPerCell", HandMadeDish.STROMA));
    }

    @Test
    void probes_are_no_nanotubes() {
        dish.culture.nanotubes().add(left);
        assertEquals(List.of(0.0, 0.0), dish.fields("nanotubes", HandMadeDish.STROMA));
        assertEquals(
                "no nanotube",
                dish.well("nanotubeLength_um", HandMadeDish.STROMA).reason());
    }

    @Test
    void nanotubes_per_cell_are_homotypic_ones_over_the_living() {
        dish.nanotube(left, middle, true);
        dish.nanotube(left, round, true);
        dish.dead(HandMadeDish.STROMA, 20, 20);
        assertEquals(List.of(2.0, 0.0), dish.fields("nanotubes", HandMadeDish.STROMA));
        assertEquals(List.of(0.5, 0.0), dish.fields("nanotubesPerCell", HandMadeDish.STROMA));
    }

    @Test
    void cells_of_one_lineage_in_two_groups_make_homotypic_nanotubes() {
        dish.nanotube(right, guest, true);
        assertEquals(
                1, dish.ofClass("nanotubes", HandMadeDish.STROMA, "homotypic").value());
        assertEquals(
                0, dish.ofClass("nanotubes", HandMadeDish.ACCEPTOR, "homotypic").value());
    }

    @Test
    void a_heterotypic_nanotube_belongs_to_the_spread_cell_whoever_sent_it() {
        dish.nanotube(round, left, false);
        dish.nanotube(left, middle, false);
        dish.nanotube(middle, right, false);
        dish.nanotube(left, right, true);
        assertEquals(
                0.25,
                dish.well("heterotypicNanotubeFraction", HandMadeDish.STROMA).value());
        assertEquals(
                "no nanotube",
                dish.well("heterotypicNanotubeFraction", HandMadeDish.MYELOMA).reason());
        assertEquals(
                1, dish.ofClass("nanotubes", HandMadeDish.STROMA, "heterotypic").value());
        assertEquals(1, dish.ofClass("nanotubes", HandMadeDish.STROMA, "large").value());
    }

    @Test
    void a_connected_cell_has_at_least_one_end() {
        dish.nanotube(left, middle, true);
        dish.nanotube(left, middle, false);
        assertEquals(List.of(1.0, 0.0), dish.fields("connectedCellFraction", HandMadeDish.STROMA));
    }

    @Test
    void shape_is_told_of_each_nanotube_with_its_classes() {
        dish.nanotube(left, middle, true);
        dish.nanotube(round, left, false);
        assertEquals(
                List.of("nanotube 1; large; homotypic = 0.7", "nanotube 2; small; heterotypic = 0.15"),
                dish.objects("nanotubeDiameter_um", HandMadeDish.STROMA));
        assertEquals(
                "nanotube 1; large; homotypic = 140.0",
                dish.objects("nanotubeLength_um", 0).getFirst());
        assertEquals(
                "nanotube 1; large; homotypic = 3.5",
                dish.objects("nanotubeHeight_um", 0).getFirst());
    }

    @Test
    void a_lifetime_runs_from_joining_to_its_end_and_is_censored_where_no_end_was_seen() {
        dish.past(left, middle, true, 1400, 1430, NanotubeHistory.LOST);
        dish.past(left, round, false, 1400, 1415, NanotubeHistory.STRETCHED);
        dish.past(left, middle, true, 1400, 1420, NanotubeHistory.LIGHT);
        int lasting = dish.nanotube(middle, right, false);
        dish.culture.nanotubes().joinedMinutes[lasting] = 1380;
        assertEquals(
                List.of(
                        "nanotube 1000; large; homotypic = 30.0",
                        "nanotube 1001; small; heterotypic = 15.0",
                        "nanotube 1002; large; homotypic; censored = 20.0",
                        "nanotube 1; small; homotypic; censored = 60.0"),
                dish.objects("nanotubeLifetime_min", HandMadeDish.STROMA));
    }

    @Test
    void those_that_joined_before_the_cohort_are_left_out() {
        dish.past(left, middle, true, 1440 - 361, 1439, NanotubeHistory.LOST);
        int old = dish.nanotube(middle, right, false);
        dish.culture.nanotubes().joinedMinutes[old] = 100;
        assertEquals(
                "no nanotube joined in that time",
                dish.well("nanotubeLifetime_min", HandMadeDish.STROMA).reason());
    }

    @Test
    void lifetimes_are_followed_to_the_end_of_the_last_time_lapse() {
        Step.Measure measure = new Step.Measure(HERE, List.of("nanotubeLifetime_min"));
        Protocol.Arm arm = new Protocol.Arm(
                "filmed",
                List.of(
                        new Step.Incubate(HERE, null, 600),
                        new Step.Image(HERE, "63x/1.4", List.of(), 0.3, 1, 30, 120),
                        new Step.Incubate(HERE, null, 60),
                        measure,
                        new Step.Image(HERE, "63x/1.4", List.of(), 0.3, 1, 30, 999)));
        assertEquals(new Film(780, 720, 120), Film.before(arm, measure, 780));
    }

    @Test
    void a_still_picture_is_no_film() {
        Step.Measure measure = new Step.Measure(HERE, List.of("nanotubeLifetime_min"));
        Protocol.Arm arm = new Protocol.Arm(
                "still",
                List.of(
                        new Step.Incubate(HERE, null, 600),
                        new Step.Image(HERE, "63x/1.4", List.of(), 0.3, 1, 0, 0),
                        measure));
        assertEquals(Film.none(600), Film.before(arm, measure, 600));
    }

    @Test
    void nothing_ends_after_fixation() {
        Step.Measure measure = new Step.Measure(HERE, List.of("nanotubeLifetime_min"));
        Protocol.Arm arm = new Protocol.Arm(
                "fixed",
                List.of(
                        new Step.Incubate(HERE, null, 600),
                        new Step.Fix(HERE, "PFA"),
                        new Step.Incubate(HERE, null, 60),
                        measure));
        assertEquals(new Film(660, 600, 0), Film.before(arm, measure, 660));
    }

    @Test
    void a_measure_step_that_stands_twice_is_told_by_its_time() {
        Step.Measure measure = new Step.Measure(HERE, List.of("nanotubeLifetime_min"));
        Step.Image film = new Step.Image(HERE, "63x/1.4", List.of(), 0.3, 1, 30, 120);
        Protocol.Arm arm =
                new Protocol.Arm("twice", List.of(new Step.Incubate(HERE, null, 60), measure, film, measure));
        assertEquals(Film.none(60), Film.before(arm, measure, 60));
        assertEquals(new Film(180, 180, 120), Film.before(arm, measure, 180));
    }

    @Test
    void cargo_is_counted_where_its_nanotube_is() {
        int large = dish.nanotube(left, middle, true);
        int mixed = dish.nanotube(left, round, false);
        dish.cargo(left, large, 10, 12, ForeignMitochondria.ALONE);
        dish.cargo(left, large, 20, 12, ForeignMitochondria.ALONE);
        dish.cargo(left, mixed, 5, 12, ForeignMitochondria.ALONE);
        dish.foreign(left, 1);
        assertEquals(List.of(3.0, 0.0), dish.fields("cargoMitochondria", HandMadeDish.STROMA));
        assertEquals(
                1,
                dish.ofClass("cargoMitochondria", HandMadeDish.STROMA, "heterotypic")
                        .value());
        assertEquals(
                2,
                dish.ofClass("cargoMitochondria", HandMadeDish.STROMA, "large").value());
        assertEquals(3, dish.objects("cargoLength_um", HandMadeDish.STROMA).size());
    }

    @Test
    void speeds_are_magnitudes_in_micrometres_a_second() {
        int large = dish.nanotube(left, middle, true);
        int small = dish.nanotube(middle, right, false);
        dish.vesicle(large, 3, -18, true);
        dish.vesicle(small, 3, 1.5, false);
        dish.cargo(left, large, 10, 12, ForeignMitochondria.ALONE);
        assertEquals(
                List.of(
                        "cargo 1; large; vesicle; lysosome = 0.3",
                        "cargo 2; small; vesicle; other vesicle = 0.025",
                        "mitochondrion 500; large; mitochondrion = 0.2"),
                dish.objects("cargoSpeed_um_per_s", HandMadeDish.STROMA));
    }

    @Test
    void the_chance_of_a_lysosome_is_the_covered_share_of_the_same_nanotube() {
        int tube = dish.nanotube(left, middle, true); // 140 um
        int empty = dish.nanotube(middle, right, true);
        dish.vesicle(tube, 20, 10, true);
        dish.vesicle(tube, 60, 10, false);
        dish.vesicle(tube, 0.1, 10, true);
        dish.vesicle(empty, 5, 10, true);
        dish.cargo(left, tube, 20.4, 12, ForeignMitochondria.CAPTURED);
        dish.cargo(middle, tube, 40, 12, ForeignMitochondria.CAPTURED); // 100 um from the sender's end
        dish.cargo(middle, tube, 90, 12, ForeignMitochondria.ALONE);
        double covered = (0.6 + 1.4 + 1.0) / 140;
        assertEquals(
                covered,
                dish.ofClass("cargoLamp1Fraction", HandMadeDish.STROMA, "chance")
                        .value(),
                1e-12);
        assertEquals(
                2.0 / 3,
                dish.ofClass("cargoLamp1Fraction", HandMadeDish.STROMA, "observed")
                        .value(),
                1e-12);
    }

    @Test
    void what_is_not_in_a_nanotube_has_no_lamp1_share() {
        dish.foreign(left, 1, ForeignMitochondria.CAPTURED);
        String reason = dish.ofClass("cargoLamp1Fraction", HandMadeDish.STROMA, "observed")
                .reason();
        assertTrue(reason.equals("no mitochondrion in a nanotube"), reason);
    }
}
