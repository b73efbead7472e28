package org.mitoferry.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.Test;
import org.mitoferry.image.MinimalPaths.Path;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** Lengths of lines that went through voxels, and the ways that found them. */
class LinesTest {
    private static final VoxelSize COARSE = VoxelSize.of(0.16, 0.4);

    /** The voxels that a curve passes, as a tracer that follows a ridge would give them. */
    private static Polyline throughVoxels(DoubleFunction<double[]> curve, VoxelSize size) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i <= 20_000; i++) {
            double[] p = curve.apply(i / 20_000.0);
            double[] voxel = {
                Math.rint(p[0] / size.xMicrometres()) * size.xMicrometres(),
                Math.rint(p[1] / size.yMicrometres()) * size.yMicrometres(),
                Math.rint(p[2] / size.zMicrometres()) * size.zMicrometres()
            };
            if (points.isEmpty() || !java.util.Arrays.equals(points.getLast(), voxel)) {
                points.add(voxel);
            }
        }
        double[][] c = new double[3][points.size()];
        for (int i = 0; i < points.size(); i++) {
            for (int k = 0; k < 3; k++) {
                c[k][i] = points.get(i)[k];
            }
        }
        return new Polyline(c[0], c[1], c[2]);
    }

    /** A random turn of space. */
    private static DoubleFunction<double[]> turned(DoubleFunction<double[]> curve, Random random) {
        double[] q = new double[4];
        double norm = 0;
        for (int i = 0; i < 4; i++) {
            q[i] = random.nextGaussian();
            norm += q[i] * q[i];
        }
        double s = 2 / norm;
        double w = q[0];
        double x = q[1];
        double y = q[2];
        double z = q[3];
        return t -> {
            double[] p = curve.apply(t);
            return new double[] {
                (1 - s * (y * y + z * z)) * p[0] + s * (x * y - z * w) * p[1] + s * (x * z + y * w) * p[2] + 50,
                s * (x * y + z * w) * p[0] + (1 - s * (x * x + z * z)) * p[1] + s * (y * z - x * w) * p[2] + 50,
                s * (x * z - y * w) * p[0] + s * (y * z + x * w) * p[1] + (1 - s * (x * x + y * y)) * p[2] + 50
            };
        };
    }

    private static double[] errors(DoubleFunction<double[]> curve, double length) {
        Random random = new Random(21);
        double sum = 0;
        double worst = 0;
        for (int run = 0; run < 200; run++) {
            double measured =
                    throughVoxels(turned(curve, random), COARSE).smoothed(0.8).lengthMicrometres();
            double error = measured / length - 1;
            sum += error / 200;
            worst = Math.max(worst, Math.abs(error));
        }
        return new double[] {sum, worst};
    }

    @Test
    void straight_lines_of_any_direction_keep_their_length() {
        double[] errors = errors(t -> new double[] {20 * t, 0, 0}, 20);
        assertEquals(0, errors[0], 0.01, "mean");
        assertEquals(0, errors[1], 0.02, "worst");
    }

    @Test
    void arcs_of_any_direction_keep_their_length() {
        double[] errors =
                errors(t -> new double[] {6 * Math.cos(Math.PI * t), 6 * Math.sin(Math.PI * t), 0}, 6 * Math.PI);
        assertEquals(0, errors[0], 0.01, "mean");
        assertEquals(0, errors[1], 0.02, "worst");
    }

    @Test
    void helices_of_any_direction_keep_their_length() {
        double turns = 2 * Math.PI * 1.5;
        double length = Math.sqrt(turns * turns * 4 + 15 * 15);
        double[] errors = errors(t -> new double[] {2 * Math.cos(turns * t), 2 * Math.sin(turns * t), 15 * t}, length);
        assertEquals(0, errors[0], 0.01, "mean");
        assertEquals(0, errors[1], 0.02, "worst");
    }

    @Test
    void a_smoothed_line_ends_where_it_ended() {
        Polyline line = throughVoxels(t -> new double[] {10 * t, Math.sin(6 * t), 3 * t}, COARSE);
        Polyline smooth = line.smoothed(0.7);
        int last = smooth.size() - 1;
        double[] ends = {line.x()[0], line.y()[0], line.z()[0], line.x()[line.size() - 1], line.z()[line.size() - 1]};
        assertArrayEquals(
                ends,
                new double[] {smooth.x()[0], smooth.y()[0], smooth.z()[0], smooth.x()[last], smooth.z()[last]},
                1e-9);
        Polyline point = new Polyline(new double[] {1}, new double[] {2}, new double[] {3});
        assertEquals(0, point.smoothed(0.5).lengthMicrometres());
    }

    @Test
    void the_cheapest_way_follows_a_bright_line_and_measures_it() {
        double radius = 5;
        Volume cost = Drawn.of(90, 60, 21, COARSE, at -> {
            double ring = Math.hypot(at[0] - 7, at[1] - 1) - radius;
            double height = at[2] - 4;
            return 0.05 + 2 * (1 - Math.exp(-(ring * ring + height * height) / (2 * 0.25 * 0.25)));
        });
        int y = 6;
        MinimalPaths.VoxelTest left = (px, py, pz) -> px == 13 && py == y && pz == 10;
        MinimalPaths.VoxelTest right = (px, py, pz) -> px == 75 && py == y && pz == 10;
        Optional<Path> path = MinimalPaths.between(cost, Region.of(cost), left, right, 1e9);
        double measured = path.orElseThrow().line(COARSE).smoothed(0.6).lengthMicrometres();
        assertEquals(Math.PI * radius, measured, 0.02 * Math.PI * radius);
    }

    @Test
    void in_open_space_costs_are_lengths_along_axes_and_diagonals() {
        Volume cost = Drawn.of(20, 20, 10, COARSE, at -> 1);
        MinimalPaths paths = MinimalPaths.from(cost, Region.of(cost), (x, y, z) -> x + y + z == 0, 100);
        assertEquals(10 * 0.16, paths.cost(10, 0, 0), 1e-5);
        assertEquals(5 * Math.sqrt(2 * 0.16 * 0.16 + 0.4 * 0.4), paths.cost(5, 5, 5), 1e-5);
        assertEquals(11, paths.path(10, 0, 0).orElseThrow().size());
    }

    @Test
    void walls_bounds_and_regions_are_kept() {
        Volume cost = Drawn.of(
                20, 20, 1, VoxelSize.ofPixel(1), at -> at[0] == 10 && at[1] != 19 ? Double.POSITIVE_INFINITY : 1);
        MinimalPaths.VoxelTest source = (x, y, z) -> x == 0 && y == 0;
        assertTrue(MinimalPaths.between(cost, Region.of(cost), source, (x, y, z) -> x == 19 && y == 0, 20)
                .isEmpty());
        Path round = MinimalPaths.between(cost, Region.of(cost), source, (x, y, z) -> x == 19 && y == 0, 100)
                .orElseThrow();
        assertEquals(19, java.util.Arrays.stream(round.ys()).max().orElseThrow());
        Region box = new Region(0, 0, 0, 20, 10, 1);
        assertTrue(MinimalPaths.between(cost, box, source, (x, y, z) -> x == 19 && y == 0, 100)
                .isEmpty());
    }
}
