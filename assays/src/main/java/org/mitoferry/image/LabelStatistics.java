package org.mitoferry.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** What can be counted of labelled objects in one pass. */
public final class LabelStatistics {
    /**
     * One object. Places are in pixels and planes, 0 at the middle of the first.
     *
     * @param label its number
     * @param voxels how many it has, 1 or more
     * @param centreX mean place
     * @param centreY mean place
     * @param centreZ mean place
     * @param box the smallest box that holds it
     * @param atEdge whether it touches the edge of the planes (the first and last plane do not count)
     * @param sum of its samples; 0 when no volume was given
     * @param largest of its samples
     * @param covariance of places in pixels: xx, yy, zz, xy, xz, yz, each voxel counted with its own extent (1/12 on the diagonal)
     * @param size of a voxel
     */
    public record Item(
            int label,
            long voxels,
            double centreX,
            double centreY,
            double centreZ,
            Region box,
            boolean atEdge,
            double sum,
            double largest,
            double[] covariance,
            VoxelSize size) {
        /** Mean of its samples. */
        public double mean() {
            return sum / voxels;
        }

        /** Area of an object of one plane. */
        public double areaSquareMicrometres() {
            return voxels * size.xMicrometres() * size.yMicrometres();
        }

        /** Volume of an object in space. */
        public double volumeCubicMicrometres() {
            return areaSquareMicrometres() * size.zMicrometres();
        }

        /** Diameter of the disc of its area. */
        public double equivalentDiscMicrometres() {
            return 2 * Math.sqrt(areaSquareMicrometres() / Math.PI);
        }

        /** Diameter of the ball of its volume. */
        public double equivalentBallMicrometres() {
            return StrictMath.cbrt(6 * volumeCubicMicrometres() / Math.PI);
        }

        /** Axes, shorter first, of the ellipse in the plane with its second moments (all planes laid upon each other). */
        public double[] ellipseMicrometres() {
            double x = size.xMicrometres();
            double y = size.yMicrometres();
            double[] values = new double[2];
            Eigen.values2(covariance[0] * x * x, covariance[3] * x * y, covariance[1] * y * y, values);
            return Arrays.stream(values).map(value -> 4 * Math.sqrt(value)).toArray();
        }

        /** Axes, shortest first, of the ellipsoid with its second moments. */
        public double[] ellipsoidMicrometres() {
            double x = size.xMicrometres();
            double y = size.yMicrometres();
            double z = size.zMicrometres();
            double[] c = covariance;
            double[] values = new double[3];
            Eigen.values3(c[0] * x * x, c[1] * y * y, c[2] * z * z, c[3] * x * y, c[4] * x * z, c[5] * y * z, values);
            return Arrays.stream(values)
                    .map(value -> 2 * Math.sqrt(5 * Math.max(0, value)))
                    .toArray();
        }
    }

    private static final int SUMS = 9;

    private final Labels labels;
    private final long[] voxels;
    private final double[][] sums;
    private final int[][] boxes;
    private final double[] totals;
    private final double[] largest;

    private LabelStatistics(Labels labels) {
        this.labels = labels;
        int count = labels.count() + 1;
        voxels = new long[count];
        sums = new double[count][SUMS];
        boxes = new int[count][];
        totals = new double[count];
        largest = new double[count];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
    }

    /** The objects that have voxels, in the order of their labels, with the samples of a volume of the same form where one is given. */
    public static List<Item> of(Labels labels, @Nullable Volume samples) {
        LabelStatistics statistics = new LabelStatistics(labels);
        for (int z = 0; z < labels.depth(); z++) {
            statistics.add(z, samples == null ? null : samples.plane(z));
        }
        List<Item> items = new ArrayList<>();
        for (int label = 1; label <= labels.count(); label++) {
            if (statistics.voxels[label] > 0) {
                items.add(statistics.item(label));
            }
        }
        return items;
    }

    private void add(int z, float @Nullable [] samples) {
        int[] plane = labels.plane(z);
        int width = labels.width();
        for (int i = 0, x = 0, y = 0; i < plane.length; i++, x++) {
            if (x == width) {
                x = 0;
                y++;
            }
            int label = plane[i];
            if (label != 0) {
                voxels[label]++;
                addPlace(sums[label], x, y, z);
                boxes[label] = widened(boxes[label], x, y, z);
                if (samples != null) {
                    totals[label] += samples[i];
                    largest[label] = Math.max(largest[label], samples[i]);
                }
            }
        }
    }

    private static void addPlace(double[] sums, double x, double y, double z) {
        sums[0] += x;
        sums[1] += y;
        sums[2] += z;
        sums[3] += x * x;
        sums[4] += y * y;
        sums[5] += z * z;
        sums[6] += x * y;
        sums[7] += x * z;
        sums[8] += y * z;
    }

    private static int[] widened(int @Nullable [] box, int x, int y, int z) {
        if (box == null) {
            return new int[] {x, y, z, x + 1, y + 1, z + 1};
        }
        box[0] = Math.min(box[0], x);
        box[1] = Math.min(box[1], y);
        box[2] = Math.min(box[2], z);
        box[3] = Math.max(box[3], x + 1);
        box[4] = Math.max(box[4], y + 1);
        box[5] = Math.max(box[5], z + 1);
        return box;
    }

    private Item item(int label) {
        double n = voxels[label];
        double[] s = sums[label];
        double x = s[0] / n;
        double y = s[1] / n;
        double z = s[2] / n;
        double own = 1.0 / 12;
        double[] covariance = {
            s[3] / n - x * x + own,
            s[4] / n - y * y + own,
            s[5] / n - z * z + own,
            s[6] / n - x * y,
            s[7] / n - x * z,
            s[8] / n - y * z
        };
        int[] b = boxes[label];
        Region box = new Region(b[0], b[1], b[2], b[3], b[4], b[5]);
        boolean atEdge = b[0] == 0 || b[1] == 0 || b[3] == labels.width() || b[4] == labels.height();
        return new Item(
                label,
                voxels[label],
                x,
                y,
                z,
                box,
                atEdge,
                totals[label],
                largest[label],
                covariance,
                labels.voxelSize());
    }
}
