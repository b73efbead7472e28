package org.mitoferry.assay.nanotube;

import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** The voxels near lines that were followed already. */
final class Followed {
    /** What lies this close to a line that was followed belongs to it. */
    private static final double ASIDE = 0.5;

    private static final double ASIDE_UP = 0.9;

    private final int width;
    private final int height;
    private final int depth;
    private final VoxelSize size;
    private final double sizeZ;
    private final byte[][] used;

    Followed(Volume strength) {
        width = strength.width();
        height = strength.height();
        depth = strength.depth();
        size = strength.voxelSize();
        sizeZ = depth == 1 ? 1 : size.zMicrometres();
        used = new byte[depth][width * height];
    }

    boolean holds(int plane, int index) {
        return used[plane][index] != 0;
    }

    void mark(Polyline line) {
        Polyline even = line.resampled(0.2);
        int reachX = (int) Math.ceil(ASIDE / size.xMicrometres());
        int reachZ = depth == 1 ? 0 : (int) Math.ceil(ASIDE_UP / sizeZ);
        for (int p = 0; p < even.size(); p++) {
            int x = (int) Math.rint(even.x()[p] / size.xMicrometres());
            int y = (int) Math.rint(even.y()[p] / size.yMicrometres());
            int z = depth == 1 ? 0 : (int) Math.rint(even.z()[p] / sizeZ);
            for (int nz = Math.max(0, z - reachZ); nz <= Math.min(depth - 1, z + reachZ); nz++) {
                double v = (nz - z) * sizeZ / ASIDE_UP;
                for (int ny = Math.max(0, y - reachX); ny <= Math.min(height - 1, y + reachX); ny++) {
                    double u = (ny - y) * size.yMicrometres() / ASIDE;
                    for (int nx = Math.max(0, x - reachX); nx <= Math.min(width - 1, x + reachX); nx++) {
                        double w = (nx - x) * size.xMicrometres() / ASIDE;
                        if (u * u + v * v + w * w <= 1) {
                            used[nz][ny * width + nx] = 1;
                        }
                    }
                }
            }
        }
    }

    boolean holds(double x, double y, double z) {
        int nx = (int) Math.rint(x / size.xMicrometres());
        int ny = (int) Math.rint(y / size.yMicrometres());
        int nz = depth == 1 ? 0 : Math.clamp((int) Math.rint(z / sizeZ), 0, depth - 1);
        return nx >= 0 && ny >= 0 && nx < width && ny < height && used[nz][ny * width + nx] != 0;
    }
}
