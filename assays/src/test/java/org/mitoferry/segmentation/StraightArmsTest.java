package org.mitoferry.segmentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.VoxelSize;

/** Shadows drawn as discs with arms that grow narrower, on 60 by 60 micrometres. */
class StraightArmsTest {
    private static final double FIELD = 60;

    private static final class Drawing {
        private final double pixel;
        private final int size;
        private final Mask shadow;
        private final int[] nuclei;
        private int count;

        Drawing(double pixel) {
            this.pixel = pixel;
            size = (int) Math.round(FIELD / pixel);
            shadow = Mask.blank(size, size, 1, VoxelSize.ofPixel(pixel));
            nuclei = new int[size * size];
        }

        private int column(int i) {
            return i % size;
        }

        private int row(int i) {
            return i / size;
        }

        Drawing body(double x, double y) {
            count++;
            for (int i = 0; i < nuclei.length; i++) {
                double away = Math.hypot(column(i) * pixel - x, row(i) * pixel - y);
                shadow.plane(0)[i] |= away <= 7;
                nuclei[i] = away <= 4 ? count : nuclei[i];
            }
            return this;
        }

        Drawing arm(double fromX, double fromY, double toX, double toY) {
            double length = Math.hypot(toX - fromX, toY - fromY);
            for (int i = 0; i < nuclei.length; i++) {
                double dx = column(i) * pixel - fromX;
                double dy = row(i) * pixel - fromY;
                double along = Math.clamp((dx * (toX - fromX) + dy * (toY - fromY)) / length, 0, length);
                double away = Math.hypot(dx - along * (toX - fromX) / length, dy - along * (toY - fromY) / length);
                shadow.plane(0)[i] |= away <= 4 - 2.5 * along / length;
            }
            return this;
        }

        Labels parted() {
            Labels seeds = new Labels(size, size, new int[][] {nuclei}, count, shadow.voxelSize());
            return SpreadBodies.part(shadow, seeds, SegmentationSettings.defaults());
        }

        int at(Labels labels, double x, double y) {
            return labels.plane(0)[(int) Math.round(y / pixel) * size + (int) Math.round(x / pixel)];
        }
    }

    @Test
    void an_arm_goes_on_straight_where_another_crosses_it() {
        Drawing drawn = new Drawing(0.5);
        Labels parted = drawn.body(10, 30)
                .arm(10, 30, 56, 30)
                .body(30, 10)
                .arm(30, 10, 30, 56)
                .parted();
        assertEquals(1, drawn.at(parted, 45, 30), "beyond the crossing");
        assertEquals(2, drawn.at(parted, 30, 45), "beyond the crossing");
    }

    @Test
    void an_arm_that_ends_at_another_cell_belongs_to_the_cell_it_grows_narrower_from() {
        Drawing drawn = new Drawing(0.5);
        Labels parted = drawn.body(10, 30).arm(10, 30, 44, 30).body(50, 30).parted();
        assertEquals(1, drawn.at(parted, 33, 30), "though the other nucleus is nearer");
    }

    @Test
    void arms_that_come_in_over_the_edge_are_cells_of_their_own() {
        Drawing drawn = new Drawing(0.5);
        Labels parted =
                drawn.body(30, 30).arm(30, 30, 30, 55).arm(-5, 45, 45, 45).parted();
        int across = drawn.at(parted, 5, 45);
        assertTrue(across > 1);
        assertEquals(across, drawn.at(parted, 40, 45), "beyond the crossing");
        assertEquals(1, drawn.at(parted, 30, 53));
    }

    @Test
    void an_arm_that_leaves_the_picture_stays_with_its_cell() {
        Drawing drawn = new Drawing(0.5);
        Labels parted = drawn.body(20, 30).arm(20, 30, 70, 30).parted();
        assertEquals(1, drawn.at(parted, 57, 30));
    }

    @Test
    void a_piece_without_nucleus_that_touches_no_edge_is_a_cell() {
        Drawing drawn = new Drawing(0.5);
        Labels parted =
                drawn.body(15, 15).arm(40, 40, 42, 48).arm(40, 40, 48, 38).parted();
        assertNotEquals(0, drawn.at(parted, 40, 40));
        assertNotEquals(drawn.at(parted, 15, 15), drawn.at(parted, 40, 40));
    }

    @Test
    void a_fine_grid_is_parted_as_a_coarse_one() {
        Drawing fine = new Drawing(0.05);
        Labels parted = fine.body(10, 30)
                .arm(10, 30, 56, 30)
                .body(30, 10)
                .arm(30, 10, 30, 56)
                .parted();
        assertEquals(1, fine.at(parted, 45, 30));
        assertEquals(2, fine.at(parted, 30, 45));
        for (int i = 0; i < fine.nuclei.length; i++) {
            assertEquals(fine.shadow.plane(0)[i], parted.plane(0)[i] != 0);
        }
    }
}
