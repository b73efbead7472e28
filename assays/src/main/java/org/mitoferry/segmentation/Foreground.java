package org.mitoferry.segmentation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    /** Share of a round hole that its inner disc fills; three discs that touch leave a gap with 0.46. */
    private static final double ROUND = 0.55;
    /** Share of the threshold's root below which a small hole shows the background. */
    private static final double DIM = 0.7;

    private final SegmentationSettings settings;
    /** Square roots of the smoothed samples above the least. */
    private final Volume roots;

    private final double threshold;

    /** Belongs to bodies, however dark the channel is there. */
    private final @Nullable Mask nuclei;

    Foreground(Volume body, @Nullable Mask nuclei, SegmentationSettings settings) {
        this.settings = settings;
        this.nuclei = nuclei;
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
        Mask signal = Mask.above(roots, root);
        Mask core = nuclei == null || root > threshold ? signal : signal.not().and(nuclei.not()).not();
        boolean[][] planes = new boolean[core.depth()][];
        IntStream.range(0, planes.length).parallel().forEach(z -> {
            Mask plane = new Mask(core.width(), core.height(), new boolean[][] {core.plane(z)}, core.voxelSize());
            planes[z] = withInteriors(plane, z);
        });
        Mask filled = new Mask(core.width(), core.height(), planes, core.voxelSize());
        return Discs.open(Rim.peeled(filled, roots), settings.openingRadiusMicrometres());
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
        return above / countAbove - below / countBelow > settings.leastContrast() * noise;
    }

    /**
     * Fills what a cortex encloses, also one with gaps: holes that are round and no larger than a round cell, or small and not dark. Gaps
     * between cells, and between the threads that bridge them, are angular, large, or small and dark, and stay. The closing decides what is a hole and adds nothing itself, so it does not web the feet of filopodia.
     */
    private boolean[] withInteriors(Mask plane, int z) {
        Mask closed = Discs.close(plane, settings.closingRadiusMicrometres());
        boolean[] out = plane.plane(0).clone();
        boolean[] within = interiors(plane, z);
        boolean[] withinClosed = interiors(closed, z);
        for (int i = 0; i < out.length; i++) {
            out[i] |= within[i] || withinClosed[i];
        }
        return out;
    }

    private boolean[] interiors(Mask plane, int z) {
        Labels gaps = Components.of(plane.not(), Connectivity.FACES);
        boolean[] fill = new boolean[gaps.count() + 1];
        double[] inner = new double[gaps.count() + 1];
        float[] darkest = new float[gaps.count() + 1];
        Arrays.fill(darkest, Float.POSITIVE_INFINITY);
        Volume away = DistanceTransform.toMask(plane);
        for (int i = 0; i < gaps.plane(0).length; i++) {
            int gap = gaps.plane(0)[i];
            inner[gap] = Math.max(inner[gap], away.plane(0)[i]);
            darkest[gap] = Math.min(darkest[gap], roots.plane(z)[i]);
        }
        double small = 1.5 * settings.openingRadiusMicrometres();
        double large = settings.roundRadiusMicrometres() * settings.roundTolerance();
        double half = plane.voxelSize().xMicrometres() / 2;
        for (LabelStatistics.Item gap : LabelStatistics.of(gaps, null)) {
            double radius = inner[gap.label()] - half;
            double area = gap.areaSquareMicrometres();
            boolean round = radius >= small && area <= Math.PI * large * large && Math.PI * radius * radius >= ROUND * area;
            boolean dim = area <= Math.PI * small * small && darkest[gap.label()] >= DIM * threshold;
            fill[gap.label()] = !gap.atEdge() && (dim || round);
        }
        boolean[] out = new boolean[plane.plane(0).length];
        for (int i = 0; i < out.length; i++) {
            out[i] = fill[gaps.plane(0)[i]];
        }
        return out;
    }
}
