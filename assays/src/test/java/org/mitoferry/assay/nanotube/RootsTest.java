package org.mitoferry.assay.nanotube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** A line from cell 1 runs at a height of 4 um towards cell 2, which begins a micrometre behind its anchor; cell 3 lies below. */
class RootsTest {
    private static final VoxelSize SIZE = VoxelSize.of(0.16, 0.4);
    private static final PointSpread SPREAD = PointSpread.confocalGreen();
    private static final double ANCHOR = 12;

    private static Polyline line(double x0, double z0, double x1, double z1) {
        return new Polyline(new double[] {x0, x1}, new double[] {3.2, 3.2}, new double[] {z0, z1});
    }

    private static Labels cells() {
        int[][] planes = new int[20][120 * 40];
        for (int z = 0; z < 20; z++) {
            for (int i = 0; i < planes[z].length; i++) {
                double x = i % 120 * 0.16;
                double height = z * 0.4;
                planes[z][i] = x < 3 ? 1 : x > 13 && height > 3 ? 2 : x > 10 && height < 2.3 ? 3 : 0;
            }
        }
        return new Labels(120, 40, planes, 3, SIZE);
    }

    /** What is found of a way that was followed to the guard zone of cell 2. */
    private static @Nullable Way held(Way way, Polyline... tubes) {
        Volume actin = Volume.blank(120, 40, 20, SIZE);
        for (Polyline tube : tubes) {
            DrawnTube.add(actin, tube, 0.15, 12, SPREAD);
        }
        NanotubeScene.expose(actin, 8, 3, new Random(7));
        Surroundings surroundings = Surroundings.of(actin, cells(), NanotubeSettings.defaults());
        double median = Brightness.of(way.line(), surroundings, 0.6).median();
        return Roots.held(way, surroundings, median, 0, 0.55);
    }

    private static Way followed() {
        return new Way(1, 2, line(3, 4, 12.6, 4).resampled(0.3), 1, false, false);
    }

    @Test
    void a_line_that_runs_on_into_the_cell_ahead_holds_there() {
        Way way = followed();
        assertSame(way, held(way, line(2, 4, 13.4, 4)));
    }

    @Test
    void a_line_whose_root_goes_down_to_the_cell_below_holds_there() {
        Way way = held(followed(), line(2, 4, ANCHOR, 4), line(ANCHOR, 4, ANCHOR + 0.9, 1.9));
        assertEquals(3, way == null ? 0 : way.second());
    }

    @Test
    void a_line_that_ends_in_the_dark_before_all_cells_holds_nowhere() {
        assertNull(held(followed(), line(2, 4, ANCHOR - 1.5, 4)));
    }
}
