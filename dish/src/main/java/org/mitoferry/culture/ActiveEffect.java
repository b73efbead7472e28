package org.mitoferry.culture;

import org.mitoferry.parameter.Limits;

/**
 * One effect of one drug on one named parameter of one or more cell types.
 *
 * <p>The effect of a cell, 0 to 1, follows the Hill function of the concentration at the cell with a time constant of onset while it rises
 * and of recovery while it falls. It moves the parameter from its value towards {@code value * most} (multiply) or {@code value + most}
 * (add), never beyond what the parameter can be:
 *
 * <pre>
 *   multiply:  p (1 + (most - 1) e)^power      add:  p + most e^power
 * </pre>
 *
 * @param substance index of the drug among the medium's substances
 * @param parameter the parameter it acts on
 * @param most factor, or addend in the parameter's unit, at full effect
 * @param adds whether {@code most} is added, else it is a factor
 * @param halfMicromolar concentration of half effect
 * @param hill steepness, at least 1
 * @param power of the factor, or of the effect an addend is weighed with
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
        double power,
        double onsetMinutes,
        double recoveryMinutes,
        boolean[] onType) {

    /** An effect of power 1. */
    public ActiveEffect(
            int substance,
            CellParameter parameter,
            double most,
            boolean adds,
            double halfMicromolar,
            double hill,
            double onsetMinutes,
            double recoveryMinutes,
            boolean[] onType) {
        this(substance, parameter, most, adds, halfMicromolar, hill, 1, onsetMinutes, recoveryMinutes, onType);
    }

    /** The effect that a constant concentration leads to in the end. */
    public double atEquilibrium(double concentrationMicromolar) {
        if (concentrationMicromolar <= 0) {
            return 0;
        }
        return 1 / (1 + 1 / raised(concentrationMicromolar / halfMicromolar, hill));
    }

    /** The parameter under an effect of 0 to 1. */
    public double on(double value, double effect) {
        return moved(value, shift(effect));
    }

    /** What an effect of 0 to 1 comes to, whatever the parameter's value: the factor, or the addend in the parameter's unit. */
    public double shift(double effect) {
        return adds ? most * raised(effect, power) : raised(1 + effect * (most - 1), power);
    }

    /** The parameter under a {@link #shift}. */
    public double moved(double value, double shift) {
        double moved = adds ? value + shift : value * shift;
        Limits limits = parameter.limits();
        return Math.min(limits.highest(), Math.max(limits.lowest(), moved));
    }

    private static double raised(double base, double exponent) {
        return exponent == 1 || base <= 0
                ? Math.max(0, base)
                : StrictMath.exp(exponent * StrictMath.log(base)); // a power allocates
    }
}
