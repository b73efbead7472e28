package org.mitoferry.microscope;

import java.util.List;

/**
 * A nanotube that is, or was, in a picture.
 *
 * @param id birth id
 * @param kind {@code nanotube}, {@code probe}, {@code stub}, {@code filopodium}, {@code retraction fibre}, {@code division bridge}
 * @param from label of the cell it starts at in the label image of cells, 0 for none there
 * @param to label of the cell it ends at, 0 for none
 * @param nanotubeClass {@code large} or {@code small}, empty for what is no nanotube
 * @param homotypic whether both cells are of one lineage
 * @param broken by fixation
 * @param points of its line, from anchor to anchor: x, y, z in um in the frame of the stack
 * @param withinStack whether all of it is in the picture
 * @param hiddenShare share of its length that lies within a cell body, or nearer to one than the point spread function is wide
 * @param resolvable whether it can be told from all others: see {@link Truth}
 */
public record TrueNanotube(
        long id,
        String kind,
        int from,
        int to,
        String fromType,
        String toType,
        String nanotubeClass,
        boolean homotypic,
        boolean broken,
        List<double[]> points,
        double lengthMicrometres,
        double diameterMicrometres,
        boolean withinStack,
        double hiddenShare,
        boolean resolvable) {
    public TrueNanotube {
        points = List.copyOf(points);
    }
}
