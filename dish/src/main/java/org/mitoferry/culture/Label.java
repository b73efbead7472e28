package org.mitoferry.culture;

import org.jspecify.annotations.Nullable;

/**
 * A label that stays in what it has marked: a dye that binds, or a protein that the cell makes.
 *
 * <p>Its content in a cell is kept in {@link Culture#labelContent()}: for one micrometre of the cell's own mitochondria
 * ({@link Kind#MITOCHONDRIAL}) or for the whole cell ({@link Kind#MEMBRANE}). Content 1 is that of a mitochondrion at
 * {@value #REFERENCE_MILLIVOLTS} mV, or of a cell, which has come to equilibrium with the usual dose; a protein's is 1 in every cell that
 * makes it.
 *
 * @param name as in its data file
 * @param inherited whether living cells make it anew, so that growth and division do not dilute it
 * @param fadingPerHour loss once bound, where it is not made anew
 * @param contactLeakPerHour share handed on to a touching cell without a mitochondrion
 * @param uptake how it gets into cells from the medium; null for what cells make themselves
 */
public record Label(
        String name,
        Kind kind,
        boolean inherited,
        double fadingPerHour,
        double contactLeakPerHour,
        @Nullable Uptake uptake) {

    /** Mitochondrial potential at which the usual dose loads to a content of 1, at the usual plasma membrane potential. */
    public static final double REFERENCE_MILLIVOLTS = 150;

    /** What carries the label. */
    public enum Kind {
        /** The mitochondria: it goes where they go. */
        MITOCHONDRIAL,
        /** The cell itself: its membranes, or its cytosol. */
        MEMBRANE
    }

    /**
     * From the medium.
     *
     * @param substance its index among the medium's substances; concentrations are relative to the usual dose
     * @param loadingMinutes time constant of equilibration with the cells
     * @param charge charge number in the Nernst law, not negative, 0 for what does not follow the potential
     */
    public record Uptake(int substance, double loadingMinutes, double charge) {

        /** Content at equilibrium for a concentration of 1 outside, at these potentials (magnitudes). */
        public double atEquilibrium(double mitochondrialMillivolts, double plasmaMillivolts) {
            double above = mitochondrialMillivolts
                    + plasmaMillivolts
                    - REFERENCE_MILLIVOLTS
                    - PotentialDye.USUAL_PLASMA_MILLIVOLTS;
            return charge == 0 ? 1 : Exponentials.exp(charge * above / PotentialDye.THERMAL_MILLIVOLTS);
        }
    }
}
