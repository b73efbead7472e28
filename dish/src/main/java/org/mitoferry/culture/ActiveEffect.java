package org.mitoferry.culture;

/**
 * One effect of one drug on one named parameter of one or more cell types.
 *
 * <p>The effect of a cell, 0 to 1, follows the Hill function of the concentration at the cell with a time constant of onset while it rises and of
 * recovery while it falls. It moves the parameter from its value towards {@code value * most} (multiply) or {@code value + most} (add).
 *
 * @param substance index of the drug among the medium's substances
 * @param parameter the parameter it acts on
 * @param most factor, or addend in the parameter's unit, at full effect
 * @param adds whether {@code most} is added, else it is a factor
 * @param halfMicromolar concentration of half effect
 * @param hill steepness, at least 1
 * @param onsetMinutes time constant while the effect rises; 0 for at once
 * @param recoveryMinutes time constant while it falls; 0 for at once
 * @param onType for each cell type whether it is hit
 */
public record ActiveEffect(
        int substance,
        CellParameter parameter,
        double most,
        boolean adds,
        double halfMicromolar,
        double hill,
        double onsetMinutes,
        double recoveryMinutes,
        boolean[] onType) {

    /** The effect that a constant concentration leads to in the end. */
    public double atEquilibrium(double concentrationMicromolar) {
        if (concentrationMicromolar <= 0) {
            return 0;
        }
        double relative =
                StrictMath.exp(hill * StrictMath.log(concentrationMicromolar / halfMicromolar)); // a power allocates
        return 1 / (1 + 1 / relative);
    }

    /** The parameter under an effect of 0 to 1. */
    public double on(double value, double effect) {
        return adds ? value + effect * most : value * (1 + effect * (most - 1));
    }
}
