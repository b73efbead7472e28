package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mitoferry.assay.ObjectContacts.Contact;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.VoxelSize;

class ObjectContactsTest {
    private static final VoxelSize SIZE = VoxelSize.of(0.1, 0.3);
    private static final int WIDTH = 60;

    private static boolean disc(int i, double x, double y, double radius) {
        return Math.hypot(i % WIDTH - x, Math.floorDiv(i, WIDTH) - y) < radius;
    }

    /** A ring at (20, 20) in planes 1 to 3, open on one side by some pixels. */
    private static Mask ring(double gapPixels) {
        Mask mask = Mask.blank(WIDTH, WIDTH, 5, SIZE);
        for (int z = 1; z < 4; z++) {
            for (int i = 0; i < WIDTH * WIDTH; i++) {
                boolean gap = i % WIDTH > 20 && Math.abs(Math.floorDiv(i, WIDTH) - 20) < gapPixels / 2;
                mask.plane(z)[i] = disc(i, 20, 20, 10) && !disc(i, 20, 20, 8) && !gap;
            }
        }
        return mask;
    }

    /** Object 1 in the ring, 2 beside it, 3 far away. */
    private static Labels objects() {
        int[][] planes = new int[5][WIDTH * WIDTH];
        for (int i = 0; i < WIDTH * WIDTH; i++) {
            planes[2][i] = disc(i, 20, 20, 3) ? 1 : disc(i, 34, 20, 3) ? 2 : disc(i, 50, 50, 3) ? 3 : 0;
        }
        return new Labels(WIDTH, WIDTH, planes, 3, SIZE);
    }

    @Test
    void an_object_in_a_ring_is_enclosed_and_one_beside_it_is_in_contact() {
        var contacts = ObjectContacts.measure(objects(), ring(0), 0.3, 0);
        Contact inside = contacts.get(0);
        assertTrue(inside.enclosed());
        assertEquals(1, inside.enclosedShare());
        Contact beside = contacts.get(1);
        assertFalse(beside.enclosed());
        assertTrue(beside.inContact());
        assertEquals(0.3, beside.distanceMicrometres(), 1e-6);
        Contact away = contacts.get(2);
        assertFalse(away.inContact());
        assertEquals(0, away.enclosedShare());
    }

    @Test
    void a_ring_with_a_gap_encloses_when_gaps_of_that_width_are_closed() {
        assertFalse(
                ObjectContacts.measure(objects(), ring(4), 0.3, 0).getFirst().enclosed());
        assertTrue(
                ObjectContacts.measure(objects(), ring(4), 0.3, 0.3).getFirst().enclosed());
        assertFalse(ObjectContacts.measure(objects(), ring(4), 0.3, 0.3).get(1).enclosed());
    }

    @Test
    void without_a_partner_nothing_touches() {
        var contacts = ObjectContacts.measure(objects(), Mask.blank(WIDTH, WIDTH, 5, SIZE), 0.3, 0.2);
        assertEquals(3, contacts.size());
        assertTrue(contacts.stream().noneMatch(Contact::inContact));
        assertTrue(contacts.stream().noneMatch(Contact::enclosed));
    }
}
