package org.mitoferry.assay;

import java.util.Arrays;
import java.util.List;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.segmentation.Cell;
import org.mitoferry.segmentation.CellMap;

/**
 * The cells of a field as assays want them: whose voxel each is, and of which group a cell is.
 *
 * <p>Labels of a single plane may stand for a stack (a label image drawn by hand or by another program): they are then the same in every
 * plane, and nothing can be told of what lies above or below a cell ({@link #flat}).
 */
public final class Cells {
    private final Labels labels;
    private final List<String> groups;
    private final boolean flat;

    private Cells(Labels labels, List<String> groups, boolean flat) {
        if (groups.size() != labels.count()) {
            throw new IllegalArgumentException(groups.size() + " groups of " + labels.count() + " cells");
        }
        this.labels = labels;
        this.groups = List.copyOf(groups);
        this.flat = flat;
    }

    /**
     * Cells on the grid of the micrograph.
     *
     * @param groups at index l - 1 the group of label l, such as {@code BMSC}; empty where not known
     */
    public static Cells of(Labels labels, List<String> groups) {
        return new Cells(labels, groups, false);
    }

    /** The cells of a map; outlines of a single plane serve for a stack of as many planes as are asked for. */
    public static Cells of(CellMap map, int depth) {
        List<String> groups = map.cells().stream().map(Cell::type).toList();
        return map.labels().depth() == depth ? of(map.labels(), groups) : flat(map.labels(), groups, depth);
    }

    /** Outlines of one plane for a stack of planes. */
    public static Cells flat(Labels outlines, List<String> groups, int depth) {
        if (outlines.depth() != 1) {
            throw new IllegalArgumentException("Outlines of " + outlines.depth() + " planes");
        }
        int[][] planes = new int[depth][];
        Arrays.fill(planes, outlines.plane(0));
        return new Cells(
                new Labels(outlines.width(), outlines.height(), planes, outlines.count(), outlines.voxelSize()),
                groups,
                depth > 1);
    }

    /** The same bodies in other groups. */
    Cells regrouped(List<String> others) {
        return new Cells(labels, others, flat);
    }

    /** Whose voxel each is. */
    public Labels labels() {
        return labels;
    }

    /** Whether the bodies have outlines alone and no height. */
    public boolean isFlat() {
        return flat;
    }

    /** How many cells there are. */
    public int count() {
        return labels.count();
    }

    /** How many there are of a group. */
    public int count(String group) {
        return (int) groups.stream().filter(group::equals).count();
    }

    /** The group of a label from 1 on. */
    public String group(int label) {
        return groups.get(label - 1);
    }

    /** The groups there are, each once, in the order of their first cells; nameless ones are left out. */
    public List<String> groups() {
        return groups.stream().filter(group -> !group.isEmpty()).distinct().toList();
    }

    /** Whether a label is a cell of a group. */
    public boolean isOf(int label, String group) {
        return label > 0 && group(label).equals(group);
    }

    /** How a single cell is named in a table. */
    public String name(int label) {
        return group(label) + "#" + label;
    }

    /** All voxels of a group. */
    public Mask mask(String group) {
        return mask(List.of(group));
    }

    /** All voxels of some groups. */
    Mask mask(List<String> wanted) {
        boolean[] belongs = new boolean[count() + 1];
        for (int label = 1; label < belongs.length; label++) {
            belongs[label] = wanted.contains(group(label));
        }
        Mask mask = Mask.blank(labels.width(), labels.height(), labels.depth(), labels.voxelSize());
        for (int z = 0; z < labels.depth(); z++) {
            int[] from = labels.plane(z);
            for (int i = 0; i < from.length; i++) {
                mask.plane(z)[i] = belongs[from[i]];
            }
        }
        return mask;
    }
}
