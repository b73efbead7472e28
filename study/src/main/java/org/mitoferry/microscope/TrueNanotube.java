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
 * @param doubt why nobody could tell from the picture which cells it joins, or that it joins none; empty when one could: see {@link Truth}
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
        String doubt) {
    public TrueNanotube {
        points = List.copyOf(points);
    }

    /** Whether it is a nanotube that can be told. */
    public boolean resolvable() {
        return kind.equals("nanotube") && doubt.isEmpty();
    }

    /** Whether it is a nanotube that could be told if other cells lay elsewhere. */
    public boolean crowded() {
        return kind.equals("nanotube") && (doubt.equals(Doubts.SHARED_END) || doubt.equals(Doubts.PASSES));
    }
}
