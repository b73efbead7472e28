package org.mitoferry.medium;

import java.util.Arrays;

/**
 * The step of a medium: sweeps along x, y and z of each substance, and its ledger. What the sweeps need of a step's length is kept for the
 * next one.
 */
final class MediumStep {

    private final Medium medium;
    private final double widthX;
    private final double widthY;
    private final double[] surface;
    private final double[] gasPercent;
    private final Accounts accounts;
    private final double[] concentrations;
    private final Exchanges bottom;
    private final int nx;
    private final int ny;
    private final int nz;
    private final int columns;
    private final StepFactors[] factors;
    private final double[] carry;
    private double preparedMinutes = Double.NaN;

    MediumStep(Medium medium, double widthX, double widthY, double[] surface, double[] gasPercent, Accounts accounts) {
        this.medium = medium;
        this.widthX = widthX;
        this.widthY = widthY;
        this.surface = surface;
        this.gasPercent = gasPercent;
        this.accounts = accounts;
        concentrations = medium.concentrations();
        bottom = medium.exchanges(0);
        nx = medium.columnsX();
        ny = medium.columnsY();
        nz = medium.vertical().layers();
        columns = medium.columns();
        int planeLayer = medium.levels() > 1 ? medium.layerOf(1) : -1;
        factors = new StepFactors[medium.substances().size()];
        Arrays.setAll(factors, s -> new StepFactors(medium.substances().get(s), medium.vertical(), nx, ny, planeLayer));
        carry = new double[nx];
    }

    /** Surface concentration of a substance that a gas of this percentage ends at, uM. */
    double target(int substance, double percent) {
        return factors[substance].target(percent);
    }

    void step(double minutes) {
        if (minutes != preparedMinutes) {
            prepare(minutes);
        }
        for (int s = 0; s < factors.length; s++) {
            StepFactors f = factors[s];
            surface[s] = f.surfaceAfter(surface[s], gasPercent[s]);
            for (int z = 0; z < nz; z++) {
                sweepLayer(medium.voxel(s, 0, 0, z), f);
            }
            for (int y = 0; y < ny; y++) {
                sweepRow(s, y, f);
            }
            book(s, minutes);
        }
    }

    private void prepare(double minutes) {
        if (!(minutes > 0 && minutes < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("step of " + minutes + " min");
        }
        for (StepFactors f : factors) {
            f.prepare(minutes, widthX, widthY, medium.femtomolesPerMicromolarMicrometre());
        }
        preparedMinutes = minutes;
    }

    /** The sweeps along x and y within one layer; layers are independent of each other. */
    private void sweepLayer(int first, StepFactors f) {
        if (nx > 1) {
            Sweep.alongLines(concentrations, first, ny, f.alongX);
        }
        if (ny > 1) {
            Sweep.eliminate(concentrations, first, nx, nx, f.alongY, carry);
            Sweep.substitute(concentrations, first, nx, nx, f.alongY, carry);
        }
    }

    /** The sweep along z of one row of columns, with surface and bottom; rows are independent of each other. */
    private void sweepRow(int s, int y, StepFactors f) {
        int low = medium.voxel(s, 0, y, 0);
        int top = medium.voxel(s, 0, y, nz - 1);
        double inflow = f.opening * surface[s];
        for (int i = 0; i < nx; i++) {
            concentrations[top + i] += inflow;
        }
        if (f.plane != null) {
            f.plane.apply(concentrations, top, -columns, nx, medium.column(s, 0, y), f, medium.exchanges(1), bottom);
        }
        Sweep.eliminate(concentrations, top, -columns, nx, f.alongZ, carry);
        f.bottom.apply(concentrations, low, nx, medium.column(s, 0, y), bottom);
        Sweep.substitute(concentrations, top, -columns, nx, f.alongZ, carry);
    }

    private void book(int s, double minutes) {
        StepFactors f = factors[s];
        int first = s * columns;
        double taken = 0;
        double released = 0;
        for (int level = 0; level < medium.levels(); level++) {
            Exchanges e = medium.exchanges(level);
            for (int c = first; c < first + columns; c++) {
                taken += e.takenUp()[c];
                released += Math.max(e.prescribed()[c], 0);
            }
        }
        if (!(taken >= 0)) {
            throw new IllegalStateException(
                    "uptake of " + medium.substances().get(s).name() + " is " + taken + " fmol");
        }
        accounts.takenUp(s, taken);
        accounts.released(s, released * minutes);
        if (f.opening > 0) {
            int top = medium.voxel(s, 0, 0, nz - 1);
            double missing = 0;
            for (int i = top; i < top + columns; i++) {
                missing += surface[s] - concentrations[i];
            }
            double perArea = missing * f.opening * medium.vertical().thicknessMicrometres(nz - 1);
            accounts.throughSurface(s, perArea * medium.femtomolesPerMicromolarMicrometre());
        }
        if (f.decay > 0) {
            accounts.decayed(s, f.decay * medium.contentFemtomoles(s));
        }
    }
}
