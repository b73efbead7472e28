package org.mitoferry.assay.nanotube;

import java.util.Arrays;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;
import org.mitoferry.micrograph.VoxelSize;

/** Light of a tube along its line, over that beside it: where it has gaps and where it bulges. */
final class Brightness {
    private static final double STEP = 0.1;
    private static final double[] CORE_ACROSS = {-0.1, 0, 0.1};
    private static final double[] CORE_UP = {-0.25, 0, 0.25};
    private static final double MOST_HAZE = 0.4;
    private static final double[] LEFT = {-1.05, -0.9, -0.75};
    private static final double[] RIGHT = {0.75, 0.9, 1.05};

    /** Contrast at points {@link #spacing} micrometres apart, mean of a window. */
    private final double[] contrast;

    /** The same, but not averaged over the window at the place itself. */
    private final double[] raw;

    /** Light over the background of the whole picture, not averaged. */
    private final double[] plain;

    /** Whether the place itself lies outside guard zones. */
    private final boolean[] clear;

    private final double spacing;
    private final double noise;

    private Brightness(double[] contrast, double[] raw, double[] plain, boolean[] clear, double spacing, double noise) {
        this.contrast = contrast;
        this.plain = plain;
        this.clear = clear;
        this.raw = raw;
        this.spacing = spacing;
        this.noise = noise;
    }

    /** @param windowMicrometres over which contrast is averaged along the line */
    static Brightness of(Polyline line, Surroundings surroundings, double windowMicrometres) {
        Volume actin = surroundings.actin;
        Sampler sampler = new Sampler(actin);
        Polyline even = line.resampled(STEP);
        double spacing = even.size() < 2 ? STEP : even.lengthMicrometres() / (even.size() - 1);
        double[] core = new double[even.size()];
        double[] left = new double[core.length];
        double[] right = new double[core.length];
        boolean[] clear = new boolean[core.length];
        double[] along = new double[3];
        double[] across = new double[3];
        double[] up = new double[3];
        for (int i = 0; i < core.length; i++) {
            Sampler.frame(even, i, along, across, up);
            clear[i] = surroundings.wallAt(even.x()[i], even.y()[i], even.z()[i]) == 0;
            core[i] = mean(sampler, even, i, across, up, CORE_ACROSS, surroundings);
            left[i] = mean(sampler, even, i, across, up, LEFT, surroundings);
            right[i] = mean(sampler, even, i, across, up, RIGHT, surroundings);
        }
        int reach = (int) Math.rint(windowMicrometres / spacing / 2);
        double[] besideLeft = averaged(left, 2 * reach);
        double[] besideRight = averaged(right, 2 * reach);
        double[] smooth = over(averaged(core, reach), besideLeft, besideRight, surroundings.background);
        double[] raw = over(core, besideLeft, besideRight, surroundings.background);
        double[] plain = Arrays.stream(core)
                .map(light -> light - surroundings.background)
                .toArray();
        VoxelSize size = actin.voxelSize();
        double planes = actin.depth() == 1 ? 1 : Math.max(1, 0.5 / size.zMicrometres());
        double voxels =
                Math.max(1, windowMicrometres / size.xMicrometres()) * Math.max(1, 0.3 / size.xMicrometres()) * planes;
        return new Brightness(smooth, raw, plain, clear, spacing, surroundings.noise / Math.sqrt(voxels));
    }

    /** Over places that lie outside bodies and their guard zone; NaN when there are none. */
    private static double mean(
            Sampler sampler,
            Polyline line,
            int i,
            double[] across,
            double[] up,
            double[] offsets,
            Surroundings surroundings) {
        double sum = 0;
        int count = 0;
        for (double u : offsets) {
            for (double v : CORE_UP) {
                double x = line.x()[i] + u * across[0] + v * up[0];
                double y = line.y()[i] + u * across[1] + v * up[1];
                double z = line.z()[i] + u * across[2] + v * up[2];
                if (surroundings.wallAt(x, y, z) == 0) {
                    sum += sampler.at(x, y, z);
                    count++;
                }
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /** Light over that of the darker side: a neighbour or another cell may lie on one side, and takes nothing from a tube. */
    private static double[] over(double[] core, double[] left, double[] right, double background) {
        double[] contrast = new double[core.length];
        for (int i = 0; i < contrast.length; i++) {
            double a = Double.isNaN(left[i]) ? right[i] : left[i];
            double b = Double.isNaN(right[i]) ? left[i] : right[i];
            contrast[i] = core[i] - (Double.isNaN(a) ? background : Math.min(a, b));
        }
        return contrast;
    }

    /** Means of known samples; NaN stays where a sample itself is not known. */
    private static double[] averaged(double[] samples, int reach) {
        double[] out = new double[samples.length];
        for (int i = 0; i < out.length; i++) {
            double sum = 0;
            int count = 0;
            for (int j = Math.max(0, i - reach); j < Math.min(out.length, i + reach + 1); j++) {
                if (!Double.isNaN(samples[j])) {
                    sum += samples[j];
                    count++;
                }
            }
            out[i] = Double.isNaN(samples[i]) ? Double.NaN : sum / count;
        }
        return out;
    }

    /** Median contrast, in intensity; 0 when nothing of the line lies outside bodies. */
    double median() {
        double[] known = Arrays.stream(contrast)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return known.length == 0 ? 0 : known[known.length / 2];
    }

    double significance() {
        return median() / noise;
    }

    /**
     * Mean contrast over the darkest stretch of a length, over the median; of a shorter line over all of it. What lies within bodies' guard zones
     * does not count; 1 when nothing else is there.
     */
    double darkest(double stretchMicrometres) {
        int stretch = (int) Math.clamp(Math.rint(stretchMicrometres / spacing), 1, raw.length);
        double least = Double.POSITIVE_INFINITY;
        for (int from = 0; from + stretch <= raw.length; from++) {
            double sum = 0;
            int count = 0;
            for (int i = from; i < from + stretch; i++) {
                sum += Double.isNaN(raw[i]) ? 0 : raw[i];
                count += Double.isNaN(raw[i]) ? 0 : 1;
            }
            if (2 * count >= stretch) {
                least = Math.min(least, sum / count);
            }
        }
        return least == Double.POSITIVE_INFINITY ? 1 : least / Math.max(1e-9, median());
    }

    /** Mean contrast over the last stretch of the line, in medians of it, of which a place counts at most one: a bright body beside it is no tube. */
    double filledAtLast(double stretchMicrometres) {
        double median = Math.max(1e-9, median());
        double sum = 0;
        int count = 0;
        for (int i = Math.max(0, raw.length - (int) Math.ceil(stretchMicrometres / spacing)); i < raw.length; i++) {
            if (!Double.isNaN(raw[i])) {
                sum += Math.min(1, raw[i] / median);
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    /**
     * The darkest window of the first or last stretch of the line outside bodies and their guard zones, over the median: low when the line ends
     * before its cell, however bright it is up to there. Haze on both sides, between bodies, takes away half of a tube at most. Of a line that
     * grazes a guard zone only places outside it count: of others half of the tube is hidden.
     */
    double atEnd(boolean last, double stretchMicrometres, double windowMicrometres) {
        double median = median();
        double[] end = new double[Math.min(raw.length, (int) Math.ceil(stretchMicrometres / spacing))];
        int count = 0;
        for (int i = 0; i < raw.length && count < end.length; i++) {
            int at = last ? raw.length - 1 - i : i;
            if (!Double.isNaN(raw[at]) && clear[at]) {
                end[count++] = Math.max(raw[at], plain[at] - MOST_HAZE * median);
            }
        }
        int window = Math.max(1, Math.min(count, (int) Math.rint(windowMicrometres / spacing)));
        double least = count == 0 ? 0 : Double.POSITIVE_INFINITY;
        for (int from = 0; from + window <= count; from++) {
            double sum = 0;
            for (int i = from; i < from + window; i++) {
                sum += end[i];
            }
            least = Math.min(least, sum / window);
        }
        return least / Math.max(1e-9, median);
    }

    /** Largest contrast in the middle half over the median. */
    double bulge() {
        double largest = 0;
        for (int i = contrast.length / 4; i < contrast.length - contrast.length / 4; i++) {
            largest = Math.max(largest, Double.isNaN(contrast[i]) ? 0 : contrast[i]);
        }
        return largest / Math.max(1e-9, median());
    }
}
