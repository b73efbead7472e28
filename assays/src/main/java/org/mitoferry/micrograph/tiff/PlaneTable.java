package org.mitoferry.micrograph.tiff;

import org.mitoferry.micrograph.MicrographProblem;

/**
 * Which page holds which plane.
 *
 * @param depth planes in a stack
 * @param groups channels, counting those that share a page (as red, green and blue do) once
 * @param samplesPerPlane channels that share a page
 * @param pages index of the page of plane z of group c at time t at {@code (t * groups + c) * depth + z}, or -1 where none was named
 * @param contiguous whether only the first page is described and the others follow without a gap, as ImageJ writes large files
 */
record PlaneTable(int depth, int groups, int samplesPerPlane, int[] pages, boolean contiguous) {
    int page(int z, int group, int time) throws MicrographProblem {
        int page = pages[(time * groups + group) * depth + z];
        if (page < 0) {
            throw new MicrographProblem("does not hold plane " + (z + 1) + " of channel "
                    + (group * samplesPerPlane + 1) + " at time " + (time + 1));
        }
        return page;
    }

    TiffPage pageAt(TiffFile file, int index) {
        return contiguous
                ? file.pages().get(0).withPlanesSkipped(index)
                : file.pages().get(index);
    }

    /** Planes in the order of pages: channels fastest, then planes of a stack, then times. */
    static PlaneTable channelsFirst(int depth, int groups, int times, int samplesPerPlane, boolean contiguous) {
        int[] pages = new int[depth * groups * times];
        for (int page = 0; page < pages.length; page++) {
            int group = page % groups;
            int z = page / groups % depth;
            int time = page / groups / depth;
            pages[(time * groups + group) * depth + z] = page;
        }
        return new PlaneTable(depth, groups, samplesPerPlane, pages, contiguous);
    }
}
