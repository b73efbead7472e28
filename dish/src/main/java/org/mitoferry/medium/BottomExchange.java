package org.mitoferry.medium;

/**
 * What the cells on the bottom take from the columns above them and give to them, solved together with the vertical diffusion.
 *
 * <p>Lines along z are eliminated from the surface down, so the bottom voxel comes last and its value is free - R S for an amount S (uM
 * um, over the step) that leaves through the bottom. The concentration at the bottom itself, where the cells are, lies lower by the half
 * voxel that the flux has to cross: c = free - (R + h) S with h = w/(2 D dt). The Michaelis law S = dt V c/(c + Km) then makes c the root
 * of a quadratic:
 *
 * <pre>c2 + (Km + v - G) c - G Km = 0,   v = (R + h) dt V,   G = what c would be without this uptake</pre>
 *
 * <p>and what is taken, t = G - c, the smaller root of t2 - (G + Km + v) t + v G = 0. Both roots are taken in the form without
 * cancellation; both share the discriminant. Hence 0 {@literal <=} c {@literal <=} G, without iteration, for any step. Km = 0 is
 * zero-order uptake that stops when nothing is left. A prescribed uptake is cut where it would draw c below 0.
 */
final class BottomExchange {

    /** Bottom voxel's response R to an amount of 1 uM um leaving it. */
    private double response;

    /** Drop h from the bottom voxel's centre to the bottom for an amount of 1 uM um leaving. */
    private double drop;

    /** uM um in one step for a rate of 1 fmol/min. */
    private double amountPerRate;

    /** fmol for 1 uM um. */
    private double femtomoles;

    /**
     * @param thickness of the bottom voxel, um
     * @param inverse last factor of the vertical elimination
     * @param diffusivity um2/min
     * @param minutes the step
     * @param femtomolesPerMicromolarMicrometre footprint of a column times fmol in 1 uM um3
     */
    void prepare(
            double thickness,
            double inverse,
            double diffusivity,
            double minutes,
            double femtomolesPerMicromolarMicrometre) {
        response = inverse / thickness;
        drop = 0.5 * thickness / (diffusivity * minutes);
        femtomoles = femtomolesPerMicromolarMicrometre;
        amountPerRate = minutes / femtomolesPerMicromolarMicrometre;
    }

    /**
     * Finishes the bottom voxels {@code row} to {@code row + width - 1} of the eliminated field. The columns' own arrays start at {@code
     * column}: capacity V and prescribed net release in fmol/min, Km in uM; written are the amounts taken up, fmol, and the
     * concentrations at the cells, uM.
     */
    void apply(double[] field, int row, int width, int column, Exchanges of) {
        double r = response;
        double h = drop;
        double reach = r + h;
        double perRate = amountPerRate;
        double toFemtomoles = femtomoles;
        double[] capacities = of.capacities();
        double[] halfSaturations = of.halfSaturations();
        double[] prescribed = of.prescribed();
        double[] takenUp = of.takenUp();
        double[] atCells = of.atCells();
        for (int i = 0; i < width; i++) {
            int at = column + i;
            double free = field[row + i];
            double given = prescribed[at] * perRate;
            double km = halfSaturations[at];
            double unlimited = free + reach * given;
            double g = Math.max(unlimited, 0);
            double v = reach * (capacities[at] * perRate);
            double b = km + v - g;
            double root = Math.sqrt(b * b + 4 * g * km);
            double taken = 2 * v * g / Math.max(g + km + v + root, Double.MIN_NORMAL) / reach;
            double larger = 0.5 * (Math.abs(b) + root);
            double c = b >= 0 ? g * km / Math.max(larger, Double.MIN_NORMAL) : larger;
            double really = given - Math.min(unlimited, 0) / reach;
            double net = taken - really;
            field[row + i] = net > 0 ? c + h * net : free - r * net;
            atCells[at] = c;
            takenUp[at] = (taken + Math.max(-really, 0)) * toFemtomoles;
        }
    }

    /**
     * What leaves through the bottom of one column, uM um, where its bottom voxel would be at {@code free} without: as {@link #apply} finds
     * it.
     */
    double net(double free, int at, Exchanges of) {
        double reach = response + drop;
        double given = of.prescribed()[at] * amountPerRate;
        double km = of.halfSaturations()[at];
        double unlimited = free + reach * given;
        double g = Math.max(unlimited, 0);
        double v = reach * (of.capacities()[at] * amountPerRate);
        double b = km + v - g;
        double root = Math.sqrt(b * b + 4 * g * km);
        double taken = 2 * v * g / Math.max(g + km + v + root, Double.MIN_NORMAL) / reach;
        return taken - given + Math.min(unlimited, 0) / reach;
    }

    /** Change of the bottom voxel for an amount of 1 uM um that leaves it, uM. */
    double response() {
        return response;
    }
}
