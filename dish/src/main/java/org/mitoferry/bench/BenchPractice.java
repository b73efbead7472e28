package org.mitoferry.bench;

/**
 * How work at the bench is done where the protocol does not say.
 *
 * @param roomOxygenPercent oxygen of the hood's air
 * @param residualFraction share of the old medium that aspiration leaves: carry-over
 * @param flaskHours time for which cells are carried through the stock flask before they are seeded
 * @param flaskOxygenMicromolar oxygen at the cells of the stock flask
 * @param flaskGlucoseMillimolar glucose of the stock flask
 * @param flaskSerumPercent serum of the stock flask
 * @param insertHeightMicrometres height of an insert's membrane above the bottom
 * @param suspensionShare volume that cells are brought in, relative to the medium in the dish
 * @param dyeDiffusivitySquareMetresPerSecond of small dyes in medium
 * @param serumDiffusivitySquareMetresPerSecond of serum proteins in medium
 * @param factorDiffusivitySquareMetresPerSecond of a cytokine of 20 kDa in medium
 */
record BenchPractice(
        double roomOxygenPercent,
        double residualFraction,
        double flaskHours,
        double flaskOxygenMicromolar,
        double flaskGlucoseMillimolar,
        double flaskSerumPercent,
        double insertHeightMicrometres,
        double suspensionShare,
        double dyeDiffusivitySquareMetresPerSecond,
        double serumDiffusivitySquareMetresPerSecond,
        double factorDiffusivitySquareMetresPerSecond) {

    /**
     * Dry air; 2 % left by aspiration (1-2 % of a well's volume); a well-fed flask in log phase; membranes of inserts hang 0.9-1.2 mm high;
     * cells in a tenth of the dish's volume; Stokes-Einstein for 500 Da, albumin and 20 kDa.
     */
    static final BenchPractice USUAL =
            new BenchPractice(20.9, 0.02, 3, 160, 5.6, 10, 1000, 0.1, 4.5e-10, 8e-11, 1.3e-10);
}
