package org.mitoferry.assay.nanotube;

import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;

/**
 * Sets a line that went from voxel to voxel onto the middle of the tube.
 *
 * <p>At points 0.2 micrometres apart the centre of light under a Gaussian window across the line is found (mean shift, Y. Cheng, IEEE TPAMI
 * 17:790, 1995), its sums smoothed along the line; the line moves there, four times over. A constant background does not move a centre; a
 * slope of haze does, towards the brighter side. Then the line is smoothed ({@link Polyline#smoothed}).
 */
final class Centring {
    private static final double STEP = 0.2;
    private static final double ALONG_SIGMA = 0.6;
    private static final double ROUGH = 0.6;
    private static final int ROUNDS = 4;
    /** Of the window, to each side. */
    private static final int COLUMNS = 5;

    private static final int ROWS = 6;
    private static final double[] RING = {-1, -0.85, 0.85, 1};

    private final Sampler sampler;
    private final int rows;
    private final double stepU;
    private final double stepV;
    /** Of the window, row by row. */
    private final double[][] weights;

    private final double gainAcross;
    private final double gainUp;

    private Centring(Volume actin, PointSpread spread) {
        sampler = new Sampler(actin);
        rows = actin.depth() == 1 ? 0 : ROWS;
        double across = spread.lateralSigmaMicrometres();
        double up = spread.axialSigmaMicrometres();
        double windowAcross = Math.max(0.2, 1.5 * across);
        double windowUp = Math.max(0.4, 1.3 * up);
        stepU = windowAcross / 2;
        stepV = windowUp / 2.5;
        weights = new double[2 * rows + 1][2 * COLUMNS + 1];
        for (int b = -rows; b <= rows; b++) {
            for (int a = -COLUMNS; a <= COLUMNS; a++) {
                double u = a * stepU / windowAcross;
                double v = b * stepV / windowUp;
                weights[b + rows][a + COLUMNS] = StrictMath.exp(-0.5 * (u * u + v * v));
            }
        }
        gainAcross = 1 + across * across / (windowAcross * windowAcross);
        gainUp = 1 + up * up / (windowUp * windowUp);
    }

    static Polyline of(Polyline rough, Volume actin, PointSpread spread, double smoothingMicrometres) {
        Centring centring = new Centring(actin, spread);
        Polyline line = rough.smoothed(ROUGH).resampled(STEP);
        for (int round = 0; round < ROUNDS; round++) {
            line = centring.moved(line);
        }
        return line.smoothed(smoothingMicrometres);
    }

    private Polyline moved(Polyline line) {
        int size = line.size();
        double[][] sums = new double[3][size];
        double[][] across = new double[size][3];
        double[][] up = new double[size][3];
        double[] along = new double[3];
        for (int i = 0; i < size; i++) {
            Sampler.frame(line, i, along, across[i], up[i]);
            sum(line.x()[i], line.y()[i], line.z()[i], across[i], up[i], sums, i);
        }
        double[][] smooth = {smooth(sums[0]), smooth(sums[1]), smooth(sums[2])};
        double[][] c = {line.x().clone(), line.y().clone(), line.z().clone()};
        for (int i = 0; i < size; i++) {
            if (smooth[2][i] <= 0) {
                continue;
            }
            double u = Math.clamp(gainAcross * smooth[0][i] / smooth[2][i], -0.15, 0.15);
            double v = Math.clamp(gainUp * smooth[1][i] / smooth[2][i], -0.3, 0.3);
            for (int k = 0; k < 3; k++) {
                c[k][i] += u * across[i][k] + v * up[i][k];
            }
        }
        return new Polyline(c[0], c[1], c[2]);
    }

    private void sum(double x, double y, double z, double[] across, double[] up, double[][] sums, int i) {
        double ring = 0;
        for (double u : RING) {
            ring += sampler.at(x + u * across[0], y + u * across[1], z + u * across[2]) / RING.length;
        }
        for (int b = -rows; b <= rows; b++) {
            for (int a = -COLUMNS; a <= COLUMNS; a++) {
                double u = a * stepU;
                double v = b * stepV;
                double weight = weights[b + rows][a + COLUMNS];
                double sample = sampler.at(
                                x + u * across[0] + v * up[0],
                                y + u * across[1] + v * up[1],
                                z + u * across[2] + v * up[2])
                        - ring;
                sums[0][i] += weight * u * sample;
                sums[1][i] += weight * v * sample;
                sums[2][i] += weight * sample;
            }
        }
    }

    private static double[] smooth(double[] samples) {
        int radius = (int) (3 * ALONG_SIGMA / STEP);
        double[] out = new double[samples.length];
        for (int i = 0; i < out.length; i++) {
            double weights = 0;
            for (int j = Math.max(0, i - radius); j <= Math.min(out.length - 1, i + radius); j++) {
                double away = (j - i) * STEP / ALONG_SIGMA;
                double weight = StrictMath.exp(-0.5 * away * away);
                out[i] += weight * samples[j];
                weights += weight;
            }
            out[i] /= weights;
        }
        return out;
    }
}
