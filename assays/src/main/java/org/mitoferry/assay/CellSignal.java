package org.mitoferry.assay;

import java.util.ArrayList;
import java.util.List;
import org.mitoferry.image.LabelStatistics;
import org.mitoferry.micrograph.Volume;

/**
 * The mean of a channel over one cell, less the median of the field away from cells.
 *
 * @param cell its label
 * @param mean in intensity; may be negative in a cell without signal
 */
public record CellSignal(int cell, double mean) {
    /**
     * Of all cells, in the order of labels.
     *
     * @param guardMicrometres background is read farther than this from all cells
     */
    public static List<CellSignal> of(Volume channel, Cells cells, double guardMicrometres) {
        double background = FieldBackground.of(channel, cells.labels(), guardMicrometres);
        List<CellSignal> signals = new ArrayList<>();
        for (LabelStatistics.Item item : LabelStatistics.of(cells.labels(), channel)) {
            signals.add(new CellSignal(item.label(), item.mean() - background));
        }
        return signals;
    }

    static double[] means(List<CellSignal> signals, Cells cells, String group) {
        return signals.stream()
                .filter(signal -> cells.isOf(signal.cell(), group))
                .mapToDouble(CellSignal::mean)
                .toArray();
    }
}
