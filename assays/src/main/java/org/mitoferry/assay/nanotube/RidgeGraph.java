package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoferry.image.Polyline;
import org.mitoferry.image.VoxelHeap;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * The voxels that ways between cells may take, with the cheapest ways through them (E. W. Dijkstra 1959).
 *
 * <p>Voxels of a line (strength from the seed threshold on) and what lies close to them, less the bodies: some thousandths of a picture, so
 * nodes are listed rather than a volume searched. A step to one of 26 neighbours costs its length times the mean of its ends' costs, and a
 * node costs {@code 1 / (1/20 + min(1, s)^2)} a micrometre, s being its strength over one and a half times the threshold: a dark micrometre
 * costs as much as 20 bright ones.
 */
final class RidgeGraph {
    private static final double DARK = 0.05;
    private static final double FULL = 1.5;
    private static final int NONE = -1;
    /** A line of a micrometre and a half has more. */
    private static final int LEAST_VOXELS = 8;

    private final int width;
    private final int height;
    private final int depth;
    private final VoxelSize size;
    private final double sizeZ;
    /** Linear indices of nodes in rising order, and where each row of the volume begins among them. */
    private final int[] voxels;

    private final int[] rowStarts;
    private final float[] strengths;
    private final float[] costs;
    private final Surroundings surroundings;

    /** Of the search that ran last. */
    final double[] reached;

    final double[] lengths;
    final int[] before;
    private final boolean[] settled;
    private final int[] neighbours = new int[26];
    private final double[] distances = new double[26];

    private RidgeGraph(Volume strength, Surroundings surroundings, int[] voxels, double seed) {
        this.width = strength.width();
        this.height = strength.height();
        this.depth = strength.depth();
        this.size = strength.voxelSize();
        this.sizeZ = depth == 1 ? 0 : size.zMicrometres();
        this.surroundings = surroundings;
        this.voxels = voxels;
        this.rowStarts = new int[height * depth + 1];
        this.strengths = new float[voxels.length];
        this.costs = new float[voxels.length];
        int area = width * height;
        for (int node = 0; node < voxels.length; node++) {
            strengths[node] = strength.plane(voxels[node] / area)[voxels[node] % area];
            double share = Math.min(1, strengths[node] / (FULL * seed));
            costs[node] = (float) (1 / (DARK + share * share));
            rowStarts[voxels[node] / width + 1]++;
        }
        for (int row = 1; row < rowStarts.length; row++) {
            rowStarts[row] += rowStarts[row - 1];
        }
        reached = new double[voxels.length];
        lengths = new double[voxels.length];
        before = new int[voxels.length];
        settled = new boolean[voxels.length];
    }

    /** @param seed strength from which a voxel belongs to a line */
    static RidgeGraph of(Volume strength, Surroundings surroundings, double seed, double bridgedMicrometres) {
        int width = strength.width();
        int height = strength.height();
        VoxelSize size = strength.voxelSize();
        int reachX = (int) (bridgedMicrometres / size.xMicrometres());
        int reachY = (int) (bridgedMicrometres / size.yMicrometres());
        int reachZ = strength.depth() == 1 ? 0 : (int) (bridgedMicrometres / size.zMicrometres());
        boolean[][] passable = new boolean[strength.depth()][width * height];
        for (int z = 0; z < strength.depth(); z++) {
            float[] plane = strength.plane(z);
            for (int i = 0; i < plane.length; i++) {
                if (plane[i] >= seed) {
                    int x = i % width;
                    int y = i / width;
                    for (int nz = Math.max(0, z - reachZ); nz <= Math.min(strength.depth() - 1, z + reachZ); nz++) {
                        for (int ny = Math.max(0, y - reachY); ny <= Math.min(height - 1, y + reachY); ny++) {
                            int row = ny * width;
                            Arrays.fill(
                                    passable[nz],
                                    row + Math.max(0, x - reachX),
                                    row + Math.min(width - 1, x + reachX) + 1,
                                    true);
                        }
                    }
                }
            }
        }
        int[] voxels = new int[1024];
        int count = 0;
        for (int z = 0; z < passable.length; z++) {
            for (int i = 0; i < passable[z].length; i++) {
                if (passable[z][i] && surroundings.walls[z][i] == 0) {
                    if (count == voxels.length) {
                        voxels = Arrays.copyOf(voxels, 2 * count);
                    }
                    voxels[count++] = Math.addExact(Math.multiplyExact(z, width * height), i);
                }
            }
        }
        return new RidgeGraph(strength, surroundings, Arrays.copyOf(voxels, count), seed).withoutSpecks(strength, seed);
    }

    /** Without groups of nodes that hold too few voxels of a line to be one: most of the noise. */
    private RidgeGraph withoutSpecks(Volume strength, double seed) {
        boolean[] all = new boolean[voxels.length];
        Arrays.fill(all, true);
        int[] groups = groups(all);
        int[] bright = new int[voxels.length + 1];
        for (int node = 0; node < voxels.length; node++) {
            bright[groups[node]] += strengths[node] >= seed ? 1 : 0;
        }
        int[] kept = new int[voxels.length];
        int count = 0;
        for (int node = 0; node < voxels.length; node++) {
            if (bright[groups[node]] >= LEAST_VOXELS) {
                kept[count++] = voxels[node];
            }
        }
        return new RidgeGraph(strength, surroundings, Arrays.copyOf(kept, count), seed);
    }

    int size() {
        return voxels.length;
    }

    double strength(int node) {
        return strengths[node];
    }

    int x(int node) {
        return voxels[node] % width;
    }

    int y(int node) {
        return voxels[node] / width % height;
    }

    int z(int node) {
        return voxels[node] / width / height;
    }

    double xMicrometres(int node) {
        return x(node) * size.xMicrometres();
    }

    double yMicrometres(int node) {
        return y(node) * size.yMicrometres();
    }

    double zMicrometres(int node) {
        return z(node) * sizeZ;
    }

    /** Whether a node lies within a distance of the edges of the planes. */
    boolean isAtEdge(int node, double micrometres) {
        double x = xMicrometres(node);
        double y = yMicrometres(node);
        return x < micrometres
                || y < micrometres
                || (width - 1) * size.xMicrometres() - x < micrometres
                || (height - 1) * size.yMicrometres() - y < micrometres;
    }

    /** At every node the label of a body whose guard zone it touches, 0 for none. */
    int[] touched() {
        int[] touched = new int[voxels.length];
        for (int node = 0; node < touched.length; node++) {
            int x = x(node);
            int y = y(node);
            int z = z(node);
            for (int k = 0; k < 27 && touched[node] == 0; k++) {
                int nx = x + k % 3 - 1;
                int ny = y + k / 3 % 3 - 1;
                int nz = z + k / 9 - 1;
                if (nx >= 0 && nx < width && ny >= 0 && ny < height && nz >= 0 && nz < depth) {
                    touched[node] = surroundings.walls[nz][ny * width + nx];
                }
            }
        }
        return touched;
    }

    /** Finds the nodes round one; returns their number, ids in {@link #neighbours}, distances in micrometres in {@link #distances}. */
    private int around(int node) {
        int x = x(node);
        int y = y(node);
        int z = z(node);
        int count = 0;
        for (int dz = -1; dz <= 1; dz++) {
            for (int dy = -1; dy <= 1; dy++) {
                int ny = y + dy;
                int nz = z + dz;
                if (ny < 0 || ny >= height || nz < 0 || nz >= depth) {
                    continue;
                }
                int row = nz * height + ny;
                int first = Math.max(0, x - 1) + row * width;
                int last = Math.min(width - 1, x + 1) + row * width;
                int at = Arrays.binarySearch(voxels, rowStarts[row], rowStarts[row + 1], first);
                for (int i = at < 0 ? -at - 1 : at; i < rowStarts[row + 1] && voxels[i] <= last; i++) {
                    if (i != node) {
                        double ax = (voxels[i] % width - x) * size.xMicrometres();
                        double ay = dy * size.yMicrometres();
                        double az = dz * sizeZ;
                        neighbours[count] = i;
                        distances[count++] = Math.sqrt(ax * ax + ay * ay + az * az);
                    }
                }
            }
        }
        return count;
    }

    /** Spreads from sources; nodes that are a stop are reached but not passed. */
    void spread(boolean[] sources, boolean[] stops) {
        Arrays.fill(reached, Double.POSITIVE_INFINITY);
        Arrays.fill(before, NONE);
        Arrays.fill(settled, false);
        VoxelHeap queue = new VoxelHeap();
        for (int node = 0; node < voxels.length; node++) {
            if (sources[node]) {
                reached[node] = 0;
                lengths[node] = 0;
                queue.add(0, node);
            }
        }
        while (!queue.isEmpty()) {
            int node = queue.removeFirst();
            if (settled[node]) {
                continue;
            }
            settled[node] = true;
            if (stops[node]) {
                continue;
            }
            int count = around(node);
            for (int k = 0; k < count; k++) {
                int next = neighbours[k];
                double total = reached[node] + distances[k] * (costs[node] + costs[next]) / 2;
                if (total < reached[next]) {
                    reached[next] = total;
                    lengths[next] = lengths[node] + distances[k];
                    before[next] = node;
                    queue.add(total, next);
                }
            }
        }
    }

    /** The way to a node, source first. */
    int[] way(int last) {
        List<Integer> way = new ArrayList<>();
        for (int node = last; node != NONE; node = before[node]) {
            way.add(node);
        }
        int[] out = new int[way.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = way.get(out.length - 1 - i);
        }
        return out;
    }

    /** The line through the middles of nodes, in micrometres. */
    Polyline line(int[] way) {
        double[][] c = new double[3][way.length];
        for (int i = 0; i < way.length; i++) {
            c[0][i] = xMicrometres(way[i]);
            c[1][i] = yMicrometres(way[i]);
            c[2][i] = zMicrometres(way[i]);
        }
        return new Polyline(c[0], c[1], c[2]);
    }

    /** Groups of chosen nodes that hang together: at every chosen node the number of its group from 1, else 0. */
    int[] groups(boolean[] chosen) {
        int[] groups = new int[voxels.length];
        int[] stack = new int[voxels.length];
        int next = 0;
        for (int start = 0; start < voxels.length; start++) {
            if (!chosen[start] || groups[start] != 0) {
                continue;
            }
            groups[start] = ++next;
            int height = 1;
            stack[0] = start;
            while (height > 0) {
                int count = around(stack[--height]);
                for (int k = 0; k < count; k++) {
                    if (chosen[neighbours[k]] && groups[neighbours[k]] == 0) {
                        groups[neighbours[k]] = next;
                        stack[height++] = neighbours[k];
                    }
                }
            }
        }
        return groups;
    }
}
