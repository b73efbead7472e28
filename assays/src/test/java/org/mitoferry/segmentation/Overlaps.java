package org.mitoferry.segmentation;

import org.mitoferry.image.Labels;

/** Intersection over union of labels. */
final class Overlaps {
    private Overlaps() {}

    /** The found label that shares most voxels with a true one; 0 when none does. */
    static int best(Labels truth, int label, Labels found) {
        int[] shared = shared(truth, label, found);
        int best = 0;
        for (int k = 1; k < shared.length; k++) {
            best = shared[k] > (best == 0 ? 0 : shared[best]) ? k : best;
        }
        return best;
    }

    static double overlap(Labels truth, int label, Labels found, int other) {
        int both = shared(truth, label, found)[other];
        return other == 0 ? 0 : (double) both / (truth.of(label).count() + found.of(other).count() - both);
    }

    private static int[] shared(Labels truth, int label, Labels found) {
        int[] shared = new int[found.count() + 1];
        for (int z = 0; z < truth.depth(); z++) {
            for (int i = 0; i < truth.plane(z).length; i++) {
                shared[found.plane(z)[i]] += truth.plane(z)[i] == label ? 1 : 0;
            }
        }
        return shared;
    }
}
