package org.mitoferry.segmentation;

import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Components;
import org.mitoferry.image.Connectivity;
import org.mitoferry.image.DistanceTransform;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.image.Watershed;
import org.mitoferry.micrograph.Volume;

/**
 * Parts the shadow of what is no round cell into spread cells.
 *
 * <p>With nuclei, every nucleus is a seed, and the watershed runs over the brightness of the channel (which has ridges where cortices or
 * membranes meet) plus the distance from the nearest nucleus in round radii. Where a piece of shadow has no nucleus, and where none were
 * given, bodies are parted at necks alone.
 */
final class SpreadBodies {
    /** The weight of a radius of distance against the range of brightness within the shadow. */
    private static final double DISTANCE = 0.3;

    private SpreadBodies() {}

    /**
     * @param shadow of the bodies, one plane
     * @param roots of samples, the largest of every column, one plane
     * @param nuclei one plane, or null
     */
    static Labels part(Mask shadow, Volume roots, @Nullable Labels nuclei, SegmentationSettings settings) {
        Labels byNecks = Necks.part(
                Discs.depth(shadow),
                settings.leastSpreadRadiusMicrometres(),
                settings.leastBodyRadiusMicrometres(),
                settings.spreadNeckShare());
        if (nuclei == null || nuclei.count() == 0) {
            return byNecks;
        }
        Labels seeds = seeds(shadow, byNecks, nuclei);
        return Watershed.flood(landscape(shadow, roots, nuclei, settings), seeds, shadow, Connectivity.FACES);
    }

    /** Nuclei, and in pieces of the shadow without any the parts by necks. */
    private static Labels seeds(Mask shadow, Labels byNecks, Labels nuclei) {
        Labels pieces = Components.of(shadow, Connectivity.FACES);
        boolean[] hasNucleus = new boolean[pieces.count() + 1];
        int[] piece = pieces.plane(0);
        for (int i = 0; i < piece.length; i++) {
            hasNucleus[piece[i]] |= nuclei.plane(0)[i] != 0;
        }
        int[] seeds = nuclei.plane(0).clone();
        for (int i = 0; i < piece.length; i++) {
            if (piece[i] != 0 && !hasNucleus[piece[i]] && byNecks.plane(0)[i] != 0) {
                seeds[i] = nuclei.count() + byNecks.plane(0)[i];
            }
        }
        int count = nuclei.count() + byNecks.count();
        return new Labels(shadow.width(), shadow.height(), new int[][] {seeds}, count, shadow.voxelSize());
    }

    private static Volume landscape(Mask shadow, Volume roots, Labels nuclei, SegmentationSettings settings) {
        float least = Float.POSITIVE_INFINITY;
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < shadow.plane(0).length; i++) {
            if (shadow.plane(0)[i]) {
                least = Math.min(least, roots.plane(0)[i]);
                largest = Math.max(largest, roots.plane(0)[i]);
            }
        }
        Volume landscape = DistanceTransform.toMask(nuclei.any());
        float[] heights = landscape.plane(0);
        double range = Math.max(Float.MIN_NORMAL, largest - least);
        for (int i = 0; i < heights.length; i++) {
            heights[i] = (float)
                    (DISTANCE * heights[i] / settings.roundRadiusMicrometres() + (roots.plane(0)[i] - least) / range);
        }
        return landscape;
    }
}
