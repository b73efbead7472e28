package org.mitoferry.segmentation;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Labels;
import org.mitoferry.image.Mask;
import org.mitoferry.micrograph.Micrograph;
import org.mitoferry.micrograph.MicrographFacts;
import org.mitoferry.micrograph.MicrographProblem;
import org.mitoferry.micrograph.Micrographs;
import org.mitoferry.micrograph.Volume;

/**
 * Cells as a person or another program drew them: a label image, as Cellpose, StarDist, ilastik and others write it. Every sample is the
 * number of a cell, 0 is none; numbers need not follow each other.
 *
 * <p>What is drawn is taken as it is: nothing is stripped, closed or parted.
 */
public final class CellLabels {
    /** Beyond it a sample of 32 bits is no exact number any more. */
    private static final int LARGEST = 1 << 24;

    private final Labels labels;
    private final int[] written;

    private CellLabels(Labels labels, int[] written) {
        this.labels = labels;
        this.written = written;
    }

    /**
     * Reads a label image of any kind that {@link Micrographs} opens; of several series the first that says it holds labels, else the first.
     *
     * @throws MicrographProblem when the file cannot be read, or is no label image of one channel at one time
     */
    public static CellLabels read(Path file) throws MicrographProblem {
        List<Micrograph> series = Micrographs.open(file);
        try {
            Micrograph chosen =
                    series.stream().filter(one -> one.facts().labelled()).findFirst().orElse(series.getFirst());
            MicrographFacts facts = chosen.facts();
            if (facts.channels().size() != 1 || facts.times() != 1) {
                throw new MicrographProblem("a label image has one channel at one time, this has "
                        + facts.channels().size() + " channels and " + facts.times() + " times");
            }
            return of(chosen.volume(0, 0));
        } finally {
            series.forEach(Micrograph::close);
        }
    }

    /** @throws MicrographProblem when a sample is no number of a cell */
    static CellLabels of(Volume samples) throws MicrographProblem {
        int largest = 0;
        for (float[] plane : samples.planes()) {
            for (float sample : plane) {
                if (!(sample >= 0 && sample <= LARGEST) || sample != Math.rint(sample)) {
                    throw new MicrographProblem(String.format(
                            Locale.ROOT, "is no label image: it holds %s, and labels are whole numbers from 0 to %d", sample, LARGEST));
                }
                largest = Math.max(largest, (int) sample);
            }
        }
        int[] renumbered = new int[largest + 1];
        for (float[] plane : samples.planes()) {
            for (float sample : plane) {
                renumbered[(int) sample] = 1;
            }
        }
        int count = 0;
        int[] written = new int[largest];
        for (int number = 1; number <= largest; number++) {
            if (renumbered[number] == 1) {
                written[count] = number;
                renumbered[number] = ++count;
            }
        }
        renumbered[0] = 0;
        int[][] planes = new int[samples.depth()][samples.width() * samples.height()];
        for (int z = 0; z < planes.length; z++) {
            for (int i = 0; i < planes[z].length; i++) {
                planes[z][i] = renumbered[(int) samples.plane(z)[i]];
            }
        }
        Labels labels = new Labels(samples.width(), samples.height(), planes, count, samples.voxelSize());
        return new CellLabels(labels, java.util.Arrays.copyOf(written, count));
    }

    /**
     * The cells on the grid of a picture, whose voxel size counts. Labels of one plane on a stack are outlines: a cell is what within its
     * outline is signal of bodies in each plane.
     *
     * @param body actin or membrane, calibrated
     * @param donor as for {@link CellBodies#find}
     * @throws MicrographProblem when the forms do not fit
     */
    public CellMap on(Volume body, @Nullable Volume donor, SegmentationSettings settings) throws MicrographProblem {
        boolean outlines = labels.depth() == 1 && body.depth() > 1;
        if (labels.width() != body.width()
                || labels.height() != body.height()
                || !outlines && labels.depth() != body.depth()) {
            throw new MicrographProblem("the label image is " + form(labels.width(), labels.height(), labels.depth())
                    + ", the picture " + form(body.width(), body.height(), body.depth()));
        }
        int[][] planes = outlines ? columns(body, settings) : labels.planes();
        Labels placed = new Labels(labels.width(), labels.height(), planes, labels.count(), body.voxelSize());
        return CellFacts.of(placed, written, donor, settings);
    }

    private int[][] columns(Volume body, SegmentationSettings settings) {
        BlockGrid grid = new BlockGrid(body, settings.gridMicrometres());
        Mask signal = new Foreground(grid.coarse(body), null, settings).bodies();
        int[][] ones = new int[signal.depth()][signal.width() * signal.height()];
        for (int z = 0; z < ones.length; z++) {
            for (int i = 0; i < ones[z].length; i++) {
                ones[z][i] = signal.plane(z)[i] ? 1 : 0;
            }
        }
        int[][] planes = grid.fine(new Labels(signal.width(), signal.height(), ones, 1, signal.voxelSize())).planes();
        int[][] out = new int[planes.length][];
        for (int z = 0; z < planes.length; z++) {
            out[z] = labels.plane(0).clone();
            for (int i = 0; i < out[z].length; i++) {
                out[z][i] *= planes[z][i];
            }
        }
        return out;
    }

    private static String form(int width, int height, int depth) {
        return width + " x " + height + (depth == 1 ? "" : " x " + depth);
    }
}
