package org.mitoferry.medium;

/**
 * What cells of one level take from the columns and give to them: live arrays over columns and substances, index
 * {@link Medium#column(int, int, int)}. The first three are the caller's to set before a step, and keep their values otherwise; the last
 * two are what came of it.
 *
 * @param capacities fmol/min over the column, 0 or more: full uptake V of V c/(c + Km)
 * @param halfSaturations uM, 0 or more: Km; 0 is zero-order uptake
 * @param prescribed fmol/min over the column: release, or uptake where negative, in addition to the Michaelis uptake
 * @param takenUp fmol: taken up in the last step, by Michaelis law and prescribed together, as far as there was enough
 * @param atCells uM: concentrations where the cells are as of the last step (since a bench action, those of the voxels they are in)
 */
public record Exchanges(
        double[] capacities, double[] halfSaturations, double[] prescribed, double[] takenUp, double[] atCells) {

    static Exchanges of(int entries) {
        return new Exchanges(
                new double[entries],
                new double[entries],
                new double[entries],
                new double[entries],
                new double[entries]);
    }
}
