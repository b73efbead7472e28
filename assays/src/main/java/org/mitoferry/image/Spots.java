package org.mitoferry.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mitoferry.micrograph.Volume;

/**
 * Bright spots of one size: maxima of the negative, scale-normalised Laplacian of Gaussian, placed between the voxels.
 *
 * <p>Strength is -sigma^2 times the Laplacian, in intensity: a Gaussian spot of standard deviation sigma and peak I gives I n / 2^(n/2 +
 * 1) at its own scale in n dimensions (I / 2 in the plane, 0.53 I in space). A maximum is not below any of its 8 or 26 neighbours and above
 * those that come later; its place is the top of parabolas through it and its two neighbours on each axis. A disc or ball of radius r
 * answers best at sigma = r / sqrt n.
 *
 * <p>Fails: spots closer than about 2 sigma merge; elongated objects give a row of spots.
 */
public final class Spots {
    /**
     * A spot.
     *
     * @param xPixels its place in pixels, 0 at the middle of the first
     * @param yPixels as x
     * @param zPixels in planes
     * @param strength in intensity
     */
    public record Spot(double xPixels, double yPixels, double zPixels, double strength) {}

    private Spots() {}

    /** Spots of the standard deviation given, the strongest first. */
    public static List<Spot> bright(Volume volume, double sigmaMicrometres, double leastStrength) {
        return bright(volume, Sigma.ofMicrometres(volume, sigmaMicrometres), leastStrength);
    }

    /** Spots of the standard deviations given, the strongest first; equal ones in the order of planes, rows, columns. */
    public static List<Spot> bright(Volume volume, Sigma sigma, double leastStrength) {
        return maxima(response(volume, sigma), leastStrength);
    }

    /** The maxima of a {@link #response}, the strongest first. */
    public static List<Spot> maxima(Volume response, double leastStrength) {
        int[][] offsets = Connectivity.CORNERS.offsets(response.depth() > 1);
        List<Spot> spots = new ArrayList<>();
        for (int z = 0; z < response.depth(); z++) {
            for (int y = 0; y < response.height(); y++) {
                for (int x = 0; x < response.width(); x++) {
                    float here = response.plane(z)[y * response.width() + x];
                    if (here > leastStrength && isMaximum(response, x, y, z, here, offsets)) {
                        spots.add(refined(response, x, y, z, here));
                    }
                }
            }
        }
        spots.sort(Comparator.comparingDouble(Spot::strength).reversed());
        return spots;
    }

    /** The negative, scale-normalised Laplacian of Gaussian at every voxel. */
    public static Volume response(Volume volume, Sigma sigma) {
        return Laplacian.negative(volume, sigma);
    }

    private static boolean isMaximum(Volume response, int x, int y, int z, float here, int[][] offsets) {
        for (int k = 0; k < offsets.length; k++) {
            int nx = x + offsets[k][0];
            int ny = y + offsets[k][1];
            int nz = z + offsets[k][2];
            if (nx < 0
                    || nx >= response.width()
                    || ny < 0
                    || ny >= response.height()
                    || nz < 0
                    || nz >= response.depth()) {
                continue;
            }
            float there = response.plane(nz)[ny * response.width() + nx];
            boolean earlier = k < offsets.length / 2;
            if (there > here || earlier && there == here) {
                return false;
            }
        }
        return true;
    }

    private static Spot refined(Volume response, int x, int y, int z, float here) {
        int i = y * response.width() + x;
        float[] plane = response.plane(z);
        double dx = x == 0 || x == response.width() - 1 ? 0 : top(plane[i - 1], here, plane[i + 1]);
        boolean edgeY = y == 0 || y == response.height() - 1;
        double dy = edgeY ? 0 : top(plane[i - response.width()], here, plane[i + response.width()]);
        boolean edgeZ = z == 0 || z == response.depth() - 1;
        double dz = edgeZ ? 0 : top(response.plane(z - 1)[i], here, response.plane(z + 1)[i]);
        return new Spot(x + dx, y + dy, z + dz, here);
    }

    /** Where the parabola through three values at -1, 0 and 1 is highest, within half a voxel. */
    private static double top(double before, double here, double after) {
        double curvature = before - 2 * here + after;
        return curvature < 0 ? Math.clamp((before - after) / (2 * curvature), -0.5, 0.5) : 0;
    }
}
