package org.mitoferry.microscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mitoferry.culture.Cells;
import org.mitoferry.culture.Crew;
import org.mitoferry.culture.Culture;
import org.mitoferry.culture.Mitochondria;
import org.mitoferry.culture.PotentialDye;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.protocol.Step;

class DyePictureTest {

    private static final Microscope MICROSCOPE = Microscope.shipped();

    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values).map(v -> Arrays.binarySearch(sorted, v)).toArray();
    }

    private static double correlation(double[] a, double[] b) {
        double ma = Arrays.stream(a).average().orElseThrow();
        double mb = Arrays.stream(b).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - ma) * (b[i] - mb);
            aa += (a[i] - ma) * (a[i] - ma);
            bb += (b[i] - mb) * (b[i] - mb);
        }
        return ab / Math.sqrt(aa * bb);
    }

    /** Sums over the voxels of each cell, by its label. */
    private static double[] sums(float[][] light, float[][] labels, int cells) {
        double[] sums = new double[cells + 1];
        for (int k = 0; k < light.length; k++) {
            for (int i = 0; i < light[k].length; i++) {
                sums[(int) labels[k][i]] += light[k][i];
            }
        }
        return sums;
    }

    @Test
    void red_over_green_of_cells_follows_what_their_mitochondria_hold() throws MicrographProblem {
        Culture culture = MicroscopeDish.stained();
        polarise(culture);
        Setting setting = MICROSCOPE
                .equipment()
                .setting("noise-free")
                .withPixels(620, 0.32)
                .withZStep(0.6);
        Picture picture;
        try (Crew crew = new Crew(2)) {
            List<Channel> channels = MICROSCOPE.channels(List.of("monomer", "aggregate"), culture);
            picture = MICROSCOPE.take(culture, Shot.at(setting, channels, 100, 100, 1), crew);
        }
        int[] cells = picture.scene().cells();
        float[][] labels = picture.truth().cells().volume(0, 0).planes();
        double[] green = sums(picture.micrograph().volume(0, 0).planes(), labels, cells.length);
        double[] red = sums(picture.micrograph().volume(1, 0).planes(), labels, cells.length);
        double[] voxels = voxels(labels, cells.length);
        double[] seen = new double[cells.length];
        double[] truth = new double[cells.length];
        int n = 0;
        for (int i = 0; i < cells.length; i++) {
            int cell = cells[i];
            boolean whole = picture.shot().field().holds(culture.cells().x[cell], culture.cells().y[cell], -7);
            if (whole && culture.cells().life[cell] == Cells.ALIVE) {
                // What a person does: take off what unstained cells show (3 photons of 10 counts), then the spill-over
                // of 15 %.
                double free = green[i + 1] - 30 * voxels[i + 1];
                seen[n] = (red[i + 1] - 30 * voxels[i + 1] - 0.15 * free) / free;
                truth[n++] = ratio(culture, cell);
            }
        }
        assertTrue(n >= 8, n + " cells");
        double rank = correlation(ranks(Arrays.copyOf(seen, n)), ranks(Arrays.copyOf(truth, n)));
        assertTrue(rank > 0.95, "rank correlation " + rank);
    }

    /** Each cell at another potential, from 70 to 150 mV, and loaded to the end. */
    private static void polarise(Culture culture) {
        Mitochondria m = culture.mitochondria();
        PotentialDye dye = culture.dyes().getFirst();
        for (int cell = 0; cell < culture.cells().count; cell++) {
            double potential = 70 + 80.0 * cell / culture.cells().count;
            Arrays.fill(m.potential, m.start[cell], m.start[cell] + m.count[cell], potential);
            culture.dyeContent().set(cell, 0, dye.accumulation(potential + PotentialDye.USUAL_PLASMA_MILLIVOLTS));
        }
    }

    private static double[] voxels(float[][] labels, int cells) {
        double[] voxels = new double[cells + 1];
        for (float[] plane : labels) {
            for (float label : plane) {
                voxels[(int) label]++;
            }
        }
        return voxels;
    }

    /** Aggregate over monomer, from the state. */
    private static double ratio(Culture culture, int cell) {
        PotentialDye dye = culture.dyes().getFirst();
        Mitochondria m = culture.mitochondria();
        double accumulated = 0;
        double length = m.lengthIn(cell);
        for (int i = m.start[cell]; i < m.start[cell] + m.count[cell]; i++) {
            accumulated += m.length[i] * dye.accumulation(m.potential[i]);
        }
        double cytosol = culture.dyeContent().get(cell, 0) * length / accumulated;
        double red = 0;
        double green = 0;
        for (int i = m.start[cell]; i < m.start[cell] + m.count[cell]; i++) {
            double matrix = cytosol * dye.accumulation(m.potential[i]);
            red += m.length[i] * matrix * dye.aggregatedShare(matrix);
            green += m.length[i] * matrix * (1 - dye.aggregatedShare(matrix));
        }
        return red / green;
    }

    @Test
    void the_nuclei_of_cells_with_active_caspase_are_bright_and_no_others() throws MicrographProblem {
        MicroscopeDish dish = new MicroscopeDish();
        int alive = dish.cell(MicroscopeDish.MYELOMA, 90, 100);
        int dying = dish.cell(MicroscopeDish.MYELOMA, 110, 100);
        dish.culture.cells().life[dying] = Cells.CASPASE_POSITIVE;
        dish.culture.cells().stateSinceMinutes[dying] = dish.culture.minutes() - 300;
        Setting setting = MICROSCOPE.equipment().setting("noise-free").withPixels(300, 0.16);
        Picture picture;
        try (Crew crew = new Crew(1)) {
            List<Channel> channels = MICROSCOPE.channels(List.of("CellEvent caspase-3/7"), dish.culture);
            picture = MICROSCOPE.take(dish.culture, Shot.at(setting, channels, 100, 100, 1), crew);
        }
        float[] bright = Preview.brightest(picture.micrograph().volume(0, 0));
        float[] most = new float[2];
        for (int i = 0; i < bright.length; i++) {
            int side = i % 300 < 150 ? 0 : 1;
            most[side] = Math.max(most[side], bright[i]);
        }
        assertTrue(most[1] > 6 * most[0], most[1] + " against " + most[0]);
        assertEquals(0, dish.culture.cells().life[alive]);
    }

    @Test
    void a_step_becomes_as_many_fields_as_the_patch_has_room_for() {
        Culture culture = new MicroscopeDish().culture;
        Step.Image step =
                new Step.Image(new Step.Origin(1, 1, null), "63x/1.4", List.of("DAPI", "phalloidin"), 0.3, 0, 0, 0);
        List<Shot> shots = FieldPlan.shots(MICROSCOPE, step, culture, 10);
        assertEquals(1, shots.size());
        assertEquals(0.3, shots.getFirst().field().voxel().zMicrometres());
        assertEquals(40, shots.getFirst().field().depth());
        Setting small = shots.getFirst().setting().withPixels(300, 0.16);
        List<Shot> many = FieldPlan.shots(small, shots.getFirst().channels(), culture, 10);
        assertEquals(10, many.size());
        assertEquals(
                10,
                many.stream()
                        .map(one -> one.field().leftMicrometres() + ","
                                + one.field().topMicrometres())
                        .distinct()
                        .count());
    }
}
