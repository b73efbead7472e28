package org.mitoferry.segmentation;

import org.jspecify.annotations.Nullable;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.Volume;

/**
 * Cell bodies in a channel of actin or membrane: round cells and spread cells, also where they touch and where round ones sit on spread
 * ones, without nanotubes and filopodia.
 *
 * <p>Steps: pixels are averaged to blocks; smoothing, threshold, closing, filling of what cortices enclose, opening in the plane (this
 * strips thin protrusions); round cells by the ball they hold; what is left, seen from above, is parted into spread cells: where there are
 * nuclei by the straightest ways from them and from the edge of the picture ({@link StraightArms}), else at necks; labels return to the grid
 * of the picture. On a stack every voxel is labelled for itself, so a round cell and the spread one below it are two bodies in one column.
 *
 * <p>Fails: without nuclei spread cells that lie upon each other or touch along more than about half their width are one, and an arm that
 * widens again towards its end is a second cell; with nuclei a place where cells lie upon each other goes to one of them, arms that meet in
 * one place, or that point at another's nucleus, may be given to the wrong cell, what comes in over one stretch of the edge is one cell and
 * what comes in over two is two, borders of cells side by side follow form and not light, and a cell with two nuclei is two; a gap between
 * three round cells that is narrower than the blur is filled and becomes a fourth; round cells of which the stack or the picture holds less
 * than a third are lost or called spread; a gap that bridges cross more closely than the blur is filled, and a cell whose nucleus lies
 * outside of the picture is then one with its neighbour; on a single plane a round cell on a spread one is found only where it is twice as
 * bright, and a small spread cell with thin arms may be called round; where bodies cover nearly the whole field, or a black frame is burnt
 * in, the threshold parts bright cells from dim ones.
 */
public final class CellBodies {
    private final Volume channel;
    private final @Nullable Volume nucleiChannel;
    private final SegmentationSettings settings;

    private CellBodies(Volume channel, @Nullable Volume nucleiChannel, SegmentationSettings settings) {
        this.channel = channel;
        this.nucleiChannel = nucleiChannel;
        this.settings = settings;
    }

    /**
     * Finds the bodies, in the plane when the channel has one plane, else in space.
     *
     * @param body actin or membrane, calibrated
     * @param nuclei a nuclear stain of the same form, or null
     * @param donor a dye of the donors' mitochondria (or body) of the same form, or null
     * @throws org.mitoferry.micrograph.Uncalibrated when the size of voxels is not known
     */
    public static CellMap find(
            Volume body, @Nullable Volume nuclei, @Nullable Volume donor, SegmentationSettings settings) {
        requireSameForm(body, nuclei);
        requireSameForm(body, donor);
        BlockGrid grid = new BlockGrid(body, settings.gridMicrometres());
        Volume coarseNuclei = nuclei == null ? null : grid.coarse(nuclei);
        Labels labels = new CellBodies(grid.coarse(body), coarseNuclei, settings).labels();
        return withoutDebris(grid.fine(labels), donor, settings);
    }

    /** What of a cell shows beside and between the others may be too little to be a body. Form alone tells, before any dye is looked at. */
    private static CellMap withoutDebris(Labels bodies, @Nullable Volume donor, SegmentationSettings settings) {
        CellMap map = CellFacts.of(bodies, null, null, settings);
        boolean[] kept = new boolean[map.cells().size() + 1];
        boolean all = true;
        for (Cell cell : map.cells()) {
            kept[cell.label()] = cell.innerRadiusMicrometres() >= 0.9 * settings.leastBodyRadiusMicrometres();
            all &= kept[cell.label()];
        }
        return all && donor == null ? map : CellFacts.of(map.labels().keep(kept), null, donor, settings);
    }

    private static void requireSameForm(Volume body, @Nullable Volume other) {
        if (other != null
                && (other.width() != body.width()
                        || other.height() != body.height()
                        || other.depth() != body.depth())) {
            throw new IllegalArgumentException("Channels of one picture have one form");
        }
    }

    private Labels labels() {
        Labels nuclei = nucleiChannel == null ? null : WholeNuclei.find(nucleiChannel, settings);
        Foreground foreground = new Foreground(channel, nuclei == null ? null : nuclei.any(), settings);
        Mask bodies = foreground.bodies();
        Labels round = RoundBodies.find(foreground, bodies, nuclei, settings);
        Mask rest = Discs.open(bodies.and(round.any().not()), settings.openingRadiusMicrometres());
        Labels spread = spread(rest, round, nuclei == null ? null : freeNuclei(nuclei, round));
        return joined(round, rest, spread);
    }

    private Labels spread(Mask rest, Labels round, @Nullable Labels nuclei) {
        Mask shadow = Shadows.of(rest);
        if (rest.depth() == 1) {
            // A spread cell goes on under the round one upon it.
            shadow = rest.not().and(round.any().not()).not();
        }
        Labels parts = SpreadBodies.part(shadow, nuclei, settings);
        return visible(parts, Shadows.of(rest));
    }

    /** Nuclei that do not mainly lie in round cells, as seen from above. */
    private static Labels freeNuclei(Labels nuclei, Labels round) {
        long[] within = new long[nuclei.count() + 1];
        for (int z = 0; z < nuclei.depth(); z++) {
            for (int i = 0; i < nuclei.plane(z).length; i++) {
                within[nuclei.plane(z)[i]] += round.plane(z)[i] != 0 ? 1 : 0;
            }
        }
        boolean[] free = new boolean[nuclei.count() + 1];
        for (LabelStatistics.Item nucleus : LabelStatistics.of(nuclei, null)) {
            free[nucleus.label()] = 2 * within[nucleus.label()] < nucleus.voxels();
        }
        return Shadows.fromAbove(nuclei.keep(free));
    }

    /** What of the parts lies outside round cells. */
    private static Labels visible(Labels parts, Mask shadow) {
        int[][] visible = {parts.plane(0).clone()};
        for (int i = 0; i < visible[0].length; i++) {
            visible[0][i] = shadow.plane(0)[i] ? visible[0][i] : 0;
        }
        return new Labels(parts.width(), parts.height(), visible, parts.count(), parts.voxelSize());
    }

    private static Labels joined(Labels round, Mask rest, Labels spread) {
        int[][] planes = new int[round.depth()][];
        for (int z = 0; z < planes.length; z++) {
            planes[z] = round.plane(z).clone();
            for (int i = 0; i < planes[z].length; i++) {
                if (planes[z][i] == 0 && rest.plane(z)[i] && spread.plane(0)[i] != 0) {
                    planes[z][i] = round.count() + spread.plane(0)[i];
                }
            }
        }
        return new Labels(round.width(), round.height(), planes, round.count() + spread.count(), round.voxelSize());
    }
}
