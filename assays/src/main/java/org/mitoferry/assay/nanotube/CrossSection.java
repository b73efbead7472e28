package org.mitoferry.assay.nanotube;

import java.util.function.DoubleUnaryOperator;
import org.mitoferry.image.Polyline;
import org.mitoferry.micrograph.Volume;

/**
 * The mean cross section of a tube, from the voxels round its centre line, and what is fitted to it.
 *
 * <p>Voxels enter with their own places across the line (u in the plane, v upwards), so nothing is interpolated; their means are kept in
 * bins of 0.05 x 0.1 micrometres. Two fits, both least squares weighted by the number of voxels:
 * <ul>
 * <li>raw width: Gaussian + straight line on the bins within 0.25 micrometres of the focus; its full width at half maximum. Wide tubes are
 *     flat-topped: of a cylinder of 500 (1000) nanometres it is 5 (12) % below the width of the profile itself at half maximum.
 * <li>diameter: a filled cylinder of diameter d, convolved with the stated Gaussian point spread function,
 *     {@code a P(u, v; d) + b + c u + e v}. P is summed over chords of the disc: of a chord at height w with half length h the light is
 *     {@code [erf((u + h) / (sqrt2 s)) - erf((u - h) / (sqrt2 s))] / 2 x g(v - w; t)}, s and t being the deviations across and up (t of
 *     a tilted tube is between the lateral and the axial one).
 * </ul>
 *
 * <p>Fails: below the lateral full width at half maximum the diameter hangs on the stated point spread function alone; a tube with a coat
 * (membrane dye) is no filled cylinder and reads too wide; neighbours closer than 1.2 micrometres enter the straight line beneath.
 */
final class CrossSection {
    static final double STEP_U = 0.05;
    static final double STEP_V = 0.1;
    private static final double REACH_U = 1.3;
    private static final double REACH_V = 1.2;
    private static final double FOCUS = 0.25;
    private static final int CHORDS = 16;
    private static final double MOST_DIAMETER = 2.4;

    private final int columns = 2 * (int) Math.rint(REACH_U / STEP_U) + 1;
    private final int rows;
    private final double[] sums;
    private final double[] counts;
    private double meanSquaredTilt;

    private CrossSection(boolean flat) {
        rows = flat ? 1 : 2 * (int) Math.rint(REACH_V / STEP_V) + 1;
        sums = new double[columns * rows];
        counts = new double[columns * rows];
    }

    /**
     * @param line centre line, smooth
     * @param trimMicrometres left out at both ends; of a short line its middle half is taken
     */
    static CrossSection of(Volume actin, Polyline line, double trimMicrometres) {
        CrossSection section = new CrossSection(actin.depth() == 1);
        double step = Math.max(0.04, actin.voxelSize().xMicrometres() / 2);
        Polyline even = line.resampled(step);
        double length = even.lengthMicrometres();
        double spacing = even.size() < 2 ? step : length / (even.size() - 1);
        int trim = (int) (Math.min(trimMicrometres, length / 4) / spacing);
        int points = 0;
        for (int i = trim; i < even.size() - trim; i++) {
            section.add(actin, even, i, spacing);
            points++;
        }
        section.meanSquaredTilt /= Math.max(1, points);
        return section;
    }

    private void add(Volume actin, Polyline line, int point, double spacing) {
        double[] along = new double[3];
        double[] across = new double[3];
        double[] up = new double[3];
        Sampler.frame(line, point, along, across, up);
        meanSquaredTilt += along[2] * along[2];
        boolean flat = rows == 1;
        double sizeX = actin.voxelSize().xMicrometres();
        double sizeY = actin.voxelSize().yMicrometres();
        double sizeZ = flat ? 1 : actin.voxelSize().zMicrometres();
        double reach = Math.hypot(REACH_U, flat ? 0 : REACH_V * Math.abs(along[2])) + spacing;
        int firstX = Math.max(0, (int) Math.ceil((line.x()[point] - reach) / sizeX));
        int lastX = Math.min(actin.width() - 1, (int) ((line.x()[point] + reach) / sizeX));
        int firstY = Math.max(0, (int) Math.ceil((line.y()[point] - reach) / sizeY));
        int lastY = Math.min(actin.height() - 1, (int) ((line.y()[point] + reach) / sizeY));
        int firstZ = flat ? 0 : Math.max(0, (int) Math.ceil((line.z()[point] - REACH_V) / sizeZ));
        int lastZ = flat ? 0 : Math.min(actin.depth() - 1, (int) ((line.z()[point] + REACH_V) / sizeZ));
        for (int z = firstZ; z <= lastZ; z++) {
            double dz = flat ? 0 : z * sizeZ - line.z()[point];
            for (int y = firstY; y <= lastY; y++) {
                double dy = y * sizeY - line.y()[point];
                for (int x = firstX; x <= lastX; x++) {
                    double dx = x * sizeX - line.x()[point];
                    double t = dx * along[0] + dy * along[1] + dz * along[2];
                    if (Math.abs(t) <= spacing / 2) {
                        double u = dx * across[0] + dy * across[1];
                        double v = dx * up[0] + dy * up[1] + dz * up[2];
                        put(u, v, actin.plane(z)[y * actin.width() + x]);
                    }
                }
            }
        }
    }

    private void put(double u, double v, float sample) {
        int column = (int) Math.rint(u / STEP_U) + columns / 2;
        int row = rows == 1 ? 0 : (int) Math.rint(v / STEP_V) + rows / 2;
        if (column >= 0 && column < columns && row >= 0 && row < rows) {
            sums[row * columns + column] += sample;
            counts[row * columns + column]++;
        }
    }

    private double u(int column) {
        return (column - columns / 2) * STEP_U;
    }

    private double v(int row) {
        return (row - rows / 2) * STEP_V;
    }

    /** What a fit of one form with linear parameters leaves over. */
    private double fit(double[] form, boolean focusOnly, LinearFit system) {
        system.clear();
        for (int row = 0; row < rows; row++) {
            if (focusOnly && !isInFocus(row)) {
                continue;
            }
            for (int column = 0; column < columns; column++) {
                int i = row * columns + column;
                if (counts[i] > 0) {
                    system.add(
                            sums[i] / counts[i], counts[i], form[i], 1, u(column), rows == 1 || focusOnly ? 0 : v(row));
                }
            }
        }
        return system.solve();
    }

    /**
     * {full width at half maximum in micrometres, share of the variance that the fit explains}. What noise of single voxels adds to the variance is
     * left out of it, so that a dim tube is not less of a tube.
     */
    double[] gaussianWidth(double noise) {
        LinearFit system = new LinearFit();
        double[] centre = {0};
        DoubleUnaryOperator atCentre = c -> fit(gaussian(c, 0.15), true, system);
        centre[0] = least(atCentre, -0.2, 0.2);
        double sigma = least(s -> fit(gaussian(centre[0], s), true, system), 0.04, 1);
        centre[0] = least(c -> fit(gaussian(c, sigma), true, system), -0.2, 0.2);
        double best = least(s -> fit(gaussian(centre[0], s), true, system), 0.04, 1);
        double left = fit(gaussian(centre[0], best), true, system);
        double ofNoise = noise * noise * system.values();
        double more = Math.max(1e-12, system.variation() - ofNoise);
        double explained = system.coefficient(0) <= 0 ? 0 : Math.clamp(1 - (left - ofNoise) / more, 0.0, 1.0);
        return new double[] {best * PointSpread.FWHM_PER_SIGMA, explained};
    }

    private double[] gaussian(double centre, double sigma) {
        double[] form = new double[columns * rows];
        for (int column = 0; column < columns; column++) {
            double away = (u(column) - centre) / sigma;
            double value = StrictMath.exp(-0.5 * away * away);
            for (int row = 0; row < rows; row++) {
                if (isInFocus(row)) {
                    form[row * columns + column] = value;
                }
            }
        }
        return form;
    }

    private boolean isInFocus(int row) {
        return Math.abs(v(row)) <= FOCUS;
    }

    /** Diameter of the cylinder in micrometres, 0 when a line without width fits best. */
    double cylinderDiameter(PointSpread spread) {
        double lateral = spread.lateralSigmaMicrometres();
        double axial = spread.axialSigmaMicrometres();
        double up = Math.sqrt(axial * axial * (1 - meanSquaredTilt) + lateral * lateral * meanSquaredTilt);
        LinearFit system = new LinearFit();
        double u = 0;
        double v = 0;
        double diameter = 0.3;
        for (int round = 0; round < 2; round++) {
            double d = diameter;
            double v0 = v;
            u = least(c -> fit(cylinder(d, c, v0, lateral, up), false, system), -0.2, 0.2);
            double u0 = u;
            v = rows == 1 ? 0 : least(c -> fit(cylinder(d, u0, c, lateral, up), false, system), -0.4, 0.4);
            double v1 = v;
            diameter = least(c -> fit(cylinder(c, u0, v1, lateral, up), false, system), 0, MOST_DIAMETER);
        }
        return diameter < 0.02 ? 0 : diameter;
    }

    private double[] cylinder(double diameter, double u0, double v0, double s, double t) {
        double radius = Math.max(0.005, diameter / 2);
        double[] form = new double[columns * rows];
        double[] lateral = new double[columns];
        for (int k = 0; k < CHORDS; k++) {
            // Heights of chords so that all have the same weight in angle (midpoints): w = -r cos a.
            double angle = Math.PI * (k + 0.5) / CHORDS;
            double w = -radius * StrictMath.cos(angle);
            double h = radius * StrictMath.sin(angle);
            double weight = radius * StrictMath.sin(angle) * Math.PI / CHORDS / (Math.PI * radius * radius);
            for (int column = 0; column < columns; column++) {
                double away = u(column) - u0;
                lateral[column] = weight * (Erf.normal((away + h) / s) - Erf.normal((away - h) / s));
            }
            for (int row = 0; row < rows; row++) {
                double away = (v(row) - v0 - w) / t;
                double axial = rows == 1 ? 1 : StrictMath.exp(-0.5 * away * away);
                for (int column = 0; column < columns; column++) {
                    form[row * columns + column] += lateral[column] * axial;
                }
            }
        }
        return form;
    }

    /** The place of the least value: a scan in 24 steps, then golden section. */
    private static double least(DoubleUnaryOperator function, double from, double to) {
        int steps = 12;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= steps; i++) {
            double value = function.applyAsDouble(from + (to - from) * i / steps);
            if (value < least) {
                least = value;
                best = i;
            }
        }
        double low = from + (to - from) * Math.max(0, best - 1) / steps;
        double high = from + (to - from) * Math.min(steps, best + 1) / steps;
        double ratio = (Math.sqrt(5) - 1) / 2;
        double a = high - ratio * (high - low);
        double b = low + ratio * (high - low);
        double atA = function.applyAsDouble(a);
        double atB = function.applyAsDouble(b);
        for (int i = 0; i < 12; i++) {
            if (atA < atB) {
                high = b;
                b = a;
                atB = atA;
                a = high - ratio * (high - low);
                atA = function.applyAsDouble(a);
            } else {
                low = a;
                a = b;
                atA = atB;
                b = low + ratio * (high - low);
                atB = function.applyAsDouble(b);
            }
        }
        return (low + high) / 2;
    }
}
