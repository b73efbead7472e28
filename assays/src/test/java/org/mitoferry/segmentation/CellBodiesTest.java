package org.mitoferry.segmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Uncalibrated;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** On drawn cells, whose truth is known. */
class CellBodiesTest {
    private static final SegmentationSettings SETTINGS = SegmentationSettings.defaults();
    private static final double FLOOR = DrawnCells.FLOOR;
    private static final VoxelSize SIZE = VoxelSize.of(0.25, 0.5);
    private static final int WIDTH = 360;
    private static final int HEIGHT = 320;
    private static final int DEPTH = 38;

    /** Two stars whose arms cross, a ball on one of them, two balls that touch, one alone, one cut by the edge; three threads. */
    private static DrawnCells scene() {
        return new DrawnCells()
                .star(25, 30, 10, new double[] {60, 38}, new double[] {200, 24}, new double[] {-30, 26})
                .star(62, 48, 12, new double[] {150, 40}, new double[] {-75, 20}, new double[] {20, 25})
                .ball(22, 34, FLOOR + 9.5, 7)
                .ball(60, 12, FLOOR + 6.5, 7)
                .ball(72.5, 17, FLOOR + 6.5, 7)
                .ball(45, 70, FLOOR + 6.5, 6.5)
                .ball(3, 70, FLOOR + 6.5, 7)
                .thread(new double[] {32, 30, 4}, new double[] {56, 38, 4}, 0.2, 12)
                .thread(new double[] {68, 57, 1.3}, new double[] {78, 72, 1.3}, 0.15, 60)
                .thread(new double[] {45, 63, 6}, new double[] {58, 18, 6}, 0.2, 25);
    }

    private static Volume actin(VoxelSize size, int width, int height, int depth) {
        return scene().actin(width, height, depth, size, 1);
    }

    private static final Volume ACTIN = actin(SIZE, WIDTH, HEIGHT, DEPTH);
    private static final CellMap FOUND = find(ACTIN);

    private static CellMap find(Volume actin) {
        return CellBodies.find(actin, null, null, SETTINGS);
    }

    @Test
    void every_cell_of_a_stack_is_found_with_its_place_type_and_size() {
        Labels truth = scene().truth(WIDTH, HEIGHT, DEPTH, SIZE);
        assertEquals(7, FOUND.cells().size());
        for (int k = 1; k <= 7; k++) {
            int best = Overlaps.best(truth, k, FOUND.labels());
            double overlap = Overlaps.overlap(truth, k, FOUND.labels(), best);
            // Flat cells are 1 to 3 micrometres high, so half a micrometre of halo is much of them.
            assertTrue(overlap > (k <= 2 ? 0.55 : 0.75), "cell " + k + " overlaps by " + overlap);
            assertEquals(k <= 2 ? "BMSC" : "JJN3", FOUND.cell(best).type(), "cell " + k);
        }
    }

    @Test
    void the_form_of_a_round_cell_is_measured() {
        Cell ball = at(FOUND, 45, 70);
        assertEquals(45, ball.xMicrometres(), 0.3);
        assertEquals(70, ball.yMicrometres(), 0.3);
        assertEquals(FLOOR + 6.5, ball.zMicrometres(), 0.5);
        assertEquals(13, ball.heightMicrometres(), 1.5);
        assertEquals(6.5, ball.innerRadiusMicrometres(), 0.6);
        assertEquals(Math.PI * 6.5 * 6.5, ball.areaSquareMicrometres(), 25);
        assertEquals(4 * Math.PI / 3 * Math.pow(6.5, 3), ball.volumeCubicMicrometres(), 290);
        assertTrue(ball.roundness() > 0.95);
        assertFalse(ball.atEdge());
        assertTrue(at(FOUND, 4, 70).atEdge());
    }

    @Test
    void threads_belong_to_no_body() {
        assertEquals(0, labelAt(FOUND, 47, 35, 4));
        assertEquals(0, labelAt(FOUND, 75, 67.5, 1.3));
        assertEquals(0, labelAt(FOUND, 54, 31.8, 6));
    }

    @Test
    void a_round_cell_and_the_spread_one_below_it_share_a_column() {
        assertEquals("JJN3", FOUND.cell(labelAt(FOUND, 22, 34, FLOOR + 9)).type());
        assertEquals("BMSC", FOUND.cell(labelAt(FOUND, 22, 34, FLOOR + 1)).type());
    }

    @Test
    void a_quarter_turn_turns_the_cells() {
        List<Cell> before = sorted(FOUND.cells(), Cell::xMicrometres);
        List<Cell> after = sorted(find(turned(ACTIN)).cells(), Cell::yMicrometres);
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            Cell a = before.get(i);
            Cell b = after.get(i);
            assertEquals(a.type(), b.type());
            assertEquals(a.volumeCubicMicrometres(), b.volumeCubicMicrometres(), 0.03 * a.volumeCubicMicrometres());
            assertEquals(a.xMicrometres(), b.yMicrometres(), 0.6);
            assertEquals((HEIGHT - 1) * 0.25 - a.yMicrometres(), b.xMicrometres(), 0.6);
        }
    }

    @Test
    void cells_that_lie_elsewhere_in_the_picture_are_the_same() {
        int dx = 5;
        int dy = 3;
        Volume moved = Volume.blank(WIDTH - dx, HEIGHT - dy, DEPTH, SIZE);
        for (int z = 0; z < DEPTH; z++) {
            for (int y = 0; y < moved.height(); y++) {
                System.arraycopy(
                        ACTIN.plane(z), (y + dy) * WIDTH + dx, moved.plane(z), y * moved.width(), moved.width());
            }
        }
        List<Cell> before = sorted(FOUND.cells(), Cell::xMicrometres).stream()
                .filter(cell -> !cell.atEdge())
                .toList();
        List<Cell> after = sorted(find(moved).cells(), Cell::xMicrometres).stream()
                .filter(cell -> !cell.atEdge())
                .toList();
        assertEquals(6, before.size());
        assertEquals(6, after.size());
        for (int i = 0; i < 6; i++) {
            assertEquals(before.get(i).type(), after.get(i).type());
            assertEquals(before.get(i).xMicrometres() - dx * 0.25, after.get(i).xMicrometres(), 0.6);
            assertEquals(before.get(i).yMicrometres() - dy * 0.25, after.get(i).yMicrometres(), 0.6);
            double volume = before.get(i).volumeCubicMicrometres();
            assertEquals(volume, after.get(i).volumeCubicMicrometres(), 0.05 * volume);
        }
    }

    @Test
    void a_finer_voxel_changes_places_and_sizes_little() {
        List<Cell> coarse = sorted(FOUND.cells(), Cell::xMicrometres);
        List<Cell> fine =
                sorted(find(actin(VoxelSize.of(0.18, 0.4), 500, 444, 47)).cells(), Cell::xMicrometres);
        assertEquals(coarse.size(), fine.size());
        for (int i = 0; i < coarse.size(); i++) {
            Cell a = coarse.get(i);
            Cell b = fine.get(i);
            assertEquals(a.type(), b.type());
            assertEquals(a.areaSquareMicrometres(), b.areaSquareMicrometres(), 0.12 * a.areaSquareMicrometres());
            assertEquals(a.xMicrometres(), b.xMicrometres(), 1);
            assertEquals(a.yMicrometres(), b.yMicrometres(), 1);
        }
    }

    @Test
    void brightness_and_offset_of_the_camera_change_nothing() {
        Volume once = ACTIN;
        Volume other = once.blankLike();
        for (int z = 0; z < DEPTH; z++) {
            for (int i = 0; i < once.plane(z).length; i++) {
                other.plane(z)[i] = 100 + 4 * once.plane(z)[i];
            }
        }
        List<Cell> before = find(once).cells();
        List<Cell> after = find(other).cells();
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            assertEquals(before.get(i).areaSquareMicrometres(), after.get(i).areaSquareMicrometres(), 2);
        }
    }

    @Test
    void noise_holds_no_cell() {
        assertEquals(
                0, find(new DrawnCells().actin(200, 200, 20, SIZE, 5)).cells().size());
        assertEquals(
                0, find(new DrawnCells().actin(200, 200, 1, SIZE, 6)).cells().size());
    }

    @Test
    void spread_cells_side_by_side_are_parted_by_their_nuclei() {
        DrawnCells pair = new DrawnCells()
                .star(25, 30, 14, new double[] {180, 22}, new double[] {90, 22})
                .star(47, 30, 14, new double[] {0, 25}, new double[] {-90, 24});
        Volume actin = pair.actin(320, 240, 16, SIZE, 1);
        CellMap blind = find(actin);
        assertEquals(1, blind.cells().size(), "without nuclei two that touch along most of their width are one");
        CellMap seen = CellBodies.find(actin, pair.nuclei(320, 240, 16, SIZE, 2), null, SETTINGS);
        assertEquals(2, seen.cells().size());
        Labels truth = pair.truth(320, 240, 16, SIZE);
        for (int k = 1; k <= 2; k++) {
            assertTrue(Overlaps.overlap(truth, k, seen.labels(), Overlaps.best(truth, k, seen.labels())) > 0.5);
        }
    }

    @Test
    void on_a_projection_round_and_spread_cells_are_told_apart() {
        CellMap found = find(projection(ACTIN));
        // The ball on the star is no brighter than it and is not seen from above.
        assertEquals(6, found.cells().size());
        assertEquals(4, found.ofType("JJN3").size());
        assertEquals(2, found.ofType("BMSC").size());
    }

    private static Volume projection(Volume stack) {
        Volume out = Volume.blank(stack.width(), stack.height(), 1, stack.voxelSize());
        for (float[] plane : stack.planes()) {
            for (int i = 0; i < plane.length; i++) {
                out.plane(0)[i] = Math.max(out.plane(0)[i], plane[i]);
            }
        }
        return out;
    }

    @Test
    void the_donors_dye_and_the_form_agree_on_the_type_or_the_cell_is_doubtful() {
        Volume dye = scene().donorDye(WIDTH, HEIGHT, DEPTH, SIZE, 3);
        CellMap found = CellBodies.find(ACTIN, null, dye, SETTINGS);
        assertEquals(5, found.ofType("JJN3").size());
        assertTrue(found.cells().stream().noneMatch(Cell::doubtful));
        for (Cell cell : found.ofType("BMSC")) {
            assertTrue(cell.donorShare() < 0.03, "a spread cell with one grain has " + cell.donorShare());
        }
        Cell one = found.ofType("JJN3").getFirst();
        CellMap withoutOne = CellBodies.find(ACTIN, null, darkened(dye, found.labels(), one.label()), SETTINGS);
        assertEquals(5, withoutOne.ofType("JJN3").size(), "in space the form decides");
        assertEquals(1, withoutOne.cells().stream().filter(Cell::doubtful).count());
    }

    private static Volume darkened(Volume dye, Labels labels, int label) {
        Volume out = dye.blankLike();
        for (int z = 0; z < dye.depth(); z++) {
            for (int i = 0; i < dye.plane(z).length; i++) {
                out.plane(z)[i] = labels.plane(z)[i] == label ? 0 : dye.plane(z)[i];
            }
        }
        return out;
    }

    @Test
    void where_no_cell_is_dyed_every_round_cell_is_doubtful() {
        Volume dark = scene().donorDye(WIDTH, HEIGHT, DEPTH, SIZE, 3).blankLike();
        CellMap undyed = CellBodies.find(ACTIN, null, dark, SETTINGS);
        assertEquals(5, undyed.ofType("JJN3").size());
        assertEquals(5, undyed.cells().stream().filter(Cell::doubtful).count());
    }

    @Test
    void a_field_without_donors_has_no_dyed_cell() {
        Volume noise = new DrawnCells().donorDye(WIDTH, HEIGHT, DEPTH, SIZE, 8);
        CellMap found = CellBodies.find(ACTIN, null, noise, SETTINGS);
        assertTrue(found.cells().stream().allMatch(cell -> cell.donorShare() == 0));
    }

    @Test
    void hollow_rings_of_one_optical_section_are_filled_also_where_they_touch() {
        double z = FLOOR + 1;
        DrawnCells rings =
                new DrawnCells().ball(15, 15, z, 7).ball(29, 15, z, 7).ball(22, 31, z, 7);
        CellMap found = find(rings.actin(180, 180, 1, VoxelSize.ofPixel(0.25), 4));
        assertEquals(3, found.ofType("JJN3").size());
        assertEquals(3, found.cells().size());
        for (Cell cell : found.cells()) {
            assertEquals(Math.PI * 49, cell.areaSquareMicrometres(), 15);
        }
    }

    @Test
    void dim_cells_are_found_beside_bright_ones() {
        Volume halved = ACTIN.blankLike();
        for (int z = 0; z < DEPTH; z++) {
            for (int i = 0; i < halved.plane(z).length; i++) {
                // The left of the field, with two balls and a star, has a third of the signal above the background of
                // 8.
                float signal = ACTIN.plane(z)[i] - 8;
                halved.plane(z)[i] = 8 + (i % WIDTH < 145 ? signal / 3 : signal);
            }
        }
        CellMap found = find(halved);
        assertEquals(5, found.ofType("JJN3").size());
        assertTrue(found.ofType("BMSC").stream()
                .anyMatch(cell -> Math.hypot(cell.xMicrometres() - 25, cell.yMicrometres() - 30) < 5));
    }

    @Test
    void the_same_picture_gives_the_same_labels() {
        Labels once = FOUND.labels();
        Labels again = find(ACTIN).labels();
        for (int z = 0; z < DEPTH; z++) {
            assertArrayEquals(once.plane(z), again.plane(z));
        }
    }

    @Test
    void without_calibration_nothing_is_guessed() {
        Volume blank = Volume.blank(20, 20, 1, VoxelSize.UNCALIBRATED);
        assertThrows(Uncalibrated.class, () -> find(blank));
    }

    private static Volume turned(Volume volume) {
        VoxelSize size = volume.voxelSize();
        Volume out = Volume.blank(volume.height(), volume.width(), volume.depth(), size);
        for (int z = 0; z < volume.depth(); z++) {
            for (int i = 0; i < volume.plane(z).length; i++) {
                int x = i % volume.width();
                int y = i / volume.width();
                out.plane(z)[x * volume.height() + volume.height() - 1 - y] = volume.plane(z)[i];
            }
        }
        return out;
    }

    private static List<Cell> sorted(List<Cell> cells, ToDoubleFunction<Cell> by) {
        return cells.stream().sorted(Comparator.comparingDouble(by)).toList();
    }

    private static Cell at(CellMap map, double x, double y) {
        return map.cell(labelAt(map, x, y, FLOOR + 6.5));
    }

    private static int labelAt(CellMap map, double x, double y, double z) {
        VoxelSize size = map.labels().voxelSize();
        int row = (int) Math.round(y / size.yMicrometres());
        int column = (int) Math.round(x / size.xMicrometres());
        return map.labels()
                .plane((int) Math.round(z / size.zMicrometres()))[
                row * map.labels().width() + column];
    }

    @Test
    void a_round_cell_on_a_spread_one_is_round_though_the_stack_ends_at_its_middle() {
        DrawnCells scene = new DrawnCells()
                .star(25, 25, 13, new double[] {0, 35}, new double[] {120, 30})
                .ball(25, 25, FLOOR + 9.5, 7)
                .ball(46, 30, FLOOR + 7, 7);
        CellMap found = find(scene.actin(240, 200, 23, SIZE, 9));
        assertEquals(2, found.ofType("JJN3").size());
        assertEquals(1, found.ofType("BMSC").size());
    }

    @Test
    void a_flat_cell_on_the_first_plane_stays_spread() {
        VoxelSize size = VoxelSize.of(0.25, 0.5);
        DrawnCells scene = new DrawnCells().star(25, 25, 13, new double[] {0, 35}, new double[] {120, 30});
        Volume actin = scene.actin(240, 200, 23, size, 10);
        float[][] planes = Arrays.copyOfRange(actin.planes(), 4, 23);
        CellMap found = find(new Volume(240, 200, planes, size));
        assertEquals(0, found.ofType("JJN3").size());
        assertEquals(1, found.ofType("BMSC").size());
    }
}
