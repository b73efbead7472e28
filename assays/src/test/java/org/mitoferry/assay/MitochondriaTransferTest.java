package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.MitochondriaTransfer.Found;
import org.mitoferry.assay.MitochondriaTransfer.Result;
import org.mitoferry.assay.MitochondriaTransfer.Settings;
import org.mitoferry.assay.MitochondriaTransfer.Verdict;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.Measurement;

class MitochondriaTransferTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 150;
    private static final int DEPTH = 24;

    /** A flat acceptor 3 um high, and a round donor on its left end. */
    private static Labels bodies() {
        return Scene.labels(WIDTH, HEIGHT, DEPTH, Scene.box(1, 1, 0.6, 19, 14, 3.6), Scene.box(1, 1, 0.6, 5, 14, 6));
    }

    private static Cells cells() {
        return Cells.of(bodies(), List.of("BMSC", "JJN3"));
    }

    private static double[] at(double x, double y, double z) {
        return new double[] {x, y, z};
    }

    /** Four rods inside, one on top, one under, one in the donor, one beside it. */
    private static Scene scene() {
        return new Scene(WIDTH, HEIGHT, DEPTH)
                .fill(400, Scene.rod(at(9, 3, 2.1), at(11, 3, 2.1), 0.25))
                .fill(400, Scene.rod(at(9, 6, 2.1), at(9.8, 6.6, 2.1), 0.25))
                .fill(150, Scene.rod(at(14, 6, 2.1), at(16, 6, 2.1), 0.25))
                .fill(400, Scene.ball(12, 9, 2.1, 0.3))
                .fill(400, Scene.ball(15, 10, 4.8, 0.3))
                .fill(400, Scene.ball(9, 12, 0, 0.3))
                .fill(400, Scene.rod(at(2.5, 8, 3), at(3.5, 8, 3), 0.25))
                .fill(400, Scene.ball(6, 4, 2.1, 0.3));
    }

    private static Result measure(Volume farRed) {
        return MitochondriaTransfer.measure(farRed, cells(), "BMSC", List.of("JJN3"), Settings.defaults());
    }

    private static long number(Result result, Verdict verdict) {
        return result.found().stream().filter(each -> each.verdict() == verdict).count();
    }

    @Test
    void what_lies_inside_the_acceptor_counts_and_what_lies_on_it_under_it_or_by_the_donor_does_not() {
        Result result = measure(scene().taken(10, 1));
        assertEquals(4, result.inside().size());
        assertEquals(1, number(result, Verdict.IN_DONOR));
        assertEquals(1, number(result, Verdict.NEAR_DONOR));
        // Of what lies on top most voxels are outside the cell, as are those of what lies under it.
        assertEquals(2, result.found().size() - 6);
        assertEquals(
                0,
                result.found().stream()
                        .filter(each -> each.verdict() == Verdict.INSIDE && each.zMicrometres() > 3.6)
                        .count());
        assertTrue(result.insideInSpace());
    }

    @Test
    void a_projection_would_count_what_lies_on_top_and_under_too() {
        Labels plane = new Labels(WIDTH, HEIGHT, new int[][] {bodies().plane(8)}, 2, Scene.SIZE);
        Cells outlines = Cells.flat(plane, List.of("BMSC", "JJN3"), DEPTH);
        Result result = MitochondriaTransfer.measure(
                scene().taken(10, 1), outlines, "BMSC", List.of("JJN3"), Settings.defaults());
        assertEquals(6, result.inside().size());
        assertFalse(result.insideInSpace());
    }

    @Test
    void lengths_of_rods_are_right_and_a_dim_one_is_not_drawn_shorter() {
        List<Found> inside = measure(scene().taken(10, 2)).inside();
        Found bright = nearest(inside, 10, 3);
        Found dim = nearest(inside, 15, 6);
        assertEquals(2.5, bright.lengthMicrometres(), 0.2);
        assertEquals(bright.lengthMicrometres(), dim.lengthMicrometres(), 0.15);
        assertEquals("rod", bright.form());
        assertEquals(1.5, nearest(inside, 9.4, 6.3).lengthMicrometres(), 0.2);
        assertEquals("round", nearest(inside, 12, 9).form());
    }

    private static Found nearest(List<Found> found, double x, double y) {
        return found.stream()
                .min(Comparator.comparingDouble(each -> Math.hypot(each.xMicrometres() - x, each.yMicrometres() - y)))
                .orElseThrow();
    }

    @Test
    void a_quarter_turn_changes_neither_number_nor_size() {
        Volume farRed = scene().taken(10, 3);
        Cells turned = Cells.of(Scene.turned(bodies()), List.of("BMSC", "JJN3"));
        Result one = measure(farRed);
        Result other = MitochondriaTransfer.measure(
                Scene.turned(farRed), turned, "BMSC", List.of("JJN3"), Settings.defaults());
        assertEquals(one.inside().size(), other.inside().size());
        double area =
                one.inside().stream().mapToDouble(Found::areaSquareMicrometres).sum();
        assertEquals(
                area,
                other.inside().stream()
                        .mapToDouble(Found::areaSquareMicrometres)
                        .sum(),
                0.05 * area);
    }

    @Test
    void a_picture_of_nothing_but_noise_has_no_object_and_the_table_says_zero() {
        Result result = measure(new Scene(WIDTH, HEIGHT, DEPTH).taken(10, 4));
        assertEquals(0, result.inside().size());
        List<Measurement> rows =
                MitochondriaTransfer.rows(new FieldOfView("s", 1, "Co-culture OGD", 1, 2, 24), result, cells(), "BMSC");
        assertEquals(0, rows.getFirst().value());
        assertEquals("foreignMitochondriaPerCell", rows.getFirst().quantity());
        assertEquals("t=24 h", rows.getFirst().object());
        Measurement length = rows.stream()
                .filter(row -> row.quantity().equals("foreignMitochondrionLength_um"))
                .findFirst()
                .orElseThrow();
        assertTrue(Double.isNaN(length.value()));
        assertEquals("no foreign mitochondrion", length.reason());
    }

    @Test
    void bleed_through_is_not_counted_once_a_control_gives_the_floor() {
        Scene autofluorescence = new Scene(WIDTH, HEIGHT, DEPTH);
        for (int k = 0; k < 8; k++) {
            autofluorescence.fill(60, Scene.ball(8 + k, 4 + k, 2.1, 0.3));
        }
        Volume control = autofluorescence.taken(10, 5);
        Settings blind = Settings.defaults();
        assertTrue(measure(control).inside().size() >= 6);
        double floor = MitochondriaTransfer.peakOfControl(control, cells(), "BMSC", blind);
        Settings told = new Settings(blind.organelles().withLeastSignal(1.2 * floor), 1.5, 0.2, 0.5);
        Result again =
                MitochondriaTransfer.measure(autofluorescence.taken(10, 6), cells(), "BMSC", List.of("JJN3"), told);
        assertEquals(0, again.inside().size());
        assertEquals(
                4,
                MitochondriaTransfer.measure(scene().taken(10, 7), cells(), "BMSC", List.of("JJN3"), told)
                        .inside()
                        .size());
    }

    @Test
    void light_of_another_dye_is_taken_off() {
        Volume source = scene().blurred(20);
        Volume seen = source.blankLike();
        for (int z = 0; z < DEPTH; z++) {
            for (int i = 0; i < seen.plane(z).length; i++) {
                seen.plane(z)[i] = 10 + 0.1f * (source.plane(z)[i] - 20);
            }
        }
        Volume clean = MitochondriaTransfer.withoutBleedThrough(seen, source, 0.1, 20);
        for (int z = 0; z < DEPTH; z++) {
            for (float sample : clean.plane(z)) {
                assertEquals(10, sample, 1e-3);
            }
        }
    }
}
