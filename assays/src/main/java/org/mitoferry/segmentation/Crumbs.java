package org.mitoferry.segmentation;

import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;

/** Gives small pieces of a label, and places without one, to what is nearest within a mask of one plane. */
final class Crumbs {
    private final int width;
    private final int[] labels;
    private final int[] line;
    private final int[] next = new int[4];

    private Crumbs(Labels labels) {
        this.width = labels.width();
        this.labels = labels.plane(0).clone();
        this.line = new int[this.labels.length];
    }

    /** @param least pieces of less than this many pixels are given away, unless nothing else touches them */
    static Labels swept(Labels labels, Mask within, int least) {
        Crumbs crumbs = new Crumbs(labels);
        boolean[] small = crumbs.small(least);
        crumbs.fill(within.plane(0), small);
        for (int i = 0; i < small.length; i++) {
            if (small[i] && crumbs.labels[i] == 0) {
                crumbs.labels[i] = labels.plane(0)[i];
            }
        }
        int[][] planes = {crumbs.labels};
        return new Labels(labels.width(), labels.height(), planes, labels.count(), labels.voxelSize());
    }

    private boolean[] small(int least) {
        boolean[] small = new boolean[labels.length];
        boolean[] seen = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != 0 && !seen[i]) {
                int end = piece(i, seen);
                for (int k = 0; k < end && end < least; k++) {
                    small[line[k]] = true;
                }
            }
        }
        return small;
    }

    /** Puts the piece of a label round a pixel in the line and tells how many pixels it has. */
    private int piece(int from, boolean[] seen) {
        int end = 1;
        line[0] = from;
        seen[from] = true;
        for (int k = 0; k < end; k++) {
            for (int n = neighbours(line[k]); n-- > 0; ) {
                if (labels[next[n]] == labels[from] && !seen[next[n]]) {
                    seen[next[n]] = true;
                    line[end++] = next[n];
                }
            }
        }
        return end;
    }

    private void fill(boolean[] within, boolean[] small) {
        int end = 0;
        for (int i = 0; i < labels.length; i++) {
            labels[i] = small[i] ? 0 : labels[i];
            if (labels[i] != 0) {
                line[end++] = i;
            }
        }
        for (int k = 0; k < end; k++) {
            for (int n = neighbours(line[k]); n-- > 0; ) {
                if (within[next[n]] && labels[next[n]] == 0) {
                    labels[next[n]] = labels[line[k]];
                    line[end++] = next[n];
                }
            }
        }
    }

    private int neighbours(int i) {
        int count = 0;
        int x = i % width;
        if (x > 0) {
            next[count++] = i - 1;
        }
        if (x + 1 < width) {
            next[count++] = i + 1;
        }
        if (i >= width) {
            next[count++] = i - width;
        }
        if (i + width < labels.length) {
            next[count++] = i + width;
        }
        return count;
    }
}
