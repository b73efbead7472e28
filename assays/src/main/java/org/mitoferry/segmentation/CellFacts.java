package org.mitoferry.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.Gaussian;
import org.mitoferry.image.Histogram;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.image.Region;
import org.mitoferry.image.SampleList;
import org.mitoferry.image.Sigma;
import org.mitoferry.image.Thresholds;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** Measures labelled bodies and tells donors from hosts. */
final class CellFacts {
    /** What an edge may take of roundness and radius, and an end of the stack of thickness: about half of the cell. */
    private static final double HALF = 0.6;

    /** Dye is what stands so many standard deviations of the noise above the middle of all bodies. */
    private static final double NOISE_FACTOR = 5;

    private static final int NOISE_SAMPLES = 200_000;

    private final Labels labels;
    private final SegmentationSettings settings;
    private final double[] donorShares;

    private CellFacts(Labels labels, @Nullable Volume donor, SegmentationSettings settings) {
        this.labels = labels;
        this.settings = settings;
        this.donorShares = donor == null ? new double[0] : donorShares(labels, donor, settings);
    }

    /**
     * Labels without a voxel are left out and the others numbered anew.
     *
     * @param written at l - 1 the number that label l has in a person's picture, or null
     */
    static CellMap of(Labels all, int @Nullable [] written, @Nullable Volume donor, SegmentationSettings settings) {
        boolean[] present = new boolean[all.count() + 1];
        for (LabelStatistics.Item item : LabelStatistics.of(all, null)) {
            present[item.label()] = true;
        }
        Labels labels = all.keep(present);
        int[] numbers = IntStream.rangeClosed(1, all.count())
                .filter(label -> present[label])
                .map(label -> written == null ? label : written[label - 1])
                .toArray();
        CellFacts facts = new CellFacts(labels, donor, settings);
        List<Cell> cells = new ArrayList<>();
        for (LabelStatistics.Item item : LabelStatistics.of(labels, null)) {
            cells.add(facts.cell(item, written == null ? item.label() : numbers[item.label() - 1]));
        }
        return new CellMap(labels, cells);
    }

    private Cell cell(LabelStatistics.Item body, int written) {
        VoxelSize size = labels.voxelSize();
        boolean flat = labels.depth() == 1;
        Labels shadow = shadow(body);
        LabelStatistics.Item seen = LabelStatistics.of(shadow, null).getFirst();
        double longer = seen.ellipseMicrometres()[1];
        double roundness = Math.min(1, seen.areaSquareMicrometres() / (Math.PI / 4 * longer * longer));
        double donorShare = donorShares.length == 0 ? Double.NaN : donorShares[body.label()];
        double height = flat ? Double.NaN : (body.box().endZ() - body.box().firstZ()) * size.zMicrometres();
        double thickness = flat ? Double.NaN : body.volumeCubicMicrometres() / seen.areaSquareMicrometres();
        double innerRadius = innerRadius(shadow);
        boolean round = flat
                ? isRound(seen.equivalentDiscMicrometres() / 2, roundness, body.atEdge())
                : isThick(innerRadius, thickness, body.atEdge(), isCut(body, shadow));
        boolean dyed = Double.isNaN(donorShare) ? round : donorShare >= settings.leastDonorShare();
        // On a plane a small spread cell may look round, and the dye tells; in space none is as thick as a ball.
        boolean donor = round && (dyed || !flat);
        return new Cell(
                body.label(),
                written,
                donor ? settings.roundName() : settings.spreadName(),
                round != dyed,
                body.centreX() * size.xMicrometres(),
                body.centreY() * size.yMicrometres(),
                flat ? 0 : body.centreZ() * size.zMicrometres(),
                seen.areaSquareMicrometres(),
                flat ? Double.NaN : body.volumeCubicMicrometres(),
                height,
                roundness,
                innerRadius,
                donorShare,
                body.atEdge());
    }

    /**
     * On a plane a round cell has a round shadow of the usual radius. In space it is thick: its volume over its shadow, which is 4/3 of the
     * radius of a ball, and no flat cell comes near it; there two that were not parted are round still. What an edge or an end of the stack
     * cuts is less round, narrower, or less thick.
     */
    private boolean isRound(double radius, double roundness, boolean atEdge) {
        double share = atEdge ? HALF : 1;
        return roundness >= settings.leastRoundness() * share && isUsual(radius, share);
    }

    private boolean isThick(double innerRadius, double thickness, boolean atEdge, boolean cut) {
        double least = settings.roundRadiusMicrometres() / settings.roundTolerance();
        return thickness >= least * (cut ? HALF : 1) && isUsual(innerRadius, atEdge ? HALF : 1);
    }

    private boolean isUsual(double radius, double share) {
        double usual = settings.roundRadiusMicrometres();
        double tolerance = settings.roundTolerance();
        return radius >= usual / tolerance * share && radius <= usual * tolerance;
    }

    /** Whether the stack ends where the body is still at least half as wide as anywhere. */
    private boolean isCut(LabelStatistics.Item body, Labels shadow) {
        long seen = shadow.any().count();
        return 2 * voxels(body, 0) >= seen || 2 * voxels(body, labels.depth() - 1) >= seen;
    }

    private long voxels(LabelStatistics.Item body, int z) {
        Region box = body.box();
        long voxels = 0;
        for (int y = box.firstY(); y < box.endY(); y++) {
            for (int x = box.firstX(); x < box.endX(); x++) {
                voxels += labels.plane(z)[y * labels.width() + x] == body.label() ? 1 : 0;
            }
        }
        return voxels;
    }

    /** The shadow of a body in its own box, with a rim of one pixel that lies outside except where the picture ends. */
    private Labels shadow(LabelStatistics.Item body) {
        Region box = body.box();
        int firstX = Math.max(0, box.firstX() - 1);
        int firstY = Math.max(0, box.firstY() - 1);
        int width = Math.min(labels.width(), box.endX() + 1) - firstX;
        int height = Math.min(labels.height(), box.endY() + 1) - firstY;
        int[] shadow = new int[width * height];
        for (int z = box.firstZ(); z < box.endZ(); z++) {
            for (int i = 0; i < shadow.length; i++) {
                int at = (firstY + i / width) * labels.width() + firstX + i % width;
                shadow[i] |= labels.plane(z)[at] == body.label() ? 1 : 0;
            }
        }
        return new Labels(width, height, new int[][] {shadow}, 1, labels.voxelSize());
    }

    private static double innerRadius(Labels shadow) {
        Mask mask = shadow.any();
        if (mask.count() == (long) mask.width() * mask.height()) {
            return Math.max(
                    mask.width() * mask.voxelSize().xMicrometres(),
                    mask.height() * mask.voxelSize().yMicrometres());
        }
        double largest = 0;
        for (float distance : DistanceTransform.inside(mask).plane(0)) {
            largest = Math.max(largest, distance);
        }
        // Distances are between centres of voxels; the border lies half a pixel nearer.
        return largest
                - Math.min(mask.voxelSize().xMicrometres(), mask.voxelSize().yMicrometres()) / 2;
    }

    /** Shares of the bodies that are dyed. */
    private static double[] donorShares(Labels labels, Volume donor, SegmentationSettings settings) {
        Volume smooth = Gaussian.smooth(donor, Sigma.ofMicrometres(donor, settings.smoothingMicrometres() / 2, 0));
        double threshold = dyeThreshold(smooth, labels, settings);
        long[] all = new long[labels.count() + 1];
        long[] dyed = new long[labels.count() + 1];
        for (int z = 0; z < labels.depth(); z++) {
            int[] plane = labels.plane(z);
            for (int i = 0; i < plane.length; i++) {
                all[plane[i]]++;
                dyed[plane[i]] += smooth.plane(z)[i] > threshold ? 1 : 0;
            }
        }
        double[] shares = new double[all.length];
        for (int label = 1; label < all.length; label++) {
            shares[label] = all[label] == 0 ? 0 : (double) dyed[label] / all[label];
        }
        return shares;
    }

    /**
     * Grains of dye in bodies that are dark otherwise stand above the noise in these. Dye that fills bodies makes that noise itself; Otsu's
     * threshold of the picture then lies lower, and parts it from the background.
     */
    private static double dyeThreshold(Volume smooth, Labels bodies, SegmentationSettings settings) {
        double[] centre = SampleList.centreAndNoise(SampleList.of(smooth, bodies.any(), NOISE_SAMPLES));
        double aboveNoise = centre[0] + NOISE_FACTOR * centre[1];
        double otsu = Thresholds.otsu(Histogram.of(smooth, null));
        if (otsu >= aboveNoise) {
            return aboveNoise;
        }
        double pixel = smooth.voxelSize().xMicrometres();
        int lag = (int) Math.ceil(3 * settings.smoothingMicrometres() / pixel);
        boolean filled = Contrast.isSignal(smooth, otsu, Math.max(1, lag), settings.leastContrast());
        return filled ? otsu : aboveNoise;
    }
}
