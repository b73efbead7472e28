package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.AcceptorCells.Settings;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.table.Measurement;

class AcceptorCellsTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 160;
    private static final int DEPTH = 12;
    private static final int CELLS = 8;

    private static double left(int k) {
        return 1 + k % 4 * 8.0;
    }

    private static double top(int k) {
        return 1 + Math.floorDiv(k, 4) * 8.0;
    }

    private static Labels labels() {
        int[][] planes = new int[DEPTH][WIDTH * HEIGHT];
        for (int z = 0; z < DEPTH; z++) {
            for (int i = 0; i < planes[z].length; i++) {
                for (int k = 0; k < CELLS; k++) {
                    boolean inside = Scene.box(left(k), top(k), 0.3, left(k) + 5, top(k) + 5, 3.3)
                            .test(Scene.place(i, z, WIDTH));
                    planes[z][i] = inside ? k + 1 : planes[z][i];
                }
            }
        }
        return new Labels(WIDTH, HEIGHT, planes, CELLS, Scene.SIZE);
    }

    private static Cells cells() {
        return Cells.of(labels(), Collections.nCopies(CELLS, "BMSC"));
    }

    /** The dye is in the first so many cells. */
    private static Volume dii(int stained, long seed) {
        Scene scene = new Scene(WIDTH, HEIGHT, DEPTH);
        for (int k = 0; k < CELLS; k++) {
            scene.fill(k < stained ? 100 : 5, Scene.box(left(k), top(k), 0.3, left(k) + 5, top(k) + 5, 3.3));
        }
        return scene.taken(20, seed);
    }

    /** Far-red objects in cells 1, 2 and 6. */
    private static Volume farRed(long seed) {
        Scene scene = new Scene(WIDTH, HEIGHT, DEPTH);
        for (int k : new int[] {0, 1, 5}) {
            scene.fill(400, Scene.ball(left(k) + 2, top(k) + 2, 1.8, 0.3))
                    .fill(400, Scene.ball(left(k) + 4, top(k) + 3, 1.8, 0.3));
        }
        return scene.taken(10, seed);
    }

    private static Cells told() {
        Volume dii = dii(4, 1);
        SignalThreshold threshold = AcceptorCells.otsuThreshold(dii, cells(), "BMSC", Settings.defaults());
        return AcceptorCells.told(dii, cells(), "BMSC", threshold, "acceptor", "donor", Settings.defaults());
    }

    private static MitochondriaTransfer.Result transfer() {
        return MitochondriaTransfer.measure(
                farRed(2), told(), "acceptor", List.of("donor"), MitochondriaTransfer.Settings.defaults());
    }

    @Test
    void stained_cells_are_acceptors_by_their_own_groups_and_by_a_control() {
        assertEquals(4, told().count("acceptor"));
        assertEquals("acceptor", told().group(4));
        assertEquals("donor", told().group(5));
        SignalThreshold control = AcceptorCells.controlThreshold(dii(0, 3), cells(), "BMSC", Settings.defaults());
        Cells byControl =
                AcceptorCells.told(dii(4, 1), cells(), "BMSC", control, "acceptor", "donor", Settings.defaults());
        assertEquals(told().count("acceptor"), byControl.count("acceptor"));
    }

    @Test
    void cells_that_are_all_alike_are_not_told_apart() {
        SignalThreshold none = AcceptorCells.otsuThreshold(dii(0, 4), cells(), "BMSC", Settings.defaults());
        assertFalse(none.exists());
        assertThrows(
                IllegalArgumentException.class,
                () -> AcceptorCells.told(dii(0, 4), cells(), "BMSC", none, "acceptor", "donor", Settings.defaults()));
    }

    @Test
    void half_of_the_acceptors_hold_an_object_and_joined_ones_are_split_off() {
        assertEquals(
                new WilsonInterval(2, 4),
                AcceptorCells.measure(transfer(), told(), "acceptor", null).all());
        boolean[] joined = new boolean[CELLS + 1];
        joined[1] = true;
        joined[3] = true;
        joined[4] = true;
        var split = AcceptorCells.measure(transfer(), told(), "acceptor", joined);
        assertEquals(new WilsonInterval(1, 3), split.joined());
        assertEquals(new WilsonInterval(1, 1), split.alone());
        List<Measurement> rows = AcceptorCells.rows(new FieldOfView("s", 1, "a", 1, 1, 30), split, "acceptor");
        assertEquals(0.5, rows.getFirst().value());
        assertEquals("t=30 h; joined now", rows.get(4).object());
    }

    @Test
    void a_transwell_lets_through_the_drawn_share_of_the_dye() {
        DyeEquivalence.Settings settings = DyeEquivalence.Settings.defaults();
        double direct = mean(dii(8, 5));
        double unstained = mean(dii(0, 6));
        double half = mean(dii(4, 7));
        assertEquals(0.5, DyeEquivalence.share(half, unstained, direct), 0.01);
        assertEquals(0, DyeEquivalence.share(mean(dii(0, 8)), unstained, direct), 0.01);
        assertTrue(DyeEquivalence.equivalent(-0.02, 0.03, settings));
        assertFalse(DyeEquivalence.equivalent(-0.02, 0.06, settings));
        assertTrue(Double.isNaN(DyeEquivalence.share(1, 3, 2)));
    }

    private static double mean(Volume farRed) {
        return DyeEquivalence.fieldMean(
                DyeEquivalence.measure(farRed, cells(), DyeEquivalence.Settings.defaults()), cells(), "BMSC");
    }

    @Test
    void a_group_without_cells_has_a_reason() {
        var signals = DyeEquivalence.measure(dii(0, 9), cells(), DyeEquivalence.Settings.defaults());
        Measurement row = DyeEquivalence.rows(new FieldOfView("s", 1, "a", 1, 1, 30), signals, cells(), "JJN3")
                .getFirst();
        assertEquals("no cell", row.reason());
    }
}
