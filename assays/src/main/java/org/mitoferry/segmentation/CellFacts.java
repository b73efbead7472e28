package org.mitoferry.segmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.Histogram;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.image.Region;
import org.mitoferry.image.Thresholds;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** Measures labelled bodies and tells donors from hosts. */
final class CellFacts {
    /** What of roundness and radius the edge of the picture may take. */
    private static final double HALF_DISC = 0.6;

    private final Labels labels;
    private final SegmentationSettings settings;
    private final double[] donorShares;

    private CellFacts(Labels labels, @Nullable Volume donor, SegmentationSettings settings) {
        this.labels = labels;
        this.settings = settings;
        this.donorShares = donor == null ? new double[0] : donorShares(labels, donor);
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
        boolean round = isRound(seen.equivalentDiscMicrometres() / 2, roundness, thickness, body.atEdge());
        boolean dyed = Double.isNaN(donorShare) ? round : donorShare >= settings.leastDonorShare();
        return new Cell(
                body.label(),
                written,
                round && dyed ? settings.roundName() : settings.spreadName(),
                round != dyed,
                body.centreX() * size.xMicrometres(),
                body.centreY() * size.yMicrometres(),
                flat ? 0 : body.centreZ() * size.zMicrometres(),
                seen.areaSquareMicrometres(),
                flat ? Double.NaN : body.volumeCubicMicrometres(),
                height,
                roundness,
                innerRadius(shadow),
                donorShare,
                body.atEdge());
    }

    /** In space a round cell is also thick: its volume over its shadow, 4/3 of the radius of a ball. What the edge cuts is less round. */
    private boolean isRound(double radius, double roundness, double thickness, boolean atEdge) {
        double usual = settings.roundRadiusMicrometres();
        double tolerance = settings.roundTolerance();
        boolean thick = Double.isNaN(thickness) || thickness >= usual / tolerance;
        double least = settings.leastRoundness() * (atEdge ? HALF_DISC : 1);
        double leastRadius = usual / tolerance * (atEdge ? HALF_DISC : 1);
        return thick && roundness >= least && radius >= leastRadius && radius <= usual * tolerance;
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
            return Math.max(mask.width() * mask.voxelSize().xMicrometres(), mask.height() * mask.voxelSize().yMicrometres());
        }
        double largest = 0;
        for (float distance : DistanceTransform.inside(mask).plane(0)) {
            largest = Math.max(largest, distance);
        }
        // Distances are between centres of voxels; the border lies half a pixel nearer.
        return largest - Math.min(mask.voxelSize().xMicrometres(), mask.voxelSize().yMicrometres()) / 2;
    }

    private static double[] donorShares(Labels labels, Volume donor) {
        double threshold = Thresholds.otsu(Histogram.of(donor, null));
        Mask signal = Mask.above(donor, threshold);
        long[] all = new long[labels.count() + 1];
        long[] dyed = new long[labels.count() + 1];
        for (int z = 0; z < labels.depth(); z++) {
            int[] plane = labels.plane(z);
            for (int i = 0; i < plane.length; i++) {
                all[plane[i]]++;
                dyed[plane[i]] += signal.plane(z)[i] ? 1 : 0;
            }
        }
        double[] shares = new double[all.length];
        for (int label = 1; label < all.length; label++) {
            shares[label] = all[label] == 0 ? 0 : (double) dyed[label] / all[label];
        }
        return shares;
    }
}
