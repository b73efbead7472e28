package org.mitoferry.image;

/**
 * Connected components of a mask, by union and find over runs of the scan (two passes).
 *
 * <p>Labels are given in the order in which the scan (plane, row, column) first meets a component, as scipy.ndimage.label does.
 */
public final class Components {
    private Components() {}

    /** Components in space, or in the plane when there is one plane alone. */
    public static Labels of(Mask mask, Connectivity connectivity) {
        int[][] planes = new int[mask.depth()][mask.width() * mask.height()];
        int[] parents = firstPass(mask, connectivity, planes);
        int count = 0;
        int[] labels = new int[parents.length];
        for (int i = 1; i < parents.length; i++) {
            labels[i] = parents[i] == i ? ++count : labels[root(parents, i)];
        }
        for (int[] plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = labels[plane[i]];
            }
        }
        return new Labels(mask.width(), mask.height(), planes, count, mask.voxelSize());
    }

    /** Gives provisional labels and returns the forest of those that belong together; the smallest label of a tree is its root. */
    private static int[] firstPass(Mask mask, Connectivity connectivity, int[][] planes) {
        int width = mask.width();
        int height = mask.height();
        int[][] all = connectivity.offsets(mask.depth() > 1);
        int[][] before = java.util.Arrays.copyOf(all, all.length / 2);
        int[] parents = new int[1024];
        int next = 1;
        for (int z = 0; z < planes.length; z++) {
            boolean[] belongs = mask.plane(z);
            for (int i = 0, x = -1, y = 0; i < belongs.length; i++) {
                if (++x == width) {
                    x = 0;
                    y++;
                }
                if (!belongs[i]) {
                    continue;
                }
                int label = 0;
                for (int[] offset : before) {
                    int nx = x + offset[0];
                    int ny = y + offset[1];
                    int nz = z + offset[2];
                    if (nx < 0 || nx >= width || ny < 0 || ny >= height || nz < 0) {
                        continue;
                    }
                    int neighbour = planes[nz][ny * width + nx];
                    if (neighbour != 0 && neighbour != label) {
                        label = label == 0 ? root(parents, neighbour) : union(parents, label, neighbour);
                    }
                }
                if (label == 0) {
                    if (next == parents.length) {
                        parents = java.util.Arrays.copyOf(parents, 2 * next);
                    }
                    parents[next] = next;
                    label = next++;
                }
                planes[z][i] = label;
            }
        }
        return java.util.Arrays.copyOf(parents, next);
    }

    private static int union(int[] parents, int root, int label) {
        int other = root(parents, label);
        int smaller = Math.min(root, other);
        parents[Math.max(root, other)] = smaller;
        return smaller;
    }

    private static int root(int[] parents, int label) {
        int at = label;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
