package org.mitoferry.assay.nanotube;

import org.jspecify.annotations.Nullable;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;

/**
 * Sets a line that went from voxel to voxel onto the middle of the tube.
 *
 * <p>At points 0.2 micrometres apart the centre of light under a Gaussian window across the line is found (mean shift, Y. Cheng, IEEE TPAMI
 * 17:790, 1995), its sums smoothed along the line; the line moves there, four times over. A constant background does not move a centre; a
 * slope of haze does, towards the brighter side. Then the line is smoothed ({@link Polyline#smoothed}) and continued to the bodies.
 */
final class CentreLine {
    private static final double STEP = 0.2;
    private static final double ALONG_SIGMA = 0.6;
    private static final double ROUGH = 0.6;
    private static final int ROUNDS = 4;
    /** Spacing of the points of the finished line. */
    private static final double FINE = 0.1;
    /** What is left off beside a body. */
    private static final double CUT = 0.8;

    /** The surface of a body is looked for this far within its label. */
    private static final double AHEAD = 1;

    private static final double[] RING = {-1, -0.85, 0.85, 1};

    private final Sampler sampler;
    private final boolean flat;
    private final double windowAcross;
    private final double windowUp;
    private final double gainAcross;
    private final double gainUp;

    private CentreLine(Volume actin, PointSpread spread) {
        sampler = new Sampler(actin);
        flat = actin.depth() == 1;
        double across = spread.lateralSigmaMicrometres();
        double up = spread.axialSigmaMicrometres();
        windowAcross = Math.max(0.2, 1.5 * across);
        windowUp = Math.max(0.4, 1.3 * up);
        gainAcross = 1 + across * across / (windowAcross * windowAcross);
        gainUp = 1 + up * up / (windowUp * windowUp);
    }

    static Polyline of(Polyline rough, Volume actin, PointSpread spread, double smoothingMicrometres) {
        CentreLine centre = new CentreLine(actin, spread);
        Polyline line = rough.smoothed(ROUGH).resampled(STEP);
        for (int round = 0; round < ROUNDS; round++) {
            line = centre.moved(line);
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
        int rows = flat ? 0 : 6;
        double stepU = windowAcross / 2;
        double stepV = windowUp / 2.5;
        for (int b = -rows; b <= rows; b++) {
            for (int a = -5; a <= 5; a++) {
                double u = a * stepU;
                double v = b * stepV;
                double weight =
                        StrictMath.exp(-0.5 * (u * u / (windowAcross * windowAcross) + v * v / (windowUp * windowUp)));
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

    /**
     * The line with its ends set straight until they meet the bodies.
     *
     * <p>Beside a body the line that was found wavers, because the body's light was taken away there and part of the tube's with it. So the
     * last stretch is left off and the line continued by the direction of the stretch before; where this does not meet the body, the
     * stretch stays and is continued itself, and where that does not either the line ends at the guard zone.
     */
    static Polyline toBodies(Polyline line, Way way, Surroundings surroundings, NanotubeSettings settings) {
        Polyline even = line.resampled(FINE);
        double guard = Math.max(settings.guardLateralMicrometres(), settings.guardAxialMicrometres());
        Polyline rough = way.line().smoothed(ROUGH);
        Polyline out = way.second() == 0 ? even : toBody(even, rough, way.second(), surroundings, guard);
        return way.first() == 0
                ? out
                : toBody(out.reversed(), rough.reversed(), way.first(), surroundings, guard)
                        .reversed();
    }

    /** The haze of a body bends a line too when it is set onto light: a root is one that was followed as such. */
    private static Polyline toBody(Polyline line, Polyline rough, int label, Surroundings surroundings, double guard) {
        Polyline cut = Roots.cut(rough) == rough ? line : Roots.cut(line);
        return cut == line ? straightened(line, label, surroundings, guard) : cut;
    }

    private static Polyline straightened(Polyline line, int label, Surroundings surroundings, double guard) {
        int cut = (int) (CUT / FINE);
        if (line.size() > 4 * cut) {
            Polyline continued =
                    continued(line.part(0, line.size() - cut), label, surroundings, CUT + 2.5 * guard, 2 * cut);
            if (continued != null) {
                return continued;
            }
        }
        Polyline continued = continued(line, label, surroundings, 2.5 * guard, cut);
        return continued == null ? line : continued;
    }

    private static @Nullable Polyline continued(
            Polyline line, int label, Surroundings surroundings, double reach, int span) {
        int last = line.size() - 1;
        int inner = Math.max(0, last - span);
        double[] way = {
            line.x()[last] - line.x()[inner], line.y()[last] - line.y()[inner], line.z()[last] - line.z()[inner]
        };
        double norm = Math.sqrt(way[0] * way[0] + way[1] * way[1] + way[2] * way[2]);
        for (double away = 0; away <= reach && norm > 0; away += 0.02) {
            double x = line.x()[last] + away * way[0] / norm;
            double y = line.y()[last] + away * way[1] / norm;
            double z = line.z()[last] + away * way[2] / norm;
            if (surroundings.bodyAt(x, y, z) == label) {
                double[] step = {way[0] / norm, way[1] / norm, way[2] / norm};
                double inwards = toSurface(surroundings, x, y, z, step);
                return line.with(x + inwards * step[0], y + inwards * step[1], z + inwards * step[2]);
            }
        }
        return null;
    }

    /** How far beyond the border of the label the light of the body is at half of its height: labels reach into the blur round a body. */
    private static double toSurface(Surroundings surroundings, double x, double y, double z, double[] step) {
        Sampler sampler = new Sampler(surroundings.actin);
        double[] light = new double[(int) (AHEAD / 0.05) + 1];
        double largest = 0;
        for (int i = 0; i < light.length; i++) {
            double away = i * 0.05;
            light[i] = sampler.at(x + away * step[0], y + away * step[1], z + away * step[2]);
            largest = Math.max(largest, light[i]);
        }
        if (largest <= surroundings.background) {
            return 0; // no light there that stands out, as at a cell that is hardly stained
        }
        double half = (largest + surroundings.background) / 2;
        int at = 0;
        while (light[at] < half) {
            at++;
        }
        return at * 0.05;
    }
}
