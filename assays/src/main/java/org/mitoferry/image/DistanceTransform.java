package org.mitoferry.image;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mitoferry.micrograph.Volume;

/**
 * Exact Euclidean distance transform with voxels of any form.
 *
 * <p>P. F. Felzenszwalb and D. P. Huttenlocher, Theory of Computing 8:415 (2012): squared distances are lower envelopes of parabolas, one
 * axis after the other; they are kept in single precision. Distances are between centres of voxels, so a voxel at the border of an object
 * is one voxel away from the outside, not half a voxel.
 *
 * <p>Where distances matter up to a bound alone, {@link #toMask(Mask, double)} takes least values over the few voxels within reach, one axis
 * after the other: the same numbers there, in a fraction of the time.
 */
public final class DistanceTransform {
    private static final float FAR = Float.POSITIVE_INFINITY;

    private DistanceTransform() {}

    /** Distance in micrometres from every voxel to the nearest that belongs to the mask (0 there); infinite when none does. */
    public static Volume toMask(Mask mask) {
        double z = mask.depth() == 1 ? 1 : mask.voxelSize().zMicrometres();
        return toMask(mask, mask.voxelSize().xMicrometres(), mask.voxelSize().yMicrometres(), z);
    }

    /** The same up to a bound: infinite where the nearest is farther than so many micrometres. */
    public static Volume toMask(Mask mask, double mostMicrometres) {
        return new NearDistances(mask, mostMicrometres).volume();
    }

    /** The distance to the nearest voxel that does not belong, up to a bound: infinite where it is farther than so many micrometres. */
    public static Volume inside(Mask mask, double mostMicrometres) {
        return toMask(mask.not(), mostMicrometres);
    }

    /** Distance in micrometres from every voxel of the mask to the nearest that does not belong (0 outside). The edge is no outside. */
    public static Volume inside(Mask mask) {
        return toMask(mask.not());
    }

    /** The same in any unit, for pictures without calibration. */
    static Volume toMask(Mask mask, double sizeX, double sizeY, double sizeZ) {
        int width = mask.width();
        int height = mask.height();
        int depth = mask.depth();
        float[][] squares = new float[depth][width * height];
        IntStream.range(0, depth).parallel().forEach(z -> {
            for (int i = 0; i < squares[z].length; i++) {
                squares[z][i] = mask.plane(z)[i] ? 0 : FAR;
            }
            Envelope rows = new Envelope(width, sizeX);
            for (int y = 0; y < height; y++) {
                rows.transform(squares[z], y * width, 1);
            }
            Envelope columns = new Envelope(height, sizeY);
            for (int x = 0; x < width; x++) {
                columns.transform(squares[z], x, width);
            }
        });
        if (depth > 1) {
            acrossPlanes(squares, width, height, sizeZ);
        }
        return roots(squares, mask);
    }

    private static void acrossPlanes(float[][] squares, int width, int height, double sizeZ) {
        int depth = squares.length;
        IntStream.range(0, height).parallel().forEach(y -> {
            Envelope line = new Envelope(depth, sizeZ);
            float[] samples = new float[depth];
            for (int i = y * width; i < (y + 1) * width; i++) {
                for (int z = 0; z < depth; z++) {
                    samples[z] = squares[z][i];
                }
                line.transform(samples, 0, 1);
                for (int z = 0; z < depth; z++) {
                    squares[z][i] = samples[z];
                }
            }
        });
    }

    /** Takes the place of the squares. */
    private static Volume roots(float[][] squares, Mask mask) {
        for (float[] plane : squares) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) Math.sqrt(plane[i]);
            }
        }
        return new Volume(mask.width(), mask.height(), squares, mask.voxelSize());
    }

    /** Lower envelope of the parabolas above one line of samples, with room that is used again. */
    private static final class Envelope {
        private final int length;
        private final double size;
        private final int[] apexes;
        private final double[] starts;
        private final double[] heights;

        Envelope(int length, double size) {
            this.length = length;
            this.size = size;
            this.apexes = new int[length];
            this.starts = new double[length + 1];
            this.heights = new double[length];
        }

        void transform(float[] samples, int offset, int stride) {
            int last = -1;
            for (int i = 0; i < length; i++) {
                heights[i] = samples[offset + i * stride];
                if (heights[i] == FAR) {
                    continue;
                }
                double start = -FAR;
                while (last >= 0) {
                    start = crossing(apexes[last], i);
                    if (start > starts[last]) {
                        break;
                    }
                    last--;
                }
                last++;
                apexes[last] = i;
                starts[last] = last == 0 ? -FAR : start;
            }
            if (last < 0) {
                return;
            }
            Arrays.fill(starts, last + 1, length + 1, FAR);
            int current = 0;
            for (int i = 0; i < length; i++) {
                while (starts[current + 1] < i * size) {
                    current++;
                }
                double away = (i - apexes[current]) * size;
                samples[offset + i * stride] = (float) (away * away + heights[apexes[current]]);
            }
        }

        /** Where the parabola over the later apex becomes the lower one. */
        private double crossing(int earlier, int later) {
            double a = earlier * size;
            double b = later * size;
            return (heights[later] + b * b - heights[earlier] - a * a) / (2 * (b - a));
        }
    }
}
