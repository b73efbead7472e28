package org.mitoferry.assay.nanotube;

import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;

/**
 * Adds the blurred light of a filled tube to a picture: points spread over the disc of its cross section, all along its line, each with a
 * Gaussian in three dimensions. It shares nothing with the forms that the assay fits.
 */
final class DrawnTube {
    private static final int POINTS = 24;

    private DrawnTube() {}

    /** @param peak light in the middle of a long level tube */
    static void add(Volume picture, Polyline line, double diameter, double peak, PointSpread spread) {
        double lateral = spread.lateralSigmaMicrometres();
        double axial = spread.axialSigmaMicrometres();
        double[][] disc = disc(diameter / 2);
        double middle = 0;
        for (double[] point : disc) {
            middle += Math.exp(
                    -0.5 * (point[0] * point[0] / (lateral * lateral) + point[1] * point[1] / (axial * axial)));
        }
        Polyline even = line.resampled(0.05);
        double step = even.lengthMicrometres() / Math.max(1, even.size() - 1);
        double light = peak * step / (lateral * Math.sqrt(2 * Math.PI) * middle);
        double[] along = new double[3];
        double[] across = new double[3];
        double[] up = new double[3];
        for (int i = 0; i < even.size(); i++) {
            Sampler.frame(even, i, along, across, up);
            for (double[] point : disc) {
                double x = even.x()[i] + point[0] * across[0] + point[1] * up[0];
                double y = even.y()[i] + point[0] * across[1] + point[1] * up[1];
                double z = even.z()[i] + point[0] * across[2] + point[1] * up[2];
                addPoint(picture, x, y, z, light, lateral, axial);
            }
        }
    }

    /** Equal areas: a spiral of golden angles. */
    private static double[][] disc(double radius) {
        double[][] points = new double[POINTS][2];
        for (int i = 0; i < POINTS; i++) {
            double r = radius * Math.sqrt((i + 0.5) / POINTS);
            double angle = i * Math.PI * (3 - Math.sqrt(5));
            points[i][0] = r * Math.cos(angle);
            points[i][1] = r * Math.sin(angle);
        }
        return points;
    }

    private static void addPoint(
            Volume picture, double x, double y, double z, double light, double lateral, double axial) {
        double sizeX = picture.voxelSize().xMicrometres();
        double sizeZ = picture.depth() == 1 ? 1 : picture.voxelSize().zMicrometres();
        int reach = (int) Math.ceil(4 * lateral / sizeX);
        int reachZ = picture.depth() == 1 ? 0 : (int) Math.ceil(4 * axial / sizeZ);
        int cx = (int) Math.rint(x / sizeX);
        int cy = (int) Math.rint(y / sizeX);
        int cz = picture.depth() == 1 ? 0 : (int) Math.rint(z / sizeZ);
        double[] gx = weights(cx, reach, sizeX, x, lateral);
        double[] gy = weights(cy, reach, sizeX, y, lateral);
        double[] gz = picture.depth() == 1 ? new double[] {1} : weights(cz, reachZ, sizeZ, z, axial);
        for (int k = Math.max(0, cz - reachZ); k <= Math.min(picture.depth() - 1, cz + reachZ); k++) {
            for (int j = Math.max(0, cy - reach); j <= Math.min(picture.height() - 1, cy + reach); j++) {
                double row = light * gz[k - cz + reachZ] * gy[j - cy + reach];
                for (int i = Math.max(0, cx - reach); i <= Math.min(picture.width() - 1, cx + reach); i++) {
                    picture.plane(k)[j * picture.width() + i] += (float) (row * gx[i - cx + reach]);
                }
            }
        }
    }

    private static double[] weights(int centre, int reach, double size, double at, double sigma) {
        double[] weights = new double[2 * reach + 1];
        for (int i = -reach; i <= reach; i++) {
            double away = ((centre + i) * size - at) / sigma;
            weights[i + reach] = Math.exp(-0.5 * away * away);
        }
        return weights;
    }
}
