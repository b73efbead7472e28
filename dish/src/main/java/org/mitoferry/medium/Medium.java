package org.mitoferry.medium;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

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
 * <p><b>Before each step</b> the caller sets what cells would take and give in {@link #exchanges(int)}. <b>After it</b> they hold what the
 * cells got and what they saw.
 *
 * <p><b>The whole state</b> is what {@link #visitState} shows: concentrations, at-cells concentrations, surface concentrations, gas
 * percentages, ledger numbers, and the caller's three arrays with the last uptake. Overwriting these arrays in place restores a medium of
 * the same shape; everything else is derived from the constructor's arguments and the step.
 *
 * <p>Not safe for use by several threads at once. A step allocates nothing.
 */
public final class Medium {

    private static final int NO_PLANE = -1;
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
    private final Exchanges exchanges;
    private final int planeLayer;
    private final @Nullable Exchanges planeExchanges;

    private final MediumStep stepping;

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
        this(vertical, columnsX, columnsY, widthXMicrometres, widthYMicrometres, substances, NO_PLANE);
    }

    private Medium(
            VerticalGrid vertical,
            int columnsX,
            int columnsY,
            double widthXMicrometres,
            double widthYMicrometres,
            List<Substance> substances,
            int planeLayer) {
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
        exchanges = Exchanges.of(count * columns);
        this.planeLayer = planeLayer;
        planeExchanges = planeLayer == NO_PLANE ? null : Exchanges.of(count * columns);
        stepping = new MediumStep(this, widthX, widthY, surface, gasPercent, accounts);
    }

    /** A single column over the given footprint, the usual medium of one field. */
    public static Medium column(VerticalGrid vertical, double footprintSquareMicrometres, List<Substance> substances) {
        double width = Math.sqrt(footprintSquareMicrometres);
        return new Medium(vertical, 1, 1, width, footprintSquareMicrometres / width, substances);
    }

    /**
     * A single column with cells in a plane above the bottom too.
     *
     * @param planeHeightMicrometres height of the plane; it lies in the middle of the layer nearest to it, not the lowest
     * @throws IllegalArgumentException for a grid of one layer
     */
    public static Medium columnWithPlane(
            VerticalGrid vertical,
            double footprintSquareMicrometres,
            List<Substance> substances,
            double planeHeightMicrometres) {
        double width = Math.sqrt(footprintSquareMicrometres);
        int layer = vertical.layerAt(planeHeightMicrometres);
        return new Medium(vertical, 1, 1, width, footprintSquareMicrometres / width, substances, layer);
    }

    /** Levels on which cells live: 1, the bottom, or 2, the bottom and a plane above it. */
    public int levels() {
        return planeExchanges == null ? 1 : 2;
    }

    /** What cells of a level exchange: 0 for the bottom, 1 for the plane. */
    public Exchanges exchanges(int level) {
        return level == 0 ? exchanges : Objects.requireNonNull(planeExchanges, "a medium without plane");
    }

    /** The layer that cells of a level are in, from the bottom. */
    public int layerOf(int level) {
        return level == 0 ? 0 : planeLayer;
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

    /** Those of the bottom, see {@link Exchanges}. */
    public double[] atCells() {
        return exchanges.atCells();
    }

    /** Those of the bottom, see {@link Exchanges}. */
    public double[] takenUp() {
        return exchanges.takenUp();
    }

    /** Those of the bottom, see {@link Exchanges}. */
    public double[] capacities() {
        return exchanges.capacities();
    }

    /** Those of the bottom, see {@link Exchanges}. */
    public double[] halfSaturations() {
        return exchanges.halfSaturations();
    }

    /** Those of the bottom, see {@link Exchanges}. */
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
        stepping.step(minutes);
    }

    double femtomolesPerMicromolarMicrometre() {
        return femtomolesPerMicromolarMicrometre;
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
        for (int level = 0; level < levels(); level++) {
            int from = voxel(s, 0, 0, layerOf(level));
            System.arraycopy(concentrations, from, exchanges(level).atCells(), s * columns, columns);
        }
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
            surface[s] = stepping.target(s, gasPercent[s]);
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
        if (planeExchanges != null) {
            visitor.accept("plane.atCells", planeExchanges.atCells());
            visitor.accept("plane.takenUp", planeExchanges.takenUp());
            visitor.accept("plane.capacities", planeExchanges.capacities());
            visitor.accept("plane.halfSaturations", planeExchanges.halfSaturations());
            visitor.accept("plane.prescribed", planeExchanges.prescribed());
        }
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
