package org.mitoferry.segmentation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * Peels the halo from bodies: one threshold for dim and bright cells lies far down the flank of the bright ones. From outside inwards
 * voxels are taken away that have less than a share of the largest sample near them, as deep as such a flank reaches; a cortex stops the
 * peeling, and where nothing bright is near nothing is peeled.
 */
final class Rim {
    /** Of roots: half the intensity. */
    private static final double SHARE = Math.sqrt(0.5);

    private static final double NEAR_MICROMETRES = 1.3;
    private static final double DEEPEST_MICROMETRES = 1;

    private Rim() {}

    /** @param roots of the smoothed samples */
    static Mask peeled(Mask mask, Volume roots) {
        float[][] near = largestNear(roots);
        Mask out = mask.blankLike();
        for (int z = 0; z < mask.depth(); z++) {
            System.arraycopy(mask.plane(z), 0, out.plane(z), 0, mask.plane(z).length);
        }
        Peeling peeling = new Peeling(out, roots, near);
        peeling.start();
        peeling.run();
        return out;
    }

    private static float[][] largestNear(Volume roots) {
        VoxelSize size = roots.voxelSize();
        int width = roots.width();
        int height = roots.height();
        int reachX = (int) (NEAR_MICROMETRES / size.xMicrometres());
        int reachY = (int) (NEAR_MICROMETRES / size.yMicrometres());
        int reachZ = roots.depth() == 1 ? 0 : (int) (NEAR_MICROMETRES / size.zMicrometres());
        float[][] inPlane = new float[roots.depth()][];
        IntStream.range(0, roots.depth()).parallel().forEach(z -> {
            float[] rows = new float[width * height];
            widened(roots.plane(z), rows, width, height, reachX, 1, width);
            inPlane[z] = new float[width * height];
            widened(rows, inPlane[z], height, width, reachY, width, 1);
        });
        if (reachZ == 0) {
            return inPlane;
        }
        float[][] out = new float[roots.depth()][];
        IntStream.range(0, roots.depth()).parallel().forEach(z -> {
            out[z] = inPlane[z].clone();
            for (int k = Math.max(0, z - reachZ); k < Math.min(out.length, z + reachZ + 1); k++) {
                for (int i = 0; i < out[z].length; i++) {
                    out[z][i] = Math.max(out[z][i], inPlane[k][i]);
                }
            }
        });
        return out;
    }

    /** The largest sample within a reach along lines of samples that lie a stride apart. */
    private static void widened(float[] from, float[] to, int length, int lines, int reach, int stride, int lineStride) {
        for (int line = 0; line < lines; line++) {
            int start = line * lineStride;
            for (int i = 0; i < length; i++) {
                float largest = 0;
                int end = Math.min(length, i + reach + 1);
                for (int k = Math.max(0, i - reach); k < end; k++) {
                    largest = Math.max(largest, from[start + k * stride]);
                }
                to[start + i * stride] = largest;
            }
        }
    }

    /** A flood from outside over dim voxels; what it reaches is set free. First come, first served: the order of the scan decides. */
    private static final class Peeling {
        private final Mask mask;
        private final Volume roots;
        private final float[][] near;
        private final int width;
        private final int area;
        private final double sizeZ;
        private int[] waiting = new int[1024];
        private float[] depths = new float[1024];
        private int count;

        Peeling(Mask mask, Volume roots, float[][] near) {
            this.mask = mask;
            this.roots = roots;
            this.near = near;
            this.width = mask.width();
            this.area = mask.width() * mask.height();
            this.sizeZ = mask.depth() == 1 ? 1 : mask.voxelSize().zMicrometres();
        }

        void start() {
            for (int z = 0; z < mask.depth(); z++) {
                boolean[] plane = mask.plane(z);
                for (int i = 0; i < area; i++) {
                    if (!plane[i] && borders(z, i)) {
                        push(z, i, 0);
                    }
                }
            }
        }

        private boolean borders(int z, int i) {
            boolean[] plane = mask.plane(z);
            int x = i % width;
            return x > 0 && plane[i - 1]
                    || x < width - 1 && plane[i + 1]
                    || i >= width && plane[i - width]
                    || i + width < area && plane[i + width]
                    || z > 0 && mask.plane(z - 1)[i]
                    || z < mask.depth() - 1 && mask.plane(z + 1)[i];
        }

        void run() {
            double sizeX = mask.voxelSize().xMicrometres();
            double sizeY = mask.voxelSize().yMicrometres();
            for (int next = 0; next < count; next++) {
                int voxel = waiting[next];
                float depth = depths[next];
                int z = voxel / area;
                int i = voxel % area;
                int x = i % width;
                visit(z, i - 1, x > 0, depth + sizeX);
                visit(z, i + 1, x < width - 1, depth + sizeX);
                visit(z, i - width, i >= width, depth + sizeY);
                visit(z, i + width, i + width < area, depth + sizeY);
                visit(z - 1, i, z > 0, depth + sizeZ);
                visit(z + 1, i, z < mask.depth() - 1, depth + sizeZ);
            }
        }

        private void visit(int z, int i, boolean exists, double depth) {
            if (exists && depth <= DEEPEST_MICROMETRES && mask.plane(z)[i] && roots.plane(z)[i] < SHARE * near[z][i]) {
                mask.plane(z)[i] = false;
                push(z, i, depth);
            }
        }

        private void push(int z, int i, double depth) {
            if (count == waiting.length) {
                waiting = Arrays.copyOf(waiting, 2 * count);
                depths = Arrays.copyOf(depths, 2 * count);
            }
            waiting[count] = z * area + i;
            depths[count++] = (float) depth;
        }
    }
}
