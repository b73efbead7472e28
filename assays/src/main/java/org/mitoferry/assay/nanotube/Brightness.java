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
    private static final double[] BESIDE = {-1.05, -0.9, -0.75, 0.75, 0.9, 1.05};

    /** Contrast at points {@link #spacing} micrometres apart, mean of a window. */
    private final double[] contrast;

    private final double spacing;
    private final double noise;

    private Brightness(double[] contrast, double spacing, double noise) {
        this.contrast = contrast;
        this.spacing = spacing;
        this.noise = noise;
    }

    /** @param windowMicrometres over which contrast is averaged along the line */
    static Brightness of(Polyline line, Volume actin, double noiseOfVoxels, double windowMicrometres) {
        Sampler sampler = new Sampler(actin);
        Polyline even = line.resampled(STEP);
        double spacing = even.size() < 2 ? STEP : even.lengthMicrometres() / (even.size() - 1);
        double[] raw = new double[even.size()];
        double[] along = new double[3];
        double[] across = new double[3];
        double[] up = new double[3];
        for (int i = 0; i < raw.length; i++) {
            Sampler.frame(even, i, along, across, up);
            raw[i] = mean(sampler, even, i, across, up, CORE_ACROSS) - mean(sampler, even, i, across, up, BESIDE);
        }
        double[] smooth = averaged(raw, (int) Math.rint(windowMicrometres / spacing / 2));
        VoxelSize size = actin.voxelSize();
        double planes = actin.depth() == 1 ? 1 : Math.max(1, 0.5 / size.zMicrometres());
        double voxels = Math.max(1, windowMicrometres / size.xMicrometres()) * Math.max(1, 0.3 / size.xMicrometres()) * planes;
        return new Brightness(smooth, spacing, noiseOfVoxels / Math.sqrt(voxels));
    }

    private static double mean(Sampler sampler, Polyline line, int i, double[] across, double[] up, double[] offsets) {
        double sum = 0;
        for (double u : offsets) {
            for (double v : CORE_UP) {
                sum += sampler.at(
                        line.x()[i] + u * across[0] + v * up[0],
                        line.y()[i] + u * across[1] + v * up[1],
                        line.z()[i] + u * across[2] + v * up[2]);
            }
        }
        return sum / (offsets.length * CORE_UP.length);
    }

    private static double[] averaged(double[] samples, int reach) {
        double[] out = new double[samples.length];
        for (int i = 0; i < out.length; i++) {
            int from = Math.max(0, i - reach);
            int to = Math.min(out.length, i + reach + 1);
            for (int j = from; j < to; j++) {
                out[i] += samples[j] / (to - from);
            }
        }
        return out;
    }

    private double[] inner(double trimMicrometres) {
        int trim = (int) Math.min(trimMicrometres / spacing, contrast.length / 4.0);
        return Arrays.copyOfRange(contrast, trim, contrast.length - trim);
    }

    /** Median contrast away from the ends, in intensity. */
    double median(double trimMicrometres) {
        double[] inner = inner(trimMicrometres);
        Arrays.sort(inner);
        return inner[inner.length / 2];
    }

    double significance(double trimMicrometres) {
        return median(trimMicrometres) / noise;
    }

    /** Longest stretch below a share of the median contrast, in micrometres; the ends beside bodies do not count. */
    double longestGap(double share, double trimMicrometres) {
        double bound = share * median(trimMicrometres);
        int longest = 0;
        int run = 0;
        for (double value : inner(trimMicrometres)) {
            run = value < bound ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest * spacing;
    }

    /** Largest contrast in the middle half over the median. */
    double bulge(double trimMicrometres) {
        double largest = 0;
        for (int i = contrast.length / 4; i < contrast.length - contrast.length / 4; i++) {
            largest = Math.max(largest, contrast[i]);
        }
        return largest / Math.max(1e-9, median(trimMicrometres));
    }
}
