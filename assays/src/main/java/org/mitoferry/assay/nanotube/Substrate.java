package org.mitoferry.assay.nanotube;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/**
 * Where the substrate lies: the bottoms of the cells.
 *
 * <p>The mean light of the middle of a cell, plane by plane, rises at its bottom. To this flank {@code b + s N((z - z0) / t) + c
 * n((z - z0 - 0.1) / t)} is fitted (N the normal distribution, n its density, t the axial deviation of the point spread function; b, s, c
 * not negative): a filled body that begins at z0 with a basal cortex on it. Cells may sit on others, so the cells within half a micrometre
 * of the lower quartile count, and their median is the substrate, taken as level.
 *
 * <p>Fails: where the stack begins within the cells there is no flank and the substrate is not known; refractive mismatch stretches
 * heights, and is not corrected here.
 *
 * <p>A stage that leans by 1 in 100 makes an error of half a micrometre at the edge of a field of 100.
 *
 * @param heightMicrometres of the substrate over the first plane; NaN when not seen
 */
public record Substrate(double heightMicrometres) {
    private static final double CORTEX = 0.1;
    private static final double BELOW = 2;
    private static final double ABOVE = 1.2;
    private static final double SAME = 0.5;

    /** Whether it was seen. */
    public boolean isKnown() {
        return !Double.isNaN(heightMicrometres);
    }

    static Substrate of(Volume actin, Labels bodies, PointSpread spread) {
        VoxelSize size = actin.voxelSize();
        List<Double> bottoms = new ArrayList<>();
        if (actin.depth() > 2) {
            for (LabelStatistics.Item body : LabelStatistics.of(bodies, null)) {
                double bottom =
                        bottom(profile(actin, body, bodies), size.zMicrometres(), spread.axialSigmaMicrometres());
                if (!Double.isNaN(bottom)) {
                    bottoms.add(bottom);
                }
            }
        }
        if (bottoms.isEmpty()) {
            return new Substrate(Double.NaN);
        }
        double[] heights = bottoms.stream().mapToDouble(b -> b).sorted().toArray();
        double quartile = heights[(heights.length - 1) / 4];
        double[] standing = Arrays.stream(heights)
                .filter(h -> Math.abs(h - quartile) <= SAME)
                .toArray();
        double level = (standing[(standing.length - 1) / 2] + standing[standing.length / 2]) / 2;
        return new Substrate(level);
    }

    /** Mean light of every plane over the middle of a body. */
    private static double[] profile(Volume actin, LabelStatistics.Item body, Labels bodies) {
        VoxelSize size = actin.voxelSize();
        double radius = 0.4
                * Math.sqrt(body.voxels()
                        * size.xMicrometres()
                        * size.yMicrometres()
                        / Math.PI
                        / Math.max(1, body.box().endZ() - body.box().firstZ()));
        int reach = Math.max(2, (int) (radius / size.xMicrometres()));
        int width = actin.width();
        boolean[] under = new boolean[(2 * reach + 1) * (2 * reach + 1)];
        int centreX = (int) Math.rint(body.centreX());
        int centreY = (int) Math.rint(body.centreY());
        int count = 0;
        double[] sums = new double[actin.depth()];
        for (int k = 0; k < under.length; k++) {
            int x = centreX + k % (2 * reach + 1) - reach;
            int y = centreY + k / (2 * reach + 1) - reach;
            if (x < 0 || y < 0 || x >= width || y >= actin.height() || !hasBody(bodies, y * width + x, body.label())) {
                continue;
            }
            for (int z = 0; z < sums.length; z++) {
                sums[z] += actin.plane(z)[y * width + x];
            }
            count++;
        }
        for (int z = 0; z < sums.length; z++) {
            sums[z] = count == 0 ? Double.NaN : sums[z] / count;
        }
        return sums;
    }

    private static boolean hasBody(Labels bodies, int i, int label) {
        for (int[] plane : bodies.planes()) {
            if (plane[i] == label) {
                return true;
            }
        }
        return false;
    }

    /** Height of the bottom over the first plane; NaN when the profile does not rise within the stack. */
    static double bottom(double[] profile, double step, double sigma) {
        if (profile.length < 3 || Double.isNaN(profile[0])) {
            return Double.NaN;
        }
        int peak = firstPeak(profile);
        double half = (profile[0] + profile[peak]) / 2;
        if (peak == 0 || profile[peak] < 1.3 * profile[0]) {
            return Double.NaN;
        }
        int rise = 1;
        while (profile[rise] < half) {
            rise++;
        }
        double flank = step * (rise - (profile[rise] - half) / Math.max(1e-9, profile[rise] - profile[rise - 1]));
        double best = Double.POSITIVE_INFINITY;
        double bottom = Double.NaN;
        for (double z0 = flank - 0.6; z0 <= flank + 0.9; z0 += 0.02) {
            double left = misfit(profile, step, sigma, z0, flank);
            if (left < best) {
                best = left;
                bottom = z0;
            }
        }
        return bottom;
    }

    private static int firstPeak(double[] profile) {
        double largest = Arrays.stream(profile).max().orElse(0);
        for (int z = 0; z < profile.length - 1; z++) {
            if (profile[z] > 0.4 * largest && profile[z] >= profile[z + 1]) {
                return z;
            }
        }
        return profile.length - 1;
    }

    private static double misfit(double[] profile, double step, double sigma, double z0, double flank) {
        double best = Double.POSITIVE_INFINITY;
        for (int forms = 1; forms <= 3; forms++) {
            LinearFit fit = new LinearFit();
            for (int z = 0; z < profile.length; z++) {
                double at = z * step;
                if (at < flank - BELOW || at > flank + ABOVE) {
                    continue;
                }
                double body = (forms & 1) == 0 ? 0 : Erf.normal((at - z0) / sigma);
                double cortex = (forms & 2) == 0 ? 0 : Erf.density((at - z0 - CORTEX) / sigma);
                fit.add(profile[z], 1, body, cortex, 1, 0);
            }
            double left = fit.solve();
            if (fit.coefficient(0) >= 0 && fit.coefficient(1) >= 0) {
                best = Math.min(best, left);
            }
        }
        return best;
    }
}
