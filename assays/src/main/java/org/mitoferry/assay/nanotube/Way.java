package org.mitoferry.assay.nanotube;

import org.mitoferry.image.Polyline;

/**
 * A way along a line of the picture, before it is judged.
 *
 * @param first label of the cell where it starts, 0 for none
 * @param second label of the cell where it ends, 0 for none
 * @param line through middles of voxels, micrometres
 * @param costPerMicrometre mean cost of the way
 * @param merged whether an end runs into another way
 * @param atEdge whether a free end lies at the edge of the picture
 */
record Way(int first, int second, Polyline line, double costPerMicrometre, boolean atEdge, boolean merged) {
    Way reversed() {
        return new Way(second, first, line.reversed(), costPerMicrometre, atEdge, merged);
    }
}
