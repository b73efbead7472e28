package org.mitoferry.segmentation;

import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** Square blocks of pixels in every plane: bodies are micrometres wide and need no finer grid. */
final class BlockGrid {
    private final int width;
    private final int height;
    private final int block;
    private final VoxelSize fine;

    /** The largest blocks that are no wider than asked; single pixels where these are wider. */
    BlockGrid(Volume volume, double mostMicrometres) {
        fine = volume.voxelSize();
        width = volume.width();
        height = volume.height();
        double pixel = Math.max(fine.xMicrometres(), fine.yMicrometres());
        // A hair of tolerance, so that blocks do not depend on the rounding of a stated pixel size.
        block = Math.clamp((long) (mostMicrometres / pixel + 1e-6), 1, Math.min(width, height));
    }

    /** Means of blocks; those at the far edges are means of what is left there. */
    Volume coarse(Volume volume) {
        if (block == 1) {
            return volume;
        }
        int columns = (width + block - 1) / block;
        int rows = (height + block - 1) / block;
        float[][] planes = new float[volume.depth()][columns * rows];
        for (int z = 0; z < planes.length; z++) {
            for (int row = 0; row < rows; row++) {
                meanRow(volume.plane(z), planes[z], row, columns);
            }
        }
        boolean stack = fine.hasPlaneDistance();
        VoxelSize size = new VoxelSize(
                fine.xMicrometres() * block, fine.yMicrometres() * block, stack ? fine.zMicrometres() : Double.NaN);
        return new Volume(columns, rows, planes, size);
    }

    private void meanRow(float[] from, float[] to, int row, int columns) {
        int endY = Math.min(height, (row + 1) * block);
        for (int column = 0; column < columns; column++) {
            int endX = Math.min(width, (column + 1) * block);
            double sum = 0;
            for (int y = row * block; y < endY; y++) {
                for (int x = column * block; x < endX; x++) {
                    sum += from[y * width + x];
                }
            }
            to[row * columns + column] = (float) (sum / ((endY - row * block) * (endX - column * block)));
        }
    }

    /** Labels on the fine grid: of the four nearest blocks, weighted as in bilinear interpolation, the label with the most weight. */
    Labels fine(Labels coarse) {
        int[][] planes = new int[coarse.depth()][];
        for (int z = 0; z < planes.length; z++) {
            planes[z] = block == 1 ? coarse.plane(z) : finePlane(coarse.plane(z), coarse.width(), coarse.height());
        }
        return new Labels(width, height, planes, coarse.count(), fine);
    }

    private int[] finePlane(int[] from, int columns, int rows) {
        int[] to = new int[width * height];
        for (int y = 0; y < height; y++) {
            double v = (y + 0.5) / block - 0.5;
            int y0 = (int) Math.floor(v);
            double wy = v - y0;
            int above = Math.max(0, y0) * columns;
            int below = Math.min(rows - 1, y0 + 1) * columns;
            for (int x = 0; x < width; x++) {
                double u = (x + 0.5) / block - 0.5;
                int x0 = (int) Math.floor(u);
                double wx = u - x0;
                int left = Math.max(0, x0);
                int right = Math.min(columns - 1, x0 + 1);
                int a = from[above + left];
                int b = from[above + right];
                int c = from[below + left];
                int d = from[below + right];
                to[y * width + x] = a == b && b == c && c == d ? a : heaviest(a, b, c, d, wx, wy);
            }
        }
        return to;
    }

    /** The label with the most weight of four; of equal ones the first. */
    private static int heaviest(int a, int b, int c, int d, double wx, double wy) {
        double ofA = (1 - wx) * (1 - wy);
        double ofB = wx * (1 - wy);
        double ofC = (1 - wx) * wy;
        double ofD = wx * wy;
        double byA = ofA + (b == a ? ofB : 0) + (c == a ? ofC : 0) + (d == a ? ofD : 0);
        double byB = (a == b ? ofA : 0) + ofB + (c == b ? ofC : 0) + (d == b ? ofD : 0);
        double byC = (a == c ? ofA : 0) + (b == c ? ofB : 0) + ofC + (d == c ? ofD : 0);
        double byD = (a == d ? ofA : 0) + (b == d ? ofB : 0) + (c == d ? ofC : 0) + ofD;
        int best = byB > byA ? b : a;
        double most = Math.max(byA, byB);
        if (byC > most) {
            best = c;
            most = byC;
        }
        return byD > most ? d : best;
    }
}
