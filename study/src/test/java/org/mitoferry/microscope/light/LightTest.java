package org.mitoferry.microscope.light;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mitoferry.culture.Crew;
import org.mitoferry.micrograph.VoxelSize;

class LightTest {

    private static final PointSpread OIL = new PointSpread(0.25, 0.7);

    private static FieldOfView field(double pixel, double step, int width, int depth) {
        return new FieldOfView(0, 0, 0, width, width, depth, VoxelSize.of(pixel, step));
    }

    private static float[][] paint(Paint paint, FieldOfView field, PointSpread spread) {
        try (Crew crew = new Crew(1)) {
            return Painter.paint(paint, field, spread, Shift.NONE, 1, crew);
        }
    }

    /** A line so short that it is a point. */
    private static Paint point(double x, double y, double z) {
        Paint paint = new Paint();
        paint.line(x, y, z, x + 1e-6, y, z, 1e6);
        return paint;
    }

    /** Sum of all samples, and their variances along x and z, in voxels. */
    private static double[] moments(float[][] planes, int width) {
        double sum = 0;
        double x = 0;
        double z = 0;
        double xx = 0;
        double zz = 0;
        for (int k = 0; k < planes.length; k++) {
            for (int i = 0; i < planes[k].length; i++) {
                double light = planes[k][i];
                int column = i % width;
                sum += light;
                x += light * column;
                z += light * k;
                xx += light * column * column;
                zz += light * k * k;
            }
        }
        return new double[] {sum, xx / sum - x * x / (sum * sum), zz / sum - z * z / (sum * sum)};
    }

    /** Full width at half maximum of a profile, by straight lines between samples. */
    private static double width(double[] profile, double pixel) {
        int peak = 0;
        for (int i = 0; i < profile.length; i++) {
            peak = profile[i] > profile[peak] ? i : peak;
        }
        double half = profile[peak] / 2;
        int left = peak;
        while (profile[left] > half) {
            left--;
        }
        int right = peak;
        while (profile[right] > half) {
            right++;
        }
        double from = left + (half - profile[left]) / (profile[left + 1] - profile[left]);
        double to = right - (half - profile[right]) / (profile[right - 1] - profile[right]);
        return (to - from) * pixel;
    }

    /** Profile across a rod along y, in the plane of its axis. */
    private static double[] across(double diameter, double pixel, PointSpread spread) {
        int width = (int) Math.round(6 / pixel);
        FieldOfView field = field(pixel, 0.2, width, 41);
        Paint paint = new Paint();
        paint.rod(3, -2, 4, 3, 8, 4, diameter / 2, 100);
        float[][] planes = paint(paint, field, spread);
        double[] profile = new double[width];
        for (int i = 0; i < width; i++) {
            profile[i] = planes[20][width / 2 * width + i];
        }
        return profile;
    }

    @ParameterizedTest
    @CsvSource({"3.0, 3.0, 4.0", "3.03, 3.051, 4.07", "3.08, 2.96, 3.9", "2.971, 3.02, 4.2"})
    void a_point_reads_as_wide_as_the_point_spread_function_wherever_it_lies(double x, double y, double z) {
        double pixel = 0.16;
        double step = 0.4;
        FieldOfView field = field(pixel, step, 40, 21);

        double[] moments = moments(paint(point(x, y, z), field, OIL), 40);

        double lateral = PointSpread.WIDTHS * Math.sqrt((moments[1] - 1.0 / 12) * pixel * pixel);
        double axial = PointSpread.WIDTHS * Math.sqrt(moments[2] * step * step);
        assertEquals(0.25, lateral, 0.003);
        assertEquals(0.7, axial, 0.007);
    }

    @Test
    void no_light_is_lost_or_made() {
        Paint paint = new Paint();
        paint.rod(3, 3, 5, 6, 7, 4, 0.4, 10);
        paint.patch(5, 5, 5, 0, 0.6, 0.8, 0.7, 4);
        paint.ball(4, 6, 5, 1, 1.2, 0.9, 3, 0.5, false);
        paint.ball(6, 6, 5, 0.25, 0.25, 0.25, 50, 0, false);
        paint.shell(5, 4, 5, 1.5, 1.5, 1.5, 0.02, 2, false);
        FieldOfView field = field(0.1, 0.25, 100, 41);

        double sum = moments(paint(paint, field, OIL), 100)[0] * 0.1 * 0.1 * 0.25;

        double rod = 10 * Math.sqrt(9 + 16 + 1);
        double patch = 4 * Math.PI * 0.49;
        double balls = 4 * Math.PI / 3 * (3 * 1.2 * 0.9 + 50 * Math.pow(0.25, 3));
        double shell = 2 * 4 * Math.PI * 1.49 * 1.49;
        assertEquals(rod + patch + balls + shell, sum, 0.006 * sum);
    }

    @Test
    void a_shade_takes_its_share_of_what_was_painted_in_its_ball_and_nothing_of_what_comes_after() {
        FieldOfView field = field(0.1, 0.25, 100, 41);
        Paint paint = new Paint();
        paint.ball(5, 5, 5, 2, 2, 2, 3, 0, false);
        paint.shade(5, 5, 5, 1, 1.2, 0.9, 0.6, 0.4);
        paint.ball(5, 5, 5, 0.5, 0.5, 0.5, 2, 0, false);

        double sum = moments(paint(paint, field, OIL), 100)[0] * 0.1 * 0.1 * 0.25;

        double expected = 4 * Math.PI / 3 * (3 * 8 - 0.6 * 3 * 1.2 * 0.9 + 2 * 0.125);
        assertEquals(expected, sum, 0.006 * expected);
    }

    /** Computed by integration of a filled cylinder against the same Gaussian, in the table of the nanotube's diameter. */
    @ParameterizedTest
    @CsvSource({"0.3, 0.316", "0.5, 0.437", "0.7, 0.601", "1.0, 0.886"})
    void a_filled_cylinder_reads_as_theory_says(double diameter, double fwhm) {
        assertEquals(fwhm, width(across(diameter, 0.04, OIL), 0.04), 0.03 * fwhm);
    }

    @Test
    void a_rod_is_as_bright_on_its_axis_as_is_asked_for() {
        double diameter = 0.6;
        double[] profile = across(diameter, 0.04, OIL);

        double peak = 0;
        for (double sample : profile) {
            peak = Math.max(peak, sample);
        }

        double density = 100 / (Math.PI * diameter * diameter / 4);
        assertEquals(OIL.onAxis(diameter / 2) * density, peak, 0.02 * peak);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void threads_do_not_change_a_bit(int threads) {
        Paint paint = new Paint();
        paint.shell(6, 6, 4, 5, 5, 5, 0.3, 2, true);
        paint.rod(1, 1, 2, 11, 10, 3, 0.2, 10);
        paint.ball(6, 7, 4, 2, 1, 1, 2, 0.3, true);
        FieldOfView field = field(0.16, 0.4, 80, 12);

        float[][] alone = paint(paint, field, OIL);

        try (Crew crew = new Crew(threads)) {
            float[][] shared = Painter.paint(paint, field, OIL, Shift.NONE, 1, crew);
            for (int k = 0; k < alone.length; k++) {
                assertArrayEquals(alone[k], shared[k]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 7.6, 8, 30, 39.9, 41, 200})
    void photons_are_poisson_numbers(double mean) {
        int n = 400_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double number = PoissonDraws.number(mean, VoxelDraws.bits(42, i), VoxelDraws.bits(43, i));
            sum += number;
            squares += number * number;
        }
        double found = sum / n;
        double variance = squares / n - found * found;
        assertEquals(mean, found, 5 * Math.sqrt(mean / n));
        assertEquals(mean, variance, 5 * mean * Math.sqrt(2.0 / n) + 5 * Math.sqrt(mean / n));
    }

    @Test
    void read_noise_adds_to_the_noise_of_photons_and_gain_to_both() {
        Detector detector = new Detector(8, 100, 3, 12);
        float[] plane = new float[400_000];
        detector.read(plane, 8, 7, 0);
        double sum = 0;
        double squares = 0;
        for (float counts : plane) {
            sum += counts;
            squares += (double) counts * counts;
        }
        double mean = sum / plane.length;
        double variance = squares / plane.length - mean * mean;
        assertEquals(100 + 8 * 8, mean, 0.3);
        assertEquals(64 * (8 + 9), variance, 15);
    }

    @Test
    void what_is_too_bright_saturates() {
        float[] plane = {10_000, 0};
        new Detector(8, 100, 3, 12).read(plane, 8, 1, 0);
        assertEquals(4095, plane[0]);
        assertTrue(plane[1] < 4095);
    }

    @Test
    void dark_readings_without_read_noise_are_those_of_the_inversion() {
        DarkCounts dark = new DarkCounts(8, 0, 8, 100, 4095);
        for (int i = 0; i < 100_000; i++) {
            double photons = PoissonDraws.number(8, VoxelDraws.bits(5, i), 0);
            assertEquals(100 + 8 * photons, dark.of(VoxelDraws.bits(5, i)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void background_reads_alike_whether_looked_up_or_worked_out(int scans) {
        Detector detector = new Detector(8, 100, 3, 12);
        float[] dark = new float[200_000];
        float[] light = new float[dark.length];
        Arrays.fill(light, 1e-9f);
        detector.read(dark, 8, scans, detector.dark(8, scans), 7, 0);
        detector.read(light, 8, scans, detector.dark(8, scans), 11, 0);
        Arrays.sort(dark);
        Arrays.sort(light);
        for (double share : new double[] {0.0005, 0.01, 0.1, 0.5, 0.9, 0.99, 0.9995}) {
            int place = (int) (share * dark.length);
            assertEquals(light[place], dark[place], share < 0.005 || share > 0.995 ? 6 : 2, "at " + share);
        }
    }

    @Test
    void normal_deviates_have_the_quantiles_of_a_table() {
        assertEquals(0, VoxelDraws.normalOf(0.5), 1e-9);
        assertEquals(1.959963985, VoxelDraws.normalOf(0.975), 1e-8);
        assertEquals(-2.326347874, VoxelDraws.normalOf(0.01), 1e-8);
        assertEquals(3.090232306, VoxelDraws.normalOf(0.999), 1e-8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 1, 4, 20})
    void a_kernel_has_the_variance_that_it_is_asked_for(double variance) {
        float[] half = DiscreteGaussian.half(variance);
        double sum = half[0];
        double second = 0;
        for (int n = 1; n < half.length; n++) {
            sum += 2 * half[n];
            second += 2 * n * n * half[n];
        }
        assertEquals(1, sum, 1e-5);
        assertEquals(variance, second, 0.005 * variance);
    }

    @Test
    void normal_deviates_of_the_table_have_mean_0_and_variance_1() {
        double sum = 0;
        double squares = 0;
        for (double deviate : VoxelDraws.NORMAL) {
            sum += deviate;
            squares += deviate * deviate;
        }
        assertEquals(0, sum / VoxelDraws.NORMAL.length, 1e-9);
        assertEquals(1, squares / VoxelDraws.NORMAL.length, 1e-3);
    }
}
