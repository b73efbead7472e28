package org.mitoferry.medium;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What depends on one substance and the length of a step, and on nothing that changes from step to step. */
final class StepFactors {

    final Tridiagonal alongX;
    final Tridiagonal alongY;
    final Tridiagonal alongZ;
    final BottomExchange bottom = new BottomExchange();

    /** D dt/(w d) of the topmost voxel through the half voxel to the surface; 0 where the surface is closed. */
    double opening;

    /** Decay rate times the step. */
    double decay;

    /** Cells in a plane above the bottom; null without. */
    final @Nullable PlaneExchange plane;

    private final Substance substance;
    private final double[] fromSurface;
    private final double[] scratchX;
    private final double[] scratchY;
    private double surfaceKeeps;

    StepFactors(Substance substance, VerticalGrid vertical, int nx, int ny, int planeLayer) {
        this.substance = substance;
        int nz = vertical.layers();
        plane = planeLayer < 0 ? null : new PlaneExchange(planeLayer, nz);
        alongX = new Tridiagonal(nx);
        alongY = new Tridiagonal(ny);
        alongZ = new Tridiagonal(nz);
        scratchX = new double[nx];
        scratchY = new double[ny];
        fromSurface = new double[nz];
        Arrays.setAll(fromSurface, k -> vertical.thicknessMicrometres(nz - 1 - k));
    }

    void prepare(double minutes, double widthX, double widthY, double femtomolesPerMicromolarMicrometre) {
        double spread = substance.diffusivitySquareMicrometresPerMinute() * minutes;
        decay = substance.decayPerMinute() * minutes;
        Substance.GasExchange gas = substance.gas();
        opening = gas == null ? 0 : 2 * spread / (fromSurface[0] * fromSurface[0]);
        // StrictMath: the same bits on every processor.
        surfaceKeeps = gas == null || gas.lagMinutes() == 0 ? 0 : StrictMath.exp(-minutes / gas.lagMinutes());
        Arrays.fill(scratchX, widthX);
        Arrays.fill(scratchY, widthY);
        alongX.factorise(scratchX, spread, 0, 0);
        alongY.factorise(scratchY, spread, 0, 0);
        alongZ.factorise(fromSurface, spread, decay, opening);
        int last = fromSurface.length - 1;
        bottom.prepare(
                fromSurface[last],
                alongZ.inverse[last],
                substance.diffusivitySquareMicrometresPerMinute(),
                minutes,
                femtomolesPerMicromolarMicrometre);
        if (plane != null) {
            plane.prepare(fromSurface, alongZ, minutes, femtomolesPerMicromolarMicrometre);
        }
    }

    /** Surface concentration that a gas of this percentage ends at, uM. */
    double target(double gasPercent) {
        Substance.GasExchange gas = substance.gas();
        return gas == null ? 0 : gasPercent * gas.micromolarPerPercent();
    }

    /** Surface concentration after the step, by the exact law of its lag. */
    double surfaceAfter(double before, double gasPercent) {
        double target = target(gasPercent);
        return target + (before - target) * surfaceKeeps;
    }
}
