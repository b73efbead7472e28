package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.Lamp1Contact.Settings;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.Measurement;

class Lamp1ContactTest {
    private static final int WIDTH = 220;
    private static final int HEIGHT = 160;
    private static final int DEPTH = 16;
    private static final double MIDDLE = 2.4;

    private static Cells cells() {
        Labels labels = Scene.labels(WIDTH, HEIGHT, DEPTH, Scene.box(0.8, 0.8, 0.3, 21, 15, 4.5));
        return Cells.of(labels, List.of("BMSC"));
    }

    /** Off a grid, on which shifts would bring everything together again. */
    private static double x(int k) {
        return 2.8 + k % 5 * 3.8 + 1.2 * Math.sin(7.0 * k);
    }

    private static double y(int k) {
        return 2.5 + Math.floorDiv(k, 5) * 3.3 + 0.3 * Math.sin(5.0 * k);
    }

    private static MitochondriaTransfer.Result mitochondria() {
        Scene scene = new Scene(WIDTH, HEIGHT, DEPTH);
        for (int k = 0; k < 20; k++) {
            scene.fill(400, Scene.ball(x(k), y(k), MIDDLE, 0.3));
        }
        return MitochondriaTransfer.measure(
                scene.taken(10, 1), cells(), "BMSC", List.of(), MitochondriaTransfer.Settings.defaults());
    }

    /** Lysosomes beside the first so many mitochondria, and others at random places that keep away from all. */
    private static Volume lamp1(int touching, int elsewhere, long seed) {
        Random random = new Random(seed);
        Scene scene = new Scene(WIDTH, HEIGHT, DEPTH);
        for (int k = 0; k < touching; k++) {
            scene.fill(300, Scene.ball(x(k) + 0.5, y(k), MIDDLE, 0.25));
        }
        for (int k = 0; k < elsewhere; k++) {
            double x = 2 + 18 * random.nextDouble();
            double y = 4.1 + 3.3 * random.nextInt(3);
            scene.fill(300, Scene.ball(x, y, MIDDLE, 0.25));
        }
        return scene.taken(10, seed + 1);
    }

    private static Lamp1Contact.Result measure(Volume lamp1) {
        return Lamp1Contact.measure(mitochondria(), lamp1, cells(), "BMSC", Settings.defaults());
    }

    @Test
    void the_share_in_contact_follows_the_drawn_one() {
        assertEquals(20, measure(lamp1(0, 12, 3)).mitochondria());
        assertEquals(0, measure(lamp1(0, 12, 3)).touching(), 1);
        assertEquals(7, measure(lamp1(7, 12, 4)).touching(), 1);
        assertEquals(15, measure(lamp1(15, 12, 5)).touching(), 1);
    }

    @Test
    void more_contact_gives_a_higher_m1_and_a_higher_enrichment() {
        var few = measure(lamp1(3, 15, 6));
        var many = measure(lamp1(14, 4, 7));
        assertTrue(many.m1() > few.m1());
        assertTrue(many.enrichment() > few.enrichment());
        assertTrue(many.cells().getFirst().p() <= 0.05);
    }

    @Test
    void lysosomes_at_random_are_met_about_as_often_as_scrambled_ones() {
        double touching = 0;
        double expected = 0;
        for (int run = 0; run < 4; run++) {
            Random random = new Random(100 + run);
            Scene scene = new Scene(WIDTH, HEIGHT, DEPTH);
            for (int k = 0; k < 40; k++) {
                scene.fill(
                        300, Scene.ball(1.5 + 19 * random.nextDouble(), 1.5 + 13 * random.nextDouble(), MIDDLE, 0.25));
            }
            Settings own = Settings.defaults();
            // Everything lies in one plane here, so scrambles are asked of a cell that is one plane high.
            var result = Lamp1Contact.measure(flat(), planeOf(scene.taken(10, run)), flatCells(), "BMSC", own);
            touching += result.touching();
            expected += result.cells().getFirst().expectedShare() * result.mitochondria();
        }
        assertEquals(1, touching / expected, 0.3);
    }

    private static Volume planeOf(Volume volume) {
        return new Volume(volume.width(), volume.height(), new float[][] {volume.plane(8)}, volume.voxelSize());
    }

    private static Cells flatCells() {
        Labels labels = cells().labels();
        return Cells.of(
                new Labels(WIDTH, HEIGHT, new int[][] {labels.plane(8)}, 1, labels.voxelSize()), List.of("BMSC"));
    }

    private static MitochondriaTransfer.Result flat() {
        Scene scene = new Scene(WIDTH, HEIGHT, DEPTH);
        for (int k = 0; k < 20; k++) {
            scene.fill(400, Scene.ball(x(k), y(k), MIDDLE, 0.3));
        }
        return MitochondriaTransfer.measure(
                planeOf(scene.taken(10, 1)), flatCells(), "BMSC", List.of(), MitochondriaTransfer.Settings.defaults());
    }

    @Test
    void what_lies_in_a_wide_ring_is_enclosed() {
        Scene rings = new Scene(WIDTH, HEIGHT, DEPTH);
        for (int k = 0; k < 6; k++) {
            double[] middle = {x(k), y(k), MIDDLE};
            rings.fill(300, at -> {
                double away = Math.hypot(at[0] - middle[0], at[1] - middle[1]);
                return away > 0.8 && away < 1.05 && Math.abs(at[2] - middle[2]) < 0.8;
            });
        }
        var result = measure(rings.taken(10, 8));
        assertEquals(6, result.enclosed(), 1);
        assertEquals(6, result.touching(), 1);
    }

    @Test
    void without_mitochondria_rows_have_reasons() {
        var none = MitochondriaTransfer.measure(
                new Scene(WIDTH, HEIGHT, DEPTH).taken(10, 9),
                cells(),
                "BMSC",
                List.of(),
                MitochondriaTransfer.Settings.defaults());
        var result = Lamp1Contact.measure(none, lamp1(5, 5, 10), cells(), "BMSC", Settings.defaults());
        for (Measurement row : Lamp1Contact.rows(new FieldOfView("s", 1, "a", 1, 1, 24), result, cells(), "BMSC")) {
            if (!row.quantity().equals("mandersM2")) {
                assertTrue(Double.isNaN(row.value()), row.quantity());
                assertEquals("no foreign mitochondrion", row.reason());
            }
        }
    }
}
