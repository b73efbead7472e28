package org.mitoferry.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mitoferry.image.LabelStatistics.Item;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

class LabelStatisticsTest {
    @Test
    void an_ellipsoid_has_its_place_axes_and_volume() {
        VoxelSize size = VoxelSize.of(0.1, 0.25);
        Volume body = Drawn.of(80, 60, 24, size, at -> {
            double x = (at[0] - 4.03) / 3;
            double y = (at[1] - 3) / 1.5;
            double z = (at[2] - 3) / 2;
            return x * x + y * y + z * z < 1 ? 7 : 0;
        });
        Labels labels = Components.of(Mask.above(body, 0), Connectivity.FACES);
        Item item = LabelStatistics.of(labels, body).getFirst();
        assertEquals(4 * Math.PI / 3 * 3 * 1.5 * 2, item.volumeCubicMicrometres(), 0.3);
        assertEquals(2 * Math.cbrt(3 * 1.5 * 2), item.equivalentBallMicrometres(), 0.02);
        assertEquals(40.3, item.centreX(), 0.1);
        double[] axes = item.ellipsoidMicrometres();
        assertEquals(3, axes[0], 0.05);
        assertEquals(4, axes[1], 0.05);
        assertEquals(6, axes[2], 0.05);
        assertEquals(7, item.mean(), 1e-9);
        assertFalse(item.atEdge());
    }

    @Test
    void objects_are_listed_by_label_and_those_at_the_edge_are_known() {
        Mask mask = Mask.blank(6, 4, 1, VoxelSize.ofPixel(0.5));
        mask.plane(0)[0] = true;
        mask.plane(0)[9] = true;
        mask.plane(0)[10] = true;
        Labels labels = Components.of(mask, Connectivity.FACES);
        var items = LabelStatistics.of(labels, null);
        assertTrue(items.get(0).atEdge());
        assertEquals(0.5, items.get(1).areaSquareMicrometres());
        assertEquals(new Region(3, 1, 0, 5, 2, 1), items.get(1).box());
        assertEquals(1, labels.keep(new boolean[] {false, false, true}).count());
    }
}
