package org.mitoferry.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * Cells drawn from distances: hollow balls and flat stars with a bright cortex of 0.6 micrometres within their surface and a dim interior, threads that belong
 * to nobody, photon noise. The substrate is at z = 1.
 */
final class DrawnCells {
    static final double FLOOR = 1;
    private static final double CORTEX = 120;
    private static final double INTERIOR = 18;
    private static final double BACKGROUND = 8;
    private static final double READ_NOISE = 3;

    /** A body by its signed distance in micrometres, below 0 within. */
    interface Body {
        double distance(double x, double y, double z);
    }

    private record Thread(double[] from, double[] to, double radius, double peak) {}

    private final List<Body> bodies = new ArrayList<>();
    private final List<double[]> nuclei = new ArrayList<>();
    private final List<Boolean> donors = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    /** A round cell; its nucleus is a ball of half its radius. */
    DrawnCells ball(double x, double y, double z, double radius) {
        bodies.add((px, py, pz) -> Math.sqrt(square(px - x) + square(py - y) + square(pz - z)) - radius);
        nuclei.add(new double[] {x, y, z, radius * 0.55, radius * 0.55});
        donors.add(true);
        return this;
    }

    /** A flat cell: a disc, 3 micrometres high, with arms {angle in degrees, length from the centre} from 3 down to 0.7 wide at the tip. */
    DrawnCells star(double x, double y, double radius, double[]... arms) {
        bodies.add((px, py, pz) -> {
            double flat = Math.hypot(px - x, py - y) - radius;
            for (double[] arm : arms) {
                flat = Math.min(flat, armDistance(px - x, py - y, arm));
            }
            double height = Math.min(3, 0.8 + 0.35 * Math.max(0, -flat));
            return Math.max(flat, Math.max(pz - FLOOR - height, FLOOR - pz));
        });
        nuclei.add(new double[] {x, y, FLOOR + 1.5, 6, 1.4});
        donors.add(false);
        return this;
    }

    private static double armDistance(double dx, double dy, double[] arm) {
        double angle = Math.toRadians(arm[0]);
        double along = Math.clamp(dx * Math.cos(angle) + dy * Math.sin(angle), 0, arm[1]);
        double away = Math.hypot(dx - along * Math.cos(angle), dy - along * Math.sin(angle));
        return away - (3 - 2.3 * along / arm[1]);
    }

    DrawnCells thread(double[] from, double[] to, double radius, double peak) {
        threads.add(new Thread(from, to, radius, peak));
        return this;
    }

    /** The channel of actin. */
    Volume actin(int width, int height, int depth, VoxelSize size, long seed) {
        return drawn(width, height, depth, size, seed, this::actinAt);
    }

    /** A nuclear stain. */
    Volume nuclei(int width, int height, int depth, VoxelSize size, long seed) {
        return drawn(width, height, depth, size, seed, (x, y, z) -> {
            double signal = BACKGROUND;
            for (double[] n : nuclei) {
                double square = square((x - n[0]) / n[3]) + square((y - n[1]) / n[3]) + square((z - n[2]) / n[4]);
                signal += square < 1 ? 100 : 0;
            }
            return signal;
        });
    }

    /** A dye in a quarter of the body of every ball, in grains of about a micrometre, and in one grain of every star. */
    Volume donorDye(int width, int height, int depth, VoxelSize size, long seed) {
        return drawn(width, height, depth, size, seed, (x, y, z) -> {
            boolean grain = Math.sin(3 * x) * Math.sin(3 * y) > 0.3;
            for (int i = 0; i < bodies.size(); i++) {
                double d = bodies.get(i).distance(x, y, z);
                boolean taken = !donors.get(i) && square(x - nuclei.get(i)[0]) + square(y - nuclei.get(i)[1]) < 1;
                if (d < 0 && (donors.get(i) && grain || taken)) {
                    return 100;
                }
            }
            return BACKGROUND;
        });
    }

    /** The truth: later bodies lie over earlier ones. */
    Labels truth(int width, int height, int depth, VoxelSize size) {
        int[][] planes = new int[depth][width * height];
        for (int z = 0; z < depth; z++) {
            for (int i = 0; i < planes[z].length; i++) {
                int y = i / width;
                for (int k = 0; k < bodies.size(); k++) {
                    double d = bodies.get(k)
                            .distance(i % width * size.xMicrometres(), y * size.yMicrometres(), placeZ(z, depth, size));
                    planes[z][i] = d < 0 ? k + 1 : planes[z][i];
                }
            }
        }
        return new Labels(width, height, planes, bodies.size(), size);
    }

    private static double placeZ(int z, int depth, VoxelSize size) {
        return depth == 1 ? FLOOR + 1 : z * size.zMicrometres();
    }

    private interface Light {
        double at(double x, double y, double z);
    }

    private static Volume drawn(int width, int height, int depth, VoxelSize size, long seed, Light light) {
        Volume volume = Volume.blank(width, height, depth, size);
        Random random = new Random(seed);
        for (int z = 0; z < depth; z++) {
            for (int i = 0; i < width * height; i++) {
                int y = i / width;
                double photons =
                        light.at(i % width * size.xMicrometres(), y * size.yMicrometres(), placeZ(z, depth, size));
                double deviation = Math.sqrt(photons + READ_NOISE * READ_NOISE);
                volume.plane(z)[i] = (float) (photons + deviation * random.nextGaussian());
            }
        }
        return volume;
    }

    private double actinAt(double x, double y, double z) {
        double signal = BACKGROUND;
        double brightest = 0;
        for (Body body : bodies) {
            double d = body.distance(x, y, z);
            double cortex = CORTEX * Math.exp(-square((d + 0.3) / 0.35));
            brightest = Math.max(brightest, cortex + (d < 0 ? INTERIOR : 0));
        }
        for (Thread thread : threads) {
            double d = fromSegment(x, y, z, thread.from(), thread.to());
            brightest = Math.max(brightest, thread.peak() * Math.exp(-square(d / (thread.radius() + 0.15))));
        }
        return signal + brightest;
    }

    private static double fromSegment(double x, double y, double z, double[] a, double[] b) {
        double[] u = {b[0] - a[0], b[1] - a[1], b[2] - a[2]};
        double length = square(u[0]) + square(u[1]) + square(u[2]);
        double t = Math.clamp(((x - a[0]) * u[0] + (y - a[1]) * u[1] + (z - a[2]) * u[2]) / length, 0, 1);
        return Math.sqrt(square(x - a[0] - t * u[0]) + square(y - a[1] - t * u[1]) + square(z - a[2] - t * u[2]));
    }

    private static double square(double value) {
        return value * value;
    }
}
