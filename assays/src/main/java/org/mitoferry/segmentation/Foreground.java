package org.mitoferry.segmentation;

import java.util.Arrays;
import org.mitoferry.image.Components;
import org.mitoferry.image.Connectivity;
import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.Gaussian;
import org.mitoferry.image.Histogram;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.image.Sigma;
import org.mitoferry.image.Thresholds;
import org.mitoferry.micrograph.Volume;

/**
 * Where cells are, before they are told apart.
 *
 * <p>The channel is smoothed in the plane. The threshold is Li's on the square roots of the samples above the least one, so that neither
 * the noise of photons nor the brightest cortex decides. A threshold that hardly stands above the background finds nothing.
 */
final class Foreground {
    private final SegmentationSettings settings;
    /** Square roots of the smoothed samples above the least. */
    private final Volume roots;

    private final double threshold;

    Foreground(Volume body, SegmentationSettings settings) {
        this.settings = settings;
        Sigma sigma = new Sigma(
                settings.smoothingMicrometres() / body.voxelSize().xMicrometres(),
                settings.smoothingMicrometres() / body.voxelSize().yMicrometres(),
                0);
        this.roots = roots(Gaussian.smooth(body, sigma));
        this.threshold = settings.thresholdShare() * Thresholds.li(Histogram.of(roots, null));
    }

    Volume roots() {
        return roots;
    }

    double threshold() {
        return threshold;
    }

    private static Volume roots(Volume smooth) {
        float least = Float.POSITIVE_INFINITY;
        for (float[] plane : smooth.planes()) {
            for (float sample : plane) {
                least = Math.min(least, sample);
            }
        }
        for (float[] plane : smooth.planes()) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) Math.sqrt(plane[i] - least);
            }
        }
        return smooth;
    }

    /** All bodies, their interiors filled and protrusions stripped. */
    Mask bodies() {
        return standsOut() ? bodiesAbove(threshold) : Mask.blank(roots.width(), roots.height(), roots.depth(), roots.voxelSize());
    }

    /** The same above another root. */
    Mask bodiesAbove(double root) {
        Mask closed = Discs.close(Mask.above(roots, root), settings.closingRadiusMicrometres());
        return Discs.open(withInteriors(closed), settings.openingRadiusMicrometres());
    }

    /**
     * Whether the means above and below the threshold differ by more than the noise: the median difference of pixels that lie apart by
     * about three widths of the smoothing, as a standard deviation. Where there is nothing but noise they differ by 1.6 of it.
     */
    private boolean standsOut() {
        int lag = Math.max(1, (int) Math.ceil(3 * settings.smoothingMicrometres() / roots.voxelSize().xMicrometres()));
        double above = 0;
        double below = 0;
        long countAbove = 0;
        long countBelow = 0;
        float[] differences = new float[roots.depth() * roots.height() * roots.width()];
        int next = 0;
        for (float[] plane : roots.planes()) {
            for (int i = 0; i < plane.length; i++) {
                boolean isAbove = plane[i] > threshold;
                above += isAbove ? plane[i] : 0;
                below += isAbove ? 0 : plane[i];
                countAbove += isAbove ? 1 : 0;
                countBelow += isAbove ? 0 : 1;
                if (i % roots.width() + lag < roots.width()) {
                    differences[next++] = Math.abs(plane[i + lag] - plane[i]);
                }
            }
        }
        if (countAbove == 0 || countBelow == 0 || next == 0) {
            return false;
        }
        float[] used = Arrays.copyOf(differences, next);
        Arrays.parallelSort(used);
        double noise = 1.4826 / Math.sqrt(2) * used[next / 2];
        if(Boolean.getBoolean("dbg")) System.out.println("  contrast "+ (above / countAbove - below / countBelow)/noise+" T "+threshold+" share "+(double)countAbove/(countAbove+countBelow));
        return above / countAbove - below / countBelow > settings.leastContrast() * noise;
    }

    /**
     * Fills, plane by plane, what a cortex encloses: holes that are small, or round and no larger than a round cell. Gaps between cells are
     * angular or large and stay.
     */
    private Mask withInteriors(Mask mask) {
        boolean[][] planes = new boolean[mask.depth()][];
        for (int z = 0; z < planes.length; z++) {
            planes[z] = filled(new Mask(mask.width(), mask.height(), new boolean[][] {mask.plane(z)}, mask.voxelSize()));
        }
        return new Mask(mask.width(), mask.height(), planes, mask.voxelSize());
    }

    private boolean[] filled(Mask plane) {
        Labels gaps = Components.of(plane.not(), Connectivity.FACES);
        boolean[] fill = new boolean[gaps.count() + 1];
        double[] inner = new double[gaps.count() + 1];
        Volume away = DistanceTransform.toMask(plane);
        for (int i = 0; i < gaps.plane(0).length; i++) {
            int gap = gaps.plane(0)[i];
            inner[gap] = Math.max(inner[gap], away.plane(0)[i]);
        }
        double small = settings.openingRadiusMicrometres();
        double large = settings.roundRadiusMicrometres() * settings.roundTolerance();
        double half = plane.voxelSize().xMicrometres() / 2;
        for (LabelStatistics.Item gap : LabelStatistics.of(gaps, null)) {
            double radius = inner[gap.label()] - half;
            double area = gap.areaSquareMicrometres();
            boolean round = area <= Math.PI * large * large && Math.PI * radius * radius >= 0.55 * area;
            fill[gap.label()] = !gap.atEdge() && (area <= Math.PI * small * small || round);
        }
        boolean[] out = plane.plane(0).clone();
        for (int i = 0; i < out.length; i++) {
            out[i] |= fill[gaps.plane(0)[i]];
        }
        return out;
    }
}
