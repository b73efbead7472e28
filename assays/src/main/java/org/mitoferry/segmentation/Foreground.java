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
        int lag = Math.max(1, (int) Math.ceil(
                3 * settings.smoothingMicrometres() / roots.voxelSize().xMicrometres()));
        boolean signal = Contrast.isSignal(roots, threshold, lag, settings.leastContrast());
        return signal
                ? bodiesAbove(threshold)
                : Mask.blank(roots.width(), roots.height(), roots.depth(), roots.voxelSize());
    }

    /** The same above another root. */
    Mask bodiesAbove(double root) {
        Mask signal = Mask.above(roots, root);
        Mask core = nuclei == null || root > threshold
                ? signal
                : signal.not().and(nuclei.not()).not();
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
        double large = settings.roundRadiusMicrometres() * settings.roundTolerance();
        double haze = background + HAZE * (threshold - background);
        boolean[] fill = new boolean[gaps.count() + 1];
        Volume samples = new Volume(plane.width(), plane.height(), new float[][] {roots.plane(z)}, plane.voxelSize());
        for (LabelStatistics.Item gap : LabelStatistics.of(gaps, samples)) {
            boolean small = gap.areaSquareMicrometres() <= Math.PI * large * large;
            fill[gap.label()] = small && (gap.mean() >= haze || !gap.atEdge() && isRound(gap, gaps));
        }
        boolean[] out = new boolean[plane.plane(0).length];
        for (int i = 0; i < out.length; i++) {
            out[i] = fill[gaps.plane(0)[i]];
        }
        return out;
    }

    /** By the largest disc that fits into a gap of one plane. Distances within its box suffice: what is nearest to it lies round it. */
    private boolean isRound(LabelStatistics.Item gap, Labels gaps) {
        int width = gap.box().endX() - gap.box().firstX() + 2;
        int height = gap.box().endY() - gap.box().firstY() + 2;
        boolean[] round = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            int row = (gap.box().firstY() + y - 1) * gaps.width() + gap.box().firstX() - 1;
            for (int x = 0; x < width; x++) {
                round[y * width + x] = gaps.plane(0)[row + x] != gap.label();
            }
        }
        double largest = 0;
        for (float away : DistanceTransform.toMask(new Mask(width, height, new boolean[][] {round}, gap.size()))
                .plane(0)) {
            largest = Math.max(largest, away);
        }
        double radius = largest - gap.size().xMicrometres() / 2;
        return radius >= settings.openingRadiusMicrometres()
                && Math.PI * radius * radius >= ROUND * gap.areaSquareMicrometres();
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
