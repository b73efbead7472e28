package org.mitoferry.medium;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The medium over a field of cells: any number of substances that diffuse, decay, meet the gas and are exchanged with the cells on the
 * bottom.
 *
 * <p>Voxels form nx x ny columns of equal footprint and the layers of a {@link VerticalGrid}; one column is the usual case. Lengths are
 * micrometres, times minutes, concentrations uM, amounts fmol, rates fmol/min. Arrays over columns and substances are flat with index
 * {@link #column(int, int, int)}, those over voxels with {@link #voxel(int, int, int, int)}.
 *
 * <p>A step is split by direction: backward Euler along x, then along y, then along z together with decay, surface and bottom. Each part is
 * solved exactly, so a single column makes one true backward Euler step; first order in time, second in space, stable and positive for
 * any step. See the package's description for the equations.
 *
 * <p><b>Before each step</b> the caller sets {@link #capacities()}, {@link #halfSaturations()} and {@link #prescribed()}; they keep their
 * values otherwise. <b>After it</b> {@link #takenUp()} and {@link #atCells()} hold what the cells got and what they saw.
 *
 * <p><b>The whole state</b> is what {@link #visitState} shows: concentrations, at-cells concentrations, surface concentrations, gas
 * percentages, ledger numbers, and the caller's three arrays with the last uptake. Overwriting these arrays in place restores a medium of
 * the same shape; everything else is derived from the constructor's arguments and the step.
 *
 * <p>Not safe for use by several threads at once. A step allocates nothing.
 */
public final class Medium {

    private static final double FEMTOMOLES_PER_MICROMOLAR_CUBIC_MICROMETRE = 1e-6;

    private final VerticalGrid vertical;
    private final int nx;
    private final int ny;
    private final int nz;
    private final int columns;
    private final double widthX;
    private final double widthY;
    private final double femtomolesPerMicromolarMicrometre;
    private final List<Substance> substances;

    private final double[] concentrations;
    private final double[] surface;
    private final double[] gasPercent;
    private final Accounts accounts;
    private final BottomExchange.Exchanges exchanges;

    private final StepFactors[] factors;
    private final double[] carry;
    private double preparedMinutes = Double.NaN;

    /**
     * A medium without anything dissolved in it, under a gas that holds nothing of it either.
     *
     * @param vertical layers
     * @param columnsX columns along x, 1 or more
     * @param columnsY columns along y, 1 or more
     * @param widthXMicrometres of a column along x, above 0
     * @param widthYMicrometres of a column along y, above 0
     * @param substances at least one, with unique names
     * @throws IllegalArgumentException outside these ranges, or for more than 2^31 - 1 voxels
     */
    public Medium(
            VerticalGrid vertical,
            int columnsX,
            int columnsY,
            double widthXMicrometres,
            double widthYMicrometres,
            List<Substance> substances) {
        long voxels = (long) columnsX * columnsY * vertical.layers() * substances.size();
        if (columnsX < 1 || columnsY < 1 || voxels < 1 || voxels > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("medium of " + columnsX + " x " + columnsY + " columns, "
                    + vertical.layers() + " layers and " + substances.size() + " substances");
        }
        if (!(widthXMicrometres > 0 && widthYMicrometres > 0 && widthXMicrometres * widthYMicrometres < 1e18)) {
            throw new IllegalArgumentException("column of " + widthXMicrometres + " x " + widthYMicrometres + " um");
        }
        Substance.requireUniqueNames(substances);
        this.vertical = vertical;
        this.nx = columnsX;
        this.ny = columnsY;
        this.nz = vertical.layers();
        this.columns = columnsX * columnsY;
        this.widthX = widthXMicrometres;
        this.widthY = widthYMicrometres;
        this.femtomolesPerMicromolarMicrometre =
                widthXMicrometres * widthYMicrometres * FEMTOMOLES_PER_MICROMOLAR_CUBIC_MICROMETRE;
        this.substances = List.copyOf(substances);
        int count = substances.size();
        concentrations = new double[(int) voxels];
        surface = new double[count];
        gasPercent = new double[count];
        accounts = new Accounts(count);
        exchanges = BottomExchange.Exchanges.of(count * columns);
        factors = new StepFactors[count];
        Arrays.setAll(factors, s -> new StepFactors(this.substances.get(s), vertical, nx, ny));
        carry = new double[nx];
    }

    /** A single column over the given footprint, the usual medium of one field. */
    public static Medium column(VerticalGrid vertical, double footprintSquareMicrometres, List<Substance> substances) {
        double width = Math.sqrt(footprintSquareMicrometres);
        return new Medium(vertical, 1, 1, width, footprintSquareMicrometres / width, substances);
    }

    public VerticalGrid vertical() {
        return vertical;
    }

    public List<Substance> substances() {
        return substances;
    }

    /** Columns along x. */
    public int columnsX() {
        return nx;
    }

    /** Columns along y. */
    public int columnsY() {
        return ny;
    }

    public int columns() {
        return columns;
    }

    /**
     * Number of the substance of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public int indexOf(String name) {
        for (int s = 0; s < substances.size(); s++) {
            if (substances.get(s).name().equals(name)) {
                return s;
            }
        }
        throw new IllegalArgumentException("no substance " + name);
    }

    /** Index of a column in the arrays over columns. */
    public int column(int substance, int x, int y) {
        return (substance * ny + y) * nx + x;
    }

    /** Index of a voxel in {@link #concentrations()}; z counts from the bottom. */
    public int voxel(int substance, int x, int y, int z) {
        return ((substance * nz + z) * ny + y) * nx + x;
    }

    /** Live array of all concentrations, uM. */
    public double[] concentrations() {
        return concentrations;
    }

    /** Live array, uM: the concentrations at the bottom itself as of the last step (since a bench action, those of the bottom voxels). */
    public double[] atCells() {
        return exchanges.atCells();
    }

    /** Live array, fmol: taken up in the last step, by Michaelis law and prescribed together, as far as there was enough. */
    public double[] takenUp() {
        return exchanges.takenUp();
    }

    /** Live array for the caller to set, fmol/min over the column, 0 or more: full uptake V of V c/(c + Km). */
    public double[] capacities() {
        return exchanges.capacities();
    }

    /** Live array for the caller to set, uM, 0 or more: Km; 0 is zero-order uptake. */
    public double[] halfSaturations() {
        return exchanges.halfSaturations();
    }

    /**
     * Live array for the caller to set, fmol/min over the column: release, or uptake where negative, in addition to the Michaelis uptake.
     */
    public double[] prescribed() {
        return exchanges.prescribed();
    }

    /**
     * Lets the time pass.
     *
     * @param minutes above 0; a step of another length than the last costs a new factorisation
     * @throws IllegalArgumentException for any other number
     * @throws IllegalStateException when uptake comes out negative or not a number, as from such capacities or concentrations
     */
    public void step(double minutes) {
        if (minutes != preparedMinutes) {
            prepare(minutes);
        }
        for (int s = 0; s < factors.length; s++) {
            StepFactors f = factors[s];
            surface[s] = f.surfaceAfter(surface[s], gasPercent[s]);
            for (int z = 0; z < nz; z++) {
                sweepLayer(voxel(s, 0, 0, z), f);
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
            f.prepare(minutes, widthX, widthY, femtomolesPerMicromolarMicrometre);
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
        int bottom = voxel(s, 0, y, 0);
        int top = voxel(s, 0, y, nz - 1);
        double inflow = f.opening * surface[s];
        for (int i = 0; i < nx; i++) {
            concentrations[top + i] += inflow;
        }
        Sweep.eliminate(concentrations, top, -columns, nx, f.alongZ, carry);
        f.bottom.apply(concentrations, bottom, nx, column(s, 0, y), exchanges);
        Sweep.substitute(concentrations, top, -columns, nx, f.alongZ, carry);
    }

    private void book(int s, double minutes) {
        StepFactors f = factors[s];
        int first = s * columns;
        double taken = 0;
        double released = 0;
        for (int c = first; c < first + columns; c++) {
            taken += exchanges.takenUp()[c];
            released += Math.max(exchanges.prescribed()[c], 0);
        }
        if (!(taken >= 0)) {
            throw new IllegalStateException("uptake of " + substances.get(s).name() + " is " + taken + " fmol");
        }
        accounts.takenUp(s, taken);
        accounts.released(s, released * minutes);
        if (f.opening > 0) {
            int top = voxel(s, 0, 0, nz - 1);
            double missing = 0;
            for (int i = top; i < top + columns; i++) {
                missing += surface[s] - concentrations[i];
            }
            double perArea = missing * f.opening * vertical.thicknessMicrometres(nz - 1);
            accounts.throughSurface(s, perArea * femtomolesPerMicromolarMicrometre);
        }
        if (f.decay > 0) {
            accounts.decayed(s, f.decay * contentFemtomoles(s));
        }
    }

    /** All there is of a substance, fmol. */
    public double contentFemtomoles(int substance) {
        double sum = 0;
        for (int z = 0; z < nz; z++) {
            int first = voxel(substance, 0, 0, z);
            double layer = 0;
            for (int i = first; i < first + columns; i++) {
                layer += concentrations[i];
            }
            sum += layer * vertical.thicknessMicrometres(z);
        }
        return sum * femtomolesPerMicromolarMicrometre;
    }

    /** Mean concentration over the volume, uM. */
    public double meanMicromolar(int substance) {
        return contentFemtomoles(substance) / femtomolesPerMicromolar();
    }

    /** What 1 uM all over the volume is. */
    private double femtomolesPerMicromolar() {
        return femtomolesPerMicromolarMicrometre * columns * vertical.heightMicrometres();
    }

    /** Mean of {@link #atCells()} over the columns, uM. */
    public double meanAtCellsMicromolar(int substance) {
        double sum = 0;
        for (int c = substance * columns; c < (substance + 1) * columns; c++) {
            sum += exchanges.atCells()[c];
        }
        return sum / columns;
    }

    public Ledger ledger(int substance) {
        return accounts.ledger(substance, contentFemtomoles(substance));
    }

    /**
     * A change of medium or a rinse: the part that stays is stirred with the new medium, over the whole volume.
     *
     * @param keepFraction share of the old volume that stays, 0 to 1
     * @param newMicromolar concentrations of the new medium, one per substance, 0 or more
     */
    public void exchange(double keepFraction, double[] newMicromolar) {
        if (!(keepFraction >= 0 && keepFraction <= 1) || newMicromolar.length != substances.size()) {
            throw new IllegalArgumentException(
                    "exchange keeping " + keepFraction + " with " + newMicromolar.length + " concentrations");
        }
        for (double micromolar : newMicromolar) {
            requireConcentration(micromolar);
        }
        for (int s = 0; s < newMicromolar.length; s++) {
            double before = contentFemtomoles(s);
            double mixed = keepFraction * meanMicromolar(s) + (1 - keepFraction) * newMicromolar[s];
            Arrays.fill(concentrations, voxel(s, 0, 0, 0), voxel(s + 1, 0, 0, 0), mixed);
            double brought = (1 - keepFraction) * newMicromolar[s] * femtomolesPerMicromolar();
            bookBench(s, brought, (1 - keepFraction) * before);
        }
    }

    /** Adds a substance, stirred in at once: every voxel's concentration rises by as much, uM, 0 or more. */
    public void add(int substance, double micromolar) {
        requireConcentration(micromolar);
        for (int i = voxel(substance, 0, 0, 0); i < voxel(substance + 1, 0, 0, 0); i++) {
            concentrations[i] += micromolar;
        }
        bookBench(substance, micromolar * femtomolesPerMicromolar(), 0);
    }

    /** Books what the hand poured and took, not what the voxels make of it: so a mistake in the voxels shows. */
    private void bookBench(int s, double brought, double removed) {
        accounts.brought(s, brought);
        accounts.removed(s, removed);
        System.arraycopy(concentrations, voxel(s, 0, 0, 0), exchanges.atCells(), s * columns, columns);
    }

    /**
     * Changes the gas over the medium; the surface follows with its lag.
     *
     * @param substance one that exchanges with the gas
     * @param percent its share of the gas, 0 to 100
     */
    public void setGas(int substance, double percent) {
        if (substances.get(substance).gas() == null) {
            throw new IllegalArgumentException(substances.get(substance).name() + " does not exchange with the gas");
        }
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException("gas of " + percent + " %");
        }
        gasPercent[substance] = percent;
    }

    /** Surface and plastic as after a long time in the present gas: for ware that was equilibrated beforehand. The medium itself stays. */
    public void equilibrateSurface() {
        for (int s = 0; s < surface.length; s++) {
            surface[s] = factors[s].target(gasPercent[s]);
        }
    }

    /** Concentration at the surface, uM; 0 for what does not exchange with the gas. */
    public double surfaceMicromolar(int substance) {
        return surface[substance];
    }

    public double gasPercent(int substance) {
        return gasPercent[substance];
    }

    /** Shows every array of the state, live and in a fixed order, with a name; see the class's description. */
    public void visitState(BiConsumer<String, double[]> visitor) {
        visitor.accept("concentrations", concentrations);
        visitor.accept("atCells", exchanges.atCells());
        visitor.accept("takenUp", exchanges.takenUp());
        visitor.accept("capacities", exchanges.capacities());
        visitor.accept("halfSaturations", exchanges.halfSaturations());
        visitor.accept("prescribed", exchanges.prescribed());
        visitor.accept("surface", surface);
        visitor.accept("gasPercent", gasPercent);
        visitor.accept("ledger", accounts.numbers);
    }

    private static void requireConcentration(double micromolar) {
        if (!(micromolar >= 0 && micromolar < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("concentration of " + micromolar + " uM");
        }
    }
}
