package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.FissionPoints.Settings;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.Measurement;

class FissionPointsTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 160;
    private static final int DEPTH = 14;
    private static final double MIDDLE = 2.1;
    private static final int RODS = 8;

    private static Cells cells() {
        Labels labels = Scene.labels(WIDTH, HEIGHT, DEPTH, Scene.box(0.5, 0.5, 0, 19.5, 15.5, 4.2));
        return Cells.of(labels, List.of("BMSC"));
    }

    private static double left(int k) {
        return k % 2 == 0 ? 2 : 11;
    }

    private static double row(int k) {
        return 2.5 + Math.floorDiv(k, 2) * 3.5;
    }

    /** Rods 6 um long; the first so many have a waist 2 um from their left end. */
    private static Volume farRed(int waists, long seed) {
        Scene scene = new Scene(WIDTH, HEIGHT, DEPTH);
        for (int k = 0; k < RODS; k++) {
            double from = left(k);
            double y = row(k);
            boolean waist = k < waists;
            scene.fill(400, at -> {
                double radius = waist && Math.abs(at[0] - from - 2) < 0.25 ? 0.1 : 0.35;
                return at[0] > from && at[0] < from + 6 && Math.hypot(at[1] - y, at[2] - MIDDLE) <= radius;
            });
        }
        return scene.taken(10, seed);
    }

    /** A ball of Lamp1 beside each rod, so far from its left end. */
    private static Mask lamp1(double along, int rods) {
        Mask mask = Mask.blank(WIDTH, HEIGHT, DEPTH, Scene.SIZE);
        for (int z = 0; z < DEPTH; z++) {
            for (int i = 0; i < mask.plane(z).length; i++) {
                for (int k = 0; k < rods; k++) {
                    mask.plane(z)[i] |= Scene.ball(left(k) + along, row(k) + 0.4, MIDDLE, 0.25)
                            .test(Scene.place(i, z, WIDTH));
                }
            }
        }
        return mask;
    }

    private static FissionPoints.Result measure(Volume farRed, Mask lamp1) {
        MitochondriaTransfer.Settings inside = MitochondriaTransfer.Settings.defaults();
        var transfer = MitochondriaTransfer.measure(farRed, cells(), "BMSC", List.of(), inside);
        return FissionPoints.measure(transfer, lamp1, cells(), "BMSC", List.of(), inside, Settings.defaults());
    }

    @Test
    void waists_are_found_where_they_are_and_even_rods_have_none() {
        var result = measure(farRed(5, 1), lamp1(2, 0));
        assertEquals(RODS, result.mitochondria());
        assertEquals(5, result.constrictions().size());
        for (var constriction : result.constrictions()) {
            double along = constriction.xMicrometres() - (constriction.xMicrometres() < 10 ? 2 : 11);
            assertEquals(2, along, 0.25);
            assertTrue(constriction.widthShare() < 0.6);
        }
        assertEquals(0, measure(farRed(0, 2), lamp1(2, 0)).constrictions().size());
    }

    @Test
    void lamp1_at_waists_is_far_beyond_chance() {
        var result = measure(farRed(6, 3), lamp1(2, RODS));
        assertEquals(6, result.marked());
        assertTrue(result.enrichment() > 4, "" + result.enrichment());
    }

    @Test
    void lamp1_elsewhere_on_the_same_mitochondria_marks_none() {
        var result = measure(farRed(6, 4), lamp1(4.5, RODS));
        assertEquals(0, result.marked());
        assertEquals(0, result.enrichment());
        assertTrue(result.expected() > 0.3);
    }

    @Test
    void lamp1_everywhere_marks_all_and_is_chance() {
        Mask everywhere = Mask.above(Volume.blank(WIDTH, HEIGHT, DEPTH, Scene.SIZE), -1);
        var result = measure(farRed(6, 5), everywhere);
        assertEquals(6, result.marked());
        assertEquals(1, result.enrichment(), 1e-12);
    }

    @Test
    void without_constrictions_the_row_says_why() {
        var result = measure(farRed(0, 6), lamp1(2, RODS));
        List<Measurement> rows = FissionPoints.rows(new FieldOfView("s", 1, "a", 1, 1, 24), result, "BMSC");
        assertEquals(0, rows.getFirst().value());
        assertEquals("no constriction", rows.getLast().reason());
        assertEquals("fissionLamp1Enrichment", rows.getLast().quantity());
    }
}
