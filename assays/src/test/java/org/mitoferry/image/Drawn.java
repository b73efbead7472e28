package org.mitoferry.image;

import java.util.function.ToDoubleFunction;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** Volumes drawn from a function of place in micrometres. */
final class Drawn {
    private Drawn() {}

    static Volume of(int width, int height, int depth, VoxelSize size, ToDoubleFunction<double[]> intensity) {
        Volume volume = Volume.blank(width, height, depth, size);
        double sizeZ = depth == 1 ? 0 : size.zMicrometres();
        for (int z = 0; z < depth; z++) {
            for (int i = 0; i < width * height; i++) {
                int y = i / width;
                double[] at = {i % width * size.xMicrometres(), y * size.yMicrometres(), z * sizeZ};
                volume.plane(z)[i] = (float) intensity.applyAsDouble(at);
            }
        }
        return volume;
    }

    /** Square of the distance of a place from the line through a point. */
    static double squareFromLine(double[] at, double[] point, double[] unit) {
        double along = 0;
        double square = 0;
        for (int k = 0; k < 3; k++) {
            double away = at[k] - point[k];
            along += away * unit[k];
            square += away * away;
        }
        return square - along * along;
    }

    static double[] unit(double x, double y, double z) {
        double norm = Math.sqrt(x * x + y * y + z * z);
        return new double[] {x / norm, y / norm, z / norm};
    }
}
