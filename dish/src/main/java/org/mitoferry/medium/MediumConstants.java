package org.mitoferry.medium;

/**
 * Physical constants of the medium, in one place; a caller may give others.
 *
 * @param oxygenSolubilityMicromolarPerMillimetreMercury dissolved oxygen per partial pressure
 * @param gasPressureMillimetresMercury pressure that a gas percentage is a percentage of
 * @param oxygenDiffusivitySquareMicrometresPerMinute of oxygen in the medium
 * @param glucoseDiffusivitySquareMicrometresPerMinute of glucose in the medium
 * @param lactateDiffusivitySquareMicrometresPerMinute of lactate in the medium
 * @param gasLagMinutes time constant with which the surface follows the gas (0: at once)
 * @param freshPh pH of the medium without lactate
 * @param bufferCapacityMillimolarPerPh lactic acid that lowers the pH by one
 */
public record MediumConstants(
        double oxygenSolubilityMicromolarPerMillimetreMercury,
        double gasPressureMillimetresMercury,
        double oxygenDiffusivitySquareMicrometresPerMinute,
        double glucoseDiffusivitySquareMicrometresPerMinute,
        double lactateDiffusivitySquareMicrometresPerMinute,
        double gasLagMinutes,
        double freshPh,
        double bufferCapacityMillimolarPerPh) {

    /** Square micrometres per minute in one square metre per second. */
    public static final double SQUARE_MICROMETRES_PER_MINUTE = 60e12;

    public MediumConstants {
        if (!(oxygenSolubilityMicromolarPerMillimetreMercury > 0
                && gasPressureMillimetresMercury > 0
                && oxygenDiffusivitySquareMicrometresPerMinute > 0
                && glucoseDiffusivitySquareMicrometresPerMinute > 0
                && lactateDiffusivitySquareMicrometresPerMinute > 0
                && gasLagMinutes >= 0
                && freshPh > 0
                && bufferCapacityMillimolarPerPh > 0)) {
            throw new IllegalArgumentException("a constant of the medium is out of range");
        }
    }

    /**
     * Salt medium with 24 mM bicarbonate in a humid incubator at 37 C and 5 % CO2.
     */
    public static MediumConstants cultureMediumAt37Celsius() {
        return new MediumConstants(
                // Bunsen coefficient of salt medium at 37 C; recalled, 1.2-1.35.
                1.26,
                // 760 mmHg less 47 mmHg of water vapour: percentages are those of the dry gas. For a percentage of the
                // humid gas, as
                // the 18.6 % that Place et al. 2017 give for air with 5 % CO2 in a humid incubator, take 760.
                713,
                // Water at 37 C about 3e-9 m2/s, medium a little lower; recalled, 2.2e-9 to 3.3e-9.
                2.8e-9 * SQUARE_MICROMETRES_PER_MINUTE,
                // Water at 37 C; recalled, 0.6e-9 to 1.0e-9 m2/s.
                0.9e-9 * SQUARE_MICROMETRES_PER_MINUTE,
                // Water at 37 C; recalled, 1.0e-9 to 1.5e-9 m2/s.
                1.3e-9 * SQUARE_MICROMETRES_PER_MINUTE,
                // Allen et al. 2001: medium in plastic ware follows a change of gas in more than 3 h; three time
                // constants are 95 %.
                60,
                // Henderson-Hasselbalch for 24 mM bicarbonate under 36 mmHg CO2.
                7.4,
                // The same law: 12 mM lactic acid uses up half of the bicarbonate, which lowers the pH by lg 2;
                // estimated, 30-55.
                40);
    }

    /** Dissolved oxygen in equilibrium with one percent of oxygen in the gas. */
    public double oxygenMicromolarPerPercent() {
        return 0.01 * gasPressureMillimetresMercury * oxygenSolubilityMicromolarPerMillimetreMercury;
    }

    /** Dissolved oxygen at a surface that follows the gas. */
    public double dissolvedOxygenMicromolar(double gasPercent) {
        return gasPercent * oxygenMicromolarPerPercent();
    }

    /** Oxygen as a substance that exchanges with the gas. */
    public Substance oxygen(String name) {
        return new Substance(
                name,
                oxygenDiffusivitySquareMicrometresPerMinute,
                0,
                new Substance.GasExchange(oxygenMicromolarPerPercent(), gasLagMinutes));
    }

    /** pH of the medium with this much lactic acid released into it; linear, and so meant for moderate amounts. */
    public double ph(double lactateMillimolar) {
        return freshPh - lactateMillimolar / bufferCapacityMillimolarPerPh;
    }
}
