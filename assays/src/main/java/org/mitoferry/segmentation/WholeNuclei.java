package org.mitoferry.segmentation;

import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;

/**
 * Nuclei as seeds of cells: those of {@link Nuclei}, where pieces of one nucleus are joined again. The search there wants nuclei of one
 * size and parts large and long ones, which would part the cell; here two pieces that touch without a neck between them are one.
 */
final class WholeNuclei {
    private static final double NECK_SHARE = 0.95;

    private WholeNuclei() {}

    static Labels find(Volume channel, SegmentationSettings settings) {
        Labels pieces = Nuclei.find(channel, Nuclei.Settings.ofDiameter(settings.nucleusDiameterMicrometres()));
        return joined(pieces);
    }

    /** Joins pieces that touch without a neck between them; some numbers stay unused. */
    static Labels joined(Labels pieces) {
        if (pieces.count() == 0) {
            return pieces;
        }
        Volume depth = Discs.depth(pieces.any());
        return joined(pieces, Necks.part(depth, 0, 0, NECK_SHARE), depth);
    }

    /** Pieces whose deepest places lie in one part become the first of them; the numbers of the others stay unused. */
    private static Labels joined(Labels pieces, Labels parts, Volume depth) {
        int[] partOf = new int[pieces.count() + 1];
        float[] deepest = new float[pieces.count() + 1];
        for (int z = 0; z < pieces.depth(); z++) {
            for (int i = 0; i < pieces.plane(z).length; i++) {
                int piece = pieces.plane(z)[i];
                if (piece != 0 && depth.plane(z)[i] > deepest[piece]) {
                    deepest[piece] = depth.plane(z)[i];
                    partOf[piece] = parts.plane(z)[i];
                }
            }
        }
        int[] first = new int[parts.count() + 1];
        int[] renamed = new int[pieces.count() + 1];
        for (LabelStatistics.Item item : LabelStatistics.of(pieces, null)) {
            int part = partOf[item.label()];
            first[part] = first[part] == 0 ? item.label() : first[part];
            renamed[item.label()] = first[part];
        }
        int[][] planes = new int[pieces.depth()][];
        for (int z = 0; z < planes.length; z++) {
            planes[z] = pieces.plane(z).clone();
            for (int i = 0; i < planes[z].length; i++) {
                planes[z][i] = renamed[planes[z][i]];
            }
        }
        return new Labels(pieces.width(), pieces.height(), planes, pieces.count(), pieces.voxelSize());
    }
}
