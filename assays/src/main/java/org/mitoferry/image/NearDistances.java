package org.mitoferry.image;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.mitoferry.micrograph.Volume;

/**
 * Distances to a mask up to a bound: along rows the number of voxels since the last that belongs, then across rows and across planes the
 * least of the squares within reach. Exact up to the bound, since no nearest voxel within it is farther than that along any axis.
 */
final class NearDistances {
    private static final float FAR = Float.POSITIVE_INFINITY;

    /** Distances are kept in single precision, so one that equals the bound may read this share above it. */
    private static final double ROUNDING = 1e-6;

    private final Mask mask;
    private final double sizeX;
    private final double sizeY;
    private final double sizeZ;
    private final double most;

    NearDistances(Mask mask, double mostMicrometres) {
        this.mask = mask;
        this.sizeX = mask.voxelSize().xMicrometres();
        this.sizeY = mask.voxelSize().yMicrometres();
        this.sizeZ = mask.depth() == 1 ? 1 : mask.voxelSize().zMicrometres();
        this.most = mostMicrometres * (1 + ROUNDING);
    }

    Volume volume() {
        int depth = mask.depth();
        float[][] squares = new float[depth][];
        IntStream.range(0, depth).parallel().forEach(z -> squares[z] = plane(mask.plane(z)));
        float[][] all = depth == 1 ? squares : acrossPlanes(squares);
        IntStream.range(0, depth).parallel().forEach(z -> roots(all[z]));
        return new Volume(mask.width(), mask.height(), all, mask.voxelSize());
    }

    /** Squares within one plane. */
    private float[] plane(boolean[] belongs) {
        int width = mask.width();
        int height = mask.height();
        int reach = (int) (most / sizeY);
        float[] rows = new float[belongs.length];
        boolean[] any = new boolean[height];
        for (int y = 0; y < height; y++) {
            any[y] = row(belongs, rows, y * width);
        }
        float[] out = rows.clone();
        for (int y = 0; y < height; y++) {
            for (int away = 1; away <= reach; away++) {
                float square = (float) (away * sizeY * (away * sizeY));
                if (y >= away && any[y - away]) {
                    least(rows, (y - away) * width, square, out, y * width, width);
                }
                if (y + away < height && any[y + away]) {
                    least(rows, (y + away) * width, square, out, y * width, width);
                }
            }
        }
        return out;
    }

    /** Squares within one row; whether any is finite. */
    private boolean row(boolean[] belongs, float[] to, int start) {
        int width = mask.width();
        int reach = (int) (most / sizeX);
        boolean any = false;
        int since = reach + 1;
        for (int i = start; i < start + width; i++) {
            since = belongs[i] ? 0 : since + 1;
            any |= belongs[i];
            to[i] = square(since, reach);
        }
        if (!any) {
            return false;
        }
        since = reach + 1;
        for (int i = start + width - 1; i >= start; i--) {
            since = belongs[i] ? 0 : since + 1;
            to[i] = Math.min(to[i], square(since, reach));
        }
        return true;
    }

    private float square(int voxels, int reach) {
        return voxels > reach ? FAR : (float) (voxels * sizeX * (voxels * sizeX));
    }

    private static void least(float[] from, int first, float more, float[] to, int start, int count) {
        for (int i = 0; i < count; i++) {
            to[start + i] = Math.min(to[start + i], from[first + i] + more);
        }
    }

    private float[][] acrossPlanes(float[][] squares) {
        int reach = (int) (most / sizeZ);
        float[][] out = new float[squares.length][];
        IntStream.range(0, squares.length).parallel().forEach(z -> {
            out[z] = Arrays.copyOf(squares[z], squares[z].length);
            for (int away = 1; away <= reach; away++) {
                float square = (float) (away * sizeZ * (away * sizeZ));
                if (z >= away) {
                    least(squares[z - away], 0, square, out[z], 0, out[z].length);
                }
                if (z + away < squares.length) {
                    least(squares[z + away], 0, square, out[z], 0, out[z].length);
                }
            }
        });
        return out;
    }

    private void roots(float[] squares) {
        float bound = (float) most;
        for (int i = 0; i < squares.length; i++) {
            float away = (float) Math.sqrt(squares[i]);
            squares[i] = away <= bound ? away : FAR;
        }
    }
}
