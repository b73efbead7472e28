package org.mitoferry.assay;

import java.util.Random;
import java.util.function.Predicate;
import org.mitoferry.image.Gaussian;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Sigma;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** A channel that is drawn from shapes in micrometres, blurred as a confocal microscope does, with noise of light and of the camera. */
final class Scene {
    static final VoxelSize SIZE = VoxelSize.of(0.1, 0.3);
    private static final double LATERAL_MICROMETRES = 0.11;
    private static final double AXIAL_MICROMETRES = 0.32;

    private final Volume photons;

    Scene(int width, int height, int depth) {
        photons = Volume.blank(width, height, depth, SIZE);
    }

    /** Adds light to all voxels whose place (x, y, z in micrometres) belongs. */
    Scene fill(double light, Predicate<double[]> shape) {
        for (int z = 0; z < photons.depth(); z++) {
            for (int i = 0; i < photons.plane(z).length; i++) {
                if (shape.test(place(i, z, photons.width()))) {
                    photons.plane(z)[i] += (float) light;
                }
            }
        }
        return this;
    }

    static double[] place(int i, int z, int width) {
        int y = i / width;
        return new double[] {i % width * SIZE.xMicrometres(), y * SIZE.yMicrometres(), z * SIZE.zMicrometres()};
    }

    /** Whether a place is in the rod with round ends from a to b. */
    static Predicate<double[]> rod(double[] a, double[] b, double radius) {
        return at -> {
            double along = 0;
            double square = 0;
            for (int k = 0; k < 3; k++) {
                along += (at[k] - a[k]) * (b[k] - a[k]);
                square += (b[k] - a[k]) * (b[k] - a[k]);
            }
            double t = square == 0 ? 0 : Math.clamp(along / square, 0.0, 1.0);
            double away = 0;
            for (int k = 0; k < 3; k++) {
                double d = at[k] - a[k] - t * (b[k] - a[k]);
                away += d * d;
            }
            return away <= radius * radius;
        };
    }

    static Predicate<double[]> ball(double x, double y, double z, double radius) {
        return rod(new double[] {x, y, z}, new double[] {x, y, z}, radius);
    }

    static Predicate<double[]> box(double x0, double y0, double z0, double x1, double y1, double z1) {
        return at -> at[0] >= x0 && at[0] <= x1 && at[1] >= y0 && at[1] <= y1 && at[2] >= z0 && at[2] <= z1;
    }

    /** Labels of shapes, later ones above earlier ones. */
    @SafeVarargs
    static Labels labels(int width, int height, int depth, Predicate<double[]>... shapes) {
        int[][] planes = new int[depth][width * height];
        for (int z = 0; z < depth; z++) {
            for (int i = 0; i < planes[z].length; i++) {
                for (int s = 0; s < shapes.length; s++) {
                    planes[z][i] = shapes[s].test(place(i, z, width)) ? s + 1 : planes[z][i];
                }
            }
        }
        return new Labels(width, height, planes, shapes.length, SIZE);
    }

    /** What was drawn, blurred, on a background. */
    Volume blurred(double background) {
        Volume out = Gaussian.smooth(photons, Sigma.ofMicrometres(photons, LATERAL_MICROMETRES, AXIAL_MICROMETRES));
        for (float[] plane : out.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] += (float) background;
            }
        }
        return out;
    }

    /** The same with photon noise and read noise of 3. */
    Volume taken(double background, long seed) {
        Volume out = blurred(background);
        Random random = new Random(seed);
        for (float[] plane : out.planes()) {
            for (int i = 0; i < plane.length; i++) {
                double spread = Math.sqrt(plane[i] + 9);
                plane[i] = (float) (plane[i] + spread * random.nextGaussian());
            }
        }
        return out;
    }

    /** The volume turned by a quarter about the optical axis. */
    static Volume turned(Volume volume) {
        Volume out = Volume.blank(volume.height(), volume.width(), volume.depth(), volume.voxelSize());
        for (int z = 0; z < volume.depth(); z++) {
            for (int y = 0; y < volume.height(); y++) {
                for (int x = 0; x < volume.width(); x++) {
                    out.plane(z)[x * out.width() + volume.height() - 1 - y] = volume.plane(z)[y * volume.width() + x];
                }
            }
        }
        return out;
    }

    /** The labels turned by a quarter about the optical axis. */
    static Labels turned(Labels labels) {
        int[][] planes = new int[labels.depth()][labels.plane(0).length];
        for (int z = 0; z < labels.depth(); z++) {
            for (int y = 0; y < labels.height(); y++) {
                for (int x = 0; x < labels.width(); x++) {
                    planes[z][x * labels.height() + labels.height() - 1 - y] = labels.plane(z)[y * labels.width() + x];
                }
            }
        }
        return new Labels(labels.height(), labels.width(), planes, labels.count(), labels.voxelSize());
    }
}
