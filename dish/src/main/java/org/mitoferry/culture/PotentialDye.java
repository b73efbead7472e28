package org.mitoferry.culture;

/**
 * A cationic dye that mitochondria gather by their potential (Nernst), such as JC-1 or TMRM.
 *
 * @param name as in its data file
 * @param substance its index among the medium's substances
 * @param loadingMinutes time constant with which a cell equilibrates with the medium
 * @param aggregationMillivolts mitochondrial potential at which half of the dye in the matrix is aggregated, at full loading and a plasma
 *     membrane potential of {@value #USUAL_PLASMA_MILLIVOLTS} mV; infinite for a dye that does not aggregate
 * @param aggregationHill steepness of aggregation in the matrix concentration
 * @param charge charge number in the Nernst law
 */
public record PotentialDye(
        String name,
        int substance,
        double loadingMinutes,
        double aggregationMillivolts,
        double aggregationHill,
        double charge) {

    /** RT/F at 37 C, mV. */
    public static final double THERMAL_MILLIVOLTS = 26.73;

    /** Plasma membrane potential that aggregation potentials are stated for. */
    public static final double USUAL_PLASMA_MILLIVOLTS = 30;

    /** Whether it shows a second colour where much of it has gathered. */
    public boolean aggregates() {
        return aggregationMillivolts < Double.POSITIVE_INFINITY;
    }

    /** Accumulation over a potential: exp(z V F / RT). */
    public double accumulation(double potentialMillivolts) {
        return Exponentials.exp(charge * potentialMillivolts / THERMAL_MILLIVOLTS);
    }

    /**
     * Share of the dye in a matrix that is aggregated, by Hill's law.
     *
     * @param matrixConcentration relative to the loading medium
     */
    public double aggregatedShare(double matrixConcentration) {
        double half = accumulation(aggregationMillivolts + USUAL_PLASMA_MILLIVOLTS);
        double power = StrictMath.pow(matrixConcentration / half, aggregationHill);
        return power / (1 + power);
    }
}
