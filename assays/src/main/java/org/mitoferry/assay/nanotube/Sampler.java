package org.mitoferry.assay.nanotube;

import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;

/** Reads a volume between its voxels, by linear interpolation; beyond the edge the outermost sample goes on. */
final class Sampler {
    private final Volume volume;
    private final double sizeX;
    private final double sizeY;
    private final double sizeZ;

    Sampler(Volume volume) {
        this.volume = volume;
        this.sizeX = volume.voxelSize().xMicrometres();
        this.sizeY = volume.voxelSize().yMicrometres();
        this.sizeZ = volume.depth() == 1 ? 1 : volume.voxelSize().zMicrometres();
    }

    double at(double xMicrometres, double yMicrometres, double zMicrometres) {
        double x = Math.clamp(xMicrometres / sizeX, 0, volume.width() - 1.0);
        double y = Math.clamp(yMicrometres / sizeY, 0, volume.height() - 1.0);
        double z = Math.clamp(zMicrometres / sizeZ, 0, volume.depth() - 1.0);
        int plane = (int) z;
        double share = z - plane;
        double lower = inPlane(plane, x, y);
        return share == 0 ? lower : lower + share * (inPlane(plane + 1, x, y) - lower);
    }

    private double inPlane(int z, double x, double y) {
        float[] plane = volume.plane(z);
        int width = volume.width();
        int left = (int) x;
        int top = (int) y;
        int right = Math.min(width - 1, left + 1);
        int bottom = Math.min(volume.height() - 1, top + 1);
        double u = x - left;
        double v = y - top;
        double above = plane[top * width + left] + u * (plane[top * width + right] - plane[top * width + left]);
        double below =
                plane[bottom * width + left] + u * (plane[bottom * width + right] - plane[bottom * width + left]);
        return above + v * (below - above);
    }

    /** Writes the frame at a point of a line: along it, across it in the plane, and across both (upwards). Each has length 1. */
    static void frame(Polyline line, int point, double[] along, double[] across, double[] up) {
        line.direction(point, along);
        double norm = Math.hypot(along[0], along[1]);
        across[0] = norm < 1e-9 ? 1 : -along[1] / norm;
        across[1] = norm < 1e-9 ? 0 : along[0] / norm;
        across[2] = 0;
        up[0] = along[1] * across[2] - along[2] * across[1];
        up[1] = along[2] * across[0] - along[0] * across[2];
        up[2] = along[0] * across[1] - along[1] * across[0];
    }
}
