package org.mitoferry.culture;

/**
 * A cationic dye that mitochondria gather by their potential (Nernst), such as JC-1 or TMRM.
 *
 * @param name as in its data file
 * @param substance its index among the medium's substances
 * @param loadingMinutes time constant with which a cell equilibrates with the medium
 * @param aggregationMillivolts mitochondrial potential at which half of the dye in the matrix is aggregated, at full loading and a plasma membrane
 *     potential of {@value #USUAL_PLASMA_MILLIVOLTS} mV; infinite for a dye that does not aggregate
 */
public record PotentialDye(String name, int substance, double loadingMinutes, double aggregationMillivolts) {

    /** RT/F at 37 C, mV. */
    public static final double THERMAL_MILLIVOLTS = 26.73;

    /** Plasma membrane potential that aggregation potentials are stated for. */
    public static final double USUAL_PLASMA_MILLIVOLTS = 30;

    /** Accumulation over a potential: exp(V F / RT). */
    public static double accumulation(double potentialMillivolts) {
        return StrictMath.exp(potentialMillivolts / THERMAL_MILLIVOLTS);
    }

    /** Matrix concentration, relative to the loading medium, at which half is aggregated. */
    public double halfAggregated() {
        return accumulation(aggregationMillivolts + USUAL_PLASMA_MILLIVOLTS);
    }
}
