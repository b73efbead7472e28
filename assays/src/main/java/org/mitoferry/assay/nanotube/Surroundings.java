package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * The picture round the cells: bodies with a guard zone, the level and the noise of what lies between them.
 *
 * <p>A body is 10 to 50 times as bright as a tube and its blurred border answers to any ridge filter, so bodies and a guard zone round them
 * are replaced by the background before lines are looked for. Labels of a single plane stand for all planes.
 */
final class Surroundings {
    private static final double NORMAL_PER_MEDIAN = 1.4826;
    /** Least scale across planes, in distances of planes. */
    private static final double LEAST_PLANES = 0.6;

    final Volume actin;
    final Labels bodies;
    /** Labels with their guard zone. With labels of one plane all entries are the same array. */
    final int[][] walls;

    final double background;
    final double noise;

    private Surroundings(Volume actin, Labels bodies, int[][] walls) {
        this.actin = actin;
        this.bodies = bodies;
        this.walls = walls;
        float[][] samples = outside();
        this.background = median(samples[0]);
        this.noise = noise(samples[1]);
    }

    static Surroundings of(Volume actin, Labels bodies, NanotubeSettings settings) {
        boolean flat = bodies.depth() == 1;
        if (bodies.width() != actin.width()
                || bodies.height() != actin.height()
                || !flat && bodies.depth() != actin.depth()) {
            throw new IllegalArgumentException("The labels of cells do not have the form of the picture");
        }
        int[][] grown = grown(bodies, actin.voxelSize(), settings);
        int[][] walls = new int[actin.depth()][];
        for (int z = 0; z < walls.length; z++) {
            walls[z] = grown[flat ? 0 : z];
        }
        return new Surroundings(actin, bodies, walls);
    }

    /** Every free voxel within the guard takes the label of a border voxel of that body; of two bodies the one whose voxel is met first. */
    private static int[][] grown(Labels bodies, VoxelSize size, NanotubeSettings settings) {
        int[][] offsets = offsets(size, settings, bodies.depth() > 1);
        int[][] grown = new int[bodies.depth()][];
        IntStream.range(0, grown.length).parallel().forEach(z -> {
            grown[z] = bodies.plane(z).clone();
            int reach = offsets.length == 0
                    ? 0
                    : Arrays.stream(offsets).mapToInt(offset -> offset[2]).max().orElse(0);
            for (int from = Math.max(0, z - reach); from <= Math.min(grown.length - 1, z + reach); from++) {
                int dz = z - from;
                stamp(
                        bodies,
                        from,
                        Arrays.stream(offsets).filter(offset -> offset[2] == dz).toArray(int[][]::new),
                        grown[z]);
            }
        });
        return grown;
    }

    private static void stamp(Labels bodies, int from, int[][] offsets, int[] to) {
        int width = bodies.width();
        int[] plane = bodies.plane(from);
        for (int i = 0; i < plane.length; i++) {
            if (plane[i] == 0 || !isBorder(bodies, from, i)) {
                continue;
            }
            int x = i % width;
            int y = i / width;
            for (int[] offset : offsets) {
                int nx = x + offset[0];
                int ny = y + offset[1];
                if (nx >= 0 && nx < width && ny >= 0 && ny < bodies.height() && to[ny * width + nx] == 0) {
                    to[ny * width + nx] = plane[i];
                }
            }
        }
    }

    private static boolean isBorder(Labels bodies, int z, int i) {
        int width = bodies.width();
        int[] plane = bodies.plane(z);
        int x = i % width;
        boolean within = x > 0 && x < width - 1 && i >= width && i < plane.length - width;
        return !within
                || plane[i - 1] == 0
                || plane[i + 1] == 0
                || plane[i - width] == 0
                || plane[i + width] == 0
                || z > 0 && bodies.plane(z - 1)[i] == 0
                || z < bodies.depth() - 1 && bodies.plane(z + 1)[i] == 0;
    }

    private static int[][] offsets(VoxelSize size, NanotubeSettings settings, boolean acrossPlanes) {
        double lateral = settings.guardLateralMicrometres();
        double axial = settings.guardAxialMicrometres();
        int reach = (int) (lateral / Math.min(size.xMicrometres(), size.yMicrometres()));
        int planes = acrossPlanes ? (int) (axial / size.zMicrometres()) : 0;
        List<double[]> found = new ArrayList<>();
        for (int dz = -planes; dz <= planes; dz++) {
            for (int dy = -reach; dy <= reach; dy++) {
                for (int dx = -reach; dx <= reach; dx++) {
                    double h = acrossPlanes ? dz * size.zMicrometres() / axial : 0;
                    double square = h * h
                            + (dx * dx * size.xMicrometres() * size.xMicrometres()
                                            + dy * dy * size.yMicrometres() * size.yMicrometres())
                                    / (lateral * lateral);
                    if (square > 0 && square <= 1) {
                        found.add(new double[] {square, dx, dy, dz});
                    }
                }
            }
        }
        found.sort((a, b) -> Arrays.compare(a, b));
        return found.stream()
                .map(a -> new int[] {(int) a[1], (int) a[2], (int) a[3]})
                .toArray(int[][]::new);
    }

    /** A sample of what lies between cells: levels, and differences of neighbours. */
    private float[][] outside() {
        int most = 200_000;
        long all = (long) actin.depth() * actin.width() * actin.height();
        int stride = (int) Math.max(1, all / (2L * most)) | 1;
        float[] levels = new float[(int) (all / stride) + 1];
        float[] differences = new float[levels.length];
        int count = 0;
        int area = actin.width() * actin.height();
        for (long at = 0; at < all - 1; at += stride) {
            int z = (int) (at / area);
            int i = (int) (at % area);
            if (i + 1 < area && walls[z][i] == 0 && walls[z][i + 1] == 0) {
                levels[count] = actin.plane(z)[i];
                differences[count++] = Math.abs(actin.plane(z)[i + 1] - actin.plane(z)[i]);
            }
        }
        return new float[][] {Arrays.copyOf(levels, count), Arrays.copyOf(differences, count)};
    }

    private static double median(float[] samples) {
        if (samples.length == 0) {
            return 0;
        }
        Arrays.sort(samples);
        return samples[samples.length / 2];
    }

    /** From neighbours' differences, so that haze does not count; of whole numbers the median is spread over its class. */
    private static double noise(float[] differences) {
        if (differences.length == 0) {
            return 0;
        }
        double mean = 0;
        double centre = NORMAL_PER_MEDIAN / Math.sqrt(2) * Math.max(median(differences), 1e-6);
        double most = 3 * Math.sqrt(2) * centre;
        int count = 0;
        for (float difference : differences) {
            if (difference <= most) {
                mean += (double) difference * difference;
                count++;
            }
        }
        return Math.max(1e-6, Math.max(centre * 0.5, Math.sqrt(mean / Math.max(1, count) / 2)));
    }

    /**
     * The picture without bodies and their guard zone. Haze goes on for some pixels into their place, layer by layer as the mean of what is
     * known beside a pixel, so that no rim is left that would look like a line along the border; further in there is background.
     */
    Volume withoutBodies(double reachMicrometres) {
        Volume out = actin.blankLike();
        int layers = (int) Math.ceil(reachMicrometres / actin.voxelSize().xMicrometres());
        IntStream.range(0, actin.depth()).parallel().forEach(z -> {
            float[] to = out.plane(z);
            float[] from = actin.plane(z);
            for (int i = 0; i < to.length; i++) {
                to[i] = walls[z][i] == 0 ? from[i] : Float.NaN;
            }
            continued(to, layers);
            for (int i = 0; i < to.length; i++) {
                to[i] = Float.isNaN(to[i]) ? (float) background : to[i];
            }
        });
        return out;
    }

    private void continued(float[] plane, int layers) {
        int width = actin.width();
        int[] front = new int[plane.length];
        float[] values = new float[plane.length];
        for (int layer = 0; layer < layers; layer++) {
            int count = 0;
            for (int i = width + 1; i < plane.length - width - 1; i++) {
                if (Float.isNaN(plane[i])
                        && !(Float.isNaN(plane[i - 1])
                                && Float.isNaN(plane[i + 1])
                                && Float.isNaN(plane[i - width])
                                && Float.isNaN(plane[i + width]))) {
                    front[count] = i;
                    values[count++] = meanBeside(plane, i, width);
                }
            }
            for (int k = 0; k < count; k++) {
                plane[front[k]] = values[k];
            }
            if (count == 0) {
                return;
            }
        }
    }

    private static float meanBeside(float[] plane, int i, int width) {
        float sum = 0;
        int count = 0;
        for (int row = i - width; row <= i + width; row += width) {
            for (int k = row - 1; k <= row + 1; k++) {
                if (!Float.isNaN(plane[k])) {
                    sum += plane[k];
                    count++;
                }
            }
        }
        return sum / count;
    }

    /** That of the settings, but not less than a second derivative of samples at the distance of the planes can tell. */
    double scaleAxialMicrometres(NanotubeSettings settings) {
        return actin.depth() == 1
                ? settings.scaleAxialMicrometres()
                : Math.max(
                        settings.scaleAxialMicrometres(),
                        LEAST_PLANES * actin.voxelSize().zMicrometres());
    }

    /** Standard deviation that noise of single voxels gives a second derivative of the smoothed picture, normalised by its scale. */
    double noiseOfSecondDerivative(NanotubeSettings settings) {
        VoxelSize size = actin.voxelSize();
        double x = settings.scaleLateralMicrometres() / size.xMicrometres();
        double y = settings.scaleLateralMicrometres() / size.yMicrometres();
        boolean flat = actin.depth() == 1;
        double z = flat ? 1 : scaleAxialMicrometres(settings) / size.zMicrometres();
        double kernel = StrictMath.pow(4 * Math.PI, flat ? 1 : 1.5) * x * y * z;
        return noise * Math.sqrt(0.75 / kernel);
    }

    /** Label of the body at a place in micrometres, 0 for none or outside the picture. */
    int bodyAt(double xMicrometres, double yMicrometres, double zMicrometres) {
        return label(bodies.planes(), xMicrometres, yMicrometres, zMicrometres);
    }

    /** Label of the body in which, or in whose guard zone, a place in micrometres lies; 0 for none. */
    int wallAt(double xMicrometres, double yMicrometres, double zMicrometres) {
        return label(walls, xMicrometres, yMicrometres, zMicrometres);
    }

    /** Whether a place, seen from above, lies on a body. */
    boolean standsAt(int label, double xMicrometres, double yMicrometres) {
        int x = (int) Math.rint(xMicrometres / actin.voxelSize().xMicrometres());
        int y = (int) Math.rint(yMicrometres / actin.voxelSize().yMicrometres());
        if (x < 0 || y < 0 || x >= actin.width() || y >= actin.height()) {
            return false;
        }
        for (int z = 0; z < bodies.depth(); z++) {
            if (bodies.plane(z)[y * actin.width() + x] == label) {
                return true;
            }
        }
        return false;
    }

    private int label(int[][] planes, double xMicrometres, double yMicrometres, double zMicrometres) {
        VoxelSize size = actin.voxelSize();
        int x = (int) Math.rint(xMicrometres / size.xMicrometres());
        int y = (int) Math.rint(yMicrometres / size.yMicrometres());
        int z = actin.depth() == 1 ? 0 : (int) Math.rint(zMicrometres / size.zMicrometres());
        if (x < 0 || y < 0 || z < 0 || x >= actin.width() || y >= actin.height() || z >= actin.depth()) {
            return 0;
        }
        return planes[Math.min(z, planes.length - 1)][y * actin.width() + x];
    }
}
