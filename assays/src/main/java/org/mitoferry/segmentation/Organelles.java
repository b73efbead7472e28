package org.mitoferry.segmentation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Background;
import org.mitoferry.image.Components;
import org.mitoferry.image.Connectivity;
import org.mitoferry.image.Gaussian;
import org.mitoferry.image.Histogram;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.image.SampleList;
import org.mitoferry.image.Sigma;
import org.mitoferry.image.Spots;
import org.mitoferry.image.Thresholds;
import org.mitoferry.image.Watershed;
import org.mitoferry.micrograph.Volume;

/**
 * Bright bodies from the resolution up to a few micrometres: mitochondria, lysosomes, plaques.
 *
 * <p>Steps. (1) {@link #signal}: a Gaussian within planes, less its opening by a flat disc (white top hat). (2) A voxel is signal above the
 * median of the region plus a stated number of standard deviations of its noise (from the median absolute deviation), and above a floor
 * that an unstained control may give; where more than half of the samples are equal (a picture that was cut at zero) there is no noise to
 * read, and Otsu's threshold stands in. (3) Every component has a seed at each maximum of the negative Laplacian of Gaussian, and one at
 * least. (4) The watershed of the inverted signal gives each seed its basin. (5) Basins are joined, the highest saddle first, where the
 * saddle between them reaches a share of the lower peak, so that a rod is one object though it has many maxima. (6) An object ends where
 * its own signal falls to a share of its peak, so that dim ones are not drawn smaller than bright ones. (7) Small ones are dropped.
 *
 * <p>Fails: below the resolution an object has the size of the point spread function, and two nearer than about one and a half of its
 * width are one object; a rod whose brightness varies by more than the joining share falls apart; what is wider than the disc of the
 * background keeps its rim alone; where objects fill more than half of the region the median is no background; a threshold by noise
 * finds structured autofluorescence (lipofuscin), which only an unstained control tells.
 */
public final class Organelles {
    /** How many samples give the noise. */
    private static final int SAMPLES = 200_000;

    /** A spot at the threshold has half of it for its strength; weaker ones than this share are ripples. */
    private static final double LEAST_STRENGTH = 0.2;

    /**
     * What is looked for.
     *
     * @param backgroundRadiusMicrometres half the width of the widest object that is kept whole
     * @param smoothingMicrometres standard deviation of the Gaussian within planes, 0 or more
     * @param spotLateralMicrometres standard deviation of the Laplacian of Gaussian, about half the radius of the smallest object
     * @param spotAxialMicrometres the same across planes
     * @param noiseFactor standard deviations of the noise above which is signal
     * @param leastSignal floor of the signal in intensity, 0 or more
     * @param joinShare two basins are one object where their saddle reaches this share of the lower peak, 0 to 1; 1 joins none
     * @param edgeShare an object ends at this share of its peak, 0 to 1; one half is the edge of what is wider than the resolution
     * @param leastVolumeCubicMicrometres smaller ones are dropped in a stack
     * @param leastAreaSquareMicrometres smaller ones are dropped on a single plane
     */
    public record Settings(
            double backgroundRadiusMicrometres,
            double smoothingMicrometres,
            double spotLateralMicrometres,
            double spotAxialMicrometres,
            double noiseFactor,
            double leastSignal,
            double joinShare,
            double edgeShare,
            double leastVolumeCubicMicrometres,
            double leastAreaSquareMicrometres) {
        public Settings {
            boolean lengths =
                    backgroundRadiusMicrometres > 0 && smoothingMicrometres >= 0 && spotLateralMicrometres > 0;
            boolean shares = joinShare >= 0 && joinShare <= 1 && edgeShare >= 0 && edgeShare <= 1;
            if (!(lengths && shares && spotAxialMicrometres > 0 && noiseFactor >= 0 && leastSignal >= 0)) {
                throw new IllegalArgumentException("Settings of organelles out of range");
            }
        }

        /** Mitochondria and their fragments through an objective of NA 1.2 to 1.4. */
        public static Settings mitochondria() {
            return new Settings(1.5, 0.1, 0.15, 0.35, 6, 0, 0.75, 0.5, 0.03, 0.04);
        }

        /** The same with another floor of the signal. */
        public Settings withLeastSignal(double intensity) {
            return new Settings(
                    backgroundRadiusMicrometres,
                    smoothingMicrometres,
                    spotLateralMicrometres,
                    spotAxialMicrometres,
                    noiseFactor,
                    intensity,
                    joinShare,
                    edgeShare,
                    leastVolumeCubicMicrometres,
                    leastAreaSquareMicrometres);
        }

        /** The same with another share at which basins are joined. */
        public Settings withJoinShare(double share) {
            return new Settings(
                    backgroundRadiusMicrometres,
                    smoothingMicrometres,
                    spotLateralMicrometres,
                    spotAxialMicrometres,
                    noiseFactor,
                    leastSignal,
                    share,
                    edgeShare,
                    leastVolumeCubicMicrometres,
                    leastAreaSquareMicrometres);
        }
    }

    /**
     * What was found.
     *
     * @param labels of the objects, in the order of the scan
     * @param signal the channel above its background
     * @param threshold above which is signal, in intensity
     * @param basins of the seeds, before any were joined
     */
    public record Found(Labels labels, Volume signal, double threshold, Labels basins) {
        /** The same signal as other objects: basins joined and cut at other shares. */
        public Found regrouped(double joinShare, double edgeShare, Settings settings) {
            Labels objects = new Basins(basins, signal).objects(joinShare, edgeShare);
            return new Found(withoutSmall(objects, settings), signal, threshold, basins);
        }
    }

    private Organelles() {}

    /**
     * Finds them in all of a channel; the noise is that of a region.
     *
     * @param within where background and noise are read, as a rule the cells; all when null or empty
     */
    public static Found find(Volume channel, @Nullable Mask within, Settings settings) {
        Volume signal = signal(channel, settings);
        double threshold = threshold(signal, within, settings);
        Mask above = Mask.above(signal, threshold);
        Labels basins = Watershed.flood(
                inverted(signal), seeds(signal, above, threshold, settings), above, Connectivity.CORNERS);
        Labels objects = new Basins(basins, signal).objects(settings.joinShare(), settings.edgeShare());
        return new Found(withoutSmall(objects, settings), signal, threshold, basins);
    }

    /** A channel smoothed within its planes, less the background. */
    public static Volume signal(Volume channel, Settings settings) {
        Volume smooth = Gaussian.smooth(channel, Sigma.ofMicrometres(channel, settings.smoothingMicrometres(), 0));
        return Background.topHat(smooth, settings.backgroundRadiusMicrometres());
    }

    private static double threshold(Volume signal, @Nullable Mask region, Settings settings) {
        Mask within = region == null || region.count() == 0 ? null : region;
        double[] centre = SampleList.centreAndNoise(SampleList.of(signal, within, SAMPLES));
        double above = centre[1] > 0
                ? centre[0] + settings.noiseFactor() * centre[1]
                : Thresholds.otsu(Histogram.of(signal, within));
        return Math.max(settings.leastSignal(), above);
    }

    /** Maxima of the Laplacian of Gaussian, and the highest voxel of every component that has none. */
    private static Labels seeds(Volume signal, Mask above, double threshold, Settings settings) {
        int width = signal.width();
        Sigma sigma = Sigma.ofMicrometres(signal, settings.spotLateralMicrometres(), settings.spotAxialMicrometres());
        List<Spots.Spot> spots =
                above.count() == 0 ? List.of() : Spots.bright(signal, sigma, LEAST_STRENGTH * threshold);
        Labels components = Components.of(above, Connectivity.CORNERS);
        boolean[] seeded = new boolean[components.count() + 1];
        int[][] planes = new int[signal.depth()][width * signal.height()];
        int next = 0;
        for (Spots.Spot spot : spots) {
            int z = (int) Math.rint(spot.zPixels());
            int i = (int) Math.rint(spot.yPixels()) * width + (int) Math.rint(spot.xPixels());
            if (above.plane(z)[i] && planes[z][i] == 0) {
                planes[z][i] = ++next;
                seeded[components.plane(z)[i]] = true;
            }
        }
        int[][] highest = highest(components, signal);
        for (int label = 1; label <= components.count(); label++) {
            if (!seeded[label]) {
                planes[highest[label][0]][highest[label][1]] = ++next;
            }
        }
        return new Labels(width, signal.height(), planes, next, signal.voxelSize());
    }

    private static int[][] highest(Labels components, Volume signal) {
        int[][] at = new int[components.count() + 1][];
        for (int z = 0; z < signal.depth(); z++) {
            for (int i = 0; i < signal.plane(z).length; i++) {
                int label = components.plane(z)[i];
                if (label != 0
                        && (at[label] == null || signal.plane(z)[i] > signal.plane(at[label][0])[at[label][1]])) {
                    at[label] = new int[] {z, i};
                }
            }
        }
        return at;
    }

    private static Volume inverted(Volume volume) {
        Volume out = volume.blankLike();
        for (int z = 0; z < volume.depth(); z++) {
            for (int i = 0; i < volume.plane(z).length; i++) {
                out.plane(z)[i] = -volume.plane(z)[i];
            }
        }
        return out;
    }

    private static Labels withoutSmall(Labels labels, Settings settings) {
        boolean[] kept = new boolean[labels.count() + 1];
        for (LabelStatistics.Item item : LabelStatistics.of(labels, null)) {
            kept[item.label()] = labels.depth() == 1
                    ? item.areaSquareMicrometres() >= settings.leastAreaSquareMicrometres()
                    : item.volumeCubicMicrometres() >= settings.leastVolumeCubicMicrometres();
        }
        return labels.keep(kept);
    }
}
