package org.mitoferry.assay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mitoferry.assay.MitochondriaTransfer.Found;
import org.mitoferry.assay.MitochondriaTransfer.Settings;
import org.mitoferry.image.Labels;

/** Rods of random length, width and brightness in three flat cells, apart by more than the resolution. */
class TransferAccuracyTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 200;
    private static final int DEPTH = 14;

    private record Rod(double[] a, double[] b, double radius, double light) {
        double length() {
            return Math.hypot(a[0] - b[0], a[1] - b[1]) + 2 * radius;
        }

        /** Least distance of surfaces, of points along both axes. */
        double gap(Rod other) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i <= 10; i++) {
                for (int j = 0; j <= 10; j++) {
                    double dx = a[0] + i * (b[0] - a[0]) / 10 - other.a[0] - j * (other.b[0] - other.a[0]) / 10;
                    double dy = a[1] + i * (b[1] - a[1]) / 10 - other.a[1] - j * (other.b[1] - other.a[1]) / 10;
                    least = Math.min(least, Math.hypot(dx, dy) - radius - other.radius);
                }
            }
            return least;
        }
    }

    private static List<Rod> rods(int number, double leastGap, long seed) {
        Random random = new Random(seed);
        List<Rod> rods = new ArrayList<>();
        while (rods.size() < number) {
            double x = 1.5 + 27 * random.nextDouble();
            double y = 1.5 + 17 * random.nextDouble();
            double length = 0.2 + 2 * random.nextDouble();
            double angle = Math.PI * random.nextDouble();
            double z = 1.8 + 0.6 * random.nextDouble();
            double dx = length / 2 * Math.cos(angle);
            double dy = length / 2 * Math.sin(angle);
            Rod rod = new Rod(
                    new double[] {x - dx, y - dy, z},
                    new double[] {x + dx, y + dy, z},
                    0.2 + 0.1 * random.nextDouble(),
                    100 + 300 * random.nextDouble());
            // Between cells nothing lies.
            boolean inCell = Math.abs(x - 10) > 2.5 && Math.abs(x - 20) > 2.5;
            if (inCell && rods.stream().allMatch(other -> rod.gap(other) > leastGap)) {
                rods.add(rod);
            }
        }
        return rods;
    }

    private static Cells cells() {
        Labels labels = Scene.labels(
                WIDTH,
                HEIGHT,
                DEPTH,
                Scene.box(0.3, 0.3, 0.3, 9.5, 19.7, 3.9),
                Scene.box(10.5, 0.3, 0.3, 19.5, 19.7, 3.9),
                Scene.box(20.5, 0.3, 0.3, 29.7, 19.7, 3.9));
        return Cells.of(labels, List.of("BMSC", "BMSC", "BMSC"));
    }

    private static List<Found> found(List<Rod> rods, long seed) {
        Scene scene = new Scene(WIDTH, HEIGHT, DEPTH);
        rods.forEach(rod -> scene.fill(rod.light(), Scene.rod(rod.a(), rod.b(), rod.radius())));
        return MitochondriaTransfer.measure(scene.taken(10, seed), cells(), "BMSC", List.of(), Settings.defaults())
                .inside();
    }

    @Test
    void of_objects_that_can_be_resolved_number_and_mean_length_are_right() {
        int truth = 0;
        int counted = 0;
        double trueLength = 0;
        double length = 0;
        for (int seed = 1; seed <= 3; seed++) {
            List<Rod> rods = rods(60, 0.4, seed);
            List<Found> found = found(rods, seed);
            truth += rods.size();
            counted += found.size();
            trueLength += rods.stream().mapToDouble(Rod::length).sum();
            length += found.stream().mapToDouble(Found::lengthMicrometres).sum();
        }
        assertEquals(truth, counted, 0.03 * truth);
        assertEquals(trueLength / truth, length / counted, 0.05 * trueLength / truth);
    }

    @Test
    void where_gaps_are_below_the_resolution_some_merge_and_none_is_added() {
        int counted = 0;
        for (int seed = 4; seed <= 5; seed++) {
            counted += found(rods(100, 0.1, seed), seed).size();
        }
        assertTrue(counted <= 200 && counted >= 180, counted + " of 200");
    }
}
