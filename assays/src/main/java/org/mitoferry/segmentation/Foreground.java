package org.mitoferry.segmentation;

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
    /** How far from background to threshold the mean of a hole lies that shows a dim interior and no background. */
    private static final double HAZE = 0.5;

    private final SegmentationSettings settings;
    /** Square roots of the smoothed samples above the least. */
    private final Volume roots;

    private final double threshold;
    private final double background;

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
        this.background = meanBelow(roots, threshold);
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
        int lag = Math.max(1, (int) Math.ceil(3 * settings.smoothingMicrometres() / roots.voxelSize().xMicrometres()));
        boolean signal = Contrast.isSignal(roots, threshold, lag, settings.leastContrast());
        return signal ? bodiesAbove(threshold) : Mask.blank(roots.width(), roots.height(), roots.depth(), roots.voxelSize());
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
     * Fills what a cortex encloses, also one with gaps or cut by the edge: holes no larger than a round cell that are brighter than the
     * background, or round and not at the edge. Gaps between cells, and between the threads that bridge them, are angular or large and
     * dark, and stay. The closing decides what is a hole and adds nothing itself, so it does not web the feet of filopodia.
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
        double[] inner = new double[gaps.count() + 1];
        Volume away = DistanceTransform.toMask(plane);
        for (int i = 0; i < gaps.plane(0).length; i++) {
            int gap = gaps.plane(0)[i];
            inner[gap] = Math.max(inner[gap], away.plane(0)[i]);
        }
        double large = settings.roundRadiusMicrometres() * settings.roundTolerance();
        double half = plane.voxelSize().xMicrometres() / 2;
        double haze = background + HAZE * (threshold - background);
        boolean[] fill = new boolean[gaps.count() + 1];
        Volume samples = new Volume(plane.width(), plane.height(), new float[][] {roots.plane(z)}, plane.voxelSize());
        for (LabelStatistics.Item gap : LabelStatistics.of(gaps, samples)) {
            double radius = inner[gap.label()] - half;
            double area = gap.areaSquareMicrometres();
            boolean round = !gap.atEdge()
                    && radius >= settings.openingRadiusMicrometres()
                    && Math.PI * radius * radius >= ROUND * area;
            fill[gap.label()] = area <= Math.PI * large * large && (round || gap.mean() >= haze);
        }
        boolean[] out = new boolean[plane.plane(0).length];
        for (int i = 0; i < out.length; i++) {
            out[i] = fill[gaps.plane(0)[i]];
        }
        return out;
    }

    /** Mean root of what is not above the threshold. */
    private static double meanBelow(Volume roots, double threshold) {
        double sum = 0;
        long count = 0;
        for (float[] plane : roots.planes()) {
            for (float root : plane) {
                sum += root <= threshold ? root : 0;
                count += root <= threshold ? 1 : 0;
            }
        }
        return sum / Math.max(1, count);
    }
}
