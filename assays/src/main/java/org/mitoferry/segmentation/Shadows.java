package org.mitoferry.segmentation;

import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;

/** Stacks laid upon one plane. */
final class Shadows {
    private Shadows() {}

    /** At every place the label of the highest voxel that has one. */
    static Labels fromAbove(Labels labels) {
        if (labels.depth() == 1) {
            return labels;
        }
        int[] top = new int[labels.width() * labels.height()];
        for (int[] plane : labels.planes()) {
            for (int i = 0; i < top.length; i++) {
                top[i] = plane[i] != 0 ? plane[i] : top[i];
            }
        }
        return new Labels(labels.width(), labels.height(), new int[][] {top}, labels.count(), labels.voxelSize());
    }

    /** The places over which some voxel belongs. */
    static Mask of(Mask mask) {
        if (mask.depth() == 1) {
            return mask;
        }
        boolean[] shadow = new boolean[mask.width() * mask.height()];
        for (boolean[] plane : mask.planes()) {
            for (int i = 0; i < shadow.length; i++) {
                shadow[i] |= plane[i];
            }
        }
        return new Mask(mask.width(), mask.height(), new boolean[][] {shadow}, mask.voxelSize());
    }

    /**
     * Whether the stack begins at the substrate and not at its other end: there lie the columns that hold little, which are flat cells.
     * Where there are none, only round cells, it does not matter.
     *
     * @param flatMicrometres columns that hold less than this are flat
     */
    static boolean substrateIsFirst(Mask mask, double flatMicrometres) {
        double most = flatMicrometres / mask.voxelSize().zMicrometres();
        double above = 0;
        for (int i = 0; i < mask.plane(0).length; i++) {
            int held = 0;
            double sum = 0;
            for (int z = 0; z < mask.depth(); z++) {
                held += mask.plane(z)[i] ? 1 : 0;
                sum += mask.plane(z)[i] ? z - (mask.depth() - 1) / 2.0 : 0;
            }
            above += held > 0 && held < most ? sum / held : 0;
        }
        return above <= 0;
    }
}
