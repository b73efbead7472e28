package org.mitoferry.assay.nanotube;

import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Polyline;

/**
 * A line that was looked at: a nanotube, or what was held not to be one.
 *
 * @param firstCell label of the cell at its start, 0 for none
 * @param secondCell label of the cell at its end, 0 for none
 * @param line its smoothed course, micrometres from the middle of the first voxel
 * @param measures of it
 * @param rejection why it is no nanotube, or null when it is one
 */
public record Candidate(
        int firstCell,
        int secondCell,
        Polyline line,
        TubeMeasures measures,
        @Nullable Rejection rejection) {
    /** Whether it counts. */
    public boolean isNanotube() {
        return rejection == null;
    }

    Candidate rejectedAs(Rejection reason) {
        return new Candidate(firstCell, secondCell, line, measures, reason);
    }
}
