package org.mitoferry.medium;

import java.util.Arrays;
import java.util.List;

/**
 * Oxygen where the cells are, once diffusion through the medium and respiration have come to rest.
 *
 * <p>Through a height h of medium as much oxygen comes down as the cells on the bottom take up:
 *
 * <pre>D/h (C0 - c) = sum of n V c/(c + Km)</pre>
 *
 * <p>with the concentration C0 in equilibrium with the gas at the surface. Cells that share one Km make this a quadratic in c; cells of
 * different Km are solved by bisection, the left side falling and the right side rising with c.
 *
 * <p>It is the steady state of {@link Medium} over a uniform layer of cells and knows nothing of the time it takes to get there (4
 * h2/(pi2 D) by diffusion, hours by gas and plastic), of convection, or of the shape of cells.
 */
public final class PericellularOxygen {

    private static final double SQUARE_MICROMETRES_PER_SQUARE_MILLIMETRE = 1e6;
    private static final double MICROMOLAR_MICROMETRES_PER_FEMTOMOLE_PER_SQUARE_MICROMETRE = 1e6;
    private static final double MINUTES_PER_HOUR = 60;

    /**
     * Cells of one type on the bottom.
     *
     * @param name of the cells
     * @param densityPerSquareMillimetre 0 or more
     * @param uptakeFemtomolesPerCellPerHour respiration with oxygen in plenty, 0 or more
     * @param halfSaturationMicromolar Km, above 0
     */
    public record Layer(
            String name,
            double densityPerSquareMillimetre,
            double uptakeFemtomolesPerCellPerHour,
            double halfSaturationMicromolar) {

        public Layer {
            if (!(densityPerSquareMillimetre >= 0
                    && uptakeFemtomolesPerCellPerHour >= 0
                    && halfSaturationMicromolar > 0)) {
                throw new IllegalArgumentException("layer of " + name + ": " + densityPerSquareMillimetre + " per mm2, "
                        + uptakeFemtomolesPerCellPerHour + " fmol per cell and h, Km " + halfSaturationMicromolar
                        + " uM");
            }
        }

        /** Full uptake of the layer, fmol/min per um2. */
        double capacity() {
            return densityPerSquareMillimetre
                    * uptakeFemtomolesPerCellPerHour
                    / (MINUTES_PER_HOUR * SQUARE_MICROMETRES_PER_SQUARE_MILLIMETRE);
        }

        /** Share of the full uptake at a concentration. */
        public double respirationShare(double micromolar) {
            return micromolar / (micromolar + halfSaturationMicromolar);
        }
    }

    /**
     * What the cells get.
     *
     * @param atCellsMicromolar oxygen at the cells
     * @param atSurfaceMicromolar oxygen at the surface of the medium
     * @param respirationShare uptake of all cells over their full uptake, 0 to 1
     * @param uptakeFemtomolesPerSquareMillimetrePerHour of all cells
     */
    public record Supply(
            double atCellsMicromolar,
            double atSurfaceMicromolar,
            double respirationShare,
            double uptakeFemtomolesPerSquareMillimetrePerHour) {}

    private final MediumConstants constants;

    public PericellularOxygen(MediumConstants constants) {
        this.constants = constants;
    }

    /**
     * The steady state under a gas.
     *
     * @param gasPercent oxygen in the gas, 0 to 100
     * @param heightMicrometres of the medium, above 0
     * @param layers cells on the bottom; none is allowed
     */
    public Supply at(double gasPercent, double heightMicrometres, List<Layer> layers) {
        if (!(gasPercent >= 0 && gasPercent <= 100) || !(heightMicrometres > 0)) {
            throw new IllegalArgumentException("gas of " + gasPercent + " % over " + heightMicrometres + " um");
        }
        double surface = constants.dissolvedOxygenMicromolar(gasPercent);
        // uM per (fmol/min per um2): what a flux costs on its way down.
        double resistance = MICROMOLAR_MICROMETRES_PER_FEMTOMOLE_PER_SQUARE_MICROMETRE
                * heightMicrometres
                / constants.oxygenDiffusivitySquareMicrometresPerMinute();
        double capacity = layers.stream().mapToDouble(Layer::capacity).sum();
        boolean oneKm = layers.stream()
                        .mapToDouble(Layer::halfSaturationMicromolar)
                        .distinct()
                        .count()
                <= 1;
        double c = capacity == 0
                ? surface
                : oneKm
                        ? quadratic(
                                surface,
                                resistance * capacity,
                                layers.getFirst().halfSaturationMicromolar())
                        : bisection(surface, resistance, layers);
        double uptake = uptake(c, layers);
        double share = capacity == 0 ? 1 : uptake / capacity;
        return new Supply(c, surface, share, uptake * MINUTES_PER_HOUR * SQUARE_MICROMETRES_PER_SQUARE_MILLIMETRE);
    }

    /** The steady states under each of the gases, over one height. */
    public List<Supply> overGas(double[] gasPercents, double heightMicrometres, List<Layer> layers) {
        return Arrays.stream(gasPercents)
                .mapToObj(gas -> at(gas, heightMicrometres, layers))
                .toList();
    }

    /** The steady states under one gas, over each of the heights. */
    public List<Supply> overHeight(double gasPercent, double[] heightsMicrometres, List<Layer> layers) {
        return Arrays.stream(heightsMicrometres)
                .mapToObj(height -> at(gasPercent, height, layers))
                .toList();
    }

    /** Positive root of c2 + (Km + drop - surface) c - surface Km = 0, in the form without cancellation. */
    private static double quadratic(double surface, double fullDrop, double km) {
        double b = km + fullDrop - surface;
        double root = Math.sqrt(b * b + 4 * surface * km);
        return b >= 0 ? 2 * surface * km / (b + root) : 0.5 * (root - b);
    }

    private static double bisection(double surface, double resistance, List<Layer> layers) {
        double low = 0;
        double high = surface;
        while (true) {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) {
                return middle;
            }
            if (surface - middle > resistance * uptake(middle, layers)) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    private static double uptake(double micromolar, List<Layer> layers) {
        double sum = 0;
        for (Layer layer : layers) {
            sum += layer.capacity() * layer.respirationShare(micromolar);
        }
        return sum;
    }
}
