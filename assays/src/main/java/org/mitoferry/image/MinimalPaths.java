package org.mitoferry.image;

import java.util.Arrays;
import java.util.Optional;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * Cheapest ways through a volume of costs, from one set of voxels to all others (E. W. Dijkstra 1959), within a box.
 *
 * <p>A step goes to one of 26 neighbours (8 in a plane) and costs its length in micrometres times the mean cost of its two ends. So a cost
 * of 1 everywhere gives lengths; an infinite cost is a wall. Among ways of equal cost the one found first is kept; the order is fixed.
 *
 * <p>The cost of a way through open space is up to 10 % too high, because it may turn only by the directions of neighbours; the way itself
 * follows a cheap valley to within a voxel. Measure lengths on the smoothed {@link Polyline}, never by the cost or by steps.
 */
public final class MinimalPaths {
    /** Tells of a voxel, by its place in the whole volume. */
    @FunctionalInterface
    public interface VoxelTest {
        boolean test(int x, int y, int z);
    }

    private static final byte UNSEEN = -1;
    private static final byte SOURCE = -2;

    private final Volume cost;
    private final Region region;
    private final int[][] offsets;
    private final double[] stepMicrometres;
    private final float[] reached;
    private final byte[] arrivedBy;
    private final boolean[] settled;
    private int end = -1;

    private MinimalPaths(Volume cost, Region region) {
        if (region.endX() > cost.width() || region.endY() > cost.height() || region.endZ() > cost.depth()) {
            throw new IllegalArgumentException("The region goes beyond the volume");
        }
        this.cost = cost;
        this.region = region;
        this.offsets = Connectivity.CORNERS.offsets(region.depth() > 1);
        this.stepMicrometres = steps(offsets, cost.voxelSize(), region.depth() > 1);
        int voxels = region.voxels();
        reached = new float[voxels];
        arrivedBy = new byte[voxels];
        settled = new boolean[voxels];
        Arrays.fill(reached, Float.POSITIVE_INFINITY);
        Arrays.fill(arrivedBy, UNSEEN);
    }

    private static double[] steps(int[][] offsets, VoxelSize size, boolean acrossPlanes) {
        double[] steps = new double[offsets.length];
        for (int k = 0; k < steps.length; k++) {
            double x = offsets[k][0] * size.xMicrometres();
            double y = offsets[k][1] * size.yMicrometres();
            double z = acrossPlanes ? offsets[k][2] * size.zMicrometres() : 0;
            steps[k] = Math.sqrt(x * x + y * y + z * z);
        }
        return steps;
    }

    /**
     * Ways from all sources to every voxel of the region that costs no more than a bound.
     *
     * @param cost per micrometre, 0 or more, infinite for walls
     * @param sources where ways begin, at no cost; the test is asked once for every voxel of the region
     * @param mostCost ways that cost more are not followed
     */
    public static MinimalPaths from(Volume cost, Region region, VoxelTest sources, double mostCost) {
        MinimalPaths paths = new MinimalPaths(cost, region);
        paths.spread(sources, (x, y, z) -> false, mostCost);
        return paths;
    }

    /** The cheapest way from a set of voxels to another, source first; nothing when none is within the bound. */
    public static Optional<Path> between(
            Volume cost, Region region, VoxelTest sources, VoxelTest targets, double mostCost) {
        MinimalPaths paths = new MinimalPaths(cost, region);
        paths.spread(sources, targets, mostCost);
        return paths.end < 0 ? Optional.empty() : Optional.of(paths.path(paths.end));
    }

    private void spread(VoxelTest sources, VoxelTest targets, double mostCost) {
        VoxelHeap queue = new VoxelHeap();
        for (int voxel = 0; voxel < reached.length; voxel++) {
            if (sources.test(x(voxel), y(voxel), z(voxel))) {
                reached[voxel] = 0;
                arrivedBy[voxel] = SOURCE;
                queue.add(0, voxel);
            }
        }
        while (!queue.isEmpty() && end < 0) {
            int voxel = queue.removeFirst();
            if (settled[voxel]) {
                continue;
            }
            settled[voxel] = true;
            if (targets.test(x(voxel), y(voxel), z(voxel))) {
                end = voxel;
                return;
            }
            step(voxel, queue, mostCost);
        }
    }

    private void step(int voxel, VoxelHeap queue, double mostCost) {
        int x = x(voxel);
        int y = y(voxel);
        int z = z(voxel);
        double here = costAt(x, y, z);
        for (int k = 0; k < offsets.length; k++) {
            int nx = x + offsets[k][0];
            int ny = y + offsets[k][1];
            int nz = z + offsets[k][2];
            if (!region.holds(nx, ny, nz)) {
                continue;
            }
            int neighbour = index(nx, ny, nz);
            float total = (float) (reached[voxel] + stepMicrometres[k] * (here + costAt(nx, ny, nz)) / 2);
            if (total < reached[neighbour] && total <= mostCost) {
                reached[neighbour] = total;
                arrivedBy[neighbour] = (byte) k;
                queue.add(total, neighbour);
            }
        }
    }

    /** What the cheapest way to a voxel of the region costs; infinite when none is within the bound. */
    public double cost(int x, int y, int z) {
        return region.holds(x, y, z) ? reached[index(x, y, z)] : Double.POSITIVE_INFINITY;
    }

    /** The cheapest way to a voxel, source first; nothing when none is within the bound. */
    public Optional<Path> path(int x, int y, int z) {
        if (!region.holds(x, y, z) || arrivedBy[index(x, y, z)] == UNSEEN) {
            return Optional.empty();
        }
        return Optional.of(path(index(x, y, z)));
    }

    private Path path(int last) {
        int count = 1;
        for (int at = last; arrivedBy[at] != SOURCE; at = before(at)) {
            count++;
        }
        int[] xs = new int[count];
        int[] ys = new int[count];
        int[] zs = new int[count];
        int at = last;
        for (int i = count - 1; i >= 0; i--) {
            xs[i] = x(at);
            ys[i] = y(at);
            zs[i] = z(at);
            at = i == 0 ? at : before(at);
        }
        return new Path(xs, ys, zs, reached[last]);
    }

    private int before(int voxel) {
        int[] offset = offsets[arrivedBy[voxel]];
        return index(x(voxel) - offset[0], y(voxel) - offset[1], z(voxel) - offset[2]);
    }

    private double costAt(int x, int y, int z) {
        return cost.plane(z)[y * cost.width() + x];
    }

    private int index(int x, int y, int z) {
        return ((z - region.firstZ()) * region.height() + y - region.firstY()) * region.width() + x - region.firstX();
    }

    private int x(int voxel) {
        return voxel % region.width() + region.firstX();
    }

    private int y(int voxel) {
        return voxel / region.width() % region.height() + region.firstY();
    }

    private int z(int voxel) {
        return voxel / region.width() / region.height() + region.firstZ();
    }

    /**
     * A way from voxel to neighbouring voxel.
     *
     * @param xs pixels, in the whole volume
     * @param ys pixels
     * @param zs planes
     * @param cost of all steps
     */
    public record Path(int[] xs, int[] ys, int[] zs, double cost) {
        /** Number of voxels. */
        public int size() {
            return xs.length;
        }

        /** The line through the middles of the voxels, in micrometres from the middle of the first voxel of the volume. */
        public Polyline line(VoxelSize size) {
            double[] x = new double[xs.length];
            double[] y = new double[xs.length];
            double[] z = new double[xs.length];
            boolean flat = Arrays.stream(zs).allMatch(plane -> plane == 0);
            for (int i = 0; i < xs.length; i++) {
                x[i] = xs[i] * size.xMicrometres();
                y[i] = ys[i] * size.yMicrometres();
                z[i] = flat ? 0 : zs[i] * size.zMicrometres();
            }
            return new Polyline(x, y, z);
        }
    }
}
