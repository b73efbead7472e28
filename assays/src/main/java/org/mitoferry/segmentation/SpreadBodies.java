package org.mitoferry.segmentation;

import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.VoxelSize;

/**
 * Parts the shadow of what is no round cell into spread cells.
 *
 * <p>With nuclei, by the straightest ways from them and from the edge of the picture ({@link StraightArms}). Pieces of shadow that no way
 * reaches, and all where no nuclei were given, are parted at necks alone.
 */
final class SpreadBodies {
    /** Of large pictures ways are looked for on blocks, so that there are no more of them. */
    private static final int MOST_PLACES = 600_000;

    private static final double CRUMB_SQUARE_MICROMETRES = 25;

    private SpreadBodies() {}

    /**
     * @param shadow of the bodies, one plane
     * @param nuclei one plane, or null
     */
    static Labels part(Mask shadow, @Nullable Labels nuclei, SegmentationSettings settings) {
        Labels byNecks = Necks.part(
                Discs.depth(shadow),
                settings.leastSpreadRadiusMicrometres(),
                settings.leastBodyRadiusMicrometres(),
                settings.spreadNeckShare());
        if (nuclei == null || nuclei.any().and(shadow).count() == 0) {
            return byNecks;
        }
        int block = (int) Math.ceil(Math.sqrt((double) shadow.width() * shadow.height() / MOST_PLACES));
        Labels ways = block == 1
                ? StraightArms.part(shadow, nuclei, settings)
                : fine(StraightArms.part(coarse(shadow, block), coarse(nuclei, block), settings), shadow, block);
        double pixel = shadow.voxelSize().xMicrometres() * shadow.voxelSize().yMicrometres();
        Labels swept = Crumbs.swept(ways, shadow, (int) (CRUMB_SQUARE_MICROMETRES / pixel));
        return joined(swept, byNecks);
    }

    /** The second labels where there is none of the first. */
    private static Labels joined(Labels first, Labels second) {
        int[][] planes = {first.plane(0).clone()};
        for (int i = 0; i < planes[0].length; i++) {
            if (planes[0][i] == 0 && second.plane(0)[i] != 0) {
                planes[0][i] = first.count() + second.plane(0)[i];
            }
        }
        return new Labels(first.width(), first.height(), planes, first.count() + second.count(), first.voxelSize());
    }

    private static VoxelSize blocks(VoxelSize size, int block) {
        return new VoxelSize(block * size.xMicrometres(), block * size.yMicrometres(), Double.NaN);
    }

    /** Blocks of which at least half belongs. */
    private static Mask coarse(Mask mask, int block) {
        int columns = mask.width() / block;
        int rows = mask.height() / block;
        int[] held = new int[columns * rows];
        for (int i = 0; i < mask.plane(0).length; i++) {
            held[blockOf(i, mask.width(), block, columns, rows)] += mask.plane(0)[i] ? 1 : 0;
        }
        Mask out = Mask.blank(columns, rows, 1, blocks(mask.voxelSize(), block));
        for (int i = 0; i < held.length; i++) {
            out.plane(0)[i] = 2 * held[i] >= block * block;
        }
        return out;
    }

    private static Labels coarse(Labels labels, int block) {
        int columns = labels.width() / block;
        int rows = labels.height() / block;
        int[] out = new int[columns * rows];
        for (int i = 0; i < labels.plane(0).length; i++) {
            int at = blockOf(i, labels.width(), block, columns, rows);
            out[at] = labels.plane(0)[i] != 0 ? labels.plane(0)[i] : out[at];
        }
        return new Labels(columns, rows, new int[][] {out}, labels.count(), blocks(labels.voxelSize(), block));
    }

    private static Labels fine(Labels coarse, Mask shadow, int block) {
        int[] out = new int[shadow.plane(0).length];
        for (int i = 0; i < out.length; i++) {
            int at = blockOf(i, shadow.width(), block, coarse.width(), coarse.height());
            out[i] = shadow.plane(0)[i] ? coarse.plane(0)[at] : 0;
        }
        return new Labels(shadow.width(), shadow.height(), new int[][] {out}, coarse.count(), shadow.voxelSize());
    }

    /** The block of a pixel; what is left at the far edges belongs to the last one. */
    private static int blockOf(int i, int width, int block, int columns, int rows) {
        int column = Math.min(columns - 1, i % width / block);
        return Math.min(rows - 1, i / width / block) * columns + column;
    }
}
