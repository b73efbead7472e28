package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.JunctionPlaques.Settings;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.Measurement;

class JunctionPlaquesTest {
    private static final int WIDTH = 200;
    private static final int HEIGHT = 140;
    private static final int DEPTH = 20;

    /** A flat acceptor with a round donor on its left part; they touch at a height of 2.1 um. */
    private static Cells cells() {
        Labels labels =
                Scene.labels(WIDTH, HEIGHT, DEPTH, Scene.box(1, 1, 0.3, 19, 13, 2.1), Scene.box(2, 3, 2.2, 8, 9, 5.7));
        return Cells.of(labels, List.of("BMSC", "JJN3"));
    }

    private static Scene plaques(int atContact, int elsewhere, long seed) {
        Random random = new Random(seed);
        Scene scene = new Scene(WIDTH, HEIGHT, DEPTH);
        for (int k = 0; k < atContact; k++) {
            scene.fill(300, disc(2.8 + k % 3 * 2.2, 4 + k / 3 * 2, 2.15));
        }
        for (int k = 0; k < elsewhere; k++) {
            scene.fill(300, disc(10 + k % 4 * 2.3, 2.5 + Math.floorDiv(k, 4) * 2.6 + 0.5 * random.nextDouble(), 1.5));
        }
        return scene;
    }

    /** A plaque 0.7 um wide and thinner than a plane. */
    private static Predicate<double[]> disc(double x, double y, double z) {
        return at -> Math.hypot(at[0] - x, at[1] - y) <= 0.35 && Math.abs(at[2] - z) <= 0.16;
    }

    private static JunctionPlaques.Result measure(Volume cx43) {
        return JunctionPlaques.measure(cx43, cells(), "JJN3", "BMSC", Settings.defaults());
    }

    @Test
    void plaques_at_the_contact_are_told_from_those_elsewhere() {
        var result = measure(plaques(6, 12, 1).taken(10, 2));
        assertEquals(18, result.plaques().size());
        assertEquals(6, result.atContacts().size());
        assertEquals(1, result.zones());
        // 6 x 6 um and a rim of 0.5 um and half a voxel.
        assertEquals(53, result.zoneAreaSquareMicrometres(), 3);
        for (var plaque : result.atContacts()) {
            assertEquals(Math.PI * 0.35 * 0.35, plaque.areaSquareMicrometres(), 0.15);
            assertEquals(1, plaque.acceptor());
        }
    }

    @Test
    void plaques_at_contacts_alone_are_far_beyond_chance_and_those_elsewhere_alone_below_it() {
        var there = measure(plaques(6, 0, 3).taken(10, 4));
        assertTrue(there.enrichment() > 3, "" + there.enrichment());
        assertEquals(1.0 / 200, there.p(), 1e-9);
        var elsewhere = measure(plaques(0, 12, 5).taken(10, 6));
        assertEquals(0, elsewhere.enrichment());
        assertEquals(1, elsewhere.p());
    }

    @Test
    void more_plaques_cover_a_larger_share_of_the_contact() {
        assertTrue(measure(plaques(6, 5, 7).taken(10, 8)).share()
                > 1.5 * measure(plaques(3, 5, 7).taken(10, 8)).share());
    }

    /** Mitochondria of the donor: at plaques, or in the middle of it. */
    private static Labels mitochondria(boolean atPlaques) {
        int[][] planes = new int[DEPTH][WIDTH * HEIGHT];
        for (int z = 0; z < DEPTH; z++) {
            for (int i = 0; i < planes[z].length; i++) {
                double[] at = Scene.place(i, z, WIDTH);
                for (int k = 0; k < 6; k++) {
                    double height = atPlaques ? 2.6 : 4.3;
                    if (Scene.ball(2.8 + k % 3 * 2.2, 4 + k / 3 * 2, height, 0.32)
                            .test(at)) {
                        planes[z][i] = k + 1;
                    }
                }
            }
        }
        return new Labels(WIDTH, HEIGHT, planes, 6, Scene.SIZE);
    }

    @Test
    void mitochondria_at_plaques_are_beyond_random_places_and_those_away_are_not() {
        var result = measure(plaques(6, 8, 9).taken(10, 10));
        var at = JunctionPlaques.neighbours(result, mitochondria(true), cells(), Settings.defaults());
        assertEquals(6, at.near());
        assertTrue(at.enrichment() > 2, "" + at.enrichment());
        assertEquals(1.0 / 200, at.p(), 1e-9);
        var away = JunctionPlaques.neighbours(result, mitochondria(false), cells(), Settings.defaults());
        assertEquals(0, away.near());
        assertEquals(1, away.p(), 1e-9);
        assertEquals(at.expected(), away.expected(), 0.3 * at.expected());
    }

    @Test
    void cells_that_do_not_touch_have_no_contact_and_rows_say_so() {
        Cells apart = Cells.of(
                Scene.labels(WIDTH, HEIGHT, DEPTH, Scene.box(1, 1, 0.3, 8, 13, 2.1), Scene.box(11, 3, 0.3, 17, 9, 5)),
                List.of("BMSC", "JJN3"));
        var result =
                JunctionPlaques.measure(plaques(0, 4, 11).taken(10, 12), apart, "JJN3", "BMSC", Settings.defaults());
        assertEquals(0, result.zones());
        var none = JunctionPlaques.neighbours(result, mitochondria(false), apart, Settings.defaults());
        List<Measurement> rows = JunctionPlaques.rows(new FieldOfView("s", 1, "a", 1, 1, 24), result, none, "BMSC");
        assertEquals(0, rows.get(1).value());
        Measurement enrichment = rows.stream()
                .filter(row -> row.quantity().equals("plaqueEnrichment"))
                .findFirst()
                .orElseThrow();
        assertEquals("no contact", enrichment.reason());
    }
}
